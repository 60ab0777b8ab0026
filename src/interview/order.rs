//! The order in which things are asked, where an author wants chance to choose it.
//!
//! The generator and the shuffle are those of ODK Web Forms, so that the same seed gives the same
//! order there: a minimal standard generator (Park & Miller 1988) and an inside-out Fisher–Yates.

use crate::instrument::model::{Choice, Instrument, Item, ItemIx};

/// The modulus of the generator, a prime.
const MODULUS: i64 = 2_147_483_647;
const FACTOR: i64 = 16_807;

/// The places 0 to n − 1 in the order that a seed gives them.
pub fn shuffled(n: usize, seed: i64) -> Vec<usize> {
    let mut state = seed % MODULUS;
    if state <= 0 {
        state += MODULUS - 1;
    }
    let mut order: Vec<usize> = Vec::with_capacity(n);
    for place in 0..n {
        // Also for the first one: leaving that draw out gives other orders.
        state = state * FACTOR % MODULUS;
        let share = (state - 1) as f64 / (MODULUS - 1) as f64;
        let at = ((share * (place + 1) as f64) as usize).min(place);
        match order.get(at).copied() {
            Some(moved) => {
                order.push(moved);
                if let Some(slot) = order.get_mut(at) {
                    *slot = place;
                }
            }
            None => order.push(place),
        }
    }
    order
}

/// The same for things of which some keep their place: chance orders the others among the places
/// that are left.
pub fn around(pinned: &[bool], seed: i64) -> Vec<usize> {
    let free: Vec<usize> = pinned
        .iter()
        .enumerate()
        .filter_map(|(place, pinned)| (!pinned).then_some(place))
        .collect();
    let mut order = shuffled(free.len(), seed).into_iter();
    let mut next = || order.next().and_then(|place| free.get(place).copied());
    let place = |(place, pinned): (usize, &bool)| match pinned {
        true => Some(place),
        false => next(),
    };
    pinned.iter().enumerate().filter_map(place).collect()
}

/// A seed of its own for each list. It is hashed, not added: seeds a fixed step apart go alike in
/// such a generator, so one list would give away the other.
pub fn seed_for(seed: i64, list: &str) -> i64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&seed.to_le_bytes());
    hasher.update(list.as_bytes());
    let digest = hasher.finalize();
    let bytes = digest.as_bytes().iter().take(6);
    bytes.fold(0_i64, |sum, byte| sum * 256 + i64::from(*byte)) % MODULUS
}

/// A seed from an interview's id: positive, below the modulus.
pub fn seed_of(interview: &str) -> i64 {
    seed_for(1, interview).rem_euclid(MODULUS - 1) + 1
}

/// All items in the order in which they are presented; without a seed, as they were written.
pub fn items(instrument: &Instrument, seed: Option<i64>) -> Vec<ItemIx> {
    let Some(seed) = seed else {
        return (0..instrument.items.len()).collect();
    };
    let pinned: Vec<bool> = instrument
        .sections
        .iter()
        .map(|section| !section.moves)
        .collect();
    let sections = around(&pinned, seed_for(seed, "sections"));
    let mut order = Vec::with_capacity(instrument.items.len());
    for section in sections {
        order.extend(within(instrument, section, seed));
    }
    order
}

/// The items of a section: grids stay in one piece, and what puts a choice into words stays behind
/// its item.
fn within(instrument: &Instrument, section: usize, seed: i64) -> Vec<ItemIx> {
    let own: Vec<(ItemIx, &Item)> = instrument
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.section == section)
        .collect();
    let all = || own.iter().map(|(place, _)| *place).collect();
    let Some(name) = instrument.sections.get(section).filter(|s| s.random) else {
        return all();
    };
    let together = |(_, before): &(ItemIx, &Item), (_, item): &(ItemIx, &Item)| {
        item.follows || item.grid.is_some() && item.grid == before.grid
    };
    let units: Vec<&[(ItemIx, &Item)]> = own.chunk_by(together).collect();
    let pinned: Vec<bool> = units
        .iter()
        .map(|unit| unit.iter().any(|(_, item)| item.pinned))
        .collect();
    let order = around(&pinned, seed_for(seed, &name.id));
    let units = order.into_iter().filter_map(|unit| units.get(unit));
    units
        .flat_map(|unit| rows(instrument, unit, seed))
        .collect()
}

/// The items of a unit: the statements of a grid change their places, their columns do not.
fn rows(instrument: &Instrument, unit: &[(ItemIx, &Item)], seed: i64) -> Vec<ItemIx> {
    let all: Vec<ItemIx> = unit.iter().map(|(place, _)| *place).collect();
    let grid = unit.first().and_then(|(_, item)| instrument.grid_of(item));
    let Some((grid, (_, item))) = grid.zip(unit.first()) else {
        return all;
    };
    let rows: Vec<&[ItemIx]> = all.chunks(grid.width.max(1)).collect();
    let pinned: Vec<bool> = rows
        .iter()
        .map(|row| {
            let first = row.first().and_then(|place| instrument.items.get(*place));
            first.is_some_and(|item| item.pinned)
        })
        .collect();
    let order = around(&pinned, seed_for(seed, &item.id));
    let rows = order.into_iter().filter_map(|row| rows.get(row));
    rows.flat_map(|row| row.iter().copied()).collect()
}

/// The places of an item's choices in the order in which they are shown. An exclusive choice, and
/// one that is put into words, keep their places.
pub fn choices(item: &Item, choices: &[Choice], seed: Option<i64>) -> Vec<usize> {
    match seed.filter(|_| item.random) {
        None => (0..choices.len()).collect(),
        Some(seed) => {
            let pinned: Vec<bool> = choices.iter().map(|choice| choice.pinned).collect();
            around(&pinned, seed_for(seed, &item.id))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(order: &[usize]) -> String {
        order
            .iter()
            .map(|place| char::from(b'A' + *place as u8))
            .collect()
    }

    /// The vectors of ODK Web Forms; infinities and NaN are 0 there.
    #[test]
    fn a_seed_gives_the_order_that_it_gives_elsewhere() {
        for (seed, order) in [
            (42, "AFCBDE"),
            (-42, "EDAFBC"),
            (1, "BFEACD"),
            (11_111_111, "ACDBFE"),
            (0, "CBEAFD"),
        ] {
            assert_eq!(letters(&shuffled(6, seed)), order, "{seed}");
        }
    }

    #[test]
    fn what_is_pinned_keeps_its_place() {
        for seed in 0..500 {
            let order = around(&[true, false, false, true, false, true], seed);
            assert_eq!((order[0], order[3], order[5]), (0, 3, 5));
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [0, 1, 2, 3, 4, 5]);
        }
        for seed in [i64::MIN, i64::MAX, MODULUS, -MODULUS] {
            assert_eq!(shuffled(40, seed).len(), 40);
            assert!(seed_for(seed, "x").abs() < MODULUS);
        }
        assert!((1..MODULUS).contains(&seed_of("0199-abc")));
    }
}

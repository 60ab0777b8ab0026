//! Whole numbers, all as wide as the largest of them needs: the sums of a group of a hundred
//! interviews fit into 16 bits, those of a country into 128. Every width is exact, and two are equal
//! if their numbers are, whatever their widths.

use std::ops::{AddAssign, Mul, SubAssign};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::measure::triangle::Sign;

/// Sums, in an order that their owner knows.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    held: Held,
    /// No number lies farther from 0. It is not kept up where they are as wide as they can be.
    bound: u64,
}

#[derive(Debug, Clone)]
enum Held {
    Tiny(Vec<i16>),
    Small(Vec<i32>),
    Wide(Vec<i128>),
}

/// One of the widths.
trait Width: Copy + AddAssign + SubAssign + Mul<Output = Self> {
    /// A number that is known to fit.
    fn of(number: i128) -> Self;
}

impl Width for i16 {
    fn of(number: i128) -> Self {
        number as Self
    }
}

impl Width for i32 {
    fn of(number: i128) -> Self {
        number as Self
    }
}

impl Width for i128 {
    fn of(number: i128) -> Self {
        number
    }
}

const TINY: u64 = i16::MAX as u64;
const SMALL: u64 = i32::MAX as u64;

impl Numbers {
    /// So many zeros.
    pub(crate) fn zeros(many: usize) -> Self {
        Self {
            held: Held::Tiny(vec![0; many]),
            bound: 0,
        }
    }

    /// These numbers, as narrow as they can be.
    pub(crate) fn of(numbers: &[i128]) -> Self {
        let bound = numbers.iter().map(|number| size(*number)).max();
        let bound = bound.unwrap_or_default();
        let held = if bound <= TINY {
            Held::Tiny(narrow(numbers))
        } else if bound <= SMALL {
            Held::Small(narrow(numbers))
        } else {
            Held::Wide(numbers.to_vec())
        };
        Self { held, bound }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        match &self.held {
            Held::Tiny(own) => own.len(),
            Held::Small(own) => own.len(),
            Held::Wide(own) => own.len(),
        }
    }

    /// The number in this place; 0 where there is none.
    pub(crate) fn at(&self, place: usize) -> i128 {
        let found = match &self.held {
            Held::Tiny(own) => own.get(place).map(|number| i128::from(*number)),
            Held::Small(own) => own.get(place).map(|number| i128::from(*number)),
            Held::Wide(own) => own.get(place).copied(),
        };
        found.unwrap_or_default()
    }

    /// All of them, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = i128> + '_ {
        (0..self.len()).map(|place| self.at(place))
    }

    /// Makes them wide enough for each to move by this much.
    pub(crate) fn make_room(&mut self, by: u64) {
        let limit = match self.held {
            Held::Tiny(_) => TINY,
            Held::Small(_) => SMALL,
            Held::Wide(_) => return,
        };
        self.bound = self.bound.saturating_add(by);
        if self.bound > limit {
            // The bound is a careful one: the numbers themselves may still have room.
            let largest = self.iter().map(size).max().unwrap_or_default();
            self.bound = largest.saturating_add(by);
            self.widen(self.bound);
        }
    }

    /// Adds to one number or takes away from it, by no more than there was made room for.
    pub(crate) fn move_at(&mut self, place: usize, by: i128, sign: Sign) {
        match &mut self.held {
            Held::Tiny(own) => own
                .get_mut(place)
                .map(|own| shift(own, Width::of(by), sign)),
            Held::Small(own) => own
                .get_mut(place)
                .map(|own| shift(own, Width::of(by), sign)),
            Held::Wide(own) => own.get_mut(place).map(|own| shift(own, by, sign)),
        };
    }

    /// Adds the products of a row, or takes them away: row after row of the upper triangle.
    pub(crate) fn move_products(&mut self, row: &[i64], sign: Sign) {
        let largest = row.iter().map(|x| x.unsigned_abs()).max();
        let largest = largest.unwrap_or_default();
        self.make_room(largest.saturating_mul(largest));
        match &mut self.held {
            Held::Tiny(own) => products(own, row, sign),
            Held::Small(own) => products(own, row, sign),
            Held::Wide(own) => products(own, row, sign),
        }
    }

    /// Adds as many others, one to one, or takes them away.
    pub(crate) fn join(&mut self, other: &Self, sign: Sign) {
        // What is added is never wider than what it is added to.
        self.widen(match other.held {
            Held::Tiny(_) => TINY,
            Held::Small(_) => SMALL,
            Held::Wide(_) => u64::MAX,
        });
        self.make_room(other.bound);
        match (&mut self.held, &other.held) {
            (Held::Tiny(own), Held::Tiny(other)) => join(own, other, sign),
            (Held::Small(own), Held::Tiny(other)) => join(own, other, sign),
            (Held::Small(own), Held::Small(other)) => join(own, other, sign),
            (Held::Wide(own), Held::Tiny(other)) => join(own, other, sign),
            (Held::Wide(own), Held::Small(other)) => join(own, other, sign),
            (Held::Wide(own), Held::Wide(other)) => join(own, other, sign),
            // They were just made as wide.
            (Held::Tiny(_), _) | (Held::Small(_), Held::Wide(_)) => {}
        }
    }

    /// Makes them at least so wide that a number of this size fits.
    fn widen(&mut self, largest: u64) {
        let enough = match self.held {
            Held::Tiny(_) => largest <= TINY,
            Held::Small(_) => largest <= SMALL,
            Held::Wide(_) => true,
        };
        if enough {
            return;
        }
        self.held = if largest <= SMALL {
            Held::Small(self.iter().map(Width::of).collect())
        } else {
            Held::Wide(self.iter().collect())
        };
    }
}

/// How far a number is from 0, or the farthest that can be told.
fn size(number: i128) -> u64 {
    u64::try_from(number.unsigned_abs()).unwrap_or(u64::MAX)
}

fn narrow<T: Width>(numbers: &[i128]) -> Vec<T> {
    numbers.iter().map(|number| T::of(*number)).collect()
}

fn shift<T: Width>(own: &mut T, by: T, sign: Sign) {
    match sign {
        Sign::Plus => *own += by,
        Sign::Minus => *own -= by,
    }
}

fn join<T: Width, U: Copy + Into<T>>(own: &mut [T], other: &[U], sign: Sign) {
    for (own, other) in own.iter_mut().zip(other) {
        shift(own, (*other).into(), sign);
    }
}

fn products<T: Width>(own: &mut [T], row: &[i64], sign: Sign) {
    let row: Vec<T> = row.iter().map(|x| T::of(i128::from(*x))).collect();
    let mut rest = own;
    for (i, x) in row.iter().enumerate() {
        let others = row.get(i..).unwrap_or_default();
        let (line, below) = rest.split_at_mut_checked(others.len()).unwrap_or_default();
        for (product, y) in line.iter_mut().zip(others) {
            shift(product, *x * *y, sign);
        }
        rest = below;
    }
}

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Numbers {}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self::of(&Vec::<i128>::deserialize(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same sums in 128 bits, whatever happens on the way.
    #[derive(Default)]
    struct Plain(Vec<i128>);

    impl Plain {
        fn take(&mut self, row: &[i64], sign: Sign) {
            let later = |i: usize| row.iter().skip(i);
            let each = row.iter().enumerate();
            let each =
                each.flat_map(|(i, x)| later(i).map(move |y| i128::from(*x) * i128::from(*y)));
            for (own, product) in self.0.iter_mut().zip(each) {
                *own = sign.apply(*own, product);
            }
        }
    }

    #[test]
    fn every_width_says_the_same_across_its_limits() {
        let limits = [1, 10, 181, 182, 46_340, 46_341, 1 << 31, 1 << 44];
        for most in limits {
            let (mut own, mut plain) = (Numbers::zeros(6), Plain(vec![0; 6]));
            let row = [most, -most, 1];
            for _ in 0..400 {
                own.move_products(&row, Sign::Plus);
                plain.take(&row, Sign::Plus);
                assert!(own.iter().eq(plain.0.iter().copied()), "{most}");
            }
            // Back below 0, and what is narrow equals what has become wide.
            for _ in 0..450 {
                own.move_products(&row, Sign::Minus);
                plain.take(&row, Sign::Minus);
            }
            assert_eq!(own, Numbers::of(&plain.0), "{most}");
        }
    }

    #[test]
    fn joined_in_any_order_they_are_equal() {
        let parts: Vec<Numbers> = [7, 32_767, -32_768, 2_147_483_647, -2_147_483_648, 1 << 100]
            .iter()
            .map(|number| Numbers::of(&[*number, 1, -1]))
            .collect();
        let sum = |parts: &mut dyn Iterator<Item = &Numbers>| {
            let mut sum = Numbers::zeros(3);
            for part in parts {
                sum.join(part, Sign::Plus);
            }
            sum
        };
        let (mut there, back) = (sum(&mut parts.iter()), sum(&mut parts.iter().rev()));
        assert_eq!(there, back);
        assert_eq!(there.at(0), (1 << 100) + 7 - 2);
        for part in &parts {
            there.join(part, Sign::Minus);
        }
        assert_eq!(there, Numbers::zeros(3));
        let text = serde_json::to_string(&back).unwrap();
        assert_eq!(text, "[1267650600228229401496703205381,6,-6]");
        assert_eq!(serde_json::from_str::<Numbers>(&text).unwrap(), back);
    }
}

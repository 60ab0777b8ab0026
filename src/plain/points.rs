//! Points shared out line by line: one number a line, or all of them on one.

use crate::instrument::model::Allocation;
use crate::interview::answer::Answer;
use crate::interview::choose::Misfit;
use crate::interview::share::Sharing;
use crate::plain::ask::{Asked, narrow};

/// Reads numbers with spaces or commas between them. As many as there are parts are the whole
/// answer, whatever was said before; fewer go to the parts that come next. `=` gives a part all that
/// is left, `/` spreads it over all parts that come next. Anything that does not fit changes
/// nothing.
pub(super) fn read(
    allocation: &Allocation,
    sharing: &mut Sharing,
    line: &str,
) -> Result<Asked, Misfit> {
    let narrow = narrow(line);
    let words: Vec<&str> = narrow
        .split([' ', ',', '，', '、'])
        .filter(|word| !word.is_empty())
        .collect();
    let count = allocation.parts.len();
    if words.len() == count && words.iter().all(|word| word.parse::<u32>().is_ok()) {
        return Ok(Asked::Answer(whole(allocation, &words)));
    }
    let mut next = sharing.clone();
    for word in words {
        step(&mut next, word, count)?;
    }
    let over = self::next(&next) >= count;
    match next.left() {
        0 => {
            *sharing = Sharing::open(allocation, None);
            Ok(Asked::Answer(next.answer(allocation)))
        }
        left if over => Err(Misfit::PointsLeft(left)),
        _ => {
            *sharing = next;
            Ok(Asked::More)
        }
    }
}

/// The part that is asked for next.
pub(super) fn next(sharing: &Sharing) -> usize {
    let given = sharing.given();
    let open = given.iter().position(Option::is_none);
    open.unwrap_or(given.len())
}

fn whole(allocation: &Allocation, words: &[&str]) -> Answer {
    let points = words.iter().filter_map(|word| word.parse().ok());
    let parts = allocation.parts.iter().cloned().zip(points);
    Answer::Split(parts.collect())
}

fn step(sharing: &mut Sharing, word: &str, count: usize) -> Result<(), Misfit> {
    let part = next(sharing);
    match word {
        _ if part >= count => Err(Misfit::Parts(count)),
        "=" => sharing.give(part, sharing.left()),
        "/" => {
            sharing.spread();
            Ok(())
        }
        number => {
            let points = number.parse().map_err(|_| Misfit::NotNumber)?;
            sharing.give(part, points)
        }
    }
}

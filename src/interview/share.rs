//! Sharing points out: an allocation on its way to being an answer, alike for every front end.

use crate::instrument::model::Allocation;
use crate::interview::answer::Answer;
use crate::interview::choose::Misfit;

/// The points given so far: never more than there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sharing {
    total: u32,
    given: Vec<Option<u32>>,
}

impl Sharing {
    /// What is shared out when the item comes up: its answer, or nothing yet.
    pub fn open(allocation: &Allocation, answer: Option<&Answer>) -> Self {
        let points = |parts: &Vec<(String, u32)>| parts.iter().map(|(_, n)| Some(*n)).collect();
        let given = match answer {
            Some(Answer::Split(parts)) if fits(allocation, parts).is_ok() => points(parts),
            _ => vec![None; allocation.parts.len()],
        };
        Self {
            total: allocation.total,
            given,
        }
    }

    /// The points of each part in the order of the item; `None` where none were named yet, which
    /// is not the same as a zero.
    pub fn given(&self) -> &[Option<u32>] {
        &self.given
    }

    /// The points of one part.
    pub fn of(&self, part: usize) -> u32 {
        self.given.get(part).copied().flatten().unwrap_or(0)
    }

    /// All points there are.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The points that are not given yet.
    pub fn left(&self) -> u32 {
        let given: u32 = self.given.iter().flatten().sum();
        self.total.saturating_sub(given)
    }

    /// The most that one part can have while the others keep theirs.
    pub fn room(&self, part: usize) -> u32 {
        self.left() + self.of(part)
    }

    /// Whether no part has been given anything, not even a zero.
    pub fn is_untouched(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    /// Gives a part so many points instead of what it had; refused beyond its room.
    pub fn give(&mut self, part: usize, points: u32) -> Result<(), Misfit> {
        let room = self.room(part);
        if points > room {
            return Err(Misfit::Room(room));
        }
        if let Some(given) = self.given.get_mut(part) {
            *given = Some(points);
        }
        Ok(())
    }

    /// Moves points to a part, as many as are left at most.
    pub fn add(&mut self, part: usize, points: u32) {
        let more = self.of(part).saturating_add(points);
        // What lies within the room is never refused.
        let _ = self.give(part, more.min(self.room(part)));
    }

    /// Takes points from a part, down to none at most.
    pub fn take(&mut self, part: usize, points: u32) {
        let _ = self.give(part, self.of(part).saturating_sub(points));
    }

    /// Takes everything from a part, as if it had never been named.
    pub fn empty(&mut self, part: usize) {
        if let Some(given) = self.given.get_mut(part) {
            *given = None;
        }
    }

    /// Spreads what is left over the parts that were not named yet, or over all of them: equally,
    /// the first ones getting one more where it does not come out even.
    pub fn spread(&mut self) {
        let named = !self.given.contains(&None);
        let mut open: Vec<&mut Option<u32>> = Vec::new();
        let left = self.left();
        open.extend(self.given.iter_mut().filter(|part| named || part.is_none()));
        let count = u32::try_from(open.len()).unwrap_or(u32::MAX);
        let (Some(each), Some(more)) = (left.checked_div(count), left.checked_rem(count)) else {
            return;
        };
        for (part, place) in open.into_iter().zip(0..) {
            *part = Some(part.unwrap_or(0) + each + u32::from(place < more));
        }
    }

    /// The answer as it stands; a part that was not named has no points.
    pub fn answer(&self, allocation: &Allocation) -> Answer {
        let parts = allocation.parts.iter().cloned();
        let points = self.given.iter().map(|given| given.unwrap_or(0));
        Answer::Split(parts.zip(points).collect())
    }
}

/// Whether every part has points, in the order of the item, and their sum is the total.
pub(super) fn fits(allocation: &Allocation, parts: &[(String, u32)]) -> Result<(), Misfit> {
    if !parts.iter().map(|(part, _)| part).eq(&allocation.parts) {
        return Err(Misfit::Parts(allocation.parts.len()));
    }
    let points = parts.iter().map(|(_, points)| *points);
    let given = points.fold(0, u32::saturating_add);
    match given.checked_sub(allocation.total) {
        Some(0) => Ok(()),
        Some(over) => Err(Misfit::PointsOver(over)),
        None => Err(Misfit::PointsLeft(allocation.total - given)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn four() -> Allocation {
        Allocation {
            total: 100,
            step: 5,
            parts: ["a", "b", "c", "d"].map(str::to_owned).to_vec(),
            over_dimensions: false,
        }
    }

    fn points(sharing: &Sharing) -> Vec<u32> {
        (0..4).map(|part| sharing.of(part)).collect()
    }

    #[test]
    fn nothing_goes_below_none_or_above_what_is_left() {
        let mut sharing = Sharing::open(&four(), None);
        sharing.add(0, 95);
        sharing.add(1, 10);
        sharing.take(2, 5);
        assert_eq!(points(&sharing), [95, 5, 0, 0]);
        assert_eq!(sharing.give(3, 1), Err(Misfit::Room(0)));
        assert_eq!(sharing.give(0, 96), Err(Misfit::Room(95)));
        assert_eq!(sharing.give(0, 3), Ok(()));
        assert_eq!((sharing.left(), sharing.room(0)), (92, 95));
    }

    #[test]
    fn what_is_left_goes_to_those_not_named_yet() {
        let mut sharing = Sharing::open(&four(), None);
        sharing.give(0, 0).unwrap();
        sharing.spread();
        assert_eq!(points(&sharing), [0, 34, 33, 33]);
        sharing.take(1, 10);
        sharing.spread();
        assert_eq!(points(&sharing), [3, 27, 35, 35]);
        sharing.empty(2);
        sharing.spread();
        assert_eq!(points(&sharing), [3, 27, 35, 35]);
    }

    #[test]
    fn an_answer_opens_as_it_was_given_and_an_odd_one_as_nothing() {
        let mut sharing = Sharing::open(&four(), None);
        sharing.give(3, 100).unwrap();
        let answer = sharing.answer(&four());
        let again = Sharing::open(&four(), Some(&answer));
        assert_eq!(points(&again), [0, 0, 0, 100]);
        assert!(!again.given().contains(&None));
        let odd = Answer::Split(vec![("a".to_owned(), u32::MAX), ("b".to_owned(), u32::MAX)]);
        assert!(Sharing::open(&four(), Some(&odd)).is_untouched());
    }
}

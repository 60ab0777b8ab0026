//! The cases for class, and the indicators that their evidence may be about.

use std::collections::HashSet;

use crate::case::{self, Case};
use crate::instrument::parse::{Files, Package};
use crate::library::shelf::Shelf;
use crate::library::shipped;

/// The names of all shipped cases.
pub fn names() -> impl Iterator<Item = &'static str> {
    shipped::CASES.iter().map(|(name, _)| *name)
}

/// The files of a shipped case.
pub fn files(name: &str) -> Option<Files> {
    let mut cases = shipped::CASES.iter();
    let (_, files) = cases.find(|(known, _)| *known == name)?;
    Some(shipped::files(files))
}

/// A shipped case; a test holds that each of them is sound.
pub fn find(name: &str, shelf: &Shelf) -> Option<Case> {
    case::inspect(name, &files(name)?, &|id| indicators(shelf, id)).case
}

/// The codes of the indicators of an instrument on the shelf; `None` if there is none of this name.
pub fn indicators(shelf: &Shelf, id: &str) -> Option<Vec<String>> {
    let package = shelf.find(id)?.package().ok()?;
    Some(codes(package))
}

/// The codes of an instrument's indicators, in the order in which they are asked.
pub fn codes(package: &Package) -> Vec<String> {
    let items = package.instrument.items.iter();
    let mut codes: Vec<String> = items.filter_map(|item| item.indicator.clone()).collect();
    // Rounds of a loop ask for the same ones.
    let mut seen = HashSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    codes
}

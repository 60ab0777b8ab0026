//! The instrument as visitors are asked it.

use crate::instrument::model::Kind;
use crate::instrument::parse::{Files, Package, package};

/// The instrument of some files, with words never demanded: a kiosk may have no keyboard, and then
/// whoever chose “other” could go neither on nor back. What is left out is stored as blank.
pub fn asked(files: Files) -> Option<Package> {
    let mut package = package(files).ok()?;
    for item in &mut package.instrument.items {
        item.required &= !matches!(item.kind, Kind::Text { .. });
    }
    Some(package)
}

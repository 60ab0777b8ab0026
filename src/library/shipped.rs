//! What ships inside the program.

use crate::instrument::parse::Files;

macro_rules! folder {
    ($folder:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../instruments/", $folder, "/", $name)))),+]
    };
}

/// Every shipped instrument: its folder's name and its files.
pub const INSTRUMENTS: [(&str, &[(&str, &str)]); 1] = [(
    "esq24",
    folder!("esq24": "instrument.toml", "zh-CN.ftl", "en.ftl"),
)];

/// The files of the catalogue of actions.
pub const ACTIONS: &[(&str, &str)] = folder!("actions": "catalogue.toml", "zh-CN.ftl", "en.ftl");

/// Embedded files as the readers take them.
pub fn files(embedded: &[(&str, &str)]) -> Files {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    embedded.iter().map(own).collect()
}

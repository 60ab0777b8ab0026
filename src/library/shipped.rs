//! What ships inside the program.

use crate::instrument::parse::Files;

macro_rules! folder {
    ($folder:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../instruments/", $folder, "/", $name)))),+]
    };
}

/// Every shipped instrument: its folder's name and its files; the one for a first interview first.
pub const INSTRUMENTS: [(&str, &[(&str, &str)]); 8] = [
    (
        "esq24",
        folder!("esq24": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "esq8",
        folder!("esq8": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "constituents5",
        folder!("constituents5": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "servqual",
        folder!("servqual": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "disconfirm",
        folder!("disconfirm": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "relationship",
        folder!("relationship": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "selfservice",
        folder!("selfservice": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "practice15",
        folder!("practice15": "instrument.toml", "zh-CN.ftl", "en.ftl"),
    ),
];

/// The files of the catalogue of actions.
pub const ACTIONS: &[(&str, &str)] = folder!("actions": "catalogue.toml", "zh-CN.ftl", "en.ftl");

/// Embedded files as the readers take them.
pub fn files(embedded: &[(&str, &str)]) -> Files {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    embedded.iter().map(own).collect()
}

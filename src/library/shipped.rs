//! What ships inside the program.

use crate::instrument::parse::Files;

macro_rules! folder {
    ($folder:literal: $($name:literal),+) => {
        &[$(($name, include_str!(concat!("../../instruments/", $folder, "/", $name)))),+]
    };
}

/// An instrument inside the program.
#[derive(Debug)]
pub struct Shipped {
    /// Its folder's name.
    pub name: &'static str,
    /// Its files, name and text.
    pub files: &'static [(&'static str, &'static str)],
    /// How many items ask for an answer: known without reading it, and held by a test.
    pub items: usize,
    /// How many minutes an interview takes, likewise.
    pub minutes: u32,
}

/// Every shipped instrument; the one for a first interview first.
pub static INSTRUMENTS: [Shipped; 8] = [
    Shipped {
        name: "esq24",
        files: folder!("esq24": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 37,
        minutes: 8,
    },
    Shipped {
        name: "esq8",
        files: folder!("esq8": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 9,
        minutes: 2,
    },
    Shipped {
        name: "constituents5",
        files: folder!("constituents5": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 29,
        minutes: 7,
    },
    Shipped {
        name: "servqual",
        files: folder!("servqual": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 53,
        minutes: 15,
    },
    Shipped {
        name: "disconfirm",
        files: folder!("disconfirm": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 27,
        minutes: 8,
    },
    Shipped {
        name: "relationship",
        files: folder!("relationship": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 33,
        minutes: 6,
    },
    Shipped {
        name: "selfservice",
        files: folder!("selfservice": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 26,
        minutes: 4,
    },
    Shipped {
        name: "practice15",
        files: folder!("practice15": "instrument.toml", "zh-CN.ftl", "en.ftl"),
        items: 84,
        minutes: 40,
    },
];

/// The cases for class, those of the textbook first: folder's name and files.
pub static CASES: [(&str, &[(&str, &str)]); 6] = [
    (
        "dashun",
        folder!("cases/dashun": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "ipcc",
        folder!("cases/ipcc": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "hitachi",
        folder!("cases/hitachi": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "amazon",
        folder!("cases/amazon": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "jd",
        folder!("cases/jd": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
    (
        "biometrics",
        folder!("cases/biometrics": "case.toml", "zh-CN.ftl", "en.ftl"),
    ),
];

/// The files of the catalogue of actions.
pub const ACTIONS: &[(&str, &str)] = folder!("actions": "catalogue.toml", "zh-CN.ftl", "en.ftl");

/// Embedded files as the readers take them.
pub fn files(embedded: &[(&str, &str)]) -> Files {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    embedded.iter().map(own).collect()
}

/// What a new instrument begins with; see `author::skeleton`.
pub const SKELETON: &[(&str, &str)] = folder!("skeleton": "instrument.toml", "zh-CN.ftl", "en.ftl");

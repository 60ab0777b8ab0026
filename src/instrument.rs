//! What is asked: an instrument as data, read from one folder of TOML and Fluent.
//!
//! An instrument is `instrument.toml` (structure) and one Fluent file a language (words). This
//! room turns those files into a model that is valid by construction, or into the list of
//! everything wrong with them. It must never touch files, the clock, the terminal or the store:
//! texts come in as strings, conditions are asked with answers that the caller hands in.

pub mod check;
pub mod condition;
pub mod grid;
pub mod model;
pub mod parse;
pub mod pattern;
pub mod problem;
pub mod quantity;
pub mod route;
pub mod setting;
pub mod standard;

//! What the program is set to: one small file, `config.toml`, read at the start and written by the
//! settings screen.
//!
//! Reading and changing are functions of text; only [`mod@file`] touches the disk. A file that is not
//! understood is refused whole, with the place of the fault, and is never written to. A change
//! touches the one value that it is about: comments, order and everything else stay.

pub mod change;
pub mod file;
pub mod kiosk;
pub mod parse;
pub mod pin;
pub mod settings;

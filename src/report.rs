//! The report and the plan as documents: made once from a board, written by one thin file a format.
//!
//! Pure: the same board, words and choices give the same bytes. It works out no figure that a board
//! does not have, reads no clock and no file; the dates it prints are those of the data.

pub mod benchmarks;
pub mod build;
pub mod chart;
pub mod choices;
pub mod document;
pub mod figures;
pub mod html;
pub mod json;
pub mod markdown;
pub mod plan;
pub mod text;

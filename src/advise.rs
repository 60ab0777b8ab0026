//! What to improve: the catalogue of actions, and which of them answers speak for: those of one
//! respondent, or those of a sample.
//!
//! Every suggestion carries the numbers that brought it up, so that it can be explained and
//! rebuilt by hand. This room must not print, and invents no number.

pub mod audit;
pub mod catalogue;
pub mod sample;
pub mod suggest;

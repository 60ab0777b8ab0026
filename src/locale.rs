//! The interface's own words, in every language it speaks: negotiation, fallback, dates.
//!
//! Passed by reference, never global. It must never hold an instrument's texts.

pub mod dates;
pub mod negotiate;
pub mod words;

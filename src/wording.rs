//! Sentences that every front end says alike: why an interview did not move, where a suggestion
//! comes from, what is wrong with a store or an instrument.
//!
//! Words from `locale`, facts from below. It must print nothing and compute nothing.

pub mod advice;
pub mod answers;
pub mod board;
pub mod gauges;
pub mod hints;
pub mod kiosk;
pub mod markup;
pub mod responses;
pub mod results;
pub mod sentence;
pub mod sets;
pub mod settings;
pub mod standing;
pub mod story;
pub mod table;
pub mod trouble;

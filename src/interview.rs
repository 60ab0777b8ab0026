//! What was answered: an interview as its event log, and the one session that drives it.
//!
//! The state of an interview is the fold of its events. Every front end drives the same
//! [`session::Session`]. This room must know no front end and do no I/O: times, random bytes and
//! identity come in as data, so that a replay equals the first run.

pub mod answer;
pub mod choose;
pub mod event;
pub mod identity;
pub mod mode;
pub mod order;
pub mod outline;
pub mod pipe;
mod reason;
pub mod seat;
pub mod session;
pub mod share;
pub mod state;
pub mod summary;
pub mod visits;

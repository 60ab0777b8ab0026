//! Numbers: scores of one respondent, with what is still open kept apart from what is unknown.
//!
//! Pure arithmetic over answers. It must know no texts, no store and no screen.

pub mod gauge;
pub mod order;
pub mod score;
pub mod weights;

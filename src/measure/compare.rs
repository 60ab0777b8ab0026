//! Comparing groups: two of them, a family of them, and a league of them.

pub mod family;
pub mod paired;
pub mod ranks;
pub mod welch;

//! The author's tools: an instrument checked, on paper, answered by made-up respondents, compared
//! with its other version, begun from a skeleton.

pub mod check;
pub mod diff;
pub mod excerpt;
pub mod paper;
pub mod simulate;
pub mod skeleton;

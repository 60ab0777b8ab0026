//! The author's tools: an instrument checked, on paper, answered by made-up respondents, compared
//! with its other version, begun from a skeleton; a case as a class and its teacher read it.

pub mod check;
pub mod diff;
pub mod excerpt;
pub mod handout;
pub mod paper;
pub mod simulate;
pub mod skeleton;

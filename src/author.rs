//! The author's tools: an instrument checked, on paper, answered by made-up respondents, compared
//! with its other version, begun from a skeleton.

pub mod check;
pub mod excerpt;

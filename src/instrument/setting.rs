//! What differs by how an interview is held, and who is not asked any further.

use crate::instrument::condition::Condition;

/// How an instrument is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// By an interviewer.
    Interview,
    /// By visitors themselves.
    Kiosk,
    /// By groups in class.
    Class,
}

/// What differs in one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// For each item, whether it is left out.
    pub left_out: Vec<bool>,
    /// Whether gauges may be in sight.
    pub gauges: bool,
    /// Whether suggestions may be in sight.
    pub suggestions: bool,
}

/// Who is not asked any further; the words are the message `screen-out-<id>`.
#[derive(Debug, Clone)]
pub struct ScreenOut {
    /// Its name.
    pub id: String,
    /// Whom it is about.
    pub when: Condition,
    /// Items from this place on are not asked: it looks at those before.
    pub from: usize,
}

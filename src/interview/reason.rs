//! Coded reasons: why an interview ends early, why it is opened again.

/// Why an interview ends early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakOff {
    /// The respondent will not go on.
    Unwilling,
    /// The respondent has no more time.
    NoTime,
    /// The respondent was called away.
    Interrupted,
    /// The respondent is tired or unwell.
    Unwell,
    /// Respondent and interviewer do not understand each other's language well enough.
    Language,
    /// Something else; said in words.
    Other,
    /// At a kiosk the respondent went away. Nobody is there to say so, and so it is not among
    /// [`BreakOff::ALL`].
    Abandoned,
}

/// Why an interview is opened again after its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reopen {
    /// The interviewer keyed something wrong.
    EntryError,
    /// The respondent changed an answer.
    Corrected,
    /// What was left open can be asked now.
    Completed,
    /// The supervisor asked for it.
    Supervisor,
    /// Something else; said in words.
    Other,
}

impl BreakOff {
    /// All that an interviewer may give, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Unwilling,
        Self::NoTime,
        Self::Interrupted,
        Self::Unwell,
        Self::Language,
        Self::Other,
    ];

    /// The code, as stored and as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unwilling => "unwilling",
            Self::NoTime => "no-time",
            Self::Interrupted => "interrupted",
            Self::Unwell => "unwell",
            Self::Language => "language",
            Self::Other => "other",
            Self::Abandoned => "abandoned",
        }
    }
}

impl Reopen {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::EntryError,
        Self::Corrected,
        Self::Completed,
        Self::Supervisor,
        Self::Other,
    ];

    /// The code, as stored and as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::EntryError => "entry-error",
            Self::Corrected => "corrected",
            Self::Completed => "completed",
            Self::Supervisor => "supervisor",
            Self::Other => "other",
        }
    }
}

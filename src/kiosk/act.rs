//! What a target does, whether it is touched, selected by a key, or typed.

/// What a target does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Begins a visit.
    Begin,
    /// Chooses a language at the start of a visit.
    Language(String),
    /// Goes over to a language in the middle of it.
    Speak(String),
    /// Yes, at the age gate and the consent notice.
    Yes,
    /// No, likewise.
    No,
    /// Takes what can be picked at this place.
    Pick(usize),
    /// A digit of a number.
    Digit(char),
    /// Takes the last digit away.
    Erase,
    /// Some points more to a row.
    More(usize),
    /// Some points fewer.
    Fewer(usize),
    /// Goes on with the answer as it stands.
    Next,
    /// Back to the item before.
    Back,
    /// Prefers not to say.
    Refuse,
    /// Keeps the answers in spite of a soft check.
    Keep,
    /// Sends the answers.
    Send,
    /// Reads or leafs on.
    Down,
    /// Reads or leafs back.
    Up,
    /// Opens the page from which staff are called.
    Help,
    /// Calls staff.
    Call,
    /// Closes what lies on top.
    Close,
    /// Stops the visit.
    Stop,
    /// Gets more time.
    Stay,
    /// Ends the last page of a visit.
    Done,
    /// Tries the PIN.
    Try,
    /// Leaves the staff screen; visitors are next.
    Leave,
    /// Pauses, or goes on.
    Pause,
    /// Counts suspected play in, or leaves it out.
    Play,
    /// Shows things large, or as they are set.
    Large,
    /// Writes all visits to the folder for exports.
    Export,
    /// Ends the program; asked twice.
    Quit,
}

//! Where a key is pressed.

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// Anywhere but in an overlay.
    Everywhere,
    /// The home screen.
    Home,
    /// The home screen while something is searched for.
    Search,
    /// The age gate and the consent notice.
    Gate,
    /// Any item.
    Item,
    /// Choices one below the other.
    List,
    /// Choices that are ticked.
    Ticks,
    /// A scale side by side.
    Row,
    /// Several statements on one screen.
    Grid,
    /// A number that is typed.
    Number,
    /// A text that is typed.
    Text,
    /// Points shared out.
    Allocation,
    /// Words to read.
    Read,
    /// A check that fails.
    Check,
    /// Behind the last item.
    Closing,
    /// After the end, with the scores and the receipt code.
    Finish,
    /// After an end without an interview.
    Ended,
    /// The pop-up of non-answers.
    Specials,
    /// A page laid over the screen.
    Page,
    /// A setting with a few values.
    Setting,
    /// A setting that is typed.
    TextSetting,
    /// The field in which it is typed.
    Field,
    /// The tour of the first start.
    Tour,
    /// The map of the interview.
    Map,
    /// A note to an item.
    Note,
    /// Choosing a reason.
    Reason,
    /// The dashboard.
    Board,
    /// Which interviews the dashboard shows.
    Filter,
    /// The plan on the dashboard.
    Plan,
    /// Anywhere in class mode.
    Class,
    /// A list to choose from in class mode.
    ClassList,
    /// Pages that are told in class: the case, theory cards.
    ClassPages,
    /// The grid of a vote in class.
    Votes,
    /// The place of files, while it is typed in class.
    ClassField,
    /// What votes show, step after step.
    Reveal,
}

impl Context {
    /// All contexts, in the order of the key table.
    pub const ALL: [Self; 35] = [
        Self::Everywhere,
        Self::Home,
        Self::Search,
        Self::Gate,
        Self::Item,
        Self::List,
        Self::Ticks,
        Self::Row,
        Self::Grid,
        Self::Number,
        Self::Text,
        Self::Allocation,
        Self::Read,
        Self::Check,
        Self::Closing,
        Self::Finish,
        Self::Ended,
        Self::Specials,
        Self::Page,
        Self::Setting,
        Self::TextSetting,
        Self::Field,
        Self::Tour,
        Self::Map,
        Self::Note,
        Self::Reason,
        Self::Board,
        Self::Filter,
        Self::Plan,
        Self::Class,
        Self::ClassList,
        Self::ClassPages,
        Self::Votes,
        Self::ClassField,
        Self::Reveal,
    ];

    /// The key of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Everywhere => "context-everywhere",
            Self::Home => "context-home",
            Self::Search => "context-search",
            Self::Gate => "context-gate",
            Self::Item => "context-item",
            Self::List => "context-list",
            Self::Ticks => "context-ticks",
            Self::Row => "context-row",
            Self::Grid => "context-grid",
            Self::Number => "context-number",
            Self::Text => "context-text",
            Self::Allocation => "context-allocation",
            Self::Read => "context-read",
            Self::Check => "context-check",
            Self::Closing => "context-closing",
            Self::Finish => "context-finish",
            Self::Ended => "context-ended",
            Self::Specials => "context-specials",
            Self::Page => "context-page",
            Self::Setting => "context-setting",
            Self::TextSetting => "context-text-setting",
            Self::Field => "context-field",
            Self::Tour => "context-tour",
            Self::Map => "context-map",
            Self::Note => "context-note",
            Self::Reason => "context-reason",
            Self::Board => "context-board",
            Self::Filter => "context-filter",
            Self::Plan => "context-plan",
            Self::Class => "context-class",
            Self::ClassList => "context-class-list",
            Self::ClassPages => "context-class-pages",
            Self::Votes => "context-votes",
            Self::ClassField => "context-class-field",
            Self::Reveal => "context-reveal",
        }
    }
}

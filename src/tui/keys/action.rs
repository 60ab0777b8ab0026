//! What a key does.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// Reads on in a notice that is longer than the screen.
    Further,
    /// Reads back.
    Earlier,
    /// Takes what is selected.
    Take,
    /// Ticks or unticks what is selected.
    Tick,
    /// Some points more to the row in focus.
    More,
    /// Some points fewer.
    Fewer,
    /// All that is left to the row in focus.
    Rest,
    /// All that is left, spread equally.
    Spread,
    /// To the item before.
    Back,
    /// To the next item, as it is.
    Next,
    /// Takes the answer away, or the digit typed last.
    Clear,
    /// The pop-up of non-answers.
    Specials,
    /// The other language.
    Language,
    /// Shows or hides gauges and suggestions.
    Panel,
    /// The next weight scheme.
    Scheme,
    /// Where the numbers come from.
    Explain,
    /// All keys of this screen.
    Help,
    /// Sections and items, to jump to any of them.
    Map,
    /// A note to the item.
    Note,
    /// A new line in a note.
    NewLine,
    /// Question and choices alone, for the respondent to look at.
    Card,
    /// Both languages, one below the other.
    Both,
    /// Ends the interview early.
    BreakOff,
    /// Opens an interview again that has ended.
    Reopen,
    /// Finds interviews and instruments.
    Search,
    /// Says who interviews.
    SignIn,
    /// Between practice and interviews that count.
    Practice,
    /// Counts somebody who refused at the door.
    CountRefused,
    /// Counts somebody who is not eligible.
    CountNotEligible,
    /// Counts a visit where nobody was there.
    CountNobody,
    /// Takes the count made last back.
    TakeBack,
    /// To the top.
    First,
    /// To the bottom.
    Last,
    /// Keeps the answers in spite of a soft check.
    Keep,
    /// To another item of the check.
    Other,
    /// The next respondent.
    Again,
    /// Leaves the screen: nothing is lost.
    Leave,
    /// Closes what lies on top.
    Close,
    /// Hands the terminal back for a while.
    Suspend,
    /// What the program is set to.
    Settings,
    /// The next value of a setting.
    Choose,
    /// The value before.
    ChooseBack,
    /// Begins to type a setting.
    Edit,
    /// The next page.
    PageOn,
    /// The page before.
    PageBack,
    /// Between charts and tables.
    Table,
    /// Which interviews are shown.
    Filter,
    /// Leaves the home screen for the dashboard.
    Dashboard,
    /// The next value of a filter.
    ValueOn,
    /// The value before.
    ValueBack,
    /// Which measures are taken.
    Plan,
    /// Between large print for a projector and all there is room for.
    Big,
    /// Shows or hides what is for the trainer alone.
    Teacher,
    /// The case says nothing about it.
    Silent,
    /// What the group said in the first vote.
    AsBefore,
    /// The score rests on a passage.
    Quoted,
    /// The score was concluded.
    Inferred,
    /// The score is supposed.
    Assumed,
    /// Whether an entry leads to the next group or to the next indicator.
    Across,
    /// Takes votes from files.
    Import,
    /// Closes a vote, or opens it again.
    CloseVote,
    /// Writes the hand-out.
    Handout,
}

impl Action {
    /// The key of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Up => "action-up",
            Self::Down => "action-down",
            Self::Left => "action-left",
            Self::Right => "action-right",
            Self::Further => "action-further",
            Self::Earlier => "action-earlier",
            Self::Take => "action-take",
            Self::Tick => "action-tick",
            Self::More => "action-more",
            Self::Fewer => "action-fewer",
            Self::Rest => "action-rest",
            Self::Spread => "action-spread",
            Self::Back => "action-back",
            Self::Next => "action-next",
            Self::Clear => "action-clear",
            Self::Specials => "action-specials",
            Self::Language => "action-language",
            Self::Panel => "action-panel",
            Self::Scheme => "action-scheme",
            Self::Explain => "action-explain",
            Self::Help => "action-help",
            Self::Map => "action-map",
            Self::Note => "action-note",
            Self::NewLine => "action-new-line",
            Self::Card => "action-card",
            Self::Both => "action-both",
            Self::BreakOff => "action-break-off",
            Self::Reopen => "action-reopen",
            Self::Search => "action-search",
            Self::SignIn => "action-sign-in",
            Self::Practice => "action-practice",
            Self::CountRefused => "action-count-refused",
            Self::CountNotEligible => "action-count-not-eligible",
            Self::CountNobody => "action-count-nobody",
            Self::TakeBack => "action-take-back",
            Self::First => "action-first",
            Self::Last => "action-last",
            Self::Keep => "action-keep",
            Self::Other => "action-other",
            Self::Again => "action-again",
            Self::Leave => "action-leave",
            Self::Close => "action-close",
            Self::Suspend => "action-suspend",
            Self::Settings => "action-settings",
            Self::Choose => "action-choose",
            Self::ChooseBack => "action-choose-back",
            Self::Edit => "action-edit",
            Self::PageOn => "action-page-on",
            Self::PageBack => "action-page-back",
            Self::Table => "action-table",
            Self::Filter => "action-filter",
            Self::Plan => "action-plan",
            Self::Dashboard => "action-dashboard",
            Self::ValueOn => "action-value-on",
            Self::ValueBack => "action-value-back",
            Self::Big => "action-big",
            Self::Teacher => "action-teacher",
            Self::Silent => "action-silent",
            Self::AsBefore => "action-as-before",
            Self::Quoted => "action-quoted",
            Self::Inferred => "action-inferred",
            Self::Assumed => "action-assumed",
            Self::Across => "action-across",
            Self::Import => "action-import",
            Self::CloseVote => "action-close-vote",
            Self::Handout => "action-handout",
        }
    }
}

//! Keys, and the one table of what they do: routing, bottom bar, help page and the README's key
//! table are all made from [`BINDINGS`].

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::locale::words::Voice;

/// A key press in one normal form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// With control held.
    pub ctrl: bool,
}

impl Key {
    /// A key by itself.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    /// A letter with control.
    pub const fn ctrl(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            ctrl: true,
        }
    }

    /// From the terminal's event; releases are none, and control letters are lower case.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let code = match event.code {
            KeyCode::Char(c) if ctrl => KeyCode::Char(c.to_ascii_lowercase()),
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        Some(Self { code, ctrl })
    }

    /// The character that it types, if it types one.
    pub fn character(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl => Some(c),
            _ => None,
        }
    }

    /// Its name for a bar or a table.
    pub fn name(self, voice: Voice<'_>) -> String {
        match self.code {
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Char(' ') => voice.say("key-space"),
            KeyCode::Char(c) if self.ctrl => format!("Ctrl+{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            KeyCode::Delete => "Del".to_owned(),
            other => format!("{other:?}"),
        }
    }
}

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
}

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
        }
    }
}

impl Context {
    /// All contexts, in the order of the key table.
    pub const ALL: [Self; 29] = [
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
        }
    }
}

/// One key in one context.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Which key.
    pub key: Key,
    /// What it does.
    pub action: Action,
    /// Its place in the bottom bar, the smaller the more important; 0 keeps it out.
    pub bar: u8,
}

const fn on(context: Context, code: KeyCode, action: Action, bar: u8) -> Binding {
    Binding {
        context,
        key: Key::plain(code),
        action,
        bar,
    }
}

const fn ctrl(context: Context, letter: char, action: Action) -> Binding {
    Binding {
        context,
        key: Key::ctrl(letter),
        action,
        bar: 0,
    }
}

use Action as A;
use Context as C;
use KeyCode as K;

/// Every key of the program. Digits, which answer, and what is typed into a text are input to the
/// item and not in here. Each function key has a second name, since some terminals keep F1 and F10
/// for themselves.
pub const BINDINGS: &[Binding] = &[
    on(C::Everywhere, K::F(1), A::Help, 27),
    ctrl(C::Everywhere, 'g', A::Help),
    on(C::Everywhere, K::F(2), A::Language, 80),
    ctrl(C::Everywhere, 'l', A::Language),
    on(C::Everywhere, K::F(10), A::Leave, 40),
    ctrl(C::Everywhere, 'q', A::Leave),
    ctrl(C::Everywhere, 'c', A::Leave),
    ctrl(C::Everywhere, 'z', A::Suspend),
    on(C::Home, K::Up, A::Up, 0),
    on(C::Home, K::Down, A::Down, 0),
    on(C::Home, K::Home, A::First, 0),
    on(C::Home, K::End, A::Last, 0),
    on(C::Home, K::Enter, A::Take, 1),
    on(C::Home, K::F(8), A::Settings, 46),
    ctrl(C::Home, 'o', A::Settings),
    on(C::Home, K::F(3), A::Search, 41),
    ctrl(C::Home, 'f', A::Search),
    on(C::Home, K::Char('/'), A::Search, 0),
    on(C::Home, K::F(4), A::SignIn, 2),
    ctrl(C::Home, 'a', A::SignIn),
    on(C::Home, K::F(5), A::CountRefused, 42),
    ctrl(C::Home, 'r', A::CountRefused),
    on(C::Home, K::F(6), A::CountNotEligible, 43),
    ctrl(C::Home, 'e', A::CountNotEligible),
    on(C::Home, K::F(7), A::CountNobody, 45),
    ctrl(C::Home, 'n', A::CountNobody),
    on(C::Home, K::Backspace, A::TakeBack, 0),
    on(C::Home, K::F(9), A::Practice, 50),
    ctrl(C::Home, 'p', A::Practice),
    on(C::Home, K::F(11), A::Dashboard, 44),
    ctrl(C::Home, 'd', A::Dashboard),
    on(C::Search, K::Backspace, A::Clear, 0),
    on(C::Search, K::Esc, A::Close, 2),
    on(C::Search, K::F(3), A::Close, 0),
    on(C::Gate, K::Up, A::Up, 0),
    on(C::Gate, K::Down, A::Down, 0),
    on(C::Gate, K::Enter, A::Take, 1),
    on(C::Gate, K::PageDown, A::Further, 0),
    on(C::Gate, K::PageUp, A::Earlier, 0),
    on(C::Gate, K::Esc, A::Leave, 0),
    on(C::Item, K::Esc, A::Back, 20),
    on(C::Item, K::PageUp, A::Back, 0),
    on(C::Item, K::BackTab, A::Back, 0),
    on(C::Item, K::PageDown, A::Next, 0),
    on(C::Item, K::F(4), A::Specials, 25),
    ctrl(C::Item, 'n', A::Specials),
    on(C::Item, K::F(3), A::Note, 28),
    ctrl(C::Item, 'r', A::Note),
    on(C::Item, K::F(5), A::Map, 29),
    ctrl(C::Item, 'f', A::Map),
    on(C::Item, K::F(8), A::Card, 55),
    ctrl(C::Item, 'k', A::Card),
    on(C::Item, K::F(12), A::Both, 85),
    ctrl(C::Item, 'b', A::Both),
    on(C::Item, K::F(11), A::BreakOff, 75),
    ctrl(C::Item, 'x', A::BreakOff),
    on(C::Item, K::F(6), A::Scheme, 70),
    ctrl(C::Item, 'w', A::Scheme),
    on(C::Item, K::F(7), A::Explain, 60),
    ctrl(C::Item, 'y', A::Explain),
    on(C::Item, K::F(9), A::Panel, 50),
    ctrl(C::Item, 'p', A::Panel),
    on(C::List, K::Up, A::Up, 0),
    on(C::List, K::Down, A::Down, 0),
    on(C::List, K::Left, A::Back, 0),
    on(C::List, K::Right, A::Next, 0),
    on(C::List, K::Enter, A::Take, 10),
    on(C::List, K::Backspace, A::Clear, 0),
    on(C::List, K::Delete, A::Clear, 0),
    on(C::Ticks, K::Char(' '), A::Tick, 5),
    on(C::Row, K::Left, A::Left, 0),
    on(C::Row, K::Right, A::Right, 0),
    on(C::Row, K::Up, A::Left, 0),
    on(C::Row, K::Down, A::Right, 0),
    on(C::Row, K::Enter, A::Take, 10),
    on(C::Row, K::Backspace, A::Clear, 0),
    on(C::Row, K::Delete, A::Clear, 0),
    on(C::Grid, K::Left, A::Left, 0),
    on(C::Grid, K::Right, A::Right, 0),
    on(C::Grid, K::Up, A::Back, 0),
    on(C::Grid, K::Down, A::Next, 0),
    on(C::Grid, K::Enter, A::Take, 10),
    on(C::Grid, K::Backspace, A::Clear, 0),
    on(C::Grid, K::Delete, A::Clear, 0),
    on(C::Number, K::Enter, A::Take, 10),
    on(C::Number, K::Up, A::Back, 0),
    on(C::Text, K::Enter, A::Take, 10),
    on(C::Text, K::Up, A::Back, 0),
    on(C::Allocation, K::Up, A::Up, 0),
    on(C::Allocation, K::Down, A::Down, 0),
    on(C::Allocation, K::Left, A::Fewer, 0),
    on(C::Allocation, K::Right, A::More, 0),
    on(C::Allocation, K::Char(' '), A::Rest, 5),
    on(C::Allocation, K::Tab, A::Spread, 6),
    on(C::Allocation, K::Enter, A::Take, 10),
    on(C::Allocation, K::Backspace, A::Clear, 0),
    on(C::Allocation, K::Delete, A::Clear, 0),
    on(C::Read, K::Enter, A::Take, 10),
    on(C::Read, K::Up, A::Back, 0),
    on(C::Check, K::Enter, A::Keep, 1),
    on(C::Check, K::Tab, A::Other, 2),
    on(C::Closing, K::Enter, A::Take, 1),
    on(C::Closing, K::Up, A::Up, 0),
    on(C::Closing, K::Down, A::Down, 0),
    on(C::Closing, K::PageUp, A::Earlier, 0),
    on(C::Closing, K::PageDown, A::Further, 0),
    on(C::Closing, K::Home, A::First, 0),
    on(C::Closing, K::End, A::Last, 0),
    on(C::Closing, K::Backspace, A::Clear, 0),
    on(C::Closing, K::Esc, A::Back, 20),
    on(C::Closing, K::Left, A::Back, 0),
    on(C::Closing, K::BackTab, A::Back, 0),
    on(C::Closing, K::F(3), A::Note, 28),
    ctrl(C::Closing, 'r', A::Note),
    on(C::Closing, K::F(5), A::Map, 29),
    ctrl(C::Closing, 'f', A::Map),
    on(C::Closing, K::F(11), A::BreakOff, 75),
    ctrl(C::Closing, 'x', A::BreakOff),
    on(C::Finish, K::Char('n'), A::Again, 1),
    on(C::Finish, K::Tab, A::Again, 0),
    on(C::Finish, K::Char('r'), A::Reopen, 60),
    ctrl(C::Finish, 'o', A::Reopen),
    on(C::Finish, K::F(5), A::Map, 29),
    ctrl(C::Finish, 'f', A::Map),
    on(C::Finish, K::F(9), A::Panel, 50),
    ctrl(C::Finish, 'p', A::Panel),
    on(C::Finish, K::Esc, A::Leave, 0),
    on(C::Finish, K::Up, A::Up, 0),
    on(C::Finish, K::Down, A::Down, 0),
    on(C::Finish, K::F(6), A::Scheme, 70),
    ctrl(C::Finish, 'w', A::Scheme),
    on(C::Finish, K::F(7), A::Explain, 60),
    ctrl(C::Finish, 'y', A::Explain),
    on(C::Ended, K::Char('n'), A::Again, 1),
    on(C::Ended, K::Tab, A::Again, 0),
    on(C::Ended, K::Esc, A::Leave, 0),
    on(C::Specials, K::Up, A::Up, 0),
    on(C::Specials, K::Down, A::Down, 0),
    on(C::Specials, K::Enter, A::Take, 1),
    on(C::Specials, K::Esc, A::Close, 2),
    on(C::Specials, K::F(4), A::Close, 0),
    on(C::Specials, K::F(10), A::Close, 0),
    on(C::Specials, K::F(2), A::Language, 0),
    on(C::Page, K::Up, A::Up, 0),
    on(C::Page, K::Down, A::Down, 0),
    on(C::Page, K::PageUp, A::Up, 0),
    on(C::Page, K::PageDown, A::Down, 0),
    on(C::Page, K::Left, A::Left, 0),
    on(C::Page, K::Right, A::Right, 0),
    on(C::Page, K::Enter, A::Close, 0),
    on(C::Page, K::Esc, A::Close, 1),
    on(C::Page, K::F(1), A::Close, 0),
    on(C::Page, K::F(7), A::Close, 0),
    on(C::Page, K::F(2), A::Language, 0),
    on(C::Page, K::F(10), A::Close, 0),
    on(C::Setting, K::Up, A::Up, 2),
    on(C::Setting, K::Down, A::Down, 3),
    on(C::Setting, K::Right, A::Choose, 1),
    on(C::Setting, K::Enter, A::Choose, 0),
    on(C::Setting, K::Char(' '), A::Choose, 0),
    on(C::Setting, K::Left, A::ChooseBack, 5),
    on(C::Setting, K::F(2), A::Language, 0),
    on(C::Setting, K::Esc, A::Close, 4),
    on(C::Setting, K::F(8), A::Close, 0),
    on(C::Setting, K::F(10), A::Close, 0),
    on(C::TextSetting, K::Up, A::Up, 2),
    on(C::TextSetting, K::Down, A::Down, 3),
    on(C::TextSetting, K::Enter, A::Edit, 1),
    on(C::TextSetting, K::F(2), A::Language, 0),
    on(C::TextSetting, K::Esc, A::Close, 4),
    on(C::TextSetting, K::F(8), A::Close, 0),
    on(C::TextSetting, K::F(10), A::Close, 0),
    on(C::Field, K::Enter, A::Take, 1),
    on(C::Field, K::Esc, A::Close, 2),
    on(C::Tour, K::Enter, A::Further, 1),
    on(C::Tour, K::Right, A::Further, 0),
    on(C::Tour, K::PageDown, A::Further, 0),
    on(C::Tour, K::Left, A::Earlier, 0),
    on(C::Tour, K::PageUp, A::Earlier, 0),
    on(C::Tour, K::F(2), A::Language, 3),
    on(C::Tour, K::Esc, A::Close, 2),
    on(C::Tour, K::F(10), A::Close, 0),
    on(C::Map, K::Up, A::Up, 0),
    on(C::Map, K::Down, A::Down, 0),
    on(C::Map, K::PageUp, A::Earlier, 0),
    on(C::Map, K::PageDown, A::Further, 0),
    on(C::Map, K::Home, A::First, 0),
    on(C::Map, K::End, A::Last, 0),
    on(C::Map, K::Enter, A::Take, 1),
    on(C::Map, K::Backspace, A::Clear, 0),
    on(C::Map, K::Esc, A::Close, 2),
    on(C::Map, K::F(5), A::Close, 0),
    on(C::Map, K::F(10), A::Close, 0),
    on(C::Map, K::F(3), A::Note, 28),
    ctrl(C::Map, 'r', A::Note),
    on(C::Map, K::F(2), A::Language, 80),
    ctrl(C::Map, 'l', A::Language),
    on(C::Note, K::Enter, A::NewLine, 5),
    on(C::Note, K::F(3), A::Close, 1),
    on(C::Note, K::Esc, A::Close, 0),
    on(C::Note, K::F(10), A::Close, 0),
    on(C::Note, K::F(2), A::Language, 80),
    on(C::Reason, K::Up, A::Up, 0),
    on(C::Reason, K::Down, A::Down, 0),
    on(C::Reason, K::Enter, A::Take, 1),
    on(C::Reason, K::Esc, A::Close, 2),
    on(C::Reason, K::F(10), A::Close, 0),
    on(C::Reason, K::F(2), A::Language, 80),
    on(C::Board, K::Right, A::PageOn, 1),
    on(C::Board, K::Tab, A::PageOn, 0),
    on(C::Board, K::Left, A::PageBack, 0),
    on(C::Board, K::BackTab, A::PageBack, 0),
    on(C::Board, K::F(5), A::Table, 2),
    on(C::Board, K::Char('t'), A::Table, 0),
    on(C::Board, K::F(3), A::Filter, 3),
    ctrl(C::Board, 'f', A::Filter),
    on(C::Board, K::F(7), A::Explain, 4),
    on(C::Board, K::Enter, A::Explain, 0),
    ctrl(C::Board, 'y', A::Explain),
    on(C::Board, K::F(6), A::Plan, 60),
    on(C::Board, K::Char('p'), A::Plan, 0),
    on(C::Board, K::Up, A::Up, 0),
    on(C::Board, K::Down, A::Down, 0),
    on(C::Board, K::PageUp, A::Earlier, 0),
    on(C::Board, K::PageDown, A::Further, 0),
    on(C::Board, K::Home, A::First, 0),
    on(C::Board, K::End, A::Last, 0),
    on(C::Board, K::Esc, A::Leave, 0),
    on(C::Filter, K::Up, A::Up, 2),
    on(C::Filter, K::Down, A::Down, 3),
    on(C::Filter, K::Right, A::ValueOn, 1),
    on(C::Filter, K::Char(' '), A::ValueOn, 0),
    on(C::Filter, K::Left, A::ValueBack, 5),
    on(C::Filter, K::Enter, A::Close, 0),
    on(C::Filter, K::Esc, A::Close, 4),
    on(C::Filter, K::F(3), A::Close, 0),
    on(C::Filter, K::F(10), A::Close, 0),
    on(C::Plan, K::Char(' '), A::Tick, 1),
    on(C::Plan, K::Enter, A::Edit, 2),
    on(C::Plan, K::F(7), A::Explain, 3),
    ctrl(C::Plan, 'y', A::Explain),
    on(C::Plan, K::Up, A::Up, 0),
    on(C::Plan, K::Down, A::Down, 0),
    on(C::Plan, K::Home, A::First, 0),
    on(C::Plan, K::End, A::Last, 0),
    on(C::Plan, K::Esc, A::Close, 4),
];

/// What a key does where the contexts lie on one another, the topmost first.
pub fn action(contexts: &[Context], key: Key) -> Option<Action> {
    contexts.iter().find_map(|context| {
        let binding = BINDINGS
            .iter()
            .find(|binding| binding.context == *context && binding.key == key);
        binding.map(|binding| binding.action)
    })
}

/// The bindings for the bottom bar, the most important first; one an action.
pub fn bar(contexts: &[Context]) -> Vec<&'static Binding> {
    let mut shown: Vec<&Binding> = Vec::new();
    for binding in BINDINGS {
        let here = contexts.contains(&binding.context) && binding.bar > 0;
        let reached = action(contexts, binding.key) == Some(binding.action);
        if here && reached && shown.iter().all(|other| other.action != binding.action) {
            shown.push(binding);
        }
    }
    shown.sort_by_key(|binding| binding.bar);
    shown
}

/// The whole table as rows of a context and what its keys do. Digits come first: they are in no
/// binding, since what they mean is up to the item.
pub fn table(voice: Voice<'_>) -> Vec<[String; 2]> {
    let digits = [voice.say("key-digits"), voice.say("key-digits-action")];
    let contexts = Context::ALL.into_iter().map(|context| {
        let entries: Vec<String> = actions(context)
            .into_iter()
            .map(|action| {
                let same = |b: &&Binding| b.context == context && b.action == action;
                let names: Vec<String> = BINDINGS
                    .iter()
                    .filter(same)
                    .map(|b| b.key.name(voice))
                    .collect();
                format!("`{}` {}", names.join("` `"), voice.say(action.words()))
            })
            .collect();
        [voice.say(context.words()), entries.join(" · ")]
    });
    std::iter::once(digits).chain(contexts).collect()
}

/// What can be done in a context, in the order of the table.
fn actions(context: Context) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
        if !actions.contains(&binding.action) {
            actions.push(binding.action);
        }
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_twice_in_a_context() {
        for (place, a) in BINDINGS.iter().enumerate() {
            let rest = &BINDINGS[place + 1..];
            let twice = rest
                .iter()
                .find(|b| b.context == a.context && b.key == a.key);
            assert!(twice.is_none(), "{:?} {:?}", a.context, a.key);
        }
    }

    #[test]
    fn a_key_that_types_is_never_bound_where_text_is_typed() {
        for contexts in [[Context::Text, Context::Item, Context::Everywhere]] {
            for c in (' '..='~').chain(['五', '５', 'é']) {
                assert_eq!(action(&contexts, Key::plain(KeyCode::Char(c))), None, "{c}");
            }
        }
    }

    #[test]
    fn digits_are_never_bound() {
        let digits =
            |binding: &&Binding| binding.key.character().is_some_and(|c| c.is_ascii_digit());
        assert_eq!(BINDINGS.iter().filter(digits).count(), 0);
    }
}

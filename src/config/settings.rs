//! The settings, their names, and what each of them may be.

use crate::locale::negotiate::LANGUAGES;

/// How the screen is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The sixteen ANSI colours, so that the terminal's own palette decides.
    #[default]
    Colour,
    /// White on black, bold, nothing faint.
    HighContrast,
    /// Weight, inversion and marks only.
    Colourless,
}

impl Look {
    /// All looks.
    pub const ALL: [Self; 3] = [Self::Colour, Self::HighContrast, Self::Colourless];
    /// Their names, in the same order.
    pub const NAMES: [&str; 3] = ["colour", "high-contrast", "colourless"];

    /// The stable name.
    pub fn name(self) -> &'static str {
        let [colour, high_contrast, colourless] = Self::NAMES;
        match self {
            Self::Colour => colour,
            Self::HighContrast => high_contrast,
            Self::Colourless => colourless,
        }
    }

    /// The look of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name() == name)
    }
}

/// Everything that can be set.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own in the file"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface; `None` leaves it to the system.
    pub language: Option<String>,
    /// How the screen is coloured.
    pub theme: Look,
    /// Lines and marks in ASCII only.
    pub ascii: bool,
    /// Fewer things on the screen, and more space.
    pub large: bool,
    /// Whether an interview begins with gauges and suggestions in sight.
    pub panel: bool,
    /// The branch that interviews are held for.
    pub branch: Option<String>,
    /// The wave that they belong to.
    pub wave: Option<String>,
    /// Who interviews.
    pub interviewer: Option<String>,
    /// The interviewers who sign in with a PIN: an id, a space, the hash of the PIN.
    pub pins: Vec<String>,
    /// The folder that backups go to.
    pub backup: Option<String>,
    /// Whether the tour of the first start was seen.
    pub seen_tour: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Look::default(),
            ascii: false,
            large: false,
            panel: true,
            branch: None,
            wave: None,
            interviewer: None,
            pins: Vec::new(),
            backup: None,
            seen_tour: false,
        }
    }
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// See [`Settings::language`].
    Language,
    /// See [`Settings::theme`].
    Theme,
    /// See [`Settings::ascii`].
    Ascii,
    /// See [`Settings::large`].
    Large,
    /// See [`Settings::panel`].
    Panel,
    /// See [`Settings::branch`].
    Branch,
    /// See [`Settings::wave`].
    Wave,
    /// See [`Settings::interviewer`].
    Interviewer,
    /// See [`Settings::pins`].
    Pins,
    /// See [`Settings::backup`].
    Backup,
    /// See [`Settings::seen_tour`].
    SeenTour,
}

/// What a setting may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Flag,
    /// Any text on one line; an empty one is none.
    Text,
    /// Any number of texts.
    List,
    /// One of these names.
    OneOf(&'static [&'static str]),
}

/// What a setting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Of a [`Kind::Flag`].
    Flag(bool),
    /// Of a [`Kind::Text`] or [`Kind::OneOf`].
    Text(String),
    /// Of a [`Kind::List`].
    List(Vec<String>),
}

impl Key {
    /// All settings, in the order of the file.
    pub const ALL: [Self; 11] = [
        Self::Language,
        Self::Theme,
        Self::Ascii,
        Self::Large,
        Self::Panel,
        Self::Branch,
        Self::Wave,
        Self::Interviewer,
        Self::Pins,
        Self::Backup,
        Self::SeenTour,
    ];

    /// Those that a person chooses by hand; the program itself takes care of the others.
    pub const CHOSEN: [Self; 9] = [
        Self::Language,
        Self::Theme,
        Self::Ascii,
        Self::Large,
        Self::Panel,
        Self::Branch,
        Self::Wave,
        Self::Interviewer,
        Self::Backup,
    ];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Ascii => "ascii",
            Self::Large => "large",
            Self::Panel => "panel",
            Self::Branch => "branch",
            Self::Wave => "wave",
            Self::Interviewer => "interviewer",
            Self::Pins => "pins",
            Self::Backup => "backup",
            Self::SeenTour => "seen_tour",
        }
    }

    /// What it may be.
    pub fn kind(self) -> Kind {
        match self {
            Self::Language => Kind::OneOf(&LANGUAGES),
            Self::Theme => Kind::OneOf(&Look::NAMES),
            Self::Ascii | Self::Large | Self::Panel | Self::SeenTour => Kind::Flag,
            Self::Branch | Self::Wave | Self::Interviewer | Self::Backup => Kind::Text,
            Self::Pins => Kind::List,
        }
    }
}

impl Settings {
    /// What a setting is; an empty text where nothing is set.
    pub fn get(&self, key: Key) -> Value {
        let text = |text: &Option<String>| Value::Text(text.clone().unwrap_or_default());
        match key {
            Key::Language => text(&self.language),
            Key::Theme => Value::Text(self.theme.name().to_owned()),
            Key::Ascii => Value::Flag(self.ascii),
            Key::Large => Value::Flag(self.large),
            Key::Panel => Value::Flag(self.panel),
            Key::Branch => text(&self.branch),
            Key::Wave => text(&self.wave),
            Key::Interviewer => text(&self.interviewer),
            Key::Pins => Value::List(self.pins.clone()),
            Key::Backup => text(&self.backup),
            Key::SeenTour => Value::Flag(self.seen_tour),
        }
    }

    /// Sets a setting; `false` if it may not be that, and then it stays what it was.
    pub fn set(&mut self, key: Key, value: &Value) -> bool {
        let fits = match (key.kind(), value) {
            (Kind::Flag, Value::Flag(_))
            | (Kind::Text, Value::Text(_))
            | (Kind::List, Value::List(_)) => true,
            (Kind::OneOf(names), Value::Text(name)) => names.contains(&name.as_str()),
            _ => false,
        };
        match value {
            Value::Flag(on) if fits => self.set_flag(key, *on),
            Value::Text(text) if fits => self.set_text(key, text),
            Value::List(list) if fits => self.pins.clone_from(list),
            _ => {}
        }
        fits
    }

    fn set_flag(&mut self, key: Key, on: bool) {
        match key {
            Key::Ascii => self.ascii = on,
            Key::Large => self.large = on,
            Key::Panel => self.panel = on,
            Key::SeenTour => self.seen_tour = on,
            _ => {}
        }
    }

    fn set_text(&mut self, key: Key, text: &str) {
        let text = Some(text.to_owned()).filter(|text| !text.is_empty());
        match key {
            Key::Language => self.language = text,
            Key::Theme => self.theme = text.and_then(|name| Look::named(&name)).unwrap_or_default(),
            Key::Branch => self.branch = text,
            Key::Wave => self.wave = text,
            Key::Interviewer => self.interviewer = text,
            Key::Backup => self.backup = text,
            _ => {}
        }
    }
}

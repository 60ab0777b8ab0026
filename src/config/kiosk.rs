//! What a kiosk is set to: `kiosk.toml`, written by hand and never by the program.

pub mod hours;
pub mod parse;

use crate::config::kiosk::hours::Hours;
use crate::config::settings::Look;

/// What becomes of the answers of a visitor who went away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnTimeout {
    /// They are kept as an interview that broke off.
    #[default]
    SavePartial,
    /// Nothing of them ever reaches the disk: answers wait in memory until the visitor sends them.
    Discard,
}

/// How large things are shown. The letters are the terminal's; what the program can do is to show
/// fewer things, further apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// Everything that belongs to a page.
    #[default]
    Normal,
    /// The question and its answers, with wide lines.
    Large,
}

impl OnTimeout {
    /// The names in the file.
    pub const NAMES: [&str; 2] = ["save_partial", "discard"];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        let [save, discard] = Self::NAMES;
        match self {
            Self::SavePartial => save,
            Self::Discard => discard,
        }
    }
}

impl TextSize {
    /// The names in the file.
    pub const NAMES: [&str; 2] = ["normal", "large"];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        let [normal, large] = Self::NAMES;
        match self {
            Self::Normal => normal,
            Self::Large => large,
        }
    }
}

/// The shortest time without input after which a visit ends, in seconds: ten of them are the
/// warning, and less before it chases people who read slowly.
pub const SHORTEST_IDLE: u64 = 20;

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// The id of this device, which goes with every visit.
    pub device: Option<String>,
    /// The branch that visits are held for.
    pub branch: Option<String>,
    /// The wave that they belong to.
    pub wave: Option<String>,
    /// The argon2id hash of the staff's PIN in the PHC form.
    pub pin: Option<String>,
    /// Seconds without input after which a visit ends.
    pub idle: u64,
    /// What becomes of it then.
    pub on_timeout: OnTimeout,
    /// Seconds for which the last page of a visit stays.
    pub thanks: u64,
    /// When visitors are asked; always, if empty.
    pub hours: Vec<Hours>,
    /// Whether the terminal's bell rings when staff are called.
    pub bell: bool,
    /// The program that is run when staff are called, and its arguments.
    pub call: Vec<String>,
    /// The program that is run when something needs staff, and its arguments.
    pub alert: Vec<String>,
    /// How large things are shown.
    pub text: TextSize,
    /// How the screen is coloured.
    pub theme: Look,
    /// Lines and marks in ASCII only.
    pub ascii: bool,
    /// Milliseconds within which a second touch of the same spot is part of the first one.
    pub double_touch: u64,
    /// The folder that exports go to, such as where a USB stick is mounted.
    pub export: Option<String>,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            device: None,
            branch: None,
            wave: None,
            pin: None,
            idle: 60,
            on_timeout: OnTimeout::default(),
            thanks: 30,
            hours: Vec::new(),
            bell: false,
            call: Vec::new(),
            alert: Vec::new(),
            text: TextSize::default(),
            theme: Look::HighContrast,
            ascii: false,
            double_touch: 300,
            export: None,
        }
    }
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// See [`Kiosk::device`].
    Device,
    /// See [`Kiosk::branch`].
    Branch,
    /// See [`Kiosk::wave`].
    Wave,
    /// See [`Kiosk::pin`].
    Pin,
    /// See [`Kiosk::idle`].
    Idle,
    /// See [`Kiosk::on_timeout`].
    OnTimeout,
    /// See [`Kiosk::thanks`].
    Thanks,
    /// See [`Kiosk::hours`].
    Hours,
    /// See [`Kiosk::bell`].
    Bell,
    /// See [`Kiosk::call`].
    Call,
    /// See [`Kiosk::alert`].
    Alert,
    /// See [`Kiosk::text`].
    Text,
    /// See [`Kiosk::theme`].
    Theme,
    /// See [`Kiosk::ascii`].
    Ascii,
    /// See [`Kiosk::double_touch`].
    DoubleTouch,
    /// See [`Kiosk::export`].
    Export,
}

/// What a setting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A text on one line.
    Text(String),
    /// Any number of texts.
    List(Vec<String>),
}

impl Key {
    /// All settings, in the order of the file.
    pub const ALL: [Self; 16] = [
        Self::Device,
        Self::Branch,
        Self::Wave,
        Self::Pin,
        Self::Idle,
        Self::OnTimeout,
        Self::Thanks,
        Self::Hours,
        Self::Bell,
        Self::Call,
        Self::Alert,
        Self::Text,
        Self::Theme,
        Self::Ascii,
        Self::DoubleTouch,
        Self::Export,
    ];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Branch => "branch",
            Self::Wave => "wave",
            Self::Pin => "pin",
            Self::Idle => "idle_seconds",
            Self::OnTimeout => "on_timeout",
            Self::Thanks => "thanks_seconds",
            Self::Hours => "opening_hours",
            Self::Bell => "call_bell",
            Self::Call => "call_command",
            Self::Alert => "alert_command",
            Self::Text => "text",
            Self::Theme => "theme",
            Self::Ascii => "ascii",
            Self::DoubleTouch => "double_touch_ms",
            Self::Export => "export_folder",
        }
    }

    /// The names that it may have, where only some do.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::OnTimeout => &OnTimeout::NAMES,
            Self::Text => &TextSize::NAMES,
            Self::Theme => &Look::NAMES,
            _ => &[],
        }
    }

    /// The bounds of a number.
    pub fn bounds(self) -> Option<(u64, u64)> {
        match self {
            Self::Idle => Some((SHORTEST_IDLE, 3600)),
            Self::Thanks => Some((5, 600)),
            Self::DoubleTouch => Some((0, 2000)),
            _ => None,
        }
    }
}

impl Kiosk {
    /// What a setting is; an empty text or list where nothing is set.
    pub fn get(&self, key: Key) -> Value {
        let text = |text: &Option<String>| Value::Text(text.clone().unwrap_or_default());
        match key {
            Key::Device => text(&self.device),
            Key::Branch => text(&self.branch),
            Key::Wave => text(&self.wave),
            Key::Pin => text(&self.pin),
            Key::Idle => Value::Number(self.idle),
            Key::OnTimeout => Value::Text(self.on_timeout.name().to_owned()),
            Key::Thanks => Value::Number(self.thanks),
            Key::Hours => Value::List(self.hours.iter().map(ToString::to_string).collect()),
            Key::Bell => Value::Flag(self.bell),
            Key::Call => Value::List(self.call.clone()),
            Key::Alert => Value::List(self.alert.clone()),
            Key::Text => Value::Text(self.text.name().to_owned()),
            Key::Theme => Value::Text(self.theme.name().to_owned()),
            Key::Ascii => Value::Flag(self.ascii),
            Key::DoubleTouch => Value::Number(self.double_touch),
            Key::Export => text(&self.export),
        }
    }
}

//! Roles, not colours: the one place where a role becomes a style and a mark becomes a character.

use ratatui::style::{Color, Modifier, Style};

use crate::config::settings::{Look, Settings};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// Text of lesser weight: hints, rules, help.
    Quiet,
    /// What a screen or a page is called.
    Heading,
    /// The question.
    Strong,
    /// What is selected.
    Selected,
    /// The name of a key.
    Key,
    /// All is well: saved.
    Good,
    /// To be looked at: a check, provisional.
    Warn,
    /// Something failed.
    Bad,
    /// The filled part of a gauge.
    Fill,
}

/// How things look: in which colours, in Unicode or ASCII, close together or with space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// In which colours.
    pub look: Look,
    /// Marks and lines in ASCII only.
    pub ascii: bool,
    /// Fewer things, and more space between them.
    pub large: bool,
}

/// The characters that the interface draws with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Before the selected row.
    pub pointer: &'static str,
    /// Before the recorded answer.
    pub recorded: &'static str,
    /// An answer that a check speaks against, or one that is wanting.
    pub wrong: &'static str,
    /// There is a note.
    pub note: &'static str,
    /// A ticked choice.
    pub ticked: &'static str,
    /// A choice that is not ticked.
    pub unticked: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// A vertical rule.
    pub wall: &'static str,
    /// Before a suggestion.
    pub bullet: &'static str,
    /// Saved.
    pub saved: &'static str,
    /// Eighths of a filled cell, from one to eight.
    pub fill: [&'static str; 8],
    /// A cell that can still be reached.
    pub reach: &'static str,
    /// The ends of a gauge.
    pub ends: [&'static str; 2],
    /// Overall: missing answers can still move it here.
    pub missing: &'static str,
    /// Overall: unknown weights can move it here.
    pub weights: &'static str,
    /// Overall: the point of the named scheme.
    pub point: &'static str,
    /// Overall: its ends.
    pub limits: [&'static str; 2],
}

const UNICODE: Marks = Marks {
    pointer: "▸",
    recorded: "✓",
    wrong: "!",
    note: "✎",
    ticked: "[x]",
    unticked: "[ ]",
    rule: "─",
    wall: "│",
    bullet: "▪",
    saved: "✓",
    fill: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    reach: "·",
    ends: ["▕", "▏"],
    missing: "─",
    weights: "━",
    point: "╋",
    limits: ["├", "┤"],
};

const ASCII: Marks = Marks {
    pointer: ">",
    recorded: "*",
    wrong: "!",
    note: "n",
    ticked: "[x]",
    unticked: "[ ]",
    rule: "-",
    wall: "|",
    bullet: "*",
    saved: "*",
    fill: ["-", "-", "-", "-", "#", "#", "#", "#"],
    reach: ".",
    ends: ["[", "]"],
    missing: "-",
    weights: "=",
    point: "#",
    limits: ["<", ">"],
};

impl Theme {
    /// The theme of the settings.
    pub fn of(settings: &Settings) -> Self {
        Self {
            look: settings.theme,
            ascii: settings.ascii,
            large: settings.large,
        }
    }

    /// The characters to draw with.
    pub fn marks(self) -> &'static Marks {
        if self.ascii { &ASCII } else { &UNICODE }
    }

    /// What stands under every cell. High contrast brings its own ground, so that it is the same on
    /// a light terminal and on a dark one; the others leave it to the terminal.
    pub fn ground(self) -> Option<Style> {
        let white_on_black = Style::new().fg(Color::White).bg(Color::Black);
        (self.look == Look::HighContrast).then_some(white_on_black)
    }

    /// The style of a role. Every role that matters differs by weight, inversion or a mark too, so
    /// that nothing is lost without colour.
    pub fn style(self, role: Role) -> Style {
        match self.look {
            Look::Colour => colourful(role),
            Look::HighContrast => high_contrast(role),
            Look::Colourless => colourless(role),
        }
    }
}

fn colourful(role: Role) -> Style {
    match role {
        Role::Quiet => Style::new().fg(Color::DarkGray),
        Role::Key | Role::Fill => Style::new().fg(Color::Cyan),
        Role::Good => Style::new().fg(Color::Green),
        Role::Warn => colourless(role).fg(Color::Yellow),
        Role::Bad => colourless(role).fg(Color::Red),
        Role::Plain | Role::Heading | Role::Strong | Role::Selected => colourless(role),
    }
}

fn colourless(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Plain | Role::Key | Role::Fill | Role::Good => plain,
        Role::Quiet => plain.add_modifier(Modifier::DIM),
        Role::Heading | Role::Strong | Role::Warn | Role::Bad => plain.add_modifier(Modifier::BOLD),
        Role::Selected => plain.add_modifier(Modifier::REVERSED),
    }
}

/// Nothing faint and no hue, which palettes mix as they like: weight, lines below and inversion.
fn high_contrast(role: Role) -> Style {
    let plain = Style::new();
    let bold = plain.add_modifier(Modifier::BOLD);
    match role {
        Role::Plain | Role::Quiet | Role::Good | Role::Fill => plain,
        Role::Strong | Role::Key => bold,
        Role::Warn => bold.add_modifier(Modifier::UNDERLINED),
        Role::Heading | Role::Selected | Role::Bad => bold.add_modifier(Modifier::REVERSED),
    }
}

//! Roles, not colours: the one place where a role becomes a style and a mark becomes a character.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// Text of lesser weight: hints, rules, help.
    Quiet,
    /// The question, headings.
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

/// How things look: with or without colour, in Unicode or ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The 16 named colours may be used; the user's palette decides light or dark.
    pub color: bool,
    /// Only ASCII marks and lines: for terminals that draw lines two cells wide.
    pub ascii: bool,
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
    /// The characters to draw with.
    pub fn marks(self) -> &'static Marks {
        if self.ascii { &ASCII } else { &UNICODE }
    }

    /// The style of a role. Every role that matters differs by weight, inversion or a mark too, so
    /// that nothing is lost without colour.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let tinted = |color: Color| if self.color { plain.fg(color) } else { plain };
        match role {
            Role::Plain => plain,
            Role::Quiet if self.color => plain.fg(Color::DarkGray),
            Role::Quiet => plain.add_modifier(Modifier::DIM),
            Role::Strong => plain.add_modifier(Modifier::BOLD),
            Role::Selected => plain.add_modifier(Modifier::REVERSED),
            Role::Key | Role::Fill => tinted(Color::Cyan),
            Role::Good => tinted(Color::Green),
            Role::Warn => tinted(Color::Yellow).add_modifier(Modifier::BOLD),
            Role::Bad => tinted(Color::Red).add_modifier(Modifier::BOLD),
        }
    }
}

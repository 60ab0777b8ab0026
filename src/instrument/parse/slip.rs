//! What the TOML reader says, as codes that the interface has words for. Its errors are sentences
//! alone; the tests hold that each of those below is still understood.

use toml::de::Error;

use crate::instrument::problem::Problem;

/// A part of the structure that is not what its type says.
pub(super) enum Slip {
    /// A key that is not known, and those that are.
    Key { name: String, known: Vec<String> },
    /// A word that is not among those to choose from.
    Choice { name: String, known: Vec<String> },
    /// A key that must be there.
    Missing(String),
    /// Another type than the one wanted, as a code.
    Type(&'static str),
}

impl Slip {
    pub(super) fn read(message: &str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
        let mut first = || quoted.next().unwrap_or_default();
        if message.starts_with("unknown field") {
            let name = first();
            let known = quoted.collect();
            Self::Key { name, known }
        } else if message.starts_with("unknown variant") {
            let name = first();
            let known = quoted.collect();
            Self::Choice { name, known }
        } else if message.starts_with("missing field") {
            Self::Missing(first())
        } else {
            Self::Type(wanted(message))
        }
    }
}

fn wanted(message: &str) -> &'static str {
    let expected = message.rsplit("expected ").next().unwrap_or(message);
    let expected = expected.strip_prefix("a ").unwrap_or(expected);
    match expected {
        "boolean" => "flag",
        "sequence" => "list",
        "f64" | "f32" => "number",
        "u8" | "u16" | "u32" | "u64" | "usize" => "count",
        "i8" | "i16" | "i32" | "i64" => "whole",
        "flag or list" => "flag-or-list",
        "flag or strictness" => "strictness",
        "number or text" => "bound",
        other if other.starts_with("struct") || other.starts_with("map") => "table",
        _ => "text",
    }
}

/// A fault of the syntax of TOML.
pub(super) fn syntax(file: &str, text: &str, error: &Error) -> Problem {
    let message = error.message();
    let found = SYNTAX.iter().find(|(start, _)| message.starts_with(start));
    let fault = found.map_or("other", |(_, fault)| fault);
    let mut span = error.span().unwrap_or(0..0);
    if fault == "unclosed" {
        // What was opened is open at the end of its line, not at the start of the next one.
        let before = text.get(..span.start).unwrap_or(text).trim_end().len();
        span = before..before;
    }
    let problem = Problem::new(file, "syntax").over(text, span);
    problem.with("fault", fault).with("detail", message)
}

/// How the reader's sentences begin.
const SYNTAX: &[(&str, &str)] = &[
    ("duplicate key", "duplicate"),
    ("string values must be quoted", "quote"),
    ("invalid literal string", "unclosed"),
    ("invalid basic string", "unclosed"),
    ("invalid multi-line", "unclosed"),
    ("unclosed", "unclosed"),
    ("key with no value", "equals"),
    ("missing comma", "comma"),
    ("unexpected key or value", "line"),
    ("missing escaped value", "escape"),
    ("invalid unquoted key", "key"),
    ("cannot recurse", "deep"),
    ("recursion limit", "deep"),
];

//! What Fluent cannot take in, as codes that the interface has words for.

use fluent::FluentError;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::messages::Fault;
use crate::messages::outline::Outline;

/// Braces within braces, far more than any text needs.
const DEEPEST: usize = 32;

/// Whether braces nest too deep, and where. Line ends do not matter: a select expression goes over
/// several lines.
pub(super) fn too_deep(text: &str) -> Option<Fault> {
    let mut depth = 0_usize;
    for (byte, c) in text.bytes().enumerate() {
        match c {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(Fault {
                byte,
                kind: "deep",
                detail: String::new(),
            });
        }
    }
    None
}

/// A fault of the syntax. What is missing is told at the end of the line that lacks it, not at the
/// start of the next one.
pub(super) fn syntax(text: &str, fault: &ParserError) -> Fault {
    let before = text.get(..fault.pos.start).unwrap_or(text);
    let byte = if before.ends_with('\n') && fault.pos.start > 0 {
        before.trim_end().len()
    } else {
        fault.pos.start
    };
    Fault {
        byte,
        kind: kind(&fault.kind),
        detail: fault.to_string(),
    }
}

fn kind(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpectedToken('=') => "equals",
        ErrorKind::ExpectedToken('}') => "brace",
        ErrorKind::UnbalancedClosingBrace => "brace-over",
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => "words",
        ErrorKind::ExpectedCharRange { .. } => "name",
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "default",
        ErrorKind::UnterminatedStringLiteral => "quote",
        ErrorKind::ExpectedInlineExpression => "empty",
        _ => "other",
    }
}

/// More messages that are there twice than anyone wants to be told of.
const MOST: usize = 100;

/// Messages that are there twice, each at its last place.
pub(super) fn twice(text: &str, errors: &[FluentError]) -> Vec<Fault> {
    if errors.is_empty() {
        return Vec::new();
    }
    let outline = Outline::of(text);
    let fault = |error: &FluentError| {
        let detail = match error {
            FluentError::Overriding { id, .. } => id.clone(),
            other => other.to_string(),
        };
        let last = outline.keys.iter().rfind(|(key, ..)| *key == detail);
        Fault {
            byte: last.map_or(0, |(_, at, _)| at.start),
            kind: "twice",
            detail,
        }
    };
    errors.iter().take(MOST).map(fault).collect()
}

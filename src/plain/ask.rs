//! From a typed line to an answer or a command.

use crate::instrument::model::{Item, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::{self, Misfit, Pick};
use crate::interview::session::Session;
use crate::interview::share::Sharing;
use crate::plain::points;

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// An answer to the item.
    Answer(Answer),
    /// The rest of an answer that has begun.
    More,
    /// On, as it is.
    Next,
    /// Back to the item before.
    Back,
    /// The other language.
    Language,
    /// Both languages, one beside the other, or one again.
    Both,
    /// A note; without words what is noted already.
    Note(String),
    /// Goes to the item that this finds; without words all items.
    Map(String),
    /// Ends the interview early.
    BreakOff,
    /// Opens an interview again that has ended.
    Reopen,
    /// Shows gauges and suggestions.
    Gauges,
    /// Where the suggestions come from.
    Explain,
    /// What can be typed, and about the item.
    Help,
    /// Leaves the interview open.
    Leave,
}

/// Reads a line. Where text is typed, a command begins with a colon; elsewhere it need not. An
/// allocation may take several lines: `sharing` is what was given in those before.
pub(super) fn read(
    session: &Session,
    item: &Item,
    sharing: &mut Sharing,
    line: &str,
) -> Result<Asked, Misfit> {
    let text_item = matches!(item.kind, Kind::Text { .. });
    // The way back is open everywhere; nobody has a remark to make that is only this sign.
    let bare = Some(line).filter(|line| !text_item || *line == "<");
    let command = line.strip_prefix([':', '：']).or(bare);
    let reopens = |asked: &Asked| *asked == Asked::Reopen;
    if let Some(asked) = command.and_then(self::command).filter(|a| !reopens(a)) {
        return Ok(asked);
    }
    if line.is_empty() && sharing.is_untouched() {
        return Ok(Asked::Next);
    }
    if let Kind::Allocation(allocation) = &item.kind {
        return points::read(allocation, sharing, line);
    }
    let answer = match &item.kind {
        Kind::Text { .. } => Ok(Answer::Text(line.to_owned())),
        Kind::Integer { .. } => number(line).map(Answer::Number).ok_or(Misfit::NotNumber),
        Kind::Quantity(quantity) => choose::quantity(quantity, line),
        Kind::Multi(_) => several(&session.picks(item), line),
        Kind::Note => Err(Misfit::NoChoice),
        _ => one(&session.picks(item), line).ok_or(Misfit::NoChoice),
    };
    answer.map(Asked::Answer)
}

/// The command that a line is, if it is one.
pub(super) fn command(line: &str) -> Option<Asked> {
    let missing = |missing| Some(Asked::Answer(Answer::Missing(missing)));
    match line.to_lowercase().as_str() {
        "<" | "b" => Some(Asked::Back),
        "l" => Some(Asked::Language),
        "t" => Some(Asked::Both),
        "x" => Some(Asked::BreakOff),
        "o" => Some(Asked::Reopen),
        "g" => Some(Asked::Gauges),
        "w" => Some(Asked::Explain),
        "?" | "？" | "h" => Some(Asked::Help),
        "q" => Some(Asked::Leave),
        "d" => missing(Missing::DontKnow),
        "r" => missing(Missing::Refused),
        "n" => missing(Missing::NotApplicable),
        _ => with_words(line),
    }
}

/// A command that takes words. Chinese is typed without a space before it.
fn with_words(line: &str) -> Option<Asked> {
    let mut rest = line.chars();
    let letter = rest.next()?;
    let words = rest.as_str();
    if words.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let words = words.trim().to_owned();
    match letter {
        'm' | 'M' => Some(Asked::Note(words)),
        'p' | 'P' => Some(Asked::Map(narrow(&words))),
        _ => None,
    }
}

/// A number at the beginning of some words, and the words behind it.
pub(super) fn numbered(words: &str) -> Option<(usize, &str)> {
    let end = words
        .find(|c| choose::digit(c).is_none())
        .unwrap_or(words.len());
    let (number, rest) = words.split_at_checked(end)?;
    Some((narrow(number).parse().ok()?, rest.trim()))
}

/// Digits of any width as ASCII.
pub(super) fn narrow(line: &str) -> String {
    line.chars()
        .map(|c| choose::digit(c).unwrap_or(c))
        .collect()
}

fn number(line: &str) -> Option<i64> {
    narrow(line).parse().ok()
}

/// The place in a list that a typed number stands for, from 0.
pub(super) fn place(line: &str) -> Option<usize> {
    narrow(line).parse::<usize>().ok()?.checked_sub(1)
}

/// The pick that a typed number stands for.
pub(super) fn one(picks: &[Pick], line: &str) -> Option<Answer> {
    let typed = narrow(line);
    let pick = picks.iter().find(|pick| pick.typed == typed)?;
    Some(pick.answer.clone())
}

/// Several numbers, with spaces or commas between them, in the order of the list.
fn several(picks: &[Pick], line: &str) -> Result<Answer, Misfit> {
    let narrow = narrow(line);
    let typed: Vec<&str> = narrow
        .split([' ', ',', '，', '、'])
        .filter(|part| !part.is_empty())
        .collect();
    let mut parts = typed.iter();
    let known = |part: &&str| picks.iter().any(|pick| pick.typed == **part);
    if !parts.all(known) {
        return Err(Misfit::NoChoice);
    }
    let chosen = picks
        .iter()
        .filter(|pick| typed.contains(&pick.typed.as_str()));
    let codes = chosen.filter_map(|pick| match &pick.answer {
        Answer::Code(code) => Some(code.clone()),
        _ => None,
    });
    Ok(Answer::Codes(codes.collect()))
}

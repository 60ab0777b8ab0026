//! From a typed line to an answer or a command.

use crate::instrument::model::{Instrument, Item, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::choose::{self, Misfit, Pick};
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
    instrument: &Instrument,
    item: &Item,
    sharing: &mut Sharing,
    line: &str,
) -> Result<Asked, Misfit> {
    let text_item = matches!(item.kind, Kind::Text { .. });
    // The way back is open everywhere; nobody has a remark to make that is only this sign.
    let bare = Some(line).filter(|line| !text_item || *line == "<");
    let command = line.strip_prefix(':').or(bare);
    if let Some(asked) = command.and_then(self::command) {
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
        Kind::Multi(_) => several(&choose::picks(instrument, item), line),
        Kind::Note => Err(Misfit::NoChoice),
        _ => one(&choose::picks(instrument, item), line).ok_or(Misfit::NoChoice),
    };
    answer.map(Asked::Answer)
}

fn command(line: &str) -> Option<Asked> {
    let missing = |missing| Some(Asked::Answer(Answer::Missing(missing)));
    match line.to_lowercase().as_str() {
        "<" | "b" => Some(Asked::Back),
        "l" => Some(Asked::Language),
        "g" => Some(Asked::Gauges),
        "w" => Some(Asked::Explain),
        "?" | "？" | "h" => Some(Asked::Help),
        "q" => Some(Asked::Leave),
        "d" => missing(Missing::DontKnow),
        "r" => missing(Missing::Refused),
        "n" => missing(Missing::NotApplicable),
        _ => None,
    }
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

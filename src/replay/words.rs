//! A replay in words: what happened, how long it took, where it was hesitated.

use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::replay::tape::{CUT_GAP, LONGEST_GAP, Pace, Tape};
use crate::wording::story;

/// Each event in words.
pub(super) fn each(voice: Voice<'_>, tape: &Tape) -> Vec<String> {
    story::each(voice, &tape.package, &tape.events)
}

/// Which event it is, of how many, and when by the interview's own time: `12/57 +3:41`.
pub(super) fn head(tape: &Tape, at: usize) -> String {
    let ms = tape.newest(at).map_or(0, |(_, moment)| moment.at);
    let seconds = ms / 1000;
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    format!("{at}/{} +{time}", tape.len())
}

/// What there is to be said about the time of an event: how long the answer took beside the others,
/// and a gap behind it that is not played in full.
pub(super) fn remarks(voice: Voice<'_>, tape: &Tape, at: usize) -> impl Iterator<Item = String> {
    pace(voice, tape, at)
        .into_iter()
        .chain(cut(voice, tape, at))
}

/// How long the answer took beside the interview's median.
fn pace(voice: Voice<'_>, tape: &Tape, at: usize) -> Option<String> {
    let (_, moment) = tape.newest(at)?;
    let seen = moment.seen?;
    let mut args = vec![("seconds", Arg::from(story::seconds(seen)))];
    let (Some(median), Some(pace)) = (tape.median, tape.pace(moment)) else {
        return Some(voice.with("replay-pace-alone", &args));
    };
    args.push(("median", Arg::from(story::seconds(median))));
    let key = match pace {
        Pace::Slow => "replay-pace-slow",
        Pace::Usual => "replay-pace-usual",
        Pace::Quick => "replay-pace-quick",
    };
    Some(voice.with(key, &args))
}

/// A gap that is longer than it is played.
fn cut(voice: Voice<'_>, tape: &Tape, at: usize) -> Option<String> {
    let gap = tape.gap(at);
    if gap <= LONGEST_GAP {
        return None;
    }
    let long = crate::locale::dates::gap(voice, i64::try_from(gap).unwrap_or(i64::MAX));
    let args = [
        ("gap", Arg::from(long)),
        ("played", Arg::from((CUT_GAP / 1000).to_string())),
    ];
    Some(voice.with("replay-cut", &args))
}

//! Keys of sled's one tree. Texts are led by their length, so that none is a prefix of another.

use crate::interview::event::{Event, What};
use crate::interview::summary::{Phase, Summary};

/// Up to which place of the journal everything is in sled.
pub(crate) const APPLIED: &[u8] = b"a";

const DAY_MS: i64 = 86_400_000;

/// What a record is; the first byte of its key, and named in its envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// The applied place.
    Applied = b'a',
    /// One event of an open interview, as earlier versions wrote them. They are read still, until
    /// the interview is written again.
    Event = b'e',
    /// The whole log of an interview.
    Log = b'l',
    /// Points from instrument, branch, wave and day to a finished interview.
    Finished = b'k',
    /// One tally.
    Tally = b't',
}

fn push(key: &mut Vec<u8>, text: &str) {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    key.extend_from_slice(&length.to_be_bytes());
    key.extend_from_slice(text.as_bytes());
}

fn of(kind: Kind, text: &str) -> Vec<u8> {
    let mut key = vec![kind as u8];
    push(&mut key, text);
    key
}

/// Before the numbers of an interview's event records.
pub(crate) fn events(interview: &str) -> Vec<u8> {
    of(Kind::Event, interview)
}

/// The whole log of an interview.
pub(crate) fn log(interview: &str) -> Vec<u8> {
    of(Kind::Log, interview)
}

/// One tally.
pub(crate) fn tally(k: u64) -> Vec<u8> {
    let mut key = vec![Kind::Tally as u8];
    key.extend_from_slice(&k.to_be_bytes());
    key
}

/// The interview in an event's or a log's key.
pub(crate) fn interview(key: &[u8]) -> Option<String> {
    let (length, rest) = key.get(1..)?.split_first_chunk::<2>()?;
    let text = rest.get(..usize::from(u16::from_be_bytes(*length)))?;
    String::from_utf8(text.to_vec()).ok()
}

/// Before everything finished with this instrument, or in one branch of it, or in one wave of
/// that branch. No branch and no wave at all are told as the empty text.
pub(crate) fn finished(instrument: &str, branch: Option<&str>, wave: Option<&str>) -> Vec<u8> {
    let mut key = of(Kind::Finished, instrument);
    if let Some(branch) = branch {
        push(&mut key, branch);
        if let Some(wave) = wave {
            push(&mut key, wave);
        }
    }
    key
}

/// The secondary key of an interview, if it is finished and no practice. The day is the one in
/// UTC, counted from 1970.
pub(crate) fn finished_of<'a>(
    interview: &str,
    events: impl IntoIterator<Item = &'a Event>,
) -> Option<Vec<u8>> {
    let mut events = events.into_iter();
    let mut summary = Summary::begin(events.next()?)?;
    let mut at = 0;
    for event in events {
        summary.apply(event);
        if matches!(event.what, What::Finalised { .. }) {
            at = event.at;
        }
    }
    if summary.phase != Phase::Complete || !summary.opening.mode.counts() {
        return None;
    }
    let opening = &summary.opening;
    let branch = opening.branch.as_deref().unwrap_or_default();
    let wave = opening.wave.as_deref().unwrap_or_default();
    let mut key = finished(&opening.instrument, Some(branch), Some(wave));
    let day = u32::try_from(at.div_euclid(DAY_MS)).unwrap_or_default();
    key.extend_from_slice(&day.to_be_bytes());
    push(&mut key, interview);
    Some(key)
}

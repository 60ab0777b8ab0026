//! One line of the journal: a header in JSON, a tab, what an event says in JSON, a tab, the
//! checksum of both, a newline. Lines of format 1 have it all in one JSON.

use std::io;

use serde::{Deserialize, Serialize};

use crate::interview::event::{Event, What};
use crate::store::notice::Kind;
use crate::store::place::sum_hex;
use crate::store::tally::Tally;
use crate::store::tomb::Tomb;

/// The version of lines written now.
const VERSION: u32 = 2;
const HEX: usize = 32;

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Entry {
    /// An event of an interview.
    Event {
        interview: String,
        event: Event,
        /// Whether it was written a second time, out of order, to fill a hole.
        refilled: bool,
    },
    /// A tally; its running number makes a line that was written twice count once.
    Tally { k: u64, tally: Tally },
    /// The content of an interview was destroyed.
    Gone { interview: String, tomb: Box<Tomb> },
}

#[derive(Default, Serialize)]
struct Out<'a> {
    v: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    i: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    f: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    k: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tally: Option<&'a Tally>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<&'a Tomb>,
}

#[derive(Deserialize)]
struct Head {
    v: u32,
    i: Option<String>,
    n: Option<u32>,
    #[serde(default)]
    f: bool,
    k: Option<u64>,
    tally: Option<Tally>,
    gone: Option<Box<Tomb>>,
}

/// An event without its number.
#[derive(Deserialize)]
struct Body {
    at: i64,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize)]
struct BodyOut<'a> {
    at: i64,
    #[serde(flatten)]
    what: &'a What,
}

/// The line for an entry, its newline included.
pub(crate) fn encode(entry: &Entry) -> io::Result<Vec<u8>> {
    let blank = Out {
        v: VERSION,
        ..Out::default()
    };
    let mut payload = serde_json::to_vec(&match entry {
        Entry::Event {
            interview,
            event,
            refilled,
        } => Out {
            i: Some(interview),
            n: Some(event.n),
            f: *refilled,
            ..blank
        },
        Entry::Tally { k, tally } => Out {
            k: Some(*k),
            tally: Some(tally),
            ..blank
        },
        Entry::Gone { interview, tomb } => Out {
            i: Some(interview),
            gone: Some(tomb),
            ..blank
        },
    })?;
    if let Entry::Event { event, .. } = entry {
        payload.push(b'\t');
        payload.extend(content(event)?);
    }
    Ok(frame(payload))
}

/// What an event says, as it stands in its line.
pub(crate) fn content(event: &Event) -> io::Result<Vec<u8>> {
    let (at, what) = (event.at, &event.what);
    Ok(serde_json::to_vec(&BodyOut { at, what })?)
}

/// A payload with its checksum and newline.
pub(crate) fn frame(mut payload: Vec<u8>) -> Vec<u8> {
    let sum = sum_hex(&payload);
    payload.push(b'\t');
    payload.extend_from_slice(sum.as_bytes());
    payload.push(b'\n');
    payload
}

/// The payload of a line without its newline, if the checksum fits.
pub(crate) fn unframe(line: &[u8]) -> Result<&[u8], Kind> {
    let tab = line
        .iter()
        .rposition(|&byte| byte == b'\t')
        .ok_or(Kind::Torn)?;
    let (payload, rest) = line.split_at(tab);
    let sum = rest.get(1..).unwrap_or_default();
    if sum.len() != HEX || sum.starts_with(b"{") {
        return Err(Kind::Torn);
    }
    if sum == sum_hex(payload).as_bytes() {
        Ok(payload)
    } else {
        Err(Kind::Changed)
    }
}

/// What a line without its newline says.
pub(crate) fn decode(line: &[u8]) -> Result<Entry, Kind> {
    let payload = unframe(line)?;
    let tab = payload.iter().position(|&byte| byte == b'\t');
    let (header, body) = payload.split_at(tab.unwrap_or(payload.len()));
    let head: Head = serde_json::from_slice(header).map_err(|_| Kind::Newer)?;
    if head.v == 0 || head.v > VERSION {
        return Err(Kind::Newer);
    }
    match head {
        Head {
            i: Some(interview),
            gone: Some(tomb),
            ..
        } => Ok(Entry::Gone { interview, tomb }),
        Head {
            i: Some(interview),
            n: Some(n),
            f,
            ..
        } => Ok(Entry::Event {
            interview,
            event: event(n, body.get(1..), header).map_err(|_| Kind::Newer)?,
            refilled: f,
        }),
        Head {
            k: Some(k),
            tally: Some(tally),
            ..
        } => Ok(Entry::Tally { k, tally }),
        _ => Err(Kind::Newer),
    }
}

/// An event from what stands behind its header, or, in format 1, from the header itself.
fn event(n: u32, body: Option<&[u8]>, header: &[u8]) -> Result<Event, serde_json::Error> {
    let Body { at, what } = serde_json::from_slice(body.unwrap_or(header))?;
    Ok(Event { n, at, what })
}

/// Whether a line is of this interview, as far as its beginning tells.
pub(crate) fn is_of(line: &[u8], interview: &str) -> bool {
    let name = serde_json::Value::from(interview).to_string();
    versions().any(|version| {
        let rest = line.strip_prefix(version.as_bytes());
        rest.is_some_and(|rest| rest.starts_with(name.as_bytes()))
    })
}

/// How lines of interviews begin, the newest version first.
fn versions() -> impl Iterator<Item = String> {
    (1..=VERSION)
        .rev()
        .map(|version| format!("{{\"v\":{version},\"i\":"))
}

/// The interview that a damaged line seems to belong to.
pub(crate) fn hint(line: &[u8]) -> Option<String> {
    let rest = versions().find_map(|version| line.strip_prefix(version.as_bytes()))?;
    let rest = rest.strip_prefix(b"\"")?;
    let end = rest.iter().position(|&byte| byte == b'"')?;
    let name = str::from_utf8(rest.get(..end)?).ok()?;
    (!name.chars().any(char::is_control)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Entry, decode, encode};
    use crate::interview::event::{Event, What};
    use crate::store::notice::Kind;

    #[test]
    fn every_single_bit_counts() {
        let entry = Entry::Event {
            interview: "引\"用".to_owned(),
            event: Event {
                n: 3,
                at: 17,
                what: What::Noted {
                    item: "a".to_owned(),
                    text: "一\t二\n".to_owned(),
                },
            },
            refilled: false,
        };
        let mut line = encode(&entry).unwrap();
        assert_eq!(line.pop(), Some(b'\n'));
        assert_eq!(decode(&line), Ok(entry));
        for byte in 0..line.len() {
            for bit in 0..8 {
                line[byte] ^= 1 << bit;
                assert!(decode(&line).is_err(), "byte {byte}, bit {bit}");
                line[byte] ^= 1 << bit;
            }
        }
    }

    #[test]
    fn a_line_of_format_1_still_speaks() {
        let line =
            super::frame(b"{\"v\":1,\"i\":\"a\",\"n\":3,\"at\":17,\"do\":\"paused\"}".to_vec());
        let event = Event {
            n: 3,
            at: 17,
            what: What::Paused,
        };
        let interview = "a".to_owned();
        assert_eq!(
            decode(line.strip_suffix(b"\n").unwrap()),
            Ok(Entry::Event {
                interview,
                event,
                refilled: false
            })
        );
        assert!(super::is_of(&line, "a") && !super::is_of(&line, "b"));
    }

    #[test]
    fn an_event_of_a_newer_program_is_no_damage() {
        let line =
            super::frame(b"{\"v\":1,\"i\":\"a\",\"n\":1,\"at\":2,\"do\":\"danced\"}".to_vec());
        assert_eq!(decode(line.strip_suffix(b"\n").unwrap()), Err(Kind::Newer));
    }
}

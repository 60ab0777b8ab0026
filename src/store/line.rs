//! One line of the journal: a header in JSON, a tab, what an event says in JSON, a tab, the
//! checksum of both, a newline. Lines of format 1 have it all in one JSON.

use std::io;

use serde::{Deserialize, Serialize};

use crate::interview::event::{Event, What};
use crate::store::chain::{Seal, Secret};
use crate::store::notice::Kind;
use crate::store::place::sum_hex;
use crate::store::tally::Tally;
use crate::store::tomb::Tomb;
use crate::store::whole::Whole;

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
        /// In the line of the first event: the secret of the interview's chain.
        secret: Option<Secret>,
    },
    /// A tally; its running number makes a line that was written twice count once.
    Tally { k: u64, tally: Tally },
    /// The content of an interview was destroyed.
    Gone { interview: String, tomb: Box<Tomb> },
    /// An interview that ended, in the chain over all that did.
    Seal { interview: String, seal: Seal },
    /// The whole log of an interview that has ended.
    Whole { interview: String, whole: Whole },
    /// In the archive: what had ended in the journal's segments up to this one is there now.
    Folded { up_to: u32 },
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
    s: Option<&'a Secret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    k: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tally: Option<&'a Tally>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    gone: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    seal: Option<&'a Seal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    whole: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    folded: Option<u32>,
}

#[derive(Deserialize)]
struct Head {
    v: u32,
    i: Option<String>,
    n: Option<u32>,
    #[serde(default)]
    f: bool,
    s: Option<Secret>,
    k: Option<u64>,
    tally: Option<Tally>,
    #[serde(default)]
    gone: bool,
    seal: Option<Seal>,
    whole: Option<u32>,
    folded: Option<u32>,
}

/// An event without its number.
#[derive(Deserialize)]
struct Body {
    at: i64,
    #[serde(default)]
    after: u64,
    #[serde(default)]
    keys: u32,
    #[serde(flatten)]
    what: What,
}

#[derive(Serialize)]
struct BodyOut<'a> {
    at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keys: Option<u32>,
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
            secret,
        } => Out {
            i: Some(interview),
            n: Some(event.n),
            f: *refilled,
            s: secret.as_ref(),
            ..blank
        },
        Entry::Tally { k, tally } => Out {
            k: Some(*k),
            tally: Some(tally),
            ..blank
        },
        Entry::Gone { interview, .. } => Out {
            i: Some(interview),
            gone: true,
            ..blank
        },
        Entry::Seal { interview, seal } => Out {
            i: Some(interview),
            seal: Some(seal),
            ..blank
        },
        Entry::Whole { interview, whole } => Out {
            i: Some(interview),
            s: whole.secret.as_ref(),
            whole: Some(whole.contents.len()),
            ..blank
        },
        Entry::Folded { up_to } => Out {
            folded: Some(*up_to),
            ..blank
        },
    })?;
    let body = match entry {
        Entry::Event { event, .. } => content(event)?,
        Entry::Gone { tomb, .. } => serde_json::to_vec(tomb)?,
        Entry::Whole { whole, .. } => whole.pack().into_bytes(),
        Entry::Tally { .. } | Entry::Seal { .. } | Entry::Folded { .. } => Vec::new(),
    };
    if !body.is_empty() {
        payload.push(b'\t');
        payload.extend(body);
    }
    Ok(frame(payload))
}

/// What an event says, as it stands in its line.
pub(crate) fn content(event: &Event) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec(&BodyOut {
        at: event.at,
        after: Some(event.after).filter(|after| *after > 0),
        keys: Some(event.keys).filter(|keys| *keys > 0),
        what: &event.what,
    })?)
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
            gone: true,
            ..
        } => {
            let tomb = serde_json::from_slice(body.get(1..).unwrap_or_default());
            let tomb = Box::new(tomb.map_err(|_| Kind::Newer)?);
            Ok(Entry::Gone { interview, tomb })
        }
        Head {
            i: Some(interview),
            seal: Some(seal),
            ..
        } => Ok(Entry::Seal { interview, seal }),
        Head {
            i: Some(interview),
            n: Some(n),
            f,
            s,
            ..
        } => Ok(Entry::Event {
            interview,
            // In format 1 it stands in the header.
            event: event(n, body.get(1..).unwrap_or(header)).map_err(|_| Kind::Newer)?,
            refilled: f,
            secret: s,
        }),
        Head {
            i: Some(interview),
            whole: Some(n),
            s,
            ..
        } => {
            let whole = Whole::unpack(s, body.get(1..).unwrap_or_default())?;
            if whole.contents.len() as u32 != n {
                return Err(Kind::Newer);
            }
            Ok(Entry::Whole { interview, whole })
        }
        Head {
            folded: Some(up_to),
            ..
        } => Ok(Entry::Folded { up_to }),
        Head {
            k: Some(k),
            tally: Some(tally),
            ..
        } => Ok(Entry::Tally { k, tally }),
        _ => Err(Kind::Newer),
    }
}

/// What an event or a tombstone says, to the letter; nothing for a line of format 1.
pub(crate) fn body(line: &[u8]) -> Option<&[u8]> {
    line.split(|&byte| byte == b'\t').nth(1)
}

/// An event from what it says.
pub(crate) fn event(n: u32, content: &[u8]) -> Result<Event, serde_json::Error> {
    let body: Body = serde_json::from_slice(content)?;
    Ok(Event {
        n,
        at: body.at,
        after: body.after,
        keys: body.keys,
        what: body.what,
    })
}

/// How the lines of these interviews begin.
pub(crate) fn beginnings(interviews: &[&str]) -> Vec<Vec<u8>> {
    let names = interviews
        .iter()
        .map(|id| serde_json::Value::from(*id).to_string());
    names
        .flat_map(|name| versions().map(move |version| format!("{version}{name}").into_bytes()))
        .collect()
}

/// How the lines of all interviews begin whose ids begin like this.
pub(crate) fn openings(with: &str) -> Vec<Vec<u8>> {
    let mut name = serde_json::Value::from(with).to_string();
    name.pop();
    let lines = versions().map(|version| format!("{version}{name}").into_bytes());
    lines.collect()
}

/// Whether a line begins in one of these ways; any does if there are none.
pub(crate) fn begins(line: &[u8], beginnings: &[Vec<u8>]) -> bool {
    beginnings.is_empty() || beginnings.iter().any(|known| line.starts_with(known))
}

/// How lines of interviews begin, the newest version first.
fn versions() -> impl Iterator<Item = String> {
    (1..=VERSION)
        .rev()
        .map(|version| format!("{{\"v\":{version},\"i\":"))
}

/// Whether a line looks like a tombstone.
pub(crate) fn is_tomb(line: &[u8]) -> bool {
    let header = line.split(|&byte| byte == b'\t').next().unwrap_or_default();
    header.ends_with(b"\"gone\":true}")
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
                after: 5,
                keys: 1,
                what: What::Noted {
                    item: "a".to_owned(),
                    text: "一\t二\n".to_owned(),
                },
            },
            refilled: false,
            secret: None,
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
            after: 0,
            keys: 0,
            what: What::Paused,
        };
        let interview = "a".to_owned();
        assert_eq!(
            decode(line.strip_suffix(b"\n").unwrap()),
            Ok(Entry::Event {
                interview,
                event,
                refilled: false,
                secret: None
            })
        );
        let begins = |id| super::begins(&line, &super::beginnings(&[id]));
        assert!(begins("a") && !begins("b"));
    }

    #[test]
    fn an_event_of_a_newer_program_is_no_damage() {
        let line =
            super::frame(b"{\"v\":1,\"i\":\"a\",\"n\":1,\"at\":2,\"do\":\"danced\"}".to_vec());
        assert_eq!(decode(line.strip_suffix(b"\n").unwrap()), Err(Kind::Newer));
    }
}

//! One line of the journal: JSON, a tab, its checksum, a newline.

use std::io;

use serde::{Deserialize, Serialize};

use crate::interview::event::Event;
use crate::store::notice::Kind;
use crate::store::place::sum_hex;
use crate::store::tally::Tally;

/// The version of lines written now.
const VERSION: u32 = 1;
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
}

#[derive(Serialize)]
struct EventLine<'a> {
    v: u32,
    i: &'a str,
    #[serde(flatten)]
    event: &'a Event,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    f: bool,
}

#[derive(Serialize)]
struct TallyLine<'a> {
    v: u32,
    k: u64,
    tally: &'a Tally,
}

#[derive(Deserialize)]
struct Head {
    v: u32,
    i: Option<String>,
    #[serde(default)]
    f: bool,
    k: Option<u64>,
    tally: Option<Tally>,
}

/// The line for an entry, its newline included.
pub(crate) fn encode(entry: &Entry) -> io::Result<Vec<u8>> {
    let payload = match entry {
        Entry::Event {
            interview,
            event,
            refilled,
        } => serde_json::to_vec(&EventLine {
            v: VERSION,
            i: interview,
            event,
            f: *refilled,
        }),
        Entry::Tally { k, tally } => serde_json::to_vec(&TallyLine {
            v: VERSION,
            k: *k,
            tally,
        }),
    }?;
    Ok(frame(payload))
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
    if sum.len() < HEX {
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
    let head: Head = serde_json::from_slice(payload).map_err(|_| Kind::Newer)?;
    if head.v != VERSION {
        return Err(Kind::Newer);
    }
    match (head.i, head.k, head.tally) {
        (Some(interview), _, _) => Ok(Entry::Event {
            interview,
            event: serde_json::from_slice(payload).map_err(|_| Kind::Newer)?,
            refilled: head.f,
        }),
        (None, Some(k), Some(tally)) => Ok(Entry::Tally { k, tally }),
        _ => Err(Kind::Newer),
    }
}

/// How the lines of an interview begin.
pub(crate) fn prefix(interview: &str) -> Vec<u8> {
    let name = serde_json::Value::from(interview);
    format!("{{\"v\":{VERSION},\"i\":{name},").into_bytes()
}

/// The interview that a damaged line seems to belong to.
pub(crate) fn hint(line: &[u8]) -> Option<String> {
    let rest = line.strip_prefix(format!("{{\"v\":{VERSION},\"i\":\"").as_bytes())?;
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
    fn an_event_of_a_newer_program_is_no_damage() {
        let line =
            super::frame(b"{\"v\":1,\"i\":\"a\",\"n\":1,\"at\":2,\"do\":\"danced\"}".to_vec());
        assert_eq!(decode(line.strip_suffix(b"\n").unwrap()), Err(Kind::Newer));
    }
}

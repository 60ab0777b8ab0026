//! Values in sled: at most 4 KiB each, sealed with a checksum, longer ones in numbered parts.
//!
//! sled moves bigger leaves to files that it never syncs, hence the limit.

use crate::store::keys::Kind;
use crate::store::place;

const VERSION: u8 = 1;
const LIMIT: usize = 4096;
const HEAD: usize = 10;
const SUM: usize = 16;
/// How many bytes a part's number adds to its record's key.
pub(crate) const PART: usize = 2;

/// A value that is not what was stored, or not under the key it was stored under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bad;

/// The keys and values that hold a payload.
pub(crate) fn seal(
    kind: Kind,
    sequence: u32,
    key: &[u8],
    payload: &[u8],
) -> Vec<(Vec<u8>, Vec<u8>)> {
    let chunks: Vec<&[u8]> = match payload.chunks(LIMIT - HEAD - SUM).collect::<Vec<_>>() {
        none if none.is_empty() => vec![&[]],
        some => some,
    };
    let parts = (chunks.len() as u16).to_be_bytes();
    let mut sealed = Vec::with_capacity(chunks.len());
    for (part, chunk) in chunks.into_iter().enumerate() {
        let part = (part as u16).to_be_bytes();
        let key = [key, &part].concat();
        let mut value = vec![VERSION, kind as u8];
        value.extend_from_slice(&sequence.to_be_bytes());
        value.extend_from_slice(&part);
        value.extend_from_slice(&parts);
        value.extend_from_slice(chunk);
        let sum = place::sum(&[&key, value.as_slice()].concat());
        value.extend_from_slice(&sum);
        sealed.push((key, value));
    }
    sealed
}

/// One part of a payload.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub(crate) sequence: u32,
    pub(crate) number: u16,
    pub(crate) parts: u16,
    pub(crate) payload: &'a [u8],
}

/// Opens one value.
pub(crate) fn open<'a>(kind: Kind, key: &[u8], value: &'a [u8]) -> Result<Part<'a>, Bad> {
    let (body, sum) = value.split_last_chunk::<SUM>().ok_or(Bad)?;
    if place::sum(&[key, body].concat()) != *sum {
        return Err(Bad);
    }
    let (head, payload) = body.split_first_chunk::<HEAD>().ok_or(Bad)?;
    let [version, found, s0, s1, s2, s3, p0, p1, n0, n1] = *head;
    if version != VERSION || found != kind as u8 {
        return Err(Bad);
    }
    Ok(Part {
        sequence: u32::from_be_bytes([s0, s1, s2, s3]),
        number: u16::from_be_bytes([p0, p1]),
        parts: u16::from_be_bytes([n0, n1]),
        payload,
    })
}

/// Gathers the parts of one record, which come in the order of their keys.
#[derive(Debug, Default)]
pub(crate) struct Gather {
    payload: Vec<u8>,
    sequence: u32,
    next: u16,
}

impl Gather {
    /// Takes the next part; gives the sequence and the payload when it was the last.
    pub(crate) fn take(&mut self, part: &Part<'_>) -> Result<Option<(u32, Vec<u8>)>, Bad> {
        if part.number != self.next || (self.next > 0 && part.sequence != self.sequence) {
            return Err(Bad);
        }
        self.sequence = part.sequence;
        self.next += 1;
        self.payload.extend_from_slice(part.payload);
        if self.next < part.parts {
            return Ok(None);
        }
        self.next = 0;
        Ok(Some((part.sequence, std::mem::take(&mut self.payload))))
    }

    /// Whether no record is half gathered.
    pub(crate) fn whole(&self) -> bool {
        self.next == 0
    }
}

#[cfg(test)]
mod tests {
    use super::{Gather, LIMIT, open, seal};
    use crate::store::keys::Kind;

    #[test]
    fn what_is_sealed_comes_back_and_no_value_is_longer_than_the_limit() {
        for length in [0, 1, 4069, 4070, 4071, 20_000] {
            let payload: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            let mut gather = Gather::default();
            let mut back = None;
            for (key, value) in seal(Kind::Log, 7, b"key", &payload) {
                assert!(value.len() <= LIMIT);
                assert!(back.is_none());
                back = gather
                    .take(&open(Kind::Log, &key, &value).unwrap())
                    .unwrap();
            }
            assert_eq!(back, Some((7, payload)));
        }
    }

    #[test]
    fn every_bit_the_key_and_the_kind_are_sealed() {
        let (key, mut value) = seal(Kind::Event, 1, b"key", b"payload").remove(0);
        assert!(open(Kind::Log, &key, &value).is_err());
        assert!(open(Kind::Event, b"kez", &value).is_err());
        for byte in 0..value.len() {
            for bit in 0..8 {
                value[byte] ^= 1 << bit;
                assert!(open(Kind::Event, &key, &value).is_err());
                value[byte] ^= 1 << bit;
            }
        }
    }

    #[test]
    fn a_missing_part_is_seen() {
        let sealed = seal(Kind::Log, 7, b"key", &[9; 9000]);
        let mut gather = Gather::default();
        for (key, value) in [&sealed[0], &sealed[2]] {
            let part = open(Kind::Log, key, value).unwrap();
            if part.number == 2 {
                assert!(gather.take(&part).is_err());
            } else {
                assert_eq!(gather.take(&part), Ok(None));
            }
        }
        assert!(!gather.whole());
    }
}

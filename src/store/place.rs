//! A place in the journal: up to where something has been taken in.

use serde::{Deserialize, Serialize};

/// How many bytes before a place make up its print.
pub(crate) const REACH: usize = 64;

/// The end of a journal line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Place {
    /// The segment; 0 before the first one.
    pub(crate) segment: u32,
    /// Bytes from the segment's start.
    pub(crate) offset: u64,
    /// Lines from the segment's start.
    pub(crate) line: u64,
    /// A checksum of the bytes right before, so that a place of another history is told apart.
    pub(crate) print: String,
}

impl Place {
    /// The place after these bytes, of which the last few suffice.
    pub(crate) fn after(segment: u32, offset: u64, line: u64, bytes: &[u8]) -> Self {
        Self {
            segment,
            offset,
            line,
            print: print(bytes),
        }
    }
}

fn print(bytes: &[u8]) -> String {
    sum_hex(
        bytes
            .last_chunk::<REACH>()
            .map_or(bytes, |chunk| chunk.as_slice()),
    )
}

/// The first 128 bits of BLAKE3.
pub(crate) fn sum(bytes: &[u8]) -> [u8; 16] {
    let hash = blake3::hash(bytes);
    let mut short = [0; 16];
    short.copy_from_slice(hash.as_bytes().first_chunk::<16>().unwrap_or(&[0; 16]));
    short
}

/// The same in hexadecimal.
pub(crate) fn sum_hex(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().chars().take(32).collect()
}

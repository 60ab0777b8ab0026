//! The whole log of an interview that has ended, in one line.
//!
//! What its events say stands there to the letter, one a line, compressed and in base64:
//! `cut -f2 | base64 -d | zlib-flate -uncompress` shows it without this program.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use crate::interview::event::Event;
use crate::store::chain::Secret;
use crate::store::line;
use crate::store::notice::Kind;
use crate::store::pack;

/// How hard to compress: the higher levels gain less than a hundredth.
const LEVEL: u8 = 6;
/// No interview is longer than this, in bytes; a line that claims to be is not believed.
const LIMIT: usize = 256 << 20;

/// All events of an interview from the first to the newest, without a hole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Whole {
    /// The secret of its chain; interviews of format 1 have none.
    pub(crate) secret: Option<Secret>,
    /// What each event says, as it stood in its line.
    pub(crate) contents: Vec<Vec<u8>>,
}

impl Whole {
    /// The compressed text.
    pub(crate) fn pack(&self) -> String {
        STANDARD_NO_PAD.encode(pack::zlib(&self.contents.join(&b'\n'), LEVEL))
    }

    /// From a compressed text whose checksum was right.
    pub(crate) fn unpack(secret: Option<Secret>, packed: &[u8]) -> Result<Self, Kind> {
        let bytes = STANDARD_NO_PAD.decode(packed).map_err(|_| Kind::Newer)?;
        let text = decompress_to_vec_zlib_with_limit(&bytes, LIMIT).map_err(|_| Kind::Newer)?;
        let contents = text
            .split(|&byte| byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        Ok(Self { secret, contents })
    }

    /// Its events. One that a newer program wrote cannot be read here; it is left out, and is
    /// missing then by its number.
    pub(crate) fn events(&self) -> impl Iterator<Item = Event> {
        let numbered = (1..).zip(&self.contents);
        numbered.filter_map(|(n, content)| line::event(n, content).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Whole;

    #[test]
    fn what_is_packed_comes_back_to_the_letter() {
        let contents: Vec<Vec<u8>> = (0..40)
            .map(|n| format!("{{\"at\":{n},\"do\":\"paused\", \"more\" : \"信任\"}}").into_bytes())
            .collect();
        let secret = None;
        let whole = Whole { secret, contents };
        let packed = whole.pack();
        assert!(packed.len() < 400, "{}", packed.len());
        assert_eq!(Whole::unpack(None, packed.as_bytes()), Ok(whole));
        assert!(Whole::unpack(None, b"AAAA").is_err());
    }
}

//! One chain an interview, and one over all that have ended: what makes a change seen.
//!
//! ```text
//! mark(n) = BLAKE3 keyed by (secret, n) over what event n says, to the letter of its line
//! link(n) = BLAKE3(link(n−1), interview, n, mark(n))
//! head(k) = BLAKE3(head(k−1), BLAKE3(k, interview, n, link(n)))     one seal for each that ends
//! ```
//!
//! The secret is drawn for each interview and stands in its first line. Once it is destroyed, a
//! link still fits into the heads, and nothing that was said can be found by guessing at it.

use std::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::store::place;

const KEY: &str = "fangtan 2026-11-22 what an event of an interview says";
/// Letters and digits of a head's code: none that is easily taken for another.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// 31¹⁶ codes are 79 bits.
const LETTERS: usize = 16;

/// The secret of one interview: 128 random bits in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Secret(String);

impl Secret {
    /// A new one. It is not among what a replay must repeat: nobody may be able to.
    pub(crate) fn draw() -> Self {
        let halves = [uuid::Uuid::new_v4(), uuid::Uuid::new_v4()];
        let bytes: Vec<u8> = halves.iter().flat_map(|half| *half.as_bytes()).collect();
        Self(place::sum_hex(&bytes))
    }

    /// Its first eight letters, where nothing needs to be kept secret.
    pub(crate) fn short(&self) -> String {
        self.0.chars().take(8).collect()
    }

    fn mark(&self, n: u32, content: &[u8]) -> [u8; 32] {
        let seed = [self.0.as_bytes(), &n.to_be_bytes()].concat();
        let key = blake3::derive_key(KEY, &seed);
        *blake3::keyed_hash(&key, content).as_bytes()
    }
}

/// A link or a head: 128 bits, in hexadecimal where it is written; zero before the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub(crate) struct Link([u8; 16]);

impl From<Link> for String {
    fn from(link: Link) -> Self {
        format!("{:032x}", u128::from_be_bytes(link.0))
    }
}

impl TryFrom<String> for Link {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Ok(Self(u128::from_str_radix(&text, 16)?.to_be_bytes()))
    }
}

impl Link {
    /// The link over these parts, none of which can be taken for a piece of another.
    fn over(parts: &[&[u8]]) -> Self {
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        Self(place::sum(&bytes))
    }

    /// The next link of an interview.
    pub(crate) fn event(self, secret: &Secret, id: &str, n: u32, content: &[u8]) -> Self {
        let mark = secret.mark(n, content);
        Self::over(&[&self.0, id.as_bytes(), &n.to_be_bytes(), &mark])
    }

    /// The link of a tombstone. What it says is no secret, and what came before is gone.
    pub(crate) fn tomb(id: &str, n: u32, content: &[u8]) -> Self {
        Self::over(&[b"gone", id.as_bytes(), &n.to_be_bytes(), content])
    }

    /// What a seal says, without the head.
    pub(crate) fn press(self, k: u64, id: &str, n: u32) -> Self {
        Self::over(&[&k.to_be_bytes(), id.as_bytes(), &n.to_be_bytes(), &self.0])
    }

    /// The head with what the next seal says.
    pub(crate) fn head(self, pressed: Self) -> Self {
        Self::over(&[&self.0, &pressed.0])
    }

    /// The code to be noted outside: 16 letters and digits, `K7MQ-2XRB-9WHT-C4DE`.
    pub(crate) fn code(self) -> String {
        let mut rest = u128::from_be_bytes(self.0);
        let mut code = String::new();
        for letter in 0..LETTERS {
            if letter > 0 && letter % 4 == 0 {
                code.push('-');
            }
            let at = (rest % 31) as usize;
            code.push(char::from(ALPHABET.get(at).copied().unwrap_or(b'2')));
            rest /= 31;
        }
        code
    }
}

/// That an interview ended, in the chain over all that did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seal {
    /// Its number, from 1, without gaps.
    pub(crate) k: u64,
    /// The number of the interview's newest event.
    pub(crate) n: u32,
    /// The link of that event.
    pub(crate) link: Link,
    /// The head of the chain with it.
    pub(crate) head: Link,
}

/// The newest seal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub(crate) k: u64,
    pub(crate) link: Link,
}

impl Head {
    /// How many seals there are. One interview has more than one if it was opened again.
    pub fn seals(&self) -> u64 {
        self.k
    }

    /// The code to be noted outside of the computer, such as `K7MQ-2XRB-9WHT-C4DE`.
    pub fn code(&self) -> String {
        self.link.code()
    }

    /// The seal that comes next.
    pub(crate) fn seal(&self, interview: &str, n: u32, link: Link) -> Seal {
        let k = self.k + 1;
        let head = self.link.head(link.press(k, interview, n));
        Seal { k, n, link, head }
    }

    /// Takes in what may be a newer one.
    pub(crate) fn join(&mut self, other: Self) {
        if other.k > self.k {
            *self = other;
        }
    }

    /// Takes in a seal.
    pub(crate) fn take(&mut self, seal: &Seal) {
        if seal.k > self.k {
            self.k = seal.k;
            self.link = seal.head;
        }
    }
}

/// `12 K7MQ-2XRB-9WHT-C4DE`, as it is noted.
impl Display for Head {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.k, self.code())
    }
}

/// A head as somebody noted it: its number and the letters and digits of its code; `None` if it
/// is no such thing.
pub(crate) fn noted(text: &str) -> Option<(u64, String)> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (k, code) = text.split_at_checked(digits)?;
    let letters = plain(code);
    (letters.len() == LETTERS).then_some((k.parse().ok()?, letters))
}

/// The letters and digits of a code in capitals.
pub(crate) fn plain(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Head, Link, Secret, noted, plain};

    #[test]
    fn everything_counts() {
        let secret = Secret::draw();
        let link =
            |secret: &Secret, id, n, content: &[u8]| Link::default().event(secret, id, n, content);
        let one = link(&secret, "a", 1, b"said");
        assert_eq!(one, link(&secret, "a", 1, b"said"));
        for other in [
            link(&Secret::draw(), "a", 1, b"said"),
            link(&secret, "b", 1, b"said"),
            link(&secret, "a", 2, b"said"),
            link(&secret, "a", 1, b"Said"),
            one.event(&secret, "a", 1, b"said"),
        ] {
            assert_ne!(one, other);
        }
    }

    #[test]
    fn a_head_is_read_back_as_it_was_noted() {
        let mut head = Head::default();
        for n in 1..=12 {
            let seal = head.seal("a", n, Link::tomb("a", n, b""));
            assert_ne!(seal, head.seal("b", n, seal.link));
            head.take(&seal);
        }
        let code = plain(&head.code());
        assert_eq!(head.code().len(), 19);
        for text in [
            head.to_string(),
            format!(" 12:{} ", head.code().to_lowercase()),
        ] {
            assert_eq!(noted(&text), Some((12, code.clone())), "{text}");
        }
        for text in ["", "12", "K7MQ", "12 K7MQ"] {
            assert_eq!(noted(text), None, "{text}");
        }
    }
}

//! Who is who: interview ids and receipt codes, from random bytes that the shell hands in.

/// Letters and digits of a receipt code: none that is easily taken for another.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// 31¹³ codes are 64 bits.
const LENGTH: usize = 13;

/// The random bytes of one run of the program, from which every id and code of the run is drawn,
/// so that a replay with the same bytes gives the same ones.
#[derive(Debug, Clone)]
pub struct Seed {
    bytes: [u8; 32],
    drawn: u64,
}

impl Seed {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self { bytes, drawn: 0 }
    }

    fn draw(&mut self) -> [u8; 32] {
        self.drawn += 1;
        *blake3::keyed_hash(&self.bytes, &self.drawn.to_le_bytes()).as_bytes()
    }

    /// A new interview's id: a UUID of version 7, so that ids sort by time.
    pub fn interview_id(&mut self, at: i64) -> String {
        let mut random = [0; 10];
        for (to, from) in random.iter_mut().zip(self.draw()) {
            *to = from;
        }
        let millis = u64::try_from(at).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .to_string()
    }

    /// Salt for a hash.
    pub fn salt(&mut self) -> [u8; 16] {
        let mut salt = [0; 16];
        for (to, from) in salt.iter_mut().zip(self.draw()) {
            *to = from;
        }
        salt
    }

    /// A receipt code for the respondent, such as `K7MQ-2XRB-9WHTC`.
    pub fn receipt(&mut self) -> String {
        let mut rest = self
            .draw()
            .iter()
            .take(16)
            .fold(0_u128, |n, b| n << 8 | u128::from(*b));
        let mut code = String::new();
        for place in 0..LENGTH {
            if place == 4 || place == 8 {
                code.push('-');
            }
            let letter = ALPHABET.get((rest % 31) as usize).copied().unwrap_or(b'2');
            code.push(char::from(letter));
            rest /= 31;
        }
        code
    }
}

/// The id of the interview in one row of a file: the same each time the file is read, so that it comes
/// in once. A UUID of version 8 that begins with [`keyed_prefix`]; those of one file sort as its rows.
pub fn keyed_id(print: &[u8; 32], row: u64) -> String {
    let mut bytes = [0; 16];
    let (head, tail) = bytes.split_at_mut(8);
    for (to, from) in head.iter_mut().zip(print) {
        *to = *from;
    }
    for (to, from) in tail.iter_mut().zip(row.to_be_bytes()) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// What the ids of all interviews of a file begin with.
pub fn keyed_prefix(print: &[u8; 32]) -> String {
    keyed_id(print, 0).chars().take(13).collect()
}

/// What is stored of a receipt code: its BLAKE3, over the letters and digits alone in capitals, so
/// that a code read out or typed without hyphens is found too.
pub fn receipt_hash(code: &str) -> String {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    blake3::hash(plain.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_no_look_alikes_and_differ() {
        let mut seed = Seed::new([7; 32]);
        let codes: std::collections::HashSet<String> = (0..1000).map(|_| seed.receipt()).collect();
        assert_eq!(codes.len(), 1000);
        let stray = |c: char| c != '-' && !ALPHABET.contains(&(c as u8));
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 15 && !code.contains(stray))
        );
    }

    #[test]
    fn a_code_is_found_however_it_is_written() {
        assert_eq!(
            receipt_hash("K7MQ-2XRB-9WHTC"),
            receipt_hash("k7mq 2xrb 9whtc")
        );
        assert_ne!(
            receipt_hash("K7MQ-2XRB-9WHTC"),
            receipt_hash("K7MQ-2XRB-9WHTD")
        );
    }

    #[test]
    fn ids_are_the_same_for_the_same_bytes_and_sort_by_time() {
        let (mut a, mut b) = (Seed::new([1; 32]), Seed::new([1; 32]));
        let early = a.interview_id(1_000_000);
        assert_eq!(early, b.interview_id(1_000_000));
        assert!(early < a.interview_id(2_000_000));
    }
}

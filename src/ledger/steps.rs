//! Counts by number as one short text: how far each number is from the one before, and how many, in
//! seven bits a byte (LEB128), in base64. A store of years has a million of them, which are read
//! before a report can begin.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// The bit that says that more bytes follow.
const MORE: u8 = 0x80;

pub(super) fn serialize<S: Serializer>(
    counts: &BTreeMap<i64, u64>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(counts.len() * 2);
    let mut before = 0;
    for (number, count) in counts {
        put(&mut bytes, number.wrapping_sub(before).cast_unsigned());
        put(&mut bytes, *count);
        before = *number;
    }
    to.serialize_str(&STANDARD_NO_PAD.encode(bytes))
}

pub(super) fn deserialize<'de, D>(from: D) -> Result<BTreeMap<i64, u64>, D::Error>
where
    D: Deserializer<'de>,
{
    let text = String::deserialize(from)?;
    let bytes = STANDARD_NO_PAD.decode(text).map_err(D::Error::custom)?;
    let mut bytes = bytes.into_iter();
    let mut counts = Vec::with_capacity(bytes.len() / 2);
    let mut number = 0_i64;
    while bytes.len() > 0 {
        let mut next = || take(&mut bytes).ok_or_else(|| D::Error::custom("cut off"));
        let (step, count) = (next()?, next()?);
        number = number.wrapping_add(step.cast_signed());
        counts.push((number, count));
    }
    Ok(counts.into_iter().collect())
}

fn put(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= u64::from(MORE) {
        bytes.push(value as u8 | MORE);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The next number; none where the bytes end before it does.
fn take(bytes: &mut impl Iterator<Item = u8>) -> Option<u64> {
    let mut value = 0;
    for place in (0..u64::BITS).step_by(7) {
        let byte = bytes.next()?;
        value |= u64::from(byte & !MORE) << place;
        if byte < MORE {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Kept(#[serde(with = "super")] BTreeMap<i64, u64>);

    #[test]
    fn what_is_written_is_read() {
        let pairs = [
            (i64::MIN, 1),
            (-3, u64::MAX),
            (0, 127),
            (1, 128),
            (1_994_778, 0),
            (i64::MAX, 300),
        ];
        for n in 0..=pairs.len() {
            let kept = Kept(pairs.into_iter().take(n).collect());
            let text = serde_json::to_string(&kept).unwrap();
            assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), kept, "{text}");
        }
        assert_eq!(
            serde_json::to_string(&Kept([(300, 2)].into())).unwrap(),
            "\"rAIC\""
        );
        for broken in ["\"AQ\"", "\"?\"", "\"gA\"", "[1,2]"] {
            assert!(serde_json::from_str::<Kept>(broken).is_err(), "{broken}");
        }
    }
}

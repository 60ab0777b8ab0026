//! Counts by number as one list: how far it is from the number before, how many, and so on. A store
//! of years has a million of them.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

pub(super) fn serialize<S: Serializer>(
    counts: &BTreeMap<i64, u64>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut before = 0;
    to.collect_seq(counts.iter().flat_map(|(number, count)| {
        let step = number.wrapping_sub(before);
        before = *number;
        [step, count.cast_signed()]
    }))
}

pub(super) fn deserialize<'de, D>(from: D) -> Result<BTreeMap<i64, u64>, D::Error>
where
    D: Deserializer<'de>,
{
    let list = Vec::<i64>::deserialize(from)?;
    let (pairs, []) = list.as_chunks() else {
        return Err(D::Error::custom("a step without a count"));
    };
    let mut number = 0_i64;
    let counts = pairs.iter().map(|[step, count]| {
        number = number.wrapping_add(*step);
        (number, count.cast_unsigned())
    });
    Ok(counts.collect())
}

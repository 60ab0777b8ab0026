//! Moments in files: written in UTC, read in the ways in which spreadsheets write them.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Milliseconds of an hour.
const HOUR: i64 = 3_600_000;

/// The ways of spreadsheets, which tell no zone.
const LOCAL: [&str; 4] = [
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
];

/// Milliseconds since 1970 from `2026-11-22T04:00:00Z`; also from a date, or a date and a time
/// without a zone, which are the machine's own.
pub fn read(text: &str) -> Option<i64> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment.as_millisecond());
    }
    let parsed = LOCAL
        .iter()
        .find_map(|form| DateTime::strptime(form, text).ok());
    let date = || {
        jiff::civil::Date::strptime("%Y/%m/%d", text)
            .map(DateTime::from)
            .ok()
    };
    let civil = parsed.or_else(|| text.parse().ok()).or_else(date)?;
    let zoned = civil.to_zoned(TimeZone::system()).ok()?;
    Some(zoned.timestamp().as_millisecond())
}

/// The moment in UTC, `2026-11-22T04:05:06.789Z`; unless asked for exactly, the full hour before it.
pub fn written(at: i64, exact: bool) -> String {
    let at = if exact { at } else { at - at.rem_euclid(HOUR) };
    Timestamp::from_millisecond(at)
        .unwrap_or_default()
        .to_string()
}

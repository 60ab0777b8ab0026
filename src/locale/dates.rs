//! Dates and ages as each language writes them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::locale::words::Voice;
use crate::messages::Arg;

/// A moment, in the machine's time zone: `2026年11月21日 14:05`, `21 Nov 2026, 14:05`.
pub fn moment(voice: Voice<'_>, at: i64) -> String {
    let pattern = voice.say("date-pattern");
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    time.to_zoned(TimeZone::system())
        .strftime(&pattern)
        .to_string()
}

/// The day of a moment in the machine's time zone, `2026-11-21`: what daily counts go by.
pub fn day(at: i64) -> String {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    time.to_zoned(TimeZone::system()).date().to_string()
}

/// The beginning of a day, written as `2026-11-21`, in the machine's time zone; `None` if it is
/// no day.
pub fn beginning(day: &str) -> Option<i64> {
    let date: jiff::civil::Date = day.trim().parse().ok()?;
    let start = date.to_zoned(TimeZone::system()).ok()?;
    Some(start.timestamp().as_millisecond())
}

/// The beginning of a moment's day in the machine's time zone.
pub fn midnight(at: i64) -> i64 {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    let start = time.to_zoned(TimeZone::system()).start_of_day();
    start.map_or(at, |start| start.timestamp().as_millisecond())
}

/// How long ago a moment was, in one unit. A moment that lies ahead (the clock was set back) is
/// "just now".
pub fn ago(voice: Voice<'_>, at: i64, now: i64) -> String {
    let minutes = now.saturating_sub(at) / 60_000;
    let (key, n) = match minutes {
        ..1 => return voice.say("ago-now"),
        1..60 => ("ago-minutes", minutes),
        60..1440 => ("ago-hours", minutes / 60),
        _ => ("ago-days", minutes / 1440),
    };
    voice.with(key, &[("n", Arg::Count(n))])
}

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

/// A day, in the machine's time zone: `2026年11月21日`, `21 Nov 2026`.
pub fn date(voice: Voice<'_>, at: i64) -> String {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    time.to_zoned(TimeZone::system())
        .strftime(&voice.say("day-pattern"))
        .to_string()
}

/// A time of day to the second, in the machine's time zone: `14:05:09`.
pub fn time(at: i64) -> String {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    time.to_zoned(TimeZone::system())
        .strftime("%H:%M:%S")
        .to_string()
}

/// How long something lasted, in one unit, rounded down; nothing is said of less than no time.
pub fn gap(voice: Voice<'_>, ms: i64) -> String {
    let seconds = ms.div_euclid(1000);
    let (key, n) = match seconds {
        ..0 => return voice.say("gap-unknown"),
        0..60 => ("gap-seconds", seconds),
        60..3600 => ("gap-minutes", seconds / 60),
        3600..86_400 => ("gap-hours", seconds / 3600),
        _ => ("gap-days", seconds / 86_400),
    };
    voice.with(key, &[("n", Arg::Count(n))])
}

/// The day of a moment in the machine's time zone, `2026-11-21`: what daily counts go by.
pub fn day(at: i64) -> String {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    time.to_zoned(TimeZone::system()).date().to_string()
}

/// The minute of the week in the machine's time zone, Monday's midnight being 0.
pub fn week_minute(at: i64) -> u32 {
    let time = Timestamp::from_millisecond(at).unwrap_or_default();
    let time = time.to_zoned(TimeZone::system());
    let day = time.weekday().to_monday_zero_offset().cast_unsigned();
    let minute = i16::from(time.hour()) * 60 + i16::from(time.minute());
    u32::from(day) * 24 * 60 + u32::from(minute.cast_unsigned())
}

/// The machine's time zone, such as `Asia/Shanghai`; `None` where it cannot be found out, and then
/// dates are those of UTC.
pub fn zone() -> Option<String> {
    let zone = TimeZone::try_system().ok()?;
    let name = zone.iana_name()?;
    (!name.is_empty()).then(|| name.to_owned())
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

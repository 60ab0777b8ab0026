//! Opening hours: `mon-fri 08:30-17:30`, by the machine's local time.

use std::fmt;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY: u32 = 24 * 60;
const WEEK: u32 = 7 * DAY;

/// A run of weekdays, and from when to when it is open on each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The first and the last weekday, Monday being 0.
    days: (u8, u8),
    /// The minutes of the day from which and until which it is open.
    minutes: (u16, u16),
}

impl Hours {
    /// Reads `mon-fri 08:30-17:30` or `sat 09:00-12:00`.
    pub fn read(text: &str) -> Option<Self> {
        let (days, times) = text.trim().split_once(' ')?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let (from, until) = times.trim().split_once('-')?;
        let hours = Self {
            days: (day(first)?, day(last)?),
            minutes: (minute(from)?, minute(until)?),
        };
        let sound = hours.days.0 <= hours.days.1 && hours.minutes.0 < hours.minutes.1;
        sound.then_some(hours)
    }

    fn holds(self, minute: u32) -> bool {
        let (day, minute) = (minute / DAY, minute % DAY);
        let days = u32::from(self.days.0)..=u32::from(self.days.1);
        let minutes = u32::from(self.minutes.0)..u32::from(self.minutes.1);
        days.contains(&day) && minutes.contains(&minute)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |day: u8| DAYS.get(usize::from(day)).copied().unwrap_or_default();
        let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let (first, last) = self.days;
        let days = if first == last {
            name(first).to_owned()
        } else {
            format!("{}-{}", name(first), name(last))
        };
        write!(
            f,
            "{days} {}-{}",
            time(self.minutes.0),
            time(self.minutes.1)
        )
    }
}

fn day(name: &str) -> Option<u8> {
    let place = DAYS.iter().position(|day| *day == name)?;
    u8::try_from(place).ok()
}

/// `24:00` is the end of a day.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute): (u16, u16) = match (two(hour), two(minute)) {
        (true, true) => (hour.parse().ok()?, minute.parse().ok()?),
        _ => return None,
    };
    let whole = hour * 60 + minute;
    (minute < 60 && whole <= DAY as u16).then_some(whole)
}

/// Whether it is open in a minute of the week, Monday's midnight being 0. Without hours it always
/// is.
pub fn is_open(hours: &[Hours], minute: u32) -> bool {
    hours.is_empty() || hours.iter().any(|hours| hours.holds(minute % WEEK))
}

/// Minutes from this minute of the week until it opens or closes; none if it never does.
pub fn until_change(hours: &[Hours], minute: u32) -> Option<u32> {
    let now = is_open(hours, minute);
    (1..=WEEK).find(|later| is_open(hours, minute + later) != now)
}

/// The weekday of a minute, Monday being 0, and the minute of that day.
pub fn weekday(minute: u32) -> (u8, u32) {
    let minute = minute % WEEK;
    ((minute / DAY) as u8, minute % DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_and_written_alike() {
        for text in ["mon-fri 08:30-17:30", "sat 09:00-12:00", "sun 00:00-24:00"] {
            assert_eq!(
                Hours::read(text).map(|h| h.to_string()),
                Some(text.to_owned())
            );
        }
        for text in [
            "",
            "mon",
            "fri-mon 08:00-09:00",
            "mon 9:00-10:00",
            "mon 10:00-09:00",
        ] {
            assert_eq!(Hours::read(text), None, "{text}");
        }
        assert_eq!(Hours::read("mon 08:00-24:01"), None);
    }

    #[test]
    fn it_opens_and_closes_by_the_minute() {
        let hours = ["mon-fri 08:30-17:30", "sat 09:00-12:00"];
        let hours: Vec<Hours> = hours.iter().filter_map(|text| Hours::read(text)).collect();
        let at = |day: u32, hour: u32, minute: u32| day * DAY + hour * 60 + minute;
        assert!(is_open(&hours, at(0, 8, 30)) && !is_open(&hours, at(0, 8, 29)));
        assert!(is_open(&hours, at(4, 17, 29)) && !is_open(&hours, at(4, 17, 30)));
        assert_eq!(until_change(&hours, at(0, 8, 29)), Some(1));
        assert_eq!(
            until_change(&hours, at(5, 12, 0)),
            Some(12 * 60 + DAY + 8 * 60 + 30)
        );
        let opens = at(5, 12, 0) + until_change(&hours, at(5, 12, 0)).unwrap();
        assert_eq!(weekday(opens), (0, 8 * 60 + 30));
        assert_eq!(until_change(&[], at(0, 0, 0)), None);
        assert!(is_open(&[], 3));
    }
}

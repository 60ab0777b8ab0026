//! Decimal numbers, dates and times of day: one canonical text for each, and its number.

/// A decimal number has no more places than this behind the point.
pub const MOST_PLACES: u8 = 6;

/// A number with places behind the point, a date or a time of day, within bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Which of them.
    pub form: Form,
    /// The smallest that is accepted, in canonical form.
    pub min: Option<String>,
    /// The largest that is accepted, in canonical form.
    pub max: Option<String>,
}

/// What a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A number with so many places behind the point.
    Decimal(u8),
    /// A day: `2026-03-14`.
    Date,
    /// A time of day: `09:30`.
    Time,
}

impl Form {
    /// What was typed, in canonical form; `None` if it is none of it.
    pub fn read(self, typed: &str) -> Option<String> {
        match self {
            Self::Decimal(places) => decimal(typed, places),
            Self::Date => date(typed),
            Self::Time => time(typed),
        }
    }
}

impl Form {
    /// The canonical text of the number that stands for a quantity of this form.
    pub fn text(self, number: f64) -> String {
        match self {
            Self::Decimal(places) => format!("{number:.*}", usize::from(places)),
            Self::Date => {
                let (year, month, day) = civil(number.floor() as i64);
                format!("{year:04}-{month:02}-{day:02}")
            }
            Self::Time => {
                let minutes = number.floor() as i64;
                format!(
                    "{:02}:{:02}",
                    minutes.div_euclid(60),
                    minutes.rem_euclid(60)
                )
            }
        }
    }
}

impl Quantity {
    /// Whether a canonical text is of this form and within the bounds.
    pub fn takes(&self, text: &str) -> bool {
        let bound = |bound: &Option<String>| bound.as_deref().and_then(value);
        let Some(number) = value(text).filter(|_| self.is_form(text)) else {
            return false;
        };
        bound(&self.min).is_none_or(|min| number >= min)
            && bound(&self.max).is_none_or(|max| number <= max)
    }

    /// Whether a text is in the canonical form.
    pub fn is_form(&self, text: &str) -> bool {
        self.form.read(text).as_deref() == Some(text)
    }
}

/// Whole days from 1970-01-01 to a day of the Gregorian calendar; `None` for a day that does not
/// exist. By the method of H. Hinnant, *chrono-compatible low-level date algorithms*.
pub fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=9999).contains(&year) || !(1..=longest).contains(&day) {
        return None;
    }
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Year, month and day of a number of days since 1970-01-01: the other way round.
pub fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days.clamp(-1_000_000, 4_000_000) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// A date as it is typed, `2026-3-14`, `2026/03/14`, `2026年3月14日` or `20260314`, in the form
/// `2026-03-14`.
pub fn date(typed: &str) -> Option<String> {
    let typed = typed.trim().trim_end_matches('日');
    let digits = typed.len() == 8 && typed.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = if digits {
        vec![typed.get(..4)?, typed.get(4..6)?, typed.get(6..)?]
    } else {
        typed.split(['-', '/', '.', '年', '月']).collect()
    };
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    days(year, month, day)?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// A time of day as it is typed, `9:30`, `09：30` or `0930`, in the form `09:30`.
pub fn time(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let digits = typed.len() == 4 && typed.bytes().all(|b| b.is_ascii_digit());
    let (hour, minute) = if digits {
        typed.split_at_checked(2)?
    } else {
        typed.split_once([':', '：', '.'])?
    };
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// A decimal number as it is typed, with as many places behind the point as it is to have; `None`
/// for more places, or for what is no number.
pub fn decimal(typed: &str, places: u8) -> Option<String> {
    let typed = typed.trim().replace('．', ".");
    let (sign, plain) = match typed.strip_prefix('-') {
        Some(plain) => ("-", plain),
        None => ("", typed.as_str()),
    };
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let places = usize::from(places);
    let fits = digits(whole) && digits(part) && part.len() <= places && whole.len() <= 12;
    if !fits || whole.is_empty() && part.is_empty() {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let text = if places == 0 {
        whole.to_owned()
    } else {
        format!("{whole}.{part:0<places$}")
    };
    let none = text.bytes().all(|b| matches!(b, b'0' | b'.'));
    Some(format!("{}{text}", if none { "" } else { sign }))
}

/// The number that a canonical text stands for: itself, days since 1970, or minutes since midnight.
pub fn value(text: &str) -> Option<f64> {
    if let Some((hour, minute)) = text.split_once(':') {
        let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
        return (hour < 24 && minute < 60).then(|| f64::from(hour * 60 + minute));
    }
    if let Some((year, rest)) = text.split_once('-').filter(|(year, _)| year.len() == 4) {
        let (month, day) = rest.split_once('-')?;
        let days = days(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
        return Some(days as f64);
    }
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.'));
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_round_and_know_leap_years() {
        for (year, month, day, number) in [
            (1970, 1, 1, 0),
            (2000, 2, 29, 11_016),
            (2026, 11, 22, 20_779),
            (1969, 12, 31, -1),
        ] {
            assert_eq!(days(year, month, day), Some(number));
        }
        for number in (-700_000..2_900_000).step_by(97) {
            let (year, month, day) = civil(number);
            assert_eq!(days(year, month, day), Some(number));
        }
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 4, 31)] {
            assert_eq!(days(year, month, day), None);
        }
    }

    #[test]
    fn what_is_typed_takes_one_form() {
        for typed in [
            "2026-3-4",
            "2026/03/04",
            "20260304",
            "2026年3月4日",
            " 2026.3.4 ",
        ] {
            assert_eq!(date(typed).as_deref(), Some("2026-03-04"), "{typed}");
        }
        for typed in ["9:05", "0905", "09：05"] {
            assert_eq!(time(typed).as_deref(), Some("09:05"), "{typed}");
        }
        for (typed, form) in [
            ("12", "12.00"),
            (".5", "0.50"),
            ("-0", "0.00"),
            ("-007.1", "-7.10"),
        ] {
            assert_eq!(decimal(typed, 2).as_deref(), Some(form));
        }
        for typed in ["", "-", ".", "1.234", "1e3", "１", "9999999999999", "+1"] {
            assert_eq!(decimal(typed, 2), None, "{typed}");
        }
        for typed in ["24:00", "9", "9:60", "ab:cd"] {
            assert_eq!(time(typed), None, "{typed}");
        }
        assert_eq!(value("09:05"), Some(545.0));
        assert_eq!(value("1970-01-03"), Some(2.0));
        assert_eq!(value("-7.10"), Some(-7.1));
        for odd in ["inf", "NaN", "1e9", "12:xx", "2026-02-30", ""] {
            assert_eq!(value(odd), None, "{odd}");
        }
    }
}

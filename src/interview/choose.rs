//! From what is typed or picked to an answer: the rules that every front end shares.

use crate::instrument::model::{Choice, Instrument, Item, Kind, Scale};
use crate::instrument::quantity::{Form, Quantity};
use crate::interview::answer::{Answer, Missing};
use crate::interview::share;

/// Longest text that is taken in before it is cut to the item's own limit, in characters.
pub const LONGEST: usize = 4_000;

/// Longest note to an item, in graphemes.
pub const LONGEST_NOTE: usize = 2_000;

/// Longest words about a reason for breaking off or reopening, in characters.
pub const LONGEST_REASON: usize = 200;

/// One thing that can be picked, and what is typed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// What is typed: a scale's own number, else the place in the list from 1.
    pub typed: String,
    /// The answer it stands for; for a multi item, its code alone.
    pub answer: Answer,
}

/// Everything that can be picked for an item; empty where the answer is typed.
pub fn picks(instrument: &Instrument, item: &Item) -> Vec<Pick> {
    let listed = |choices: &[Choice]| {
        let pick = |(place, choice): (usize, &Choice)| Pick {
            typed: (place + 1).to_string(),
            answer: Answer::Code(choice.code.clone()),
        };
        choices.iter().enumerate().map(pick).collect()
    };
    match &item.kind {
        Kind::Scale(_) => instrument.scale_of(item).map(points).unwrap_or_default(),
        Kind::Single(choices) | Kind::Multi(choices) => listed(choices),
        Kind::Consent => [("1", true), ("2", false)]
            .map(|(typed, yes)| Pick {
                typed: typed.to_owned(),
                answer: Answer::Consent(yes),
            })
            .to_vec(),
        Kind::Integer { .. }
        | Kind::Quantity(_)
        | Kind::Text { .. }
        | Kind::Allocation(_)
        | Kind::Note
        | Kind::Calculated => Vec::new(),
    }
}

fn points(scale: &Scale) -> Vec<Pick> {
    let pick = |point: i64| Pick {
        typed: point.to_string(),
        answer: Answer::Number(point),
    };
    (scale.min..=scale.max).map(pick).collect()
}

/// What typed digits mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The pick at this place and no other.
    Pick(usize),
    /// More could follow; Enter takes the pick at this place, if there is one.
    Open(Option<usize>),
    /// Nothing begins like this.
    Nothing,
}

/// Reads typed digits against the picks. On a 0–10 scale `1` stays open for `0` or Enter, never
/// for a timer.
pub fn typed(picks: &[Pick], digits: &str) -> Typed {
    let exact = picks.iter().position(|pick| pick.typed == digits);
    let longer = picks
        .iter()
        .any(|pick| pick.typed != digits && pick.typed.starts_with(digits));
    match (exact, longer) {
        (Some(place), false) => Typed::Pick(place),
        (exact, true) => Typed::Open(exact),
        (None, false) => Typed::Nothing,
    }
}

/// An ASCII digit for a digit of any width: an input method may send `５`.
pub fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// The place of a choice by the letter that a show-card gives it: `A` or `a` is the first.
pub fn lettered(letter: char) -> Option<usize> {
    let letter = letter.to_ascii_lowercase();
    letter
        .is_ascii_lowercase()
        .then(|| usize::from(letter as u8 - b'a'))
}

/// Ticks or unticks one choice of a multi item; an exclusive one and the others exclude each other.
pub fn toggle(choices: &[Choice], chosen: &mut Vec<String>, place: usize) {
    let Some(choice) = choices.get(place) else {
        return;
    };
    if chosen.contains(&choice.code) {
        chosen.retain(|code| *code != choice.code);
        return;
    }
    let exclusive = |code: &String| choices.iter().any(|c| c.exclusive && c.code == *code);
    if choice.exclusive {
        chosen.clear();
    } else {
        chosen.retain(|code| !exclusive(code));
    }
    chosen.push(choice.code.clone());
    let order = |code: &String| choices.iter().position(|c| c.code == *code);
    chosen.sort_by_key(order);
}

/// A quantity as it was typed, in digits of any width.
pub fn quantity(quantity: &Quantity, typed: &str) -> Result<Answer, Misfit> {
    let plain: String = typed.chars().map(|c| digit(c).unwrap_or(c)).collect();
    let read = quantity.form.read(&plain).map(Answer::Quantity);
    read.ok_or(Misfit::of(quantity.form))
}

/// Why an answer does not fit its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Not a whole number.
    NotNumber,
    /// Outside the bounds.
    OutOfRange(i64, i64),
    /// No number, or too many places behind the point; how many it takes.
    NotDecimal(u8),
    /// No date.
    NotDate,
    /// No time of day.
    NotTime,
    /// Outside the bounds that the item tells.
    Outside,
    /// Not what the item says that it should look like.
    Format,
    /// Longer than the item takes, in graphemes.
    TooLong(usize),
    /// None of the choices.
    NoChoice,
    /// An exclusive choice together with another one.
    Exclusive,
    /// This non-answer is not among the item's specials.
    NoSpecial,
    /// Not every part of an allocation, or not in their order; how many there are.
    Parts(usize),
    /// An allocation with points left over.
    PointsLeft(u32),
    /// An allocation with more points than there are.
    PointsOver(u32),
    /// More points than this part can have while the others keep theirs.
    Room(u32),
    /// Nothing was given.
    Empty,
}

impl Misfit {
    /// What was typed is none of this.
    pub fn of(form: Form) -> Self {
        match form {
            Form::Decimal(places) => Self::NotDecimal(places),
            Form::Date => Self::NotDate,
            Form::Time => Self::NotTime,
        }
    }

    /// The code, as stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotNumber => "not-number",
            Self::OutOfRange(..) | Self::Outside => "out-of-range",
            Self::NotDecimal(_) => "not-decimal",
            Self::NotDate => "not-date",
            Self::NotTime => "not-time",
            Self::Format => "format",
            Self::TooLong(_) => "too-long",
            Self::NoChoice => "no-choice",
            Self::Exclusive => "exclusive",
            Self::NoSpecial => "no-special",
            Self::Parts(_) => "parts",
            Self::PointsLeft(_) => "points-left",
            Self::PointsOver(_) => "points-over",
            Self::Room(_) => "no-room",
            Self::Empty => "empty",
        }
    }
}

/// Whether an answer fits an item.
pub fn fits(instrument: &Instrument, item: &Item, answer: &Answer) -> Result<(), Misfit> {
    let in_range = |n: i64, min: i64, max: i64| {
        let inside = (min..=max).contains(&n);
        inside.then_some(()).ok_or(Misfit::OutOfRange(min, max))
    };
    match (&item.kind, answer) {
        (_, Answer::Missing(missing)) => allowed(item, *missing),
        (Kind::Scale(_), Answer::Number(n)) => match instrument.scale_of(item) {
            Some(scale) => in_range(*n, scale.min, scale.max),
            None => Err(Misfit::NoChoice),
        },
        (Kind::Integer { min, max }, Answer::Number(n)) => in_range(*n, *min, *max),
        (Kind::Single(choices), Answer::Code(code)) => {
            let known = choices.iter().any(|choice| choice.code == *code);
            known.then_some(()).ok_or(Misfit::NoChoice)
        }
        (Kind::Multi(choices), Answer::Codes(codes)) => several(choices, codes),
        (Kind::Quantity(quantity), Answer::Quantity(text)) => match quantity.takes(text) {
            true => Ok(()),
            false if quantity.is_form(text) => Err(Misfit::Outside),
            false => Err(Misfit::of(quantity.form)),
        },
        (Kind::Text { max, pattern }, Answer::Text(text)) => {
            let length = unicode_segmentation::UnicodeSegmentation::graphemes(text.as_str(), true);
            match length.count() {
                0 => Err(Misfit::Empty),
                n if n > *max => Err(Misfit::TooLong(*max)),
                _ if pattern.as_ref().is_some_and(|p| !p.matches(text)) => Err(Misfit::Format),
                _ => Ok(()),
            }
        }
        (Kind::Allocation(allocation), Answer::Split(parts)) => share::fits(allocation, parts),
        (Kind::Consent, Answer::Consent(_)) => Ok(()),
        _ => Err(Misfit::NoChoice),
    }
}

fn allowed(item: &Item, missing: Missing) -> Result<(), Misfit> {
    let special = item.specials.iter().any(|s| Missing::from(*s) == missing);
    let passed = missing == Missing::Blank && !item.required;
    (special || passed).then_some(()).ok_or(Misfit::NoSpecial)
}

fn several(choices: &[Choice], codes: &[String]) -> Result<(), Misfit> {
    if codes.is_empty() {
        return Err(Misfit::Empty);
    }
    let known = |code: &String| choices.iter().find(|choice| choice.code == *code);
    let alone = codes.len() == 1;
    if !codes.iter().all(|code| known(code).is_some()) {
        return Err(Misfit::NoChoice);
    }
    let exclusive = codes
        .iter()
        .any(|code| known(code).is_some_and(|c| c.exclusive));
    (alone || !exclusive).then_some(()).ok_or(Misfit::Exclusive)
}

/// Free text as it is kept: control characters, which a terminal would obey, become spaces; ends
/// are trimmed; what lies beyond [`LONGEST`] characters is not read.
pub fn clean(text: &str) -> String {
    let kept: String = text
        .chars()
        .take(LONGEST)
        .map(|c| if harmful(c) { ' ' } else { c })
        .collect();
    kept.trim().to_owned()
}

/// A note as it is kept: line by line as [`clean`] does it, empty lines at the ends off. What lies
/// beyond [`LONGEST`] characters is not read.
pub fn clean_lines(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.split('\n').map(clean).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Characters that a terminal obeys instead of showing, or that turn text around.
pub fn harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(texts: &[&str]) -> Vec<Pick> {
        let pick = |text: &&str| Pick {
            typed: (*text).to_owned(),
            answer: Answer::Number(0),
        };
        texts.iter().map(pick).collect()
    }

    #[test]
    fn on_zero_to_ten_only_a_one_waits() {
        let picks = numbered(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
        assert_eq!(typed(&picks, "8"), Typed::Pick(8));
        assert_eq!(typed(&picks, "1"), Typed::Open(Some(1)));
        assert_eq!(typed(&picks, "10"), Typed::Pick(10));
        assert_eq!(typed(&picks, "12"), Typed::Nothing);
    }

    #[test]
    fn full_width_digits_count() {
        assert_eq!(digit('５'), Some('5'));
        assert_eq!(digit('0'), Some('0'));
        assert_eq!(digit('五'), None);
    }

    #[test]
    fn an_exclusive_choice_stands_alone() {
        let choice = |code: &str, exclusive| Choice {
            code: code.to_owned(),
            exclusive,
            pinned: false,
        };
        let choices = [choice("a", false), choice("b", false), choice("none", true)];
        let mut chosen = Vec::new();
        toggle(&choices, &mut chosen, 1);
        toggle(&choices, &mut chosen, 0);
        assert_eq!(chosen, ["a", "b"]);
        toggle(&choices, &mut chosen, 2);
        assert_eq!(chosen, ["none"]);
        toggle(&choices, &mut chosen, 0);
        assert_eq!(chosen, ["a"]);
        toggle(&choices, &mut chosen, 0);
        assert!(chosen.is_empty());
    }

    #[test]
    fn cleaned_text_holds_nothing_that_a_terminal_obeys() {
        let text = clean(" a\x1b[2Jb\r\n\u{202e}c\u{9b}\t");
        assert!(!text.contains(harmful));
        assert_eq!(text, "a [2Jb   c");
    }
}

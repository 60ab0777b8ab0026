//! How an item is answered, from the written shape to the model.

use std::collections::HashSet;

use toml::Spanned;

use crate::instrument::model::{Allocation, Choice, Dimension, Kind, Scale};
use crate::instrument::parse::build::Builder;
use crate::instrument::parse::raw::{Bound, RawBound, RawItem, RawKind, RawPinned};
use crate::instrument::pattern::Pattern;
use crate::instrument::quantity::{Form, MOST_PLACES, Quantity};

/// Choices of one list and points of one allocation: enough for any survey, small enough that no
/// file can make the program slow.
const MOST_CHOICES: usize = 99;
const MOST_TO_SHARE: u32 = 10_000;
/// The longest text that an item can take, in graphemes.
pub(super) const LONGEST_TEXT: usize = 2_000;

/// What an allocation has where it does not say otherwise.
const TOTAL: u32 = 100;
const STEP: u32 = 5;

impl Builder<'_> {
    pub(super) fn kind(
        &mut self,
        raw: &RawItem,
        scales: &[Scale],
        dimensions: &[Dimension],
    ) -> Kind {
        match raw.kind {
            RawKind::Scale | RawKind::Paired => Kind::Scale(self.scale(raw, scales)),
            RawKind::Single => Kind::Single(self.choices(raw)),
            RawKind::Multi => Kind::Multi(self.choices(raw)),
            RawKind::Integer => {
                let whole = |bound: Option<&Bound>, else_: i64| match bound {
                    None => Some(else_),
                    Some(Bound(RawBound::Whole(number))) => Some(*number),
                    Some(_) => None,
                };
                let bounds =
                    whole(raw.min.as_ref(), 0).zip(whole(raw.max.as_ref(), i64::from(u32::MAX)));
                match bounds {
                    None => self.say(&raw.id, "bounds-form"),
                    Some((min, max)) if min > max => self.say(&raw.id, "bounds"),
                    Some(_) => {}
                }
                let (min, max) = bounds.unwrap_or_default();
                Kind::Integer { min, max }
            }
            RawKind::Decimal | RawKind::Date | RawKind::Time => Kind::Quantity(self.quantity(raw)),
            RawKind::Text => Kind::Text {
                max: raw.max_length.unwrap_or(500).min(LONGEST_TEXT),
                pattern: raw.pattern.as_ref().and_then(|at| self.pattern(at)),
            },
            RawKind::Allocation => Kind::Allocation(self.allocation(raw, dimensions)),
            RawKind::Calculate => Kind::Calculated,
            RawKind::Note => Kind::Note,
            RawKind::Consent => Kind::Consent,
        }
    }

    fn quantity(&mut self, raw: &RawItem) -> Quantity {
        let form = match raw.kind {
            RawKind::Date => Form::Date,
            RawKind::Time => Form::Time,
            _ => Form::Decimal(raw.places.unwrap_or(2).min(MOST_PLACES)),
        };
        let read = |bound: &Bound| match &bound.0 {
            RawBound::Whole(number) => form.read(&number.to_string()),
            RawBound::Decimal(number) => form.read(&number.to_string()),
            RawBound::Text(text) => form.read(text),
        };
        let [min, max] = [&raw.min, &raw.max].map(|bound| bound.as_ref().map(read));
        let unread = |bound: &Option<Option<String>>| *bound == Some(None);
        let places = raw.places.is_some_and(|places| places > MOST_PLACES);
        let quantity = Quantity {
            form,
            min: min.clone().flatten(),
            max: max.clone().flatten(),
        };
        let turned = quantity
            .min
            .as_ref()
            .is_some_and(|min| !quantity.takes(min));
        if unread(&min) || unread(&max) {
            self.say(&raw.id, "bounds-form");
        } else if turned {
            self.say(&raw.id, "bounds");
        }
        if places {
            self.say(&raw.id, "places");
        }
        quantity
    }

    fn pattern(&mut self, source: &Spanned<String>) -> Option<Pattern> {
        let pattern = Pattern::new(source.get_ref());
        if pattern.is_none() {
            self.say(source, "pattern");
        }
        pattern
    }

    fn scale(&mut self, raw: &RawItem, scales: &[Scale]) -> usize {
        let Some(name) = &raw.scale else {
            self.say(&raw.id, "no-scale");
            return 0;
        };
        scales
            .iter()
            .position(|s| s.id == *name.get_ref())
            .unwrap_or_else(|| {
                self.strange(name, "unknown-scale", scales.iter().map(|s| s.id.as_str()));
                0
            })
    }

    /// Its parts are the dimensions, or else choices.
    fn allocation(&mut self, raw: &RawItem, dimensions: &[Dimension]) -> Allocation {
        let over_dimensions = raw.over.is_some();
        let parts: Vec<String> = match &raw.over {
            Some(over) if !raw.choices.is_empty() => {
                let at = Spanned::new(over.span(), raw.id.get_ref().clone());
                self.say(&at, "parts-twice");
                Vec::new()
            }
            Some(_) => dimensions.iter().map(|d| d.id.clone()).collect(),
            None => {
                let choices = self.choices(raw);
                choices.into_iter().map(|choice| choice.code).collect()
            }
        };
        if parts.len() == 1 || over_dimensions && dimensions.is_empty() {
            self.say(&raw.id, "parts");
        }
        let total = raw.total.as_ref().map_or(TOTAL, |total| *total.get_ref());
        let step = raw.step.as_ref().map_or(STEP.min(total), |s| *s.get_ref());
        if let Some(at) = &raw.total
            && !(1..=MOST_TO_SHARE).contains(&total)
        {
            self.say(at, "total");
        }
        if let Some(at) = &raw.step
            && !(1..=total.max(1)).contains(&step)
        {
            self.say(at, "step");
        }
        Allocation {
            total,
            step,
            parts,
            over_dimensions,
        }
    }

    fn choices(&mut self, raw: &RawItem) -> Vec<Choice> {
        if !(1..=MOST_CHOICES).contains(&raw.choices.len()) {
            self.say(&raw.id, "choices");
        }
        let codes: HashSet<&String> = raw.choices.iter().collect();
        if codes.len() < raw.choices.len() {
            self.say(&raw.id, "choice-twice");
        }
        if raw.kind != RawKind::Multi && !raw.exclusive.is_empty() {
            self.say(&raw.id, "exclusive-kind");
        } else if raw.exclusive.iter().any(|code| !codes.contains(code)) {
            self.say(&raw.id, "exclusive-unknown");
        }
        let pinned = raw.pinned.0.choices();
        if pinned.iter().any(|code| !codes.contains(code)) {
            self.say(&raw.id, "pinned-unknown");
        }
        raw.choices
            .iter()
            .map(|code| Choice {
                code: code.clone(),
                exclusive: raw.exclusive.contains(code),
                pinned: match &raw.pinned.0 {
                    RawPinned::Choices(codes) => codes.contains(code),
                    // “None of these” and “other” stay where the author put them.
                    RawPinned::Itself(_) => {
                        raw.exclusive.contains(code) || raw.specify.contains(code)
                    }
                },
            })
            .take(MOST_CHOICES)
            .collect()
    }
}

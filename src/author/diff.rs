//! Two versions of an instrument compared: may their answers be pooled?

mod labels;
mod rules;

use std::collections::HashSet;

use crate::instrument::check::{choice_key, point_key};
use crate::instrument::model::{Instrument, Item, Kind};
use crate::instrument::parse::Package;

/// What a change means for answers to both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// They may be pooled.
    Safe,
    /// They may be pooled after thought; a report should tell of it.
    Caution,
    /// They mean different things.
    Breaking,
}

impl Weight {
    /// The stable name, as in `--json` and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Caution => "caution",
            Self::Breaking => "breaking",
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    /// The item's id, that of a scale or check, or empty for the whole instrument.
    pub of: String,
    /// The message `diff-<what>` that says it.
    pub what: &'static str,
    /// What it means.
    pub weight: Weight,
    /// What was and what is, as codes; empty where there is nothing to tell.
    pub was: String,
    /// See [`was`](Self::was).
    pub is: String,
}

/// Everything that changed from one version to another, item by item in the order of the newer one.
pub fn diff(old: &Package, new: &Package) -> Vec<Change> {
    let mut changes = Changes(Vec::new());
    changes.whole(&old.instrument, &new.instrument);
    changes.scales(old, new);
    changes.columns(old, new);
    let (was, is) = (&old.instrument, &new.instrument);
    for item in &is.items {
        match was.find(&item.id).and_then(|place| was.items.get(place)) {
            Some(before) => changes.item(old, before, new, item),
            None => changes.tell(&item.id, "item-added", Weight::Caution, "", ""),
        }
    }
    for item in was.items.iter().filter(|item| is.find(&item.id).is_none()) {
        changes.tell(&item.id, "item-removed", Weight::Caution, "", "");
    }
    changes.order(was, is);
    changes.checks(was, is);
    changes.screen_outs(was, is);
    changes.settings(was, is);
    // Rounds of a loop share their words, and what changed in them is one change.
    let mut seen = HashSet::new();
    changes.0.retain(|change| seen.insert(change.clone()));
    changes.0
}

/// The gravest of them; [`Weight::Safe`] where nothing changed.
pub fn verdict(changes: &[Change]) -> Weight {
    let weights = changes.iter().map(|change| change.weight);
    weights.max().unwrap_or(Weight::Safe)
}

/// The stated weights in a line; empty where none are stated.
fn weights(of: &Instrument) -> String {
    let each = of.weights.iter().flatten();
    let each: Vec<String> = each.map(|weight| format!("{weight:.3}")).collect();
    each.join(" · ")
}

struct Changes(Vec<Change>);

impl Changes {
    fn tell(&mut self, of: &str, what: &'static str, weight: Weight, was: &str, is: &str) {
        self.0.push(Change {
            of: of.to_owned(),
            what,
            weight,
            was: was.to_owned(),
            is: is.to_owned(),
        });
    }

    /// Tells of two values that differ.
    fn compare<T: PartialEq + ToString>(
        &mut self,
        of: &str,
        what: &'static str,
        weight: Weight,
        (was, is): (T, T),
    ) {
        if was != is {
            self.tell(of, what, weight, &was.to_string(), &is.to_string());
        }
    }

    fn whole(&mut self, was: &Instrument, is: &Instrument) {
        use Weight::{Breaking, Caution, Safe};
        self.compare("", "id", Breaking, (was.id.clone(), is.id.clone()));
        let languages = |of: &Instrument| of.languages.join(", ");
        self.compare("", "languages", Caution, (languages(was), languages(is)));
        let dimensions = |of: &Instrument| {
            let ids: Vec<&str> = of.dimensions.iter().map(|d| d.id.as_str()).collect();
            ids.join(" > ")
        };
        let both = (dimensions(was), dimensions(is));
        self.compare("", "dimensions", Breaking, both);
        self.compare("", "ordered", Breaking, (was.ordered, is.ordered));
        let both = (weights(was), weights(is));
        self.compare("", "weights", Caution, both);
        self.compare("", "target", Safe, (was.target, is.target));
        let shown = |number: Option<u32>| number.map_or(String::new(), |n| n.to_string());
        let ages = |of: &Instrument| shown(of.min_age.map(u32::from));
        self.compare("", "min-age", Caution, (ages(was), ages(is)));
        let consent = (shown(was.consent), shown(is.consent));
        self.compare("", "consent", Caution, consent);
        let partial = |of: &Instrument| of.partial.map_or(String::new(), |n| n.to_string());
        self.compare("", "partial", Caution, (partial(was), partial(is)));
    }

    fn scales(&mut self, old: &Package, new: &Package) {
        for scale in &new.instrument.scales {
            let mut before = old.instrument.scales.iter();
            let Some(before) = before.find(|before| before.id == scale.id) else {
                continue;
            };
            let range = |min: i64, max: i64| format!("{min}–{max}");
            let ranges = (range(before.min, before.max), range(scale.min, scale.max));
            self.compare(&scale.id, "scale-range", Weight::Breaking, ranges);
            if before.labels != scale.labels {
                self.tell(&scale.id, "scale-labels", Weight::Caution, "", "");
            }
            let points = (scale.min..=scale.max).map(|point| {
                let key = point_key(&scale.id, point);
                (point.to_string(), key)
            });
            let points: Vec<(String, String)> = points.collect();
            self.labels(&scale.id, old, new, &points);
        }
    }

    fn item(&mut self, old: &Package, before: &Item, new: &Package, item: &Item) {
        use Weight::{Breaking, Caution, Safe};
        let id = item.id.as_str();
        self.kind(old, before, new, item);
        self.compare(id, "reverse", Breaking, (before.reverse, item.reverse));
        let dimension = |of: &Package, item: &Item| {
            let place = item.dimension;
            let dimension = place.and_then(|place| of.instrument.dimensions.get(place));
            dimension.map_or(String::new(), |dimension| dimension.id.clone())
        };
        let dimensions = (dimension(old, before), dimension(new, item));
        self.compare(id, "dimension", Breaking, dimensions);
        let code = |item: &Item| item.indicator.clone().unwrap_or_default();
        self.compare(id, "indicator", Breaking, (code(before), code(item)));
        let strict = |item: &Item| match (item.required, item.urged) {
            (true, _) => "true",
            (false, true) => "soft",
            (false, false) => "false",
        };
        self.compare(id, "required", Caution, (strict(before), strict(item)));
        if before.specials != item.specials {
            self.tell(id, "specials", Caution, "", "");
        }
        if before.incident != item.incident {
            self.tell(id, "incident", Caution, "", "");
        }
        if before.provenance != item.provenance {
            self.tell(id, "provenance", Safe, "", "");
        }
        let rule = |of: &Instrument, item: &Item| {
            let section = of.sections.get(item.section);
            let own = item.relevant.as_ref().map(|rule| labels::rule(of, rule));
            let outer = section.and_then(|section| section.relevant.as_ref());
            (outer.map(|rule| labels::rule(of, rule)), own)
        };
        if rule(&old.instrument, before) != rule(&new.instrument, item) {
            self.tell(id, "relevant", Caution, "", "");
        }
        self.presented(&old.instrument, before, &new.instrument, item);
        self.wording(before, item, old, new);
    }

    /// How it is answered.
    fn kind(&mut self, old: &Package, before: &Item, new: &Package, item: &Item) {
        let id = item.id.as_str();
        match (&before.kind, &item.kind) {
            (Kind::Scale(_), Kind::Scale(_)) => {
                let scale = |of: &Package, item: &Item| of.instrument.scale_of(item).cloned();
                let (was, is) = (scale(old, before), scale(new, item));
                if let (Some(was), Some(is)) = (was, is) {
                    self.compare(id, "scale", Weight::Breaking, (was.id, is.id));
                }
            }
            (Kind::Single(was), Kind::Single(is)) | (Kind::Multi(was), Kind::Multi(is)) => {
                self.choices(id, was, is);
                let both: Vec<(String, String)> = is
                    .iter()
                    .filter(|choice| was.iter().any(|known| known.code == choice.code))
                    .map(|choice| {
                        let key = choice_key(&item.words, &choice.code);
                        (choice.code.clone(), key)
                    })
                    .collect();
                self.labels(&item.words, old, new, &both);
            }
            (
                Kind::Text {
                    max: was,
                    pattern: before,
                },
                Kind::Text {
                    max: is,
                    pattern: after,
                },
            ) => {
                if was != is {
                    self.tell(id, "length", Weight::Safe, "", "");
                }
                if before != after {
                    self.tell(id, "pattern", Weight::Caution, "", "");
                }
            }
            (Kind::Quantity(was), Kind::Quantity(is)) if was.form == is.form && was != is => {
                self.tell(id, "bounds", Weight::Caution, "", "");
            }
            (Kind::Integer { .. }, Kind::Integer { .. }) if before.kind != item.kind => {
                self.tell(id, "bounds", Weight::Caution, "", "");
            }
            (was, is) if std::mem::discriminant(was) != std::mem::discriminant(is) => {
                self.tell(id, "kind", Weight::Breaking, "", "");
            }
            (was, is) if was != is => self.tell(id, "settings", Weight::Breaking, "", ""),
            _ => {}
        }
    }

    /// Words in which an item is asked; new words of old messages in any language.
    fn wording(&mut self, before: &Item, item: &Item, old: &Package, new: &Package) {
        let said = |of: &Package, tag: &str, item: &Item| {
            of.texts.exact(tag, &item.words, &|_| Some("—".into()))
        };
        for tag in &new.instrument.languages {
            let (was, is) = (said(old, tag, before), said(new, tag, item));
            if let (Some((was, _)), Some((is, _))) = (was, is)
                && was != is
            {
                self.tell(&item.words, "wording", Weight::Safe, tag, "");
            }
        }
    }

    /// Items that stand in both versions, in another order.
    fn order(&mut self, was: &Instrument, is: &Instrument) {
        let common = |of: &Instrument, other: &Instrument| -> Vec<String> {
            let ids = of.items.iter().map(|item| item.id.clone());
            ids.filter(|id| other.find(id).is_some()).collect()
        };
        let (before, after) = (common(was, is), common(is, was));
        let moved = before.iter().zip(&after).find(|(a, b)| a != b);
        if let Some((_, first)) = moved {
            self.tell(first, "order", Weight::Caution, "", "");
        }
    }
}

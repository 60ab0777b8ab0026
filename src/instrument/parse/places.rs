//! Where the parts of a structure stand in its text.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The places of everything that has an id, by the list it stands in (`items`, `scales` …), and
/// those of the whole instrument's own keys under an empty list and an empty id.
#[derive(Debug, Default)]
pub struct Places(HashMap<String, HashMap<String, Place>>);

/// Where one thing and its keys stand.
#[derive(Debug, Default)]
struct Place {
    whole: Range<usize>,
    keys: HashMap<String, Range<usize>>,
    /// The same id once more.
    again: Vec<Range<usize>>,
}

impl Places {
    pub(super) fn of(root: &Spanned<DeValue<'_>>) -> Self {
        let mut places = Self::default();
        if let DeValue::Table(table) = root.get_ref() {
            places.add("", "", root.span(), table);
            places.within(table);
        }
        places
    }

    fn within(&mut self, table: &DeTable<'_>) {
        for (list, value) in table {
            for element in value.get_ref().as_array().into_iter().flatten() {
                let DeValue::Table(table) = element.get_ref() else {
                    continue;
                };
                if let Some(id) = table.get("id") {
                    let text = id.get_ref().as_str().unwrap_or("");
                    self.add(list.get_ref(), text, id.span(), table);
                }
                self.within(table);
            }
        }
    }

    fn add(&mut self, list: &str, id: &str, whole: Range<usize>, table: &DeTable<'_>) {
        let list = self.0.entry(list.to_owned()).or_default();
        if let Some(place) = list.get_mut(id) {
            place.again.push(whole);
            return;
        }
        let key = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
            let key: &std::borrow::Cow<'_, str> = key.get_ref();
            (key.to_string(), value.span())
        };
        let place = Place {
            whole,
            keys: table.iter().map(key).collect(),
            again: Vec::new(),
        };
        list.insert(id.to_owned(), place);
    }

    /// Where a key of something stands, or else its id. What was made out of a thing (`a.b` out of
    /// `a`) stands where that does.
    pub fn find(&self, list: &str, id: &str, key: &str) -> Range<usize> {
        let things = self.0.get(list);
        let made_of = id.split('.').next().unwrap_or(id);
        let place = things.and_then(|things| things.get(id).or_else(|| things.get(made_of)));
        place.map_or(0..0, |place| {
            place.keys.get(key).unwrap_or(&place.whole).clone()
        })
    }

    /// Where an id of a list comes again.
    pub fn repeated(&self, list: &str) -> Vec<(String, Range<usize>)> {
        let things = self.0.get(list).into_iter().flatten();
        let again = things.flat_map(|(id, place)| {
            let places = place.again.iter().cloned();
            places.map(move |at| (id.clone(), at))
        });
        let mut again: Vec<_> = again.collect();
        again.sort_by_key(|(_, at)| at.start);
        again
    }
}

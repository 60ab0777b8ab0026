//! From the text of a plan's file to choices, or to the first fault in it: the file is edited by hand.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::advise::catalogue::Catalogue;
use crate::instrument::model::Instrument;
use crate::instrument::problem::Problem;
use crate::interview::choose::clean;
use crate::locale::dates;
use crate::report::choices::{Choice, Choices, FORMAT};

const TOP: [&str; 7] = [
    "format",
    "instrument",
    "branch",
    "start",
    "wave",
    "data",
    "measures",
];
const MEASURE: [&str; 8] = [
    "action", "item", "baseline", "n", "target", "owner", "due", "note",
];

struct File<'a> {
    name: &'a str,
    text: &'a str,
}

pub(super) fn choices(
    name: &str,
    text: &str,
    instrument: &Instrument,
    catalogue: &Catalogue,
) -> Result<Choices, Problem> {
    let file = File { name, text };
    let table = DeTable::parse(text).map_err(|error| {
        let byte = error.span().map_or(0, |span| span.start);
        file.fault("toml", byte).with("detail", error.message())
    })?;
    let table = table.get_ref();
    file.known(table, &TOP)?;
    if let Some((format, byte)) = file.number(table, "format")?
        && format.to_string() != FORMAT.to_string()
    {
        let problem = file.fault("format", byte).with("found", format.to_string());
        return Err(problem.with("known", FORMAT.to_string()));
    }
    if let Some((id, byte)) = file.words(table, "instrument")?
        && id != instrument.id
    {
        let problem = file.fault("plan-instrument", byte).with("found", id);
        return Err(problem.with("known", instrument.id.as_str()));
    }
    let mut choices = Choices {
        start: file.day(table, "start")?,
        wave: file.text(table, "wave")?,
        data: file.text(table, "data")?,
        measures: Vec::new(),
    };
    let Some(value) = table.get("measures") else {
        return Ok(choices);
    };
    let DeValue::Array(list) = value.get_ref() else {
        return Err(file.fault("plan-measures", value.span().start));
    };
    for value in list {
        let measure = file.measure(value, instrument, catalogue)?;
        if choices.place(&measure.action).is_some() {
            let problem = file.fault("plan-twice", value.span().start);
            return Err(problem.with("name", measure.action));
        }
        choices.measures.push(measure);
    }
    Ok(choices)
}

impl File<'_> {
    fn fault(&self, what: &'static str, byte: usize) -> Problem {
        Problem::new(self.name, what).at(self.text, byte)
    }

    fn measure(
        &self,
        value: &Spanned<DeValue<'_>>,
        instrument: &Instrument,
        catalogue: &Catalogue,
    ) -> Result<Choice, Problem> {
        let DeValue::Table(table) = value.get_ref() else {
            return Err(self.fault("plan-measures", value.span().start));
        };
        self.known(table, &MEASURE)?;
        let Some((action, byte)) = self.words(table, "action")? else {
            return Err(self.fault("plan-no-action", value.span().start));
        };
        if !catalogue.actions.iter().any(|own| own.id == action) {
            return Err(self.fault("plan-action", byte).with("name", action));
        }
        let item = self.words(table, "item")?;
        if let Some((item, byte)) = &item
            && instrument.find(item).is_none()
        {
            return Err(self.fault("plan-item", *byte).with("name", item.as_str()));
        }
        Ok(Choice {
            action,
            item: item.map_or(String::new(), |(item, _)| item),
            baseline: self.score(table, "baseline")?,
            n: self.number(table, "n")?.map(|(n, _)| n.max(0.0) as u64),
            target: self.score(table, "target")?,
            owner: self.text(table, "owner")?,
            due: self.day(table, "due")?,
            note: self.text(table, "note")?,
        })
    }

    /// That a table has no keys but these.
    fn known(&self, table: &DeTable<'_>, known: &[&str]) -> Result<(), Problem> {
        let mut unknown: Vec<_> = table.iter().map(|(key, _)| key).collect();
        unknown.retain(|key| !known.contains(&key.get_ref().as_ref()));
        unknown.sort_by_key(|key| key.span().start);
        match unknown.first() {
            None => Ok(()),
            Some(key) => {
                let problem = self.fault("plan-unknown", key.span().start);
                let problem = problem.with("name", key.get_ref().as_ref());
                Err(problem.with("known", known.join(", ")))
            }
        }
    }

    fn words(&self, table: &DeTable<'_>, key: &str) -> Result<Option<(String, usize)>, Problem> {
        let Some(value) = table.get(key) else {
            return Ok(None);
        };
        let byte = value.span().start;
        match value.get_ref() {
            DeValue::String(text) => Ok(Some((clean(text), byte))),
            // A day may be written without quotation marks.
            DeValue::Datetime(moment) => Ok(Some((moment.to_string(), byte))),
            _ => Err(self.fault("plan-text", byte).with("name", key)),
        }
    }

    fn text(&self, table: &DeTable<'_>, key: &str) -> Result<String, Problem> {
        let words = self.words(table, key)?;
        Ok(words.map_or(String::new(), |(text, _)| text))
    }

    fn day(&self, table: &DeTable<'_>, key: &str) -> Result<String, Problem> {
        let Some((text, byte)) = self.words(table, key)? else {
            return Ok(String::new());
        };
        if !text.is_empty() && dates::beginning(&text).is_none() {
            let problem = self.fault("plan-day", byte).with("name", key);
            return Err(problem.with("found", text));
        }
        Ok(text)
    }

    fn number(&self, table: &DeTable<'_>, key: &str) -> Result<Option<(f64, usize)>, Problem> {
        let Some(value) = table.get(key) else {
            return Ok(None);
        };
        let byte = value.span().start;
        let number = match value.get_ref() {
            DeValue::Integer(whole) => whole.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        let fault = || self.fault("plan-number", byte).with("name", key);
        number.map(|number| Some((number, byte))).ok_or_else(fault)
    }

    fn score(&self, table: &DeTable<'_>, key: &str) -> Result<Option<f64>, Problem> {
        match self.number(table, key)? {
            Some((score, byte)) if !(0.0..=100.0).contains(&score) => {
                Err(self.fault("plan-score", byte).with("name", key))
            }
            found => Ok(found.map(|(score, _)| score)),
        }
    }
}

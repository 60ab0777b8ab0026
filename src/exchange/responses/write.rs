//! Responses out of interviews: one row an interview, or one an answer, or as JSON.
//!
//! The canonical form of a responses file is what [`Columns::row`] gives: all columns in one order, no
//! empty answer, UTF-8 without a mark, one `\n` a line. Read in and written again it is the same.

use serde_json::{Map, Value, json};

use crate::exchange::csv;
use crate::exchange::responses::{EXTRAS, moment, value};
use crate::instrument::model::{Instrument, Kind};
use crate::interview::answer::{Answer, Missing};
use crate::interview::event::Event;
use crate::interview::state::State;

/// The columns of the long form.
pub const LONG: [&str; 11] = [
    "interview",
    "branch",
    "wave",
    "interviewer",
    "lang",
    "mode",
    "started_at",
    "item",
    "dimension",
    "status",
    "value",
];

/// One interview as files show it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its id.
    pub interview: String,
    /// In the order of [`EXTRAS`]; empty where nothing is known.
    pub extras: [String; EXTRAS.len()],
    /// Every item that can be answered, with its dimension and what was answered.
    pub answers: Vec<(String, Option<String>, Answer)>,
}

/// The items that a file has columns for, of one version of an instrument or of several.
#[derive(Debug, Clone, Default)]
pub struct Columns(Vec<String>);

impl Columns {
    /// Takes in the items of a version: those not known yet come last.
    pub fn add(&mut self, instrument: &Instrument) {
        for item in instrument
            .items
            .iter()
            .filter(|item| item.kind != Kind::Note)
        {
            if !self.0.contains(&item.id) {
                self.0.push(item.id.clone());
            }
        }
    }

    /// The header.
    pub fn header(&self) -> String {
        let items = self.0.iter().map(String::as_str);
        csv::line(&EXTRAS.into_iter().chain(items).collect::<Vec<_>>())
    }

    /// The row of an interview. An item that its version does not have was not asked.
    pub fn row(&self, told: &Told) -> String {
        let mut known = told.answers.iter().peekable();
        let mut field = |id: &String| {
            // Nearly always the next one; else the version has another order.
            let next = known.next_if(|(item, ..)| item == id);
            let answer = next.or_else(|| told.answers.iter().find(|(item, ..)| item == id));
            let answer = answer.map(|(_, _, answer)| answer);
            value::field(answer.unwrap_or(&Answer::Missing(Missing::Skipped)))
        };
        let items: Vec<String> = self.0.iter().map(&mut field).collect();
        let extras = guarded(told);
        csv::line(&extras.into_iter().chain(items).collect::<Vec<_>>())
    }
}

impl Told {
    /// An interview from its log, if it has ended; times to the hour, unless asked for exactly.
    pub fn of(
        instrument: &Instrument,
        interview: &str,
        events: &[Event],
        exact: bool,
    ) -> Option<Self> {
        let state = State::fold(instrument, events);
        let values = state.route(instrument, state.opening.as_ref()?.mode).values;
        let opening = state.opening?;
        let at = events.first()?.at;
        let text = |text: Option<String>| text.unwrap_or_default();
        let items = instrument.items.iter().zip(&state.entries);
        let told = items
            .zip(values)
            .filter(|((item, _), _)| item.kind != Kind::Note);
        let answers = told.map(|((item, entry), value)| {
            let dimension = item.dimension.and_then(|d| instrument.dimensions.get(d));
            let answer = match item.kind {
                // What nothing can be worked out from was not asked.
                Kind::Calculated => {
                    let value = value.map(Answer::calculated);
                    value.or(Some(Answer::Missing(Missing::Skipped)))
                }
                _ => entry.answer.clone(),
            };
            (
                item.id.clone(),
                dimension.map(|dimension| dimension.id.clone()),
                answer.unwrap_or(Answer::Missing(Missing::NotReached)),
            )
        });
        Some(Self {
            interview: interview.to_owned(),
            extras: [
                text(opening.branch),
                text(opening.wave),
                text(opening.interviewer),
                opening.lang,
                opening.mode.name().to_owned(),
                moment::written(at, exact),
            ],
            answers: answers.collect(),
        })
    }

    /// The lines of the long form.
    pub fn long(&self) -> String {
        let extras = guarded(self);
        let line = |(item, dimension, answer): &(String, Option<String>, Answer)| {
            let status = match answer {
                Answer::Missing(missing) => missing.name(),
                _ => "answered",
            };
            let own = [
                item.clone(),
                dimension.clone().unwrap_or_default(),
                status.to_owned(),
                value::field(answer),
            ];
            let fields = [self.interview.clone()].into_iter().chain(extras.clone());
            csv::line(&fields.chain(own).collect::<Vec<_>>())
        };
        self.answers.iter().map(line).collect()
    }

    /// The interview as JSON: numbers as numbers, non-answers as `{"missing": name}`.
    pub fn json(&self) -> Value {
        let mut object = Map::new();
        object.insert("interview".to_owned(), json!(self.interview));
        for (name, extra) in EXTRAS.iter().zip(&self.extras) {
            object.insert(
                (*name).to_owned(),
                json!(Some(extra).filter(|extra| !extra.is_empty())),
            );
        }
        let answers = self.answers.iter();
        let answers = answers.map(|(item, _, answer)| (item.clone(), plain(answer)));
        object.insert("answers".to_owned(), answers.collect());
        Value::Object(object)
    }
}

fn plain(answer: &Answer) -> Value {
    match answer {
        Answer::Number(number) => json!(number),
        Answer::Code(text) | Answer::Text(text) | Answer::Quantity(text) => json!(text),
        Answer::Codes(codes) => json!(codes),
        Answer::Split(parts) => parts
            .iter()
            .map(|(part, points)| (part.clone(), json!(points)))
            .collect(),
        Answer::Consent(yes) => json!(yes),
        Answer::Missing(missing) => json!({ "missing": missing.name() }),
    }
}

fn guarded(told: &Told) -> Vec<String> {
    told.extras
        .iter()
        .map(|extra| value::guarded(extra).into_owned())
        .collect()
}

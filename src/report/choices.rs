//! What people decided: which measures, how far, who, until when. Kept as a small TOML file beside the
//! store, so that a plan written after the next wave has new figures and the same decisions.

mod read;

use std::fmt::Write;

use crate::advise::catalogue::Catalogue;
use crate::advise::sample::{Indicator, STEP};
use crate::instrument::model::Instrument;
use crate::instrument::problem::Problem;
use crate::ledger::board::{Board, Facet};
use crate::measure::withheld::Figure;

/// The version of the file.
const FORMAT: u32 = 1;
/// What a plan proposes while nothing has been chosen.
const FIRST: usize = 3;

/// The decisions of one plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// The day on which work begins, as `2026-12-01`; empty while open.
    pub start: String,
    /// The wave from which the baselines are; empty where waves have no names.
    pub wave: String,
    /// The fingerprint of the data from which the baselines are; empty while nothing is chosen.
    pub data: String,
    /// The measures, in the order in which they were chosen.
    pub measures: Vec<Choice>,
}

/// One measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choice {
    /// The action's id in the catalogue.
    pub action: String,
    /// The item whose score shows success; empty for an action that an incident alone brought up.
    pub item: String,
    /// That item's score when the measure was chosen.
    pub baseline: Option<f64>,
    /// On how many answers.
    pub n: Option<u64>,
    /// The score to reach.
    pub target: Option<f64>,
    /// Who answers for it; empty while open.
    pub owner: String,
    /// Until when, as `2027-03-01`; empty while open.
    pub due: String,
    /// Anything else.
    pub note: String,
}

/// What the choices of an instrument and a branch are called, as a file.
pub fn file_name(board: &Board) -> String {
    let instrument = &board.package.instrument.id;
    let Some(branch) = board.filter.get(Facet::Branch) else {
        return format!("{instrument}.toml");
    };
    let plain: String = branch
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    // Two branches whose names differ in other characters alone keep apart.
    let mark = if plain == branch {
        String::new()
    } else {
        let hash = blake3::hash(branch.as_bytes()).to_hex();
        format!("-{}", hash.get(..8).unwrap_or_default())
    };
    format!("{instrument}-{plain}{mark}.toml")
}

impl Choices {
    /// Reads the file, or says the first fault in it; `file` is what it is called.
    pub fn parse(
        file: &str,
        text: &str,
        instrument: &Instrument,
        catalogue: &Catalogue,
    ) -> Result<Self, Problem> {
        read::choices(file, text, instrument, catalogue)
    }

    /// What stands in for choices while there are none: the first suggestions, without decisions.
    pub fn proposed(board: &Board, catalogue: &Catalogue) -> Self {
        let mut choices = Self::default();
        for nth in 0..board.advice.list.len().min(FIRST) {
            choices.put(board, catalogue, nth);
        }
        choices
    }

    /// Whether an action is among the measures.
    pub fn place(&self, action: &str) -> Option<usize> {
        self.measures.iter().position(|own| own.action == action)
    }

    /// Chooses a suggestion of the board, with its strongest indicator as it stands now.
    pub fn put(&mut self, board: &Board, catalogue: &Catalogue, suggestion: usize) {
        let Some(suggestion) = board.advice.list.get(suggestion) else {
            return;
        };
        let Some(action) = catalogue.actions.get(suggestion.action) else {
            return;
        };
        let strongest = suggestion.triggers.first();
        let indicator = strongest.and_then(|nth| board.advice.indicators.get(*nth));
        let item = indicator.and_then(|own| board.package.instrument.items.get(own.item));
        self.measures.push(Choice {
            action: action.id.clone(),
            item: item.map_or(String::new(), |item| item.id.clone()),
            baseline: indicator.map(|own| tenths(own.mean)),
            n: indicator.map(|own| own.score.n),
            target: indicator.map(target),
            ..Choice::default()
        });
        self.data.clone_from(&board.digest);
        let last = board.waves.last().map(|wave| wave.name.clone());
        let wave = board.filter.get(Facet::Wave).map(str::to_owned).or(last);
        self.wave = wave.unwrap_or_default();
    }

    /// The file. `comment` stands at its head.
    pub fn text(&self, board: &Board, comment: &str) -> String {
        let mut text = String::new();
        for line in comment.lines() {
            push(&mut text, &format!("# {line}"));
        }
        push(&mut text, &format!("format = {FORMAT}"));
        let named = [
            ("instrument", board.package.instrument.id.as_str()),
            ("branch", board.filter.get(Facet::Branch).unwrap_or("")),
            ("start", self.start.as_str()),
            ("wave", self.wave.as_str()),
            ("data", self.data.as_str()),
        ];
        for (key, value) in named {
            texts(&mut text, key, value);
        }
        for own in &self.measures {
            push(&mut text, "\n[[measures]]");
            texts(&mut text, "action", &own.action);
            texts(&mut text, "item", &own.item);
            let numbers = [
                ("baseline", own.baseline.map(|value| value.to_string())),
                ("n", own.n.map(|n| n.to_string())),
                ("target", own.target.map(|value| value.to_string())),
            ];
            for (key, value) in numbers {
                if let Some(value) = value {
                    push(&mut text, &format!("{key} = {value}"));
                }
            }
            texts(&mut text, "owner", &own.owner);
            texts(&mut text, "due", &own.due);
            texts(&mut text, "note", &own.note);
        }
        text
    }
}

/// A score as it is shown, so that a file, a plan and a report agree.
fn tenths(score: f64) -> f64 {
    (score * 10.0).round() / 10.0
}

/// What an indicator can be asked to reach: so much above its score as a next wave would show, and
/// no less than the step that gains are told for; never above 100.
pub fn target(own: &Indicator) -> f64 {
    let seen = own.detectable.unwrap_or(STEP).max(STEP);
    (own.mean + seen).ceil().min(100.0)
}

/// How many answers a wave needs to show a change of so many points, where one of `n` shows
/// `detectable`: it goes with 1 / √n.
pub fn answers_for(points: f64, n: u64, detectable: Figure<f64>) -> Option<u64> {
    let detectable = detectable.ok().filter(|_| points > 0.0)?;
    let needed = (n as f64 * (detectable / points).powi(2)).ceil();
    (needed < 1e9).then_some(needed as u64)
}

fn push(text: &mut String, line: &str) {
    // Writing to a text does not fail.
    let _ = writeln!(text, "{line}");
}

fn texts(text: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        let value = toml::Value::String(value.to_owned());
        push(text, &format!("{key} = {value}"));
    }
}

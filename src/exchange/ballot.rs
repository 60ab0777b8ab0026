//! A group's vote as a file: CSV for spreadsheets, JSON for programs. It comes from a group's own
//! machine and goes to the trainer's.
//!
//! Every row of the CSV names the class, the group and the vote that it belongs to, so that a row
//! by itself cannot be mistaken for another's. Files that went through a spreadsheet come back with
//! other delimiters, quotes and a mark of the byte order; all of these are read.

use serde::{Deserialize, Serialize};

use crate::exchange::csv;

/// The shape of the JSON.
pub const FORMAT: u32 = 1;
/// So much of the hash of an instrument's files stands in a file.
const HASH: usize = 12;
/// The columns of the CSV.
const COLUMNS: [&str; 11] = [
    "class",
    "case",
    "group",
    "of",
    "round",
    "instrument",
    "version",
    "hash",
    "item",
    "answer",
    "evidence",
];

/// A group's vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The shape: [`FORMAT`].
    pub format: u32,
    /// The code of the class.
    pub class: String,
    /// The case; empty for none.
    pub case: String,
    /// The group, from 1.
    pub group: u8,
    /// Of how many groups.
    pub of: u8,
    /// The first or the second vote.
    pub round: u8,
    /// The instrument's id.
    pub instrument: String,
    /// Its version.
    pub version: String,
    /// The beginning of the hash of its files.
    pub hash: String,
    /// What was entered; items without an entry are left out.
    pub votes: Vec<Mark>,
}

/// What was entered for one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The item.
    pub item: String,
    /// The point of its scale, or −94 for not evidenced.
    pub answer: i64,
    /// What it rests on: `quoted`, `inferred`, `assumed`, or nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// Why a text is no ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It has not the columns or the fields of one.
    Shape,
    /// This line, from 1, cannot be read.
    Line(usize),
    /// Its rows are of several groups or votes.
    Mixed,
    /// A newer program wrote it.
    Newer,
}

/// The hash as it stands in a file.
pub fn short(hash: &str) -> String {
    hash.chars().take(HASH).collect()
}

impl Ballot {
    /// As CSV.
    pub fn csv(&self) -> String {
        let mut text = csv::line(&COLUMNS);
        let [group, of, round] = [self.group, self.of, self.round].map(|n| n.to_string());
        for mark in &self.votes {
            let answer = mark.answer.to_string();
            text.push_str(&csv::line(&[
                &self.class,
                &self.case,
                &group,
                &of,
                &round,
                &self.instrument,
                &self.version,
                &self.hash,
                &mark.item,
                &answer,
                &mark.evidence,
            ]));
        }
        text
    }

    /// As JSON.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads either.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') {
            let ballot: Self = serde_json::from_str(text).map_err(|_| Fault::Shape)?;
            return if ballot.format > FORMAT {
                Err(Fault::Newer)
            } else {
                Ok(ballot)
            };
        }
        rows(text)
    }
}

fn rows(text: &str) -> Result<Ballot, Fault> {
    let mut lines = text.lines();
    let head = lines.next().ok_or(Fault::Shape)?;
    let delimiter = [',', ';', '\t'];
    let delimiter = delimiter.into_iter().find(|mark| head.contains(*mark));
    let delimiter = delimiter.ok_or(Fault::Shape)?;
    let cells = |line: &str| -> Vec<String> {
        let cells = line.split(delimiter);
        cells
            .map(|cell| cell.trim().trim_matches('"').to_owned())
            .collect()
    };
    let names = cells(head);
    let place = |column: &str| names.iter().position(|name| name == column);
    let places: Option<Vec<usize>> = COLUMNS.iter().map(|column| place(column)).collect();
    let places = places.ok_or(Fault::Shape)?;
    let mut ballot: Option<Ballot> = None;
    for (nth, line) in lines.enumerate() {
        let found = cells(line);
        if found.iter().all(String::is_empty) {
            continue;
        }
        let fields: Option<Vec<&str>> = places
            .iter()
            .map(|place| found.get(*place).map(String::as_str))
            .collect();
        let row = fields
            .and_then(|fields| row(&fields))
            .ok_or(Fault::Line(nth + 2))?;
        match &mut ballot {
            None => ballot = Some(row),
            Some(known) => {
                let marks = std::mem::take(&mut known.votes);
                let same = Ballot {
                    votes: row.votes.clone(),
                    ..known.clone()
                };
                if same != row {
                    return Err(Fault::Mixed);
                }
                known.votes = marks.into_iter().chain(row.votes).collect();
            }
        }
    }
    ballot.ok_or(Fault::Shape)
}

/// A ballot of the one mark that a row has; none where the answer is empty.
fn row(fields: &[&str]) -> Option<Ballot> {
    let [
        class,
        case,
        group,
        of,
        round,
        instrument,
        version,
        hash,
        item,
        answer,
        evidence,
    ] = fields
    else {
        return None;
    };
    let mark = |answer| Mark {
        item: (*item).to_owned(),
        answer,
        evidence: (*evidence).to_owned(),
    };
    let votes = match *answer {
        "" => Vec::new(),
        answer => vec![mark(answer.parse().ok()?)],
    };
    Some(Ballot {
        format: FORMAT,
        class: (*class).to_owned(),
        case: (*case).to_owned(),
        group: group.parse().ok()?,
        of: of.parse().ok()?,
        round: round.parse().ok()?,
        instrument: (*instrument).to_owned(),
        version: (*version).to_owned(),
        hash: (*hash).to_owned(),
        votes,
    })
}

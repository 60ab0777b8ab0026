//! The instrument as a value: sections of items, scales, dimensions, checks.

use std::collections::{BTreeMap, HashMap};

use crate::instrument::condition::{Condition, Term};
use crate::instrument::grid::{Column, Columns, Grid};
use crate::instrument::pattern::Pattern;
use crate::instrument::quantity::Quantity;
use crate::instrument::setting::{Rules, ScreenOut, Setting};

/// The place of an item in [`Instrument::items`]; stable for one version of an instrument.
pub type ItemIx = usize;

/// A questionnaire, valid by construction: every reference in it points at something.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Short name, also the folder's name: `esq24`.
    pub id: String,
    /// The author's version, as written.
    pub version: String,
    /// BLAKE3 of all files of the folder in hexadecimal: what an interview is bound to.
    pub hash: String,
    /// Language tags, the author's first language first.
    pub languages: Vec<String>,
    /// Expected length of an interview in minutes.
    pub minutes: u32,
    /// The score (0–100) that suggestions hold every indicator against.
    pub target: f64,
    /// Respondents younger than this are not asked; `None` leaves the age gate out.
    pub min_age: Option<u8>,
    /// Version of the consent notice; `None` leaves the consent screen out.
    pub consent: Option<u32>,
    /// How many scored items must have an answer for an interview that broke off to count as a
    /// partial one; `None`: never.
    pub partial: Option<usize>,
    /// Whether the order of the dimensions is one of influence. If not, nothing is known of their
    /// weights but what the author states.
    pub ordered: bool,
    /// The weights that the author states, published or agreed: one a dimension, each above 0, their
    /// sum 1. `None` where none are stated.
    pub weights: Option<Vec<f64>>,
    /// Answer scales.
    pub scales: Vec<Scale>,
    /// Dimensions; if [`ordered`](Self::ordered), by their influence on overall quality, strongest
    /// first.
    pub dimensions: Vec<Dimension>,
    /// Sections in the order in which they are asked.
    pub sections: Vec<Section>,
    /// All items, section after section.
    pub items: Vec<Item>,
    /// Sets of columns in which a statement is rated.
    pub columns: Vec<Columns>,
    /// Items that stand together on one screen.
    pub grids: Vec<Grid>,
    /// Checks across answers.
    pub checks: Vec<Check>,
    /// Who is not asked any further.
    pub screen_outs: Vec<ScreenOut>,
    /// What differs by how an interview is held.
    pub settings: BTreeMap<Setting, Rules>,
    pub(super) by_id: HashMap<String, ItemIx>,
}

impl Instrument {
    /// Whether chance orders anything in it.
    pub fn is_random(&self) -> bool {
        let sections = self
            .sections
            .iter()
            .any(|section| section.random || section.moves);
        sections || self.items.iter().any(|item| item.random)
    }

    /// The place of an item by its id.
    pub fn find(&self, id: &str) -> Option<ItemIx> {
        self.by_id.get(id).copied()
    }

    /// How many items ask for an answer; the others are words to read.
    pub fn asking(&self) -> usize {
        let asks = |item: &&Item| item.kind != Kind::Note;
        self.items.iter().filter(asks).count()
    }

    /// The scale that an item is answered on, if it is a scale item.
    pub fn scale_of(&self, item: &Item) -> Option<&Scale> {
        match item.kind {
            Kind::Scale(scale) => self.scales.get(scale),
            _ => None,
        }
    }

    /// Whether an item rates an indicator: it counts for the score of a dimension.
    pub fn is_rated(&self, item: &Item) -> bool {
        item.dimension.is_some() && !item.is_reference() && self.scale_of(item).is_some()
    }

    /// The items of one dimension, in the order in which they are asked.
    pub fn items_of(&self, dimension: usize) -> impl Iterator<Item = (ItemIx, &Item)> {
        self.items
            .iter()
            .enumerate()
            .filter(move |(_, item)| item.dimension == Some(dimension))
    }
}

/// A run of items under one heading, asked or left out together.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its name; that of a round is `<section>.<code>`.
    pub id: String,
    /// Its words are the message `section-<words>`.
    pub words: String,
    /// The round of a loop that it is.
    pub round: Option<Round>,
    /// Asked only when this holds.
    pub relevant: Option<Condition>,
    /// Its items come in an order that chance chooses.
    pub random: bool,
    /// Chance puts it in the place of another section that moves.
    pub moves: bool,
}

/// One time through a section that is asked for each choice of an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The item whose choices are gone through.
    pub item: ItemIx,
    /// The choice that this round is about.
    pub code: String,
}

/// One question, or one screen of information.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a key of its own in the author's file"
)]
pub struct Item {
    /// Its name; that of a column is `<statement>.<column>`.
    pub id: String,
    /// The message of its words: its id, save where several items share what the author wrote once.
    pub words: String,
    /// The section it stands in.
    pub section: usize,
    /// How it is answered.
    pub kind: Kind,
    /// The dimension it measures, as a place in [`Instrument::dimensions`].
    pub dimension: Option<usize>,
    /// The indicator's code in the published model or blueprint: `T1`.
    pub indicator: Option<String>,
    /// A high answer means low quality; the score is flipped.
    pub reverse: bool,
    /// Whether it needs an answer or a non-answer.
    pub required: bool,
    /// Whether it is asked for once more before it may be passed without an answer.
    pub urged: bool,
    /// Asked only when this holds.
    pub relevant: Option<Condition>,
    /// What it is worked out from, if it is calculated.
    pub calculate: Option<Term>,
    /// The non-answers that the interviewer may record.
    pub specials: Vec<Special>,
    /// What a positive answer reports, for suggestions that outrank arithmetic.
    pub incident: Option<Incident>,
    /// The column it stands in, if its statement is rated in several.
    pub column: Option<Column>,
    /// The grid it stands on, as a place in [`Instrument::grids`].
    pub grid: Option<usize>,
    /// Choices that are offered only when a condition holds.
    pub filters: Vec<(String, Condition)>,
    /// Who answers in fewer milliseconds cannot have heard or read it.
    pub floor: Option<u64>,
    /// Its choices come in an order that chance chooses.
    pub random: bool,
    /// It keeps its place where chance orders its section.
    pub pinned: bool,
    /// It stays right behind the item before: it puts one of its choices into words.
    pub follows: bool,
    /// Where the wording comes from.
    pub provenance: Provenance,
}

impl Item {
    /// Whether a person answers it.
    pub fn is_asked(&self) -> bool {
        !matches!(self.kind, Kind::Note | Kind::Calculated)
    }

    /// Whether it rates what another column counts for: an expectation, an importance.
    pub fn is_reference(&self) -> bool {
        self.column.is_some_and(|column| !column.scored)
    }

    /// The item, and its choice, that this one puts into words.
    pub fn specifies(&self) -> Option<(ItemIx, &str)> {
        match &self.relevant {
            Some(Condition::Selected(item, Term::Code(code))) if self.follows => {
                Some((*item, code))
            }
            _ => None,
        }
    }

    /// What is shared out, if it is an allocation.
    pub fn allocation(&self) -> Option<&Allocation> {
        match &self.kind {
            Kind::Allocation(allocation) => Some(allocation),
            _ => None,
        }
    }
}

/// How an item is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A point of an ordered scale: Likert or 0–10. The place in [`Instrument::scales`].
    Scale(usize),
    /// One of several choices.
    Single(Vec<Choice>),
    /// Any of several choices; an exclusive one stands alone.
    Multi(Vec<Choice>),
    /// A whole number within bounds.
    Integer {
        /// Smallest value accepted.
        min: i64,
        /// Largest value accepted.
        max: i64,
    },
    /// A decimal number, a date or a time of day, within bounds.
    Quantity(Quantity),
    /// Free text of at most so many graphemes.
    Text {
        /// Longest text accepted, in graphemes.
        max: usize,
        /// What the whole text must look like; the words for it are the attribute `format`.
        pattern: Option<Pattern>,
    },
    /// Points to be shared out among parts.
    Allocation(Allocation),
    /// Nothing to answer: words for the respondent.
    Note,
    /// Nothing to ask: worked out from answers.
    Calculated,
    /// An explicit yes or no to one further use of the answers.
    Consent,
}

/// One choice of a list; its words are the attribute `choice-<code>` of the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub code: String,
    /// Chosen, it takes every other choice away.
    pub exclusive: bool,
    /// It keeps its place where chance orders the others.
    pub pinned: bool,
}

/// A constant sum: points that are all to be given to parts, the more the weightier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// The points to be given, no more and no fewer; at least 1.
    pub total: u32,
    /// The points that an arrow key moves.
    pub step: u32,
    /// What the points are given to, at least two.
    pub parts: Vec<String>,
    /// Whether the parts are the ids of all dimensions in their order, so that the shares are the
    /// respondent's own weights; else each has its words in the attribute `choice-<part>` of the
    /// item.
    pub over_dimensions: bool,
}

/// An ordered answer scale; its words are the attributes `point-<n>` of `scale-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Its name.
    pub id: String,
    /// The lowest point.
    pub min: i64,
    /// The highest point.
    pub max: i64,
    /// Which points carry words.
    pub labels: Labels,
}

/// Which points of a scale carry words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Labels {
    /// Every point: a Likert scale.
    All,
    /// The two ends: a numeric rating such as 0–10.
    Ends,
}

/// A factor of quality; its words are the message `dimension-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its name.
    pub id: String,
}

/// A non-answer that an interviewer may record on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Special {
    /// The respondent does not know.
    DontKnow,
    /// The respondent will not say.
    Refused,
    /// The question does not apply.
    NotApplicable,
    /// In class: the case tells nothing about it.
    NotEvidenced,
}

/// What a positive answer to an incident item reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Incident {
    /// Trouble with money or security.
    Security,
    /// The service could not be used because of sight, hearing, hands or language.
    Accessibility,
}

/// Where an item's wording comes from; reports print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// The source text states it.
    SourceStated,
    /// Rebuilt from the source's structure, in own words.
    Reconstructed,
    /// Written for this project.
    Authored,
    /// Used under a licence.
    Licensed,
}

impl Provenance {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::SourceStated,
        Self::Reconstructed,
        Self::Authored,
        Self::Licensed,
    ];

    /// The stable name, as an author writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::SourceStated => "source-stated",
            Self::Reconstructed => "reconstructed",
            Self::Authored => "authored",
            Self::Licensed => "licensed",
        }
    }
}

/// A rule across answers; its words are the message `check-<id>`.
#[derive(Debug, Clone)]
pub struct Check {
    /// Its name.
    pub id: String,
    /// Whether it stops or may be kept.
    pub level: Level,
    /// The answers are in conflict when this holds.
    pub fails_if: Condition,
    /// The items whose answers may mend it, in the order of the instrument.
    pub targets: Vec<ItemIx>,
}

/// How strict a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The interview stays until one of the answers is changed.
    Hard,
    /// The interviewer may keep the answers; that is recorded.
    Soft,
    /// It is told, and the interview goes on.
    Info,
}

//! All that is shown of one instrument's interviews on one page after the other, under a filter: made
//! once, from sums alone, whatever the number of interviews.

mod facet;
mod moves;
mod parts;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::advise::audit::{AUDIT, Audit};
use crate::advise::catalogue::Catalogue;
use crate::advise::sample::{Advice, Report, Sample};
use crate::instrument::model::{Instrument, ItemIx};
use crate::instrument::parse::{self, Package};
use crate::interview::event::Mode;
use crate::ledger::field::{Field, Standing, Work};
use crate::ledger::rows::RowCheck;
use crate::ledger::{Group, Ledger};
use crate::library::shelf::Shelf;
use crate::measure::book::Book;
use crate::measure::floor;
use crate::measure::promoter::{self, Promoter};
use crate::measure::response_rate::{self, Outcomes, Rates};
use crate::measure::results::{Item, Results};
use crate::measure::row::Plan;
use crate::measure::weights::Scheme;
use crate::measure::withheld::{Figure, Withheld};
use crate::store::reader::Reader;
pub use facet::{Facet, Filter};
pub use moves::{Move, Moves, Verdict};
pub use parts::{Branch, Language, MOST_RANKED, Wave};

/// The seed of all draws on a board: the same interviews give the same figures.
pub const SEED: u64 = 20_261_121;

/// What a board is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The sums.
    pub ledger: &'a Ledger,
    /// Where instruments are.
    pub shelf: &'a Shelf,
    /// Where those are that only the store still has.
    pub reader: &'a Reader,
    /// What can be advised.
    pub catalogue: &'a Catalogue,
}

/// One instrument's interviews under a filter.
#[derive(Debug, Clone)]
pub struct Board {
    /// The instrument, in the version that most interviews here have.
    pub package: Rc<Package>,
    /// What was asked for.
    pub filter: Filter,
    /// What there is to choose from, facet after facet, whatever the filter.
    pub choices: BTreeMap<Facet, Vec<String>>,
    /// All figures of the group.
    pub results: Results,
    /// Items from 0 to 10 outside all dimensions, as promoter scores.
    pub promoters: Vec<(ItemIx, Figure<Promoter>)>,
    /// Wave after wave, whatever wave the filter names.
    pub waves: Vec<Wave>,
    /// Branches with the ranks that each may hold, whatever branch the filter names.
    pub branches: Vec<Branch>,
    /// Each language against the first, whatever language the filter names.
    pub languages: Vec<Language>,
    /// Field work.
    pub field: Field,
    /// Persons who gave no interview, by reason; withheld under a filter that they cannot be told by.
    pub doors: Figure<BTreeMap<String, u64>>,
    /// Response rates of face-to-face interviews.
    pub rates: Figure<Rates>,
    /// What is advised.
    pub advice: Advice,
    /// Finished interviews with other versions of the instrument, which are not in here.
    pub other_versions: u64,
    /// Interviews that could not be summed.
    pub unread: u64,
    /// BLAKE3 of the sums that all this was made from, in hexadecimal: the same interviews have the
    /// same, on every machine.
    pub digest: String,
    /// What the newest interviews show row by row, once it was asked for.
    pub rows: Option<RowCheck>,
}

/// The instruments that have interviews, the one with the most finished ones first.
pub fn instruments(ledger: &Ledger) -> Vec<String> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for (group, field) in ledger.fields() {
        let finished = field.all().count(Standing::Complete);
        *counts.entry(&group.instrument).or_default() += finished;
    }
    let mut found: Vec<(&str, u64)> = counts.into_iter().collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    found.into_iter().map(|(id, _)| id.to_owned()).collect()
}

impl Board {
    /// The board of an instrument; `None` if it is nowhere to be found. An instrument without
    /// interviews has a board, too: its figures say that there are none.
    pub fn of(source: Source<'_>, instrument: &str, filter: &Filter) -> Option<Figure<Self>> {
        let package = version(source, instrument)?;
        Some(Self::of_package(source, package, filter))
    }

    fn of_package(source: Source<'_>, package: Rc<Package>, filter: &Filter) -> Figure<Self> {
        let instrument = &package.instrument;
        let plan = Plan::of(instrument)?;
        let mine = |group: &Group| group.hash == instrument.hash;
        let wanted = |group: &Group| mine(group) && filter.takes(group, None);
        let book = source.ledger.book(&plan, wanted)?;
        let results = Results::of(instrument, &plan, &book, Scheme::default());
        let wanted_fields = source.ledger.fields().filter(|(group, _)| wanted(group));
        let field = Field::together(wanted_fields.map(|(_, field)| field));
        let mut held = Work::default();
        let mut alone = true;
        let mut choices: BTreeMap<Facet, Vec<String>> = BTreeMap::new();
        let mut other_versions = 0;
        for (group, part) in source.ledger.fields() {
            if wanted(group) {
                if group.mode == Mode::Interview.name() {
                    held.merge(&part.all());
                }
                alone &= group.mode == Mode::Kiosk.name();
            }
            if group.instrument != instrument.id {
                continue;
            }
            if !mine(group) {
                other_versions += part.all().count(Standing::Complete);
            }
            for facet in Facet::ALL {
                let known = choices.entry(facet).or_default();
                if let Err(place) = known.binary_search_by(|own| own.as_str().cmp(facet.of(group)))
                {
                    known.insert(place, facet.of(group).to_owned());
                }
            }
        }
        let all = parts::Parts {
            source,
            package: &package,
            plan: &plan,
            filter,
            weights: &results.overall,
        };
        let sample = Sample {
            instrument,
            plan: &plan,
            book: &book,
            results: &results,
            reports: reports(&package, &field),
            stated: field.split.clone(),
            audit: audit(source, instrument, filter)?,
            seed: SEED,
        };
        let doors = doors(source.ledger, &instrument.id, filter);
        let digest = digest(&instrument.hash, &book, &field, doors.as_ref().ok());
        Ok(Self {
            digest,
            promoters: promoters(&results),
            waves: all.waves()?,
            branches: all.branches()?,
            languages: all.languages()?,
            rates: if alone && !field.work.is_empty() {
                Err(Withheld::SelfSelected)
            } else {
                rates(filter, &held, &doors)
            },
            advice: Advice::of(source.catalogue, &sample),
            filter: filter.clone(),
            choices,
            doors,
            field,
            other_versions,
            unread: source.ledger.unread(),
            rows: None,
            results,
            package,
        })
    }
}

/// The version of an instrument with the most finished interviews; with none, that of the shelf.
fn version(source: Source<'_>, instrument: &str) -> Option<Rc<Package>> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let groups = source.ledger.groups();
    for (group, book) in groups.filter(|(group, _)| group.instrument == instrument) {
        *counts.entry(&group.hash).or_default() += Book::rows(book);
    }
    let most = counts
        .into_iter()
        .max_by_key(|(_, n)| *n)
        .map(|(hash, _)| hash);
    let Some(hash) = most else {
        let shelf = source.shelf.find(instrument)?.package().ok()?;
        return Some(Rc::clone(shelf));
    };
    let held = || {
        let files = source.reader.held(hash).ok().flatten()?;
        parse::package(files).ok().map(Rc::new)
    };
    source.shelf.version(instrument, hash).or_else(held)
}

fn digest(hash: &str, book: &Book, field: &Field, doors: Option<&BTreeMap<String, u64>>) -> String {
    // Maps with names for keys and whole numbers are always written.
    let text = serde_json::to_vec(&(hash, book, field, doors)).unwrap_or_default();
    blake3::hash(&text).to_hex().to_string()
}

/// What the same branch says of its own practice; nothing to an audit itself.
fn audit(source: Source<'_>, instrument: &Instrument, filter: &Filter) -> Figure<Audit> {
    let found = version(source, AUDIT).filter(|_| instrument.id != AUDIT);
    let Some(package) = found else {
        return Ok(Audit::default());
    };
    let plan = Plan::of(&package.instrument)?;
    let branch = filter.get(Facet::Branch);
    let same = |group: &Group| {
        let here = branch.is_none_or(|wanted| wanted == Facet::Branch.of(group));
        group.hash == package.instrument.hash && here
    };
    let book = source.ledger.book(&plan, same)?;
    let results = Results::of(&package.instrument, &plan, &book, Scheme::default());
    Ok(Audit::of(&package.instrument, &results))
}

fn reports(package: &Package, field: &Field) -> Vec<Report> {
    let items = package.instrument.items.iter().enumerate();
    items
        .filter_map(|(place, item)| {
            let (cases, n) = field.reports.get(&item.id).copied().unwrap_or_default();
            Some(Report::of(place, item.incident?, cases, n))
        })
        .collect()
}

fn promoters(results: &Results) -> Vec<(ItemIx, Figure<Promoter>)> {
    let outcomes = results.outcomes.iter();
    let eleven = outcomes.filter(|item| item.counts.points().len() == 11);
    let score = |item: &Item| {
        floor::standing(item.score.n)?;
        promoter::promoter(item.counts.points())
    };
    eleven.map(|item| (item.place, score(item))).collect()
}

/// Persons at the door have no wave and no language.
fn doors(ledger: &Ledger, instrument: &str, filter: &Filter) -> Figure<BTreeMap<String, u64>> {
    if filter.get(Facet::Wave).is_some() || filter.get(Facet::Lang).is_some() {
        return Err(Withheld::ShapesDiffer);
    }
    let same = |facet, own: &str| filter.get(facet).is_none_or(|wanted| wanted == own);
    let mut reasons: BTreeMap<String, u64> = BTreeMap::new();
    for (door, count) in ledger.doors() {
        let here = same(Facet::Branch, &door.branch) && same(Facet::Mode, &door.mode);
        if door.instrument == instrument && here {
            let reason = reasons.entry(door.reason.clone()).or_default();
            *reason = reason.saturating_add_signed(count);
        }
    }
    reasons.retain(|_, count| *count > 0);
    Ok(reasons)
}

/// Of interviews face to face alone: what was keyed in or read from a file was approached elsewhere.
fn rates(filter: &Filter, work: &Work, doors: &Figure<BTreeMap<String, u64>>) -> Figure<Rates> {
    let doors = doors.as_ref().map_err(|reason| *reason)?;
    let mode = filter.get(Facet::Mode).unwrap_or(Mode::Interview.name());
    let mut outcomes = Outcomes {
        complete: work.count(Standing::Complete),
        partial: work.count(Standing::Partial),
        refusal: work.count(Standing::BrokenOff),
        not_eligible: work.count(Standing::ScreenedOut),
        ..Outcomes::default()
    };
    for (reason, persons) in doors {
        outcomes.count(reason, *persons);
    }
    let asked = outcomes.complete + outcomes.partial + outcomes.refusal;
    floor::standing(asked)?;
    response_rate::rates(Mode::named(mode).unwrap_or(Mode::Interview), &outcomes)
}

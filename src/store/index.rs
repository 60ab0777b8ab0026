//! What the home screen needs, small enough to be read before the first frame.

pub(crate) mod file;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::interview::event::Event;
use crate::interview::summary::{Phase, Summary};
use crate::store::census::Census;
use crate::store::chain::Head;
use crate::store::line::Entry;
use crate::store::place::Place;
use crate::store::tally::{Count, Tally};
use crate::store::tomb::Tomb;

/// How many ended interviews are listed.
const RECENT: usize = 20;
/// How many quarter-hours with finished interviews are kept: more than four full days.
const QUARTERS: usize = 400;
const QUARTER_MS: i64 = 15 * 60 * 1000;
/// How many days of tallies are kept.
const DAYS: usize = 3;

/// An overview of the store, kept up with every confirmed event. Practice is listed but not
/// counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Up to where the journal is in it.
    pub(crate) place: Place,
    /// Open interviews by id.
    pub open: BTreeMap<String, Summary>,
    /// The last 20 interviews that were finished or broken off, the newest first.
    pub recent: Vec<Listed>,
    /// How many are finished.
    pub finished: u64,
    /// How many were broken off.
    pub broken_off: u64,
    /// How many were withdrawn, or purged when their time was over.
    #[serde(default)]
    pub withdrawn: u64,
    /// Those of them whose content may not be gone everywhere yet.
    #[serde(default)]
    pub(crate) erasing: BTreeSet<String>,
    /// The newest seal.
    #[serde(default)]
    pub head: Head,
    /// Interviews that ended and have no seal for it yet.
    #[serde(default)]
    pub(crate) unsealed: BTreeSet<String>,
    quarters: BTreeMap<i64, u32>,
    opened: BTreeMap<String, BTreeMap<String, u32>>,
    /// Tallies of the last three days that have any.
    pub tallies: Vec<Count>,
    /// How many tallies the journal has.
    pub(crate) tallied: u64,
}

/// An interview in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// What is known of it.
    pub summary: Summary,
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// It was taken in, or had been before.
    Taken,
    /// It does not follow what is known here: the index must be made anew from the whole journal.
    Strange,
}

impl Index {
    /// How many interviews were finished at or after this moment, in milliseconds since 1970:
    /// given local midnight, how many today. Exact on quarter-hours, as midnights are everywhere,
    /// for at least the last four days.
    pub fn finished_since(&self, midnight: i64) -> u32 {
        self.quarters
            .range(midnight.div_euclid(QUARTER_MS)..)
            .map(|(_, count)| count)
            .sum()
    }

    /// How many interviews were ever opened with this instrument in this branch; the newest one
    /// is "No." this.
    pub fn opened(&self, instrument: &str, branch: Option<&str>) -> u32 {
        let branches = self.opened.get(instrument);
        branches
            .and_then(|list| list.get(branch.unwrap_or_default()))
            .copied()
            .unwrap_or(0)
    }

    /// How often something was counted on a day, for all instruments or for one.
    pub fn tallied(&self, day: &str, reason: &str, instrument: Option<&str>) -> u32 {
        let counts = self.tallies.iter().filter(|count| {
            let tally = &count.tally;
            let of = instrument.is_none_or(|id| tally.instrument == id);
            tally.day == day && tally.reason == reason && of && tally.mode.counts()
        });
        counts.map(|count| count.count).sum()
    }

    /// An interview that is listed here.
    pub fn get(&self, interview: &str) -> Option<&Summary> {
        self.open.get(interview).or_else(|| {
            let listed = self.recent.iter().find(|listed| listed.id == interview);
            listed.map(|listed| &listed.summary)
        })
    }

    /// Every interview that is listed here.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (&str, &Summary)> {
        let open = self.open.iter().map(|(id, summary)| (id.as_str(), summary));
        let recent = self.recent.iter();
        open.chain(recent.map(|listed| (listed.id.as_str(), &listed.summary)))
    }

    /// Whether this says the same as another one, as far as it goes: the other one may have been
    /// made later, of a longer journal. The lists of what ended last may differ in whom they name:
    /// one that is kept up lacks who fell off it before another one was opened again, and where a
    /// clock went back it cannot know who is older.
    pub(crate) fn fits(&self, later: &Self) -> bool {
        if self.place != later.place {
            return true;
        }
        let alike = |listed: &Listed| {
            let mut others = later.recent.iter();
            let other = others.find(|other| other.id == listed.id);
            other.is_none_or(|other| other == listed)
        };
        let rest = |index: &Self| Self {
            recent: Vec::new(),
            ..index.clone()
        };
        self.recent.iter().all(alike) && rest(self) == rest(later)
    }

    /// The index of a whole journal.
    pub(crate) fn of(census: &Census) -> Self {
        let mut index = Self {
            place: census.scan.end.clone(),
            ..Self::default()
        };
        for (id, summary) in census.summaries() {
            index.count_opening(&summary);
            index.put(id, summary.into_owned());
        }
        index.head = census.head.clone();
        index.unsealed = census.unsealed().map(str::to_owned).collect();
        index.erasing = census.lingering().map(str::to_owned).collect();
        for (&k, tally) in &census.tallies {
            index.tally(k, tally);
        }
        index
    }

    /// Takes in an entry that was confirmed.
    pub(crate) fn take(&mut self, entry: &Entry) -> Step {
        match entry {
            Entry::Event { refilled: true, .. } | Entry::Whole { .. } | Entry::Folded { .. } => {
                Step::Strange
            }
            Entry::Event {
                interview, event, ..
            } => self.event(interview, event),
            Entry::Tally { k, tally } => {
                self.tally(*k, tally);
                Step::Taken
            }
            Entry::Gone { interview, tomb } => {
                self.bury(interview, tomb);
                self.unsealed.insert(interview.clone());
                Step::Taken
            }
            Entry::Seal { interview, seal } => {
                self.head.take(seal);
                self.unsealed.remove(interview);
                Step::Taken
            }
        }
    }

    /// Takes an interview out whose content was destroyed, and lists it as that.
    fn bury(&mut self, interview: &str, tomb: &Tomb) {
        match self.pull(interview) {
            Some(known) if known.phase.is_gone() => self.withdrawn -= 1,
            Some(_) => {}
            None => self.discount(&Summary {
                phase: tomb.was,
                last: tomb.last,
                ..tomb.summary()
            }),
        }
        self.erasing.insert(interview.to_owned());
        self.put(interview, tomb.summary());
    }

    /// Lists an older interview again, so that its next event finds it.
    pub(crate) fn admit(&mut self, interview: &str, summary: Summary) {
        let id = interview.to_owned();
        self.recent.push(Listed { id, summary });
    }

    fn event(&mut self, interview: &str, event: &Event) -> Step {
        let Some(known) = self.get(interview) else {
            let Some(summary) = Summary::begin(event).filter(|_| event.n == 1) else {
                return Step::Strange;
            };
            self.count_opening(&summary);
            self.open.insert(interview.to_owned(), summary);
            return Step::Taken;
        };
        if event.n <= known.n {
            return Step::Taken;
        }
        if event.n > known.n + 1 {
            return Step::Strange;
        }
        if let Some(mut summary) = self.pull(interview) {
            summary.apply(event);
            if summary.phase == Phase::Open {
                self.unsealed.remove(interview);
            } else {
                self.unsealed.insert(interview.to_owned());
            }
            self.put(interview, summary);
        }
        Step::Taken
    }

    /// Takes an interview out of the lists and counts.
    fn pull(&mut self, interview: &str) -> Option<Summary> {
        if let Some(summary) = self.open.remove(interview) {
            return Some(summary);
        }
        let at = self
            .recent
            .iter()
            .position(|listed| listed.id == interview)?;
        let summary = self.recent.remove(at).summary;
        self.discount(&summary);
        Some(summary)
    }

    /// Takes an interview that has ended out of the counts.
    fn discount(&mut self, summary: &Summary) {
        if !summary.opening.mode.counts() {
            return;
        }
        match summary.phase {
            Phase::Complete => {
                self.finished = self.finished.saturating_sub(1);
                let quarter = summary.last.div_euclid(QUARTER_MS);
                if let Some(count) = self.quarters.get_mut(&quarter) {
                    *count = count.saturating_sub(1);
                }
                self.quarters.retain(|_, count| *count > 0);
            }
            Phase::BrokenOff => self.broken_off = self.broken_off.saturating_sub(1),
            Phase::Open | Phase::ScreenedOut | Phase::Withdrawn | Phase::Purged => {}
        }
    }

    /// Puts an interview into the lists and counts in which it belongs.
    fn put(&mut self, interview: &str, summary: Summary) {
        let counted = summary.opening.mode.counts();
        match summary.phase {
            Phase::Open => {
                self.open.insert(interview.to_owned(), summary);
                return;
            }
            Phase::Withdrawn | Phase::Purged => self.withdrawn += 1,
            Phase::Complete if counted => {
                self.finished += 1;
                *self
                    .quarters
                    .entry(summary.last.div_euclid(QUARTER_MS))
                    .or_default() += 1;
            }
            Phase::BrokenOff if counted => self.broken_off += 1,
            Phase::Complete | Phase::BrokenOff | Phase::ScreenedOut => {}
        }
        while self.quarters.len() > QUARTERS {
            self.quarters.pop_first();
        }
        let id = interview.to_owned();
        self.recent.push(Listed { id, summary });
        self.recent.sort_by(|a, b| {
            b.summary
                .last
                .cmp(&a.summary.last)
                .then_with(|| a.id.cmp(&b.id))
        });
        self.recent.truncate(RECENT);
    }

    fn count_opening(&mut self, summary: &Summary) {
        let opening = &summary.opening;
        if opening.mode.counts() {
            let branch = opening.branch.clone().unwrap_or_default();
            let branches = self.opened.entry(opening.instrument.clone()).or_default();
            *branches.entry(branch).or_default() += 1;
        }
    }

    fn tally(&mut self, k: u64, tally: &Tally) {
        if k <= self.tallied {
            return;
        }
        self.tallied = k;
        let counted = Tally {
            back: false,
            ..tally.clone()
        };
        let known = self.tallies.iter_mut().find(|count| count.tally == counted);
        match (known, tally.back) {
            (Some(count), false) => count.count += 1,
            (Some(count), true) => count.count = count.count.saturating_sub(1),
            (None, false) => self.tallies.push(Count {
                tally: counted,
                count: 1,
            }),
            (None, true) => {}
        }
        let mut days: Vec<String> = self
            .tallies
            .iter()
            .map(|count| count.tally.day.clone())
            .collect();
        days.sort_unstable();
        days.dedup();
        if let Some(oldest) = days.len().checked_sub(DAYS).and_then(|at| days.get(at)) {
            self.tallies.retain(|count| count.tally.day >= *oldest);
        }
    }
}

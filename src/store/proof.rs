//! Checking the chains: what stands in the lines against what was sealed.
//!
//! A million seals are 80 MB here, and of the archive no more than one interview is held at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::store::chain::{self, Head, Link, Secret};
use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::place::{self, Place};
use crate::store::segments::{self, Cursor};
use crate::store::whole::Whole;

/// What the chain of one interview is made of.
#[derive(Debug, Default)]
struct Strand {
    secret: Option<Secret>,
    contents: BTreeMap<u32, Vec<u8>>,
    tomb: Option<(u32, Vec<u8>)>,
}

impl Strand {
    fn take(&mut self, entry: Entry, cursor: &Cursor<'_>) {
        let body = || line::body(cursor.text).unwrap_or_default().to_vec();
        match entry {
            Entry::Event { event, secret, .. } => {
                self.secret = self.secret.take().or(secret);
                self.contents.entry(event.n).or_insert_with(body);
            }
            Entry::Whole { whole, .. } => self.before(Some(whole)),
            Entry::Gone { tomb, .. } => self.tomb = Some((tomb.n, body())),
            Entry::Seal { .. } | Entry::Tally { .. } | Entry::Folded { .. } => {}
        }
    }

    /// Takes in what is archived.
    fn before(&mut self, whole: Option<Whole>) {
        let Some(whole) = whole else { return };
        self.secret = self.secret.take().or(whole.secret);
        for (n, content) in (1..).zip(whole.contents) {
            self.contents.entry(n).or_insert(content);
        }
    }

    /// The links of all events from the first on, up to a hole.
    fn links(&self, id: &str) -> BTreeMap<u32, Link> {
        let mut links = BTreeMap::new();
        if let Some((n, content)) = &self.tomb {
            links.insert(*n, Link::tomb(id, *n, content));
            return links;
        }
        let Some(secret) = &self.secret else {
            return links;
        };
        let mut link = Link::default();
        for (n, (found, content)) in (1..).zip(&self.contents) {
            if n != *found {
                break;
            }
            link = link.event(secret, id, n, content);
            links.insert(n, link);
        }
        links
    }
}

fn of(entry: &Entry) -> Option<&String> {
    match entry {
        Entry::Event { interview, .. }
        | Entry::Whole { interview, .. }
        | Entry::Gone { interview, .. } => Some(interview),
        Entry::Seal { .. } | Entry::Tally { .. } | Entry::Folded { .. } => None,
    }
}

/// The newest links of these interviews, as far as they have a chain without a hole.
pub(crate) fn links(
    dir: &Path,
    ids: &BTreeSet<String>,
) -> Result<BTreeMap<String, (u32, Link)>, StoreError> {
    let mut strands: BTreeMap<String, Strand> = BTreeMap::new();
    let only: Vec<&str> = ids.iter().map(String::as_str).collect();
    segments::scan(dir, &Place::default(), &only, &mut |entry, cursor| {
        if let Some(id) = of(&entry).cloned() {
            strands.entry(id).or_default().take(entry, cursor);
        }
    })?;
    for (id, strand) in &mut strands {
        // Opened again after it had gone to the archive.
        if strand.tomb.is_none() && !strand.contents.contains_key(&1) {
            strand.before(segments::whole(dir, id)?);
        }
    }
    let newest = |(id, strand): (String, Strand)| {
        let last = strand.links(&id).pop_last()?;
        Some((id, last))
    };
    Ok(strands.into_iter().filter_map(newest).collect())
}

/// What the chains prove.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The newest seal; the code to be noted.
    pub head: Head,
    /// Interviews that are as they were when they were sealed.
    pub intact: u64,
    /// Withdrawn ones, whose seals still fit although their content is gone.
    pub withdrawn: u64,
    /// Open ones, which are sealed when they end.
    pub open: u64,
    /// Interviews of format 1, which had no chain.
    pub unchained: u64,
    /// Interviews that are not as they were when they were sealed.
    pub changed: Vec<String>,
    /// Seals that are gone or do not follow from those before.
    pub broken: Vec<u64>,
    /// What became of a head that had been noted.
    pub noted: Option<Noted>,
}

/// A head that had been noted outside, held against the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// Everything up to it is as it was.
    Fits,
    /// The store says something else at that seal.
    Differs,
    /// The store does not have that many seals any more.
    Short,
    /// It cannot be read.
    Unreadable,
}

impl Proof {
    /// Whether nothing was found changed.
    pub fn holds(&self) -> bool {
        let fits = matches!(self.noted, None | Some(Noted::Fits));
        self.changed.is_empty() && self.broken.is_empty() && fits
    }
}

/// A seal as it is kept while everything is read.
#[derive(Debug)]
struct Pressed {
    id: [u8; 16],
    n: u32,
    k: u64,
    link: Link,
    says: Link,
    head: Link,
    state: State,
}

/// What was found of the interview at a seal's event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Unseen,
    Fits,
    Differs,
    /// Its content is gone, and so is nothing to be held against it.
    Withdrawn,
}

/// Checks every chain, and a head that was noted, if there is one. `known` is the newest seal
/// that the index has heard of.
pub(crate) fn prove(dir: &Path, known: u64, noted: Option<&str>) -> Result<Proof, StoreError> {
    let mut seals = Vec::new();
    // What the journal has is little, and may go on from the archive.
    let mut strands: BTreeMap<String, Strand> = BTreeMap::new();
    segments::everything(dir, &[], &mut |entry, cursor| match entry {
        Entry::Seal { interview, seal } => seals.push(Pressed {
            id: place::sum(interview.as_bytes()),
            n: seal.n,
            k: seal.k,
            link: seal.link,
            says: seal.link.press(seal.k, &interview, seal.n),
            head: seal.head,
            state: State::Unseen,
        }),
        Entry::Event { ref interview, .. } | Entry::Gone { ref interview, .. } => {
            let id = interview.clone();
            strands.entry(id).or_default().take(entry, cursor);
        }
        Entry::Whole { .. } | Entry::Tally { .. } | Entry::Folded { .. } => {}
    })?;
    let mut proof = Proof::default();
    follow(&mut proof, &mut seals, known, noted);
    seals.sort_unstable_by_key(|seal| (seal.id, seal.k));
    segments::everything(dir, &[], &mut |entry, cursor| {
        let Entry::Whole { interview, .. } = &entry else {
            return;
        };
        let id = interview.clone();
        if let Some(strand) = strands.get_mut(&id) {
            strand.take(entry, cursor);
        } else {
            let mut strand = Strand::default();
            strand.take(entry, cursor);
            compare(&mut proof, &mut seals, &id, &strand);
        }
    })?;
    for (id, strand) in &strands {
        compare(&mut proof, &mut seals, id, strand);
    }
    judge(&mut proof, &seals, dir)?;
    Ok(proof)
}

/// Follows the seals one by one. Behind one that is gone the chain goes on from what the next one
/// claims; each such place is named.
fn follow(proof: &mut Proof, seals: &mut Vec<Pressed>, known: u64, noted: Option<&str>) {
    seals.sort_by_key(|seal| seal.k);
    seals.dedup_by_key(|seal| seal.k);
    let noted = noted.map(chain::noted);
    let mut found = None;
    let mut head = Head::default();
    for seal in seals.iter() {
        proof.broken.extend(head.k + 1..seal.k);
        if seal.k == head.k + 1 && head.link.head(seal.says) != seal.head {
            proof.broken.push(seal.k);
        }
        head = Head {
            k: seal.k,
            link: seal.head,
        };
        if let Some(Some((k, code))) = &noted
            && *k == seal.k
        {
            let fits = chain::plain(&head.code()) == *code;
            found = Some(if fits { Noted::Fits } else { Noted::Differs });
        }
    }
    proof.broken.extend(head.k + 1..=known);
    proof.noted = noted.map(|noted| match noted {
        None => Noted::Unreadable,
        Some(_) => found.unwrap_or(Noted::Short),
    });
    proof.head = head;
}

/// Holds an interview against its seals.
fn compare(proof: &mut Proof, seals: &mut [Pressed], id: &str, strand: &Strand) {
    let sum = place::sum(id.as_bytes());
    let from = seals.partition_point(|seal| seal.id < sum);
    let to = seals.partition_point(|seal| seal.id <= sum);
    if from == to {
        let chained = strand.secret.is_some() || strand.tomb.is_some();
        proof.open += u64::from(chained);
        proof.unchained += u64::from(!chained);
        return;
    }
    let links = strand.links(id);
    for seal in seals.get_mut(from..to).unwrap_or_default() {
        seal.state = match (links.get(&seal.n), &strand.tomb) {
            (Some(link), _) if *link == seal.link => State::Fits,
            (Some(_), _) => State::Differs,
            (None, Some(_)) => State::Withdrawn,
            // An older copy of the archive ends before it.
            (None, None) => seal.state,
        };
    }
}

/// Counts, and names what does not fit or is not there at all.
fn judge(proof: &mut Proof, seals: &[Pressed], dir: &Path) -> Result<(), StoreError> {
    let mut wrong = BTreeSet::new();
    for seals in seals.chunk_by(|a, b| a.id == b.id) {
        let any = |state| seals.iter().any(|seal| seal.state == state);
        if any(State::Unseen) || any(State::Differs) {
            wrong.extend(seals.first().map(|seal| seal.id));
        } else if any(State::Withdrawn) {
            proof.withdrawn += 1;
        } else {
            proof.intact += 1;
        }
    }
    if wrong.is_empty() {
        return Ok(());
    }
    let mut names = BTreeSet::new();
    segments::everything(dir, &[], &mut |entry, _| {
        if let Entry::Seal { interview, .. } = entry
            && wrong.contains(&place::sum(interview.as_bytes()))
        {
            names.insert(interview);
        }
    })?;
    proof.changed = names.into_iter().collect();
    Ok(())
}

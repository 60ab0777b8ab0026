//! Checking the chains: what stands in the lines against what was sealed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::store::chain::{self, Head, Link, Seal, Secret};
use crate::store::error::StoreError;
use crate::store::line::{self, Entry};
use crate::store::place::Place;
use crate::store::segments::{self, Cursor};

/// The lines of one interview that its chain is made of.
#[derive(Debug, Default)]
struct Strand {
    secret: Option<Secret>,
    contents: BTreeMap<u32, Vec<u8>>,
    tomb: Option<(u32, Vec<u8>)>,
}

impl Strand {
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
            links.insert(n, link.clone());
        }
        links
    }
}

/// All lines that chains are made of.
#[derive(Debug, Default)]
struct Strands {
    strands: BTreeMap<String, Strand>,
    seals: BTreeMap<u64, (String, Seal)>,
}

impl Strands {
    fn take(&mut self, entry: Entry, cursor: &Cursor<'_>) {
        let body = line::body(cursor.text).unwrap_or_default().to_vec();
        match entry {
            Entry::Event {
                interview,
                event,
                secret,
                ..
            } => {
                let strand = self.strands.entry(interview).or_default();
                strand.secret = strand.secret.take().or(secret);
                strand.contents.entry(event.n).or_insert(body);
            }
            Entry::Gone { interview, tomb } => {
                let strand = self.strands.entry(interview).or_default();
                strand.tomb = Some((tomb.n, body));
            }
            Entry::Seal { interview, seal } => {
                self.seals.entry(seal.k).or_insert((interview, seal));
            }
            Entry::Tally { .. } => {}
        }
    }
}

/// The newest links of these interviews, as far as they have a chain without a hole.
pub(crate) fn links(
    dir: &Path,
    ids: &BTreeSet<String>,
) -> Result<BTreeMap<String, (u32, Link)>, StoreError> {
    let mut strands = Strands::default();
    let only: Vec<&str> = ids.iter().map(String::as_str).collect();
    segments::scan(dir, &Place::default(), &only, &mut |entry, cursor| {
        strands.take(entry, cursor);
    })?;
    let newest = |(id, strand): (String, Strand)| {
        let last = strand.links(&id).pop_last()?;
        Some((id, last))
    };
    Ok(strands.strands.into_iter().filter_map(newest).collect())
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

/// Checks every chain, and a head that was noted, if there is one. `known` is the newest seal
/// that the index has heard of.
pub(crate) fn prove(dir: &Path, known: u64, noted: Option<&str>) -> Result<Proof, StoreError> {
    let mut strands = Strands::default();
    segments::scan(dir, &Place::default(), &[], &mut |entry, cursor| {
        strands.take(entry, cursor);
    })?;
    let Strands { strands, seals } = strands;
    let mut proof = Proof::default();
    let mut sealed: BTreeMap<&str, Vec<&Seal>> = BTreeMap::new();
    for k in 1..=known.max(seals.last_key_value().map_or(0, |(&k, _)| k)) {
        let Some((interview, seal)) = seals.get(&k) else {
            proof.broken.push(k);
            continue;
        };
        // Behind a hole the chain goes on from what the next seal claims; the hole is named.
        if k == proof.head.k + 1 && !proof.head.leads_to(interview, seal) {
            proof.broken.push(k);
        }
        proof.head.take(seal);
        sealed.entry(interview).or_default().push(seal);
    }
    for (id, strand) in &strands {
        let seals = sealed.remove(id.as_str()).unwrap_or_default();
        let links = strand.links(id);
        let fits = |seal: &&Seal| links.get(&seal.n) == Some(&seal.link);
        if let Some((n, _)) = strand.tomb {
            let of_tomb = seals.iter().filter(|seal| seal.n == n);
            if of_tomb.into_iter().all(fits) {
                proof.withdrawn += 1;
            } else {
                proof.changed.push(id.clone());
            }
        } else if !seals.iter().all(fits) {
            proof.changed.push(id.clone());
        } else if seals.is_empty() {
            let chained = strand.secret.is_some();
            proof.open += u64::from(chained);
            proof.unchained += u64::from(!chained);
        } else {
            proof.intact += 1;
        }
    }
    // Sealed once, and no line of it is left.
    proof.changed.extend(sealed.into_keys().map(str::to_owned));
    proof.noted = noted.map(|text| match chain::noted(text) {
        None => Noted::Unreadable,
        Some((k, code)) => match seals.get(&k) {
            Some((_, seal)) if chain::plain(&seal.head.code()) == code => Noted::Fits,
            Some(_) => Noted::Differs,
            None => Noted::Short,
        },
    });
    Ok(proof)
}

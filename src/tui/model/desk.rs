//! An interview on the screen.

use std::collections::BTreeMap;

use crate::advise::catalogue::Catalogue;
use crate::advise::suggest::{self, Suggestion};
use crate::instrument::model::{Item, ItemIx, Kind, Labels};
use crate::interview::session::{Ending, Session, Stage};
use crate::measure::gauge::Gauges;
use crate::measure::weights::Scheme;
use crate::tui::keys::Context;
use crate::tui::model::draft::{Draft, Half};
use crate::tui::model::sheet::Review;

/// An interview from the age gate to the receipt.
#[derive(Debug)]
pub struct Desk {
    /// The engine.
    pub session: Session,
    /// What is half typed.
    pub draft: Draft,
    /// The number of the newest event that must be safe on the disk.
    pub due: u32,
    /// The number of the newest event that is.
    pub saved: u32,
    /// The receipt code, once there is one; shown, never stored.
    pub receipt: Option<String>,
    /// What the respondent's answers say so far.
    pub gauges: Gauges,
    /// What they speak for.
    pub suggestions: Vec<Suggestion>,
    /// How far the notice or the finish screen is scrolled.
    pub scroll: usize,
    /// Whether scores are hidden on the finish screen.
    pub hidden: bool,
    /// What was half typed at items that were left.
    pub halves: BTreeMap<ItemIx, Half>,
    /// Behind the last item: every item with its answer.
    pub review: Option<Review>,
    /// Whether the screen is turned to the respondent: the question and its choices alone.
    pub card: bool,
    /// Whether gauges were in sight before it was turned.
    pub turned: bool,
}

impl Desk {
    /// Puts an interview on the screen; `saved` is its newest event that is on the disk.
    pub fn open(session: Session, saved: u32, catalogue: &Catalogue, scheme: Scheme) -> Self {
        Self {
            draft: Draft::open(&session),
            review: review(&session),
            card: false,
            turned: false,
            due: saved,
            saved,
            receipt: None,
            gauges: Gauges::of(&session, scheme),
            suggestions: suggest::of(catalogue, &session, scheme),
            scroll: 0,
            hidden: false,
            halves: BTreeMap::new(),
            session,
        }
    }

    /// Opens the draft of what is on the screen now; what was half typed there before is back.
    pub fn redraft(&mut self) {
        self.draft = Draft::open(&self.session);
        self.review = review(&self.session);
        let half = self
            .session
            .item()
            .and_then(|(place, _)| self.halves.remove(&place));
        if let Some(half) = half {
            self.draft.input = half.input;
            self.draft.sharing = half.sharing;
        }
    }

    /// Keeps what is half typed at an item that is being left without an answer.
    pub fn keep_half(&mut self, item: ItemIx) {
        let half = self.draft.half();
        if !Draft::open(&self.session).half().is_same(&half) {
            self.halves.insert(item, half);
        }
    }

    /// Works gauges and suggestions out anew.
    pub fn measure(&mut self, catalogue: &Catalogue, scheme: Scheme) {
        self.gauges = Gauges::of(&self.session, scheme);
        self.suggestions = suggest::of(catalogue, &self.session, scheme);
    }

    /// Whether everything that was said or decided is safe on the disk. Walking about is not waited
    /// for: it rides with the next answer.
    pub fn is_saved(&self) -> bool {
        self.saved >= self.due
    }

    /// Whether the interview has begun to be written.
    pub fn has_begun(&self) -> bool {
        self.session.state().opening.is_some()
    }

    /// The contexts of its keys, the topmost first.
    pub fn contexts(&self) -> Vec<Context> {
        match self.session.stage() {
            Stage::Age | Stage::Consent => vec![Context::Gate],
            Stage::Closing => vec![Context::Closing],
            Stage::Ended(Ending::Finalised | Ending::BrokenOff | Ending::ScreenedOut) => {
                vec![Context::Finish]
            }
            Stage::Ended(_) => vec![Context::Ended],
            Stage::Item(_) => {
                let mut contexts = Vec::new();
                if self.session.warning().is_some() {
                    contexts.push(Context::Check);
                }
                if let Some((_, item)) = self.session.item() {
                    contexts.extend(if item.grid.is_some() && !self.card {
                        vec![Context::Grid]
                    } else {
                        kind_contexts(&self.session, item)
                    });
                }
                contexts.push(Context::Item);
                contexts
            }
        }
    }
}

fn review(session: &Session) -> Option<Review> {
    (session.stage() == Stage::Closing).then(|| Review::open(session))
}

/// Whether an item is shown as a row of numbers.
pub fn is_row(session: &Session, item: &Item) -> bool {
    let scale = session.package().instrument.scale_of(item);
    scale.is_some_and(|scale| scale.labels == Labels::Ends)
}

fn kind_contexts(session: &Session, item: &Item) -> Vec<Context> {
    match &item.kind {
        Kind::Scale(_) if is_row(session, item) => vec![Context::Row],
        Kind::Scale(_) | Kind::Single(_) | Kind::Consent => vec![Context::List],
        Kind::Multi(_) => vec![Context::Ticks, Context::List],
        Kind::Integer { .. } | Kind::Quantity(_) => vec![Context::Number],
        Kind::Text { .. } => vec![Context::Text],
        Kind::Allocation(_) => vec![Context::Allocation],
        Kind::Note | Kind::Calculated => vec![Context::Read],
    }
}

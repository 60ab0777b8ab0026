//! One interview while a pass over the journal brings its events, in whatever order.

use std::collections::BTreeMap;

use crate::interview::event::Event;
use crate::interview::summary::Summary;
use crate::store::census::brief::{Forms, Known};

/// An interview while its events come in, not always in order.
#[derive(Debug, Default)]
pub(super) struct Folding {
    /// Its summary, once its opening is there.
    pub(super) known: Option<Known>,
    /// Events behind a hole.
    pub(super) waiting: BTreeMap<u32, Event>,
    /// The numbers of what the hole had.
    pub(super) missing: Vec<u32>,
    /// What is left, if its content was destroyed.
    pub(super) gone: Option<Box<Summary>>,
    /// Whether content was found all the same.
    pub(super) lingers: bool,
    /// Whether it has a secret, and so a chain.
    pub(super) chained: bool,
    /// Whether its log is in the archive; the journal may have more of it.
    pub(super) archived: bool,
    /// Up to which event it is sealed.
    pub(super) sealed: u32,
}

impl Folding {
    /// Takes in an event. What it was packed in before must be given again.
    pub(super) fn take(&mut self, event: Event, forms: &Forms) {
        match &self.known {
            None if event.n == 1 => self.known = Summary::begin(&event).map(whole),
            Some(known) if event.n == known.n() + 1 => self.apply(&event, forms),
            Some(known) if event.n <= known.n() => return,
            _ => {
                self.waiting.insert(event.n, event);
                return;
            }
        }
        while let Some(known) = &self.known
            && let Some(next) = self.waiting.remove(&(known.n() + 1))
        {
            self.apply(&next, forms);
        }
    }

    fn apply(&mut self, event: &Event, forms: &Forms) {
        if let Some(known @ Known::Brief(_)) = &self.known {
            self.known = forms
                .unpack(known)
                .map(|summary| whole(summary.into_owned()));
        }
        if let Some(Known::Whole(summary)) = &mut self.known {
            summary.apply(event);
        }
    }

    /// Makes it small, if more is not to be expected.
    pub(super) fn pack(&mut self, forms: &mut Forms) {
        self.known = match self.known.take() {
            Some(Known::Whole(summary)) => Some(forms.pack(*summary)),
            known => known,
        };
    }

    /// Takes in what is left behind a hole, and notes the hole.
    pub(super) fn finish(&mut self, forms: &mut Forms) {
        if let Some(left) = self.gone.take() {
            *self = Self {
                lingers: self.known.is_some() || !self.waiting.is_empty(),
                known: Some(Known::Whole(left)),
                chained: true,
                sealed: self.sealed,
                ..Self::default()
            };
        }
        let mut next = self.known.as_ref().map_or(1, |known| known.n() + 1);
        let waiting = std::mem::take(&mut self.waiting);
        for (&n, event) in &waiting {
            self.missing.extend(next..n);
            next = n + 1;
            self.apply(event, forms);
        }
        if self.known.is_none() {
            self.waiting = waiting;
        }
        self.pack(forms);
    }

    /// The number of its newest event.
    pub(super) fn head(&self) -> u32 {
        let last = self.waiting.last_key_value().map_or(0, |(&n, _)| n);
        self.known.as_ref().map_or(last, Known::n)
    }
}

fn whole(summary: Summary) -> Known {
    Known::Whole(Box::new(summary))
}

#[cfg(test)]
mod tests {
    use super::{Folding, Forms};
    use crate::interview::event::{Event, Mode, Opening, What};

    fn event(n: u32) -> Event {
        let what = if n == 1 {
            What::Opened(Box::new(Opening::at_desk(
                Mode::Interview,
                None,
                None,
                None,
            )))
        } else {
            What::Cleared {
                item: "q".to_owned(),
            }
        };
        Event {
            n,
            at: i64::from(n),
            after: 0,
            keys: 0,
            what,
        }
    }

    fn folded(order: &[u32]) -> Folding {
        let mut folding = Folding::default();
        for &n in order {
            folding.take(event(n), &Forms::default());
        }
        folding.finish(&mut Forms::default());
        folding
    }

    #[test]
    fn order_and_repetition_do_not_matter() {
        let folding = folded(&[1, 4, 2, 2, 3, 1, 5]);
        assert!(folding.missing.is_empty());
        assert_eq!(folding.head(), 5);
    }

    #[test]
    fn holes_are_named() {
        assert_eq!(folded(&[1, 2, 5, 7]).missing, [3, 4, 6]);
        let headless = folded(&[2, 4]);
        assert_eq!(headless.missing, [1, 3]);
        assert_eq!(headless.head(), 4);
    }
}

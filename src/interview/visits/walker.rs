//! The walk itself: a session led through the log, and what it shows cut into visits.

use std::collections::HashMap;
use std::rc::Rc;

use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::answer::Answer;
use crate::interview::event::{Event, Way, What};
use crate::interview::session::{Session, Stage};
use crate::interview::visits::span::{Span, Verdict, Warning, between};
use crate::interview::visits::{End, Step, Visit, Walk};

/// What is on the screen: an item, or the page behind the last one.
type Shown = Option<ItemIx>;

/// A log half walked through.
pub(super) struct Walker {
    session: Session,
    walk: Walk,
    clock: i64,
    /// The newest visit goes on.
    open: bool,
    /// It was given an answer.
    answered: bool,
    seen: HashMap<Shown, u32>,
}

impl Walker {
    pub(super) fn new(package: &Rc<Package>) -> Self {
        Self {
            session: Session::replay(Rc::clone(package), String::new()),
            walk: Walk {
                floors: package
                    .instrument
                    .items
                    .iter()
                    .map(|item| item.floor)
                    .collect(),
                ..Walk::default()
            },
            clock: 0,
            open: false,
            answered: false,
            seen: HashMap::new(),
        }
    }

    /// Takes in the next event.
    pub(super) fn step(&mut self, event: &Event) {
        let fresh = matches!(
            event.what,
            What::Opened(_) | What::Resumed | What::Reopened { .. }
        );
        if fresh {
            self.close(End::Unfinished, None);
            self.clock = event.at;
        } else {
            self.clock = self.clock.saturating_add_unsigned(event.after);
        }
        let before = self.answer_before(event);
        let (open, visits) = (self.open, self.walk.visits.len());
        let lang = self.session.lang().to_owned();
        self.count(event, before.as_ref());
        self.session.follow(event);
        self.walk.steps.push(Step {
            at: self.clock,
            revision: self.session.state().revision,
            lang,
            visit: visits.checked_sub(1).filter(|_| open),
            before,
        });
        self.settle(event);
        self.turn(event);
    }

    /// The walk, with what is still open left without an end.
    pub(super) fn done(mut self) -> Walk {
        self.close(End::Unfinished, None);
        self.walk
    }

    /// The answer that an event is about to change.
    fn answer_before(&self, event: &Event) -> Option<Answer> {
        match &event.what {
            What::Answered { item, .. } | What::Cleared { item } => {
                self.given(self.session.package().instrument.find(item))
            }
            _ => None,
        }
    }

    fn given(&self, item: Shown) -> Option<Answer> {
        self.session.entry(item?)?.given().cloned()
    }

    fn visit(&mut self) -> Option<&mut Visit> {
        self.walk.visits.last_mut().filter(|_| self.open)
    }

    /// Counts an event within the visit that is open.
    fn count(&mut self, event: &Event, before: Option<&Answer>) {
        let now = self.clock;
        let (passed, page) = match event.what {
            What::Looked { ms, .. } => (event.after, ms),
            _ => (event.after, 0),
        };
        let Some(visit) = self.visit() else {
            return;
        };
        if let Some(span) = visit.spans.last_mut() {
            span.ms = between(span.began, now);
            span.keys = span.keys.saturating_add(event.keys);
        }
        if let Some(warning) = visit.warnings.last_mut().filter(|w| w.ended.is_none()) {
            // A page that is looked at covers it.
            warning.ms = warning.ms.saturating_add(passed).saturating_sub(page);
        }
        match &event.what {
            What::Answered { answer, .. } => {
                visit.changes += u32::from(before.is_some_and(|before| before != answer));
                self.answered = true;
            }
            What::Cleared { .. } => {
                visit.changes += u32::from(before.is_some());
                self.answered = false;
            }
            What::Rejected { .. } => visit.rejected += 1,
            What::Language { .. } => visit.languages += 1,
            What::Panel { .. } => visit.panels += 1,
            _ => {}
        }
    }

    /// What an event does to the check on the screen and to the stretch that it falls into.
    fn settle(&mut self, event: &Event) {
        let verdict = match &event.what {
            What::Kept { .. } => Some(Verdict::Kept),
            What::Answered { .. } | What::Cleared { .. } => {
                let newest = self.walk.visits.last().and_then(|v| v.warnings.last());
                let failing = newest.is_some_and(|w| self.session.is_failing(&w.check));
                Some(if failing {
                    Verdict::Failing
                } else {
                    Verdict::Mended
                })
            }
            What::Warned { .. } => Some(Verdict::Left),
            _ => None,
        };
        let item = self.walk.visits.last().and_then(|visit| visit.item);
        let (now, answer) = (self.clock, self.given(item));
        let Some(visit) = self.visit() else {
            return;
        };
        if let Some(verdict) = verdict {
            end_warning(visit, verdict, Some(now));
        }
        if let Some(span) = visit.spans.last_mut() {
            span.after.clone_from(&answer);
        }
        match &event.what {
            What::Warned { check } => visit.warnings.push(Warning::begin(check, now)),
            What::Looked { ms, .. } => interrupt(visit, *ms, now, answer),
            _ => {}
        }
    }

    /// Ends the visit that is open if something else is on the screen now, and begins the next.
    fn turn(&mut self, event: &Event) {
        let shown: Option<Shown> = match self.session.stage() {
            Stage::Item(item) => Some(Some(item)),
            Stage::Closing => Some(None),
            _ => None,
        };
        let paused = event.what == What::Paused;
        let same = self.visit().map(|visit| visit.item) == shown;
        if paused || !same {
            self.close(self.end(&event.what), Some(self.clock));
        }
        if let Some(item) = shown.filter(|_| !paused && !self.open) {
            self.begin(item);
        }
    }

    fn begin(&mut self, item: Shown) {
        let number = self.seen.entry(item).or_default();
        *number += 1;
        let visit = Visit {
            item,
            number: *number,
            revision: self.session.state().revision,
            lang: self.session.lang().to_owned(),
            spans: vec![Span::begin(self.clock, self.given(item))],
            end: End::Unfinished,
            changes: 0,
            rejected: 0,
            languages: 0,
            panels: 0,
            warnings: Vec::new(),
        };
        self.walk.visits.push(visit);
        self.open = true;
        self.answered = false;
    }

    /// How a visit ends that ends with this event.
    fn end(&self, what: &What) -> End {
        match what {
            What::Paused => End::Paused,
            What::Finalised { .. } => End::Finalised,
            What::BrokenOff { .. } => End::BrokenOff,
            What::ScreenedOut { .. } => End::ScreenedOut,
            What::Moved { way, .. } if *way != Way::On => End::Left(*way),
            _ if self.answered => End::Answered,
            _ => End::Left(Way::On),
        }
    }

    fn close(&mut self, end: End, at: Option<i64>) {
        if let Some(visit) = self.visit() {
            if let Some(span) = visit.spans.last_mut() {
                span.ended = at;
            }
            drop_empty(visit);
            let last = visit.ended();
            end_warning(visit, Verdict::Left, last);
            visit.end = end;
        }
        self.open = false;
    }
}

/// Ends the check that is on the screen, if there is one.
fn end_warning(visit: &mut Visit, verdict: Verdict, at: Option<i64>) {
    let newest = visit.warnings.last_mut();
    if let Some(warning) = newest.filter(|warning| warning.ended.is_none()) {
        warning.ended = at.map(|at| at.max(warning.began));
        warning.verdict = verdict;
    }
}

/// Takes away a last stretch in which nothing was shown: the map led straight to another item, or
/// one page to the next.
fn drop_empty(visit: &mut Visit) {
    let empty = |span: &Span| span.ended == Some(span.began);
    if let [.., before, last] = visit.spans.as_mut_slice()
        && empty(last)
    {
        before.keys = before.keys.saturating_add(last.keys);
        before.after = last.after.take();
        visit.spans.pop();
    }
}

/// Cuts a page that was looked at for so long, until now, out of a visit.
fn interrupt(visit: &mut Visit, ms: u64, now: i64, answer: Option<Answer>) {
    if let Some(span) = visit.spans.last_mut() {
        let opened = now.saturating_sub_unsigned(ms).max(span.began).min(now);
        span.ended = Some(opened);
        span.ms = between(span.began, opened);
        drop_empty(visit);
        visit.spans.push(Span::begin(now, answer));
    }
}

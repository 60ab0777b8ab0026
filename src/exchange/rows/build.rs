//! Rows from a walk: visits, and everything that happened at one moment.

use crate::exchange::rows::{Row, Value};
use crate::instrument::model::{Instrument, Level};
use crate::interview::event::{Event, Sheet, What};
use crate::interview::visits::{Span, Step, Verdict, Visit, Walk, Warning};

/// Rows half made.
struct Build<'a> {
    instrument: &'a Instrument,
    walk: &'a Walk,
    rows: Vec<Row>,
    /// How many visits have their rows.
    told: usize,
    /// How many checks of the newest of them have theirs.
    warned: usize,
}

/// All rows, in the order in which things came up, not yet in that of time.
pub(super) fn rows(instrument: &Instrument, events: &[Event], walk: &Walk) -> Vec<Row> {
    let mut build = Build {
        instrument,
        walk,
        rows: Vec::new(),
        told: 0,
        warned: 0,
    };
    for (event, step) in events.iter().zip(&walk.steps) {
        // A visit stands behind what led to it and before what happened in it.
        build.stays(step.visit.map_or(0, |visit| visit + 1));
        build.happened(event, step);
    }
    build.stays(walk.visits.len());
    build.rows
}

impl Row {
    fn named(self, event: &'static str) -> Self {
        Self { event, ..self }
    }

    fn about(self, item: &str) -> Self {
        let node = item.to_owned();
        Self { node, ..self }
    }

    fn saying(self, code: &str) -> Self {
        let message = code.to_owned();
        Self { message, ..self }
    }

    fn turned(self, old: Value, new: Value) -> Self {
        Self { old, new, ..self }
    }
}

impl Build<'_> {
    /// Makes the rows of all visits up to this one that have none yet.
    fn stays(&mut self, until: usize) {
        for visit in self.walk.visits.get(self.told..until).unwrap_or_default() {
            let last = visit.spans.len().saturating_sub(1);
            for (place, span) in visit.spans.iter().enumerate() {
                let way = if place == last {
                    visit.end.name()
                } else {
                    "looked"
                };
                let row = self.within(visit).saying(way);
                self.rows.push(on_screen(row, span));
            }
            self.warned = 0;
        }
        self.told = self.told.max(until);
    }

    /// A row about a visit.
    fn within(&self, visit: &Visit) -> Row {
        let item = visit
            .item
            .and_then(|place| self.instrument.items.get(place));
        let row = Row {
            revision: visit.revision,
            lang: visit.lang.clone(),
            ..Row::default()
        };
        match item {
            Some(item) => row.named("question").about(&item.id),
            None => row.named("end screen"),
        }
    }

    /// Makes the rows of one event.
    fn happened(&mut self, event: &Event, step: &Step) {
        let at = Row {
            start: step.at,
            revision: step.revision,
            lang: step.lang.clone(),
            ..Row::default()
        };
        let made = match &event.what {
            What::Opened(opening) => {
                let lang = opening.lang.clone();
                vec![Row { lang, ..at }.named("form start")]
            }
            What::Resumed => vec![at.named("form resume")],
            What::Looked { page, ms } => vec![jump(*page, *ms, at)],
            What::Warned { .. } => self.warned(step),
            What::Language { lang } => {
                let (old, new) = (Value::plain(&step.lang), Value::plain(lang));
                vec![at.named("language").turned(old, new)]
            }
            What::Panel { visible } => {
                let new = Value::plain(if *visible { "shown" } else { "hidden" });
                vec![at.named("panel").turned(Value::default(), new)]
            }
            // What was kept is told where it came up; what was withdrawn is gone.
            What::Kept { .. } | What::Withdrawn | What::Purged => Vec::new(),
            What::Answered { item, .. }
            | What::Cleared { item }
            | What::Moved { from: item, .. }
            | What::Rejected { item, .. }
            | What::Noted { item, .. } => at_item(&event.what, step, &at.about(item)),
            What::Paused
            | What::BrokenOff { .. }
            | What::Finalised { .. }
            | What::ScreenedOut { .. }
            | What::Reopened { .. } => frozen(&event.what, &at),
        };
        self.rows.extend(made);
    }

    /// The next check of the visit: how long it was in sight, and that it stopped, if it did.
    fn warned(&mut self, step: &Step) -> Vec<Row> {
        let visit = step.visit.and_then(|visit| self.walk.visits.get(visit));
        let Some((visit, warning)) =
            visit.and_then(|visit| Some((visit, visit.warnings.get(self.warned)?)))
        else {
            return Vec::new();
        };
        self.warned += 1;
        let row = Row {
            lang: step.lang.clone(),
            start: warning.began,
            ..self.within(visit).saying(&warning.check)
        };
        let mut checks = self.instrument.checks.iter();
        let hard = checks.any(|c| c.id == warning.check && c.level == Level::Hard);
        let stopped = hard.then(|| row.clone().named("constraint error").about(""));
        stopped
            .into_iter()
            .chain([in_sight(row, warning)])
            .collect()
    }
}

fn on_screen(row: Row, span: &Span) -> Row {
    let (old, new) = match (&span.before, &span.after) {
        (before, after) if before == after => Default::default(),
        (before, after) => (Value::of(before.as_ref()), Value::of(after.as_ref())),
    };
    Row {
        start: span.began,
        end: span.ended,
        active: Some(span.ms),
        keys: Some(span.keys),
        ..row.turned(old, new)
    }
}

fn in_sight(row: Row, warning: &Warning) -> Row {
    let row = Row {
        end: warning.ended,
        active: Some(warning.ms),
        ..row
    };
    row.named(match warning.verdict {
        Verdict::Kept => "warning kept",
        Verdict::Mended => "warning mended",
        Verdict::Failing => "warning failing",
        Verdict::Left => "warning left",
    })
}

fn jump(page: Sheet, ms: u64, at: Row) -> Row {
    let row = Row {
        end: Some(at.start),
        start: at.start.saturating_sub_unsigned(ms),
        active: Some(ms),
        ..at
    };
    let Sheet::Map = page;
    row.named("jump").saying("map")
}

/// What was done at an item.
fn at_item(what: &What, step: &Step, at: &Row) -> Vec<Row> {
    let old = Value::of(step.before.as_ref());
    let row = at.clone();
    match what {
        What::Answered { answer, .. } => {
            vec![row.named("answer").turned(old, Value::of(Some(answer)))]
        }
        What::Cleared { .. } => vec![row.named("clear").turned(old, Value::default())],
        What::Moved { to, way, .. } => {
            let row = row.named("move").saying(way.name());
            vec![row.turned(Value::default(), Value::plain(to))]
        }
        What::Rejected { why, .. } => {
            let row = row.saying(why);
            let stopped = row.clone().named("constraint error").about("");
            vec![stopped, row.named("rejected")]
        }
        What::Noted { text, .. } => {
            let new = Value::plain(text);
            vec![row.named("note").turned(Value::default(), new)]
        }
        _ => Vec::new(),
    }
}

/// The ways into the frozen state, out of it, and out of the door.
fn frozen(what: &What, at: &Row) -> Vec<Row> {
    let plain = |names: &[&'static str]| names.iter().map(|n| at.clone().named(n)).collect();
    match what {
        What::Paused => plain(&["form save", "form exit"]),
        What::Finalised { .. } => plain(&["form save", "form exit", "form finalize"]),
        What::ScreenedOut { rule, .. } => {
            let mut rows = vec![at.clone().named("screen out").saying(rule)];
            rows.extend::<Vec<Row>>(plain(&["form save", "form exit"]));
            rows
        }
        What::BrokenOff {
            reason,
            words,
            partial,
            ..
        } => {
            let new = Value::plain(if *partial { "partial" } else { "" });
            let row = at.clone().named("break off").saying(reason);
            let mut rows = vec![Row {
                reason: words.clone(),
                ..row.turned(Value::default(), new)
            }];
            rows.extend::<Vec<Row>>(plain(&["form save", "form exit"]));
            rows
        }
        What::Reopened { reason, words, .. } => {
            let mut told = vec![reason.as_str(), words.as_str()];
            told.retain(|part| !part.is_empty());
            let mut rows: Vec<Row> = plain(&["form resume"]);
            rows.push(Row {
                reason: told.join(": "),
                ..at.clone().named("change reason").saying(reason)
            });
            rows
        }
        _ => Vec::new(),
    }
}

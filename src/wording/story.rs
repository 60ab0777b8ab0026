//! How an interview went, as a story: one line an event.

mod items;

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::answer::Answer;
use crate::interview::event::{BreakOff, Event, Opening, Reopen, Sheet, Way, What};
use crate::interview::session::Session;
use crate::interview::visits::{Step, Totals, Walk};
use crate::locale::dates;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::wording::answers;

/// A log half told.
struct Story<'a> {
    voice: Voice<'a>,
    events: &'a [Event],
    walk: Walk,
    /// The interview as it was after the event told last.
    then: Session,
}

/// The whole story, one line an event, and what it comes to at the end. A check that was kept is
/// told where it came up.
pub fn lines(voice: Voice<'_>, package: &Rc<Package>, events: &[Event]) -> Vec<String> {
    let mut story = Story {
        voice,
        events,
        walk: Walk::through(package, events),
        then: Session::replay(Rc::clone(package), String::new()),
    };
    let mut lines = Vec::new();
    for (place, event) in events.iter().enumerate() {
        if let Some(words) = story.told(place, event) {
            let at = story.walk.steps.get(place).map_or(event.at, |step| step.at);
            lines.push(format!("{}  {}", dates::time(at), flat(&words)));
        }
        story.then.follow(event);
    }
    let totals = story.walk.totals(events);
    lines.extend(story.sums(&totals));
    lines
}

/// Each event in words by itself; a check that was kept is told here, where it was.
pub fn each(voice: Voice<'_>, package: &Rc<Package>, events: &[Event]) -> Vec<String> {
    let mut story = Story {
        voice,
        events,
        walk: Walk::through(package, events),
        then: Session::replay(Rc::clone(package), String::new()),
    };
    let told = |(place, event): (usize, &Event)| {
        let words = story.told(place, event);
        story.then.follow(event);
        flat(&words.unwrap_or_else(|| voice.say("story-kept")))
    };
    events.iter().enumerate().map(told).collect()
}

/// One line, whatever was noted.
fn flat(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Milliseconds as seconds with one decimal.
pub fn seconds(ms: u64) -> String {
    format!("{}.{}", ms / 1000, ms % 1000 / 100)
}

impl Story<'_> {
    /// An event in words; `None` where an earlier line has told it.
    fn told(&self, place: usize, event: &Event) -> Option<String> {
        let step = self.walk.steps.get(place)?;
        let say = |key: &str, args: &[(&str, Arg)]| Some(self.voice.with(key, args));
        match &event.what {
            What::Opened(opening) => Some(self.opened(opening, step)),
            What::Answered { item, answer, .. } => {
                Some(self.answered(item, answer, step, self.seen(place)))
            }
            What::Cleared { item } => {
                let old = step.before.as_ref().map(|old| self.answer(item, old));
                let old = ("old", Arg::from(old.unwrap_or_default()));
                say("story-cleared", &[("item", self.item(item)), old])
            }
            What::Moved { from, to, way, .. } => Some(self.moved(from, to, *way, place)),
            What::Looked { page, ms } => {
                let Sheet::Map = page;
                let key = "story-looked-map";
                say(key, &[("seconds", Arg::from(seconds(*ms)))])
            }
            What::Rejected { item, why } => {
                let why = ("why", Arg::from(self.misfit(why)));
                say("story-rejected", &[("item", self.item(item)), why])
            }
            What::Noted { item, text } if text.is_empty() => {
                say("story-note-gone", &[("item", self.item(item))])
            }
            What::Noted { item, text } => {
                let text = ("text", Arg::from(text.clone()));
                say("story-noted", &[("item", self.item(item)), text])
            }
            What::Warned { check } => Some(self.warned(check, step)),
            What::Kept { .. } => None,
            What::Language { lang } => say("story-language", &[("tongue", self.tongue(lang))]),
            What::Panel { visible: true } => say("story-panel-shown", &[]),
            What::Panel { visible: false } => say("story-panel-hidden", &[]),
            What::Paused => say("story-paused", &[]),
            What::Resumed => Some(self.resumed(place, step)),
            What::BrokenOff { .. }
            | What::Finalised { .. }
            | What::ScreenedOut { .. }
            | What::Reopened { .. } => Some(self.frozen(&event.what, step)),
            What::Withdrawn => say("story-withdrawn", &[]),
            What::Purged => say("story-purged", &[]),
        }
    }

    fn opened(&self, opening: &Opening, step: &Step) -> String {
        let texts = &self.then.package().texts;
        let title = texts.get(self.voice.tag(), "title", &|_| None);
        let mut args = vec![
            ("day", Arg::from(dates::date(self.voice, step.at))),
            ("title", Arg::from(title.unwrap_or_default())),
            ("number", Arg::from(opening.number.to_string())),
            ("tongue", self.tongue(&opening.lang)),
        ];
        match opening.consent {
            None => self.voice.with("story-opened", &args),
            Some(version) => {
                args.push(("consent", Arg::from(version.to_string())));
                self.voice.with("story-opened-consent", &args)
            }
        }
    }

    fn answered(&self, item: &str, answer: &Answer, step: &Step, seen: String) -> String {
        let mut args = vec![
            ("item", self.item(item)),
            ("answer", Arg::from(self.answer(item, answer))),
            ("seen", Arg::from(seen)),
        ];
        match &step.before {
            None if matches!(answer, Answer::Missing(_)) => self.voice.with("story-missing", &args),
            None => self.voice.with("story-answered", &args),
            Some(old) if old == answer => self.voice.with("story-again", &args),
            Some(old) => {
                args.push(("old", Arg::from(self.answer(item, old))));
                self.voice.with("story-changed", &args)
            }
        }
    }

    fn moved(&self, from: &str, to: &str, way: Way, place: usize) -> String {
        let key = match way {
            Way::On if from == to => "story-stay",
            _ if from == to => "story-returned",
            Way::On => "story-on",
            Way::Back => "story-back",
            Way::Map => "story-map",
            Way::Review => "story-review",
            Way::Check => "story-check",
        };
        let seen = ("seen", Arg::from(self.seen(place)));
        if from == to {
            return self.voice.with(key, &[("item", self.item(from)), seen]);
        }
        let (from, to) = (("from", self.item(from)), ("to", self.item(to)));
        self.voice.with(key, &[from, to, seen])
    }

    /// Into the frozen state, or out of it.
    fn frozen(&self, what: &What, step: &Step) -> String {
        match what {
            What::Finalised {
                skipped, unreached, ..
            } => {
                let (skipped, unreached) = (Arg::from(skipped.len()), Arg::from(unreached.len()));
                let args = [("skipped", skipped), ("unreached", unreached)];
                self.voice.with("story-finalised", &args)
            }
            What::ScreenedOut { rule, .. } => {
                let key = format!("screen-out-{rule}");
                let words = self.then.text_in(self.voice.tag(), &key);
                let words = Arg::from(words.unwrap_or_else(|| rule.clone()));
                self.voice.with("story-screened-out", &[("why", words)])
            }
            What::Reopened { .. } => {
                let args = [
                    ("day", Arg::from(dates::date(self.voice, step.at))),
                    ("revision", Arg::from(step.revision.to_string())),
                    ("reason", self.reason(what)),
                ];
                self.voice.with("story-reopened", &args)
            }
            what => {
                let partial = matches!(what, What::BrokenOff { partial: true, .. });
                let key = if partial {
                    "story-broken-off-partial"
                } else {
                    "story-broken-off"
                };
                self.voice.with(key, &[("reason", self.reason(what))])
            }
        }
    }

    /// A check, how long it was on the screen, and what became of it.
    fn warned(&self, check: &str, step: &Step) -> String {
        let words = self
            .then
            .text_in(self.voice.tag(), &format!("check-{check}"));
        let words = (
            "check",
            Arg::from(words.unwrap_or_else(|| check.to_owned())),
        );
        let visit = step.visit.and_then(|visit| self.walk.visits.get(visit));
        let warnings = visit.into_iter().flat_map(|visit| &visit.warnings);
        let mut known = warnings.filter(|w| w.began == step.at && w.check == check);
        match known.next() {
            Some(warning) if warning.ended.is_some() => {
                let verdict = self
                    .voice
                    .say(&format!("verdict-{}", warning.verdict.name()));
                let args = [
                    words,
                    ("seconds", Arg::from(seconds(warning.ms))),
                    ("verdict", Arg::from(verdict)),
                ];
                self.voice.with("story-warned", &args)
            }
            _ => self.voice.with("story-warned-open", &[words]),
        }
    }

    fn resumed(&self, place: usize, step: &Step) -> String {
        let before = place.checked_sub(1);
        let left = before.and_then(|place| self.walk.steps.get(place));
        let gap = left.map_or(-1, |left| step.at.saturating_sub(left.at));
        let newest = before.and_then(|place| self.events.get(place));
        let paused = newest.is_none_or(|event| event.what == What::Paused);
        let key = if paused {
            "story-resumed"
        } else {
            "story-resumed-killed"
        };
        let args = [
            ("day", Arg::from(dates::date(self.voice, step.at))),
            ("gap", Arg::from(dates::gap(self.voice, gap))),
        ];
        self.voice.with(key, &args)
    }

    /// Why an interview ended early or was opened again.
    fn reason(&self, what: &What) -> Arg {
        let (known, code, words) = match what {
            What::BrokenOff { reason, words, .. } => {
                let known = BreakOff::ALL.map(BreakOff::name).contains(&reason.as_str())
                    || reason == BreakOff::Abandoned.name();
                (known.then(|| format!("break-off-{reason}")), reason, words)
            }
            What::Reopened { reason, words, .. } => {
                let known = Reopen::ALL.map(Reopen::name).contains(&reason.as_str());
                (known.then(|| format!("reopen-{reason}")), reason, words)
            }
            _ => return Arg::from(""),
        };
        let reason = known.map_or_else(|| code.clone(), |key| self.voice.say(&key));
        if words.is_empty() {
            return Arg::from(reason);
        }
        let args = [
            ("reason", Arg::from(reason)),
            ("words", Arg::from(words.clone())),
        ];
        Arg::from(self.voice.with("story-reason-words", &args))
    }

    /// What it all comes to.
    fn sums(&self, totals: &Totals) -> Vec<String> {
        let minutes = totals.active / 6000;
        let args = [
            (
                "minutes",
                Arg::from(format!("{}.{}", minutes / 10, minutes % 10)),
            ),
            ("keys", Arg::from(totals.keys)),
            ("changes", Arg::from(totals.changes)),
            ("backs", Arg::from(totals.backs)),
        ];
        let mut lines = vec![self.voice.with("story-total", &args)];
        if totals.hasty > 0 {
            let n = [("n", Arg::from(totals.hasty))];
            lines.push(self.voice.with("story-hasty", &n));
        }
        if let (Some((fast, least)), Some((slow, most))) = (totals.fastest, totals.slowest)
            && fast != slow
        {
            let args = [
                ("fast", self.item_at(fast)),
                ("least", Arg::from(seconds(least))),
                ("slow", self.item_at(slow)),
                ("most", Arg::from(seconds(most))),
            ];
            lines.push(self.voice.with("story-extremes", &args));
        }
        lines
    }

    fn answer(&self, item: &str, answer: &Answer) -> String {
        let Some(place) = self.then.package().instrument.find(item) else {
            return crate::interview::pipe::code(answer);
        };
        let label = match answer {
            Answer::Missing(_) | Answer::Consent(_) => {
                return answers::answer(self.voice, &self.then, place, answer);
            }
            other => self.then.label(self.voice.tag(), place, other),
        };
        match answer {
            Answer::Number(n) if n.to_string() != label => format!("{n} {label}"),
            Answer::Text(text) => {
                let text = ("text", Arg::from(text.clone()));
                self.voice.with("story-quoted", &[text])
            }
            _ => label,
        }
    }
}

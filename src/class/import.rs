//! Votes from groups' own machines: read, checked against the class, entered as if by key. What does
//! not belong here is one sentence, and the class goes on.

use crate::class::enter::Entered;
use crate::class::lesson::{Lesson, ROUNDS};
use crate::class::model::Desk;
use crate::exchange::ballot::{Ballot, FORMAT, Fault, Mark, short};
use crate::exchange::file::Gathered;
use crate::instrument::model::ItemIx;
use crate::interview::answer::Missing;
use crate::interview::seat::{MOST_GROUPS, Tag};
use crate::locale::words::Voice;
use crate::measure::votes::Vote;
use crate::messages::Arg;
use crate::wording::sentence::Sentence;
use crate::wording::trouble::inert;

/// What came of files: the groups taken in, and a sentence for each file that was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// The groups.
    pub groups: Vec<u8>,
    /// What was wrong.
    pub faults: Vec<Sentence>,
}

/// Takes files in, one after the other.
pub fn take(desk: &mut Desk, files: Vec<Gathered>) -> Taken {
    let mut taken = Taken::default();
    for (name, text) in files {
        match text.map_err(|reason| unreadable(&name, &reason)) {
            Ok(text) => match one(desk, &name, &text) {
                Ok(group) => taken.groups.push(group),
                Err(fault) => taken.faults.push(fault),
            },
            Err(fault) => taken.faults.push(fault),
        }
    }
    taken
}

fn unreadable(name: &str, reason: &str) -> Sentence {
    let args = vec![
        ("file", Arg::from(inert(name))),
        ("reason", Arg::from(inert(reason))),
    ];
    Sentence::with("class-import-unreadable", args)
}

fn one(desk: &mut Desk, name: &str, text: &str) -> Result<u8, Sentence> {
    let file = Arg::from(inert(name));
    let about = |key, more: Vec<(&'static str, Arg)>| {
        let args = std::iter::once(("file", file.clone())).chain(more);
        Sentence::with(key, args.collect())
    };
    let ballot = Ballot::read(text).map_err(|fault| match fault {
        Fault::Shape => about("class-import-shape", Vec::new()),
        Fault::Line(line) => about("class-import-line", vec![("n", Arg::from(line))]),
        Fault::Mixed => about("class-import-mixed", Vec::new()),
        Fault::Newer => about("class-import-newer", Vec::new()),
    })?;
    let Some(lesson) = &desk.lesson else {
        return Err(about("class-import-shape", Vec::new()));
    };
    let marks = check(lesson, &ballot).map_err(|(key, more)| about(key, more))?;
    let (round, group) = (ballot.round, ballot.group);
    if let Some(lesson) = &mut desk.lesson {
        lesson.groups = lesson.groups.max(group);
    }
    for (item, what, tag) in marks {
        desk.enter(round, group, item, what);
        if let Some(tag) = tag {
            desk.enter(round, group, item, Entered::Tag(tag));
        }
    }
    Ok(group)
}

type Checked = Vec<(ItemIx, Entered, Option<Tag>)>;
type Wrong = (&'static str, Vec<(&'static str, Arg)>);

/// What a ballot enters, if it belongs to this class and nobody was faster.
fn check(lesson: &Lesson, ballot: &Ballot) -> Result<Checked, Wrong> {
    let group = || ("group", Arg::from(u32::from(ballot.group)));
    if !ballot.class.trim().eq_ignore_ascii_case(&lesson.code) {
        let codes = vec![
            ("code", Arg::from(inert(&ballot.class))),
            ("own", Arg::from(lesson.code.clone())),
        ];
        return Err(("class-import-code", codes));
    }
    let instrument = lesson.instrument();
    if ballot.instrument != instrument.id || ballot.hash != short(&instrument.hash) {
        let versions = vec![
            (
                "version",
                Arg::from(inert(&format!("{} {}", ballot.instrument, ballot.version))),
            ),
            (
                "own",
                Arg::from(format!("{} {}", instrument.id, instrument.version)),
            ),
        ];
        return Err(("class-import-version", versions));
    }
    if !(1..=MOST_GROUPS).contains(&ballot.group) || !ROUNDS.contains(&ballot.round) {
        return Err(("class-import-group", Vec::new()));
    }
    if lesson.is_closed(ballot.round) {
        return Err(("class-import-closed", vec![group()]));
    }
    let mut rows = lesson.rows.iter();
    if rows.any(|item| lesson.vote(ballot.round, ballot.group, *item) != Vote::Blank) {
        return Err(("class-import-twice", vec![group()]));
    }
    ballot
        .votes
        .iter()
        .map(|mark| entered(lesson, mark))
        .collect()
}

fn entered(lesson: &Lesson, mark: &Mark) -> Result<(ItemIx, Entered, Option<Tag>), Wrong> {
    let wrong = || {
        (
            "class-import-item",
            vec![("item", Arg::from(inert(&mark.item)))],
        )
    };
    let instrument = lesson.instrument();
    let place = instrument.find(&mark.item);
    let place = place
        .filter(|place| lesson.rows.contains(place))
        .ok_or_else(wrong)?;
    let scale = instrument
        .items
        .get(place)
        .and_then(|item| instrument.scale_of(item));
    let scale = scale.ok_or_else(wrong)?;
    let tag = Tag::named(mark.evidence.trim());
    if mark.answer == Missing::NotEvidenced.code() {
        return Ok((place, Entered::Silent, None));
    }
    if !(scale.min..=scale.max).contains(&mark.answer) {
        return Err(wrong());
    }
    Ok((place, Entered::Point(mark.answer), tag))
}

/// A group's vote as it is written to a file.
pub fn ballot(lesson: &Lesson, round: u8, group: u8) -> Ballot {
    let instrument = lesson.instrument();
    let mark = |item: &ItemIx| {
        let answer = match lesson.vote(round, group, *item) {
            Vote::Point(point) => point,
            Vote::Silent => Missing::NotEvidenced.code(),
            Vote::Blank => return None,
        };
        let tag = lesson.tag(round, group, *item);
        Some(Mark {
            item: instrument.items.get(*item)?.id.clone(),
            answer,
            evidence: tag.map(Tag::name).unwrap_or_default().to_owned(),
        })
    };
    let case = lesson.case.as_ref().map(|case| case.id.clone());
    Ballot {
        format: FORMAT,
        class: lesson.code.clone(),
        case: case.unwrap_or_default(),
        group,
        of: lesson.groups,
        round,
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        hash: short(&instrument.hash),
        votes: lesson.rows.iter().filter_map(mark).collect(),
    }
}

/// What came of it, in one sentence: whose votes came in, or the first fault, or both.
pub fn told(voice: Voice<'_>, taken: &Taken) -> Sentence {
    let groups: Vec<String> = taken.groups.iter().map(u8::to_string).collect();
    let came = ("groups", Arg::from(groups.join(" ")));
    match (taken.faults.first(), groups.is_empty()) {
        (None, true) => Sentence::plain("class-import-none"),
        (None, false) => Sentence::with("class-imported", vec![came]),
        (Some(fault), true) => fault.clone(),
        (Some(fault), false) => {
            let left = ("n", Arg::from(taken.faults.len()));
            let fault = ("fault", Arg::from(fault.say(voice)));
            Sentence::with("class-import-some", vec![came, left, fault])
        }
    }
}

//! From the first vote to the second: what moved, cell by cell and in sentences.

use crate::class::labels;
use crate::class::lesson::Lesson;
use crate::class::model::Desk;
use crate::class::reveal::steps::{Page, ends};
use crate::instrument::model::ItemIx;
use crate::measure::votes::{self, Move, Moves};
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::wording::gauges::whole;

/// So many indicators are named whose groups came closer.
const CLOSER: usize = 3;

impl Page<'_> {
    /// From the first vote to the second: a line a group, then cell by cell.
    pub(super) fn shift(&mut self) -> &'static str {
        for group in self.groups() {
            let name = labels::group(self.desk, group);
            let moves = self.moves([group]);
            if moves.both() == 0 {
                let args = [("group", Arg::from(name))];
                self.say("class-shift-none", &args, Role::Plain);
                continue;
            }
            let args = [
                ("group", Arg::from(name)),
                ("up", Arg::from(moves.up)),
                ("down", Arg::from(moves.down)),
                ("found", Arg::from(moves.found)),
                ("dropped", Arg::from(moves.dropped)),
                ("same", Arg::from(moves.same)),
            ];
            self.say("class-shift-group", &args, Role::Plain);
        }
        self.gap();
        self.heads();
        for item in self.lesson.rows.clone() {
            let label = self.label();
            let name = labels::name(self.lesson, &self.desk.lang, item, label);
            let moves = self.groups().into_iter();
            let moves: Vec<String> = moves.map(|group| arrow(self.cell(group, item))).collect();
            self.row(&name, moves.into_iter(), Role::Plain);
        }
        self.say("class-shift-legend", &[], Role::Quiet);
        "class-shift"
    }

    fn cell(&self, group: u8, item: ItemIx) -> Move {
        let vote = |round| self.lesson.vote(round, group, item);
        votes::moved(vote(1), vote(2))
    }

    fn moves(&self, groups: impl IntoIterator<Item = u8>) -> Moves {
        moves(self.lesson, groups)
    }

    /// What moved, in numbers.
    pub(super) fn moved(&mut self) -> &'static str {
        let moves = self.moves(self.groups());
        self.headline(&format!("{}/{}", moves.changed(), moves.both()));
        for (text, role) in summary(self.desk, self.lesson, &self.desk.lang) {
            self.put(&text, role);
        }
        "class-moved"
    }
}

/// What moved between the votes of these groups.
fn moves(lesson: &Lesson, groups: impl IntoIterator<Item = u8>) -> Moves {
    let cells = groups.into_iter().flat_map(|group| {
        let rows = lesson.rows.iter();
        rows.map(move |item| {
            votes::moved(lesson.vote(1, group, *item), lesson.vote(2, group, *item))
        })
    });
    Moves::of(cells)
}

/// What moved, sentence by sentence, in a language.
pub(in crate::class) fn summary(desk: &Desk, lesson: &Lesson, tag: &str) -> Vec<(String, Role)> {
    let voice = desk.words.voice(tag);
    let groups = lesson.group_list();
    let moves = moves(lesson, groups.iter().copied());
    let counts = [
        ("changed", Arg::from(moves.changed())),
        ("both", Arg::from(moves.both())),
        ("up", Arg::from(moves.up)),
        ("down", Arg::from(moves.down)),
        ("found", Arg::from(moves.found)),
        ("dropped", Arg::from(moves.dropped)),
    ];
    let mut told = vec![(voice.with("class-moved-is", &counts), Role::Strong)];
    let widths = |round: u8| {
        let both = groups.iter().filter(|group| {
            let coverage = |round| lesson.coverage(round, **group);
            [1, 2].map(coverage).iter().all(|own| own.blank < own.all())
        });
        let overall = both.filter_map(|group| lesson.gauges(round, *group).overall);
        votes::mean_width(overall)
    };
    if let Some((first, second)) = widths(1).zip(widths(2)) {
        let args = [
            ("first", Arg::from(whole(first))),
            ("second", Arg::from(whole(second))),
        ];
        told.push((voice.with("class-moved-width", &args), Role::Plain));
    }
    let closer = votes::closer(&lesson.spreads(1), &lesson.spreads(2));
    for (first, second) in closer.into_iter().take(CLOSER) {
        let args = [
            ("name", Arg::from(labels::short(lesson, tag, first.item))),
            ("first", Arg::from(ends(&first))),
            ("second", Arg::from(ends(&second))),
        ];
        told.push((voice.with("class-moved-closer", &args), Role::Plain));
    }
    told
}

/// A move as a mark.
pub(in crate::class) fn arrow(moved: Move) -> String {
    match moved {
        Move::By(points) if points > 0 => format!("↑{points}"),
        Move::By(points) => format!("↓{}", points.unsigned_abs()),
        Move::Same => "=".to_owned(),
        Move::Found => "+".to_owned(),
        Move::Dropped => "x".to_owned(),
        Move::Unknown => String::new(),
    }
}

//! The steps of a reveal as lines.

use ratatui::text::{Line, Span};

use crate::class::digits;
use crate::class::labels::{self, left, middle, right};
use crate::class::lesson::Lesson;
use crate::class::model::Desk;
use crate::class::reveal::{Reveal, Step, steps};
use crate::class::view::{Room, Sheet};
use crate::instrument::model::ItemIx;
use crate::measure::votes::Spread;
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::{width, wrap};
use crate::wording::gauges::{range, whole};

/// Cells of a group's column.
const WIDE: usize = 4;
/// Cells of a label where there is room for words.
const LABEL: usize = 30;
/// Cells of a group's range, and the fewest that leave room for the name of a factor.
const RANGE: usize = 8;
const NAME: usize = 8;
/// Cells of the points that groups are apart, and of these with who sees no evidence.
const POINTS: usize = 4;
const TOLD: usize = POINTS + 13;
/// Cells of a bar, at the most.
const BAR: usize = 50;

/// The lines of one step on their way.
pub(super) struct Page<'a> {
    pub(super) desk: &'a Desk,
    pub(super) lesson: &'a Lesson,
    pub(super) round: u8,
    pub(super) room: Room,
    pub(super) lines: Vec<Line<'static>>,
}

/// A vote that is open shows nothing.
pub(super) fn closed(desk: &Desk, room: Room) -> Sheet {
    let text = desk.voice().say("class-still-open");
    let lines = wrap(&text, room.cols).into_iter();
    Sheet {
        lines: lines.map(Line::from).collect(),
        ..Sheet::default()
    }
}

pub(super) fn sheet(desk: &Desk, lesson: &Lesson, reveal: &Reveal, room: Room) -> Sheet {
    let mut page = Page {
        desk,
        lesson,
        round: reveal.round,
        room,
        lines: Vec::new(),
    };
    let mut kept = None;
    let name = match reveal.step() {
        Step::Coverage => page.coverage(),
        Step::Interval => page.interval(),
        Step::Side => page.side(),
        Step::Spread => {
            kept = page.spread(reveal.pick);
            "class-spread"
        }
        Step::Shift => page.shift(),
        Step::Moved => page.moved(),
    };
    let place = format!("{}/{}", reveal.place + 1, steps(reveal.round).len());
    Sheet {
        title: format!("{} · {place}", desk.voice().say(name)),
        lines: page.lines,
        kept,
        first: reveal.first,
        ..Sheet::default()
    }
}

impl Page<'_> {
    pub(super) fn say(&mut self, key: &str, args: &[(&str, Arg)], role: Role) {
        let text = self.desk.voice().with(key, args);
        self.put(&text, role);
    }

    pub(super) fn put(&mut self, text: &str, role: Role) {
        let style = self.desk.theme.style(role);
        let texts = wrap(text, self.room.cols).into_iter();
        self.lines.extend(texts.map(|text| line(text, style)));
    }

    /// A blank line, where there is room for one.
    pub(super) fn gap(&mut self) {
        if self.room.rows > 10 {
            self.lines.push(Line::default());
        }
    }

    /// A headline number in large figures; in plain ones where the terminal draws no blocks.
    pub(super) fn headline(&mut self, text: &str) {
        let scale = usize::from(self.room.rows >= 14) + 1;
        let fits = |lines: &Vec<String>| lines.iter().all(|line| width(line) <= self.room.cols);
        let large = digits::lines(text, scale)
            .filter(fits)
            .or_else(|| digits::lines(text, 1).filter(fits));
        match large.filter(|_| !self.desk.theme.ascii) {
            Some(large) => {
                let style = self.desk.theme.style(Role::Strong);
                self.lines
                    .extend(large.into_iter().map(|text| line(text, style)));
            }
            None => self.put(text, Role::Strong),
        }
        self.gap();
    }

    pub(super) fn groups(&self) -> Vec<u8> {
        self.lesson.group_list()
    }

    /// Evidence for 5 of 24.
    fn coverage(&mut self) -> &'static str {
        let all = self.lesson.rows.len();
        let found = self.groups().into_iter();
        let found: Vec<_> = found
            .map(|group| (group, self.lesson.coverage(self.round, group)))
            .collect();
        let voted = found.iter().filter(|(_, own)| own.blank < own.all());
        let counts: Vec<usize> = voted.map(|(_, own)| own.evidenced).collect();
        let (low, high) = (counts.iter().min(), counts.iter().max());
        if let (Some(low), Some(high)) = (low, high) {
            let span = if low == high {
                format!("{low}/{all}")
            } else {
                format!("{low}–{high}/{all}")
            };
            self.headline(&span);
        }
        self.say("class-coverage-is", &[("all", Arg::from(all))], Role::Plain);
        if let Some(told) = self.lesson.evidenced() {
            let args = [("n", Arg::from(told)), ("all", Arg::from(all))];
            self.say("class-coverage-case", &args, Role::Strong);
        }
        self.gap();
        for (group, own) in found {
            let args = [
                ("group", Arg::from(labels::group(self.desk, group))),
                ("n", Arg::from(own.evidenced)),
                ("silent", Arg::from(own.silent)),
                ("blank", Arg::from(own.blank)),
            ];
            let key = match (own.blank, own.blank == own.all()) {
                (_, true) => "class-coverage-none",
                (0, _) => "class-coverage-group",
                _ => "class-coverage-blank",
            };
            self.say(key, &args, Role::Plain);
        }
        "class-coverage"
    }

    /// How far what has no evidence leaves each group's overall score open.
    fn interval(&mut self) -> &'static str {
        let reaches: Vec<(u8, Option<(f64, f64)>)> = self
            .groups()
            .into_iter()
            .map(|group| (group, self.reach(self.round, group)))
            .collect();
        let known = || reaches.iter().filter_map(|(_, reach)| *reach);
        let low = known().map(|reach| reach.0).reduce(f64::min);
        let high = known().map(|reach| reach.1).reduce(f64::max);
        if let Some(ends) = low.zip(high) {
            self.headline(&range(ends));
        }
        self.say("class-interval-is", &[], Role::Plain);
        self.gap();
        for (group, reach) in reaches {
            let name = labels::group(self.desk, group);
            let Some(reach) = reach else {
                let args = [("group", Arg::from(name))];
                self.say("class-coverage-none", &args, Role::Plain);
                continue;
            };
            let mut told = range(reach);
            if let Some(first) = self.reach(1, group).filter(|_| self.round > 1) {
                told = format!("{} → {told}", range(first));
            }
            let cells = self
                .room
                .cols
                .saturating_sub(width(&name) + width(&told) + 2);
            let bar = self.bar(reach, cells.min(BAR));
            let plain = self.desk.theme.style(Role::Plain);
            self.lines.push(Line::from(vec![
                Span::styled(format!("{name} "), plain),
                Span::styled(bar, self.desk.theme.style(Role::Fill)),
                Span::styled(format!(" {told}"), plain),
            ]));
        }
        self.factors();
        self.gap();
        self.put(&self.desk.voice().say("convention-linear"), Role::Quiet);
        "class-interval"
    }

    /// How far each factor is open, where there is room for all groups beside one another.
    fn factors(&mut self) {
        let groups = self.groups();
        let label = self
            .room
            .cols
            .saturating_sub(groups.len() * RANGE)
            .min(LABEL);
        if label < NAME {
            return;
        }
        self.gap();
        let row = |name: &str, texts: Vec<String>| {
            let texts = texts.into_iter().map(|text| middle(&text, RANGE));
            left(name, label) + texts.collect::<String>().trim_end()
        };
        let gauges: Vec<_> = groups
            .iter()
            .map(|group| self.lesson.gauges(self.round, *group))
            .collect();
        let heads = groups.iter().map(u8::to_string).collect();
        let head = row(&self.desk.voice().say("class-groups-row"), heads);
        let mut lines = vec![(head, Role::Quiet)];
        for dimension in 0..self.lesson.instrument().dimensions.len() {
            let reach = |own: &crate::measure::gauge::Gauges| {
                let reach = own.dimensions.get(dimension).and_then(|own| own.reach);
                reach.map_or("—".to_owned(), range)
            };
            let name = labels::dimension(self.lesson, &self.desk.lang, dimension);
            lines.push((row(&name, gauges.iter().map(reach).collect()), Role::Plain));
        }
        for (text, role) in lines {
            self.lines.push(line(text, self.desk.theme.style(role)));
        }
    }

    /// Where a group's overall score can lie; `None` for one that entered nothing.
    fn reach(&self, round: u8, group: u8) -> Option<(f64, f64)> {
        let coverage = self.lesson.coverage(round, group);
        let overall = self.lesson.gauges(round, group).overall;
        overall
            .filter(|_| coverage.blank < coverage.all())
            .map(|overall| overall.reach)
    }

    /// An interval of 0–100 in so many cells.
    fn bar(&self, (low, high): (f64, f64), cells: usize) -> String {
        let marks = self.desk.theme.marks();
        let [open, close] = marks.limits;
        let last = cells.saturating_sub(1);
        let place = |score: f64| (score / 100.0 * last as f64).round() as usize;
        let (low, high) = (place(low), place(high));
        let cell = |at: usize| match at {
            at if at == low => open,
            at if at == high => close,
            at if at > low && at < high => marks.missing,
            _ => marks.reach,
        };
        (0..cells).map(cell).collect()
    }

    pub(super) fn label(&self) -> usize {
        let columns = self.groups().len() * WIDE;
        self.room.cols.saturating_sub(columns).min(LABEL)
    }

    pub(super) fn row(&mut self, name: &str, texts: impl Iterator<Item = String>, role: Role) {
        let style = self.desk.theme.style(role);
        let label = self.label().saturating_sub(1);
        let mut text = left(name, label) + " ";
        for cell in texts {
            text.push_str(&middle(&cell, WIDE));
        }
        self.lines.push(line(text.trim_end().to_owned(), style));
    }

    pub(super) fn heads(&mut self) {
        let name = self.desk.voice().say("class-groups-row");
        let groups = self.groups().into_iter();
        self.row(&name, groups.map(|group| group.to_string()), Role::Quiet);
    }

    /// The items of a dimension that are voted on.
    fn of(&self, dimension: usize) -> Vec<ItemIx> {
        let items = self.lesson.instrument().items_of(dimension);
        let voted = items.filter(|(place, _)| self.lesson.rows.contains(place));
        voted.map(|(place, _)| place).collect()
    }

    /// All scores: dimensions, and the votes below them.
    fn side(&mut self) -> &'static str {
        self.heads();
        let groups = self.groups().into_iter();
        let gauges: Vec<_> = groups
            .map(|group| self.lesson.gauges(self.round, group))
            .collect();
        for dimension in 0..self.lesson.instrument().dimensions.len() {
            let items = self.of(dimension);
            if items.is_empty() {
                continue;
            }
            let name = labels::dimension(self.lesson, &self.desk.lang, dimension);
            let score = |gauges: &crate::measure::gauge::Gauges| {
                let score = gauges.dimensions.get(dimension).and_then(|own| own.score);
                score.map_or("—".to_owned(), whole)
            };
            let scores: Vec<String> = gauges.iter().map(score).collect();
            self.row(&name, scores.into_iter(), Role::Strong);
            for item in items {
                let label = self.label();
                let name = labels::name(self.lesson, &self.desk.lang, item, label);
                let votes = self.lesson.votes(self.round, item).map(labels::vote);
                let votes: Vec<String> = votes.collect();
                self.row(&format!(" {name}"), votes.into_iter(), Role::Plain);
            }
        }
        self.say("class-side-legend", &[], Role::Quiet);
        "class-side"
    }

    /// The indicators, the largest disagreement first; gives the line that is selected.
    fn spread(&mut self, pick: usize) -> Option<usize> {
        let mut kept = None;
        for (place, spread) in self.lesson.spreads(self.round).iter().enumerate() {
            let selected = place == pick;
            if selected {
                kept = Some(self.lines.len());
            }
            let told = told(self.desk, spread);
            let role = if selected {
                Role::Selected
            } else {
                Role::Plain
            };
            let pointer = if selected {
                self.desk.theme.marks().pointer
            } else {
                " "
            };
            let name = labels::short(self.lesson, &self.desk.lang, spread.item);
            let room = self.room.cols.saturating_sub(TOLD + 3);
            let name = left(&name, room.min(LABEL + 10));
            self.lines.push(Line::from(vec![
                Span::raw(format!("{pointer} ")),
                Span::styled(name, self.desk.theme.style(role)),
                Span::styled(format!(" {told}"), self.desk.theme.style(Role::Plain)),
            ]));
        }
        kept
    }
}

/// How far groups are apart on one indicator, in few words.
fn told(desk: &Desk, spread: &Spread) -> String {
    let voice = desk.voice();
    let points = match spread.ends {
        None => String::new(),
        Some(_) => ends(spread),
    };
    let silent = [("n", Arg::from(spread.silent))];
    let silent = if spread.silent == 0 {
        String::new()
    } else {
        voice.with("class-silent-groups", &silent)
    };
    let told = format!("{} {silent}", right(&points, POINTS));
    told.trim_end().to_owned()
}

/// The lowest and the highest point, or the one that all gave.
pub(in crate::class) fn ends(spread: &Spread) -> String {
    match spread.ends {
        None => "—".to_owned(),
        Some((low, high)) if low == high => low.to_string(),
        Some((low, high)) => format!("{low}–{high}"),
    }
}

//! How the grid looks.

use ratatui::text::{Line, Span};

use crate::class::grid::Grid;
use crate::class::labels;
use crate::class::lesson::Lesson;
use crate::class::model::Desk;
use crate::class::view::{Room, Sheet};
use crate::instrument::model::ItemIx;
use crate::measure::votes::Vote;
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, width, wrap};

/// Cells of a group's column.
const WIDE: usize = 4;
/// Cells of a label where there is room for words.
const LABEL: usize = 30;

/// What is shown.
pub fn sheet(desk: &Desk, grid: &Grid, room: Room) -> Sheet {
    let Some(lesson) = &desk.lesson else {
        return Sheet::default();
    };
    if let Some(text) = &grid.field {
        return field(desk, text, room);
    }
    let groups = lesson.group_list();
    let label = room.cols.saturating_sub(groups.len() * WIDE + 1).min(LABEL);
    let mut sheet = Sheet {
        title: title(desk, lesson, grid),
        head: head(desk, lesson, grid, room),
        kept: Some(grid.row),
        column: (label + grid.column * WIDE + 1) as u16,
        ..Sheet::default()
    };
    let quiet = desk.theme.style(Role::Quiet);
    let names = groups.iter().map(u8::to_string);
    let names = labels::row(
        &desk.voice().say("class-groups-row"),
        label,
        names,
        WIDE,
        quiet,
    );
    sheet.head.push(Line::from(names));
    let counts = groups.iter().map(|group| {
        let coverage = lesson.coverage(grid.round, *group);
        (coverage.all() - coverage.blank).to_string()
    });
    let all = lesson.rows.len();
    let entered = if label < labels::WORDS {
        format!("/{all}")
    } else {
        let all = [("n", Arg::from(all))];
        desk.voice().with("class-entered-row", &all)
    };
    let counts = labels::row(&entered, label, counts, WIDE, quiet);
    sheet.head.push(Line::from(counts));
    let rows = lesson.rows.iter().enumerate();
    sheet.lines = rows
        .map(|(place, item)| row(desk, lesson, grid, (place, *item), label))
        .collect();
    sheet
}

/// Which vote, by whom, about what; on a group's own machine its number, else the code of the class.
fn title(desk: &Desk, lesson: &Lesson, grid: &Grid) -> String {
    let voice = desk.voice();
    let vote = voice.say(if grid.round == 1 {
        "class-vote-1"
    } else {
        "class-vote-2"
    });
    let code = voice.with("class-code", &[("code", Arg::from(lesson.code.clone()))]);
    match lesson.own {
        Some(group) => format!("{vote} · {} · {code}", labels::group(desk, group)),
        None => format!("{vote} · {code}"),
    }
}

/// The item under the cursor, and what its scale means.
fn head(desk: &Desk, lesson: &Lesson, grid: &Grid, room: Room) -> Vec<Line<'static>> {
    let Some((group, item)) = grid.cell(lesson) else {
        return Vec::new();
    };
    let strong = desk.theme.style(Role::Strong);
    let group = labels::group(desk, group);
    if desk.big {
        let text = format!("{group} · {}", labels::short(lesson, &desk.lang, item));
        return vec![line(fit(&text, room.cols), strong)];
    }
    let code = labels::code(lesson, item);
    let text = labels::words(lesson, &desk.lang, item, "");
    let text = format!("{group} · {code}  {text}");
    let texts = wrap(&text, room.cols).into_iter();
    let mut head: Vec<Line<'static>> = texts.take(2).map(|text| line(text, strong)).collect();
    let quiet = desk.theme.style(Role::Quiet);
    head.push(line(fit(&scale(desk, lesson, item), room.cols), quiet));
    head
}

/// `1 strongly disagree … 5 strongly agree`, and the digit that waits for another one.
fn scale(desk: &Desk, lesson: &Lesson, item: ItemIx) -> String {
    let instrument = lesson.instrument();
    let item = instrument.items.get(item);
    let Some(scale) = item.and_then(|item| instrument.scale_of(item)) else {
        return String::new();
    };
    let end = |point: i64| {
        let key = format!("scale-{}.point-{point}", scale.id);
        let words = lesson.package.texts.get(&desk.lang, &key, &|_| None);
        format!("{point} {}", words.unwrap_or_default())
    };
    let silent = desk.voice().say("class-silent-key");
    format!("{} … {}   {silent}", end(scale.min), end(scale.max))
}

fn row(
    desk: &Desk,
    lesson: &Lesson,
    grid: &Grid,
    (place, item): (usize, ItemIx),
    label: usize,
) -> Line<'static> {
    let theme = desk.theme;
    let here = place == grid.row;
    let role = if here { Role::Strong } else { Role::Plain };
    let name = labels::name(lesson, &desk.lang, item, label);
    let mut spans = vec![Span::styled(
        labels::left(&name, label.saturating_sub(1)) + " ",
        theme.style(role),
    )];
    for (column, group) in lesson.group_list().into_iter().enumerate() {
        let vote = lesson.vote(grid.round, group, item);
        let selected = here && column == grid.column;
        let mut text = mark(desk, lesson, grid, group, vote);
        if selected && !grid.digits.is_empty() {
            text = format!("{}_", grid.digits);
        }
        let role = match (selected, vote) {
            (true, _) => Role::Selected,
            (false, Vote::Blank) => Role::Quiet,
            (false, _) => Role::Plain,
        };
        spans.push(Span::styled(
            labels::middle(&text, WIDE - 1),
            theme.style(role),
        ));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

/// A mark for an entry while the vote is open, the entry itself once it is closed or the group's own.
fn mark(desk: &Desk, lesson: &Lesson, grid: &Grid, group: u8, vote: Vote) -> String {
    let marks = desk.theme.marks();
    let shown = lesson.is_closed(grid.round) || lesson.own == Some(group);
    match vote {
        Vote::Blank => marks.reach.to_owned(),
        _ if shown => labels::vote(vote),
        _ => marks.bullet.to_owned(),
    }
}

/// The place of files, while it is typed.
fn field(desk: &Desk, text: &str, room: Room) -> Sheet {
    let voice = desk.voice();
    let style = desk.theme.style(Role::Plain);
    let asked = wrap(&voice.say("class-import-ask"), room.cols).into_iter();
    let mut lines: Vec<Line<'static>> = asked.map(|text| line(text, style)).collect();
    lines.push(Line::default());
    // The end of what is typed is what matters.
    let mut shown = text.to_owned();
    while width(&shown) + 2 > room.cols {
        shown.remove(0);
    }
    let column = width(&shown);
    lines.push(line(format!("{shown}_"), desk.theme.style(Role::Strong)));
    Sheet {
        title: voice.say("class-import-title"),
        kept: Some(lines.len() - 1),
        column: column as u16,
        lines,
        ..Sheet::default()
    }
}

//! The pages, line by line.

use ratatui::text::{Line, Span};

use crate::dashboard::model::Model;
use crate::dashboard::view::chart::{self, heading, row, small, widest};
use crate::dashboard::view::{Sheet, gaps, radar};
use crate::ledger::field::Standing;
use crate::locale::dates;
use crate::measure::results::{Item, Score};
use crate::tui::theme::Role;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::board::{self, Page, Table, Teller};

/// How many cells a bar or a track has at the most.
const LONGEST: usize = 60;
/// How many lines tell the overall score.
const OVERALL: usize = 2;
/// How many days are drawn; the table has them all.
const DAYS: usize = 14;

/// A page told in tables.
pub(super) fn table(teller: &Teller<'_>, model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = above(teller, model, room);
    for table in board::tables(teller, model.page) {
        lines.push(Line::default());
        lines.extend(tabled(&table, model, room));
    }
    lines
}

/// What stands above every table: which interviews, and by which conventions.
fn above(teller: &Teller<'_>, model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = small(model.theme, &board::filter(teller), room);
    if !matches!(model.page, Page::Field | Page::Quality) {
        for text in board::conventions(teller) {
            lines.extend(small(model.theme, &text, room));
        }
    }
    lines
}

/// A table in lines; one that is too wide row by row, each figure behind its head.
fn tabled(table: &Table, model: &Model, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if !table.title.is_empty() {
        lines.push(heading(model.theme, &table.title));
    }
    let rows = crate::wording::table::lines(&table.rows);
    if rows.iter().all(|row| width(row) <= room) {
        for (nth, row) in rows.into_iter().enumerate() {
            let role = if nth == 0 { Role::Quiet } else { Role::Plain };
            lines.push(crate::tui::view::paint::line(row, model.theme.style(role)));
        }
    } else if let Some((heads, rows)) = table.rows.split_first() {
        for row in rows {
            lines.extend(record(heads, row, model, room));
        }
    }
    for note in &table.notes {
        lines.extend(small(model.theme, note, room));
    }
    lines
}

fn record(heads: &[String], row: &[String], model: &Model, room: usize) -> Vec<Line<'static>> {
    let strong = model.theme.style(Role::Strong);
    let name = row.first().map_or("", String::as_str);
    let mut lines = vec![crate::tui::view::paint::line(fit(name, room), strong)];
    let cells = heads.iter().zip(row).skip(1);
    let cells = cells.filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
    let text = wrap(&cells.join(" · "), room.saturating_sub(2));
    lines.extend(text.into_iter().map(|text| Line::from(format!("  {text}"))));
    lines
}

/// Field work: what became of whom, by interviewer and by day.
pub(super) fn field(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let [standing, people, days] = three(board::tables(teller, Page::Field));
    let mut lines = counts(&standing, model, room);
    for note in &standing.notes {
        lines.extend(small(model.theme, note, room));
    }
    lines.push(Line::default());
    lines.push(heading(model.theme, &people.title));
    let work: Vec<u64> = teller
        .board
        .field
        .work
        .values()
        .map(|work| work.count(Standing::Complete))
        .collect();
    let most = work.iter().copied().max().unwrap_or(0).max(1);
    let names: Vec<String> = people
        .rows
        .iter()
        .skip(1)
        .filter_map(|row| row.first().cloned())
        .collect();
    let wide = widest(&names, room);
    for (n, cells) in work.iter().zip(people.rows.iter().skip(1)) {
        let heads = people.rows.first().into_iter().flatten();
        let told = heads
            .zip(cells)
            .skip(1)
            .filter(|(_, cell)| *cell != "0" && *cell != "—");
        let told: Vec<String> = told.map(|(head, cell)| format!("{head} {cell}")).collect();
        let bar = chart::share(
            model.theme,
            *n as f64 / most as f64,
            (room / 4).min(LONGEST / 3),
        );
        let name = cells.first().map_or("", String::as_str);
        lines.extend(row(model.theme, name, wide, bar, &told.join(" · "), room));
    }
    lines.push(Line::default());
    lines.push(heading(model.theme, &days.title));
    let per_day = teller.board.field.days(dates::day);
    let busiest = per_day.values().copied().max().unwrap_or(0).max(1);
    for (day, n) in per_day.iter().rev().take(DAYS) {
        let bar = chart::share(
            model.theme,
            *n as f64 / busiest as f64,
            (room / 2).min(LONGEST),
        );
        lines.extend(row(model.theme, day, 10, bar, &n.to_string(), room));
    }
    for note in days.notes.iter().chain(&people.notes) {
        lines.extend(small(model.theme, note, room));
    }
    Sheet { lines, kept: None }
}

fn three(tables: Vec<Table>) -> [Table; 3] {
    let mut tables = tables.into_iter();
    std::array::from_fn(|_| tables.next().unwrap_or_default())
}

/// A table of names and counts as bars.
fn counts(table: &Table, model: &Model, room: usize) -> Vec<Line<'static>> {
    let rows: Vec<(&String, u64)> = table
        .rows
        .iter()
        .skip(1)
        .filter_map(|row| Some((row.first()?, row.get(1)?.parse().ok()?)))
        .collect();
    let most = rows.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let wide = widest(rows.iter().map(|(name, _)| *name), room);
    let mut lines = vec![heading(model.theme, &table.title)];
    for (name, n) in rows {
        let bar = chart::share(model.theme, n as f64 / most as f64, (room / 2).min(LONGEST));
        lines.extend(row(model.theme, name, wide, bar, &n.to_string(), room));
    }
    lines
}

/// Dimensions and the overall score.
pub(super) fn results(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let results = &teller.board.results;
    let mut names: Vec<String> = results
        .dimensions
        .iter()
        .map(|d| board::dimension(teller, d.place))
        .collect();
    names.push(teller.voice.say("results-overall"));
    let wide = widest(&names, room);
    let cells = track_cells(room, wide);
    let target = teller.board.advice.target;
    let mut lines = Vec::new();
    for (dimension, name) in results.dimensions.iter().zip(&names) {
        let drawn = chart::of_score(model.theme, &dimension.score, target, cells);
        let words = board::figure(teller.voice, &dimension.score);
        lines.extend(row(model.theme, name, wide, drawn, &words, room));
    }
    if let Some(name) = names.last() {
        let overall = &results.overall;
        let point = overall.point.mean.ok();
        let drawn = chart::track(model.theme, point, overall.order.ok(), target, cells);
        lines.extend(row(model.theme, name, wide, drawn, "", room));
    }
    let mut tables = board::tables(teller, Page::Results).into_iter();
    let told = |table: Table| -> Vec<Line<'static>> {
        let wrapped = table.notes.iter().flat_map(|note| wrap(note, room));
        wrapped.map(Line::from).collect()
    };
    let mut notes = tables.next().map(told).unwrap_or_default();
    // The overall score comes first among them; its lines belong to the chart.
    let overall = notes.len().min(OVERALL);
    lines.extend(notes.drain(..overall));
    lines.extend(legend(teller, model, room, "board-legend-results"));
    lines.extend(radar::radar(teller, model, room));
    let gaps = gaps::gaps(teller, model, room);
    if !gaps.is_empty() {
        lines.extend(gaps);
        // What is said below the tables of gaps, each once.
        let mut said: Vec<String> = tables.flat_map(|table| table.notes).collect();
        let mut seen = std::collections::HashSet::new();
        said.retain(|note| seen.insert(note.clone()));
        lines.extend(said.iter().flat_map(|note| small(model.theme, note, room)));
    }
    lines.push(Line::default());
    lines.extend(notes);
    Sheet { lines, kept: None }
}

/// How many cells a track has beside names and figures.
pub(super) fn track_cells(room: usize, wide: usize) -> usize {
    room.saturating_sub(wide + 30).clamp(6, LONGEST)
}

/// What the marks mean, and the conventions.
pub(super) fn legend(
    teller: &Teller<'_>,
    model: &Model,
    room: usize,
    key: &str,
) -> Vec<Line<'static>> {
    let marks = model.theme.marks();
    let args = [
        ("interval", crate::messages::Arg::from(marks.weights)),
        ("point", crate::messages::Arg::from(marks.point)),
        ("wall", crate::messages::Arg::from(marks.wall)),
        (
            "target",
            crate::messages::Arg::from(format!("{:.0}", teller.board.advice.target)),
        ),
    ];
    let mut lines = vec![Line::default()];
    lines.extend(small(model.theme, &teller.voice.with(key, &args), room));
    for text in board::conventions(teller) {
        lines.extend(small(model.theme, &text, room));
    }
    lines
}

/// Item by item: how far above or below the target, as a bar and a mark.
pub(super) fn items(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let results = &teller.board.results;
    let mut lines = Vec::new();
    let name = |item: &Item| {
        format!(
            "{} {}",
            board::code(teller, item.place),
            board::short(teller, item.place)
        )
    };
    let all = results
        .dimensions
        .iter()
        .flat_map(|d| &d.items)
        .chain(&results.outcomes);
    let names: Vec<String> = all.map(name).collect();
    let wide = widest(&names, room);
    let cells = track_cells(room, wide + 2);
    let groups = results
        .dimensions
        .iter()
        .map(|d| (board::dimension(teller, d.place), &d.items));
    let outcomes = (teller.voice.say("board-outcomes"), &results.outcomes);
    for (title, items) in groups.chain([outcomes]) {
        if items.is_empty() {
            continue;
        }
        lines.push(heading(model.theme, &title));
        for item in items {
            let (mark, role) = heat(&item.score, teller.board.advice.target);
            let mut drawn = vec![Span::styled(format!("{mark} "), model.theme.style(role))];
            drawn.extend(chart::of_score(
                model.theme,
                &item.score,
                teller.board.advice.target,
                cells,
            ));
            let words = board::figure(teller.voice, &item.score);
            lines.extend(row(model.theme, &name(item), wide, drawn, &words, room));
        }
    }
    lines.extend(legend(teller, model, room, "board-legend-items"));
    Sheet { lines, kept: None }
}

/// Whether a score is below the target for sure, above it for sure, or neither.
fn heat(score: &Score, target: f64) -> (&'static str, Role) {
    match score.interval {
        Ok(ends) if ends.high < target => ("!", Role::Bad),
        Ok(ends) if ends.low > target => ("+", Role::Good),
        Ok(_) => ("?", Role::Warn),
        Err(_) => (" ", Role::Quiet),
    }
}

/// Signs of careless answering: figures alone, marked where there are many.
pub(super) fn quality(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let mut lines = Vec::new();
    for table in board::tables(teller, Page::Quality) {
        lines.extend(tabled(&table, model, room));
    }
    let warn = model.theme.style(Role::Warn);
    for line in &mut lines {
        let marked = line.spans.iter().any(|span| span.content.contains('!'));
        let figures = line.spans.iter().any(|span| span.content.contains('%'));
        if marked && figures && !line.spans.iter().any(|span| span.content.contains("! ")) {
            *line = line.clone().style(warn);
        }
    }
    Sheet { lines, kept: None }
}

/// The suggestions, each with how sure it is and what brought it up.
pub(super) fn advice(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let mut lines = Vec::new();
    let mut kept = None;
    for (nth, suggestion) in teller.board.advice.list.iter().enumerate() {
        let selected = nth == model.pick;
        let marks = model.theme.marks();
        let pointer = if selected { marks.pointer } else { " " };
        if selected {
            kept = Some(lines.len());
        }
        let role = if selected {
            Role::Selected
        } else {
            Role::Strong
        };
        let chance = board::chance(teller, suggestion);
        let name = board::headline(teller, suggestion);
        let name = fit(&name, room.saturating_sub(width(&chance) + 8));
        lines.push(Line::from(vec![
            Span::raw(format!("{pointer} {:>2} ", nth + 1)),
            Span::styled(name, model.theme.style(role)),
            Span::raw(format!("  {chance}")),
        ]));
        let reasons = wrap(&board::reasons(teller, suggestion), room.saturating_sub(5));
        lines.extend(
            reasons
                .into_iter()
                .map(|text| Line::from(format!("     {text}"))),
        );
    }
    lines.push(Line::default());
    for note in board::tables(teller, Page::Advice)
        .iter()
        .flat_map(|table| &table.notes)
    {
        lines.extend(small(model.theme, note, room));
    }
    for text in board::conventions(teller) {
        lines.extend(small(model.theme, &text, room));
    }
    Sheet { lines, kept }
}

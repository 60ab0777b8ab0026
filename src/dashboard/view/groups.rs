//! Waves, branches and languages side by side.

use ratatui::text::Line;

use crate::dashboard::model::Model;
use crate::dashboard::view::Sheet;
use crate::dashboard::view::chart::{self, heading, row, small, widest};
use crate::dashboard::view::pages::{legend, track_cells};
use crate::ledger::board::Facet;
use crate::measure::results::Score;
use crate::wording::board::{self, Page, Table, Teller};

pub(super) fn groups(teller: &Teller<'_>, model: &Model, room: usize) -> Sheet {
    let board = teller.board;
    let scores: [(Facet, Vec<(&str, &Score)>); 3] = [
        (
            Facet::Wave,
            board
                .waves
                .iter()
                .map(|w| (w.name.as_str(), &w.score))
                .collect(),
        ),
        (
            Facet::Branch,
            board
                .branches
                .iter()
                .map(|b| (b.name.as_str(), &b.score))
                .collect(),
        ),
        (
            Facet::Lang,
            board
                .languages
                .iter()
                .map(|l| (l.name.as_str(), &l.score))
                .collect(),
        ),
    ];
    let mut lines = Vec::new();
    for ((facet, groups), table) in scores.into_iter().zip(board::tables(teller, Page::Groups)) {
        lines.extend(one(teller, model, facet, &groups, &table, room));
        lines.push(Line::default());
    }
    lines.pop();
    lines.extend(legend(teller, model, room, "board-legend-groups"));
    Sheet { lines, kept: None }
}

/// One facet: a track for each group, with what the table has behind its spread.
fn one(
    teller: &Teller<'_>,
    model: &Model,
    facet: Facet,
    groups: &[(&str, &Score)],
    table: &Table,
    room: usize,
) -> Vec<Line<'static>> {
    let mut lines = vec![heading(model.theme, &table.title)];
    let named = groups
        .iter()
        .map(|(name, _)| board::named(teller.voice, facet, name));
    let names: Vec<String> = named.collect();
    let wide = widest(&names, room);
    let cells = track_cells(room, wide);
    let heads = table.rows.first();
    for (((_, score), name), cols) in groups.iter().zip(&names).zip(table.rows.iter().skip(1)) {
        let drawn = chart::of_score(model.theme, score, teller.board.advice.target, cells);
        let words = board::figure(teller.voice, score);
        lines.extend(row(model.theme, name, wide, drawn, &words, room));
        let told = heads.into_iter().flatten().zip(cols).skip(5);
        let told = told.filter(|(_, cell)| *cell != "—");
        let told: Vec<String> = told.map(|(head, cell)| format!("{head} {cell}")).collect();
        if !told.is_empty() {
            let text = format!("{}{}", " ".repeat(wide + 2), told.join(" · "));
            lines.extend(small(model.theme, &text, room));
        }
    }
    for note in &table.notes {
        lines.extend(small(model.theme, note, room));
    }
    lines
}

//! What the pen writes turns a terminal from one frame into the next, whatever stands in them.

use fangtan::tui::pen::paint;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use crate::odd::Chance;

const COLS: u16 = 24;
const ROWS: u16 = 6;

const JOINED: &str = "👩‍🚒";
const TEXTS: [&str; 12] = [
    "安全",
    "您在多大程度上同意？",
    " ",
    "      ",
    "agree",
    "7. 一a二b",
    "━━╸▕██▉··▏",
    "é",
    "😀",
    JOINED,
    "（“…”）",
    "ｱﾞかな",
];

#[test]
fn a_terminal_shows_the_frame() {
    let mut chance = Chance(20_261_122);
    for _ in 0..400 {
        let mut terminal =
            vt100::Parser::new(ROWS.try_into().unwrap(), COLS.try_into().unwrap(), 0);
        let mut shown = Buffer::empty(Rect::new(0, 0, COLS, ROWS));
        for _ in 0..12 {
            let next = following(&shown, &mut chance);
            let mut bytes = Vec::new();
            paint(&shown, &next, &mut bytes);
            terminal.process(&bytes);
            compare(&next, terminal.screen(), &bytes);
            shown = next;
        }
    }
}

/// A frame takes no more bytes than its words and a place for every line.
#[test]
fn chinese_costs_what_its_characters_cost() {
    let blank = Buffer::empty(Rect::new(0, 0, 80, 24));
    let mut next = blank.clone();
    let words = "网上办业务时，资金安全有没有保障，是您最看重的一件事吗？";
    for y in 0..24 {
        next.set_string(2, y, words, Style::new());
    }
    let mut bytes = Vec::new();
    paint(&blank, &next, &mut bytes);
    assert!(
        bytes.len() <= 24 * (words.len() + "\x1b[24;80H".len()),
        "{}",
        bytes.len()
    );
}

fn following(shown: &Buffer, chance: &mut Chance) -> Buffer {
    let mut next = shown.clone();
    if chance.once_in(8) {
        next.reset();
    }
    for _ in 0..chance.below(6) {
        let (x, y) = (chance.below(COLS as usize), chance.below(ROWS as usize));
        let style = Style::new()
            .fg(*chance.pick(&[
                Color::Reset,
                Color::DarkGray,
                Color::Cyan,
                Color::Indexed(99),
            ]))
            .bg(*chance.pick(&[Color::Reset, Color::Reset, Color::Rgb(1, 2, 3)]))
            .add_modifier(*chance.pick(&[
                Modifier::empty(),
                Modifier::BOLD,
                Modifier::REVERSED,
                Modifier::BOLD | Modifier::UNDERLINED,
            ]));
        let style = style.remove_modifier(Modifier::all() - style.add_modifier);
        let text = *chance.pick(&TEXTS);
        // What is joined and taken apart by the terminal would go on in the next line.
        if text != JOINED || x + 4 <= COLS as usize {
            next.set_string(x as u16, y as u16, text, style);
        }
    }
    next
}

fn compare(next: &Buffer, screen: &vt100::Screen, bytes: &[u8]) {
    for y in 0..ROWS {
        let mut x = 0;
        while x < COLS {
            let cell = &next[(x, y)];
            let wide = cell.symbol().cell_width().max(1);
            let seen = screen.cell(y, x).unwrap();
            let told = || {
                format!(
                    "row {y}, column {x}: {:?} where {:?} belongs, after {:?}",
                    seen.contents(),
                    cell.symbol(),
                    String::from_utf8_lossy(bytes)
                )
            };
            // The emulator of the tests knows nothing of characters that are joined; what stands
            // behind them must be right all the same.
            if x + wide <= COLS && cell.symbol().chars().count() == 1 {
                let contents = seen.contents();
                let blank = cell.symbol() == " " && contents.is_empty();
                assert!(contents == cell.symbol() || blank, "{}", told());
                assert_eq!(style(cell), seen_style(seen), "{}", told());
            }
            x += wide;
        }
    }
}

fn style(cell: &Cell) -> (vt100::Color, vt100::Color, bool, bool, bool) {
    (
        color(cell.fg),
        color(cell.bg),
        cell.modifier.contains(Modifier::BOLD),
        cell.modifier.contains(Modifier::UNDERLINED),
        cell.modifier.contains(Modifier::REVERSED),
    )
}

fn color(color: Color) -> vt100::Color {
    match color {
        Color::DarkGray => vt100::Color::Idx(8),
        Color::Cyan => vt100::Color::Idx(6),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        _ => vt100::Color::Default,
    }
}

fn seen_style(cell: &vt100::Cell) -> (vt100::Color, vt100::Color, bool, bool, bool) {
    (
        cell.fgcolor(),
        cell.bgcolor(),
        cell.bold(),
        cell.underline(),
        cell.inverse(),
    )
}

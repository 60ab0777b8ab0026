//! Names of indicators, and pieces of lines that several screens share.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::class::lesson::Lesson;
use crate::class::model::Desk;
use crate::instrument::model::ItemIx;
use crate::interview::seat::Tag;
use crate::measure::votes::Vote;
use crate::messages::Arg;
use crate::tui::wrap::{fit, width};
use crate::wording::trouble::inert;

/// From so many cells on a label has room for words.
pub const WORDS: usize = 12;

/// An indicator's code; the item's id where it has none.
pub fn code(lesson: &Lesson, item: ItemIx) -> String {
    let found = lesson.instrument().items.get(item);
    let code = found.map(|item| item.indicator.clone().unwrap_or_else(|| item.id.clone()));
    inert(&code.unwrap_or_default())
}

/// A text of an item: its wording, or the attribute `slot` of it.
pub fn words(lesson: &Lesson, tag: &str, item: ItemIx, slot: &str) -> String {
    let Some(found) = lesson.instrument().items.get(item) else {
        return String::new();
    };
    let key = format!("{}{slot}", found.words);
    let text = lesson.package.texts.get(tag, &key, &|_| None);
    inert(text.unwrap_or_default().trim())
}

/// Code and short name.
pub fn short(lesson: &Lesson, tag: &str, item: ItemIx) -> String {
    format!(
        "{} {}",
        code(lesson, item),
        words(lesson, tag, item, ".short")
    )
}

/// As much of an indicator's name as fits into so many cells: the code alone where there is no room for
/// words.
pub fn name(lesson: &Lesson, tag: &str, item: ItemIx, cells: usize) -> String {
    if cells < WORDS {
        code(lesson, item)
    } else {
        short(lesson, tag, item)
    }
}

/// The name of a dimension.
pub fn dimension(lesson: &Lesson, tag: &str, place: usize) -> String {
    let found = lesson.instrument().dimensions.get(place);
    let key = format!("dimension-{}", found.map_or("", |found| found.id.as_str()));
    let text = lesson.package.texts.get(tag, &key, &|_| None);
    inert(&text.unwrap_or_default())
}

/// Group 3.
pub fn group(desk: &Desk, group: u8) -> String {
    desk.voice()
        .with("class-group", &[("n", Arg::from(u32::from(group)))])
}

/// An entry in a table: a point, a dash for no evidence, nothing for a blank.
pub fn vote(vote: Vote) -> String {
    match vote {
        Vote::Point(point) => point.to_string(),
        Vote::Silent => "–".to_owned(),
        Vote::Blank => String::new(),
    }
}

/// What a score rests on, in words.
pub fn tag(desk: &Desk, tag: Tag) -> String {
    desk.voice().say(match tag {
        Tag::Quoted => "tag-quoted",
        Tag::Inferred => "tag-inferred",
        Tag::Assumed => "tag-assumed",
    })
}

/// A text in so many cells, at the left.
pub fn left(text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    let gap = cells.saturating_sub(width(&text));
    text + &" ".repeat(gap)
}

/// A text in so many cells, at the right.
pub fn right(text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    " ".repeat(cells.saturating_sub(width(&text))) + &text
}

/// A text in so many cells, in the middle.
pub fn middle(text: &str, cells: usize) -> String {
    let text = fit(text, cells);
    let gap = cells.saturating_sub(width(&text));
    let before = gap / 2;
    " ".repeat(before) + &text + &" ".repeat(gap - before)
}

/// A row of cells of one width behind a label.
pub fn row(
    label: &str,
    cells: usize,
    texts: impl IntoIterator<Item = String>,
    wide: usize,
    style: Style,
) -> Vec<Span<'static>> {
    let label = Span::styled(left(label, cells), style);
    let texts = texts.into_iter();
    let texts = texts.map(|text| Span::styled(middle(&text, wide), style));
    std::iter::once(label).chain(texts).collect()
}

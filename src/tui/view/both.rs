//! Both languages at once: what stands in the other one below each text.

use ratatui::text::Line;

use crate::instrument::model::{Item, ItemIx};
use crate::interview::answer::Answer;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::paint::line;
use crate::tui::wrap::wrap;
use crate::wording::answers;

/// The language behind the one on the screen, where both are to be shown.
fn other_language<'a>(model: &Model, desk: &'a Desk) -> Option<&'a str> {
    let languages = &desk.session.package().instrument.languages;
    let here = languages
        .iter()
        .position(|tag| tag == desk.session.lang())?;
    let other = languages.get((here + 1) % languages.len())?;
    (model.both && other != desk.session.lang()).then_some(other)
}

/// What is asked in the other language, where both are to be shown.
pub(super) fn other_lines(
    model: &Model,
    desk: &Desk,
    item: ItemIx,
    indent: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let text = other_language(model, desk).and_then(|tag| desk.session.asked_in(tag, item, ""));
    below(model, text, indent, room)
}

/// A text of the instrument in the other language, where both are to be shown.
pub(super) fn other_text(
    model: &Model,
    desk: &Desk,
    key: &str,
    indent: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let text = other_language(model, desk).and_then(|tag| desk.session.text_in(tag, key));
    below(model, text, indent, room)
}

fn below(model: &Model, text: Option<String>, indent: usize, room: usize) -> Vec<Line<'static>> {
    let wrapped = text.map(|text| wrap(&text, room.saturating_sub(indent)));
    let space = " ".repeat(indent);
    let quiet = model.theme.style(Role::Quiet);
    let lines = wrapped.unwrap_or_default().into_iter();
    lines
        .map(|text| line(format!("{space}{text}"), quiet))
        .collect()
}

/// A choice in the other language, where both are to be shown.
pub(super) fn other_label(
    model: &Model,
    desk: &Desk,
    item: &Item,
    answer: &Answer,
) -> Option<String> {
    let tag = other_language(model, desk)?;
    let voice = model.words.voice(tag);
    Some(answers::pick_in(tag, voice, &desk.session, item, answer))
}

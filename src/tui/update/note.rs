//! Writing a note. Closing keeps it, whatever closes it.

use crate::instrument::model::ItemIx;
use crate::interview::choose::LONGEST_NOTE;
use crate::messages::Arg;
use crate::tui::keys::{Action, Key};
use crate::tui::model::area::Area;
use crate::tui::model::sheet::Map;
use crate::tui::model::{Effect, Model, Overlay, Screen};
use crate::tui::update::{store, typing};
use crate::wording::sentence::{self, Sentence};

/// Opens the note of an item; it goes back to the map if it comes from there. An interview that has
/// ended takes none.
pub(super) fn open(model: &mut Model, item: ItemIx, map: Option<Box<Map>>) {
    let Screen::Desk(desk) = &model.screen else {
        return;
    };
    if desk.session.has_ended() {
        model.notice = Some(Sentence::plain("notice-frozen"));
        model.overlay = map.map(Overlay::Map);
        return;
    }
    let known = desk.session.entry(item).map(|entry| entry.note.as_str());
    let area = Area::new(known.unwrap_or_default());
    model.overlay = Some(Overlay::Note(item, area, map));
}

/// Keeps the note that is open, if one is, and closes it.
pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Note(item, area, map)) = model
        .overlay
        .take_if(|overlay| matches!(overlay, Overlay::Note(..)))
    else {
        return Vec::new();
    };
    let now = model.now;
    if let Screen::Desk(desk) = &mut model.screen {
        let kept = desk.session.note(item, area.text(), now);
        model.notice = kept.err().map(sentence::misfit);
    }
    model.overlay = map.map(Overlay::Map);
    store(model)
}

/// Keeps the note as far as it is written: at the end of a line, so that a power cut costs no more
/// than the line that is being written.
fn keep(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    if let (Screen::Desk(desk), Some(Overlay::Note(item, area, _))) =
        (&mut model.screen, &model.overlay)
    {
        // One that is too long is told so when it is closed.
        let _ = desk.session.note(*item, area.text(), now);
    }
    store(model)
}

/// A key of the table.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Close {
        return close(model);
    }
    if action == Action::NewLine {
        insert(model, "\n");
        return keep(model);
    }
    Vec::new()
}

/// Any other key.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(c) = key.character() {
        insert(model, c.encode_utf8(&mut [0; 4]));
        return Vec::new();
    }
    if let Some(Overlay::Note(_, area, _)) = &mut model.overlay {
        typing::area(area, key);
    }
    Vec::new()
}

/// Puts text in, and says so when not all of it fits.
pub(super) fn insert(model: &mut Model, text: &str) {
    if let Some(Overlay::Note(_, area, _)) = &mut model.overlay
        && !area.insert(text)
    {
        model.notice = Some(Sentence::with(
            "notice-note-full",
            vec![("max", Arg::from(LONGEST_NOTE))],
        ));
    }
}

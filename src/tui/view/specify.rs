//! What is said about “other”: the line to type on stands right under the choice that it is about.

use ratatui::text::Span;

use crate::instrument::model::ItemIx;
use crate::interview::answer::Answer;
use crate::interview::choose::Pick;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::both::other_lines;
use crate::tui::view::item::typed;
use crate::tui::view::page::Page;
use crate::tui::view::paint::line;
use crate::tui::wrap::wrap;
use crate::wording::answers;

/// Where the words of a choice begin.
const INDENT: usize = 5;

/// The choices of an item, and under the one that is being put into words what is asked about it;
/// `alone` where there is room for that one only.
pub(super) fn rows(
    model: &Model,
    desk: &Desk,
    (of, code): (ItemIx, &str),
    (room, alone): (usize, bool),
    page: &mut Page,
) {
    let session = &desk.session;
    let Some(item) = session.package().instrument.items.get(of) else {
        return;
    };
    let answer = session.answer_of(of);
    for pick in session.picks(item) {
        let own = matches!(&pick.answer, Answer::Code(known) if known == code);
        if alone && !own {
            continue;
        }
        let given = own || is_given(answer, &pick);
        let mark = if given {
            model.theme.marks().recorded
        } else {
            " "
        };
        let role = if own { Role::Plain } else { Role::Quiet };
        let label = answers::pick(model.voice(), session, item, &pick.answer);
        let head = format!("{mark} {:>2} ", pick.typed);
        for (row, text) in wrap(&label, room.saturating_sub(INDENT))
            .into_iter()
            .enumerate()
        {
            let head = if row == 0 {
                head.clone()
            } else {
                " ".repeat(INDENT)
            };
            page.lines
                .push(line(format!("{head}{text}"), model.theme.style(role)));
        }
        if own {
            words(model, desk, room.saturating_sub(INDENT), page);
        }
    }
}

fn is_given(answer: Option<&Answer>, pick: &Pick) -> bool {
    match (answer, &pick.answer) {
        (Some(Answer::Codes(codes)), Answer::Code(code)) => codes.contains(code),
        _ => answer == Some(&pick.answer),
    }
}

/// What is asked about the choice, and the line to type on.
fn words(model: &Model, desk: &Desk, room: usize, page: &mut Page) {
    let Some((place, _)) = desk.session.item() else {
        return;
    };
    let mut own = Page::new();
    let strong = model.theme.style(Role::Strong);
    let asked = desk.session.words(place, "").unwrap_or_default();
    own.lines.extend(
        wrap(&asked, room)
            .into_iter()
            .map(|text| line(text, strong)),
    );
    own.lines.extend(other_lines(model, desk, place, 0, room));
    typed(model, desk, room, &mut own);
    page.focus = (page.lines.len() + own.focus.0, INDENT as u16 + own.focus.1);
    page.lines.extend(own.lines.into_iter().map(|mut text| {
        text.spans.insert(0, Span::raw(" ".repeat(INDENT)));
        text
    }));
}

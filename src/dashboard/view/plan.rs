//! The plan in lines, and the fields of one measure over them.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};

use crate::dashboard::model::Model;
use crate::dashboard::plan::{Plan, Slot};
use crate::dashboard::view::chart::{pad, small, widest};
use crate::dashboard::view::{Sheet, Shown};
use crate::messages::Arg;
use crate::report::choices::Choice;
use crate::tui::layout::Size;
use crate::tui::theme::Role;
use crate::tui::view::item::visible;
use crate::tui::view::overlay::framed;
use crate::tui::view::paint::{line, lines};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::board::{self, Teller};
use crate::wording::gauges::tenth;
use crate::wording::trouble::inert;

/// What stands under the name of a measure begins below it.
const INDENT: &str = "      ";

/// The suggestions, each with whether it was chosen and what was decided.
pub(super) fn sheet(teller: &Teller<'_>, model: &Model, plan: &Plan, room: usize) -> Sheet {
    let voice = teller.voice;
    let mut lines = vec![line(
        voice.say("plan-screen"),
        model.theme.style(Role::Heading),
    )];
    let args = [("n", Arg::from(plan.choices.measures.len()))];
    lines.extend(small(model.theme, &voice.with("plan-lead", &args), room));
    let mut kept = None;
    for (nth, (suggestion, action)) in plan.rows(teller.board, teller.catalogue).iter().enumerate()
    {
        let selected = nth == plan.row;
        if selected {
            kept = Some(lines.len() + 1);
        }
        let place = plan.choices.place(action);
        let own = place.and_then(|place| plan.choices.measures.get(place));
        lines.extend(row(
            teller,
            model,
            (selected, own.is_some()),
            *suggestion,
            action,
            room,
        ));
        if let Some(own) = own {
            let told = wrap(
                &decided(teller, plan, own),
                room.saturating_sub(INDENT.len()),
            );
            let told = told.into_iter();
            lines.extend(told.map(|text| Line::from(format!("{INDENT}{text}"))));
        }
    }
    if kept.is_none() {
        let none = board::notes(teller).into_iter();
        lines.extend(none.flat_map(|note| small(model.theme, &note, room)));
    }
    Sheet {
        lines,
        kept: kept.map(|kept| kept - 1),
    }
}

/// A measure and how firmly it is suggested: on one line, or below each other where a name would be
/// cut.
fn row(
    teller: &Teller<'_>,
    model: &Model,
    (selected, chosen): (bool, bool),
    suggestion: Option<usize>,
    action: &str,
    room: usize,
) -> Vec<Line<'static>> {
    let marks = model.theme.marks();
    let suggestion = suggestion.and_then(|nth| teller.board.advice.list.get(nth));
    let chance = match suggestion {
        Some(own) => board::chance(teller, own),
        None => teller.voice.say("plan-not-suggested"),
    };
    let name = board::catalogued(teller, &format!("action-{action}"));
    let role = if selected {
        Role::Selected
    } else {
        Role::Strong
    };
    let pointer = if selected { marks.pointer } else { " " };
    let tick = if chosen { marks.ticked } else { marks.unticked };
    let quiet = model.theme.style(Role::Quiet);
    let head = Span::raw(format!("{pointer} {tick} "));
    let styled = |name: String| Span::styled(name, model.theme.style(role));
    if width(&name) + width(&chance) + 9 <= room {
        let chance = Span::styled(format!("  {chance}"), quiet);
        return vec![Line::from(vec![head, styled(name), chance])];
    }
    let mut heads = std::iter::once(head).chain(std::iter::repeat(Span::raw(INDENT)));
    let names = wrap(&name, room.saturating_sub(INDENT.len())).into_iter();
    let names = names.zip(&mut heads);
    let mut lines: Vec<Line<'static>> = names
        .map(|(name, head)| Line::from(vec![head, styled(name)]))
        .collect();
    lines.push(line(format!("{INDENT}{chance}"), quiet));
    lines
}

/// What was decided about a measure, on a line.
fn decided(teller: &Teller<'_>, plan: &Plan, own: &Choice) -> String {
    let voice = teller.voice;
    let item = teller.board.package.instrument.find(&own.item);
    let score = |score: Option<f64>| score.map_or("—".to_owned(), tenth);
    let mut parts = Vec::new();
    if let Some(item) = item {
        let args = [
            ("name", Arg::from(board::short(teller, item))),
            ("baseline", Arg::from(score(own.baseline))),
            ("target", Arg::from(score(own.target))),
        ];
        parts.push(voice.with("plan-from-to", &args));
    }
    for slot in [Slot::Owner, Slot::Due, Slot::Note] {
        let value = plan.value(own, slot);
        if !value.is_empty() {
            parts.push(inert(&value));
        }
    }
    if own.owner.is_empty() || own.due.is_empty() {
        parts.push(voice.say("plan-open"));
    }
    parts.join(" · ")
}

/// The fields of the selected measure.
pub(super) fn form(
    teller: &Teller<'_>,
    model: &Model,
    plan: &Plan,
    size: Size,
    buffer: &mut Buffer,
) -> Option<Shown> {
    let page = plan.form.as_ref()?;
    let voice = teller.voice;
    let rows = plan.rows(teller.board, teller.catalogue);
    let (_, action) = rows.get(plan.row)?;
    let place = plan.choices.place(action)?;
    let own = plan.choices.measures.get(place)?;
    let room = usize::from(size.cols.saturating_sub(8).min(76));
    let names = Slot::ALL.map(|slot| voice.say(slot.words()));
    let wide = widest(&names, room);
    let cells = room.saturating_sub(wide + 4);
    let mut caret = 0;
    let mut shown: Vec<Line<'static>> = Vec::new();
    for (nth, (slot, name)) in Slot::ALL.into_iter().zip(&names).enumerate() {
        let selected = nth == page.cursor;
        let value = plan.value(own, slot);
        let empty = value.is_empty();
        let value = if empty {
            voice.say("report-blank")
        } else {
            inert(&value)
        };
        let mut field = (
            fit(&value, cells),
            if selected {
                Role::Selected
            } else {
                Role::Plain
            },
        );
        if let Some(input) = page.input().filter(|_| selected) {
            let scroll = input.visual_scroll(cells.saturating_sub(1));
            caret = input.visual_cursor().saturating_sub(scroll);
            field = (visible(input.value(), scroll, cells), Role::Strong);
        }
        let pointer = if selected {
            model.theme.marks().pointer
        } else {
            " "
        };
        shown.push(Line::from(vec![
            Span::raw(format!("{pointer} {}  ", pad(name, wide))),
            Span::styled(field.0, model.theme.style(field.1)),
        ]));
    }
    let help = plan.fault.unwrap_or("plan-form-help");
    let role = if plan.fault.is_some() {
        Role::Bad
    } else {
        Role::Quiet
    };
    shown.push(Line::default());
    let help = wrap(&voice.say(help), room).into_iter();
    shown.extend(help.map(|text| line(text, model.theme.style(role))));
    let title = fit(
        &board::catalogued(teller, &format!("action-{action}")),
        room,
    );
    let inner = framed(model.theme, &title, room, shown.len(), size, buffer);
    lines(buffer, inner, &shown, 0);
    Some(Shown {
        cursor: Position::new(
            inner.x + (wide + 4 + caret) as u16,
            inner.y + page.cursor as u16,
        ),
        drawn: (shown.len(), usize::from(inner.height)),
    })
}

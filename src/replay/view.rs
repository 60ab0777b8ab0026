//! The model on the screen: the interview as it stood, what happened below it, and the events so far
//! beside it where there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::instrument::parse::Package;
use crate::interview::event::Mode;
use crate::messages::Arg;
use crate::replay::model::Model;
use crate::replay::tape::Pace;
use crate::replay::words;
use crate::tui::keys;
use crate::tui::layout::{Size, fits, parts};
use crate::tui::theme::Role;
use crate::tui::view::draw_body;
use crate::tui::view::overlay::framed;
use crate::tui::view::paint::{in_ascii, line, lines, more, on_ground, put, rule};
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::trouble::inert;

/// From this width on the events so far stand beside the interview.
const WIDE: u16 = 100;
/// So many columns are the interview's then, at least.
const LEFT: u16 = 64;
/// The list of events is no wider.
const LIST: u16 = 56;

/// Where things stand.
struct Places {
    /// The size that the interview is drawn in.
    stage: Size,
    /// Its body, without header and bar.
    body: Rect,
    /// The events so far.
    list: Option<Rect>,
    /// What happened.
    told: Rect,
    rules: bool,
}

/// Draws the model; gives where the cursor stands.
pub fn view(model: &Model, buffer: &mut Buffer) -> Position {
    buffer.reset();
    let area = buffer.area;
    let size = Size {
        cols: area.width,
        rows: area.height,
    };
    let theme = model.stage.theme;
    let cursor = if fits(size) {
        compose(model, size, buffer)
    } else {
        let text = wrap(&model.voice().say("screen-small"), usize::from(size.cols));
        for (y, text) in text.iter().enumerate() {
            put(buffer, 0, y as u16, text, theme.style(Role::Plain));
        }
        Position::ORIGIN
    };
    if theme.ascii {
        in_ascii(buffer);
    }
    if let Some(ground) = theme.ground() {
        on_ground(buffer, ground);
    }
    cursor
}

fn places(size: Size) -> Places {
    let width = if size.cols >= WIDE {
        size.cols - (size.cols - LEFT).min(LIST)
    } else {
        size.cols
    };
    // Two lines more than the interview's own screen has below its body, one where it is low.
    let more = if size.rows >= 20 { 2 } else { 1 };
    let stage = Size {
        cols: width,
        rows: size.rows - more,
    };
    let of = parts(stage, false);
    let rule = u16::from(of.rules);
    let bottom = of.notice.y;
    Places {
        stage,
        body: Rect::new(0, 1 + rule, width, bottom.saturating_sub(1 + rule)),
        list: (width < size.cols).then(|| {
            let height = bottom.saturating_sub(1 + rule);
            Rect::new(width, 1 + rule, size.cols - width, height)
        }),
        told: Rect::new(
            1,
            bottom + rule,
            size.cols.saturating_sub(2),
            (size.rows - 1).saturating_sub(bottom + rule),
        ),
        rules: of.rules,
    }
}

fn compose(model: &Model, size: Size, buffer: &mut Buffer) -> Position {
    let places = places(size);
    let quiet = model.stage.theme.style(Role::Quiet);
    header(model, size, buffer);
    if places.rules {
        let mark = model.stage.theme.marks().rule;
        rule(buffer, 1, mark, quiet);
        rule(buffer, places.told.y - 1, mark, quiet);
    }
    let cursor = stage(model, &places, buffer);
    if let Some(area) = places.list {
        list(model, area, buffer);
    }
    told(model, places.told, buffer);
    bar(model, size, buffer);
    match model.help {
        None => cursor,
        Some(first) => help(model, first, size, buffer),
    }
}

/// The interview, drawn as its own screen would be, and its body taken over.
fn stage(model: &Model, places: &Places, buffer: &mut Buffer) -> Position {
    let area = Rect::new(0, 0, places.stage.cols, places.stage.rows);
    let mut own = Buffer::empty(area);
    let cursor = draw_body(&model.stage, places.stage, &mut own);
    for y in places.body.top()..places.body.bottom() {
        for x in places.body.left()..places.body.right() {
            if let (Some(from), Some(to)) = (own.cell((x, y)), buffer.cell_mut((x, y))) {
                to.clone_from(from);
            }
        }
    }
    Position {
        x: cursor.x.min(places.body.right().saturating_sub(1)),
        y: cursor.y.clamp(1, places.body.bottom()),
    }
}

/// What is played, and how.
fn header(model: &Model, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let theme = model.stage.theme;
    let state = match () {
        () if model.player.at >= model.tape.len() => "replay-over",
        () if model.player.playing => "replay-playing",
        () => "replay-paused",
    };
    let speed = [("speed", Arg::from(model.player.speed))];
    let state = voice.with(state, &speed);
    let language = voice.say("language-name");
    let right = width(&state) + width(&language) + 7;
    let room = usize::from(size.cols).saturating_sub(right + 2);
    put(
        buffer,
        1,
        0,
        &title(model, room),
        theme.style(Role::Heading),
    );
    let x = usize::from(size.cols).saturating_sub(right) as u16;
    let x = put(buffer, x, 0, &state, theme.style(Role::Strong));
    let x = put(buffer, x + 2, 0, &language, theme.style(Role::Plain));
    put(buffer, x + 1, 0, "F2", theme.style(Role::Key));
}

fn title(model: &Model, room: usize) -> String {
    let voice = model.voice();
    let mut parts = vec![voice.say("replay-name")];
    if let Some(desk) = model.desk() {
        let opening = desk.session.opening();
        parts.push(match (opening.mode, model.masked) {
            (Mode::Practice, _) => voice.say("practice"),
            (Mode::Simulated, _) => voice.say("simulated"),
            (_, true) => voice.say("replay-masked"),
            (_, false) => voice.say("class-name"),
        });
        let package: &Package = &model.tape.package;
        let words = package.texts.get(voice.tag(), "title", &|_| None);
        parts.extend(words.map(|words| inert(&words)));
        if opening.number > 0 {
            parts.push(voice.with("number", &[("n", Arg::from(opening.number))]));
        }
    }
    while parts.len() > 2 && width(&parts.join(" · ")) > room {
        parts.pop();
    }
    fit(&parts.join(" · "), room)
}

/// The newest event in words, and what there is to be said about its time.
fn told(model: &Model, area: Rect, buffer: &mut Buffer) {
    let theme = model.stage.theme;
    let at = model.player.at;
    let voice = model.voice();
    let room = usize::from(area.width);
    let head = words::head(&model.tape, at);
    let text = model.told.get(at.saturating_sub(1));
    let text = format!("{head}  {}", text.map_or("", String::as_str));
    let mut remarks: Vec<String> = words::remarks(voice, &model.tape, at).collect();
    let between = voice.say("replay-between");
    if width(&remarks.join(&between)) > room {
        // What is left out of a gap must not be missed; how long an answer took stands above too.
        remarks.reverse();
    }
    let remarks = remarks.join(&between);
    let below = usize::from(!remarks.is_empty());
    let mut page: Vec<Line<'static>> = Vec::new();
    let rows = usize::from(area.height).saturating_sub(below);
    let strong = theme.style(role(model, at));
    let wrapped = wrap(&text, room);
    let cut = wrapped.len() > rows;
    for (nth, text) in wrapped.into_iter().take(rows).enumerate() {
        let text = if cut && nth + 1 == rows {
            fit(&format!("{text}…"), room)
        } else {
            text
        };
        page.push(line(text, strong));
    }
    if below > 0 {
        let slow = matches!(
            model.tape.newest(at).and_then(|(_, m)| model.tape.pace(m)),
            Some(Pace::Slow)
        );
        let style = theme.style(if slow { Role::Warn } else { Role::Plain });
        page.push(line(fit(&remarks, room), style));
    }
    lines(buffer, area, &page, 0);
}

/// A changed answer stands out.
fn role(model: &Model, at: usize) -> Role {
    match model.tape.newest(at) {
        Some((_, moment)) if moment.changes => Role::Warn,
        _ => Role::Strong,
    }
}

/// The events so far, the newest below; nothing ahead of its time.
fn list(model: &Model, area: Rect, buffer: &mut Buffer) {
    let theme = model.stage.theme;
    let voice = model.voice();
    let wall = theme.marks().wall;
    for y in area.top()..area.bottom() {
        put(buffer, area.x, y, wall, theme.style(Role::Quiet));
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(3),
        ..area
    };
    let room = usize::from(inner.width);
    let rows = usize::from(inner.height).saturating_sub(1);
    let mut page = vec![line(
        fit(&voice.say("replay-events"), room),
        theme.style(Role::Strong),
    )];
    let mut below: Vec<Vec<Line<'static>>> = Vec::new();
    let mut used = 0;
    for at in (1..=model.player.at).rev() {
        let entry = entry(model, at, room);
        used += entry.len();
        if used > rows && !below.is_empty() {
            break;
        }
        below.push(entry);
    }
    page.extend(below.into_iter().rev().flatten());
    lines(buffer, inner, &page, 0);
}

/// One event of the list: its number and its words, two lines of them at most; one more for an answer
/// that was changed, so that both are seen.
fn entry(model: &Model, at: usize, room: usize) -> Vec<Line<'static>> {
    let theme = model.stage.theme;
    let here = at == model.player.at;
    let pointer = if here { theme.marks().pointer } else { " " };
    let head = format!("{pointer}{at:>3} ");
    let told = model.told.get(at - 1).map_or("", String::as_str);
    let own = room.saturating_sub(width(&head));
    let wrapped = wrap(told, own);
    let most = if role(model, at) == Role::Warn { 3 } else { 2 };
    let cut = wrapped.len() > most;
    let style = theme.style(match role(model, at) {
        Role::Warn => Role::Warn,
        _ if here => Role::Strong,
        _ => Role::Plain,
    });
    let rows = wrapped.into_iter().take(most).enumerate();
    rows.map(|(nth, text)| {
        let head = if nth == 0 {
            head.clone()
        } else {
            " ".repeat(width(&head))
        };
        let text = if cut && nth + 1 == most {
            fit(&format!("{text}…"), own)
        } else {
            text
        };
        Line::from(vec![Span::raw(head), Span::styled(text, style)])
    })
    .collect()
}

/// As many keys as fit, the most important first; none is cut in half.
fn bar(model: &Model, size: Size, buffer: &mut Buffer) {
    let voice = model.voice();
    let theme = model.stage.theme;
    let digits = model
        .help
        .is_none()
        .then(|| ("1–9 0".to_owned(), voice.say("replay-speeds")));
    let bound = keys::bar(&model.contexts()).into_iter();
    let bound = bound.map(|b| (b.key.name(voice), voice.say(b.action.words())));
    let (first, rest): (Vec<_>, Vec<_>) = bound.enumerate().partition(|(nth, _)| *nth < 5);
    let bound = first.into_iter().map(|(_, entry)| entry);
    let bound = bound.chain(digits).chain(rest.into_iter().map(|(_, e)| e));
    let mut x = 1;
    for (key, words) in bound {
        let wanted = width(&key) + 1 + width(&words);
        if usize::from(x) + wanted >= usize::from(size.cols) {
            break;
        }
        x = put(buffer, x, size.rows - 1, &key, theme.style(Role::Key));
        x = put(
            buffer,
            x + 1,
            size.rows - 1,
            &words,
            theme.style(Role::Plain),
        ) + 2;
    }
}

/// All keys, in a box.
fn help(model: &Model, first: usize, size: Size, buffer: &mut Buffer) -> Position {
    let voice = model.voice();
    let theme = model.stage.theme;
    let here = [keys::Context::Replay, keys::Context::Everywhere];
    let rows = keys::help(voice, &here);
    let digits = ("1–9 0".to_owned(), voice.say("replay-speeds-help"));
    let rows = rows.into_iter();
    let rows = rows.map(|(action, names)| (names.join(" "), voice.say(action.words())));
    let row = |(names, words): (String, String)| {
        let space = " ".repeat(24_usize.saturating_sub(width(&names)).max(1));
        Line::from(vec![
            Span::styled(format!("{names}{space}"), theme.style(Role::Key)),
            Span::raw(words),
        ])
    };
    let page: Vec<Line<'static>> = std::iter::once(digits).chain(rows).map(row).collect();
    let title = voice.say("help-title");
    let cells = page.iter().map(Line::width).max().unwrap_or(0);
    let inner = framed(theme, &title, cells, page.len(), size, buffer);
    let last = page.len().saturating_sub(usize::from(inner.height));
    let first = first.min(last);
    lines(buffer, inner, &page, first);
    more(buffer, inner, first > 0, first < last);
    Position::new(inner.x, inner.y)
}

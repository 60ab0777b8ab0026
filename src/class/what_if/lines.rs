//! A hypothesis as lines.

use ratatui::text::{Line, Span};

use crate::class::model::Desk;
use crate::class::view::{Room, Sheet};
use crate::class::what_if::{From, Lever, WhatIf};
use crate::locale::words::Voice;
use crate::measure::gauge::Overall;
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::tui::view::gauge::{self, bar};
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::gauges::{range, tenth, whole};
use crate::wording::trouble::inert;
use crate::wording::{advice, sets};

/// Suggestions that are shown, and in large print.
const SUGGESTED: (usize, usize) = (3, 1);
/// The figures of a factor need so many cells for what it was moved by beside its rank.
const RANKED: usize = 27;
/// Below this width a row has no bar.
const NARROW: usize = 56;

/// What is shown.
pub fn sheet(desk: &Desk, own: &WhatIf, room: Room) -> Sheet {
    let mut sheet = Sheet {
        title: desk.voice().say("what-if-name"),
        head: head(desk, own, room),
        kept: Some(own.row),
        ..Sheet::default()
    };
    sheet.lines = rows(desk, own, room);
    if has_room(own, room) {
        sheet.lines.push(Line::default());
        sheet.lines.extend(suggestions(desk, own, room));
    }
    sheet
}

/// Whether there is room for suggestions below what can be moved; if not, the first of them stands
/// above.
fn has_room(own: &WhatIf, room: Room) -> bool {
    own.lever != Lever::Items && room.rows >= 13
}

/// That it is supposed, where it starts, and what it comes to: always in sight.
fn head(desk: &Desk, own: &WhatIf, room: Room) -> Vec<Line<'static>> {
    let voice = desk.voice();
    let strong = desk.theme.style(Role::Strong);
    let quiet = desk.theme.style(Role::Quiet);
    let moved = [("n", Arg::from(own.past.len()))];
    let mut first = vec![voice.say("what-if-mark")];
    if room.cols >= NARROW {
        first.push(from(voice, own));
        first.push(voice.with("what-if-moves", &moved));
    }
    let first = fit(&first.join(" · "), room.cols);
    let mut page = vec![line(first, desk.theme.style(Role::Warn))];
    for text in wrap(&overall(voice, own), room.cols) {
        page.push(line(text, strong));
    }
    if room.cols >= NARROW {
        page.extend(interval(desk, own, room));
        for text in wrap(&made(voice, own), room.cols) {
            page.push(line(text, quiet));
        }
    }
    if !has_room(own, room)
        && let Some(first) = own.supposed.first()
    {
        let action = advice::action(voice, &own.catalogue, first.action);
        let text = voice.with("what-if-first", &[("action", Arg::from(action))]);
        page.push(line(fit(&text, room.cols), strong));
    }
    page.push(levers(desk, own));
    page
}

/// What the arrow keys move: the one of three that is selected.
fn levers(desk: &Desk, own: &WhatIf) -> Line<'static> {
    let voice = desk.voice();
    let all = [
        (Lever::Factors, "what-if-factors"),
        (Lever::Items, "what-if-items"),
        (Lever::Weights, "what-if-weights"),
    ];
    let mut spans = Vec::new();
    for (lever, key) in all {
        let here = lever == own.lever;
        let role = if here { Role::Selected } else { Role::Plain };
        let text = format!(" {} ", voice.say(key));
        spans.push(Span::styled(text, desk.theme.style(role)));
    }
    Line::from(spans)
}

/// The interval of the order and the point in it, drawn.
fn interval(desk: &Desk, own: &WhatIf, room: Room) -> Option<Line<'static>> {
    let outcome = &own.outcome;
    // A net score may lie below zero, where there is nothing to draw on.
    if outcome.reach.0 < 0.0 {
        return None;
    }
    let drawn = Overall {
        reach: outcome.reach,
        order: outcome.order,
        point: outcome.point,
        scheme: own.moves.scheme.unwrap_or_default(),
    };
    let cells = room.cols.saturating_sub(12).min(60);
    let ends = |text: &str| Span::styled(text.to_owned(), desk.theme.style(Role::Quiet));
    let mut spans = vec![ends("0 ")];
    spans.extend(gauge::overall(desk.theme, &drawn, cells));
    spans.push(ends(" 100"));
    Some(Line::from(spans))
}

fn from(voice: Voice<'_>, own: &WhatIf) -> String {
    let start = match &own.from {
        From::Middle => voice.say("what-if-middle"),
        From::Set(kind) => voice.say(sets::keys(*kind).title),
        From::Votes(1) => voice.say("class-vote-1"),
        From::Votes(_) => voice.say("class-vote-2"),
    };
    voice.with("what-if-from", &[("start", Arg::from(start))])
}

/// The composite score and its interval, with what it was.
fn overall(voice: Voice<'_>, own: &WhatIf) -> String {
    let outcome = &own.outcome;
    let (Some(point), Some(order)) = (outcome.point, outcome.order) else {
        let reach = [("range", Arg::from(range(outcome.reach)))];
        return voice.with("what-if-open", &reach);
    };
    let exact = |score: f64| format!("{score:.2}").replace('-', "−");
    let before = own.start.point.map_or("—".to_owned(), exact);
    let args = [
        ("score", Arg::from(exact(point))),
        ("before", Arg::from(before)),
        ("low", Arg::from(exact(order.0))),
        ("high", Arg::from(exact(order.1))),
    ];
    voice.with("what-if-overall", &args)
}

/// How scores and weights are made.
fn made(voice: Voice<'_>, own: &WhatIf) -> String {
    let scheme = match own.moves.scheme {
        Some(scheme) => voice.say(&format!("scheme-{}", scheme.name())),
        None => voice.say("what-if-own-weights"),
    };
    let convention = sets::convention(own.moves.convention);
    let mut parts = vec![voice.say(convention), scheme];
    if !own.outcome.keeps_order {
        parts.push(voice.say("what-if-order-broken"));
    }
    parts.join(" · ")
}

/// What can be moved, row by row.
fn rows(desk: &Desk, own: &WhatIf, room: Room) -> Vec<Line<'static>> {
    let names: Vec<String> = (0..own.rows()).map(|row| name(desk, own, row)).collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let widest = widest.min(room.cols / 2);
    let row = |(place, name): (usize, &String)| {
        let name = fit(name, widest);
        let space = " ".repeat(widest - width(&name));
        let here = place == own.row;
        let role = if here { Role::Selected } else { Role::Plain };
        let pointer = if here {
            desk.theme.marks().pointer
        } else {
            " "
        };
        let mut spans = vec![
            Span::raw(format!("{pointer} ")),
            Span::styled(format!("{name}{space}"), desk.theme.style(role)),
            Span::raw(" "),
        ];
        spans.extend(figures(
            desk,
            own,
            place,
            room.cols.saturating_sub(widest + 3),
        ));
        Line::from(spans)
    };
    names.iter().enumerate().map(row).collect()
}

fn name(desk: &Desk, own: &WhatIf, row: usize) -> String {
    let instrument = &own.package.instrument;
    let text = |key: &str| own.package.texts.get(&desk.lang, key, &|_| None);
    if own.lever != Lever::Items {
        let dimension = instrument.dimensions.get(row);
        let id = dimension.map_or("", |dimension| dimension.id.as_str());
        return inert(&text(&format!("dimension-{id}")).unwrap_or_else(|| id.to_owned()));
    }
    let item = own.profile.items.get(row);
    let Some(item) = item.and_then(|asked| instrument.items.get(asked.item)) else {
        return String::new();
    };
    let code = item.indicator.clone().unwrap_or_else(|| item.id.clone());
    let short = text(&format!("{}.short", item.words)).unwrap_or_default();
    format!("{code} {}", inert(&short)).trim_end().to_owned()
}

/// The figures of a row: a bar, the score, what it was moved by, its rank or its weight.
fn figures(desk: &Desk, own: &WhatIf, place: usize, room: usize) -> Vec<Span<'static>> {
    let voice = desk.voice();
    let strong = desk.theme.style(Role::Strong);
    let words = |text: String| Span::styled(text, strong);
    match own.lever {
        Lever::Weights => {
            let weight = own.moves.weights().get(place).copied().unwrap_or_default();
            let mut spans = bar_if(desk, Some(100.0 * weight), room, 12);
            spans.push(words(format!(" {:>5.1}%", 100.0 * weight)));
            spans
        }
        Lever::Items => {
            let score = own.moves.score(&own.profile, place);
            let start = own.start_items.get(place).copied().flatten();
            let mut spans = bar_if(desk, score, room, 20);
            spans.push(words(scored(score)));
            spans.push(Span::raw(changed(voice, score, start)));
            spans
        }
        Lever::Factors => {
            let held = own.outcome.dimensions.get(place);
            let was = own.start.dimensions.get(place);
            let score = held.and_then(|held| held.score);
            let start = was.and_then(|held| held.score);
            let rank = (held.and_then(|h| h.rank), was.and_then(|h| h.rank));
            let weight = own.moves.weights().get(place).copied().unwrap_or_default();
            let mut spans = bar_if(desk, score, room, 38);
            spans.push(words(scored(score)));
            if room >= RANKED {
                spans.push(Span::raw(changed(voice, score, start)));
            }
            let rank = Span::raw(ranked(voice, rank));
            spans.push(rank);
            if room >= 50 {
                let args = [("share", Arg::from(whole(100.0 * weight)))];
                spans.push(Span::raw(voice.with("what-if-weight", &args)));
            }
            spans
        }
    }
}

/// A bar of what room is left beside so many cells of words.
fn bar_if(desk: &Desk, score: Option<f64>, room: usize, words: usize) -> Vec<Span<'static>> {
    let cells = room.saturating_sub(words + 2).min(24);
    if cells < 8 {
        return Vec::new();
    }
    bar(
        desk.theme,
        score.unwrap_or(0.0).clamp(0.0, 100.0),
        None,
        cells,
    )
}

fn scored(score: Option<f64>) -> String {
    format!("{:>6}", score.map_or("—".to_owned(), tenth))
}

/// What a score was moved by; as many cells wherever it was.
fn changed(voice: Voice<'_>, score: Option<f64>, start: Option<f64>) -> String {
    let text = match (score, start) {
        (Some(score), Some(start)) if (score - start).abs() >= 0.05 => {
            let sign = if score > start { "+" } else { "−" };
            format!("{sign}{}", tenth((score - start).abs()))
        }
        (Some(_), None) => voice.say("what-if-assumed"),
        _ => String::new(),
    };
    let space = " ".repeat(7_usize.saturating_sub(width(&text)));
    format!(" {text}{space}")
}

/// The place among the dimensions, with the one before if it is another.
fn ranked(voice: Voice<'_>, rank: (Option<usize>, Option<usize>)) -> String {
    let text = match rank {
        (Some(now), Some(was)) if now != was => {
            let args = [("was", Arg::from(was)), ("now", Arg::from(now))];
            voice.with("what-if-rank-moved", &args)
        }
        (Some(now), _) => voice.with("what-if-rank", &[("now", Arg::from(now))]),
        (None, _) => String::new(),
    };
    let space = " ".repeat(12_usize.saturating_sub(width(&text)));
    format!(" {text}{space}")
}

/// What the supposed scores would speak for.
fn suggestions(desk: &Desk, own: &WhatIf, room: Room) -> Vec<Line<'static>> {
    let voice = desk.voice();
    let theme = desk.theme;
    let most = if desk.big { SUGGESTED.1 } else { SUGGESTED.0 };
    let title = voice.say("what-if-suggestions");
    let mut page = vec![line(fit(&title, room.cols), theme.style(Role::Strong))];
    if own.supposed.is_empty() {
        for text in wrap(&voice.say("what-if-nothing"), room.cols) {
            page.push(line(text, theme.style(Role::Quiet)));
        }
    }
    for supposed in own.supposed.iter().take(most) {
        let head = advice::action(voice, &own.catalogue, supposed.action);
        let bullet = theme.marks().bullet;
        let text = fit(&format!("{bullet} {head}"), room.cols);
        page.push(line(text, theme.style(Role::Plain)));
        if desk.big {
            continue;
        }
        let item = own.package.instrument.items.get(supposed.item);
        let short = item.and_then(|item| {
            let key = format!("{}.short", item.words);
            own.package.texts.get(&desk.lang, &key, &|_| None)
        });
        let args = [
            ("name", Arg::from(inert(&short.unwrap_or_default()))),
            ("score", Arg::from(tenth(supposed.score))),
            ("weight", Arg::from(whole(100.0 * supposed.weight))),
            ("priority", Arg::from(tenth(supposed.priority))),
        ];
        let text = voice.with("what-if-because", &args);
        page.push(line(
            fit(&format!("  {text}"), room.cols),
            theme.style(Role::Quiet),
        ));
    }
    page
}

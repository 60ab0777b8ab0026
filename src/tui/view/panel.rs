//! The panel: what this respondent said so far, and what it speaks for.

use ratatui::text::{Line, Span};

use crate::measure::gauge::{Gauge, Overall};
use crate::messages::Arg;
use crate::tui::model::Model;
use crate::tui::model::desk::Desk;
use crate::tui::theme::Role;
use crate::tui::view::gauge;
use crate::tui::view::paint::line;
use crate::tui::wrap::{fit, width, wrap};
use crate::wording::{advice, gauges};

/// Numbers stand in this many cells behind the bar: `100  24/24`.
const NUMBERS: usize = 9;

/// The whole panel for the space beside the question.
pub(super) fn lines(model: &Model, desk: &Desk, room: usize, rows: usize) -> Vec<Line<'static>> {
    let strong = model.theme.style(Role::Strong);
    let mut page = vec![line(model.voice().say("panel-title"), strong)];
    if desk.gauges.dimensions.is_empty() {
        return page;
    }
    page.extend(gauge_lines(model, desk, room, rows >= 16));
    page.push(Line::default());
    page.push(line(model.voice().say("panel-suggestions"), strong));
    let left = rows.saturating_sub(page.len());
    page.extend(suggestions(model, desk, room, left));
    page
}

/// Gauges of all dimensions and the overall score; with `reach`, what each can still reach.
pub(super) fn gauge_lines(
    model: &Model,
    desk: &Desk,
    room: usize,
    reach: bool,
) -> Vec<Line<'static>> {
    let mut page = Vec::new();
    let names = names(model, desk);
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    for (name, gauge) in names.iter().zip(&desk.gauges.dimensions) {
        page.push(dimension(model, name, widest, gauge, room));
        let moves = gauge.tally.answered > 0 && gauge.tally.open > 0;
        let unscored = gauge.tally.asked > 0 && gauge.reach.is_none();
        if reach && (moves || unscored) {
            page.push(reach_line(model, gauge, widest, room));
        }
    }
    if let (Some(overall), Some(name)) = (&desk.gauges.overall, names.last()) {
        page.extend(overall_lines(model, desk, overall, name, widest, room));
    }
    page
}

/// Names of the dimensions, and of the overall score behind them.
fn names(model: &Model, desk: &Desk) -> Vec<String> {
    let session = &desk.session;
    let dimensions = &session.package().instrument.dimensions;
    let name = |id: &str| session.text(&format!("dimension-{id}")).unwrap_or_default();
    let names = dimensions.iter().map(|dimension| name(&dimension.id));
    names.chain([model.voice().say("overall")]).collect()
}

fn pad(text: &str, cells: usize) -> String {
    let space = cells.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(space))
}

fn dimension(
    model: &Model,
    name: &str,
    widest: usize,
    gauge: &Gauge,
    room: usize,
) -> Line<'static> {
    let cells = bar_cells(room, widest);
    let score = gauge.score.map_or("—".to_owned(), gauges::whole);
    let counts = format!("{}/{}", gauge.tally.answered, gauge.tally.asked);
    let mut spans = vec![Span::raw(pad(name, widest)), Span::raw(" ")];
    spans.extend(gauge::dimension(model.theme, gauge, cells));
    let space = 3_usize.saturating_sub(width(&score));
    spans.push(Span::styled(
        format!("{}{score}", " ".repeat(space + 1)),
        model.theme.style(Role::Strong),
    ));
    spans.push(Span::raw(format!(" {counts:>4}")));
    Line::from(spans)
}

fn bar_cells(room: usize, widest: usize) -> usize {
    room.saturating_sub(widest + NUMBERS + 3).clamp(2, 40)
}

fn reach_line(model: &Model, gauge: &Gauge, widest: usize, room: usize) -> Line<'static> {
    let voice = model.voice();
    let quiet = model.theme.style(Role::Quiet);
    // Under the bar where there is room for it, else as far to the right as it goes.
    let indent = |text: &str| " ".repeat((widest + 2).min(room.saturating_sub(width(text))));
    let Some(reach) = gauge.reach else {
        let text = voice.say("no-score");
        return line(format!("{}{text}", indent(&text)), quiet);
    };
    let args = [("range", Arg::from(gauges::range(reach)))];
    let mut text = voice.with("reach", &args);
    if gauge.score.is_none() {
        text = format!("{text} {}", voice.say("provisional"));
    }
    Line::from(format!("{}{text}", indent(&text)))
}

/// The overall interval, the numbers, and which marks mean what.
fn overall_lines(
    model: &Model,
    desk: &Desk,
    overall: &Overall,
    name: &str,
    widest: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let voice = model.voice();
    let cells = bar_cells(room, widest);
    let mut spans = vec![Span::raw(pad(name, widest)), Span::raw(" ")];
    spans.extend(gauge::overall(model.theme, overall, cells));
    let reach = gauges::range(overall.reach);
    spans.push(Span::styled(
        format!(" {reach}"),
        model.theme.style(Role::Strong),
    ));
    let quiet = model.theme.style(Role::Quiet);
    let marks = model.theme.marks();
    let mut page = vec![Line::from(spans)];
    let mut note = |mark: &str, text: &str| {
        for (row, text) in wrap(text, room.saturating_sub(2)).into_iter().enumerate() {
            let mark = if row == 0 { mark } else { " " };
            page.push(line(format!("{mark} {text}"), quiet));
        }
    };
    if let (Some(order), Some(point)) = (overall.order, overall.point) {
        note(marks.point, &gauges::point(voice, overall.scheme, point));
        let order = Arg::from(gauges::range(order));
        let words = gauges::by_order(overall, desk.session.package().instrument.ordered);
        note(marks.weights, &voice.with(words, &[("range", order)]));
    } else {
        note(
            marks.missing,
            &voice.say(gauges::open_overall(&desk.gauges)),
        );
    }
    page
}

/// The strongest suggestions, each with what triggered it, as many as there are rows for.
pub(super) fn suggestions(
    model: &Model,
    desk: &Desk,
    room: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let quiet = model.theme.style(Role::Quiet);
    if desk.suggestions.is_empty() {
        let text = wrap(
            &model.voice().say(gauges::no_suggestions(&desk.gauges)),
            room,
        );
        return text
            .into_iter()
            .take(rows)
            .map(|text| line(text, quiet))
            .collect();
    }
    let voice = model.voice();
    let mut page = Vec::new();
    for suggestion in &desk.suggestions {
        let head = wrap(
            &advice::headline(voice, &model.catalogue, suggestion),
            room.saturating_sub(2),
        );
        let because = wrap(
            &advice::because(voice, &desk.session, &model.catalogue, suggestion),
            room.saturating_sub(2),
        );
        if page.len() + head.len() + because.len() > rows {
            break;
        }
        for (row, text) in head.into_iter().enumerate() {
            let bullet = if row == 0 {
                model.theme.marks().bullet
            } else {
                " "
            };
            page.push(Line::from(vec![
                Span::raw(format!("{bullet} ")),
                Span::raw(text),
            ]));
        }
        page.extend(
            because
                .into_iter()
                .map(|text| Line::from(format!("  {text}"))),
        );
    }
    page
}

/// For a narrow screen, below the question: the gauge of the dimension being asked, the overall
/// score, then the others and the first suggestion, as far as `rows` go.
pub(super) fn strip(model: &Model, desk: &Desk, room: usize, rows: usize) -> Vec<Line<'static>> {
    let names = names(model, desk);
    if rows < 2 || names.len() < 2 {
        return Vec::new();
    }
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let here = desk.session.item().and_then(|(_, item)| item.dimension);
    let one = |place: usize| {
        let name = names.get(place)?;
        let gauge = desk.gauges.dimensions.get(place)?;
        Some(dimension(model, name, widest, gauge, room))
    };
    let overall = desk.gauges.overall.as_ref().and_then(|overall| {
        let name = names.last()?;
        overall_lines(model, desk, overall, name, widest, room)
            .into_iter()
            .next()
    });
    let others = (0..names.len() - 1).filter(|place| Some(*place) != here);
    let mut page: Vec<Line<'static>> = here.and_then(one).into_iter().chain(overall).collect();
    page.extend(others.filter_map(one));
    if let Some(suggestion) = desk.suggestions.first() {
        let text = format!(
            "{} {}",
            model.theme.marks().bullet,
            advice::headline(model.voice(), &model.catalogue, suggestion)
        );
        page.insert(
            2.min(page.len()),
            line(fit(&text, room), model.theme.style(Role::Plain)),
        );
    }
    page.truncate(rows);
    page
}

//! The page of one item: one thing a screen.

use crate::instrument::check::part_key;
use crate::instrument::model::{Allocation, Item, ItemIx, Kind, Labels, Level, Special};
use crate::instrument::quantity::{Form, Quantity};
use crate::interview::answer::{Answer, Missing};
use crate::kiosk::act::Act;
use crate::kiosk::model::{Model, Visit};
use crate::kiosk::sheet::{Mark, Order, Sheet, Target};
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::wording::{answers, hints};

/// Digits of a pad, in the order of a telephone.
const DIGITS: &str = "123456789";

/// The page of the item on the screen.
pub(super) fn item(model: &Model, visit: &Visit) -> Sheet {
    let voice = model.voice();
    let session = &visit.session;
    let mut sheet = Sheet::default();
    let Some((place, item)) = session.item() else {
        return sheet;
    };
    let before = session.before(place).filter(|at| !is_note(visit, *at));
    let n = before.count() + usize::from(!is_note(visit, place));
    let args = [
        ("n", Arg::from(n)),
        ("of", Arg::from(session.progress().asked)),
    ];
    if item.kind != Kind::Note {
        sheet.lead = voice.with("kiosk-progress", &args);
    }
    if let Some(lead) = lead(visit, place, item) {
        sheet.spare(lead);
    }
    if let Some((of, code)) = item.specifies() {
        chosen(model, visit, of, code, &mut sheet);
    }
    let words = session.asked_in(session.lang(), place, "");
    sheet.strong(words.unwrap_or_default());
    match &item.kind {
        Kind::Scale(_) | Kind::Single(_) | Kind::Multi(_) | Kind::Consent => {
            picks(model, visit, item, &mut sheet);
        }
        Kind::Integer { min, max } => number(model, visit, (*min, *max), &mut sheet),
        Kind::Quantity(asked) => quantity(model, visit, place, asked, &mut sheet),
        Kind::Text { max, .. } => text(model, visit, *max, &mut sheet),
        Kind::Allocation(allocation) => share(model, visit, item, allocation, &mut sheet),
        Kind::Note | Kind::Calculated => sheet.choice(Act::Next, "1", voice.say("kiosk-on")),
    }
    warned(model, visit, &mut sheet);
    foot(model, visit, item, &mut sheet);
    sheet
}

/// What was asked, and the choice that is now to be put into words.
fn chosen(model: &Model, visit: &Visit, of: ItemIx, code: &str, sheet: &mut Sheet) {
    let session = &visit.session;
    let Some(item) = session.package().instrument.items.get(of) else {
        return;
    };
    sheet.spare(session.asked_in(session.lang(), of, "").unwrap_or_default());
    let answer = Answer::Code(code.to_owned());
    let label = answers::pick(model.voice(), session, item, &answer);
    sheet.spare(format!("{} {label}", model.theme.marks().recorded));
}

fn is_note(visit: &Visit, place: usize) -> bool {
    let item = visit.session.package().instrument.items.get(place);
    item.is_some_and(|item| item.kind == Kind::Note)
}

/// The words that lead into a section, before its first item.
fn lead(visit: &Visit, place: usize, item: &Item) -> Option<String> {
    let session = &visit.session;
    let items = &session.package().instrument.items;
    let same = |at: usize| {
        items
            .get(at)
            .is_some_and(|other| other.section == item.section)
    };
    let first = !session.before(place).any(same);
    session.section_text(item.section, "lead").filter(|_| first)
}

fn picks(model: &Model, visit: &Visit, item: &Item, sheet: &mut Sheet) {
    let voice = model.voice();
    let session = &visit.session;
    let scale = session.package().instrument.scale_of(item);
    let ends = scale.is_some_and(|scale| scale.labels == Labels::Ends);
    let words = |answer: &Answer| answers::pick(voice, session, item, answer);
    let recorded = session
        .item()
        .and_then(|(place, _)| session.answer_of(place));
    for (place, pick) in visit.draft.picks.iter().enumerate() {
        let label = if ends {
            String::new()
        } else {
            words(&pick.answer)
        };
        let mark = match (&item.kind, &pick.answer) {
            (Kind::Multi(_), Answer::Code(code)) if visit.draft.chosen.contains(code) => {
                Some(Mark::Ticked)
            }
            (Kind::Multi(_), _) => Some(Mark::Unticked),
            _ => (recorded == Some(&pick.answer)).then_some(Mark::Recorded),
        };
        sheet.choices.push(Target {
            mark,
            ..Target::new(Act::Pick(place), &pick.typed, label)
        });
    }
    if let (true, Some(first), Some(last)) =
        (ends, visit.draft.picks.first(), visit.draft.picks.last())
    {
        sheet.order = Order::Row;
        let args = [
            ("low", Arg::from(first.typed.clone())),
            ("low-words", Arg::from(words(&first.answer))),
            ("high", Arg::from(last.typed.clone())),
            ("high-words", Arg::from(words(&last.answer))),
        ];
        sheet.plain(voice.with("kiosk-ends", &args));
    }
    if matches!(item.kind, Kind::Multi(_)) {
        sheet.plain(voice.say("kiosk-several"));
    }
}

fn number(model: &Model, visit: &Visit, (min, max): (i64, i64), sheet: &mut Sheet) {
    let voice = model.voice();
    let args = [
        ("min", Arg::from(min.to_string())),
        ("max", Arg::from(max.to_string())),
    ];
    sheet.plain(voice.with("kiosk-number", &args));
    let typed = visit.draft.input.value().to_owned();
    let caret = typed.chars().count();
    sheet.field = Some((typed, caret));
    pad(sheet, &voice.say("kiosk-erase"), (min < 0).then_some('-'));
}

/// Digits as on a telephone, one to take the last away, and perhaps one other sign.
pub(super) fn pad(sheet: &mut Sheet, erase: &str, sign: Option<char>) {
    for digit in DIGITS.chars() {
        sheet.choice(Act::Digit(digit), &digit.to_string(), String::new());
    }
    sheet.choice(Act::Erase, "", erase.to_owned());
    sheet.choice(Act::Digit('0'), "0", String::new());
    if let Some(sign) = sign {
        sheet.choice(Act::Digit(sign), "", sign.to_string());
    }
    sheet.order = Order::Grid(3);
}

fn text(model: &Model, visit: &Visit, max: usize, sheet: &mut Sheet) {
    let args = [("max", Arg::from(max))];
    sheet.plain(model.voice().with("kiosk-text", &args));
    let input = &visit.draft.input;
    sheet.field = Some((input.value().to_owned(), input.cursor()));
    sheet.letters = true;
}

/// Decimals, dates and times: digits to touch, and a keyboard may type them in any usual form.
fn quantity(model: &Model, visit: &Visit, place: usize, asked: &Quantity, sheet: &mut Sheet) {
    let voice = model.voice();
    let (how, sign) = match asked.form {
        Form::Decimal(0) => (voice.say("kiosk-whole"), None),
        Form::Decimal(places) => {
            let places = [("places", Arg::from(u32::from(places)))];
            (voice.with("kiosk-decimal", &places), Some('.'))
        }
        Form::Date => (voice.say("kiosk-date"), None),
        Form::Time => (voice.say("kiosk-time"), None),
    };
    let bounds = hints::bounds(voice, asked).unwrap_or_default();
    sheet.plain(format!("{how}{}{bounds}", voice.say("sentence-space")));
    if let Some(unit) = visit.session.words(place, "unit") {
        sheet.plain(voice.with("kiosk-unit", &[("unit", Arg::from(unit))]));
    }
    let input = &visit.draft.input;
    sheet.field = Some((input.value().to_owned(), input.cursor()));
    sheet.letters = true;
    pad(sheet, &voice.say("kiosk-erase"), sign);
}

fn share(model: &Model, visit: &Visit, item: &Item, parts: &Allocation, sheet: &mut Sheet) {
    let voice = model.voice();
    let sharing = &visit.draft.sharing;
    let left = [
        ("left", Arg::from(sharing.left())),
        ("total", Arg::from(parts.total)),
    ];
    sheet.plain(voice.with("kiosk-points", &left));
    for (row, part) in parts.parts.iter().enumerate() {
        let name = visit.session.text(&part_key(&item.words, parts, part));
        let args = [
            ("part", Arg::from(name.unwrap_or_default())),
            ("n", Arg::from(sharing.of(row))),
        ];
        let typed = (row + 1).to_string();
        let words = voice.with("kiosk-share", &args);
        sheet.choice(Act::More(row), &typed, format!("+ {words}"));
        sheet.choice(Act::Fewer(row), "", format!("− {words}"));
    }
    sheet.order = Order::Grid(2);
}

/// A check that fails: what it says, and keeping the answers where that may be done.
fn warned(model: &Model, visit: &Visit, sheet: &mut Sheet) {
    let voice = model.voice();
    let session = &visit.session;
    let checks = &session.package().instrument.checks;
    let Some(check) = session.warning().and_then(|check| checks.get(check)) else {
        return;
    };
    let text = session
        .text(&format!("check-{}", check.id))
        .unwrap_or_default();
    sheet.para(text, Role::Warn, false);
    if check.level == Level::Soft {
        sheet.also(Act::Keep, "+", voice.say("kiosk-keep"));
    }
}

fn foot(model: &Model, visit: &Visit, item: &Item, sheet: &mut Sheet) {
    let voice = model.voice();
    let session = &visit.session;
    let place = session.item().map(|(place, _)| place);
    let answer = place.and_then(|place| session.answer_of(place));
    let before = place.is_some_and(|place| session.before(place).next().is_some());
    if before {
        sheet.also(Act::Back, "/", voice.say("kiosk-back"));
    }
    if item.specials.contains(&Special::Refused) {
        let mark = answer == Some(&Answer::Missing(Missing::Refused));
        sheet.foot.push(Target {
            mark: mark.then_some(Mark::Recorded),
            ..Target::new(Act::Refuse, "-", voice.say("kiosk-refuse"))
        });
    }
    let gathered = matches!(
        item.kind,
        Kind::Multi(_)
            | Kind::Integer { .. }
            | Kind::Quantity(_)
            | Kind::Text { .. }
            | Kind::Allocation(_)
    );
    let passes = !item.required || answer.is_some();
    let on = item.kind != Kind::Note && session.warning().is_none() && (gathered || passes);
    if on {
        // What was not answered is passed; the word for it is another one.
        let empty = answer.is_none() && !visit.has_half();
        let key = if empty && !item.required {
            "kiosk-pass"
        } else {
            "kiosk-next"
        };
        sheet.also(Act::Next, "+", voice.say(key));
    }
}

impl Visit {
    /// Whether something is half answered.
    fn has_half(&self) -> bool {
        let draft = &self.draft;
        let untouched = draft.sharing.given().iter().all(Option::is_none);
        !draft.chosen.is_empty() || !draft.input.value().is_empty() || !untouched
    }
}

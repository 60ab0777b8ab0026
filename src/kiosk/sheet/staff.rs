//! The pages behind the PIN, and the way to them.

use crate::kiosk::act::Act;
use crate::kiosk::figures::Gauge;
use crate::kiosk::model::{Model, PinPad, Staff, Standing};
use crate::kiosk::sheet::{Order, Sheet, item};
use crate::locale::dates;
use crate::measure::floor;
use crate::messages::Arg;
use crate::tui::theme::Role;
use crate::wording::trouble;

/// The PIN is asked for; nothing says what it is for.
pub(super) fn pin(model: &Model, pad: &PinPad) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    let wait = model.lock.wait(model.now.mono);
    if wait > 0 {
        let n = [("n", Arg::Count(i64::try_from(wait).unwrap_or(i64::MAX)))];
        sheet.strong(voice.with("staff-wait", &n));
    } else if pad.wrong {
        sheet.strong(voice.say("staff-wrong"));
    } else {
        sheet.strong(voice.say("staff-pin"));
    }
    let dots = if model.theme.ascii { "*" } else { "●" };
    sheet.field = Some((dots.repeat(pad.typed.len()), pad.typed.len()));
    item::pad(&mut sheet, &voice.say("kiosk-erase"), None);
    sheet.also(Act::Close, "/", voice.say("kiosk-close"));
    sheet.also(Act::Try, "+", voice.say("staff-enter"));
    sheet
}

/// What staff see and do.
pub(super) fn staff(model: &Model, staff: &Staff) -> Sheet {
    let voice = model.voice();
    let mut sheet = Sheet::default();
    let device = model.settings.device.as_deref().unwrap_or("—");
    let branch = model.desk.branch.as_deref().unwrap_or("—");
    let args = [("device", Arg::from(device)), ("branch", Arg::from(branch))];
    sheet.lead = voice.with("staff-title", &args);
    for key in model.needs() {
        sheet.para(voice.say(key), Role::Warn, false);
    }
    if let Some((key, args)) = &model.trouble {
        let said = trouble::reported(voice, key, args.clone());
        sheet.para(said, Role::Warn, false);
    }
    if let Some(notice) = &staff.notice {
        sheet.para(notice.say(voice), Role::Warn, false);
    }
    figures(model, staff, &mut sheet);
    state(model, &mut sheet);
    acts(model, staff, &mut sheet);
    sheet
}

fn figures(model: &Model, staff: &Staff, sheet: &mut Sheet) {
    let voice = model.voice();
    let Some(figures) = &staff.figures else {
        sheet.plain(voice.say("staff-gathering"));
        return;
    };
    let day = dates::day(model.now.at);
    let tallied = |reason: &str| {
        let index = model.index.as_ref();
        let id = Some(model.package.instrument.id.as_str());
        Arg::from(index.map_or(0, |index| index.tallied(&day, reason, id)))
    };
    let args = [
        ("complete", Arg::from(figures.complete)),
        ("partial", Arg::from(figures.partial)),
        ("declined", tallied("declined")),
        ("under-age", tallied("under-age")),
        ("abandoned", tallied("abandoned")),
        ("suspected", Arg::from(figures.suspected)),
    ];
    sheet.strong(voice.with("staff-today", &args));
    let gauges = if staff.play {
        &figures.all
    } else {
        &figures.honest
    };
    let key = if staff.play {
        "staff-scores-all"
    } else {
        "staff-scores"
    };
    let shown: Vec<String> = gauges.iter().map(|gauge| score(model, gauge)).collect();
    let comma = voice.say("staff-comma");
    let args = [("scores", Arg::from(shown.join(&comma)))];
    if !shown.is_empty() {
        sheet.plain(voice.with(key, &args));
    }
    let ago = figures.backup.map(|at| dates::ago(voice, at, model.now.at));
    sheet.plain(match ago {
        Some(ago) => voice.with("staff-backup", &[("ago", Arg::from(ago))]),
        None => voice.say("staff-no-backup"),
    });
}

/// A mean, and how firmly it stands; below the floor no more than how many there are.
fn score(model: &Model, gauge: &Gauge) -> String {
    let voice = model.voice();
    let texts = &model.package.texts;
    let key = format!("dimension-{}", gauge.dimension);
    let name = texts.get(&model.home, &key, &|_| None);
    let name = name.or_else(|| {
        let first = model.package.instrument.languages.first()?;
        texts.get(first, &key, &|_| None)
    });
    let mut args = vec![
        ("dimension", Arg::from(name.unwrap_or_default())),
        ("n", Arg::Count(i64::try_from(gauge.n).unwrap_or(i64::MAX))),
    ];
    let Some((mean, standing)) = gauge.mean else {
        return voice.with("staff-score-few", &args);
    };
    args.push(("score", Arg::from(format!("{mean:.0}"))));
    match standing {
        floor::Standing::Grey => voice.with("staff-score-grey", &args),
        floor::Standing::Full => voice.with("staff-score", &args),
    }
}

fn state(model: &Model, sheet: &mut Sheet) {
    let voice = model.voice();
    if let Some(free) = model.free_mb {
        let free = [("free", Arg::Count(i64::try_from(free).unwrap_or(i64::MAX)))];
        sheet.plain(voice.with("staff-free", &free));
    }
    let hours: Vec<String> = model
        .settings
        .hours
        .iter()
        .map(ToString::to_string)
        .collect();
    let hours = if hours.is_empty() {
        voice.say("staff-always")
    } else {
        hours.join(&voice.say("staff-comma"))
    };
    let now = match model.standing() {
        Standing::Open => "staff-open",
        Standing::Paused => "staff-paused",
        Standing::Hours => "staff-outside",
        Standing::Broken => "staff-broken",
    };
    let args = [
        ("hours", Arg::from(hours)),
        ("now", Arg::from(voice.say(now))),
    ];
    sheet.plain(voice.with("staff-hours", &args));
}

fn acts(model: &Model, staff: &Staff, sheet: &mut Sheet) {
    let voice = model.voice();
    let either = |on: bool, yes: &'static str, no: &'static str| if on { yes } else { no };
    let paused = model.remembered.paused;
    let list = [
        (Act::Leave, "staff-leave"),
        (Act::Pause, either(paused, "staff-resume", "staff-pause")),
        (
            Act::Play,
            either(staff.play, "staff-hide-play", "staff-show-play"),
        ),
        (
            Act::Large,
            either(model.is_large(), "staff-normal", "staff-large"),
        ),
        (Act::Export, "staff-export"),
        (
            Act::Quit,
            either(staff.leaving, "staff-quit-now", "staff-quit"),
        ),
    ];
    for (place, (act, key)) in list.into_iter().enumerate() {
        let typed = (place + 1).to_string();
        sheet.choice(act, &typed, voice.say(key));
    }
    sheet.order = Order::Grid(3);
}

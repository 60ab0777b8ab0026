//! From the text of `kiosk.toml` to its settings, or to the first fault in it.

use toml::de::DeValue;

use crate::config::kiosk::hours::Hours;
use crate::config::kiosk::{Key, Kiosk, OnTimeout, TextSize, Value};
use crate::config::parse::{each, texts};
use crate::config::pin;
use crate::config::settings::Look;
use crate::instrument::problem::Problem;

/// Longer texts are none that a device or a branch is called by.
const LONGEST: usize = 200;

/// Reads the settings. What the file does not say is as if there were no file; `name` is what the
/// file is called in a problem.
pub fn parse(name: &str, text: &str) -> Result<Kiosk, Problem> {
    let mut kiosk = Kiosk::default();
    each((name, text), &Key::ALL, Key::name, &mut |key, value| {
        let taken = given(value).and_then(|given| set(&mut kiosk, key, given));
        taken.ok_or_else(|| unfit(name, key))
    })?;
    Ok(kiosk)
}

fn given(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::Boolean(on) => Some(Value::Flag(*on)),
        DeValue::String(text) => Some(Value::Text(text.clone().into_owned())),
        DeValue::Array(parts) => texts(parts).map(Value::List),
        DeValue::Integer(number) => {
            let number = u64::from_str_radix(number.as_str(), number.radix()).ok();
            number.map(Value::Number)
        }
        _ => None,
    }
}

/// Sets a setting, if it may be that.
fn set(kiosk: &mut Kiosk, key: Key, value: Value) -> Option<()> {
    match (key, value) {
        (Key::Bell, Value::Flag(on)) => kiosk.bell = on,
        (Key::Ascii, Value::Flag(on)) => kiosk.ascii = on,
        (_, Value::Number(number)) => return set_number(kiosk, key, number),
        (_, Value::Text(text)) => return set_text(kiosk, key, &text),
        (_, Value::List(list)) => return set_list(kiosk, key, list),
        _ => return None,
    }
    Some(())
}

fn set_number(kiosk: &mut Kiosk, key: Key, number: u64) -> Option<()> {
    let (least, most) = key.bounds()?;
    let number = Some(number).filter(|number| (least..=most).contains(number))?;
    match key {
        Key::Idle => kiosk.idle = number,
        Key::Thanks => kiosk.thanks = number,
        Key::DoubleTouch => kiosk.double_touch = number,
        _ => return None,
    }
    Some(())
}

fn set_text(kiosk: &mut Kiosk, key: Key, text: &str) -> Option<()> {
    let plain = text.chars().count() <= LONGEST && !text.contains(char::is_control);
    let whole = Some(text.to_owned()).filter(|_| plain)?;
    let some = Some(whole).filter(|text| !text.trim().is_empty());
    match key {
        Key::Device => kiosk.device = some,
        Key::Branch => kiosk.branch = some,
        Key::Wave => kiosk.wave = some,
        Key::Export => kiosk.export = some,
        Key::Pin => {
            let sound = some.as_ref().is_none_or(|hash| pin::is_hash(hash));
            kiosk.pin = some.filter(|_| sound);
            return sound.then_some(());
        }
        Key::OnTimeout => {
            let all = [OnTimeout::SavePartial, OnTimeout::Discard];
            kiosk.on_timeout = all.into_iter().find(|one| one.name() == text)?;
        }
        Key::Text => {
            let all = [TextSize::Normal, TextSize::Large];
            kiosk.text = all.into_iter().find(|one| one.name() == text)?;
        }
        Key::Theme => kiosk.theme = Look::named(text)?,
        _ => return None,
    }
    Some(())
}

fn set_list(kiosk: &mut Kiosk, key: Key, list: Vec<String>) -> Option<()> {
    match key {
        Key::Hours => {
            let hours: Option<Vec<Hours>> = list.iter().map(|text| Hours::read(text)).collect();
            kiosk.hours = hours?;
        }
        Key::Call => kiosk.call = list,
        Key::Alert => kiosk.alert = list,
        _ => return None,
    }
    Some(())
}

/// What a setting must be.
fn unfit(name: &str, key: Key) -> Problem {
    let problem = match (key, key.bounds()) {
        (_, Some((least, most))) => Problem::new(name, "config-number")
            .with("least", least.to_string())
            .with("most", most.to_string()),
        (Key::Pin, _) => Problem::new(name, "config-pin"),
        (Key::Hours, _) => Problem::new(name, "config-hours"),
        (Key::Call | Key::Alert, _) => Problem::new(name, "config-list"),
        (Key::Bell | Key::Ascii, _) => Problem::new(name, "config-flag"),
        _ if !key.names().is_empty() => {
            Problem::new(name, "config-choice").with("known", key.names().join(", "))
        }
        _ => Problem::new(name, "config-text"),
    };
    problem.with("name", key.name())
}

//! What may be typed where something is typed.

use crate::instrument::quantity::{Form, Quantity};
use crate::locale::words::Voice;
use crate::messages::Arg;

/// How a decimal number, a date or a time is typed, and its bounds.
pub fn quantity(voice: Voice<'_>, quantity: &Quantity) -> String {
    let how = match quantity.form {
        Form::Decimal(places) => {
            voice.with("decimal-hint", &[("places", Arg::from(u32::from(places)))])
        }
        Form::Date => voice.say("date-hint"),
        Form::Time => voice.say("time-hint"),
    };
    let Some(range) = bounds(voice, quantity) else {
        return how;
    };
    format!("{how}{}{range}", voice.say("sentence-space"))
}

/// The bounds in words, if there are any.
pub fn bounds(voice: Voice<'_>, quantity: &Quantity) -> Option<String> {
    let bound = |bound: &Option<String>| Arg::from(bound.clone().unwrap_or_default());
    let args = [("min", bound(&quantity.min)), ("max", bound(&quantity.max))];
    let key = match (&quantity.min, &quantity.max) {
        (Some(_), Some(_)) => "bounds-hint",
        (Some(_), None) => "bounds-hint-from",
        (None, Some(_)) => "bounds-hint-to",
        (None, None) => return None,
    };
    Some(voice.with(key, &args))
}

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
    let bound = |bound: &Option<String>| Arg::from(bound.clone().unwrap_or_default());
    let args = [("min", bound(&quantity.min)), ("max", bound(&quantity.max))];
    let range = match (&quantity.min, &quantity.max) {
        (Some(_), Some(_)) => voice.with("bounds-hint", &args),
        (Some(_), None) => voice.with("bounds-hint-from", &args),
        (None, Some(_)) => voice.with("bounds-hint-to", &args),
        (None, None) => return how,
    };
    format!("{how}{}{range}", voice.say("sentence-space"))
}

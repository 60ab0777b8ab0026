//! The file of the settings.

use crate::doctor::{Facts, Finding};
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::wording::trouble;

pub(super) fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    let check = "settings";
    let Some(path) = &facts.config else {
        let text = voice.say("doctor-no-place");
        return vec![Finding::look(check, text, voice.say("doctor-no-place-do"))];
    };
    let path = trouble::inert(&path.display().to_string());
    let finding = match &facts.settings {
        Err(problem) => {
            let args = [("path", Arg::from(path))];
            let text = trouble::fault(voice, problem);
            Finding::bad(check, text, voice.with("doctor-config-do", &args))
        }
        Ok(_) if facts.configured => Finding::well(check, path),
        Ok(_) => Finding::well(
            check,
            voice.with("doctor-no-config", &[("path", Arg::from(path))]),
        ),
    };
    vec![finding]
}

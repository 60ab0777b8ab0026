//! What a person types with: keys that a terminal keeps for itself, and the input method.

use crate::doctor::{Facts, Finding};
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::tui::keys::{Action, BINDINGS};
use crate::wording::trouble::inert;

pub(super) fn examine(voice: Voice<'_>, facts: &Facts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if facts.size.is_some() {
        found.push(keys(voice, facts));
    }
    found.push(input_method(voice, facts));
    found
}

/// Known terminals, by what they leave in the environment, and what they do with function keys.
fn keys(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let is = |name: &str, value: &str| (facts.env)(name).is_some_and(|found| found == value);
    let key = if is("TERM_PROGRAM", "vscode") {
        "doctor-keys-code"
    } else if is("TERM_PROGRAM", "Apple_Terminal") {
        "doctor-keys-apple"
    } else if (facts.env)("VTE_VERSION").is_some() {
        "doctor-keys-vte"
    } else {
        return Finding::well("keys", voice.say("doctor-keys"));
    };
    let second = |action| {
        let other =
            |binding: &&crate::tui::keys::Binding| binding.action == action && binding.key.ctrl;
        let binding = BINDINGS.iter().find(other);
        binding.map_or_else(String::new, |binding| binding.key.name(voice))
    };
    let args = [
        ("help", Arg::from(second(Action::Help))),
        ("leave", Arg::from(second(Action::Leave))),
    ];
    Finding::look("keys", voice.say(key), voice.with("doctor-keys-do", &args))
}

fn input_method(voice: Voice<'_>, facts: &Facts<'_>) -> Finding {
    let check = "input";
    let far = ["SSH_CONNECTION", "SSH_TTY"];
    if far.into_iter().any(|name| (facts.env)(name).is_some()) {
        return Finding::well(check, voice.say("doctor-input-far"));
    }
    let own = ["WT_SESSION", "WSL_DISTRO_NAME"];
    let own = own.into_iter().any(|name| (facts.env)(name).is_some());
    if own || cfg!(any(target_os = "macos", windows)) {
        return Finding::well(check, voice.say("doctor-input-own"));
    }
    if (facts.env)("TERM").is_some_and(|term| term == "linux") {
        let text = voice.say("doctor-console");
        return Finding::look(check, text, voice.say("doctor-console-do"));
    }
    let names = ["XMODIFIERS", "GTK_IM_MODULE", "QT_IM_MODULE"];
    let hint = names.into_iter().find_map(|name| {
        let value = (facts.env)(name)?;
        Some(inert(&format!("{name}={value}")))
    });
    match (facts.running.as_slice(), hint) {
        ([], None) => Finding::look(
            check,
            voice.say("doctor-no-input"),
            voice.say("doctor-no-input-do"),
        ),
        ([], Some(hint)) => {
            let text = voice.with("doctor-input-idle", &[("hint", Arg::from(hint))]);
            Finding::look(check, text, voice.say("doctor-input-idle-do"))
        }
        (running, hint) => {
            let names = running.iter().cloned().chain(hint);
            Finding::well(check, names.collect::<Vec<_>>().join(" · "))
        }
    }
}

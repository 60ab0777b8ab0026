//! What the program is set to, from the command line, the environment and the file, in this order.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use crate::cli::{args, complain, environment, platform};
use crate::config::file;
use crate::config::settings::{Look, Settings};
use crate::instrument::problem::Problem;
use crate::locale::words::Voice;
use crate::wording::trouble;

/// Where the file is, or would be.
pub(super) fn place(arguments: &[OsString]) -> Option<PathBuf> {
    let named = if args::is_kiosk(arguments) {
        None
    } else {
        args::early(arguments, "--config").map(PathBuf::from)
    };
    let said = environment("FANGTAN_CONFIG").map(PathBuf::from);
    let named = named.or(said).filter(|path| !path.as_os_str().is_empty());
    named.or_else(|| Some(platform()?.config.join("fangtan").join("config.toml")))
}

/// What the file says; without a place for one everything is at its default.
pub(super) fn load(place: Option<&Path>) -> Result<Settings, Problem> {
    place.map_or_else(|| Ok(Settings::default()), file::load)
}

/// Whether a command works by the settings. One that mends or only tells does not.
pub(super) fn needs_settings(matches: &ArgMatches) -> bool {
    let works_without = ["doctor", "completions", "man", "keys"];
    !matches
        .subcommand_name()
        .is_some_and(|name| works_without.contains(&name))
}

/// The file's settings with what the command line and the environment ask for instead.
pub(super) fn in_force(mut settings: Settings, matches: &ArgMatches) -> Settings {
    let colourless = environment("NO_COLOR").is_some_and(|value| !value.is_empty());
    let asked = matches.get_one::<String>("theme");
    if let Some(look) = asked.and_then(|name| Look::named(name)) {
        settings.theme = look;
    } else if colourless {
        settings.theme = Look::Colourless;
    }
    settings.ascii |= matches.get_flag("ascii");
    settings.large |= matches.get_flag("large");
    settings
}

/// Says what is wrong with the file, which is left as it is; nothing is started.
pub(super) fn refuse(voice: Voice<'_>, place: Option<&Path>, problem: &Problem) -> ExitCode {
    let folder = place.and_then(Path::parent).unwrap_or(Path::new(""));
    let folder = folder.display().to_string();
    let said = if folder.is_empty() {
        trouble::fault(voice, problem)
    } else {
        trouble::problem(voice, &folder, problem)
    };
    complain(&said);
    complain(&voice.say("error-config"));
    ExitCode::from(2)
}

//! What a shell needs: completions, and the manual page.

use std::io::Write;

use clap::{ArgMatches, Command};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use crate::cli::{Context, Failure, args};
use crate::locale::words::Voice;

const NAME: &str = "fangtan";

/// `fangtan completions SHELL`.
pub(super) fn completions(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let shell = matches.get_one::<String>("shell");
    let Some(shell) = shell.and_then(|name| name.parse::<Shell>().ok()) else {
        return Ok(2);
    };
    // The generator panics where it cannot write, such as into a closed pipe.
    let mut script = Vec::new();
    let mut command = args::command(context.voice());
    generate(shell, &mut command, NAME, &mut script);
    out.write_all(&script)?;
    Ok(0)
}

/// `fangtan man`: one page, with every command on it.
pub(super) fn man(context: &Context<'_>, out: &mut dyn Write) -> Result<u8, Failure> {
    let voice = context.voice();
    let command = args::command(voice);
    let mut page = Vec::new();
    let manual = Man::new(command.clone());
    if voice.tag() == "zh-CN" {
        // Otherwise groff breaks lines only where a space stands.
        page.extend_from_slice(b".if \\n(.g .mso zh.tmac\n");
    }
    manual.render_title(&mut page)?;
    // Neither stretched spaces nor names of variables cut in two.
    page.extend_from_slice(b".ad l\n.nh\n");
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    writeln!(page, ".SH COMMANDS")?;
    for sub in command.get_subcommands() {
        describe(sub, NAME, &mut page)?;
    }
    out.write_all(translated(voice, &page).as_bytes())?;
    Ok(0)
}

/// A command below the heading of commands, and its own below it.
fn describe(command: &Command, path: &str, page: &mut Vec<u8>) -> Result<(), Failure> {
    let path = format!("{path} {}", command.get_name());
    // The options of all commands, and --help, have been told.
    let own = command.clone().mut_arg("help", |help| help.hide(true));
    let manual = Man::new(own);
    writeln!(page, ".SS {path}")?;
    let mut parts = Vec::new();
    manual.render_synopsis_section(&mut parts)?;
    writeln!(parts, ".PP")?;
    manual.render_description_section(&mut parts)?;
    manual.render_options_section(&mut parts)?;
    for line in String::from_utf8_lossy(&parts).lines() {
        if !line.starts_with(".SH") {
            writeln!(page, "{line}")?;
        }
    }
    for sub in command.get_subcommands() {
        describe(sub, &path, page)?;
    }
    Ok(())
}

/// The page with its headings in the user's language, and the words that define an apostrophe only
/// once.
fn translated(voice: Voice<'_>, page: &[u8]) -> String {
    let headings = [
        ("NAME", "man-name"),
        ("SYNOPSIS", "man-synopsis"),
        ("DESCRIPTION", "man-description"),
        ("OPTIONS", "man-options"),
        ("COMMANDS", "man-commands"),
    ];
    let page = String::from_utf8_lossy(page);
    let mut lines: Vec<String> = Vec::new();
    for line in page.lines() {
        let heading = line.strip_prefix(".SH ");
        let known = headings.iter().find(|(name, _)| Some(*name) == heading);
        let apostrophe = line.starts_with(".ie ") || line.starts_with(".el ");
        match known {
            Some((_, key)) => lines.push(format!(".SH {}", voice.say(key))),
            None if apostrophe && lines.iter().any(|said| said == line) => {}
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

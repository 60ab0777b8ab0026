//! Arguments, subcommands, exit codes: the only place where everything meets. It holds no logic.

mod args;
mod case;
mod class;
mod dashboard;
mod doctor;
mod export;
mod hold;
mod import;
mod instrument;
mod kiosk;
mod list;
mod plan;
mod replay;
mod report;
mod responses;
mod score;
mod set;
mod setup;
mod shells;
mod show;
mod store;
mod tables;
mod withdraw;
mod written;

use std::ffi::OsString;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::rc::Rc;

use clap::ArgMatches;
use etcetera::BaseStrategy;

use crate::config::settings::Settings;
use crate::exchange::responses::problem::Problem as FileProblem;
use crate::instrument::parse::Package;
use crate::instrument::problem::Problem;
use crate::library::shelf::{Book, Shelf};
use crate::locale::negotiate;
use crate::locale::words::{Voice, Words};
use crate::measure::withheld::Withheld;
use crate::messages::Arg;
use crate::store::error::StoreError;
use crate::store::reader::Reader;
use crate::wording::{self, trouble};

/// The commands whose `--lang` may name all languages at once.
const PRINTED: [&str; 4] = ["show", "report", "plan", "handout"];

/// What a command needs to know of the outside.
struct Context<'a> {
    words: &'a Words,
    lang: String,
    dir: PathBuf,
    /// What is in force: the command line, then the environment, then the file.
    settings: Settings,
    /// Where the file of the settings is, or would be.
    config: Option<PathBuf>,
}

impl Context<'_> {
    fn voice(&self) -> Voice<'_> {
        self.words.voice(&self.lang)
    }

    /// Where installed instruments lie.
    fn instruments(&self) -> PathBuf {
        self.dir.join("instruments")
    }

    fn shelf(&self) -> Shelf {
        Shelf::open(&self.instruments())
    }

    /// Makes sure that there is a data folder, so that none is made by a command that only looks
    /// for something in it.
    fn existing(&self) -> Result<(), Failure> {
        if Reader::is_there(&self.dir)? {
            return Ok(());
        }
        let path = trouble::inert(&self.dir.display().to_string());
        Err(Failure::Said(
            "error-no-store",
            vec![("path", Arg::from(path))],
        ))
    }

    fn reader(&self) -> Result<Reader, Failure> {
        Ok(Reader::open(&self.dir)?)
    }

    /// An instrument of the shelf; what is wrong with it is said.
    fn package(&self, shelf: &Shelf, name: &str) -> Result<Rc<Package>, Failure> {
        match shelf.find(name).map(Book::package) {
            Some(Ok(package)) => Ok(Rc::clone(package)),
            Some(Err(problems)) => Err(self.broken(name, problems)),
            None => {
                let known: Vec<&str> = shelf.books.iter().map(|book| book.name.as_str()).collect();
                let args = vec![
                    ("name", Arg::from(trouble::inert(name))),
                    ("known", Arg::from(known.join(", "))),
                ];
                Err(Failure::Said("error-no-instrument", args))
            }
        }
    }

    /// Tells everything wrong with an instrument.
    fn broken(&self, name: &str, problems: &[Problem]) -> Failure {
        for problem in problems {
            complain(&trouble::problem(self.voice(), name, problem));
        }
        let args = vec![
            ("name", Arg::from(trouble::inert(name))),
            ("n", Arg::from(problems.len())),
        ];
        Failure::Said("error-broken-instrument", args)
    }
}

/// Why a command did not do what it was asked.
enum Failure {
    /// The store's fault.
    Store(StoreError),
    /// Output failed: usually the reader of a pipe went away, which is no fault.
    Output(io::Error),
    /// A sentence by its key.
    Said(&'static str, Vec<(&'static str, Arg)>),
    /// A responses file cannot be read on.
    File(PathBuf, Box<FileProblem>),
    /// No figure can be given.
    Withheld(Withheld),
    /// A small file of the user's cannot be used.
    Problem(Problem),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the program; the exit code is 0 for done, 1 for not done, 2 for wrong usage.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Words::embedded();
    let system = negotiate::from_environment(environment);
    let config = setup::place(&arguments);
    let loaded = setup::load(config.as_deref());
    let set = loaded.as_ref().ok().and_then(|set| set.language.as_deref());
    // What is printed may be in all languages; what is said about it is said in one.
    let printed = |argument: &OsString| PRINTED.iter().any(|name| argument == name);
    let one = |lang: &OsString| lang != instrument::BOTH || !arguments.iter().any(printed);
    let lang = match args::early(&arguments, "--lang").filter(one) {
        None => set.and_then(negotiate::nearest).unwrap_or(system),
        Some(asked) => match negotiate::nearest(&asked.to_string_lossy()) {
            Some(known) => known,
            None => return unknown_language(words.voice(system), &asked.to_string_lossy()),
        },
    };
    let voice = words.voice(lang);
    let matches = match args::command(voice).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return args::refuse(voice, &error),
    };
    let Some(dir) = data_folder(&matches) else {
        return fail(voice, &Failure::Said("error-no-home", Vec::new()));
    };
    let settings = match loaded {
        Ok(settings) => setup::in_force(settings, &matches),
        Err(problem) if setup::needs_settings(&matches) => {
            return setup::refuse(voice, config.as_deref(), &problem);
        }
        Err(_) => Settings::default(),
    };
    let context = Context {
        words: &words,
        lang: lang.to_owned(),
        dir,
        settings,
        config,
    };
    match run(&context, &matches) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => fail(context.voice(), &failure),
    }
}

fn run(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let out = &mut io::stdout().lock();
    match matches.subcommand() {
        None => hold::home(context, matches),
        Some(("interview", own)) => hold::interview(context, own),
        Some(("dashboard", own)) => dashboard::dashboard(context, own, out),
        Some(("plan", own)) => plan::plan(context, own, out),
        Some(("replay", own)) => replay::replay(context, own, out),
        Some(("report", own)) => report::report(context, own, out),
        Some(("kiosk", own)) => kiosk::kiosk(context, own, out),
        Some(("list", own)) => list::list(context, own, out),
        Some(("show", own)) => show::show(context, own, out),
        Some(("export", own)) => export::export(context, own, out),
        Some(("score", own)) => score::score(context, own, out),
        Some(("import", own)) => import::import(context, own, out),
        Some(("doctor", own)) => doctor::doctor(context, own, out),
        Some(("completions", own)) => shells::completions(context, own, out),
        Some(("man", _)) => shells::man(context, out),
        Some(("withdraw", own)) => withdraw::withdraw(context, own, out),
        Some(("keys", _)) => tables::keys(context, out),
        Some(("instrument", own)) => instrument::instrument(context, own, out),
        Some(("class", own)) => match own.subcommand() {
            Some(("set", own)) => set::set(context, own, out),
            _ => class::class(context, own, out),
        },
        Some(("case", own)) => case::case(context, own, out),
        Some(("store", own)) => store::store(context, own, out),
        Some(_) => Ok(2),
    }
}

/// The one place that reads the environment.
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// What the program was called with, its own name left out.
fn arguments() -> Vec<OsString> {
    std::env::args_os().skip(1).collect()
}

/// Begins this program anew in its own place; comes back only if that cannot be.
fn again(arguments: &[OsString]) -> Result<u8, Failure> {
    let program = std::env::current_exe()?;
    Err(Command::new(program).args(arguments).exec().into())
}

/// Where the system keeps what nobody needs for long.
fn temporary() -> PathBuf {
    std::env::temp_dir()
}

/// The system's places.
struct Platform {
    data: PathBuf,
    config: PathBuf,
}

fn platform() -> Option<Platform> {
    let places = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(Platform {
        data: places.data_dir(),
        config: places.config_dir(),
    })
}

fn data_folder(matches: &ArgMatches) -> Option<PathBuf> {
    let given = matches.get_one::<PathBuf>("data").cloned();
    given.or_else(|| Some(platform()?.data.join("fangtan")))
}

fn unknown_language(voice: Voice<'_>, asked: &str) -> ExitCode {
    let args = [
        ("asked", Arg::from(trouble::inert(asked))),
        ("known", Arg::from(negotiate::LANGUAGES.join(", "))),
    ];
    complain(&voice.with("error-language", &args));
    ExitCode::from(2)
}

fn fail(voice: Voice<'_>, failure: &Failure) -> ExitCode {
    let text = match failure {
        Failure::Store(error) => trouble::store(voice, error),
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Failure::Output(error) => {
            voice.with("error-output", &[("reason", Arg::from(error.to_string()))])
        }
        Failure::Said(key, args) => voice.with(key, args),
        Failure::File(path, problem) => {
            let path = trouble::inert(&path.display().to_string());
            format!("{path}: {}", wording::responses::problem(voice, problem))
        }
        Failure::Problem(problem) => trouble::fault(voice, problem),
        Failure::Withheld(reason) => wording::results::reason(voice, *reason),
    };
    complain(&text);
    ExitCode::from(1)
}

/// Errors go to stderr; if even that is gone there is nobody left to tell.
fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

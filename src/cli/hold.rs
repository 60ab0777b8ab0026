//! Holding interviews: the home screen and `interview`, on the full screen or line by line.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::ArgMatches;

use crate::cli::{Context, Failure, environment};
use crate::clock::{self, Clock};
use crate::config::pin;
use crate::config::settings::Settings;
use crate::instrument::parse::Package;
use crate::interview::choose::clean;
use crate::interview::event::{Mode, Opening};
use crate::interview::session::Session;
use crate::interview::share::Sharing;
use crate::interview::summary::Phase;
use crate::library::shelf::{self, Shelf};
use crate::locale::words::Words;
use crate::measure::weights::Scheme;
use crate::messages::Arg;
use crate::plain::{Broken, Plain, Start};
use crate::store::backup;
use crate::store::index::Index;
use crate::store::notice::Notice;
use crate::store::writer::Store;
use crate::tui::model::home::Home;
use crate::tui::model::sign_in::Lock;
use crate::tui::model::{Backups, Model, Overlay, Screen, TO_DASHBOARD};
use crate::tui::theme::Theme;
use crate::tui::update::{begin, greet, load};
use crate::tui::{self, Places, Refusal};
use crate::wording::trouble;

/// What to begin with.
enum First {
    Home,
    Start(Rc<Package>),
    Resume(String),
    /// A folder that is only looked at.
    Preview(PathBuf, Rc<Package>),
}

/// `fangtan`: the home screen.
pub(super) fn home(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    hold(context, matches, context.shelf(), First::Home)
}

/// `fangtan interview ID`.
pub(super) fn interview(context: &Context<'_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let shelf = context.shelf();
    if let Some(wanted) = matches.get_one::<String>("resume") {
        let id = super::show::find(context, wanted, |phase| phase == Phase::Open)?;
        return hold(context, matches, shelf, First::Resume(id));
    }
    if let Some(folder) = matches.get_one::<PathBuf>("preview") {
        let package = Rc::new(super::instrument::sound(context, folder)?);
        return hold(
            context,
            matches,
            shelf,
            First::Preview(folder.clone(), package),
        );
    }
    let name = matches.get_one::<String>("id").cloned().unwrap_or_default();
    let package = context.package(&shelf, &name)?;
    hold(context, matches, shelf, First::Start(package))
}

/// Names come from the command line as they are; what a terminal would obey is taken out.
fn desk(matches: &ArgMatches, settings: &Settings) -> Opening {
    let text = |name, set: &Option<String>| {
        let given = matches.get_one::<String>(name).or(set.as_ref());
        given
            .map(|text| clean(text))
            .filter(|text| !text.is_empty())
    };
    let mode = if matches.get_flag("practice") {
        Mode::Practice
    } else {
        Mode::Interview
    };
    Opening::at_desk(
        mode,
        text("branch", &settings.branch),
        text("wave", &settings.wave),
        text("interviewer", &settings.interviewer),
    )
}

fn hold(
    context: &Context<'_>,
    matches: &ArgMatches,
    shelf: Shelf,
    first: First,
) -> Result<u8, Failure> {
    if matches!(first, First::Preview(..)) {
        // Nothing is stored, so nothing is copied either.
    } else if let Some(to) = matches.get_one::<PathBuf>("backup") {
        backup::remember(&context.dir, to, backup::KEEP)?;
    } else if let Some(to) = &context.settings.backup {
        // A stick that is not there today keeps nobody from interviewing.
        let _ = backup::remember(&context.dir, Path::new(to), backup::KEEP);
    }
    let dumb = environment("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    let screen = io::stdout().is_terminal() && io::stdin().is_terminal();
    let line_by_line = matches.get_flag("plain") || dumb || !screen;
    let home = matches!(first, First::Home) && !line_by_line;
    // Only the home screen asks for a PIN; nobody gets past it by another way in.
    if let Some(id) = desk(matches, &context.settings).interviewer
        && pin::of(&context.settings.pins, &id).is_some()
        && !home
    {
        return Err(Failure::Said("error-pin", vec![("id", Arg::from(id))]));
    }
    let result = if line_by_line {
        plain(context, matches, shelf, first).map(|code| (code, context.lang.clone()))
    } else {
        full(context, matches, shelf, first)
    };
    match result? {
        (TO_DASHBOARD, lang) => super::dashboard::after_home(&lang),
        (code, _) => Ok(u8::try_from(code).unwrap_or(1)),
    }
}

/// On the full screen; gives the exit code and the language at the end.
fn full(
    context: &Context<'_>,
    matches: &ArgMatches,
    shelf: Shelf,
    first: First,
) -> Result<(i32, String), Failure> {
    let clock = Clock::start();
    let model = Model {
        theme: Theme::of(&context.settings),
        settings: context.settings.clone(),
        words: Rc::new(Words::embedded()),
        lang: context.lang.clone(),
        shelf: Rc::new(shelf),
        catalogue: Rc::new(shelf::actions()),
        desk: desk(matches, &context.settings),
        seed: clock::seed(),
        index: Index::default(),
        revision: 0,
        ground: 0,
        heads: BTreeMap::new(),
        trouble: None,
        shut: false,
        scheme: Scheme::default(),
        both: false,
        asked: false,
        lock: Lock::default(),
        backups: Backups::default(),
        screen: Screen::Home(Home::default()),
        overlay: None,
        notice: None,
        now: clock.stamp(),
        one: !matches!(first, First::Home),
    };
    let places = Places {
        data: context.dir.clone(),
        config: context.config.clone(),
        preview: match &first {
            First::Preview(folder, _) => Some(folder.clone()),
            _ => None,
        },
    };
    let result = tui::run(model, &places, clock, |model| match first {
        First::Home => {
            if !model.settings.seen_tour {
                model.overlay = Some(Overlay::Tour(0));
            }
            greet(model);
            Vec::new()
        }
        First::Start(package) => begin(model, &package),
        First::Preview(_, package) => {
            model.desk.mode = Mode::Preview;
            begin(model, &package)
        }
        First::Resume(interview) => load(model, &interview),
    });
    result.map_err(|refusal| match refusal {
        Refusal::Store(error) => Failure::Store(error),
        Refusal::Terminal(error) => Failure::Said(
            "error-terminal",
            vec![("reason", Arg::from(error.to_string()))],
        ),
    })
}

fn plain(
    context: &Context<'_>,
    matches: &ArgMatches,
    shelf: Shelf,
    first: First,
) -> Result<i32, Failure> {
    let clock = Clock::start();
    let aside = match &first {
        First::Preview(..) => Some(super::instrument::Aside::make()?),
        _ => None,
    };
    let dir = aside
        .as_ref()
        .map_or(context.dir.as_path(), |aside| aside.path());
    let mut store = Store::open(dir, clock.stamp().at)?;
    store.attach()?;
    let start = match first {
        First::Home => Start::Home(shelf, desk(matches, &context.settings)),
        First::Start(package) => Start::Interview(package, desk(matches, &context.settings)),
        First::Preview(_, package) => {
            let mut desk = desk(matches, &context.settings);
            desk.mode = Mode::Preview;
            super::complain(&context.voice().say("preview-unsaved"));
            Start::Interview(package, desk)
        }
        First::Resume(id) => {
            let events = store.load(&id)?;
            let reader = context.reader()?;
            let package = shelf.bound(&events, |hash| reader.held(hash).ok().flatten());
            let session =
                package.and_then(|package| Session::resume(package, id, &events, clock.stamp()));
            let session = session.ok_or(Failure::Said("notice-cannot-resume", Vec::new()))?;
            Start::Resume(Box::new(session))
        }
    };
    let mut front = Plain {
        input: io::stdin().lock(),
        output: io::stdout().lock(),
        words: Words::embedded(),
        lang: context.lang.clone(),
        store,
        catalogue: shelf::actions(),
        seed: clock::seed(),
        clock,
        scheme: Scheme::default(),
        both: false,
        sharing: Sharing::default(),
    };
    let result = front.run(start).map_err(|broken| match broken {
        Broken::Store(error) => Failure::Store(error),
        Broken::Io(error) => Failure::Output(error),
    });
    drop(front);
    // A backup that fails costs nothing but itself.
    if aside.is_none()
        && let Some(Err(error)) = backup::roll(&context.dir, clock.stamp().at)
    {
        let reason = error.to_string();
        let (key, args) = Notice::BackupFailed { reason }.message();
        super::complain(&trouble::reported(context.voice(), key, args));
    }
    result
}

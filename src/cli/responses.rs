//! A responses file, opened for `score` or `import`, and what keeps it from being used.

use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::ArgMatches;

use crate::cli::{Context, Failure, complain};
use crate::exchange::responses::encoding::{self, Encoding, Unclear};
use crate::exchange::responses::layout::{Layout, Need};
use crate::exchange::responses::problem::Problem;
use crate::exchange::responses::problem::Problems;
use crate::exchange::responses::source::{Source, Stopped};
use crate::exchange::table::Unread;
use crate::exchange::{csv, file};
use crate::instrument::parse::{self, Package};
use crate::library::folder;
use crate::messages::Arg;
use crate::wording;
use crate::wording::trouble;

/// Chinese Excel takes a file without it for GBK.
const MARK: &str = "\u{feff}";

/// A file whose header is sound, standing before its first row.
pub(super) struct Opened {
    pub(super) path: PathBuf,
    pub(super) encoding: Encoding,
    pub(super) layout: Layout,
    pub(super) source: Source,
}

/// Opens a file. What a reader may wonder about is said: the encoding, the order of the columns.
pub(super) fn open(
    context: &Context<'_>,
    package: &Package,
    path: &Path,
    need: Need,
) -> Result<Opened, Failure> {
    let voice = context.voice();
    let encoding = encoding::detect(path).map_err(|why| unclear(path, &why))?;
    if encoding != Encoding::Utf8 {
        let args = [
            ("path", shown(path)),
            ("encoding", Arg::from(encoding.name())),
        ];
        complain(&voice.with("csv-encoding", &args));
    }
    let io = |error| unclear(path, &Unclear::Io(error));
    let mut source = Source::open(path, encoding).map_err(io)?;
    let header = source.header().map_err(|why| stopped(path, why))?;
    let header = header.ok_or(Failure::Said("csv-empty", vec![("path", shown(path))]))?;
    let layout = Layout::of(&package.instrument, &header, need).map_err(|problems| {
        list(context, &problems);
        Failure::Said("csv-refused-header", vec![("path", shown(path))])
    })?;
    if let Some(column) = layout.moved {
        let name = layout.names.get(column - 1).map_or("", String::as_str);
        let args = [
            ("column", Arg::from(column.to_string())),
            ("name", Arg::from(trouble::inert(name))),
        ];
        complain(&voice.with("csv-moved", &args));
    }
    Ok(Opened {
        path: path.to_path_buf(),
        encoding,
        layout,
        source,
    })
}

/// The same file once more, standing before its first row; nothing is said a second time.
pub(super) fn again(path: &Path, encoding: Encoding, layout: Layout) -> Result<Opened, Failure> {
    let io = |error| unclear(path, &Unclear::Io(error));
    let mut source = Source::open(path, encoding).map_err(io)?;
    source.header().map_err(|why| stopped(path, why))?;
    Ok(Opened {
        path: path.to_path_buf(),
        encoding,
        layout,
        source,
    })
}

/// Told of every bad row, in order: its line, itself, what is wrong.
pub(super) type Bad<'a> = dyn FnMut(u64, &[u8], &[Problem]) -> Result<(), Failure> + 'a;

/// Goes through a file and writes its bad rows to another one, as they are, with line and reason in
/// front.
pub(super) fn apart<T>(
    context: &Context<'_>,
    bad: &Path,
    layout: &Layout,
    go: impl FnOnce(&mut Bad<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    file::vacant(bad)?;
    let voice = context.voice();
    let delimiter = char::from(layout.delimiter);
    let head = ["line".to_owned(), "reason".to_owned()].into_iter();
    let head: Vec<String> = head.chain(layout.names.iter().cloned()).collect();
    let mut gone = None;
    let mut n = 0;
    let written = file::write(bad, |file| {
        write!(file, "{MARK}{}", csv::delimited(&head, delimiter))?;
        let done = go(&mut |line, raw, problems| {
            n += 1;
            let reasons = problems
                .iter()
                .map(|p| wording::responses::problem(voice, p));
            let lead = [line.to_string(), reasons.collect::<Vec<_>>().join(" ")];
            let lead = csv::delimited(&lead, delimiter);
            write!(file, "{}{delimiter}", lead.trim_end_matches('\n'))?;
            file.write_all(raw)?;
            Ok(file.write_all(b"\n")?)
        });
        let sound = done.is_ok();
        gone = Some(done);
        // A file that cannot be read to its end leaves none of its bad rows behind.
        if sound {
            Ok(())
        } else {
            Err(io::ErrorKind::Other.into())
        }
    });
    let gone =
        gone.unwrap_or_else(|| Err(Failure::Said("csv-empty", vec![("path", shown(bad))])))?;
    written?;
    complain(&voice.with("csv-skipped", &[("n", count(n)), ("path", shown(bad))]));
    Ok(gone)
}

/// Tells the first problems, and that nothing was done.
pub(super) fn refused(context: &Context<'_>, path: &Path, problems: &Problems) -> Failure {
    list(context, problems);
    let args = vec![("path", shown(path)), ("n", count(problems.count))];
    Failure::Said("csv-refused", args)
}

fn list(context: &Context<'_>, problems: &Problems) {
    let voice = context.voice();
    for problem in &problems.first {
        complain(&wording::responses::problem(voice, problem));
    }
    let more = problems.count - problems.first.len() as u64;
    if more > 0 {
        complain(&voice.with("csv-more", &[("n", count(more))]));
    }
}

/// Why a file cannot be read on.
pub(super) fn stopped(path: &Path, why: Stopped) -> Failure {
    match why {
        Stopped::Io(error) => unclear(path, &Unclear::Io(error)),
        Stopped::Problem(problem) => Failure::File(path.to_path_buf(), Box::new(problem)),
    }
}

/// Why a small table cannot be read.
pub(super) fn unread(path: &Path, why: Unread) -> Failure {
    match why {
        Unread::Unclear(why) => unclear(path, &why),
        Unread::Stopped(why) => stopped(path, why),
    }
}

fn unclear(path: &Path, why: &Unclear) -> Failure {
    let sentence = wording::responses::unclear(&path.display().to_string(), why);
    Failure::Said(sentence.key, sentence.args)
}

/// The file and the instrument that a command was given.
pub(super) fn asked(
    context: &Context<'_>,
    matches: &ArgMatches,
) -> Result<(PathBuf, Rc<Package>), Failure> {
    let path = matches.get_one::<PathBuf>("file").cloned();
    let name = matches.get_one::<String>("instrument").cloned();
    let package = package(context, &name.unwrap_or_default())?;
    Ok((path.unwrap_or_default(), package))
}

/// An instrument by its id, or from a folder.
pub(super) fn package(context: &Context<'_>, asked: &str) -> Result<Rc<Package>, Failure> {
    let shelf = context.shelf();
    if shelf.find(asked).is_some() {
        return context.package(&shelf, asked);
    }
    let path = Path::new(asked);
    if !path.is_dir() {
        return context.package(&shelf, asked);
    }
    let read = folder::read(path).and_then(parse::package);
    read.map(Rc::new)
        .map_err(|problems| context.broken(asked, &problems))
}

/// A path as it is shown.
pub(super) fn shown(path: &Path) -> Arg {
    Arg::from(trouble::inert(&path.display().to_string()))
}

/// A count as an argument.
pub(super) fn count(n: u64) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

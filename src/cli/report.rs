//! `fangtan report`: the report in a format of choice.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::advise::catalogue::Catalogue;
use crate::cli::instrument::BOTH;
use crate::cli::written::{give, vacant};
use crate::cli::{Context, Failure, plan};
use crate::config::file as small;
use crate::exchange::table;
use crate::instrument::problem::Problem;
use crate::interview::choose::clean;
use crate::ledger::Ledger;
use crate::ledger::board::{self, Board, Facet, Filter, Moves, Source};
use crate::library::shelf::{self, Shelf};
use crate::locale::negotiate::LANGUAGES;
use crate::report::benchmarks::{self, Benchmark};
use crate::report::build::{self, Material};
use crate::report::choices::{self, Choices};
use crate::report::document::Document;
use crate::report::{html, json, markdown, text};
use crate::store::reader::Reader;
use crate::wording::board::Teller;

/// What the file of benchmarks may be called in the data folder.
const BENCHMARKS: [&str; 2] = ["benchmarks.toml", "benchmarks.csv"];

pub(super) fn report(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    vacant(matches)?;
    let data = Data::open(context)?;
    let made = data.made(context, matches)?;
    let format = matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("json") => {
            let material = made.material(context, &context.lang, &data.catalogue);
            format!("{}\n", json::json(&material))
        }
        format => {
            let tags = languages(context, matches);
            let documents = tags.iter().map(|tag| {
                let material = made.material(context, tag, &data.catalogue);
                build::report(&material)
            });
            written(format, &documents.collect::<Vec<Document>>())
        }
    };
    give(context, matches, out, &text, "report-written")
}

/// Documents in the format asked for.
pub(super) fn written(format: Option<&str>, documents: &[Document]) -> String {
    match format {
        Some("html") => html::html(documents),
        Some("md") => markdown::markdown(documents),
        _ => text::text(documents),
    }
}

/// The languages of the document: that of the interface, or all.
pub(super) fn languages(context: &Context<'_>, matches: &ArgMatches) -> Vec<String> {
    let asked = matches.get_one::<String>("lang");
    if asked.is_some_and(|lang| lang == BOTH) {
        LANGUAGES.map(str::to_owned).to_vec()
    } else {
        vec![context.lang.clone()]
    }
}

/// What documents are made from, as it is now.
pub(super) struct Data {
    reader: Reader,
    shelf: Shelf,
    ledger: Ledger,
    pub(super) catalogue: Catalogue,
}

/// A board, and what belongs to it.
pub(super) struct Made {
    pub(super) board: Board,
    moves: Option<Moves>,
    benchmarks: Vec<Benchmark>,
    choices: Option<Choices>,
}

impl Data {
    pub(super) fn open(context: &Context<'_>) -> Result<Self, Failure> {
        context.existing()?;
        let (reader, shelf) = (context.reader()?, context.shelf());
        let ledger = Ledger::read(&reader, &shelf)?;
        Ok(Self {
            catalogue: shelf::catalogue().unwrap_or_default(),
            reader,
            shelf,
            ledger,
        })
    }

    /// The board that the command line asks for.
    pub(super) fn made(
        &self,
        context: &Context<'_>,
        matches: &ArgMatches,
    ) -> Result<Made, Failure> {
        self.under(context, matches, &filter(matches))
    }

    /// The same of the last wave, if there are several and none was asked for: a plan is about how
    /// things stand now.
    pub(super) fn latest(
        &self,
        context: &Context<'_>,
        matches: &ArgMatches,
    ) -> Result<Made, Failure> {
        let made = self.made(context, matches)?;
        let waves = &made.board.waves;
        let mut filter = filter(matches);
        match waves.last() {
            Some(last) if waves.len() > 1 && filter.get(Facet::Wave).is_none() => {
                filter.set(Facet::Wave, Some(last.name.clone()));
                self.under(context, matches, &filter)
            }
            _ => Ok(made),
        }
    }

    fn under(
        &self,
        context: &Context<'_>,
        matches: &ArgMatches,
        filter: &Filter,
    ) -> Result<Made, Failure> {
        let asked = matches.get_one::<String>("instrument").cloned();
        let known = board::instruments(&self.ledger);
        let Some(name) = asked.or_else(|| known.first().cloned()) else {
            return Err(Failure::Said("board-empty", Vec::new()));
        };
        let source = Source {
            ledger: &self.ledger,
            shelf: &self.shelf,
            reader: &self.reader,
            catalogue: &self.catalogue,
        };
        let Some(board) = Board::of(source, &name, filter) else {
            // It is broken, or there is none of that name; either is told.
            context.package(&self.shelf, &name)?;
            return Err(Failure::Said("board-empty", Vec::new()));
        };
        let board = board.map_err(Failure::Withheld)?;
        let choices = chosen(context, &board, &self.catalogue)?;
        let since = choices.as_ref().map(|own| own.wave.as_str());
        Ok(Made {
            moves: Moves::of(source, &board, since).map_err(Failure::Withheld)?,
            choices,
            benchmarks: given(context, matches, &board)?,
            board,
        })
    }
}

impl Made {
    pub(super) fn material<'a>(
        &'a self,
        context: &'a Context<'_>,
        tag: &'a str,
        catalogue: &'a Catalogue,
    ) -> Material<'a> {
        Material {
            teller: Teller {
                voice: context.words.voice(tag),
                board: &self.board,
                catalogue,
            },
            moves: self.moves.as_ref(),
            benchmarks: &self.benchmarks,
            choices: self.choices.as_ref(),
        }
    }
}

/// Which interviews the command line asks for.
pub(super) fn filter(matches: &ArgMatches) -> Filter {
    let mut filter = Filter::default();
    for (facet, name) in [
        (Facet::Branch, "branch"),
        (Facet::Wave, "wave"),
        (Facet::Lang, "asked-in"),
        (Facet::Mode, "mode"),
    ] {
        let value = matches.get_one::<String>(name);
        filter.set(facet, value.map(|value| clean(value)));
    }
    filter
}

/// What was decided for this instrument and branch, if anything was.
fn chosen(
    context: &Context<'_>,
    board: &Board,
    catalogue: &Catalogue,
) -> Result<Option<Choices>, Failure> {
    let name = choices::file_name(board);
    let path = plan::folder(context).join(&name);
    let Some(text) = small::read(&path).map_err(Failure::Problem)? else {
        return Ok(None);
    };
    let instrument = &board.package.instrument;
    let choices = Choices::parse(&name, &text, instrument, catalogue);
    choices.map(Some).map_err(Failure::Problem)
}

/// The benchmarks of the file that was named, else of the data folder.
fn given(
    context: &Context<'_>,
    matches: &ArgMatches,
    board: &Board,
) -> Result<Vec<Benchmark>, Failure> {
    let named = matches.get_one::<PathBuf>("benchmarks").cloned();
    let kept = BENCHMARKS.map(|name| context.dir.join(name));
    let kept = kept.into_iter().find(|path| path.exists());
    let Some(path) = named.clone().or(kept) else {
        return Ok(Vec::new());
    };
    let name = small::name(&path);
    let instrument = &board.package.instrument;
    if path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("csv"))
    {
        let rows = table::read(&path).map_err(|why| super::responses::unread(&path, why))?;
        return benchmarks::table(&name, &rows, instrument).map_err(Failure::Problem);
    }
    let text = match small::read(&path).map_err(Failure::Problem)? {
        Some(text) => text,
        None if named.is_some() => {
            return Err(Failure::Problem(Problem::new(&name, "config-absent")));
        }
        None => return Ok(Vec::new()),
    };
    benchmarks::parse(&name, &text, instrument).map_err(Failure::Problem)
}

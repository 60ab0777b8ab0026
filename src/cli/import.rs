//! `fangtan import`: the rows of a file become interviews, through the same session and the same
//! events as any other.
//!
//! All rows are gone through before the first is stored. Ids follow from the file, so an import that
//! was interrupted is gone on with by the same command, and none comes in twice.

use std::collections::HashMap;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;

use clap::ArgMatches;

use crate::cli::responses::{self, Bad, Opened, stopped};
use crate::cli::{Context, Failure, complain};
use crate::clock::Clock;
use crate::exchange::responses::keyed::{Identity, Keyer};
use crate::exchange::responses::layout::{Layout, Need};
use crate::exchange::responses::problem::{Fault, Problem, Problems};
use crate::exchange::responses::record::{Row, Rows};
use crate::exchange::responses::source;
use crate::instrument::model::ItemIx;
use crate::instrument::parse::Package;
use crate::interview::event::Event;
use crate::interview::identity::{Seed, keyed_id, keyed_prefix};
use crate::interview::summary::{Phase, Summary};
use crate::store::backup;
use crate::store::notice::Notice;
use crate::store::writer::Store;
use crate::wording::trouble;

/// Interviews that share one sync.
const BATCH: usize = 200;
/// Batches after which the store settles.
const SETTLE: usize = 10;

/// What makes interviews of a file's rows.
struct Import {
    keyer: Keyer,
    package: Rc<Package>,
    /// The file's fingerprint.
    print: [u8; 32],
    now: i64,
}

pub(super) fn import(
    context: &Context<'_>,
    matches: &ArgMatches,
    out: &mut dyn Write,
) -> Result<u8, Failure> {
    let (path, package) = responses::asked(context, matches)?;
    let opened = responses::open(context, &package, &path, Need::All)?;
    let (encoding, layout) = (opened.encoding, opened.layout.clone());
    let print = source::fingerprint(&path, &package.instrument.hash);
    let import = Import {
        keyer: Keyer::new(&package, &context.lang),
        print: print.map_err(|error| stopped(&path, source::Stopped::Io(error)))?,
        now: Clock::start().stamp().at,
        package,
    };
    let checked = match matches.get_one::<PathBuf>("skip-bad") {
        None => import.check(opened, &mut |_, _, _| Ok(()))?,
        Some(bad) => responses::apart(context, bad, &layout, |put| import.check(opened, put))?,
    };
    if !matches.contains_id("skip-bad") && !checked.is_empty() {
        return Err(responses::refused(context, &path, &checked));
    }
    let io = |error| stopped(&path, source::Stopped::Io(error));
    let mut source = source::Source::open(&path, encoding).map_err(io)?;
    source.header().map_err(|why| stopped(&path, why))?;
    let opened = Opened {
        path: path.clone(),
        encoding,
        layout,
        source,
    };
    let (taken, before) = import.take(context, opened)?;
    let voice = context.voice();
    let args = [
        ("n", responses::count(taken)),
        ("path", responses::shown(&path)),
    ];
    writeln!(out, "{}", voice.with("import-done", &args))?;
    if before > 0 {
        let n = [("n", responses::count(before))];
        writeln!(out, "{}", voice.with("import-before", &n))?;
    }
    Ok(0)
}

/// A record of the file: its line, itself, and the interview that it tells or what is wrong with it.
type Keyed<'a> = (u64, &'a [u8], Result<(String, Vec<Event>), Vec<Problem>>);

impl Import {
    /// Keys every row without keeping it, and tells what is wrong.
    fn check(&self, opened: Opened, bad: &mut Bad<'_>) -> Result<Problems, Failure> {
        let mut problems = Problems::default();
        let fresh = &mut |_: &Row, row| Some(self.identity(row, 1));
        self.each(opened, fresh, &mut |(line, raw, keyed)| {
            if let Err(faults) = keyed {
                bad(line, raw, &faults)?;
                for problem in faults {
                    problems.push(problem);
                }
            }
            Ok(())
        })?;
        Ok(problems)
    }

    /// Keys every sound row that is not there yet. Gives the number taken in, and of those that
    /// were there before.
    fn take(&self, context: &Context<'_>, opened: Opened) -> Result<(u64, u64), Failure> {
        let mut store = Store::open(&context.dir, self.now)?;
        store.attach()?;
        let instrument = &self.package.instrument;
        store.hold(&instrument.hash, &self.package.files)?;
        let known = context.reader()?.find(&keyed_prefix(&self.print))?;
        let known: HashMap<String, Summary> = known.into_iter().collect();
        let mut numbers: HashMap<Option<String>, u32> = HashMap::new();
        let mut before = 0;
        let index = store.index().clone();
        let identity = &mut |row: &Row, nth| {
            let branch = &row.desk.branch;
            let number = numbers.entry(branch.clone());
            let number = number.or_insert_with(|| index.opened(&instrument.id, branch.as_deref()));
            let identity = self.identity(nth, *number + 1);
            if known
                .get(&identity.id)
                .is_some_and(|known| known.phase != Phase::Open)
            {
                before += 1;
                return None;
            }
            *number += 1;
            Some(identity)
        };
        let mut batch = Batch::default();
        self.each(opened, identity, &mut |(_, _, keyed)| {
            let Ok((id, mut events)) = keyed else {
                return Ok(());
            };
            // What an interrupted import had confirmed of it is there already.
            let head = known.get(&id).map_or(0, |known| known.n);
            events.retain(|event| event.n > head);
            batch.add(&mut store, (id, events))
        })?;
        batch.end(&mut store)?;
        drop(store);
        self.copy(context);
        Ok((batch.taken, before))
    }

    fn identity(&self, row: u64, number: u32) -> Identity {
        let seed = [self.print.as_slice(), &row.to_be_bytes()].concat();
        let languages = &self.package.instrument.languages;
        Identity {
            id: keyed_id(&self.print, row),
            number,
            at: self.now,
            receipt: Seed::new(*blake3::hash(&seed).as_bytes()).receipt(),
            lang: languages.first().cloned().unwrap_or_default(),
        }
    }

    /// Goes through the file, record after record. Rows without an identity are passed over.
    fn each(
        &self,
        opened: Opened,
        identity: &mut dyn FnMut(&Row, u64) -> Option<Identity>,
        visit: &mut dyn FnMut(Keyed<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Opened {
            path,
            layout,
            mut source,
            ..
        } = opened;
        let mut rows = Rows::new(&self.package.instrument, &layout);
        let mut nth = 0;
        while let Some(block) = source.block().map_err(|why| stopped(&path, why))? {
            let mut done = Ok(());
            rows.read(&block, &mut |record| {
                nth += 1;
                if done.is_err() {
                    return;
                }
                let keyed = match record.row {
                    Err(problems) => Err(problems.to_vec()),
                    Ok(row) => match identity(row, nth) {
                        None => return,
                        Some(identity) => self.keyed(&layout, record.line, row, &identity),
                    },
                };
                done = visit((record.line, record.raw, keyed));
            });
            done?;
        }
        Ok(())
    }

    fn keyed(
        &self,
        layout: &Layout,
        line: u64,
        row: &Row,
        identity: &Identity,
    ) -> Result<(String, Vec<Event>), Vec<Problem>> {
        let id = identity.id.clone();
        let told = |(item, fault): (Option<ItemIx>, Fault)| {
            let item = item.and_then(|item| self.package.instrument.items.get(item));
            let name = item.map(|item| item.id.as_str());
            let column = layout
                .names
                .iter()
                .position(|column| Some(column.as_str()) == name);
            match (column, name) {
                (Some(column), Some(name)) => Problem::field(line, column + 1, name, fault),
                _ => Problem::line(line, fault),
            }
        };
        match self.keyer.events(row, identity) {
            Ok(events) => Ok((id, events)),
            Err(faults) => Err(faults.into_iter().map(told).collect()),
        }
    }

    /// The rolling copy; one that fails costs nothing but itself.
    fn copy(&self, context: &Context<'_>) {
        if let Some(Err(error)) = backup::roll(&context.dir, self.now) {
            let reason = error.to_string();
            let (key, args) = Notice::BackupFailed { reason }.message();
            complain(&trouble::reported(context.voice(), key, args));
        }
    }
}

/// Interviews on their way into the store.
#[derive(Default)]
struct Batch {
    waiting: Vec<(String, Vec<Event>)>,
    written: usize,
    taken: u64,
}

impl Batch {
    fn add(&mut self, store: &mut Store, interview: (String, Vec<Event>)) -> Result<(), Failure> {
        self.taken += 1;
        self.waiting.push(interview);
        if self.waiting.len() < BATCH {
            return Ok(());
        }
        store.append_all(&self.waiting)?;
        self.waiting.clear();
        self.written += 1;
        if self.written.is_multiple_of(SETTLE) {
            store.settle()?;
        }
        Ok(())
    }

    fn end(&mut self, store: &mut Store) -> Result<(), Failure> {
        store.append_all(&self.waiting)?;
        self.waiting.clear();
        Ok(store.settle()?)
    }
}

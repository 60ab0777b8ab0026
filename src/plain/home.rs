//! Before an interview: what can be started, gone on with, or looked at.

use std::io::{BufRead, Write};
use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::interview::event::Opening;
use crate::interview::session::Session;
use crate::interview::summary::Summary;
use crate::library::shelf::{Book, Shelf};
use crate::locale::dates;
use crate::messages::Arg;
use crate::plain::ask::place;
use crate::plain::{Broken, Plain};
use crate::store::reader::Reader;

/// A line of the list, in the order in which they are told.
enum Row {
    Open(String, Summary),
    Start(Rc<Package>),
    Ended(String, Summary),
}

impl<R: BufRead, W: Write> Plain<R, W> {
    /// Lists what can be done, and does what is chosen.
    pub(super) fn home(&mut self, shelf: &Shelf, opening: Opening) -> Result<i32, Broken> {
        self.say("app-title")?;
        let rows = self.rows(shelf);
        for (place, row) in rows.iter().enumerate() {
            let text = self.row(shelf, row);
            self.line(&format!("{}. {text}", place + 1))?;
        }
        loop {
            self.say("plain-home")?;
            let line = self.prompt()?.unwrap_or_default();
            if line.is_empty() || line == "q" {
                return Ok(0);
            }
            match place(&line).and_then(|place| rows.get(place)) {
                Some(Row::Open(id, _)) => return self.take_up(shelf, id, false),
                Some(Row::Ended(id, _)) => return self.take_up(shelf, id, true),
                Some(Row::Start(package)) => return self.begin(Rc::clone(package), opening),
                None => self.say("plain-no-such-row")?,
            }
        }
    }

    fn rows(&self, shelf: &Shelf) -> Vec<Row> {
        let index = self.store.index();
        let open = index.open.iter().rev();
        let open = open.map(|(id, summary)| Row::Open(id.clone(), summary.clone()));
        let good = |book: &Book| book.package().ok().cloned().map(Row::Start);
        let ended = index.recent.iter();
        let ended = ended.map(|listed| Row::Ended(listed.id.clone(), listed.summary.clone()));
        open.chain(shelf.books.iter().filter_map(good))
            .chain(ended)
            .collect()
    }

    fn row(&self, shelf: &Shelf, row: &Row) -> String {
        let voice = self.voice();
        match row {
            Row::Open(_, summary) => {
                let args = [
                    (
                        "ago",
                        Arg::from(dates::ago(voice, summary.last, self.clock.stamp().at)),
                    ),
                    ("percent", Arg::from(summary.percent())),
                    ("item", Arg::from(left_at(shelf, summary))),
                ];
                let detail = voice.with("home-open-detail", &args);
                format!("{} · {detail}", self.name(shelf, summary))
            }
            Row::Start(package) => package
                .texts
                .get(&self.lang, "title", &|_| None)
                .unwrap_or_default(),
            Row::Ended(_, summary) => {
                let phase = voice.say(&format!("phase-{}", summary.phase.name()));
                let name = self.name(shelf, summary);
                let when = dates::moment(voice, summary.last);
                format!("{name} · {when} · {phase}")
            }
        }
    }

    /// What an interview is called: instrument, branch, number.
    fn name(&self, shelf: &Shelf, summary: &Summary) -> String {
        let opening = &summary.opening;
        let book = shelf.find(&opening.instrument);
        let headline = book.and_then(|book| book.headline(&self.lang));
        let title = headline.map_or_else(|| opening.instrument.clone(), |headline| headline.title);
        let mut parts = vec![title];
        parts.extend(opening.branch.clone());
        let n = Arg::from(opening.number);
        parts.push(self.voice().with("number", &[("n", n)]));
        parts.join(" · ")
    }

    /// Goes on with an interview, or looks at one that has ended.
    fn take_up(&mut self, shelf: &Shelf, id: &str, ended: bool) -> Result<i32, Broken> {
        let events = self.store.load(id)?;
        let held = Reader::open(self.store.dir())?;
        let stamp = self.clock.stamp();
        let package = shelf.bound(&events, |hash| held.held(hash).ok().flatten());
        let session = package.and_then(|package| {
            if ended {
                Session::review(package, id.to_owned(), &events)
            } else {
                Session::resume(package, id.to_owned(), &events, stamp)
            }
        });
        let Some(mut session) = session else {
            self.say("notice-cannot-resume")?;
            return Ok(1);
        };
        if ended {
            let lang = self.lang.clone();
            session.look_in(&lang);
        }
        self.interview(session)
    }
}

/// Where an interview was left, as people count: the item's number in the instrument.
fn left_at(shelf: &Shelf, summary: &Summary) -> usize {
    let package = shelf.version(&summary.opening.instrument, &summary.opening.hash);
    let item = summary.item.as_ref();
    let place = item.and_then(|item| package?.instrument.find(item));
    place.map_or(0, |place| place + 1)
}

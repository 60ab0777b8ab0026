//! Chaos: keys, pastes, replies and sizes at random, over a storage thread that answers late. A seed
//! makes every run the same again.
//!
//! `FANGTAN_CHAOS=1000000 cargo test chaos` runs so many messages instead of the usual number.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use crossterm::event::KeyCode;
use fangtan::config::settings::{Look, Settings};
use fangtan::instrument::problem::Problem;
use fangtan::interview::event::{Event, Mode, Opening};
use fangtan::interview::identity::Seed;
use fangtan::interview::session::{Ending, Stage, Stamp};
use fangtan::interview::state::State;
use fangtan::interview::summary::{Phase, Summary};
use fangtan::library::shelf::{self, Shelf};
use fangtan::locale::words::Words;
use fangtan::measure::gauge::Gauges;
use fangtan::measure::weights::Scheme;
use fangtan::store::index::{Index, Listed};
use fangtan::tui::keys::{Action, BINDINGS, Key};
use fangtan::tui::model::desk::Desk;
use fangtan::tui::model::home::Home;
use fangtan::tui::model::{Effect, Model, Msg, Overlay, Screen};
use fangtan::tui::theme::Theme;
use fangtan::tui::update::{specials, update};
use fangtan::tui::view::{Memo, view, view_again};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::odd::{self, Chance};
use crate::screens::split_glyph;
use crate::support::{ASCII, COLOUR, NONE, START, fixtures, text};

const SEEDS: [u64; 4] = [1, 20_261_121, 0xfa9_7a9, u64::MAX / 3];
const MESSAGES: usize = 24_000;

#[test]
fn nothing_that_is_pressed_or_said_breaks_it() {
    let wanted = std::env::var("FANGTAN_CHAOS")
        .ok()
        .and_then(|n| n.parse().ok());
    let messages: usize = wanted.unwrap_or(MESSAGES);
    let ends: Vec<Ends> = std::thread::scope(|scope| {
        let runs = SEEDS.map(|seed| scope.spawn(move || run(seed, messages / SEEDS.len())));
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let sum = |what: fn(&Ends) -> usize| ends.iter().map(what).sum::<usize>();
    assert!(
        sum(|ends| ends.finished) > 0,
        "no interview was ever finished"
    );
    assert!(sum(|ends| ends.broken_off) > 0, "none ever broke off");
    assert!(sum(|ends| ends.resumed) > 0, "none was ever taken up again");
}

/// How often the run got somewhere.
struct Ends {
    finished: usize,
    broken_off: usize,
    resumed: usize,
}

fn run(seed: u64, messages: usize) -> Ends {
    let mut world = World::new(seed);
    for step in 0..messages {
        let done = catch_unwind(AssertUnwindSafe(|| world.step()));
        let fault = match done {
            Ok(Ok(())) => continue,
            Ok(Err(fault)) => fault,
            Err(_) => "a panic, told above".to_owned(),
        };
        let last = world.past.make_contiguous().join("\n");
        panic!("seed {seed}, message {step}: {fault}\nafter\n{last}");
    }
    Ends {
        finished: world.finished,
        broken_off: world.broken_off,
        resumed: world.resumed,
    }
}

/// The program, and a storage thread that does what it is asked in order, some time later.
struct World {
    chance: Chance,
    model: Model,
    terminal: Terminal<TestBackend>,
    /// The same screen, drawn as the program does: what cannot have changed is kept.
    kept: Terminal<TestBackend>,
    memo: Memo,
    mono: u64,
    requests: VecDeque<Effect>,
    replies: VecDeque<Msg>,
    disk: BTreeMap<String, Vec<Event>>,
    /// Interviews that were loaded from events which no session made.
    odd: BTreeSet<String>,
    finished: usize,
    broken_off: usize,
    resumed: usize,
    past: VecDeque<String>,
}

impl World {
    fn new(seed: u64) -> Self {
        let shelf = Shelf::open(&fixtures().join("instruments"));
        let branch = Some("大舜支行".to_owned());
        let model = Model {
            settings: Settings::default(),
            theme: COLOUR,
            words: Rc::new(Words::embedded()),
            lang: "zh-CN".to_owned(),
            shelf: Rc::new(shelf),
            catalogue: Rc::new(shelf::actions()),
            desk: Opening::at_desk(Mode::Interview, branch, None, None),
            seed: Seed::new([seed as u8; 32]),
            index: Index::default(),
            heads: BTreeMap::new(),
            revision: 0,
            ground: 0,
            trouble: None,
            shut: false,
            scheme: Scheme::default(),
            both: false,
            asked: false,
            lock: fangtan::tui::model::sign_in::Lock::default(),
            backups: fangtan::tui::model::Backups::default(),
            screen: Screen::Home(Home::default()),
            overlay: None,
            notice: None,
            now: Stamp { at: START, mono: 0 },
            one: false,
        };
        Self {
            chance: Chance(seed),
            model,
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            kept: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            memo: Memo::default(),
            mono: 0,
            requests: VecDeque::new(),
            replies: VecDeque::new(),
            disk: BTreeMap::new(),
            odd: BTreeSet::new(),
            finished: 0,
            broken_off: 0,
            resumed: 0,
            past: VecDeque::new(),
        }
    }

    fn step(&mut self) -> Result<(), String> {
        if self.requests.len() > 12 || self.chance.once_in(3) {
            self.store()?;
        }
        let msg = self.message();
        let mut told = format!("{msg:?}");
        if let Some((end, _)) = told.char_indices().nth(160) {
            told.truncate(end);
        }
        self.past.push_back(told);
        while self.past.len() > 30 {
            self.past.pop_front();
        }
        self.mono += self.chance.below(4000) as u64;
        let now = Stamp {
            at: START + self.mono.cast_signed(),
            mono: self.mono,
        };
        for effect in update(&mut self.model, msg, now) {
            self.past.push_back(format!("  → {}", name(&effect)));
            match effect {
                Effect::Quit(_) => self.start_again(),
                Effect::Suspend => {}
                effect => self.requests.push_back(effect),
            }
        }
        self.holds()?;
        if self.chance.once_in(12) {
            self.look();
        }
        self.draws()
    }

    /// Another size, another theme.
    fn look(&mut self) {
        let (cols, rows) = match self.chance.below(12) {
            0 => (1 + self.chance.below(200), 1 + self.chance.below(60)),
            1 => (1 + self.chance.below(6), 1 + self.chance.below(6)),
            2 => (200, 60),
            _ => (38 + self.chance.below(60), 11 + self.chance.below(20)),
        };
        for terminal in [&mut self.terminal, &mut self.kept] {
            terminal.backend_mut().resize(cols as u16, rows as u16);
        }
        let plain_ascii = Theme {
            look: Look::Colour,
            ascii: true,
            large: false,
        };
        let contrast = Theme {
            look: Look::HighContrast,
            ascii: false,
            large: false,
        };
        self.model.theme = *self
            .chance
            .pick(&[COLOUR, NONE, ASCII, plain_ascii, contrast]);
        self.model.theme.large = self.chance.once_in(3);
        // The program never changes its theme while it runs; a change asks for a whole frame.
        self.model.revision += 1;
        self.model.ground += 1;
    }

    /// The program ended; it is started again on the same disk, where all that was sent is stored.
    fn start_again(&mut self) {
        while !self.requests.is_empty() {
            if let Err(fault) = self.store() {
                self.past.push_back(fault);
            }
        }
        self.replies.clear();
        // Endless interviews and endless lists only make the run slow.
        self.disk.retain(|_, log| log.len() < 300);
        while self.disk.len() > 30 {
            self.disk.pop_first();
        }
        self.model.screen = Screen::Home(Home::default());
        self.model.overlay = None;
        self.model.notice = None;
        self.model.trouble = None;
        self.model.index = self.index();
    }

    /// The storage thread takes the next request.
    fn store(&mut self) -> Result<(), String> {
        match self.requests.pop_front() {
            Some(Effect::Append(interview, events)) => {
                let odd = self.odd.contains(&interview);
                let log = self.disk.entry(interview.clone()).or_default();
                for event in events {
                    let next = log.len() as u32 + 1;
                    if event.n != next && !odd {
                        return Err(format!(
                            "{interview}: event {} where {next} belongs",
                            event.n
                        ));
                    }
                    log.push(event);
                }
                let n = log.last().map_or(0, |event| event.n);
                self.replies.push_back(Msg::Confirmed { interview, n });
                self.replies.push_back(Msg::Well);
            }
            Some(Effect::Load { interview }) => {
                if let Some(events) = self.disk.get(&interview).cloned() {
                    self.replies.push_back(Msg::Loaded {
                        interview,
                        events,
                        files: None,
                    });
                } else {
                    self.replies
                        .push_back(Msg::Trouble("store-not-found", Vec::new()));
                }
            }
            Some(Effect::Configure(..)) => {
                let problem = Problem::new("config.toml", "unwritable").with("detail", "no");
                let fails = self.chance.once_in(3);
                self.replies.push_back(if fails {
                    Msg::Unconfigured(problem)
                } else {
                    Msg::Configured
                });
            }
            Some(Effect::Settle) => {
                let index = Box::new(self.index());
                self.replies.push_back(Msg::Index(index));
            }
            _ => {}
        }
        Ok(())
    }

    fn index(&self) -> Index {
        let mut index = Index::default();
        for (id, events) in self.disk.iter().filter(|(id, _)| !self.odd.contains(*id)) {
            let Some(mut summary) = events.first().and_then(Summary::begin) else {
                continue;
            };
            for event in events {
                summary.apply(event);
            }
            if summary.phase == Phase::Open {
                index.open.insert(id.clone(), summary);
            } else {
                index.recent.push(Listed {
                    id: id.clone(),
                    summary,
                });
            }
        }
        index
    }

    fn message(&mut self) -> Msg {
        // Replies come late, but they come.
        let late = self.replies.len() < 12 && !self.chance.once_in(3);
        let reply = if late { None } else { self.replies.pop_front() };
        if let Some(reply) = reply {
            self.resumed += usize::from(matches!(reply, Msg::Loaded { .. }));
            return reply;
        }
        match self.chance.below(200) {
            0..80 => Msg::Key(self.bound()),
            80..150 => Msg::Key(Key::plain(KeyCode::Char(self.digit()))),
            150..170 => Msg::Key(self.letter()),
            170..176 => {
                let longest = *self.chance.pick(&[0, 3, 30, 400, 10_000]);
                Msg::Paste(odd::text(&mut self.chance, longest))
            }
            176..180 => Msg::Redraw,
            180..183 => Msg::Key(Key::plain(KeyCode::F(2))),
            183..186 => Msg::Confirmed {
                interview: "another".to_owned(),
                n: u32::MAX,
            },
            186 => Msg::Trouble("store-full", vec![("free", "3".to_owned())]),
            187 => {
                let args = [("what", "write"), ("path", "/data/演示"), ("reason", "no")];
                let args = args.map(|(name, value)| (name, value.to_owned()));
                Msg::Trouble("store-io", args.to_vec())
            }
            188 => Msg::Told("store-reindexed", Vec::new()),
            189 => Msg::Well,
            190 => Msg::Index(Box::new(self.index())),
            191 => Msg::Index(Box::default()),
            192 => self.strange_load(),
            193 if self.chance.once_in(4) => Msg::End(143),
            _ => Msg::Key(Key::plain(KeyCode::Enter)),
        }
    }

    /// An interview that makes little sense: asked for from the home screen, unasked elsewhere.
    fn strange_load(&mut self) -> Msg {
        let books = &self.model.shelf.books;
        let package = books[self.chance.below(books.len())].package().unwrap();
        let instrument = &package.instrument;
        let mut events = Vec::new();
        for _ in 0..self.chance.below(30) {
            events.push(odd::event(&mut self.chance, instrument));
        }
        if let Some(first) = events.first_mut().filter(|_| !self.chance.once_in(4)) {
            let opening = odd::opening(&mut self.chance, instrument);
            first.what = fangtan::interview::event::What::Opened(Box::new(opening));
        }
        let interview = format!("odd-{}", self.odd.len());
        self.odd.insert(interview.clone());
        if let Screen::Home(home) = &mut self.model.screen {
            home.awaited = Some(interview.clone());
        }
        Msg::Loaded {
            interview,
            events,
            files: None,
        }
    }

    /// A key that is bound here, or anywhere; those that lead away from answering are rarer, so that
    /// something gets done.
    fn bound(&mut self) -> Key {
        let contexts = self.model.contexts();
        let here = !self.chance.once_in(6);
        let rare = !self.chance.once_in(12);
        let fits = |binding: &&fangtan::tui::keys::Binding| {
            let leaves = matches!(
                binding.action,
                Action::Leave
                    | Action::Suspend
                    | Action::Map
                    | Action::Note
                    | Action::BreakOff
                    | Action::Reopen
            );
            (!here || contexts.contains(&binding.context)) && !(rare && leaves)
        };
        let keys: Vec<Key> = BINDINGS
            .iter()
            .filter(fits)
            .map(|binding| binding.key)
            .collect();
        if keys.is_empty() {
            Key::plain(KeyCode::Esc)
        } else {
            *self.chance.pick(&keys)
        }
    }

    fn digit(&mut self) -> char {
        let digits: Vec<char> = "01234567891234512345０１２３４５".chars().collect();
        *self.chance.pick(&digits)
    }

    fn letter(&mut self) -> Key {
        let codes = [
            KeyCode::Char('n'),
            KeyCode::Char('五'),
            KeyCode::Char('é'),
            KeyCode::Char('\u{301}'),
            KeyCode::Char('👩'),
            KeyCode::Char('\u{7}'),
            KeyCode::Char(' '),
            KeyCode::Insert,
            KeyCode::Tab,
            KeyCode::Home,
            KeyCode::End,
            KeyCode::Delete,
            KeyCode::Backspace,
            KeyCode::Left,
            KeyCode::Null,
            KeyCode::F(12),
            KeyCode::Char('-'),
            KeyCode::Char('a'),
        ];
        let code = *self.chance.pick(&codes);
        Key {
            code,
            ctrl: self.chance.once_in(10),
        }
    }

    /// What must be true after every message.
    fn holds(&mut self) -> Result<(), String> {
        let say = |holds: bool, what: &str| if holds { Ok(()) } else { Err(what.to_owned()) };
        let Screen::Desk(desk) = &self.model.screen else {
            let on_top = matches!(
                self.model.overlay,
                None | Some(
                    Overlay::Help(_) | Overlay::SignIn(_) | Overlay::Tour(_) | Overlay::Settings(_)
                )
            );
            return say(on_top, "an interview's overlay lies over the home screen");
        };
        let session = &desk.session;
        match session.stage() {
            Stage::Ended(Ending::Finalised) => self.finished += 1,
            Stage::Ended(Ending::BrokenOff) => self.broken_off += 1,
            _ => {}
        }
        if let Stage::Item(place) = session.stage() {
            say(
                session.on_path(place),
                "the item on the screen is off the path",
            )?;
        }
        let rows = desk.draft.rows();
        say(
            desk.draft.cursor.is_none_or(|place| place < rows),
            "the selection is no pick",
        )?;
        match self.model.overlay {
            Some(Overlay::Settings(_)) => say(false, "the settings lie over an interview")?,
            Some(Overlay::Specials(place)) => {
                say(
                    place < specials(&self.model).len(),
                    "the selected non-answer is none",
                )?;
            }
            Some(Overlay::Explain(which, _)) => {
                say(
                    which < desk.suggestions.len(),
                    "the suggestion explained is none",
                )?;
            }
            _ => {}
        }
        let gauges = Gauges::of(session, self.model.scheme);
        say(
            gauges == desk.gauges,
            "the gauges are not those of the answers",
        )?;
        if self.odd.contains(session.id()) {
            return Ok(());
        }
        self.recorded(desk)?;
        self.there_and_back(desk)
    }

    /// What the session knows is what its events tell, and they are all on their way to the disk.
    fn recorded(&self, desk: &Desk) -> Result<(), String> {
        let session = &desk.session;
        let mut log = self.disk.get(session.id()).cloned().unwrap_or_default();
        for request in &self.requests {
            match request {
                Effect::Append(interview, events) if interview == session.id() => {
                    log.extend(events.iter().cloned());
                }
                _ => {}
            }
        }
        if desk.saved > session.state().n {
            return Err("more is saved than happened".to_owned());
        }
        if !log.iter().map(|event| event.n).eq(1..=log.len() as u32) {
            return Err("the events are not numbered from 1 without gaps".to_owned());
        }
        if log.is_empty() {
            let nothing = session.state().n == 0 && !desk.has_begun();
            return nothing
                .then_some(())
                .ok_or("something happened that was not sent".to_owned());
        }
        let folded = State::fold(&session.package().instrument, &log);
        if folded == *session.state() {
            return Ok(());
        }
        Err(format!(
            "the events tell\n{folded:?}\nbut it is\n{:?}",
            session.state()
        ))
    }

    /// Back and forward again leads to the same place, with the same answers.
    fn there_and_back(&self, desk: &Desk) -> Result<(), String> {
        let mut session = desk.session.clone();
        let (stage, answers) = (session.stage(), session.state().entries.clone());
        if session.back(self.model.now).is_err() {
            return Ok(());
        }
        session.take();
        let forward = session.next(self.model.now);
        let told_nothing = session
            .take()
            .iter()
            .all(|event| matches!(event.what, fangtan::interview::event::What::Moved { .. }));
        let same = session.stage() == stage && session.state().entries == answers;
        if forward.is_ok() && told_nothing && !same {
            return Err(format!(
                "back and forward leads from {stage:?} to {:?}",
                session.stage()
            ));
        }
        Ok(())
    }

    fn draws(&mut self) -> Result<(), String> {
        let model = &self.model;
        let frame = self.terminal.draw(|frame| view(model, frame)).unwrap();
        let (area, buffer) = (frame.area, frame.buffer.clone());
        let cursor = self.terminal.get_cursor_position().unwrap();
        let memo = &mut self.memo;
        let again = self
            .kept
            .draw(|frame| {
                let cursor = view_again(model, memo, frame.buffer_mut());
                frame.set_cursor_position(cursor);
            })
            .unwrap();
        // The home screen tells how long ago something was; that may lag by a message.
        let desk = matches!(model.screen, Screen::Desk(_));
        if desk && *again.buffer != buffer {
            let (kept, whole) = (text(again.buffer), text(&buffer));
            return Err(format!("the kept frame is\n{kept}\nand should be\n{whole}"));
        }
        if self.kept.get_cursor_position().unwrap() != cursor {
            return Err("the kept frame has its cursor elsewhere".to_owned());
        }
        if !area.contains(cursor) {
            return Err(format!("the cursor stands at {cursor:?} in {area:?}"));
        }
        if let Some(place) = split_glyph(&buffer).filter(|_| area.width > 1) {
            return Err(format!(
                "half a wide character at {place:?}\n{}",
                text(&buffer)
            ));
        }
        let shown = text(&buffer);
        match missing_words(&shown) {
            Some(key) => Err(format!("no words for {key}\n{shown}")),
            None => Ok(()),
        }
    }
}

/// A key in brackets: what the interface says where it has no words.
fn missing_words(shown: &str) -> Option<&str> {
    shown.split('[').skip(1).find_map(|rest| {
        let (key, _) = rest.split_once(']')?;
        let plain = key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        (plain && key.contains('-') && key.contains(char::is_alphabetic)).then_some(key)
    })
}

fn name(effect: &Effect) -> String {
    match effect {
        Effect::Append(interview, events) => {
            let numbers: Vec<u32> = events.iter().map(|event| event.n).collect();
            format!("append {interview} {numbers:?}")
        }
        Effect::Hold(..) => "hold".to_owned(),
        other => format!("{other:?}"),
    }
}

//! The kiosk: visitors answer for themselves, all day, with nobody near.
//!
//! A second, small front end over the same [`Session`](crate::interview::session::Session): pages
//! of large targets that fingers, keys and lines reach alike, one timer, and no way out but a hidden
//! one to a PIN. It must compute no scores, read no files outside its hands and know no sled.

pub mod act;
pub mod figures;
pub mod keys;
pub mod model;
pub mod place;
pub mod sheet;
pub mod time;
pub mod update;
pub mod view;
pub mod visitors;

mod hands;
mod lines;

use std::collections::VecDeque;
use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::clock::Clock;
use crate::kiosk::hands::{Hands, Subject};
use crate::kiosk::lines::Told;
use crate::kiosk::model::{Effect, Model, Msg};
use crate::kiosk::time::deadline;
use crate::kiosk::update::update;
use crate::kiosk::view::view;
use crate::store::kiosk::recall;
use crate::tui::input::{self, INTERRUPTS, Input};
use crate::tui::model::sign_in::Lock;
use crate::tui::terminal::{self, Canvas};

/// As if by SIGHUP: the terminal went away while something was written to it.
const HUNG_UP: i32 = 129;
/// So many messages are taken in before a frame: a storm holds no frame up.
const BATCH: usize = 256;

/// Runs until staff end it, or somebody from outside does; gives the exit code.
pub fn run(mut model: Model, dir: &Path, clock: Clock, plain: bool) -> io::Result<i32> {
    let (sender, inbox) = mpsc::channel();
    model.now = clock.stamp();
    model.remembered = recall(dir);
    if let Some(wrong) = model.remembered.wrong.checked_sub(1) {
        // What was to be waited out is waited out after a restart too.
        model.lock = Lock { wrong, until: 0 };
        model.lock.fail(model.now.mono);
    }
    let subject = Subject {
        files: model.package.files.clone(),
        instrument: model.package.instrument.id.clone(),
        branch: model.desk.branch.clone(),
    };
    if plain {
        input::signals(&sender, message)?;
    } else {
        terminal::install_panic_hook();
        terminal::colour();
        input::listen(&sender, message)?;
    }
    let hands = Hands::take(dir, &model.settings, subject, clock, sender.clone());
    let screen = if plain {
        // A line that comes before the store has spoken would meet a closed door.
        lines::listen(&sender)?;
        Screen::Lines(Told::default())
    } else {
        terminal::enter()?;
        terminal::feel().inspect_err(|_| terminal::leave())?;
        Screen::Canvas(Canvas::open().inspect_err(|_| terminal::leave())?)
    };
    if let Some(size) = crate::tui::size() {
        model.size = size;
    }
    drop(sender);
    let mut run = Run {
        model,
        hands,
        clock,
        screen,
        held: VecDeque::new(),
    };
    let code = run.show(&inbox);
    if !plain {
        terminal::blank();
        terminal::leave();
    }
    run.hands.close();
    Ok(code)
}

/// What a key or a signal is to the kiosk. Whatever a person at the terminal can send to end or
/// stop a program is nothing at all.
fn message(input: Input) -> Option<Msg> {
    Some(match input {
        Input::Key(key) => Msg::Key(key),
        Input::Paste(text) => {
            drop(text);
            Msg::Pasted
        }
        Input::Touch(touch) => Msg::Touch(touch),
        Input::Redraw => Msg::Sized(crate::tui::size()?),
        Input::Stop => return None,
        Input::Signal(signal) if INTERRUPTS.contains(&signal) => return None,
        Input::Signal(signal) => Msg::End(128 + signal),
        Input::Gone(code) => Msg::End(code),
    })
}

/// Where pages go.
enum Screen {
    Canvas(Canvas),
    Lines(Told),
}

struct Run {
    model: Model,
    hands: Hands,
    clock: Clock,
    screen: Screen,
    /// Lines that came while the disk was waited for: whoever types ahead loses none.
    held: VecDeque<Msg>,
}

impl Run {
    fn show(&mut self, inbox: &Receiver<Msg>) -> i32 {
        // The store spoke before the first frame.
        let first: Vec<Msg> = inbox.try_iter().collect();
        let mut ended = self.take(first);
        while ended.is_none() {
            if self.draw().is_err() {
                ended = self.take([Msg::End(HUNG_UP)]);
                break;
            }
            let next = match self.wait() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wait) => inbox.recv_timeout(wait),
            };
            let next = match next {
                Ok(msg) => msg,
                Err(RecvTimeoutError::Timeout) => Msg::Tick,
                Err(RecvTimeoutError::Disconnected) => Msg::End(HUNG_UP),
            };
            let more = inbox.try_iter().take(BATCH);
            let batch: Vec<Msg> = std::iter::once(next).chain(more).collect();
            ended = self.take(batch);
        }
        ended.unwrap_or(HUNG_UP)
    }

    /// How long nothing is due; none while nothing ever is.
    fn wait(&mut self) -> Option<Duration> {
        self.model.now = self.clock.stamp();
        let due = deadline(&self.model)?;
        Some(Duration::from_millis(
            due.saturating_sub(self.model.now.mono),
        ))
    }

    fn take(&mut self, batch: impl IntoIterator<Item = Msg>) -> Option<i32> {
        let lines = matches!(self.screen, Screen::Lines(_));
        for msg in batch {
            let typed = matches!(msg, Msg::Line(_) | Msg::End(HUNG_UP));
            if lines && typed {
                self.held.push_back(msg);
            } else if let Some(code) = self.take_one(msg) {
                return Some(code);
            }
            while lines && !matches!(self.model.screen, model::Screen::Saving(_)) {
                // Every page is read out before the line that answers it.
                let told = self.draw();
                let next = if told.is_ok() {
                    self.held.pop_front()
                } else {
                    Some(Msg::End(HUNG_UP))
                };
                let Some(next) = next else { break };
                if let Some(code) = self.take_one(next) {
                    return Some(code);
                }
            }
        }
        None
    }

    fn take_one(&mut self, msg: Msg) -> Option<i32> {
        let sized = matches!(msg, Msg::Sized(_));
        if let (true, Screen::Canvas(canvas)) = (sized, &mut self.screen) {
            // A terminal that cannot be asked is gone; the next frame says so.
            let _ = canvas.refresh();
        }
        for effect in update(&mut self.model, msg, self.clock.stamp()) {
            self.on_screen(&effect);
            if let Some(code) = self.hands.run(effect) {
                return Some(code);
            }
        }
        None
    }

    /// The part of an effect that the screen does.
    fn on_screen(&mut self, effect: &Effect) {
        let bell = self.model.settings.bell;
        let done = match (&mut self.screen, effect) {
            (Screen::Canvas(canvas), Effect::Wipe) => canvas.wipe(),
            (Screen::Canvas(canvas), Effect::Call) if bell => canvas.ring(),
            (Screen::Lines(_), Effect::Wipe) => terminal::blank_if_any(),
            (Screen::Lines(_), Effect::Call) if bell => io::stdout().write_all(b"\x07"),
            _ => Ok(()),
        };
        // What cannot be written now cannot be drawn either, and that ends the program.
        let _ = done;
    }

    fn draw(&mut self) -> io::Result<()> {
        let model = &self.model;
        match &mut self.screen {
            Screen::Canvas(canvas) => canvas.draw(|buffer| view(model, buffer)),
            Screen::Lines(told) => told.tell(model, &mut io::stdout().lock()),
        }
    }
}

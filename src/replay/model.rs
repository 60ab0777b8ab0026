//! What a replay knows, and what its keys do.

use std::cell::LazyCell;

use crate::advise::catalogue::Catalogue;
use crate::config::settings::Settings;
use crate::interview::event::{Mode, Opening};
use crate::interview::identity::Seed;
use crate::library::shelf::Shelf;
use crate::locale::negotiate::LANGUAGES;
use crate::locale::words::Voice;
use crate::replay::player::Player;
use crate::replay::tape::Tape;
use crate::replay::words;
use crate::tui::keys::{Action, Context, Key, action};
use crate::tui::model::desk::Desk;
use crate::tui::model::{Model as Stage, Screen};

/// All that a frame is made from.
#[derive(Debug)]
pub struct Model {
    /// What is played.
    pub tape: Tape,
    /// Where it stands.
    pub player: Player,
    /// Each event in words, in the language of the moment.
    pub told: Vec<String>,
    /// Whether names and free text are left out.
    pub masked: bool,
    /// The screen of the interview as it stood.
    pub stage: Stage,
    /// Whether the keys are shown, and from which line on.
    pub help: Option<usize>,
    /// The language of all that is around the interview.
    lang: String,
    /// Whether the interview is shown in that language too, and not in the one of then.
    translated: bool,
}

/// What is to be done after a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The terminal is to be handed back for a while.
    Suspend,
    /// The end.
    Quit,
}

impl Model {
    /// A replay at its first event.
    pub fn new(
        tape: Tape,
        masked: bool,
        settings: Settings,
        lang: &str,
        catalogue: LazyCell<Catalogue>,
        speed: u32,
        now: u64,
    ) -> Self {
        let nobody = Opening::at_desk(Mode::Practice, None, None, None);
        // Nothing is begun or numbered here.
        let seed = Seed::new([0; 32]);
        let shelf = Shelf::default();
        let mut model = Self {
            player: Player::new(speed, now),
            told: Vec::new(),
            masked,
            stage: Stage::new(settings, lang, shelf, catalogue, nobody, seed),
            help: None,
            lang: lang.to_owned(),
            translated: false,
            tape,
        };
        model.tell();
        model.show();
        model
    }

    /// The words in the language of the moment.
    pub fn voice(&self) -> Voice<'_> {
        self.stage.words.voice(&self.lang)
    }

    /// The interview as it is shown.
    pub fn desk(&self) -> Option<&Desk> {
        match &self.stage.screen {
            Screen::Desk(desk) => Some(desk),
            Screen::Home(_) => None,
        }
    }

    /// Where keys are pressed.
    pub fn contexts(&self) -> Vec<Context> {
        match self.help {
            Some(_) => vec![Context::Page],
            None => vec![Context::Replay, Context::Everywhere],
        }
    }

    /// Lets the time come to `now`; whether there is something else to be seen.
    pub fn tick(&mut self, now: u64) -> bool {
        let before = self.player;
        self.player.tick(&self.tape, now);
        if before == self.player {
            return false;
        }
        self.show();
        true
    }

    /// Takes a key in.
    pub fn press(&mut self, key: Key, now: u64) -> Option<Effect> {
        let digit = key.character().and_then(|c| c.to_digit(10));
        if let (Some(digit), None) = (digit, self.help) {
            let speed = if digit == 0 { 100 } else { digit };
            self.player.set_speed(speed, now);
            return None;
        }
        match (action(&self.contexts(), key)?, self.help) {
            (Action::Suspend, _) => return Some(Effect::Suspend),
            (Action::Leave, _) => return Some(Effect::Quit),
            (Action::Language, _) => self.speak(),
            (Action::Help, None) => self.help = Some(0),
            (Action::Close, _) => self.help = None,
            (Action::Up, Some(first)) => self.help = Some(first.saturating_sub(1)),
            (Action::Down, Some(first)) => self.help = Some((first + 1).min(20)),
            (action, None) => self.play(action, now),
            _ => {}
        }
        None
    }

    fn play(&mut self, action: Action, now: u64) {
        match action {
            Action::Play => self.player.toggle(&self.tape, now),
            Action::Faster | Action::Slower => {
                self.player.change_speed(action == Action::Faster, now);
            }
            Action::StepOn | Action::StepBack => {
                self.player.step(&self.tape, action == Action::StepOn);
            }
            Action::First | Action::Last => self.player.jump(&self.tape, action == Action::Last),
            _ => return,
        }
        self.show();
    }

    /// The other language, for the interview as well.
    fn speak(&mut self) {
        let other = LANGUAGES.iter().find(|tag| **tag != self.lang);
        if let Some(tag) = other {
            (*tag).clone_into(&mut self.lang);
            self.lang.clone_into(&mut self.stage.lang);
        }
        self.translated = true;
        self.tell();
        self.show();
    }

    fn tell(&mut self) {
        self.told = words::each(self.voice(), &self.tape);
    }

    /// Puts the interview on the screen as it stood.
    fn show(&mut self) {
        let mut session = self.tape.session(self.player.at, self.player.later);
        if self.translated {
            session.look_in(&self.lang);
        }
        let n = session.state().n;
        let desk = Desk::open(session, n, &self.stage.catalogue, self.stage.scheme);
        self.stage.screen = Screen::Desk(Box::new(desk));
    }
}

/// Everything as lines: for pipes and screen readers.
pub fn lines(voice: Voice<'_>, tape: &Tape) -> Vec<String> {
    let told = words::each(voice, tape);
    let mut lines = Vec::new();
    for (nth, told) in told.into_iter().enumerate() {
        let at = nth + 1;
        let head = words::head(tape, at);
        lines.push(format!("{head}  {told}"));
        lines.extend(words::remarks(voice, tape, at).map(|text| format!("    {text}")));
    }
    lines
}

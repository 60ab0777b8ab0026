//! Where a replay stands, and when it goes on. Clocks come in as numbers, so that a test can hold one.

use crate::replay::tape::Tape;

/// The speeds that the keys + and − go through.
pub const SPEEDS: [u32; 7] = [1, 2, 5, 10, 20, 50, 100];
/// Every frame stays for so many milliseconds at least: what is drawn over at once was not shown.
pub const LEAST_MS: u64 = 40;
/// The item that was answered stays for at most so long before what came up behind it is shown.
const ANSWER_MS: u64 = 900;

/// What is on the screen, and whether it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Player {
    /// How many events have come; at least 1, since nothing was on the screen before.
    pub at: usize,
    /// Whether what came up behind the newest of them is shown, and not what it is about.
    pub later: bool,
    /// How many times faster than it was.
    pub speed: u32,
    /// Whether it goes on by itself.
    pub playing: bool,
    /// When this frame came, in milliseconds of the monotonic clock.
    since: u64,
}

impl Player {
    /// At the first event, playing.
    pub fn new(speed: u32, now: u64) -> Self {
        Self {
            at: 1,
            later: false,
            speed: speed.clamp(1, 100),
            playing: true,
            since: now,
        }
    }

    /// When the next frame is due, in milliseconds of the monotonic clock; `None` while it is paused:
    /// then nothing wakes the program but a key.
    pub fn due(&self, tape: &Tape) -> Option<u64> {
        (self.playing && self.at < tape.len()).then(|| self.since + self.stays(tape))
    }

    /// Lets the time come to `now`: at most one frame further, so that every event has its own.
    pub fn tick(&mut self, tape: &Tape, now: u64) {
        if self.due(tape).is_none_or(|due| due > now) {
            return;
        }
        self.since = now;
        if !self.later && self.pauses(tape) {
            self.later = true;
            return;
        }
        self.later = false;
        self.at += 1;
        self.playing = self.at < tape.len();
    }

    /// One event on or back, and stays there.
    pub fn step(&mut self, tape: &Tape, on: bool) {
        self.playing = false;
        self.later = false;
        self.at = if on {
            (self.at + 1).min(tape.len())
        } else {
            self.at.saturating_sub(1).max(1)
        };
    }

    /// To an end, and stays there.
    pub fn jump(&mut self, tape: &Tape, last: bool) {
        self.playing = false;
        self.later = false;
        self.at = if last { tape.len().max(1) } else { 1 };
    }

    /// Goes on or stays; from the end it begins anew.
    pub fn toggle(&mut self, tape: &Tape, now: u64) {
        if !self.playing && self.at >= tape.len() {
            self.jump(tape, false);
        }
        self.playing = !self.playing && self.at < tape.len();
        self.since = now;
    }

    /// Another speed; what is on the screen begins anew.
    pub fn set_speed(&mut self, speed: u32, now: u64) {
        self.speed = speed.clamp(1, 100);
        self.since = now;
    }

    /// The next speed up or down.
    pub fn change_speed(&mut self, faster: bool, now: u64) {
        let mut up = SPEEDS.into_iter();
        let mut down = SPEEDS.into_iter().rev();
        let next = if faster {
            up.find(|speed| *speed > self.speed)
        } else {
            down.find(|speed| *speed < self.speed)
        };
        self.set_speed(next.unwrap_or(self.speed), now);
    }

    /// How long what is on the screen stays.
    fn stays(&self, tape: &Tape) -> u64 {
        let whole = self.whole(tape);
        let answer = (whole / 2).min(ANSWER_MS);
        match (self.later, self.pauses(tape)) {
            (true, _) => whole.saturating_sub(answer).max(LEAST_MS),
            (false, true) => answer,
            (false, false) => whole,
        }
    }

    /// How long it is to the next event.
    fn whole(&self, tape: &Tape) -> u64 {
        (tape.played(self.at) / u64::from(self.speed.max(1))).max(LEAST_MS)
    }

    /// Whether there is time to show what came up behind the event as well.
    fn pauses(&self, tape: &Tape) -> bool {
        let leads_on = tape
            .newest(self.at)
            .is_some_and(|(_, moment)| moment.leads_on);
        leads_on && self.whole(tape) >= 4 * LEAST_MS
    }
}

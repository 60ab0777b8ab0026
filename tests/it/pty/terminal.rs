//! A terminal to run the program in: keys in, screen and raw bytes out.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use vt100::Parser;

/// Whatever is waited for must be true within this time.
const PATIENCE: Duration = Duration::from_secs(10);

/// Multi-byte keys as a terminal sends them.
pub const UP: &str = "\x1b[A";
pub const DOWN: &str = "\x1b[B";
pub const ESC: &str = "\x1b";
pub const ENTER: &str = "\r";
pub const F1: &str = "\x1bOP";
pub const F2: &str = "\x1bOQ";
pub const F4: &str = "\x1bOS";
pub const F7: &str = "\x1b[18~";
pub const F10: &str = "\x1b[21~";
pub const CTRL_Z: &str = "\x1a";

/// What has come out of the program so far.
pub struct Seen {
    parser: Parser,
    /// Every byte since the start.
    pub raw: Vec<u8>,
    /// How the process ended, once it has.
    status: Option<ExitStatus>,
    /// Whether the last byte has come.
    over: bool,
    /// Whether nobody wants to read any more: the terminal is about to be closed.
    closing: bool,
}

impl Seen {
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The rows of the screen, trailing spaces off.
    pub fn rows(&self) -> Vec<String> {
        let screen = self.screen();
        let rows = screen.rows(0, screen.size().1.get());
        rows.map(|row| row.trim_end().to_owned()).collect()
    }

    pub fn text(&self) -> String {
        self.rows().join("\n")
    }

    /// Whether every one of these texts is on the screen, each within one row.
    pub fn shows(&self, texts: &[&str]) -> bool {
        let rows = self.rows();
        texts
            .iter()
            .all(|text| rows.iter().any(|row| row.contains(text)))
    }
}

/// A running program and its terminal.
pub struct Terminal {
    pid: Pid,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    shared: Arc<(Mutex<Seen>, Condvar)>,
    /// The line discipline as the program found it.
    found: String,
}

impl Terminal {
    /// Runs the program in a terminal of `size` columns and rows, with nothing else in its
    /// environment than what is given.
    pub fn start(dir: &Path, size: (u16, u16), env: &[(&str, &str)], args: &[&str]) -> Self {
        Self::start_other(env!("CARGO_BIN_EXE_fangtan"), dir, size, env, args)
    }

    /// Runs another program, such as a shell that runs ours.
    pub fn start_other(
        program: &str,
        dir: &Path,
        size: (u16, u16),
        env: &[(&str, &str)],
        args: &[&str],
    ) -> Self {
        let pair = native_pty_system().openpty(pixels(size)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.cwd(dir);
        for (name, value) in env {
            command.env(name, value);
        }
        command.args(args);
        let found = format!("{:?}", pair.master.get_termios().unwrap());
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().cast_signed()).unwrap();
        let seen = Seen {
            parser: parser(size),
            raw: Vec::new(),
            status: None,
            over: false,
            closing: false,
        };
        let shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let to = Arc::clone(&shared);
        thread::spawn(move || {
            let mut bytes = [0; 16 << 10];
            loop {
                let n = reader.read(&mut bytes).unwrap_or(0);
                let mut seen = lock(&to.0);
                seen.raw.extend_from_slice(&bytes[..n]);
                seen.parser.process(&bytes[..n]);
                seen.over = n == 0 || seen.closing;
                to.1.notify_all();
                if seen.over {
                    drop(reader);
                    return;
                }
            }
        });
        let to = Arc::clone(&shared);
        thread::spawn(move || {
            let status = child.wait().unwrap();
            lock(&to.0).status = Some(status);
            to.1.notify_all();
        });
        Self {
            pid,
            master: Some(pair.master),
            writer: Some(writer),
            shared,
            found,
        }
    }

    /// Waits until something can be found in what was seen.
    pub fn until<T>(&self, what: &str, mut find: impl FnMut(&Seen) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = lock(&self.shared.0);
        loop {
            if let Some(found) = find(&seen) {
                return found;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            let dead = seen.over && seen.status.is_some();
            if left.is_zero() || dead {
                let mut report = format!("waited for {what}; ended: {:?}\n", seen.status);
                for row in seen.rows() {
                    writeln!(report, "|{row}").unwrap();
                }
                drop(seen);
                panic!("{report}");
            }
            seen = self.shared.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until all these texts are on the screen at once.
    pub fn wait(&self, texts: &[&str]) {
        self.until(&format!("{texts:?}"), |seen| {
            seen.shows(texts).then_some(())
        });
    }

    /// Waits until this text is on the screen no more.
    pub fn gone(&self, text: &str) {
        let what = format!("{text:?} to go away");
        self.until(&what, |seen| (!seen.shows(&[text])).then_some(()));
    }

    /// Waits until the process has ended and everything that it wrote has been read.
    pub fn ended(&self) -> ExitStatus {
        self.until("the end", |seen| {
            if seen.over { seen.status.clone() } else { None }
        })
    }

    /// Waits until no byte has come for this long; gives how many have come in all.
    pub fn quiet(&self, time: Duration) -> usize {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = lock(&self.shared.0);
        loop {
            assert!(Instant::now() < deadline, "bytes keep coming");
            let before = seen.raw.len();
            let (now, result) = self.shared.1.wait_timeout(seen, time).unwrap();
            seen = now;
            if result.timed_out() && seen.raw.len() == before {
                return before;
            }
        }
    }

    pub fn seen<T>(&self, look: impl FnOnce(&Seen) -> T) -> T {
        look(&lock(&self.shared.0))
    }

    pub fn text(&self) -> String {
        self.seen(Seen::text)
    }

    /// Types: the bytes go out as they are.
    pub fn keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Gives the terminal another size.
    pub fn resize(&self, size: (u16, u16)) {
        lock(&self.shared.0)
            .parser
            .screen_mut()
            .set_size(cells(size.1), cells(size.0));
        self.master.as_ref().unwrap().resize(pixels(size)).unwrap();
    }

    pub fn kill(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Closes the terminal under the program, as closing a window does. The reader has to get out
    /// of its read first, hence the redraw.
    pub fn hang_up(&mut self) {
        lock(&self.shared.0).closing = true;
        self.master
            .as_ref()
            .unwrap()
            .resize(pixels((90, 28)))
            .unwrap();
        self.until("the reader's end", |seen| seen.over.then_some(()));
        self.writer = None;
        self.master = None;
    }

    /// Asserts that the terminal is as it was found: alternate screen left, cursor shown, paste
    /// unbracketed, line discipline restored.
    pub fn assert_given_back(&self) {
        self.seen(|seen| {
            let screen = seen.screen();
            assert!(
                !screen.alternate_screen(),
                "the alternate screen is still there"
            );
            assert!(!screen.hide_cursor(), "the cursor is hidden");
            assert!(!screen.bracketed_paste(), "paste is still bracketed");
        });
        let now = self.master.as_ref().unwrap().get_termios().unwrap();
        assert_eq!(
            format!("{now:?}"),
            self.found,
            "the line discipline changed"
        );
    }

    /// A field of the process's `/proc/PID/stat`, counted as in proc(5).
    pub fn stat(&self, field: usize) -> String {
        let path = format!("/proc/{}/stat", self.pid.as_raw_nonzero());
        let text = std::fs::read_to_string(path).unwrap();
        let rest = text.rsplit_once(") ").unwrap().1;
        rest.split(' ').nth(field - 3).unwrap().to_owned()
    }

    /// Waits until the process is stopped.
    pub fn stopped(&self) {
        let deadline = Instant::now() + PATIENCE;
        while self.stat(3) != "T" {
            assert!(Instant::now() < deadline, "the process did not stop");
            thread::yield_now();
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if lock(&self.shared.0).status.is_none() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

fn parser(size: (u16, u16)) -> Parser {
    Parser::new(cells(size.1), cells(size.0), 0)
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}

fn pixels(size: (u16, u16)) -> PtySize {
    PtySize {
        rows: size.1,
        cols: size.0,
        pixel_width: 0,
        pixel_height: 0,
    }
}

//! The process that faults happen to: this binary again, behind the shim where one is wanted.

use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use crate::ledger::Ledger;

/// The data folder of the process; says that it is one.
pub(crate) const DIR: &str = "FAULTS_DIR";
/// The round, from which all names follow.
pub(crate) const ROUND: &str = "FAULTS_ROUND";
/// How many interviews it holds.
pub(crate) const LENGTH: &str = "FAULTS_LENGTH";

/// Whether it leaves the store to the storage thread, as the program does.
pub(crate) const THREAD: &str = "FAULTS_THREAD";

/// Builds the shim, once; `None` without a C compiler.
pub(crate) fn shim() -> Option<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
    let built =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shim-{}.so", std::process::id()));
    if built.exists() {
        return Some(built);
    }
    let mut compiler = Command::new("cc");
    compiler.args(["-O1", "-w", "-shared", "-fPIC", "-o"]);
    let made = compiler
        .arg(&built)
        .arg(source)
        .args(["-ldl", "-pthread"])
        .status();
    made.is_ok_and(|status| status.success()).then_some(built)
}

/// A process to be started.
pub(crate) struct Run(Command);

impl Run {
    /// In this folder, with the names of this round, holding so many interviews.
    pub(crate) fn new(dir: &Path, round: u32, length: u32) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .env(DIR, fs::canonicalize(dir).unwrap())
            .env(ROUND, round.to_string())
            .env(LENGTH, length.to_string())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(complaints(dir)).unwrap());
        Self(command)
    }

    /// Behind the shim, told something.
    pub(crate) fn behind(mut self, shim: &Path, name: &str, value: &str) -> Self {
        self.0.env("LD_PRELOAD", shim).env(name, value);
        self
    }

    /// Through the storage thread.
    pub(crate) fn through_thread(mut self, through: bool) -> Self {
        self.0.env(THREAD, u32::from(through).to_string());
        self
    }

    /// Starts it.
    pub(crate) fn start(mut self) -> Running {
        let mut child = self.0.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Running { child, lines }
    }

    /// Starts it, notes all that it says, and waits for its end.
    pub(crate) fn finish(self, ledger: &mut Ledger) -> ExitStatus {
        let mut running = self.start();
        while running.hear(ledger) {}
        running.child.wait().unwrap()
    }
}

/// Where a process complains: beside its folder, which must have nothing else.
pub(crate) fn complaints(dir: &Path) -> PathBuf {
    dir.with_extension("stderr")
}

/// A process that runs.
pub(crate) struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    /// The next line that it says; `None` when it has ended.
    pub(crate) fn line(&mut self) -> Option<String> {
        self.lines.next()?.ok()
    }

    /// Notes the next line that it says; `false` when it has ended.
    pub(crate) fn hear(&mut self, ledger: &mut Ledger) -> bool {
        let line = self.line();
        line.iter().for_each(|line| ledger.take(line));
        line.is_some()
    }

    /// Kills it, and notes what it had said by then.
    pub(crate) fn kill(mut self, ledger: &mut Ledger) -> ExitStatus {
        self.child.kill().unwrap();
        while self.hear(ledger) {}
        self.child.wait().unwrap()
    }
}

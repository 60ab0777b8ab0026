//! The same deeds through the storage thread, as the program does them.

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use fangtan::store::worker::{Reply, Request, Worker};

use crate::child::LENGTH;
use crate::deeds::{self, PATIENCE, say, say_noticed, say_refused, say_safe};

/// Longer than any answer takes; where none comes at all the next deed is begun.
const SILENCE: Duration = Duration::from_secs(2);

struct Errand {
    worker: Worker,
    replies: Receiver<Reply>,
}

impl Errand {
    /// Says what the thread says until it fits. After a failure the thread is asked to try again at
    /// once, so that nobody waits for it; `false` when patience ends.
    fn wait_for(&self, fits: impl Fn(&Reply) -> bool) -> bool {
        let mut patience = PATIENCE;
        while let Ok(reply) = self.replies.recv_timeout(SILENCE) {
            match &reply {
                Reply::Confirmed(confirmed) => say_safe(confirmed),
                Reply::Tallied => say("tally"),
                Reply::Held(_) => say("held"),
                Reply::Attached(notices) | Reply::Noticed(notices) => say_noticed(notices),
                Reply::Refused(error) | Reply::Failed { error, .. } => {
                    say_refused(error);
                    if patience == 0 {
                        return false;
                    }
                    patience -= 1;
                    self.worker.send(Request::Retry);
                }
                Reply::Opened(_) | Reply::Loaded { .. } | Reply::Settled(_) | Reply::Closed => {}
            }
            if fits(&reply) {
                return true;
            }
        }
        false
    }
}

/// Holds so many interviews.
pub(crate) fn run(dir: &Path, round: u32, now: i64) {
    let (sender, replies) = mpsc::channel();
    let tell = move |reply| sender.send(reply).unwrap_or_default();
    let worker = Worker::spawn(dir, now, tell).unwrap();
    let errand = Errand { worker, replies };
    if !errand.wait_for(|reply| matches!(reply, Reply::Opened(_))) {
        assert!(errand.worker.close(), "the thread died");
        return;
    }
    let (hash, files) = ("00ff".to_owned(), vec![deeds::texts()]);
    errand.worker.send(Request::Hold { hash, files });
    errand.wait_for(|reply| matches!(reply, Reply::Held(_)));
    for number in 0..deeds::given(LENGTH) {
        let id = deeds::id(round, number);
        let log = deeds::log(&id);
        let last = log.last().unwrap().n;
        for some in log.chunks(1 + number as usize % 3) {
            let (interview, events) = (id.clone(), some.to_vec());
            errand.worker.send(Request::Append { interview, events });
        }
        errand.worker.send(Request::Settle);
        errand.wait_for(
            |reply| matches!(reply, Reply::Confirmed(up_to) if up_to.interview == id && up_to.n == last),
        );
        if number % 7 == 3 {
            errand.worker.send(Request::Tally(deeds::tally(round)));
            errand.wait_for(|reply| matches!(reply, Reply::Tallied));
        }
    }
    errand.worker.send(Request::Settle);
    errand.worker.send(Request::Check);
    errand.wait_for(|reply| matches!(reply, Reply::Settled(_)));
    assert!(errand.worker.close(), "the thread died");
    for reply in &errand.replies {
        match reply {
            Reply::Confirmed(confirmed) => say_safe(&confirmed),
            Reply::Tallied => say("tally"),
            _ => {}
        }
    }
    say("closed");
}

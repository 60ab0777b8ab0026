//! The one place where clocks and chance are read. Everything below takes them as data, so that a
//! replay equals the first run.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::interview::identity::Seed;
use crate::interview::session::Stamp;

/// The clock of one run.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
}

impl Clock {
    /// A clock that starts now.
    pub fn start() -> Self {
        Self {
            start: Instant::now(),
        }
    }

    /// The present moment.
    pub fn stamp(self) -> Stamp {
        let wall = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Stamp {
            at: i64::try_from(wall.as_millis()).unwrap_or(i64::MAX),
            mono: u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX),
        }
    }
}

/// Random bytes of the operating system: the source of ids and receipt codes of one run.
pub fn seed() -> Seed {
    let halves = [
        uuid::Uuid::new_v4(),
        uuid::Uuid::new_v4(),
        uuid::Uuid::new_v4(),
    ];
    let mut hasher = blake3::Hasher::new();
    for half in halves {
        hasher.update(half.as_bytes());
    }
    Seed::new(*hasher.finalize().as_bytes())
}

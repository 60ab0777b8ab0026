//! What a key costs inside the program: update and frame, without a terminal. Medians of many runs.
//!
//! `cargo bench --bench frame`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    dead_code
)]
#![allow(unreachable_pub, reason = "shared with the integration tests")]

#[path = "../tests/it/support.rs"]
mod support;

use std::time::{Duration, Instant};

use support::{COLOUR, Desk};

/// Age gate, consent, two warm-up items, four answers: the gauges have something to show.
const PART_WAY: &str = "enter 1 1 1 2 5 4 4 2 down";

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..2000)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn main() {
    for size in [(80, 24), (200, 60)] {
        let mut desk = Desk::new("zh-CN", size, COLOUR);
        desk.keys(PART_WAY);
        let frame = median(|| {
            desk.buffer();
        });
        let mut down = false;
        let arrow = median(|| {
            down = !down;
            desk.keys(if down { "down" } else { "up" });
            desk.buffer();
        });
        println!(
            "{}x{}: frame {frame:?}, arrow key with its frame {arrow:?}",
            size.0, size.1
        );
    }
}

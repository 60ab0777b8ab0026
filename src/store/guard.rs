//! Panics of sled end here: they are one of its ways of saying that a file is damaged.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::thread;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on the current thread is one that the store expects and catches. To be asked
/// by the program's panic hook, which must then neither print nor restore the terminal.
pub fn expects_panic() -> bool {
    GUARDED.get()
        || thread::current()
            .name()
            .is_some_and(|name| name.starts_with("sled-"))
}

/// Runs what may panic, and gives the panic's words as the error.
pub(crate) fn catch<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    let before = GUARDED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    GUARDED.set(before);
    result.map_err(|payload| {
        let words = payload
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| payload.downcast_ref::<&str>().copied());
        format!("panic: {}", words.unwrap_or("without words"))
    })
}

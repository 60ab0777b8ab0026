//! Any bytes as an instrument: TOML, Fluent, conditions. The same function runs, bounded and seeded,
//! in `tests/it/hostile.rs`.
#![no_main]

#[path = "../../tests/it/hostile/target.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|data: &[u8]| target::target(data));

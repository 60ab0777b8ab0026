//! Interviews on disk: an append-only journal that is the truth, and sled beside it for reading.
//!
//! An event is confirmed when its journal line has been `fdatasync`ed. sled gets an
//! interview when that comes to a stop, is never waited for, and can always be rebuilt from the journal; in turn it fills the
//! holes of a damaged journal. One [`writer::Store`] writes, on the thread of one
//! [`worker::Worker`]; any number of [`reader::Reader`]s read beside it without sled and without
//! a lock. A repair deletes nothing: what is damaged goes to `quarantine/`.
//!
//! No type of sled leaves this room, and no clock is read in it: times come in as data.
//!
//! ```text
//! format            "fangtan 2"            held/<hash>/…   texts of every instrument in use
//! lock              the one writer         quarantine/     what was damaged, under dated names
//! journal/000001.jsonl …  the truth        index.json      what home needs, replaced atomically
//! archive/000001.jsonl …  and what ended   archive/*.toc   tables of contents, rebuildable
//! moments/          sums of the archive, made by others, rebuildable
//! sled/             rebuildable            ballast         1 MiB, freed when the disk is full
//! ```

mod archive;
pub mod backup;
mod census;
pub mod chain;
pub mod derived;
mod ended;
mod envelope;
mod erase;
pub mod error;
mod folder;
pub mod following;
pub mod glance;
pub mod guard;
pub mod health;
mod held;
pub mod index;
mod journal;
mod keys;
pub mod kiosk;
mod line;
mod lock;
mod mirror;
pub mod notice;
mod pack;
mod place;
pub mod proof;
pub mod reader;
pub mod segments;
mod space;
pub mod stats;
pub mod tally;
mod toc;
pub mod tomb;
mod whole;
pub mod worker;
pub mod writer;

//! 访谈 fangtan: a terminal interviewer for measuring e-service quality, in Chinese and English.
//!
//! The rooms, lowest first. Arrows between them go only downward; `tests/it/layers.rs` holds that,
//! and `docs/architecture.md` says why.

pub mod messages;

pub mod instrument;

pub mod case;

pub mod interview;

pub mod exchange;

pub mod measure;

pub mod advise;

pub mod locale;

pub mod config;

pub mod library;

pub mod store;

pub mod ledger;

pub mod clock;

pub mod wording;

pub mod report;

pub mod plain;

pub mod tui;

pub mod dashboard;

pub mod kiosk;

pub mod replay;

pub mod teach;

pub mod class;

pub mod doctor;

pub mod author;

pub mod cli;

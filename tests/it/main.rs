//! The one integration binary: every test that needs more than one room.
#![allow(unreachable_pub, reason = "one binary: pub is for its own modules")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

mod odd;
mod support;
mod weights;

mod allocation;
mod author;
mod broken;
mod cases;
mod catalogue;
mod chance;
mod chaos;
mod class;
mod cli;
mod config;
mod dashboard;
mod doctor;
mod documents;
mod exports;
mod gaps;
mod hostile;
mod instruments;
mod journeys;
mod kiosk;
mod layers;
mod ledger;
mod lines;
mod locales;
mod measure;
mod modes;
mod paradata;
mod pen;
mod picture;
mod properties;
mod pty;
mod report;
mod responses;
mod screens;
mod settings;
mod shells;
mod sign_in;
mod store;

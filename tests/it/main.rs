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

mod chaos;
mod cli;
mod documents;
mod instruments;
mod journeys;
mod layers;
mod locales;
mod measure;
mod properties;
mod pty;
mod screens;
mod store;

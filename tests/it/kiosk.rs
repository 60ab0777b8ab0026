//! The kiosk without a terminal: keys, touches and time in, pages and stored events out, over a real
//! store.

mod config;
mod kinds;
mod pages;
mod paired;
mod rules;
mod soak;
mod world;

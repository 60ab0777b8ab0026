//! The real program in a real pseudo-terminal: what reaches the terminal, what is on the screen
//! and what is on the disk. Nothing here sleeps; everything waits for a thing to be true, with a
//! deadline. Linux only, since `/proc` says what state a process is in.

mod class;
mod dashboard;
mod desk;
mod doctor;
mod ends;
mod hostile;
mod interview;
mod kiosk;
mod kiosk_day;
mod looks;
mod program;
mod replay;
mod size;
mod terminal;
mod what_if;

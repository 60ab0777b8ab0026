//! Finds instruments, cases and the catalogue of actions: shipped ones are embedded in the program,
//! others lie in a folder. A folder dropped there is an installed instrument.

pub mod cases;
pub mod folder;
pub mod install;
pub mod shelf;
pub mod shipped;

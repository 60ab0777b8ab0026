//! Files in and out: one thin file a format, over rows that are made once.
//!
//! Facts come from `interview`, words from nowhere: a file's columns and codes are the same in
//! every language. It must neither score nor fold by itself.

pub mod ballot;
pub mod csv;
pub mod events;
pub mod file;
pub mod odk_audit;
pub mod responses;
pub mod rows;
pub mod table;

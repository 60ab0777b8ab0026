//! 访谈 fangtan: see the library for everything.

use std::process::ExitCode;

fn main() -> ExitCode {
    fangtan::cli::main()
}

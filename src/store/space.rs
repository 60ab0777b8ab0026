//! Room on the disk: a floor below which nothing begins, and a reserve for the last answers.

use std::fs;
use std::path::{Path, PathBuf};

use crate::store::folder;
use crate::store::glance::nearest;

/// Free MiB below which no store is opened for writing.
pub(crate) const FLOOR_MB: u64 = 50;
const BALLAST: usize = 1 << 20;

fn ballast(dir: &Path) -> PathBuf {
    dir.join("ballast")
}

/// The free space at this path for ordinary users, in MiB.
pub(crate) fn free_mb(path: &Path) -> Option<u64> {
    let stat = rustix::fs::statvfs(path).ok()?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize) >> 20)
}

/// Whether this user may write to a folder, or to the nearest one above it that is there.
pub(crate) fn writable(dir: &Path) -> bool {
    let access = rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK;
    nearest(dir).is_some_and(|dir| rustix::fs::access(dir, access).is_ok())
}

/// Whether the reserve is laid in.
pub(crate) fn has_ballast(dir: &Path) -> bool {
    fs::metadata(ballast(dir)).is_ok_and(|data| data.len() == BALLAST as u64)
}

/// Lays in the reserve. A disk that cannot hold it does without.
pub(crate) fn lay_ballast(dir: &Path) {
    let path = ballast(dir);
    if has_ballast(dir) {
        return;
    }
    // Bytes that no file system can compress or leave out.
    let mut bytes = vec![0; BALLAST];
    blake3::Hasher::new().finalize_xof().fill(&mut bytes);
    folder::write(&path, &bytes).unwrap_or_default();
}

/// Frees the reserve; `false` if there is none any more.
pub(crate) fn free_ballast(dir: &Path) -> bool {
    fs::remove_file(ballast(dir)).is_ok()
}

//! Compressing, with one compressor a thread that is used again: each takes 300 KB, and taking and
//! giving back so much after every visit leaves a program that runs for months with holes in its
//! memory that nothing else fits into.

use std::cell::RefCell;

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};

/// So much more room is made when the output is full.
const MORE: usize = 1 << 10;

thread_local! {
    static KEPT: RefCell<Option<(u8, Box<CompressorOxide>)>> = const { RefCell::new(None) };
}

/// Bytes in the form of zlib, compressed as hard as a level from 0 to 10 says.
pub(crate) fn zlib(bytes: &[u8], level: u8) -> Vec<u8> {
    KEPT.with_borrow_mut(|kept| {
        let (_, compressor) = match kept.take() {
            Some((known, mut compressor)) if known == level => {
                compressor.reset();
                kept.insert((level, compressor))
            }
            _ => {
                let flags = create_comp_flags_from_zip_params(level.into(), 1, 0);
                kept.insert((level, Box::new(CompressorOxide::new(flags))))
            }
        };
        run(compressor, bytes)
    })
}

fn run(compressor: &mut CompressorOxide, mut bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0; bytes.len() / 2 + MORE];
    let mut length = 0;
    loop {
        let room = packed.get_mut(length..).unwrap_or_default();
        let (status, taken, given) = compress(compressor, bytes, room, TDEFLFlush::Finish);
        bytes = bytes.get(taken..).unwrap_or_default();
        length += given;
        if status != TDEFLStatus::Okay {
            packed.truncate(length);
            return packed;
        }
        packed.resize(packed.len() * 2, 0);
    }
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    use super::*;

    #[test]
    fn what_is_packed_again_and_again_is_as_the_crate_packs_it() {
        let text = |n: usize| (0..n).map(|i| (i * i % 251) as u8).collect::<Vec<u8>>();
        for level in [3, 3, 6, 3] {
            for n in [0, 1, 30, 5_000, 300_000, 7] {
                let bytes = text(n);
                let packed = zlib(&bytes, level);
                assert_eq!(
                    packed,
                    compress_to_vec_zlib(&bytes, level),
                    "{n} at {level}"
                );
                assert_eq!(decompress_to_vec_zlib(&packed).unwrap(), bytes);
            }
        }
    }
}

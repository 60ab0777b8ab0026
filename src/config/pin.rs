//! PINs of interviewers: kept as argon2id hashes in the PHC form, never as they are.

use argon2::password_hash::{PasswordHash, SaltString};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};

/// Memory in KiB, passes and lanes: OWASP's smallest for argon2id, so that an old laptop has the
/// answer at once.
const COST: (u32, u32, u32) = (7168, 5, 1);

/// Whether a text may be a PIN: 4 to 12 digits.
pub fn is_pin(text: &str) -> bool {
    (4..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text may be an interviewer's id: 1 to 32 letters or digits of any script, hyphens,
/// underscores and full stops.
pub fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=32).contains(&text.chars().count()) && text.chars().all(plain)
}

/// The entry of an interviewer in the settings; `None` if hashing fails, which these costs cannot
/// make it do.
pub fn entry(id: &str, pin: &str, salt: [u8; 16]) -> Option<String> {
    Some(format!("{id} {}", hash(pin, salt)?))
}

/// The hash of a PIN; `None` as above.
pub fn hash(pin: &str, salt: [u8; 16]) -> Option<String> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).ok()?;
    let salt = SaltString::encode_b64(&salt).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon.hash_password(pin.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

/// The entries with one interviewer's replaced, or added.
#[must_use]
pub fn with(pins: &[String], id: &str, entry: String) -> Vec<String> {
    let others = pins.iter().filter(|known| hash_in(known, id).is_none());
    others.cloned().chain([entry]).collect()
}

/// The hash of an interviewer's PIN, if one is set.
pub fn of<'a>(pins: &'a [String], id: &str) -> Option<&'a str> {
    pins.iter().find_map(|entry| hash_in(entry, id))
}

fn hash_in<'a>(entry: &'a str, id: &str) -> Option<&'a str> {
    let (known, hash) = entry.split_once(' ')?;
    (known == id).then_some(hash)
}

/// Whether a text is a hash as [`hash`] makes them, whatever its costs.
pub fn is_hash(text: &str) -> bool {
    PasswordHash::new(text).is_ok_and(|hash| hash.algorithm == argon2::ARGON2ID_IDENT)
}

/// Whether a PIN is the one of a hash. What is no hash fits nothing.
pub fn fits(pin: &str, hash: &str) -> bool {
    let parsed = PasswordHash::new(hash);
    parsed.is_ok_and(|hash| {
        Argon2::default()
            .verify_password(pin.as_bytes(), &hash)
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_kept_as_a_hash_and_found_again() {
        let entry = entry("W07", "2468", [7; 16]).unwrap();
        assert!(entry.starts_with("W07 $argon2id$v=19$m=7168,t=5,p=1$") && !entry.contains("2468"));
        let pins = with(&["W08 x".to_owned(), "W07 old".to_owned()], "W07", entry);
        assert_eq!(pins.len(), 2);
        let hash = of(&pins, "W07").unwrap();
        assert!(fits("2468", hash) && !fits("2469", hash) && !fits("", hash));
        assert!(!fits("2468", "old") && of(&pins, "W0").is_none());
    }

    #[test]
    fn ids_and_pins_have_a_form() {
        for id in ["W07", "王芳", "a.b-c_1"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "👩", "W 07", "a\u{1b}", "a/b", &"x".repeat(33)] {
            assert!(!is_id(id), "{id}");
        }
        assert!(is_pin("0000") && is_pin("123456789012"));
        assert!(
            !is_pin("123") && !is_pin("12a4") && !is_pin("１２３４") && !is_pin("1234567890123")
        );
    }
}

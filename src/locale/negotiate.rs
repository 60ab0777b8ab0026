//! Which language to speak.

/// The languages of the interface, the first one being the default.
pub const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The interface language nearest to a tag or POSIX locale (`zh_CN.UTF-8`, `zh-Hans`, `en-GB`);
/// `None` for a language that the interface does not speak.
pub fn nearest(tag: &str) -> Option<&'static str> {
    let plain = tag.split(['.', '@']).next().unwrap_or("");
    let language = plain.split(['_', '-']).next().unwrap_or("");
    LANGUAGES.into_iter().find(|known| {
        let known = known.split('-').next().unwrap_or("");
        known.eq_ignore_ascii_case(language)
    })
}

/// The language of the environment: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that says
/// something. Nothing said, or the locale `C`, means the first language; a language that the
/// interface does not speak means English.
pub fn from_environment(read: impl Fn(&str) -> Option<String>) -> &'static str {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(read)
        .find(|value| !value.is_empty());
    match said.as_deref() {
        None | Some("C" | "POSIX" | "C.UTF-8" | "C.utf8") => LANGUAGES[0],
        Some(tag) => nearest(tag).unwrap_or(LANGUAGES[1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_posix_locales_find_their_language() {
        for tag in ["zh", "zh-CN", "zh_CN.UTF-8", "zh-Hans", "zh_TW", "ZH"] {
            assert_eq!(nearest(tag), Some("zh-CN"), "{tag}");
        }
        for tag in ["en", "en_GB.UTF-8", "en-US@euro"] {
            assert_eq!(nearest(tag), Some("en"), "{tag}");
        }
        for tag in ["fr", "", "zhx", "\u{1b}[2J"] {
            assert_eq!(nearest(tag), None, "{tag}");
        }
    }

    #[test]
    fn the_first_variable_that_speaks_decides() {
        let env = |pairs: &'static [(&str, &str)]| {
            move |name: &str| {
                let pair = pairs.iter().find(|(known, _)| *known == name);
                pair.map(|(_, value)| (*value).to_owned())
            }
        };
        assert_eq!(from_environment(env(&[])), "zh-CN");
        assert_eq!(from_environment(env(&[("LANG", "C.UTF-8")])), "zh-CN");
        assert_eq!(from_environment(env(&[("LANG", "fr_FR.UTF-8")])), "en");
        let both = env(&[
            ("LANG", "en_US.UTF-8"),
            ("LC_ALL", ""),
            ("LC_MESSAGES", "zh_CN"),
        ]);
        assert_eq!(from_environment(both), "zh-CN");
    }
}

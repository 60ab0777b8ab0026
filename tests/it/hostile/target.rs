// What both the fuzzer and the bounded test call: whatever an instrument's files hold, they are
// looked at to the end and told of, and what can be used can be asked.

use fangtan::author::check;
use fangtan::instrument::condition;
use fangtan::instrument::parse::Files;
use fangtan::instrument::problem::Severity;
use fangtan::locale::words::Words;

thread_local! {
    static WORDS: Words = Words::embedded();
}

/// The structure, then the words of both languages, with a zero byte between them.
pub fn target(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut parts = text.splitn(3, '\0');
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let structure = next();
    let _ = condition::parse(&structure, &|name| (name.len() < 8).then_some(name.len()));
    let files: Files = vec![
        ("instrument.toml".to_owned(), structure),
        ("zh-CN.ftl".to_owned(), next()),
        ("en.ftl".to_owned(), next()),
    ];
    let checked = check::files("x", files);
    let grave = checked.count(Severity::Error) > 0;
    assert_eq!(checked.whole.is_none(), grave);
    // Telling takes longer than looking; one report in eight is enough.
    if !data.len().is_multiple_of(8) {
        return;
    }
    WORDS.with(|words| {
        for lang in ["zh-CN", "en"] {
            let report = checked.report(words.voice(lang));
            let strange = report.chars().any(|c| c.is_control() && c != '\n');
            assert!(!strange, "a control character is told");
        }
    });
}

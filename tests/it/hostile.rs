//! Files that nobody wrote in good faith: never a panic, never long, never much memory.

mod target;

use std::fs;
use std::time::{Duration, Instant};

use fangtan::author::check;
use fangtan::instrument::parse::STRUCTURE;
use fangtan::library::{folder, shipped};
use fangtan::measure::chance::Chance;

use crate::support::fixtures;
use target::target;

/// Cases in one run; `FANGTAN_FUZZ` asks for more.
const CASES: u64 = 20_000;

/// Pieces that mean something in one of the languages.
const PIECES: [&str; 36] = [
    "{",
    "}",
    "{ $",
    "$",
    "[[",
    "]]",
    "\"",
    "\"\"\"",
    "'",
    "=",
    " = ",
    "(",
    ")",
    "not ",
    " and ",
    " or ",
    "answered(",
    "selected(",
    "-99",
    "0",
    "9999999999",
    "1e999",
    "\n",
    "\t",
    "\r\n",
    "\0",
    "中",
    "\u{202e}",
    "\u{feff}",
    "\x1b[2J",
    ".point-1",
    "->",
    "*[other]",
    "relevant = \"",
    "kind = \"multi\"",
    "#",
];

/// A scale, a condition, a check and a variable: as small as it goes.
const SMALL: &str = "format = 1
id = \"x\"
version = \"1\"
languages = [\"en\"]
scales = [{ id = \"s\", min = 1, max = 3, labels = \"ends\" }]
dimensions = [{ id = \"d\" }]
[[sections]]
id = \"t\"
[[sections.items]]
id = \"a\"
kind = \"scale\"
scale = \"s\"
dimension = \"d\"
provenance = \"authored\"
[[sections.items]]
id = \"b\"
kind = \"multi\"
choices = [\"u\", \"v\"]
exclusive = [\"v\"]
relevant = \"a >= 2 and not answered(a)\"
provenance = \"authored\"
[[checks]]
id = \"c\"
level = \"soft\"
fails-if = \"selected(b, 'u') or a = 1\"
targets = [\"a\"]
\0title = 甲
\0title = T
dimension-d = D
section-t = S
scale-s = P
    .point-1 = No
    .point-3 = Yes
a = A
    .short = A
b = { $a-code ->
    [1] B
   *[other] Not { $a }
  }
    .choice-u = U
    .choice-v = V
check-c = C
";

#[test]
fn mutated_instruments_are_told_of_and_never_break_the_check() {
    let cases = std::env::var("FANGTAN_FUZZ")
        .ok()
        .and_then(|n| n.parse().ok());
    let cases = cases.unwrap_or(CASES);
    let seeds = seeds();
    let threads = 2;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let seeds = &seeds;
            scope.spawn(move || {
                let mut chance = Chance::seeded(20_261_122 + thread);
                for _ in 0..cases / threads {
                    let data = mutated(seeds, &mut chance);
                    let start = Instant::now();
                    target(&data);
                    let took = start.elapsed();
                    let text = String::from_utf8_lossy(&data);
                    assert!(took < Duration::from_secs(2), "{took:?}:\n{text}");
                }
            });
        }
    });
}

/// Small ones, so that many can be tried: the sound one of the tests, and parts of what ships.
fn seeds() -> Vec<Vec<u8>> {
    let mut all = vec![folder::read(&fixtures().join("broken/sound")).unwrap()];
    let small = shipped::INSTRUMENTS.iter().filter(|one| one.name == "esq8");
    all.extend(small.map(|one| shipped::files(one.files)));
    let join = |files: &Vec<(String, String)>| {
        let text = |name: &str| {
            let found = files.iter().find(|(file, _)| file == name);
            found.map_or("", |(_, text)| text.as_str())
        };
        [text(STRUCTURE), text("zh-CN.ftl"), text("en.ftl")]
            .join("\0")
            .into_bytes()
    };
    let small = SMALL.as_bytes().to_vec();
    std::iter::once(small).chain(all.iter().map(join)).collect()
}

fn mutated(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    // Mostly the smallest one.
    let place = match chance.below(40) {
        0 => 2,
        1..6 => 1,
        _ => 0,
    };
    let mut data = seeds[place].clone();
    for _ in 0..=chance.below(4) {
        let mut at = |data: &Vec<u8>| chance.below(data.len().max(1) as u64) as usize;
        let (from, to) = (at(&data), at(&data));
        let end = from.saturating_add(1 + to % 40).min(data.len());
        match chance.below(6) {
            0 => drop(data.drain(from..end)),
            1 => {
                let piece = data[from..end].to_vec();
                data.splice(to..to, piece);
            }
            2 => {
                let piece = PIECES[chance.below(PIECES.len() as u64) as usize];
                data.splice(from..from, piece.bytes());
            }
            3 => {
                let piece = PIECES[chance.below(PIECES.len() as u64) as usize];
                data.splice(from..end, piece.bytes());
            }
            4 => data[from] = chance.bits() as u8,
            _ if chance.below(8) == 0 => data.truncate(from),
            _ => {
                let mut lines: Vec<&[u8]> = data.split(|b| *b == b'\n').collect();
                let (a, b) = (from % lines.len(), to % lines.len());
                lines.swap(a, b);
                data = lines.join(&b'\n');
            }
        }
        if data.is_empty() {
            data.push(b'x');
        }
    }
    data
}

/// Bombs by name: what each of them is, and how long it may take.
#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn bombs_go_off_harmlessly() {
    let head = "format = 1\nid = \"x\"\nversion = \"1\"\nlanguages = [\"en\"]\n";
    let item = "{ id = \"a\", kind = \"note\", provenance = \"authored\" }";
    let one = format!("{head}[[sections]]\nid = \"s\"\nitems = [{item}]\n");
    let words = "title = T\nsection-s = S\na = A\n";
    let many = |n: usize, piece: &str| piece.repeat(n);
    let numbered = |n: usize, line: &dyn Fn(usize) -> String| (0..n).map(line).collect::<String>();
    let bombs: Vec<(&str, String, String)> = vec![
        (
            "brackets",
            format!("{head}x = {}", many(200_000, "[")),
            words.into(),
        ),
        (
            "tables",
            format!("{head}x = {}", many(100_000, "{a=")),
            words.into(),
        ),
        (
            "dotted keys",
            format!("{head}x{} = 1", many(500_000, ".a")),
            words.into(),
        ),
        (
            "dotted heads",
            format!("{head}[x{}]", many(500_000, ".a")),
            words.into(),
        ),
        (
            "unknown keys",
            format!("{}{one}", numbered(100_000, &|n| format!("k{n} = 1\n"))),
            words.into(),
        ),
        (
            "faults on all lines",
            numbered(100_000, &|n| format!("k{n} = \n")),
            words.into(),
        ),
        (
            "braces",
            one.clone(),
            format!("{words}b = {}", many(300_000, "{")),
        ),
        (
            "selects",
            one.clone(),
            format!("{words}b = {}", many(100_000, "{ $a ->\n [x] ")),
        ),
        ("junk", one.clone(), many(500_000, "= x\n")),
        (
            "twice",
            one.clone(),
            format!("{words}{}", many(20_000, "a = B\n")),
        ),
        ("messages in messages", one.clone(), {
            let line = |n: usize| format!("m{n} = {}\n", format!("{{ m{} }}", n + 1).repeat(40));
            format!("{words}{}m60 = x\n", numbered(60, &line)).replace("a = A", "a = { m0 }")
        }),
        (
            "rings of messages",
            one.clone(),
            words.replace("a = A", "a = { a } { a } { a }"),
        ),
        (
            "a text of a megabyte",
            one.clone(),
            words.replace("a = A", &format!("a = {}", many(100_000, "词语"))),
        ),
        (
            "unused messages",
            one.clone(),
            format!("{words}{}", numbered(60_000, &|n| format!("m{n} = x\n"))),
        ),
        (
            "conditions",
            format!(
                "{head}[[sections]]\nid = \"s\"\nrelevant = \"{}\"\nitems = [{item}]\n",
                many(400_000, "(")
            ),
            words.into(),
        ),
        (
            "nots",
            format!(
                "{head}[[sections]]\nid = \"s\"\nrelevant = \"{}\"\nitems = [{item}]\n",
                many(400_000, "not ")
            ),
            words.into(),
        ),
        (
            "ors",
            format!(
                "{head}[[sections]]\nid = \"s\"\nrelevant = \"answered(a){}\"\nitems = [{item}]\n",
                many(100_000, " or answered(a)")
            ),
            words.into(),
        ),
        (
            "choices",
            format!(
                "{head}[[sections]]\nid = \"s\"\nitems = [{{ id = \"a\", kind = \"single\", provenance = \"authored\", choices = [{}] }}]\n",
                numbered(100_000, &|n| format!("\"c{n}\","))
            ),
            words.into(),
        ),
        (
            "scales",
            format!(
                "{}{}",
                one,
                numbered(40_000, &|n| format!(
                    "[[scales]]\nid = \"s{n}\"\nmin = 1\nmax = 100\nlabels = \"all\"\n"
                ))
            ),
            words.into(),
        ),
        (
            "points",
            format!(
                "{one}[[scales]]\nid = \"s\"\nmin = -9223372036854775808\nmax = 9223372036854775807\nlabels = \"all\"\n"
            ),
            words.into(),
        ),
        (
            "4,000 items that hang on each other",
            {
                let line = |n: usize| {
                    let rule = (0..n.min(5)).map(|back| format!("answered(i{})", n - back - 1));
                    let rule: Vec<String> = rule.collect();
                    let rule = if n == 0 {
                        String::new()
                    } else {
                        format!("relevant = \"{}\"\n", rule.join(" and "))
                    };
                    format!(
                        "[[sections.items]]\nid = \"i{n}\"\nkind = \"integer\"\n{rule}provenance = \"authored\"\n"
                    )
                };
                format!("{head}[[sections]]\nid = \"s\"\n{}", numbered(4_000, &line))
            },
            format!(
                "title = T\nsection-s = S\n{}",
                numbered(4_000, &|n| format!("i{n} = x\n"))
            ),
        ),
        (
            "languages",
            one.replace("[\"en\"]", &format!("[{}]", many(10_000, "\"en\","))),
            words.into(),
        ),
    ];
    let mut slow = Vec::new();
    for (name, structure, words) in bombs {
        let files = vec![
            (STRUCTURE.to_owned(), structure),
            ("en.ftl".to_owned(), words),
        ];
        let start = Instant::now();
        let checked = check::files("x", files);
        let took = start.elapsed();
        assert!(checked.problems.len() <= 500, "{name}");
        // Unoptimised, on a machine that others use too.
        if took > Duration::from_secs(30) {
            slow.push(format!("{name}: {took:?}"));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Sparse files and devices are refused by what the system says of them, before a byte is read.
#[test]
fn a_hundred_megabytes_are_refused_unread() {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in folder::read(&fixtures().join("broken/sound")).unwrap() {
        fs::write(dir.path().join(name), text).unwrap();
    }
    let large = fs::File::create(dir.path().join("en.ftl")).unwrap();
    large.set_len(100 << 20).unwrap();
    std::os::unix::fs::symlink("/dev/zero", dir.path().join("zero.ftl")).unwrap();
    let start = Instant::now();
    let found = folder::look(dir.path());
    assert!(
        start.elapsed() < Duration::from_millis(200),
        "{:?}",
        start.elapsed()
    );
    let what: Vec<&str> = found.problems.iter().map(|problem| problem.what).collect();
    assert_eq!(what, ["too-large", "symlink"]);
}

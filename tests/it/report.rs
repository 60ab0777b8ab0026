//! The report and the plan over a real store: the same numbers in every format, the same bytes, nothing
//! that escapes its place, words where there are too few data.

mod plan;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::dashboard::{Place, alike, many, numbers_are_numbers, said};
use crate::gaps::rows as paired;

const FORMATS: [&str; 4] = ["text", "md", "html", "json"];

/// What a name could look like that wants to be more than a name.
pub const HOSTILE: &str = "<script>alert(1)</script>&\"'|*_[x](http://y)";

fn report(place: &Place, lang: &str, format: &str, more: &[&str]) -> String {
    let mut arguments = vec!["report", "--format", format];
    arguments.extend(more);
    place.told(lang, &arguments)
}

#[test]
fn every_format_has_the_figures_of_score_and_of_the_dashboard() {
    let rows = many(200);
    let place = Place::with("esq24", &rows);
    let score = ["score", "rows.csv", "--instrument", "esq24", "--json"];
    let mut scored: Value = serde_json::from_str(&place.told("en", &score)).unwrap();
    // What a file has and a store has not.
    for own in ["file", "rows_checked"] {
        scored.as_object_mut().unwrap().remove(own);
    }
    let told: Value = serde_json::from_str(&report(&place, "en", "json", &[])).unwrap();
    assert_eq!(told["results"], scored, "the same values, unrounded");
    let documents = [
        report(&place, "en", "text", &[]),
        report(&place, "en", "md", &[]),
        report(&place, "en", "html", &[]).replace('\u{a0}', " "),
        place.told("en", &["dashboard", "--plain"]),
    ];
    let plan = place.told("en", &["plan", "--wave", "2026-1", "--format", "md"]);
    let of_wave = report(&place, "en", "json", &["--wave", "2026-1"]);
    let of_wave: Value = serde_json::from_str(&of_wave).unwrap();
    let mut compared = 0;
    let mut hold = |of: &Value, documents: &[String]| {
        let end = |nth: usize| of["interval"][nth].as_f64().unwrap();
        let (mean, ends) = (of["mean"].as_f64().unwrap(), (end(0), end(1)));
        let mean = format!("{:.1}", (mean * 10.0).round() / 10.0);
        let ends = [ends.0, ends.1].map(|end| format!("{:.1}", (end * 10.0).round() / 10.0));
        let ends = ends.join("–");
        for (nth, document) in documents.iter().enumerate() {
            let row = |line: &str| line.contains(&mean) && line.contains(&ends);
            let there = document.lines().any(row);
            assert!(there, "{mean} {ends} is not in document {nth}\n{document}");
        }
        compared += 1;
    };
    for dimension in scored["dimensions"].as_array().unwrap() {
        hold(dimension, &documents);
        for item in dimension["items"].as_array().unwrap() {
            hold(item, &documents);
        }
    }
    hold(&scored["overall"]["point"], &documents);
    for dimension in of_wave["results"]["dimensions"].as_array().unwrap() {
        hold(dimension, std::slice::from_ref(&plan));
    }
    let indicators = of_wave["advice"]["indicators"].as_array().unwrap();
    for indicator in indicators.iter().take(6) {
        hold(indicator, std::slice::from_ref(&plan));
    }
    assert_eq!(compared, 4 + 24 + 1 + 4 + 6);
}

#[test]
fn a_report_reads_from_top_to_bottom_in_both_languages() {
    let place = Place::with("esq24", &many(200));
    for lang in ["zh-CN", "en"] {
        let told = report(&place, lang, "text", &[]);
        insta::assert_snapshot!(format!("report.{lang}.text"), told);
        let told = report(&place, lang, "md", &["--branch", "大舜支行"]);
        insta::assert_snapshot!(format!("report.{lang}.md"), told);
    }
    // All formats have the same parts in the same order.
    let heads = |document: &str, before: &str| -> Vec<String> {
        let lines = document
            .lines()
            .filter_map(|line| line.strip_prefix(before));
        lines
            .map(|line| {
                line.split("</h2>")
                    .next()
                    .unwrap()
                    .split('>')
                    .next_back()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    let markdown = heads(&report(&place, "en", "md", &[]), "## ");
    let html = heads(&report(&place, "en", "html", &[]), "<h2");
    assert_eq!(markdown, html);
    assert_eq!(markdown.len(), 8, "{markdown:?}");
    let text = report(&place, "en", "text", &[]);
    let mut last = 0;
    for head in &markdown {
        let at = text.find(&format!("\n{head}\n-")).unwrap();
        assert!(at > last, "{head}");
        last = at;
    }
}

#[test]
fn the_same_data_give_the_same_bytes_and_a_small_page_that_needs_nothing_else() {
    let rows = many(200);
    let (one, other) = (Place::with("esq24", &rows), Place::with("esq24", &rows));
    for format in FORMATS {
        let told = report(&one, "both", format, &[]);
        assert_eq!(told, report(&one, "both", format, &[]), "{format} twice");
        assert_eq!(
            told,
            report(&other, "both", format, &[]),
            "{format} elsewhere"
        );
    }
    let page = report(&one, "both", "html", &[]);
    assert!(page.len() <= 400_000, "{} bytes", page.len());
    for outside in [
        "http:", "https:", "<script", "<link", "@import", "url(", " src=",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
    whole(&page);
    assert_eq!(page.matches("<article ").count(), 2);
    assert_eq!(
        page.matches("role=\"img\"").count(),
        2 * 7,
        "seven charts in each language"
    );
    assert_eq!(
        page.matches("<title id=").count(),
        page.matches("<desc id=").count()
    );
    // One more interview is other data.
    let digest = |place: &Place| {
        let told: Value = serde_json::from_str(&report(place, "en", "json", &[])).unwrap();
        told["data"]["digest"].as_str().unwrap().to_owned()
    };
    assert_eq!(digest(&one), digest(&other));
    other.import("esq24", &many(3));
    assert_ne!(digest(&one), digest(&other));
}

/// A page whose tags close in the order in which they were opened, and whose names are unlike.
pub fn whole(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for piece in page.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap();
        if let Some(id) = tag.split(" id=\"").nth(1) {
            names.push(id.split('"').next().unwrap());
        }
        let name = tag.split([' ', '/']).next().unwrap();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "…{piece}");
        } else if !(tag.ends_with('/') || ["!DOCTYPE", "meta", "br"].contains(&name)) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "a name twice");
}

#[test]
fn names_with_markup_stay_names() {
    let rows = many(60);
    let place = Place(tempfile::tempdir().unwrap());
    let folder = place.path("store/instruments/esq24");
    fs::create_dir_all(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/esq24");
    for file in ["instrument.toml", "zh-CN.ftl", "en.ftl"] {
        let text = fs::read_to_string(from.join(file)).unwrap();
        let mut changed = String::new();
        for line in text.lines() {
            let named = [
                "title = ",
                "dimension-trust = ",
                "    .short = ",
                "trust-1 = ",
            ];
            match named.iter().find(|name| line.starts_with(**name)) {
                Some(name) => writeln!(changed, "{name}{HOSTILE}").unwrap(),
                None => writeln!(changed, "{line}").unwrap(),
            }
        }
        fs::write(folder.join(file), changed).unwrap();
    }
    let quoted = format!("\"{}\"", HOSTILE.replace('"', "\"\""));
    let rows = rows
        .replace("北街支行", &quoted)
        .replace("2026-1,", &format!("{quoted},"));
    place.import("esq24", &rows);
    let bench = HOSTILE.replace('"', "\\\"");
    fs::write(
        place.path("store/benchmarks.toml"),
        format!(
            "format = 1\nconvention = \"linear\"\n[[values]]\nof = \"trust\"\nscore = 50\n\
             name = \"{bench}\"\nsource = \"{bench}\"\n"
        ),
    )
    .unwrap();
    fs::create_dir_all(place.path("store/plans")).unwrap();
    fs::write(
        place.path("store/plans/esq24.toml"),
        format!(
            "[[measures]]\naction = \"fee-disclosure\"\nitem = \"trust-4\"\n\
             owner = \"{bench}\"\nnote = \"{bench}\"\n"
        ),
    )
    .unwrap();
    for command in ["report", "plan"] {
        for lang in ["zh-CN", "en", "both"] {
            let page = place.told(lang, &[command, "--format", "html"]);
            assert!(page.contains("&lt;script&gt;"), "{page}");
            assert!(
                !page.contains("<script") && !page.contains("href=\"http"),
                "{page}"
            );
            whole(&page);
            let text = place.told(lang, &[command, "--format", "md"]);
            assert!(
                text.contains("\\<script\\>") && !text.replace("\\]", "").contains("](http"),
                "{text}"
            );
            // A bar in a name is no column.
            let rows = text.lines().filter(|line| line.starts_with("| "));
            let columns = |line: &str| line.replace("\\|", "").matches('|').count();
            let mut heads = 0;
            for line in text.lines() {
                if line.starts_with("| --- ") || line.starts_with('|') && line.ends_with("--- |") {
                    heads = line.matches("---").count() + 1;
                } else if line.starts_with("| ") && heads > 0 {
                    assert_eq!(columns(line), heads, "{line}");
                } else {
                    heads = 0;
                }
            }
            assert!(rows.count() > 20);
        }
    }
}

#[test]
fn too_little_data_is_told_in_words() {
    let nowhere = Place(tempfile::tempdir().unwrap());
    for command in ["report", "plan"] {
        let output = nowhere.run("en", &[command]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("store"), "{}", said(&output));
    }
    let other = Place::with("esq8", &alike(12));
    for lang in ["zh-CN", "en"] {
        for command in ["report", "plan"] {
            for format in ["md", "html"] {
                // No interviews of this instrument, of this branch, of this wave.
                for more in [
                    ["--instrument", "esq24"],
                    ["--branch", "none"],
                    ["--wave", "none"],
                ] {
                    let mut arguments = vec![command, "--format", format];
                    arguments.extend(more);
                    let told = other.told(lang, &arguments);
                    numbers_are_numbers(&told);
                    if format == "html" {
                        whole(&told);
                    }
                }
            }
        }
    }
    for n in [1, 2, 9, 10, 29, 40] {
        let place = Place::with("esq8", &alike(n));
        for lang in ["zh-CN", "en"] {
            for format in FORMATS {
                let told = report(&place, lang, format, &[]);
                numbers_are_numbers(&told);
                // All of them have 25; below the floor no format gives that away.
                let shown = [" 25.0 ", ">25.0<", "\"mean\":25.0", "| 25.0 |"];
                // An equal share of four dimensions is 25 too.
                let others = told.replace("均分 25.0 ", "").replace("share, 25.0", "");
                let shown = shown.iter().any(|figure| others.contains(figure));
                assert_eq!(shown, n >= 10, "{n} {lang} {format}: {told}");
            }
            whole(&report(&place, lang, "html", &[]));
            let plan = place.told(lang, &["plan", "--format", "md"]);
            numbers_are_numbers(&plan);
        }
        let told = report(&place, "en", "text", &[]);
        assert!(told.contains("only one branch"), "{told}");
        assert!(told.contains("only one wave"), "{told}");
    }
}

#[test]
fn an_instrument_in_one_language_is_reported_in_both() {
    let place = Place(tempfile::tempdir().unwrap());
    let folder = place.path("store/instruments/esq8");
    fs::create_dir_all(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments/esq8");
    fs::copy(from.join("zh-CN.ftl"), folder.join("zh-CN.ftl")).unwrap();
    let text = fs::read_to_string(from.join("instrument.toml")).unwrap();
    let text = text.replace("[\"zh-CN\", \"en\"]", "[\"zh-CN\"]");
    fs::write(folder.join("instrument.toml"), text).unwrap();
    place.import("esq8", &alike(40));
    let told = report(&place, "en", "text", &[]);
    assert!(
        told.contains("not available in English") && told.contains("信任"),
        "{told}"
    );
    whole(&report(&place, "both", "html", &[]));
    let told = report(&place, "zh-CN", "text", &[]);
    assert!(!told.contains("没有中文"), "{told}");
}

#[test]
fn a_report_names_no_interviewer_and_says_who_was_not_asked() {
    let place = Place::with("esq24", &many(200));
    for format in FORMATS {
        let told = report(&place, "en", format, &[]);
        assert!(!told.contains("W01") && !told.contains("W03"), "{format}");
    }
    let told = report(&place, "en", "text", &[]);
    assert!(
        told.contains("without a record of response rates"),
        "{told}"
    );
    assert!(told.contains("For the organiser to write"), "{told}");
}

#[test]
fn benchmarks_are_marks_with_a_source_and_enter_no_figure() {
    let place = Place::with("esq24", &many(200));
    let without: Value = serde_json::from_str(&report(&place, "en", "json", &[])).unwrap();
    let good = "format = 1\nconvention = \"linear\"\n\n[[values]]\nof = \"trust\"\nscore = 61.5\n\
                name = { zh-CN = \"全行\", en = \"Whole bank\" }\nsource = \"p. 8\"\n\n\
                [[values]]\nof = \"T4\"\nscore = 70\nname = \"x\"\nsource = \"y\"\n";
    fs::write(place.path("marks.toml"), good).unwrap();
    let marks = ["--benchmarks", "marks.toml"];
    let with: Value = serde_json::from_str(&report(&place, "en", "json", &marks)).unwrap();
    assert_eq!(with["results"], without["results"]);
    assert_eq!(with["advice"], without["advice"]);
    assert_eq!(with["benchmarks"][1]["of"], "trust-4", "a code is an item");
    let told = report(&place, "en", "text", &marks);
    for words in ["a Whole bank", "[a 61.5]", "[b 70.0]", "p. 8"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let page = report(&place, "zh-CN", "html", &marks);
    assert!(
        page.contains("class=\"mark\"") && page.contains("全行"),
        "{page}"
    );
    for (from, to, line, words) in [
        ("format = 1", "format = 2", 1, "the format is 2"),
        ("linear", "top-two", 2, "unlike conventions"),
        ("\"trust\"", "\"nothing\"", 5, "no “nothing”"),
        ("61.5", "161.5", 6, "between 0 and 100"),
        ("\"p. 8\"", "\" \"", 8, "no source"),
        ("score = 70", "score = ", 12, "faulty TOML"),
    ] {
        fs::write(place.path("marks.toml"), good.replacen(from, to, 1)).unwrap();
        let output = place.run("en", &["report", "--benchmarks", "marks.toml"]);
        assert_eq!(output.status.code(), Some(1), "{to}");
        let told = said(&output);
        assert!(told.starts_with(&format!("marks.toml:{line}:")), "{told}");
        assert!(told.contains(words), "{told}");
        assert_eq!(told.trim().lines().count(), 1, "{told}");
    }
    let output = place.run("en", &["report", "--benchmarks", "none.toml"]);
    assert_eq!(output.status.code(), Some(1));
}

/// The same values as a table, as a spreadsheet may write it; every fault with its line and column.
#[test]
fn benchmarks_may_be_a_table() {
    let place = Place::with("esq24", &many(200));
    let toml = "format = 1\nconvention = \"linear\"\n[[values]]\nof = \"trust\"\nscore = 61.5\n\
                name = { zh-CN = \"全行, 2025\", en = \"Whole bank\" }\nsource = \"第 8 页\"\n";
    fs::write(place.path("marks.toml"), toml).unwrap();
    let good = "of,score,convention,name-zh-CN,name-en,source\n\n\
                trust,61.5,linear,\"全行, 2025\",Whole bank,第 8 页\n";
    let (gbk, _, _) = encoding_rs::GB18030.encode(good);
    let marked = format!("\u{feff}{}", good.replace('\n', "\r\n"));
    let marked = marked.as_bytes().to_vec();
    for (name, bytes) in [
        ("utf8", good.as_bytes().to_vec()),
        ("gbk", gbk.to_vec()),
        ("mark", marked),
    ] {
        fs::write(place.path("marks.csv"), bytes).unwrap();
        for lang in ["zh-CN", "en"] {
            let as_table = report(&place, lang, "text", &["--benchmarks", "marks.csv"]);
            let as_toml = report(&place, lang, "text", &["--benchmarks", "marks.toml"]);
            assert!(
                as_table == as_toml && as_table.contains("第 8 页"),
                "{name} {lang}"
            );
        }
    }
    for (from, to, at, words) in [
        ("score,conv", "points,conv", "1:2", "“points” is not known"),
        ("name-en", "name-zh-CN", "1:5", "is there twice"),
        (",source", "", "1:1", "no column “source”"),
        ("linear", "top-two", "3:3", "unlike conventions"),
        ("\ntrust", "\nnothing", "3:1", "no “nothing”"),
        ("61.5", "161.5", "3:2", "between 0 and 100"),
        ("61.5", "NaN", "3:2", "between 0 and 100"),
        ("第 8 页", " ", "3:6", "no source"),
        (
            "\"全行, 2025\"",
            "全行, 2025",
            "3:1",
            "7 fields where the header has 6",
        ),
    ] {
        fs::write(place.path("marks.csv"), good.replacen(from, to, 1)).unwrap();
        let output = place.run("en", &["report", "--benchmarks", "marks.csv"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{to}");
        assert!(
            told.starts_with(&format!("marks.csv:{at}:")),
            "{to}: {told}"
        );
        assert!(told.contains(words), "{told}");
    }
    fs::write(
        place.path("marks.csv"),
        good.replacen("Whole", "\"Whole", 1),
    )
    .unwrap();
    let output = place.run("en", &["report", "--benchmarks", "marks.csv"]);
    assert!(said(&output).contains("marks.csv"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(1));
    // In the data folder it is found by its name.
    fs::write(place.path("store/benchmarks.csv"), good).unwrap();
    assert!(report(&place, "en", "text", &[]).contains("[a 61.5]"));
}

/// Expected against perceived is drawn where both are asked, with the figures of the table.
#[test]
fn gaps_to_what_was_expected_are_drawn() {
    for (id, charts) in [
        ("servqual", &["expected"][..]),
        ("disconfirm", &["expected", "adequate", "desired"]),
    ] {
        let place = Place::with(id, &paired(id, 60));
        let page = report(&place, "en", "html", &["--instrument", id]);
        for standard in charts {
            assert!(
                page.contains(&format!("id=\"en-against-{standard}")),
                "{id}"
            );
        }
        let told = report(&place, "zh-CN", "text", &["--instrument", id]);
        assert!(told.contains("从零算起，往左是不及"), "{told}");
    }
    let none = Place::with("esq24", &many(200));
    assert!(!report(&none, "en", "html", &[]).contains("en-against-"));
}

#[test]
fn a_file_is_written_whole_and_never_over_another_one() {
    let place = Place::with("esq8", &alike(12));
    let arguments = ["report", "--format", "html", "-o", "out/report.html"];
    place.told("en", &arguments);
    let page = fs::read_to_string(place.path("out/report.html")).unwrap();
    assert_eq!(page, report(&place, "en", "html", &[]));
    let output = place.run("en", &arguments);
    assert_eq!(output.status.code(), Some(1), "it is there already");
    let mut forced = arguments.to_vec();
    forced.push("--force");
    place.told("en", &forced);
    let output = place.run("en", &["report", "--format", "pdf"]);
    assert_eq!(
        output.status.code(),
        Some(2),
        "an unknown format is wrong usage"
    );
    let output = place.run("both", &["dashboard"]);
    assert_eq!(output.status.code(), Some(2), "a screen has one language");
}

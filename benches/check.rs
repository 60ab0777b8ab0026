//! How long the check of a large instrument takes, beside the parsers that it cannot do without: the
//! ratio holds on any machine, since both are measured in one run.
#![expect(
    clippy::print_stdout,
    clippy::format_push_string,
    reason = "a benchmark prints, and puts its instrument together plainly"
)]

use std::time::Instant;

use fangtan::author::check;
use fangtan::instrument::parse;
use fluent::FluentResource;

const ITEMS: usize = 500;
const RUNS: usize = 40;

fn main() {
    let files = large();
    let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
    let parsers = fastest(|| {
        for (name, text) in &files {
            if name == parse::STRUCTURE {
                assert!(toml::de::DeTable::parse(text).is_ok());
            } else {
                assert!(FluentResource::try_new(text.clone()).is_ok());
            }
        }
    });
    let check = fastest(|| {
        let checked = check::files("large", files.clone());
        assert!(checked.is_clean(), "{:?}", checked.problems);
    });
    let load = fastest(|| assert!(parse::package(files.clone()).is_ok()));
    println!("{ITEMS} items, {} kB", bytes / 1000);
    println!("parsers alone  {parsers:8.2} ms");
    println!(
        "check          {check:8.2} ms  {:.1} times",
        check / parsers
    );
    println!("load           {load:8.2} ms  {:.1} times", load / parsers);
}

/// The fastest of several runs, in milliseconds: what others do on the machine only adds.
fn fastest(mut work: impl FnMut()) -> f64 {
    let run = |_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}

/// An instrument as they are: conditions, checks, help and probes in two languages.
fn large() -> parse::Files {
    let mut toml = String::from(
        "format = 1\nid = \"large\"\nversion = \"1\"\nlanguages = [\"zh-CN\", \"en\"]\n\
         [[scales]]\nid = \"agree5\"\nmin = 1\nmax = 5\nlabels = \"all\"\n",
    );
    let mut words = [
        String::from("title = 大问卷\nscale-agree5 = 同意\n"),
        String::from("title = Large\nscale-agree5 = Agree\n"),
    ];
    for point in 1..=5 {
        words[0].push_str(&format!("    .point-{point} = 程度{point}\n"));
        words[1].push_str(&format!("    .point-{point} = Degree {point}\n"));
    }
    for dimension in 0..10 {
        toml.push_str(&format!("[[dimensions]]\nid = \"d{dimension}\"\n"));
        words[0].push_str(&format!("dimension-d{dimension} = 维度{dimension}\n"));
        words[1].push_str(&format!("dimension-d{dimension} = Dimension {dimension}\n"));
    }
    for n in 0..ITEMS {
        if n % 50 == 0 {
            toml.push_str(&format!("[[sections]]\nid = \"s{n}\"\n"));
            words[0].push_str(&format!("section-s{n} = 部分{n}\n"));
            words[1].push_str(&format!("section-s{n} = Section {n}\n"));
        }
        toml.push_str(&format!(
            "[[sections.items]]\nid = \"i{n}\"\nkind = \"scale\"\nscale = \"agree5\"\n\
             dimension = \"d{}\"\nindicator = \"I{n}\"\n\
             specials = [\"dont-know\", \"refused\", \"not-applicable\"]\nprovenance = \"authored\"\n",
            n % 10
        ));
        if n % 5 == 4 {
            toml.push_str(&format!(
                "relevant = \"i{} >= 2 and i{} != 3\"\n",
                n - 1,
                n - 2
            ));
        }
        words[0].push_str(&format!(
            "i{n} = 您同意这家银行的第 {n} 项服务办得又快又稳妥、说得清楚明白吗？\n    .short = 第 {n} 项\n    \
             .help = 按最近三个月的感受来说，没有用过的记为不适用。\n    .probe = 您能说说是哪一次吗？\n"
        ));
        words[1].push_str(&format!(
            "i{n} = How far do you agree that service {n} of this bank is quick, safe and plainly explained?\n    \
             .short = Service {n}\n    .help = By the last three months; not applicable where it was not used.\n    \
             .probe = Which occasion do you have in mind?\n"
        ));
    }
    for n in (0..ITEMS).step_by(25) {
        toml.push_str(&format!(
            "[[checks]]\nid = \"c{n}\"\nlevel = \"soft\"\nfails-if = \"i{n} = 5 and i{} = 1\"\ntargets = [\"i{n}\"]\n",
            n + 1
        ));
        words[0].push_str(&format!("check-c{n} = 两题的回答相差很大。\n"));
        words[1].push_str(&format!("check-c{n} = These two answers are far apart.\n"));
    }
    let [chinese, english] = words;
    vec![
        ("instrument.toml".into(), toml),
        ("zh-CN.ftl".into(), chinese),
        ("en.ftl".into(), english),
    ]
}

//! Whole interviews by keyboard.

use fangtan::interview::identity::receipt_hash;

use crate::pty::program::{EN, Program, ZH, answer, codes};
use crate::pty::terminal::{ENTER, ESC, F2, F10, Terminal};

/// The 24 indicators' answers, every point of the scale among them.
const INDICATORS: &str = "543215432154321543215432";

#[test]
fn the_first_screen_is_complete_in_chinese() {
    let program = Program::new(ZH);
    let terminal = program.home();
    terminal.wait(&["F10 离开"]);
    terminal.seen(|seen| {
        let rows = seen.rows();
        assert!(rows[0].starts_with(" 访谈 · 电子服务质量"), "{}", rows[0]);
        assert!(rows[0].ends_with("中文 F2"), "{}", rows[0]);
        assert!(
            seen.shows(&["开始新的访谈", "▸ 1 电子服务质量 24", "最近结束"]),
            "{rows:?}"
        );
        assert!(rows[29].contains("Enter 确定"), "{}", rows[29]);
        assert!(seen.screen().alternate_screen() && seen.screen().bracketed_paste());
    });
}

#[test]
fn the_first_screen_is_complete_in_english() {
    let program = Program::new(EN);
    let terminal = program.home();
    terminal.wait(&["F10 leave"]);
    terminal.seen(|seen| {
        let rows = seen.rows();
        assert!(
            rows[0].starts_with(" fangtan · e-service quality"),
            "{}",
            rows[0]
        );
        assert!(rows[0].ends_with("English F2"), "{}", rows[0]);
        let shown = [
            "Start a new interview",
            "▸ 1 E-service quality 24",
            "Recently ended",
        ];
        assert!(seen.shows(&shown), "{rows:?}");
        assert!(rows[29].contains("Enter OK"), "{}", rows[29]);
    });
}

#[test]
fn a_whole_interview_in_chinese_is_stored_as_typed() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.wait(&["最近三个月，"]);
    terminal.keys("5");
    terminal.wait(&["您大概多久用一次"]);
    terminal.keys("2");
    indicators(&mut terminal, "3. ", "27. ");
    terminal.keys("4");
    terminal.wait(&["28. "]);
    terminal.keys("4");
    terminal.wait(&["29. ", "肯定会"]);
    terminal.keys("1");
    terminal.wait(&["已输入 1"]);
    terminal.keys("0");
    terminal.wait(&["用微信服务办业务"]);
    terminal.keys("2");
    terminal.wait(&["31. ", "已分配 0/100　还剩 100"]);
    terminal.keys("40");
    terminal.wait(&["▸ 易用性", "已分配 40/100　还剩 60"]);
    terminal.keys("300");
    terminal.wait(&["▸ 可靠性", "还剩 30"]);
    terminal.keys(" ");
    terminal.wait(&["分完了"]);
    terminal.keys(ENTER);
    terminal.wait(&["32. ", "在资金或安"]);
    terminal.keys("1");
    terminal.wait(&["后来解决了吗"]);
    terminal.keys("3");
    terminal.wait(&["看不清", "[ ]"]);
    terminal.keys("13");
    terminal.wait(&["[x] 看不清", "[ ] 听不清", "[x] 手不方便"]);
    terminal.keys(ENTER);
    terminal.wait(&["哪个年龄段"]);
    terminal.keys("5");
    terminal.wait(&["还有什么想说的"]);
    terminal.keys("排队太久，字太小。");
    terminal.wait(&["▸ 排队太久，字太小。"]);
    terminal.keys(ENTER);
    terminal.wait(&["可以原样转"]);
    terminal.keys("2");
    terminal.wait(&["回车继续"]);
    terminal.keys(ENTER);
    terminal.wait(&["题目问完了：共 37 题，已答 37 题。"]);
    let receipt = finish(&mut terminal, "回执码 ");
    let rest = [
        "4",
        "4",
        "10",
        "2",
        "trust=40 ease=30 responsiveness=0 reliability=30",
        "yes",
        "open",
        "sight hands",
        "a60",
        "排队太久，字太小。",
        "no",
    ];
    assert_stored(&program, &receipt, ["wechat", "weekly"], &rest);
}

#[test]
fn a_whole_interview_in_english_is_stored_as_typed() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    terminal.wait(&["1. Which"]);
    terminal.keys("1");
    terminal.wait(&["2. "]);
    terminal.keys("1");
    indicators(&mut terminal, "3. ", "27. ");
    terminal.keys("2");
    terminal.wait(&["28. "]);
    terminal.keys("2");
    terminal.wait(&["29. ", "Certainly not"]);
    terminal.keys("1");
    terminal.wait(&["Typed 1"]);
    terminal.keys(ENTER);
    terminal.wait(&["30. ", "easy to get things done in the mobile"]);
    terminal.keys("5");
    terminal.wait(&["31. ", "Given 0 of 100, 100 left"]);
    terminal.keys("\t");
    terminal.wait(&["Given 100 of 100"]);
    terminal.keys(ENTER);
    terminal.wait(&["32. "]);
    terminal.keys("2");
    terminal.wait(&["Could not see well enough", "[ ]"]);
    terminal.keys("1");
    terminal.wait(&["[x] Could not see"]);
    terminal.keys("6");
    terminal.wait(&["[ ] Could not see", "[x] None of these"]);
    terminal.keys(ENTER);
    terminal.wait(&["Which age group"]);
    terminal.keys("1");
    terminal.wait(&["Is there anything else"]);
    terminal.keys("Queues. ");
    terminal.keys("Small print.");
    terminal.wait(&["▸ Queues. Small print."]);
    terminal.keys(ENTER);
    terminal.wait(&["May we pass on"]);
    terminal.keys("1");
    terminal.wait(&["Enter to go on"]);
    terminal.keys(ENTER);
    terminal.wait(&["All asked: 36 of 36 items answered."]);
    let receipt = finish(&mut terminal, "Receipt code ");
    // −96: the item on how it was settled was skipped by routing.
    let rest = [
        "2",
        "2",
        "1",
        "5",
        "trust=25 ease=25 responsiveness=25 reliability=25",
        "no",
        "-96",
        "none",
        "a14",
        "Queues. Small print.",
        "yes",
    ];
    assert_stored(&program, &receipt, ["app", "daily"], &rest);
}

/// The 24 indicators in exactly 24 keys: each answers and goes on.
fn indicators(terminal: &mut Terminal, first: &str, behind: &str) {
    terminal.wait(&[first]);
    let mut keys = INDICATORS.split("").filter(|key| !key.is_empty());
    keys.by_ref().take(23).for_each(|key| terminal.keys(key));
    terminal.wait(&["26. "]);
    assert!(!terminal.text().contains(behind));
    keys.for_each(|key| terminal.keys(key));
    terminal.wait(&[behind]);
}

/// Finishes and gives the receipt code that is shown.
fn finish(terminal: &mut Terminal, label: &str) -> String {
    terminal.keys(ENTER);
    let code = terminal.until(label, |seen| {
        let rows = seen.rows();
        let code = rows
            .iter()
            .find_map(|row| Some(row.split_once(label)?.1.to_owned()))?;
        // The code is whole once the frame is: the last row is drawn last.
        rows[29].contains("F10").then_some(code)
    });
    terminal.keys(F10);
    terminal.until("home", |seen| seen.text().contains("esq24").then_some(()));
    assert!(
        !terminal.text().contains(&code),
        "the code is still on the screen"
    );
    terminal.keys(F10);
    assert!(terminal.ended().success());
    terminal.assert_given_back();
    let scrolled = terminal.text();
    assert!(
        !scrolled.contains(&code),
        "the code is left in the window:\n{scrolled}"
    );
    code
}

fn assert_stored(program: &Program, receipt: &str, warm_up: [&str; 2], rest: &[&str]) {
    let groups: Vec<&str> = receipt.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    assert_eq!(lengths, [4, 4, 5], "{receipt}");
    let allowed = |c: char| "23456789ABCDEFGHJKMNPQRSTUVWXYZ".contains(c);
    assert!(groups.concat().chars().all(allowed), "{receipt}");

    let record = program.record();
    assert_eq!(record["phase"], "complete");
    let typed: Vec<String> = INDICATORS.chars().map(String::from).collect();
    assert_eq!(
        codes(&record, |answer| !answer["indicator"].is_null()),
        typed
    );
    let all = codes(&record, |_| true);
    assert_eq!(all[..2], warm_up);
    assert_eq!(all[26..], *rest);

    let files = program.files();
    let held = |text: &str| {
        let text = text.as_bytes();
        files
            .iter()
            .any(|file| file.windows(text.len()).any(|part| part == text))
    };
    let remark = answer(&record, "remark")["code"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(held(&remark), "what is looked for below would be found");
    assert!(
        held(&receipt_hash(receipt)),
        "the fingerprint of the code is kept"
    );
    for code in [receipt, &groups.concat(), &receipt.to_lowercase()] {
        assert!(!held(code), "the receipt code itself is on the disk");
    }
}

#[test]
fn the_language_changes_in_the_middle_of_a_remark_and_the_words_typed_stay() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.keys(&format!("12{INDICATORS}4482\t{ENTER}"));
    terminal.wait(&["32. ", "在资金或安"]);
    terminal.keys("26");
    terminal.wait(&["[x] 都没有"]);
    terminal.keys(&format!("{ENTER}3"));
    terminal.wait(&["还有什么想说的"]);
    terminal.keys("排队 ");
    terminal.wait(&["▸ 排队"]);
    terminal.keys(F2);
    terminal.wait(&["Is there anything else", "▸ 排队", "English F2"]);
    terminal.keys("too long");
    terminal.wait(&["▸ 排队 too long"]);
    terminal.keys(ENTER);
    terminal.wait(&["May we pass on"]);
    terminal.keys(F2);
    terminal.wait(&["可以原样转"]);
    terminal.keys("1");
    terminal.wait(&["回车继续", "✓ 已保存"]);
    let record = program.record();
    let lang = |item: &str| answer(&record, item)["lang"].as_str().unwrap().to_owned();
    assert_eq!(answer(&record, "remark")["code"], "排队 too long");
    assert_eq!(
        ["age", "remark", "remark-quote"].map(lang),
        ["zh-CN", "en", "zh-CN"]
    );
}

#[test]
fn a_burst_of_keys_is_read_to_its_end() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    terminal.keys(&format!("12{INDICATORS}4482\t{ENTER}26{ENTER}2"));
    terminal.wait(&["Is there anything else"]);
    terminal.keys(&format!("{} end", "字".repeat(1200)));
    terminal.wait(&["字 end"]);
}

#[test]
fn digits_of_an_input_method_answer() {
    let program = Program::new(ZH);
    let mut terminal = program.first_item();
    terminal.keys("２");
    program.wait_saved(&terminal, 1);
    terminal.keys("４");
    program.wait_saved(&terminal, 2);
    terminal.keys("４");
    program.wait_saved(&terminal, 3);
    assert_eq!(program.codes(), ["web", "less", "4"]);
}

#[test]
fn escape_goes_back_and_a_new_digit_replaces_the_answer() {
    let program = Program::new(EN);
    let mut terminal = program.first_item();
    terminal.keys("12");
    program.wait_saved(&terminal, 2);
    terminal.keys(ESC);
    terminal.wait(&["2. "]);
    terminal.keys("4");
    terminal.wait(&["3. ", "✓ saved"]);
    terminal.keys(F10);
    terminal.wait(&["Open interviews"]);
    assert_eq!(program.codes(), ["app", "less"]);
}

//! What conditions mean, and what is wrong with bad ones.

use crate::instrument::condition::{Fault, Operand, TODAY, parse, parse_term};
use crate::instrument::model::ItemIx;

fn find(id: &str) -> Option<ItemIx> {
    ["age", "channel", "uses"].iter().position(|i| *i == id)
}

fn holds(text: &str, answers: [Operand<'static>; 3]) -> bool {
    let condition = Box::leak(Box::new(parse(text, &find).unwrap()));
    condition.holds(&|item| answers[item])
}

#[test]
fn a_missing_answer_makes_every_comparison_false() {
    for relation in ["=", "!=", "<", "<=", ">", ">="] {
        let text = format!("age {relation} 60");
        assert!(!holds(&text, [Operand::Missing; 3]), "{text}");
    }
    assert!(!holds("channel != 'app'", [Operand::Missing; 3]));
    assert!(holds("not answered(age)", [Operand::Missing; 3]));
}

#[test]
fn and_binds_tighter_than_or_and_not_tightest() {
    let answers = [
        Operand::Number(70.0),
        Operand::Code("app"),
        Operand::Missing,
    ];
    assert!(holds("age > 60 or age < 10 and channel = 'web'", answers));
    assert!(!holds(
        "(age > 60 or age < 10) and channel = 'web'",
        answers
    ));
    assert!(holds("not age < 10 and channel = 'app'", answers));
}

#[test]
fn selected_reads_single_and_multi_answers() {
    let codes: &'static [String] = Box::leak(vec!["web".to_owned()].into_boxed_slice());
    let answers = [
        Operand::Missing,
        Operand::Code("app"),
        Operand::Codes(codes),
    ];
    assert!(holds("selected(channel, 'app')", answers));
    assert!(holds(
        "selected(uses, 'web') and not selected(uses, channel)",
        answers
    ));
}

#[test]
fn of_an_allocation_only_the_parts_with_points_are_selected() {
    let parts = vec![("web".to_owned(), 0), ("app".to_owned(), 100)];
    let parts: &'static [(String, u32)] = Box::leak(parts.into_boxed_slice());
    let answers = [Operand::Missing, Operand::Missing, Operand::Split(parts)];
    assert!(holds("answered(uses) and selected(uses, 'app')", answers));
    assert!(!holds("selected(uses, 'web')", answers));
    for relation in ["=", "!=", "<", "<=", ">", ">="] {
        let text = format!("uses {relation} 100 or uses {relation} 'app'");
        assert!(!holds(&text, answers), "{text}");
    }
}

#[test]
fn faults_name_their_place() {
    let unknown = parse("agge > 1", &find);
    assert_eq!(unknown, Err(Fault::Unknown("agge".into())));
    for (text, at) in [
        ("age >", 5),
        ("age", 3),
        ("age > 1 2", 8),
        ("age ? 1", 4),
        ("age = 'x", 6),
    ] {
        assert_eq!(parse(text, &find), Err(Fault::Syntax(at)), "{text}");
    }
    assert_eq!(parse(&"(".repeat(5000), &find), Err(Fault::Deep));
    assert_eq!(parse(&"not ".repeat(5000), &find), Err(Fault::Deep));
}

fn worth(text: &str, answers: [Operand<'static>; 3]) -> Option<f64> {
    let term = Box::leak(Box::new(parse_term(text, &find).unwrap()));
    let answer = |item| match item {
        TODAY => Operand::Number(20_779.0),
        item => answers[item],
    };
    match term.value(&answer) {
        Operand::Number(number) => Some(number),
        other => {
            assert!(other.is_missing(), "{text}: {other:?}");
            None
        }
    }
}

#[test]
fn what_is_worked_out_is_a_number_or_missing() {
    let codes: &'static [String] = Box::leak(vec!["web".to_owned()].into_boxed_slice());
    let answers = [
        Operand::Number(70.0),
        Operand::NonAnswer("refused"),
        Operand::Codes(codes),
    ];
    for (text, number) in [
        ("1 + 2 * 3 - -4", Some(11.0)),
        ("(1 + 2) * 3 / 2", Some(4.5)),
        ("7 div 2 - 7 mod 4", Some(0.5)),
        ("-7 mod 4", Some(1.0)),
        ("age - 1", Some(69.0)),
        ("age / 0", None),
        ("age + channel", None),
        ("sum(age, channel, 2)", Some(72.0)),
        ("mean(age, channel, 2)", Some(36.0)),
        ("min(age, 3)", Some(3.0)),
        ("max(channel)", None),
        ("count-answered(age, channel, uses)", Some(2.0)),
        ("count-selected(uses)", Some(1.0)),
        ("coalesce(channel, age, 1)", Some(70.0)),
        ("round(2.345, 2) + round(-2.5)", Some(-0.65)),
        ("int(-2.5) + abs(-2.5) + pow(2, 3)", Some(8.5)),
        ("if(age >= 60 and not answered(channel), 1, 2)", Some(1.0)),
        ("if(channel > 0, 1, 2)", Some(2.0)),
        ("pow(0, -1)", None),
        ("today() - date('2026-11-01')", Some(21.0)),
        ("year(today()) * 100 + month(today())", Some(202_611.0)),
        ("weekday(date('2026-11-22'))", Some(7.0)),
        ("years(date('2000-11-22'), today())", Some(26.0)),
        ("years(date('2000-11-23'), today())", Some(25.0)),
        ("years(date('2004-02-29'), date('2026-02-28'))", Some(21.0)),
        ("time('09:30')", Some(570.0)),
    ] {
        let found = worth(text, answers);
        let same = match (found, number) {
            (Some(found), Some(number)) => (found - number).abs() < 1e-9,
            (found, number) => found == number,
        };
        assert!(same, "{text} is {found:?}");
    }
    assert!(holds("age = (60 + 20) - 10 or age < 0", answers));
    assert!(holds(
        "nonanswer(channel) and nonanswer(channel, 'refused')",
        answers
    ));
    assert!(!holds(
        "nonanswer(channel, 'dont-know') or nonanswer(age)",
        answers
    ));
    let text = [Operand::Missing, Operand::Code("SZ-012"), Operand::Missing];
    assert!(holds("regex(channel, '[A-Z]{2}-[0-9]+')", text));
    assert!(!holds("regex(channel, '[0-9]+') or regex(age, '.*')", text));
    assert_eq!(worth("string-length(channel)", text), Some(6.0));
}

#[test]
fn what_stands_in_the_wrong_place_is_refused() {
    for (text, at) in [
        ("answered(1)", 9),
        ("answered(age, age)", 18),
        ("age + 1", 7),
        ("(age > 1) > 2", 0),
        ("if(age, 1, 2) > 1", 6),
        ("selected(uses, 1 + 1)", 15),
        ("round(1, 2, 3) > 1", 15),
        ("date('soon') > 1", 5),
        ("today(1) > 1", 9),
        ("age > ", 6),
    ] {
        assert_eq!(parse(text, &find), Err(Fault::Syntax(at)), "{text}");
    }
    let unknown = parse("concat('a', 'b') = 'ab'", &find);
    assert_eq!(unknown, Err(Fault::Function("concat".into())));
    let pattern = parse("regex(channel, '(')", &find);
    assert_eq!(pattern, Err(Fault::Pattern("(".into())));
    let large = "regex(channel, '(a{100}){100}')";
    assert!(matches!(parse(large, &find), Err(Fault::Pattern(_))));
    for long in [
        "-".repeat(5000) + "1 > 1",
        "1+".repeat(900) + "1 > 1",
        "min(".repeat(400),
    ] {
        assert_eq!(parse(&long, &find), Err(Fault::Deep));
    }
    assert!(parse(&("1+".repeat(450) + "1 > 1"), &find).is_ok());
}

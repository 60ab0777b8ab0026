//! To whom something is put, in words.

use crate::author::paper::{Form, Said};
use crate::instrument::check::column_key;
use crate::instrument::condition::{Condition, Function, Operator, Relation, Term};
use crate::instrument::model::{ItemIx, Kind};
use crate::interview::answer::Missing;
use crate::messages::Arg;

impl Form<'_> {
    /// To whom something is put.
    pub(super) fn only(&self, rule: &Condition) -> Said {
        let say = |tag: &String| {
            let rule = Arg::from(self.rule(tag, rule));
            let said = self.words.voice(tag).with("paper-only", &[("rule", rule)]);
            (tag.clone(), said)
        };
        self.tags.iter().map(say).collect()
    }

    /// What a question is called, with the column that is meant.
    fn called(&self, tag: &str, place: ItemIx) -> String {
        let voice = self.words.voice(tag);
        let number = self.numbers.get(place).copied().unwrap_or(0);
        let question = voice.with("paper-question", &[("n", Arg::from(number))]);
        let instrument = &self.package.instrument;
        let heading = instrument.items.get(place).and_then(|item| {
            let set = instrument.columns.get(item.column?.set)?;
            let key = column_key(&set.id, instrument.column_of(item)?);
            self.package.texts.exact(tag, &key, &|_| None)
        });
        let Some((heading, _)) = heading else {
            return question;
        };
        let args = [
            ("question", Arg::from(question)),
            ("column", Arg::from(heading)),
        ];
        voice.with("paper-column", &args)
    }

    pub(super) fn rule(&self, tag: &str, rule: &Condition) -> String {
        let voice = self.words.voice(tag);
        let item = |place: &ItemIx| ("item", Arg::from(self.called(tag, *place)));
        let several = |parts: &[Condition], word: &str| {
            let parts: Vec<String> = parts.iter().map(|part| self.rule(tag, part)).collect();
            parts.join(&voice.say(word))
        };
        match rule {
            Condition::Any(parts) => several(parts, "paper-or"),
            Condition::All(parts) => several(parts, "paper-and"),
            Condition::Not(part) => {
                let part = Arg::from(self.rule(tag, part));
                voice.with("paper-not", &[("rule", part)])
            }
            Condition::Answered(place) => voice.with("paper-answered", &[item(place)]),
            Condition::NonAnswer(place, None) => voice.with("paper-nonanswer", &[item(place)]),
            Condition::NonAnswer(place, Some(name)) => {
                let mut known = Missing::ALL.into_iter();
                let known = known.find(|missing| missing.name() == name);
                let label = known.map(|missing| voice.say(&format!("missing-{}", missing.name())));
                let code = Arg::from(label.unwrap_or_else(|| name.clone()));
                voice.with("paper-selected", &[item(place), ("code", code)])
            }
            Condition::Matches(place, pattern) => {
                let pattern = ("pattern", Arg::from(pattern.source()));
                voice.with("paper-matches", &[item(place), pattern])
            }
            Condition::Selected(place, code) => {
                let code = self.term(tag, code, Some(*place));
                voice.with("paper-selected", &[item(place), ("code", Arg::from(code))])
            }
            Condition::Compare(left, relation, right) => {
                let item = |term: &Term| match term {
                    Term::Item(place) => Some(*place),
                    _ => None,
                };
                let sign = match relation {
                    Relation::Equal => "=",
                    Relation::Unequal => "≠",
                    Relation::Less => "<",
                    Relation::AtMost => "≤",
                    Relation::More => ">",
                    Relation::AtLeast => "≥",
                };
                let (left, right) = (
                    self.term(tag, left, item(right)),
                    self.term(tag, right, item(left)),
                );
                format!("{left} {sign} {right}")
            }
        }
    }

    /// A number; one that is compared with a date or a time as such.
    fn number(&self, number: f64, of: Option<ItemIx>) -> String {
        let item = of.and_then(|place| self.package.instrument.items.get(place));
        match item.map(|item| &item.kind) {
            Some(Kind::Quantity(quantity)) => quantity.form.text(number),
            _ => number.to_string(),
        }
    }

    /// A side of a comparison; a code in the words of the item that it is compared with. What is
    /// worked out is told with what it is worked out from.
    fn term(&self, tag: &str, term: &Term, of: Option<ItemIx>) -> String {
        let voice = self.words.voice(tag);
        let plain = |term: &Term| self.term(tag, term, None);
        match term {
            Term::Number(number) => self.number(*number, of),
            Term::Today => voice.say("paper-today"),
            Term::Item(place) => {
                let item = self.package.instrument.items.get(*place);
                match item.and_then(|item| item.calculate.as_ref()) {
                    Some(term) => plain(term),
                    None => self.called(tag, *place),
                }
            }
            Term::Code(code) => {
                let text = match of {
                    Some(place) => self.label(tag, place, code),
                    None => code.clone(),
                };
                voice.with("paper-quoted", &[("text", Arg::from(text))])
            }
            Term::Arithmetic(left, operator, right) => {
                let sign = match operator {
                    Operator::Plus => "+",
                    Operator::Minus => "−",
                    Operator::Times => "×",
                    Operator::By => "÷",
                    Operator::Modulo => "mod",
                };
                format!("({} {sign} {})", plain(left), plain(right))
            }
            Term::If(rule, yes, no) => {
                let args = [
                    ("rule", Arg::from(self.rule(tag, rule))),
                    ("yes", Arg::from(plain(yes))),
                    ("no", Arg::from(plain(no))),
                ];
                voice.with("paper-if", &args)
            }
            Term::Call(function, terms) => {
                let terms: Vec<String> = terms.iter().map(plain).collect();
                let mut names = Function::ALL.iter();
                let name = names.find(|(_, known, ..)| known == function);
                let args = [
                    ("name", Arg::from(name.map_or("", |(name, ..)| *name))),
                    ("terms", Arg::from(terms.join(&voice.say("paper-comma")))),
                ];
                voice.with("paper-function", &args)
            }
        }
    }
}

//! What a class takes home: the case, what the groups said, what moved, what could be done, and the
//! twelve sections of a plan to be written. The same document as Markdown and as HTML.

use crate::advise::suggest::{Evidence, Suggestion, suggest};
use crate::class::labels;
use crate::class::lesson::Lesson;
use crate::class::model::{Desk, Effect};
use crate::class::reveal::{arrow, ends, summary};
use crate::instrument::model::ItemIx;
use crate::locale::dates;
use crate::locale::words::Voice;
use crate::measure::score::Told;
use crate::measure::votes::{self, Vote};
use crate::measure::weights::{Scheme, Weights};
use crate::messages::Arg;
use crate::report::document::{Block, Document};
use crate::report::{html, markdown};
use crate::wording::advice;
use crate::wording::board::Table;
use crate::wording::gauges::range;
use crate::wording::sentence::Sentence;
use crate::wording::trouble::inert;

/// So many disagreements are told with their passage.
const DISAGREEMENTS: usize = 5;
/// So many suggestions are made.
const SUGGESTIONS: usize = 5;

/// Writes both files beside where the program was started, in the language or languages on the screen.
pub fn write(desk: &mut Desk) {
    let Some(lesson) = desk.lesson.as_ref().filter(|lesson| lesson.is_closed(1)) else {
        desk.notice = Some(Sentence::plain("class-still-open"));
        return;
    };
    let documents = documents(desk, lesson, &desk.tags());
    // A code may have been typed, and is no part of a path.
    let code = lesson.code.chars().filter(char::is_ascii_alphanumeric);
    let name = "fangtan-class-".chars().chain(code).collect::<String>();
    let files = vec![
        (format!("{name}.md").into(), markdown::markdown(&documents)),
        (format!("{name}.html").into(), html::html(&documents)),
    ];
    desk.effects
        .push(Effect::Write(files, "class-handout-written"));
}

/// The hand-out in each of these languages.
pub fn documents(desk: &Desk, lesson: &Lesson, tags: &[&str]) -> Vec<Document> {
    tags.iter()
        .map(|tag| {
            Paper {
                desk,
                lesson,
                voice: desk.words.voice(tag),
            }
            .document()
        })
        .collect()
}

/// A hand-out in one language.
struct Paper<'a> {
    desk: &'a Desk,
    lesson: &'a Lesson,
    voice: Voice<'a>,
}

impl Paper<'_> {
    fn document(&self) -> Document {
        let title = self.text("title");
        let date = dates::date(self.voice, self.desk.now.at);
        let code = ("code", Arg::from(self.lesson.code.clone()));
        let instrument = &self.lesson.package.texts;
        let instrument = instrument.get(self.voice.tag(), "title", &|_| None);
        let lead = [
            code,
            ("date", Arg::from(date)),
            ("groups", Arg::from(usize::from(self.lesson.groups))),
            (
                "instrument",
                Arg::from(inert(&instrument.unwrap_or_default())),
            ),
        ];
        let mut document = Document {
            lang: self.voice.tag().to_owned(),
            title: self.with("handout-title", &[("title", Arg::from(title))]),
            lead: vec![self.with("handout-lead", &lead)],
            blank: self.say("report-blank"),
            contents: self.say("report-contents"),
            sections: Vec::new(),
        };
        let parts = [
            ("case", "handout-case", self.case()),
            ("groups", "handout-groups", self.groups()),
            ("scores", "handout-scores", self.scores()),
            ("spread", "handout-spread", self.spread()),
            ("moved", "handout-moved", self.moved()),
            ("advice", "handout-advice", self.advice()),
            ("plan", "handout-plan", self.plan()),
        ];
        for (id, title, blocks) in parts {
            document.push(id, self.say(title), blocks);
        }
        document
    }

    fn say(&self, key: &str) -> String {
        self.voice.say(key)
    }

    fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.voice.with(key, args)
    }

    /// A text of the case; without one, of the instrument.
    fn text(&self, key: &str) -> String {
        let texts = match &self.lesson.case {
            Some(case) => &case.texts,
            None => &self.lesson.package.texts,
        };
        let text = texts.get(self.voice.tag(), key, &|_| None);
        inert(text.unwrap_or_default().trim())
    }

    /// The second vote, where there was one and it is closed.
    fn second(&self) -> bool {
        self.lesson.has_votes(2) && self.lesson.is_closed(2)
    }

    fn group(&self, group: u8) -> String {
        self.with("class-group", &[("n", Arg::from(u32::from(group)))])
    }

    fn short(&self, item: ItemIx) -> String {
        labels::short(self.lesson, self.voice.tag(), item)
    }

    /// The case, and the questions about it.
    fn case(&self) -> Vec<Block> {
        let Some(case) = &self.lesson.case else {
            return Vec::new();
        };
        let pages = (1..=case.pages).map(|n| self.text(&format!("page-{n}")));
        let pages = pages.flat_map(|page| {
            let lines = page.lines().map(|text| Block::Words(text.to_owned()));
            lines.collect::<Vec<_>>()
        });
        let questions = (1..=case.questions).map(|n| self.text(&format!("question-{n}")));
        let mut blocks = vec![Block::Words(self.text("title.about"))];
        blocks.extend(pages);
        blocks.push(Block::Small(self.text("source")));
        blocks.push(Block::Heading(self.say("case-questions")));
        blocks.push(Block::Steps(questions.collect()));
        blocks
    }

    /// What each group had evidence for, and how far that leaves its score open.
    fn groups(&self) -> Vec<Block> {
        let rounds: &[u8] = if self.second() { &[1, 2] } else { &[1] };
        let all = self.lesson.rows.len();
        let mut head = vec![self.say("class-groups-row")];
        for round in rounds {
            let vote = self.vote_name(*round);
            head.push(format!("{vote} · {}", self.say("class-coverage")));
            head.push(format!("{vote} · {}", self.say("handout-overall")));
        }
        let row = |group: u8| {
            let cells = rounds.iter().flat_map(|round| {
                let coverage = self.lesson.coverage(*round, group);
                if coverage.blank == coverage.all() {
                    return [self.say("class-blank"), "—".to_owned()];
                }
                let overall = self.lesson.gauges(*round, group).overall;
                let reach = overall.map_or("—".to_owned(), |overall| range(overall.reach));
                [format!("{}/{all}", coverage.evidenced), reach]
            });
            std::iter::once(self.group(group)).chain(cells).collect()
        };
        let rows = self.lesson.group_list().into_iter().map(row);
        let mut notes = vec![self.say("class-interval-is"), self.say("convention-linear")];
        if let Some(told) = self.lesson.evidenced() {
            let args = [("n", Arg::from(told)), ("all", Arg::from(all))];
            notes.insert(0, self.with("class-coverage-case", &args));
        }
        vec![table(std::iter::once(head).chain(rows).collect(), notes)]
    }

    fn vote_name(&self, round: u8) -> String {
        self.say(if round == 1 {
            "class-vote-1"
        } else {
            "class-vote-2"
        })
    }

    /// Every entry of every group, the second behind the first.
    fn scores(&self) -> Vec<Block> {
        let groups = self.lesson.group_list();
        let head = groups.iter().map(|group| self.group(*group));
        let head = std::iter::once(self.say("handout-indicator")).chain(head);
        let told = |vote: Vote| match vote {
            Vote::Blank => "·".to_owned(),
            vote => labels::vote(vote),
        };
        let row = |item: &ItemIx| {
            let cells = groups.iter().map(|group| {
                let first = self.lesson.vote(1, *group, *item);
                if !self.second() {
                    return told(first);
                }
                let second = self.lesson.vote(2, *group, *item);
                let arrow = arrow(votes::moved(first, second));
                format!("{} → {} {arrow}", told(first), told(second))
                    .trim_end()
                    .to_owned()
            });
            std::iter::once(self.short(*item)).chain(cells).collect()
        };
        let rows = self.lesson.rows.iter().map(row);
        let rows = std::iter::once(head.collect()).chain(rows).collect();
        let mut notes = vec![self.say("handout-legend")];
        if self.second() {
            notes.push(self.say("class-shift-legend"));
        }
        vec![table(rows, notes)]
    }

    /// The largest disagreements of the first vote, with what the case says.
    fn spread(&self) -> Vec<Block> {
        let spreads = self.lesson.spreads(1);
        let apart = spreads.iter().filter(|spread| !spread.agreed());
        let mut blocks = Vec::new();
        for spread in apart.take(DISAGREEMENTS) {
            let args = [
                ("name", Arg::from(self.short(spread.item))),
                ("ends", Arg::from(ends(spread))),
                ("silent", Arg::from(spread.silent)),
            ];
            let said = self.with("handout-apart", &args);
            blocks.push(Block::Card(said, vec![self.passage(spread.item)]));
        }
        if blocks.is_empty() {
            blocks.push(Block::Words(self.say("handout-agreed")));
        }
        blocks
    }

    fn passage(&self, item: ItemIx) -> String {
        let instrument = self.lesson.instrument();
        let code = labels::code(self.lesson, item);
        let Some(case) = &self.lesson.case else {
            return labels::words(self.lesson, self.voice.tag(), item, "");
        };
        let Some(evidence) = case.on(&instrument.id, &code) else {
            return self.say("class-no-passage");
        };
        let args = [
            ("page", Arg::from(evidence.page)),
            (
                "passage",
                Arg::from(self.text(&format!("evidence-{}", evidence.id))),
            ),
        ];
        self.with("class-passage", &args)
    }

    fn moved(&self) -> Vec<Block> {
        if !self.second() {
            return Vec::new();
        }
        let told = summary(self.desk, self.lesson, self.voice.tag());
        vec![Block::List(
            told.into_iter().map(|(text, _)| text).collect(),
        )]
    }

    /// What the class as a whole says of each indicator: the middle of the newest votes.
    fn told(&self, item: ItemIx) -> Told {
        if !self.lesson.rows.contains(&item) {
            return Told::OffPath;
        }
        let round = if self.second() { 2 } else { 1 };
        match votes::middle(self.lesson.votes(round, item)) {
            Some(point) => Told::Point(point),
            None => Told::Open,
        }
    }

    fn suggestions(&self) -> Vec<Suggestion> {
        let evidence = Evidence {
            instrument: self.lesson.instrument(),
            weights: Weights::published(self.lesson.instrument(), Scheme::default()),
            told: &|item| self.told(item),
            incidents: Vec::new(),
        };
        let mut found = suggest(&self.desk.catalogue, &evidence);
        found.truncate(SUGGESTIONS);
        found
    }

    fn advice(&self) -> Vec<Block> {
        let suggestions = self.suggestions();
        if suggestions.is_empty() {
            return vec![Block::Words(self.say("handout-no-advice"))];
        }
        let mut blocks = vec![Block::Words(self.say("handout-advice-is"))];
        blocks.extend(suggestions.iter().map(|suggestion| {
            let headline = advice::headline(self.voice, &self.desk.catalogue, suggestion);
            let triggers = suggestion.triggers.iter().take(2).map(|trigger| {
                let scale = self.lesson.instrument().items.get(trigger.item);
                let scale = scale.and_then(|item| self.lesson.instrument().scale_of(item));
                let max = scale.map_or(0, |scale| scale.max);
                format!("{} {}/{max}", self.short(trigger.item), trigger.point)
            });
            let reasons: Vec<String> = triggers.collect();
            let reasons = reasons.join(&self.say("list-comma"));
            let because = self.with("handout-because", &[("reasons", Arg::from(reasons))]);
            Block::Card(headline, vec![because])
        }));
        blocks
    }

    /// The twelve sections of an implementation plan: what the class knows, and what it has to write.
    fn plan(&self) -> Vec<Block> {
        let suggestions = self.suggestions();
        let measures: Vec<String> = suggestions
            .iter()
            .map(|own| advice::headline(self.voice, &self.desk.catalogue, own))
            .collect();
        let mut low: Vec<String> = Vec::new();
        for trigger in suggestions.iter().filter_map(|own| own.triggers.first()) {
            let name = self.short(trigger.item);
            if !low.contains(&name) {
                low.push(name);
            }
        }
        let basis = [
            ("title", Arg::from(self.text("title"))),
            ("groups", Arg::from(usize::from(self.lesson.groups))),
        ];
        let blank = |key: &str| vec![Block::Blank(self.say(key))];
        let words = |text: String| vec![Block::Words(text)];
        // What the class found out stands above the question that is left to the groups.
        let list = |texts: Vec<String>, key: &str| {
            let found = (!texts.is_empty()).then_some(Block::List(texts));
            found.into_iter().chain(blank(key)).collect()
        };
        let parts = [
            ("plan-basis", words(self.with("handout-plan-basis", &basis))),
            ("plan-state", words(self.say("handout-plan-state"))),
            ("plan-gaps", list(low, "handout-plan-gaps")),
            ("plan-goals", blank("handout-plan-goals")),
            ("plan-measures", list(measures, "handout-plan-measures")),
            ("plan-duties", blank("handout-plan-duties")),
            ("plan-timetable", blank("handout-plan-timetable")),
            ("plan-resources", blank("handout-plan-resources")),
            ("plan-risks", blank("handout-plan-risks")),
            ("plan-safeguards", blank("handout-plan-safeguards")),
            ("plan-evaluation", blank("handout-plan-evaluation")),
            ("plan-annex", words(self.say("handout-plan-annex"))),
        ];
        let parts = parts
            .into_iter()
            .flat_map(|(title, blocks): (_, Vec<Block>)| {
                std::iter::once(Block::Heading(self.say(title))).chain(blocks)
            });
        let first = Block::Words(self.say("handout-plan-is"));
        std::iter::once(first).chain(parts).collect()
    }
}

fn table(rows: Vec<Vec<String>>, notes: Vec<String>) -> Block {
    Block::Table(Table {
        title: String::new(),
        rows,
        notes,
    })
}

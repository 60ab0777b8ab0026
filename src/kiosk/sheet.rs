//! What is on a page, without a word about where: texts and targets. The screen places them, the
//! line-by-line kiosk reads them out, and both act on the same ones.

mod gate;
mod item;
mod lobby;
mod staff;

use crate::kiosk::act::Act;
use crate::kiosk::model::{Model, Over, Screen};
use crate::kiosk::time::countdown;
use crate::locale::words::Voice;
use crate::messages::Arg;
use crate::tui::theme::Role;

/// A page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// How far the visit is, or what the page is about; in one line at the top.
    pub lead: String,
    /// What is told, paragraph by paragraph.
    pub body: Vec<Para>,
    /// What can be answered.
    pub choices: Vec<Target>,
    /// How the answers stand to each other.
    pub order: Order,
    /// Whether texts stand in the middle: pages with little on them.
    pub centred: bool,
    /// What else can be done; at the bottom.
    pub foot: Vec<Target>,
    /// The words for leafing back and on, where there is more than fits.
    pub leaf: [String; 2],
    /// A picture in lines, beside or below the text where there is room.
    pub aside: Vec<String>,
    /// Where text is typed: what is there, and where the caret stands in it, in characters.
    pub field: Option<(String, usize)>,
    /// Whether letters are text here.
    pub letters: bool,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Para {
    /// Its words.
    pub text: String,
    /// Its weight.
    pub role: Role,
    /// Whether the page can do without it where there is little room.
    pub spare: bool,
}

/// How the answers stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// One below the other.
    #[default]
    List,
    /// Side by side, each as large as the others.
    Row,
    /// So many side by side, then the next row.
    Grid(usize),
}

/// Something that can be touched, selected or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it does.
    pub act: Act,
    /// What is typed for it; empty where nothing is.
    pub typed: String,
    /// Its words.
    pub label: String,
    /// Whether it is the answer given, or ticked; none where it cannot be.
    pub mark: Option<Mark>,
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The answer that is recorded.
    Recorded,
    /// Ticked.
    Ticked,
    /// Could be ticked.
    Unticked,
}

impl Target {
    fn new(act: Act, typed: &str, label: String) -> Self {
        Self {
            act,
            typed: typed.to_owned(),
            label,
            mark: None,
        }
    }
}

impl Sheet {
    fn centred() -> Self {
        Self {
            centred: true,
            ..Self::default()
        }
    }

    fn strong(&mut self, text: String) {
        self.para(text, Role::Strong, false);
    }

    fn plain(&mut self, text: String) {
        self.para(text, Role::Plain, false);
    }

    fn spare(&mut self, text: String) {
        self.para(text, Role::Quiet, true);
    }

    fn para(&mut self, text: String, role: Role, spare: bool) {
        if !text.is_empty() {
            self.body.push(Para { text, role, spare });
        }
    }

    fn choice(&mut self, act: Act, typed: &str, label: String) {
        self.choices.push(Target::new(act, typed, label));
    }

    fn also(&mut self, act: Act, typed: &str, label: String) {
        self.foot.push(Target::new(act, typed, label));
    }

    /// Everything that can be done, in the order of the page.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        self.choices.iter().chain(&self.foot)
    }

    /// Whether a page has a target that does this.
    pub fn offers(&self, act: &Act) -> bool {
        self.targets().any(|target| target.act == *act)
    }
}

/// The page on the screen.
pub fn sheet(model: &Model) -> Sheet {
    let mut sheet = page(model);
    let marks = if model.theme.ascii {
        ["^", "v"]
    } else {
        ["▲", "▼"]
    };
    let words = ["kiosk-up", "kiosk-down"].map(|key| model.voice().say(key));
    let [up, down] = marks;
    let [back, on] = words;
    sheet.leaf = [format!("{up} {back}"), format!("{down} {on}")];
    sheet
}

fn page(model: &Model) -> Sheet {
    if let Some(seconds) = countdown(model) {
        return warning(model, seconds);
    }
    match &model.over {
        Some(Over::Pin(pad)) => return staff::pin(model, pad),
        Some(Over::Call { called }) => return lobby::call(model, *called),
        None => {}
    }
    let mut sheet = match &model.screen {
        Screen::Lobby => lobby::lobby(model),
        Screen::Language => lobby::languages(model),
        Screen::Visit(visit) => gate::visit(model, visit),
        Screen::Saving(_) => lobby::saving(model),
        Screen::Thanks(receipt) => lobby::thanks(model, receipt),
        Screen::Farewell(key, _) => lobby::farewell(model, key),
        Screen::Staff(staff) => return staff::staff(model, staff),
    };
    sheet.also(Act::Help, "*", both(model, "kiosk-help"));
    sheet
}

/// Ten seconds before a visit ends: in every language, since whoever stands here now may not be
/// the one who began.
fn warning(model: &Model, seconds: u64) -> Sheet {
    let mut sheet = Sheet::centred();
    let args = [("n", Arg::Count(i64::try_from(seconds).unwrap_or(0)))];
    for voice in every(model) {
        sheet.strong(voice.with("kiosk-warning", &args));
    }
    let label = join(&every(model), "kiosk-stay");
    sheet.choice(Act::Stay, "1", label);
    sheet
}

/// The voices of all languages.
fn every(model: &Model) -> Vec<Voice<'_>> {
    let all = crate::locale::negotiate::LANGUAGES;
    all.map(|tag| model.words.voice(tag)).to_vec()
}

/// A short word in the visitor's language, or in all languages where nobody has chosen.
fn both(model: &Model, key: &str) -> String {
    join(&model.voices(), key)
}

fn join(voices: &[Voice<'_>], key: &str) -> String {
    let words: Vec<String> = voices.iter().map(|voice| voice.say(key)).collect();
    words.join("  ")
}

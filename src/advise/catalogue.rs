//! The catalogue of actions: data, read from one TOML file and one Fluent file a language.

use serde::Deserialize;

use crate::instrument::model::Incident;
use crate::instrument::parse::{Files, words};
use crate::instrument::problem::Problem;
use crate::messages::Messages;

/// The file that holds the catalogue's structure.
pub const STRUCTURE: &str = "catalogue.toml";

/// All actions, with their words.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The actions, in the order of the file.
    pub actions: Vec<Action>,
    /// Their words: `action-<id>` with `.do`, `.metric`, `.caution`; `owner-<role>`; `group-<id>`.
    pub texts: Messages,
}

/// Something an organisation can do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its name.
    pub id: String,
    /// The group of measures it belongs to.
    pub group: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Its number in the strategy article, for actions of that origin.
    pub article: Option<String>,
    /// The dimensions it serves.
    pub dimensions: Vec<String>,
    /// Codes of the indicators it serves: `T4`.
    pub indicators: Vec<String>,
    /// How much work it is, 1–5: an order, not an amount.
    pub effort: u8,
    /// Lead time in weeks.
    pub weeks: u32,
    /// The role that owns it.
    pub owner: String,
    /// Incidents that bring it to the front, before any arithmetic.
    #[serde(default)]
    pub incidents: Vec<Incident>,
    /// Whether it takes part in rankings at all.
    #[serde(default = "yes")]
    pub ranked: bool,
}

fn yes() -> bool {
    true
}

/// Where an action comes from; every screen marks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// One of the fifteen of the strategy article.
    Article,
    /// Seen in one of the cases.
    Case,
    /// A trend that the article names.
    Trend,
    /// Written for this project.
    Authored,
}

impl Origin {
    /// The stable name, as used in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Case => "case",
            Self::Trend => "trend",
            Self::Authored => "authored",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    format: u32,
    actions: Vec<Action>,
}

impl Catalogue {
    /// Reads the catalogue's files; every language file among them is taken in.
    pub fn read(files: &Files) -> Result<Self, Vec<Problem>> {
        let Some((_, toml)) = files.iter().find(|(name, _)| name == STRUCTURE) else {
            return Err(vec![Problem::new(STRUCTURE, "file-missing")]);
        };
        let raw: Raw = toml::from_str(toml).map_err(|error| {
            let byte = error.span().map_or(0, |span| span.start);
            let problem = Problem::new(STRUCTURE, "toml").at(toml, byte);
            vec![problem.with("detail", error.message())]
        })?;
        let mut problems = Vec::new();
        if raw.format != 1 {
            let problem = Problem::new(STRUCTURE, "format").with("known", "1");
            problems.push(problem.with("found", raw.format.to_string()));
        }
        let tags: Vec<String> = files
            .iter()
            .filter_map(|(name, _)| name.strip_suffix(".ftl").map(str::to_owned))
            .collect();
        let texts = words(&tags, STRUCTURE, files, &mut problems);
        if problems.is_empty() {
            Ok(Self {
                actions: raw.actions,
                texts,
            })
        } else {
            Err(problems)
        }
    }
}

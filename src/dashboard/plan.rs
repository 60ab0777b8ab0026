//! The plan on the screen: measures chosen from the ranked suggestions, with target, owner and date.
//! Each change is in the file of choices before the next key.

mod press;

use std::path::{Path, PathBuf};

use crate::advise::catalogue::Catalogue;
use crate::config::file;
use crate::dashboard::model::Model;
use crate::dashboard::{Desk, Reading};
use crate::instrument::problem::Problem;
use crate::ledger::board::{Board, Facet};
use crate::report::choices::{self, Choice, Choices};
use crate::tui::keys::Context;
use crate::tui::model::settings::Page;
use crate::wording::trouble;
pub(super) use press::{paste, press};

/// The plan of the board that is shown.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// What was decided so far.
    pub choices: Choices,
    /// The row that is selected.
    pub row: usize,
    /// The fields of the selected measure, if they are open.
    pub form: Option<Page>,
    /// What is wrong with what was typed.
    pub fault: Option<&'static str>,
}

/// What is decided about a measure, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The score to reach.
    Target,
    /// Who answers for it.
    Owner,
    /// Until when.
    Due,
    /// Anything else.
    Note,
    /// When work on all measures begins.
    Start,
}

impl Slot {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Target,
        Self::Owner,
        Self::Due,
        Self::Note,
        Self::Start,
    ];

    /// The key of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Target => "plan-target",
            Self::Owner => "plan-owner",
            Self::Due => "plan-due",
            Self::Note => "plan-note",
            Self::Start => "plan-begin",
        }
    }
}

impl Plan {
    /// Where keys are pressed.
    pub fn contexts(&self) -> Vec<Context> {
        match &self.form {
            None => vec![Context::Plan, Context::Everywhere],
            Some(page) if page.typed.is_some() => vec![Context::Field],
            Some(_) => vec![Context::TextSetting],
        }
    }

    /// The rows: every suggestion by its place, then what was chosen and is suggested no more.
    pub fn rows(&self, board: &Board, catalogue: &Catalogue) -> Vec<(Option<usize>, String)> {
        let action = |place: usize| {
            let own = catalogue.actions.get(place);
            own.map_or(String::new(), |own| own.id.clone())
        };
        let listed = board.advice.list.iter().enumerate();
        let mut rows: Vec<(Option<usize>, String)> = listed
            .map(|(nth, own)| (Some(nth), action(own.action)))
            .collect();
        for own in &self.choices.measures {
            if rows.iter().all(|(_, action)| *action != own.action) {
                rows.push((None, own.action.clone()));
            }
        }
        rows
    }

    /// What stands in a slot of a measure.
    pub fn value(&self, own: &Choice, slot: Slot) -> String {
        match slot {
            Slot::Target => own
                .target
                .map_or(String::new(), |target| target.to_string()),
            Slot::Owner => own.owner.clone(),
            Slot::Due => own.due.clone(),
            Slot::Note => own.note.clone(),
            Slot::Start => self.choices.start.clone(),
        }
    }
}

fn path(folder: &Path, board: &Board) -> (String, PathBuf) {
    let name = choices::file_name(board);
    let path = folder.join(&name);
    (name, path)
}

/// Opens the plan of the board that is shown; of the last wave, if there are several and none was
/// asked for. A file that is not understood is told, and stays as it is.
pub(super) fn open(desk: &Desk, reading: &Reading, model: &mut Model) {
    let waves = model.board.as_ref().map_or(&[][..], |board| &board.waves);
    let several = waves.len() > 1 && model.filter.get(Facet::Wave).is_none();
    if let Some(last) = waves.last().filter(|_| several) {
        let last = last.name.clone();
        model.filter.set(Facet::Wave, Some(last));
        desk.show(reading, model);
    }
    let Some(board) = &model.board else {
        return;
    };
    match read(desk, board) {
        Ok(choices) => {
            model.notice = None;
            model.plan = Some(Plan {
                choices,
                ..Plan::default()
            });
        }
        Err(problem) => model.notice = Some(trouble::fault(model.voice(), &problem)),
    }
}

fn read(desk: &Desk, board: &Board) -> Result<Choices, Problem> {
    let (name, path) = path(&desk.plans, board);
    let instrument = &board.package.instrument;
    match file::read(&path)? {
        Some(text) => Choices::parse(&name, &text, instrument, &desk.catalogue),
        None => Ok(Choices::default()),
    }
}

/// Writes the choices; what stands against it is told.
pub(super) fn keep(desk: &Desk, model: &mut Model) {
    let (Some(plan), Some(board)) = (&model.plan, &model.board) else {
        return;
    };
    let (name, path) = path(&desk.plans, board);
    let text = plan.choices.text(board, &model.voice().say("plan-comment"));
    model.notice = match file::put(&path, text.as_bytes()) {
        Ok(()) => None,
        Err(error) => {
            let problem = Problem::new(&name, "unwritable");
            let problem = problem.with("detail", error.to_string());
            Some(trouble::fault(model.voice(), &problem))
        }
    };
}

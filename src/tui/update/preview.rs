//! An author's preview: the instrument changed on the disk.

use std::rc::Rc;

use crate::instrument::parse::Package;
use crate::instrument::problem::Problem;
use crate::interview::session::Stamp;
use crate::messages::Arg;
use crate::tui::model::{Model, Screen};
use crate::wording::sentence::Sentence;
use crate::wording::trouble;

/// Takes the new version in at the same item; a broken one is told of, and the old one stays.
pub fn reload(model: &mut Model, changed: Result<Rc<Package>, Vec<Problem>>, now: Stamp) {
    model.now = now;
    model.revision += 1;
    let package = match changed {
        Ok(package) => package,
        Err(problems) => {
            let voice = model.voice();
            let first = problems.first().map(|first| trouble::fault(voice, first));
            let n = problems.len();
            let args = vec![
                ("n", Arg::from(n)),
                ("first", Arg::from(first.unwrap_or_default())),
            ];
            model.notice = Some(Sentence::with("preview-broken", args));
            return;
        }
    };
    if let Screen::Desk(desk) = &mut model.screen {
        desk.session.onto(&package, now);
        desk.halves.clear();
        desk.redraft();
        desk.measure(&model.catalogue, model.scheme);
        model.overlay = None;
        model.notice = Some(Sentence::plain("preview-reloaded"));
    }
}

//! The tour of the first start.

use crate::config::settings::{Key as Setting, Value};
use crate::tui::keys::Action;
use crate::tui::model::{Effect, Model, Overlay, TOUR};
use crate::wording::settings::template;

pub(super) fn act(model: &mut Model, page: usize, action: Action) -> Vec<Effect> {
    let next = match action {
        Action::Further => page + 1,
        Action::Earlier => page.saturating_sub(1),
        Action::Close => TOUR.len(),
        _ => page,
    };
    if next < TOUR.len() {
        model.overlay = Some(Overlay::Tour(next));
        return Vec::new();
    }
    let value = Value::Flag(true);
    model.settings.set(Setting::SeenTour, &value);
    let fresh = template(model.voice());
    vec![Effect::Configure(Setting::SeenTour, value, fresh)]
}

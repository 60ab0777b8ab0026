//! What may not be seen in class of a real interview: who said it, and in which words.

use crate::interview::answer::Answer;
use crate::interview::event::{Event, Opening, What};

/// Stands where words stood.
const MASK: &str = "***";

/// The same events without names, places, machines and free text. What was typed goes from every text
/// that quotes it too, since those are put together from the events. A condition that compares typed
/// words may lead another way than it did; no shipped instrument has one.
pub fn masked(events: &[Event]) -> Vec<Event> {
    events.iter().map(one).collect()
}

fn one(event: &Event) -> Event {
    let mut event = event.clone();
    match &mut event.what {
        What::Opened(opening) => {
            **opening = Opening {
                branch: None,
                wave: None,
                interviewer: None,
                device: None,
                number: 0,
                ..Opening::clone(opening)
            };
        }
        What::Answered {
            answer: Answer::Text(text),
            ..
        }
        | What::Noted { text, .. }
        | What::BrokenOff { words: text, .. }
        | What::Reopened { words: text, .. }
            if !text.is_empty() =>
        {
            MASK.clone_into(text);
        }
        _ => {}
    }
    event
}

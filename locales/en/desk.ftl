# The interviewer's desk: map, review, notes, break-off, reopening, show-card.
action-map = map
action-note = note
action-new-line = new line
action-card = show-card
action-both = both languages
action-break-off = break off
action-reopen = reopen
action-first = top
action-last = bottom
context-map = map
context-note = note
context-reason = choosing a reason

map-search = Find
map-hint = type a number, an id or words; Enter goes there, Esc stays
map-legend = { $answered } answered   – no answer   { $wrong } to be looked at   { $note } note
status-open = open
status-off-path = not asked
notice-frozen = This interview is frozen; reopen it (R) to change it.
notice-nothing-found = Nothing found; Esc shows everything.
notice-leads-back = After this answer you return to item { $n }.
notice-leads-to-end = After this answer you return to the review.
notice-no-number = There is no item of that number.
notice-pick-item = Please choose an item first, with ↑↓ or its number.

closing-faults = { $n ->
    [one] { $n } thing must be settled first; it stands on top.
   *[other] { $n } things must be settled first; they stand on top.
  }
closing-hint = Enter finishes and freezes the interview. To change an item, type its number or pick it with ↑↓, then Enter.
closing-hint-faults = Enter goes to the first of them. To change another item, type its number or pick it with ↑↓, then Enter.
closing-typed = Item { $typed }: Enter goes there
fault-wanting = No answer yet: { $item }
fault-kept = Checked and kept: { $check }

note-title = Note: { $item }
note-limit = { $n } of { $max } characters · F3 saves it · no names, no phone numbers
notice-note-full = A note takes at most { $max } characters; the rest was left out.

break-off-title = Break off
break-off-hint = The interview ends here and is frozen; the answers stay. Please choose why:
break-off-unwilling = respondent will not go on
break-off-no-time = respondent has no more time
break-off-interrupted = respondent was called away
break-off-unwell = respondent is tired or unwell
break-off-language = no common language
break-off-other = other
break-off-abandoned = The visitor walked away from the kiosk
reopen-title = Reopen
reopen-hint = It must be finished again afterwards; the old record stays. Please choose why:
reopen-entry-error = keying error
reopen-corrected = respondent's correction
reopen-completed = to ask what was left open
reopen-supervisor = the supervisor asked for it
reopen-other = other
reason-words = In a few words, if you like; Enter confirms:
reason-words-needed = Please say why; Enter confirms:
notice-say-reason = “Other” needs a few words.
screened-out-title = Interview frozen: the respondent is not in the sample. The answers are kept and count in no result.
broken-off-title = Interview broken off and frozen; its answers are kept.
broken-off-partial = Interview broken off and frozen; enough was answered to use it as a partial interview.
revision = Revision { $n }
receipt-known = The receipt code that the respondent has stays valid.

card-hint = Please point to your choice, or say its letter
card-back = F8 back

action-search = find
action-practice = practice
action-count-refused = refused
action-count-not-eligible = not eligible
action-count-nobody = nobody
action-take-back = take the last count back
context-search = home, finding
home-search-hint = part of an instrument, branch, number, interviewer or id; Esc shows everything
home-interviewer = Interviewer { $id }
home-outcomes = Without interview today: said no after the notice { $declined } · refused { $refused } · not eligible { $ineligible } · no one there { $nobody }
notice-practice-on = Practice: the interviews from now on are in no results. F9 ends it.
notice-practice-off = Practice is over: the interviews from now on count.
notice-counted-refused = Refusal counted ({ $instrument }). Backspace takes it back.
notice-counted-not-eligible = Not eligible counted ({ $instrument }). Backspace takes it back.
notice-counted-nobody = No one there counted ({ $instrument }). Backspace takes it back.
notice-taken-back = The count made last was taken back.
notice-nothing-counted = There is nothing to take back.

action-sign-in = sign in
context-tour = first tour
sign-in-title = Sign in
sign-in-id = Please type your interviewer id, then Enter; an empty one signs out.
sign-in-pin = Please type the PIN of { $id }, then Enter.
sign-in-new-pin = A PIN for { $id }? Type 4 to 12 digits; just Enter for none.
notice-bad-id = Use only letters, digits and - _ . in an id, 32 at most.
notice-bad-pin = A PIN is 4 to 12 digits; empty the field and press Enter for none.
notice-wrong-pin = { $n ->
    [one] That is not the PIN; please wait { $n } second.
   *[other] That is not the PIN; please wait { $n } seconds.
  }
notice-signed-in = Signed in: { $id }.
notice-signed-out = Signed out.
tour-answer = 1. Answering
tour-answer-text =
    A digit answers and goes on; Esc goes back, and any answer can be changed.
    Doesn't know, won't say, doesn't apply: F4.
    Chinese or English at any time: F2; both together: F12.
tour-reach = 2. Within reach
tour-reach-text =
    F1 explains the item and how to probe, F3 takes a note, F5 is a map of all items.
    F8 turns the screen to the respondent and hides the scores.
    F9 shows or hides scores; F10 leaves, to go on later.
tour-safe = 3. Nothing is lost
tour-safe-text =
    “saved” at the top right: the answer is on the disk, and no power cut takes it.
    First sign in: F4. Then practise: F9; practice is in no results.
    All keys again: F1.
tour-place = { $n } of { $of } · Enter goes on, Esc skips
home-backup = Backup: { $ago }
home-backup-none-yet = Backup: none yet
home-backup-none = No backup set up (F8)

card-hint-number = Please say a number
card-hint-points = Please say how many points for each
card-hint-several = You may choose several; say their letters
card-hint-say = Please just say it
tour-last = { $n } of { $of } · Enter: to the home screen
not-on-disk-yet = Not on the disk yet, so nothing is closed. Trying again; please free some space and do not leave.
notice-unsaved = Something is not saved and will be lost. Press again to leave anyway, any other key to stay.
notice-trouble-leaving = The data folder has a problem; something may not be saved. Press again to quit, any other key to stay.

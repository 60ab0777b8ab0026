# Line by line: prompts, help, map, notes, breaking off and reopening.
plain-home = Type a number to start, go on or look; just Enter leaves.
plain-no-such-row = The list has no such number.
plain-pick = Type the number of the answer; ? for what else can be typed.
plain-multi = Type one or more numbers with spaces between; ? for what else can be typed.
plain-text = Type up to { $max } characters; nothing to say: just Enter. Commands begin with a colon, such as :? for help.
plain-help =
    d don't know · r refused · n not applicable
    < previous · empty line next · p all items (p 12 goes to item 12)
    m note (such as m in a hurry) · l language · t both languages
    g scores and suggestions · w why these suggestions
    x break off · q leave and keep
plain-help-closing =
    empty line finish and freeze · number change that item · < previous · p all items (p 12 goes to item 12)
    m note (m 12 and the words, for item 12) · l language
    g scores and suggestions · w why these suggestions
    x break off · q leave and keep
plain-help-ended =
    empty line leave · o reopen · p all items (p 12 for item 12 alone) · l language
    g scores and suggestions · w why these suggestions
plain-check-hard = Please answer again; < goes to the previous item.
plain-check-soft = Just Enter keeps the answers; or answer again.
plain-required = This item needs an answer; or type d for don't know, r for refused, n for not applicable.
plain-paused = The interview is saved; you can go on with it at any time.
plain-not-here = That cannot be typed here; ? for what can.
plain-one-language = This instrument has one language only.

plain-faults = { $n ->
    [one] { $n } thing must be settled first:
   *[other] { $n } things must be settled first:
  }
plain-closing = Just Enter finishes and freezes the interview; type an item's number to change it, p lists all items, ? for what else can be typed.
plain-closing-faults = Just Enter goes to the first of them; type an item's number to change it, ? for what else can be typed.
plain-ended = Just Enter leaves; o reopens it, ? for what else can be typed.
plain-frozen = This interview is frozen; type o to reopen it before you change it.

plain-map-hint = To go to an item, type p and its number, its id or some of its words, such as p 12.
plain-found = { $n } items found; type p and the number:
plain-nothing-found = Nothing found; p alone lists all items.
plain-already-here = You are at that item already.
plain-words = words to read
plain-wrong = to be looked at
plain-has-note = has a note
plain-here = you are here

plain-note = Note: { $note }
plain-note-how = Type m and new words to replace the note, m - to take it away.
plain-note-none = This item has no note yet; type m and the words to write one.
plain-note-number = Please say which item it is for, such as m 12 and the words.
plain-noted = Note kept.
plain-note-gone = Note taken away.

plain-reason = Type a number; just Enter cancels.
plain-reason-words = Add a few words if you like, or just Enter; < cancels.
plain-reason-words-needed = Please say why in a few words; < cancels.
plain-cancelled = Cancelled; nothing has changed.

plain-allocation = Share out { $total } points among { $parts }: one number a line, or all on one line with spaces between; = gives a part all that is left, / spreads it equally; ? for what else can be typed.
plain-room = No more than { $n } can go here now; to begin anew, type all numbers on one line.
plain-share = { $name } ({ $left } left)
gauges-off = This questionnaire keeps scores out of sight here.

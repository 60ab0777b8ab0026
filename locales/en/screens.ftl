# Words of the screens.
app-name = fangtan
app-title = fangtan · e-service quality
language-name = English
screen-small = Window too small: please make it at least 40 columns by 12 rows.
practice = practice
number = No. { $n }
key-space = Space
list-comma = {", "}

# Dates
date-pattern = %-d %b %Y, %H:%M
ago-now = just now
ago-minutes = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
  }
ago-hours = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
  }
ago-days = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
  }

# Home
home-open = Open interviews (Enter to go on)
home-start = Start a new interview
home-recent = Recently ended
home-today = { $n } finished today
home-finished = { $n } in all
home-none = No finished interviews yet. Choose an instrument above and press Enter.
home-open-detail = { $ago } · { $percent }% answered · last at item { $item }
home-start-detail = { $items } items · about { $minutes } min · { $id }
home-broken = { $n ->
    [one] cannot be used: { $n } fault
   *[other] cannot be used: { $n } faults
  }
phase-open = open
phase-complete = complete
phase-broken-off = broken off
phase-screened-out = screened out
phase-withdrawn = withdrawn
phase-purged = purged

# Saving
saved = saved
saving = saving
not-saved = NOT SAVED
nothing-written = not stored yet

# Age and consent
age-question = Are you { $age } years old or over?
age-hint = Nobody under { $age } is interviewed; nothing is recorded except one in today's count.
age-yes = Yes
age-no = No, younger
consent-yes = I agree to take part
consent-no = No, thank you
notice-slot-controller = Who
notice-slot-contact = Contact
notice-slot-purpose = What for
notice-slot-kinds = What we ask
notice-slot-retention = How long
notice-slot-rights = Your rights

# Answering
progress = { $section } { $done }/{ $of } · all { $all-done }/{ $all-of }
yes-agree = Yes, I agree
no-disagree = No
note-hint = Enter to go on
integer-hint = Type a whole number from { $min } to { $max }, then Enter.
decimal-hint = Type a number with at most { $places } decimals, then Enter.
date-hint = Type a date such as 2026-03-14, then Enter.
time-hint = Type a time such as 09:30, then Enter.
bounds-hint = From { $min } to { $max }.
bounds-hint-from = At least { $min }.
bounds-hint-to = At most { $max }.
sentence-space = {" "}
text-hint = At most { $max } characters; just Enter skips.
multi-hint = Tick with digits or Space, then Enter.
allocation-hint = Type points, or ← → in steps of { $step }.
points-sum = Given { $given } of { $total }, { $left } left
points-all = Given { $given } of { $total }, Enter for OK
typed-open = Typed { $typed }: press 0 for { $typed }0, or Enter for { $typed }.
recorded = Recorded: { $answer }
check-info = For your information: { $text }
check-item = { $n } ({ $answer })
check-items = Items concerned: { $items }.
notice-urged = An answer would be good here; F4 for don't know, refused or not applicable. Pass once more to leave it blank.
check-hard = These answers conflict: {""}
check-hard-keys = Please answer again; Tab goes to the other item.
check-soft = Please check: {""}
check-soft-keys = Enter keeps the answers, or answer again; Tab goes to the other item.
missing-not-reached = not reached
missing-not-evidenced = not evidenced
missing-blank = left blank
missing-skipped = skipped by routing
missing-dont-know = don't know
missing-refused = refused
missing-not-applicable = not applicable

# Notices
notice-loading = Fetching the interview…
notice-cannot-resume = This interview cannot be opened: its instrument is missing or its record incomplete. Run fangtan show to look at it.
notice-broken-instrument = { $n ->
    [one] Instrument “{ $name }” has { $n } fault and cannot be used. Run fangtan list instruments to see it.
   *[other] Instrument “{ $name }” has { $n } faults and cannot be used. Run fangtan list instruments to see them.
  }
notice-required = This item needs an answer; for don't know, refused or not applicable press F4.
notice-first = This is the first item. F10 leaves; the answers stay.
notice-edge = There is nothing further that way.
notice-off-path = This item is not asked, given the answers so far; change the answer it hangs on first.
notice-not-number = Please type a whole number.
notice-range = Please type a number from { $min } to { $max }.
notice-not-decimal = Please type a number with at most { $places } decimals.
notice-not-date = Please type a date that exists, such as 2026-03-14.
notice-not-time = Please type a time of 24 hours, such as 09:30.
notice-outside = That is outside the bounds of this item; please check.
notice-format = That is not the form asked for; please follow the note below the question.
notice-too-long = Too long: at most { $max } characters. Please shorten it.
notice-room = No more than { $n } can go here now; Backspace empties the row.
notice-all-given = All { $total } points are given; take some from another row first.
notice-points-left = { $n ->
    [one] { $n } point is not given yet.
   *[other] { $n } points are not given yet.
  }
notice-points-over = { $n ->
    [one] That is { $n } point too many; please give fewer.
   *[other] That is { $n } points too many; please give fewer.
  }
notice-parts = Please give one number for each of the { $n } parts, 0 for none.
notice-no-choice = There is no such choice.
notice-no-special = This item does not take that non-answer.
notice-no-specials = This item takes no “don't know”, “refused” or “not applicable”.

# Panel
panel-title = What this respondent said
panel-suggestions = Suggestions
overall = Overall
reach = can reach { $range }
provisional = provisional
no-score = under half answered: no score
point = { $scheme } { $score }
weights-unknown = weights unknown { $range }
weights-by-order = by the order alone { $range }
weights-any = by any weights { $range }
overall-provisional = answers still missing
scheme-instrument = instrument's own weights
scheme-rank-sum = rank-sum weights
scheme-rank-order-centroid = rank-order-centroid weights
scheme-rank-reciprocal = rank-reciprocal weights
scheme-equal = equal weights
scheme-respondent = respondent's own weights
no-suggestions = Suggestions appear once a factor has two answers and one of its indicators is below target.
because = Because: { $reasons } ({ $origin })
origin-article = literature
origin-case = case
origin-trend = trend
origin-authored = this project
incident-security = money or security trouble reported
incident-accessibility = barrier to use reported
convention-linear = Scoring: each item linear to 0–100, mean of the answered ones, from half of them on.

# The end
closing-title = All asked: { $done } of { $of } items answered.
ended-declined = The respondent declined. Nothing was recorded except one more in today's count.
ended-under-age = The respondent is too young; the interview ends here. Nothing was recorded except one more in today's count.
ended-next = n for the next respondent; Esc for the home screen.
finished-title = Interview complete. Thank you.
receipt = Receipt code
receipt-hint = Please copy it for the respondent: with it they can have these answers deleted later. The code itself is not kept here; once you leave this screen it cannot be looked up.

# Overlays
specials-title = Record as
help-title = Help
help-keys = Keys
help-digits = Digits answer and go on; on 0–10 a 1 waits for 0 or Enter.
help-digits-allocation = Digits type points; a full number goes on to the next row, a shorter one waits for Enter or ↓.
item-help = About this item (interviewer only)
item-purpose = What the answer is for (say it when asked)
item-probe = Probe
explain-title = Where this comes from
explain-place = { $n } of { $of } (← → for another)
explain-incident = The respondent reported such trouble, so it comes before all arithmetic.
explain-score = { $name } ({ $code }): answered { $point } “{ $label }”, so ({ $point }−{ $min })/({ $max }−{ $min })×100 = { $score }
explain-score-reverse = { $name } ({ $code }, reversed): answered { $point } “{ $label }”, so ({ $max }−{ $point })/({ $max }−{ $min })×100 = { $score }
explain-priority = Priority = { $weight } ({ $scheme }, { $dimension }) × (target { $target } − { $score }) = { $priority }
explain-effort = { $weeks ->
    [one] Owner: { $owner }; about { $weeks } week; effort { $effort } of 5 (a rank only; it does not change the priority)
   *[other] Owner: { $owner }; about { $weeks } weeks; effort { $effort } of 5 (a rank only; it does not change the priority)
  }
explain-metric = How success shows: { $text }
explain-caution = Caution: { $text }

# Line by line
colon = : {""}
list-semicolon = {"; "}
gauge-dimension = { $name } { $score } ({ $counts } answered)
gauge-overall = Overall { $range }

notice-choose = Please choose 1 or 2.
notice-exclusive = A choice such as “none of these” cannot stand with another one.
notice-more = ↓ The notice goes on: PgDn to read on
no-suggestions-above = No indicator is below target so far.
overall-unscored = a factor has too few answers

# The dashboard: all interviews of one instrument
about-dashboard = The dashboard: field work, scores, quality, suggestions
arg-dashboard-plain = Print everything as tables of text instead of the full screen
arg-from-home = Go back to the home screen on leaving
arg-of-board = Which instrument; the one with the most interviews if left out
arg-only-branch = This branch only
arg-only-wave = This wave only
context-board = dashboard
context-filter = dashboard filter
action-page-on = next page
action-page-back = page before
action-table = chart/table
action-dashboard = dashboard
action-filter = filter
action-value-on = next value
action-value-back = value before

page-field = Field
page-results = Scores
page-items = Items
page-map = Map
page-groups = Compare
page-quality = Quality
page-advice = Advice

facet-instrument = Instrument
facet-branch = Branch
facet-wave = Wave
facet-lang = Language
facet-mode = Mode
board-name = Dashboard
board-facet = { $facet }: { $value }
board-any = all
board-none = (none given)
board-everybody = Everybody
held-interview = interview
held-kiosk = kiosk
held-keyed = keyed in
board-other-versions = { $n ->
    [one] 1 more with another version of the instrument, not counted here
   *[other] { $n } more with other versions of the instrument, not counted here
}
board-unread = { $n ->
    [one] 1 could not be read and is not counted
   *[other] { $n } could not be read and are not counted
}
board-empty = There are no interviews to show yet. Hold some, or take answers in with fangtan import.
board-no-values = nothing to choose from
board-figure = { $score } ({ $interval }) n = { $n }

board-standing = Outcomes
board-outcome = Outcome
board-count = Number
standing-complete = Finished
standing-partial = Partial, usable
standing-broken-off = Broken off
standing-screened-out = Screened out
standing-open = Open
door-declined = Declined after the notice
door-refused = Refused
door-under-age = Under age
door-not-eligible = Not eligible
door-nobody = Nobody there
board-no-doors = Persons who gave no interview have no wave and no language, so they are not listed under such a filter, and there is no response rate.
board-rates = Response rate RR1 { $first }, RR2 { $second }; cooperation COOP1 { $cooperation }; refusal REF1 { $refusal } (AAPOR standard definitions)
board-rates-unrecorded = Response rate: no contacts on record (imports have none)
board-no-rates = Response rate: { $reason }
board-minutes = Median length { $minutes } minutes (n = { $n } with times)
board-no-minutes = Length: interviews keyed in or imported have no times.
board-minutes-withheld = Median length: { $reason }
board-by-interviewer = By interviewer
board-interviewer = Interviewer
board-median-minutes = Median minutes
board-timed = n timed
board-median-note = Lengths come from the interviews one by one, each read once, to 0.1 minutes; withheld below 10.
board-by-day = By day
board-earlier-days = { $n ->
    [one] One earlier interview is
   *[other] { $n } earlier interviews are
} not listed by day.
board-day = Day

board-promoter-name = promoter score
board-promoter = { $name }: promoter score { $score } ({ $interval }, n = { $n }; 9–10 minus 0–6, from −100 to 100)
board-importance = Importance
board-quadrant = Corner
board-map-lines = Across: the score, divided at the target { $target }. Upward: importance ({ $scheme }, %), divided at an equal share, { $equal }. “Undecided” where an interval crosses a line.
board-measure-first = Fewer than 10 answers; measure these first: { $items }
board-indicator = { $code } { $name } ({ $dimension })
quadrant-strength = strength
quadrant-repair = repair
quadrant-opportunity = opportunity
quadrant-maintain = maintain
quadrant-undecided = { $name } (undecided)
map-importance = importance
map-performance = score

board-waves = Waves, overall score
board-change = Change
board-p = p
board-detectable = Detectable
board-waves-note = Waves of different people are compared as two groups (Welch). Detectable: the least change that two waves of this size would show with 80% power. A change that is not significant need not be none.
board-branches = Branches, ranked
board-ranks = Possible ranks
board-branches-note = All rank intervals hold at once (95%; Welch pairs, Holm). Where they overlap, the order is not known.
board-languages = Languages
board-gap = To the first
board-holm = p (Holm)
board-one-language = Only one language; nothing to compare.
board-languages-note = A gap may be wording, habits of using the scale, or different people; the figure cannot tell which.

board-long-runs = Long runs
board-spread = Odd spread
board-pace = Seconds/item (median)
board-fast = Below 2 s/item
board-quality-note = From the interviews one by one, each read once. Long runs: the same answer through at least half of the items. Odd spread: the standard deviation of one person's answers lies in either outer tenth of everybody's. ! marks a lot (above 30% in these two, any that are too fast, above 5% missing). Signs only; nothing is ever deleted.

rows-title = Interview by interview (the newest)
rows-key = check rows
rows-ask = F7 reads up to { $most } of the newest interviews one by one, for answers that repeat and answers far from all others. No other page reads interviews.
rows-read = Read
rows-repeated = Same answers
rows-judged = Without gap
rows-far = Far
rows-note-repeated = Same answers: all answers to the { $items } scored items are those of another interview, whoever held it (one point throughout is not counted here; see long runs above).
rows-note-far = Far: Mahalanobis D² above { $cut } (.99 quantile of χ²); about one sound interview in a hundred is, too. Signs to look into; nothing is ever deleted.
rows-more = Only up to { $most } of the newest were read; there are earlier ones.

board-action = Suggestion
board-strength = How sure
board-chance = In first three
board-priority = Priority
board-per-effort = Over effort
board-places = Places
strength-firm = firm
strength-likely = likely
strength-tentative = tentative
strength-none = no basis
strength-incident = first: incident
strength-failure = first: failure
law-normal = normal
law-student = t (fewer than 30)
advice-no-basis = No basis for suggestions: { $reason }
advice-done = Not proposed, since the organisation's own audit (practice15) says that it is done: { $actions }.
advice-perception = { $dimension }: customers give { $perceived }, the audit { $own }. It is done and not perceived: tell customers, or measure otherwise, before starting anything new.
advice-none = Every item reaches the target; there is nothing to suggest.
advice-drawn = “In first three”: in so many of { $draws } draws, an item that the measure serves is among the three items of the highest priority. One item may speak for several measures, so the shares can add up to more than 300%. Drawn are means ({ $law }, n = { $n }) and weights, uniform within the order of influence; seed { $seed }. Firm from 80%, likely from 50%.
advice-chance = { $strength }, in first three { $share }
advice-trigger = { $name } { $score } ({ $interval })
advice-incident = Reported by { $cases } of { $n } ({ $share }, 95% interval { $low }–{ $high }), so it comes before all arithmetic.
advice-indicator = { $name }: { $figure }; lowest point { $bottom }; { $quadrant }
advice-rebuilt = The score from the counts: ({ $counts }) ÷ { $n } = { $score }
advice-gain = { $step } points more on this item go with { $gain } more overall by these weights: an account, no forecast. Two samples like this show a change of { $detectable } points.
advice-importance = Importance (%): by { $scheme } { $order }; stated by respondents: { $stated }; derived from the answers: { $derived }. { $agree }
advice-importance-source = { $values } (n = { $n })
advice-agree-unknown = There is one source only, so nothing bears it out.
advice-agree = All sources put the same dimension first.
advice-disagree = The sources do not put the same dimension first.
advice-first = In { $share } of { $draws } draws, an item that this measure serves is among the first three items; other measures for the same item count it, too.
advice-places = Place of its strongest item: { $places }; by any weights that keep the order, within { $range }.
advice-turns = At a score of { $score } this item would come among, or leave, the first three.
advice-more = { $n ->
    [one] One more measure is in the table above. Its card opens in fangtan dashboard, on the page “Advice”.
   *[other] { $n } more measures are in the table above. Their cards open in fangtan dashboard, on the page “Advice”.
  }
board-explain-title = Where this suggestion comes from
board-card = { $n } of { $of } (← → for another)
filter-title = Filter
board-pages = pages
board-hidden = Too close together to be drawn: { $items }
board-outcomes = Outcomes
board-corners = Upper half: { $upper }; lower half: { $lower }
board-legend-results = { $interval } 95% interval (overall: that of the order)  { $point } score  { $wall } target { $target }, from 0 to 100
board-legend-items = { $interval } 95% interval  { $point } score  { $wall } target { $target }   ! surely below it  ? not settled  + surely above
board-legend-groups = { $interval } 95% interval  { $point } overall score  { $wall } target { $target }, from 0 to 100
board-legend-gaps = { $interval } 95% paired interval  { $point } gap  { $wall } zero, { $reach } points to either side
board-legend-zones = { $interval } from adequate to desired  { $point } perceived, from 0 to 100
board-no-radar = A dimension has no score, so no radar chart is drawn.
board-radar-note = Radar: rings at { $inner } and { $outer }; the numbers are scores, their intervals stand above. The area depends on the order of the axes and means nothing.

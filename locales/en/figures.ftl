# Responses files, and the figures of a sample.

# Files: what is wrong, where, and what to do
csv-at-line = Line { $line }: { $what }
csv-at-field = Line { $line }, column { $column } ({ $name }): { $what }
csv-no-name = the column has no name. Please give it the id of an item, or delete it.
csv-unknown = this is no item of the questionnaire and none of the extra columns (branch, wave, interviewer, lang, mode, started_at). Please rename the column, or delete it.
csv-missing = item { $name } has no column. Please add one; it may be empty.
csv-duplicate = the name stands over column { $first } already. Please delete one of the two.
csv-ragged = { $found } fields where the header has { $expected }. Please look for a delimiter too many or too few.
csv-nothing = all fields are empty. Please delete the line.
csv-quote = a quotation mark stands in the middle of the field. Please put the whole field in quotes and double those inside.
csv-unclosed = a quotation mark is opened here and never closed. Please close it.
csv-line-break = there is a line break in the field. Please take it out.
csv-bytes = there are bytes that are no characters. Please save the file anew as UTF-8.
csv-not-number = “{ $value }” is no whole number.
csv-range = “{ $value }” is out of range: { $min } to { $max }, or a non-answer from -93 to -99.
csv-misfit = “{ $value }” does not fit the item ({ $why }).
csv-mode = “{ $value }” is no mode; there are { $known }.
csv-language = the questionnaire does not have the language “{ $value }”; it has { $known }.
csv-moment = “{ $value }” is no moment; please write it like 2026-11-22T04:00:00Z.
csv-asked = the row says “skipped” (-96), but after its other answers the item is asked.
csv-not-asked = the row has a value, but after its other answers the item is not asked; -96 belongs here.
csv-check = the answers contradict each other: { $check }
csv-more = … and { $n } more.
csv-refused = { $path } has { $n ->
    [one] { $n } fault
   *[other] { $n } faults
  }, so nothing was done. Please mend what is listed above, or add --skip-bad FILE to go on without the bad rows.
csv-refused-header = The columns of { $path } are not right, so nothing was done. Please mend what is listed above.
csv-empty = { $path } is empty. The first line must name the items.
csv-no-rows = { $path } has a header and no rows under it.
csv-io = { $path } cannot be read: { $reason }. Please check the name and the permissions.
csv-no-file = { $path } is no ordinary file; it is read more than once. Please save the answers to a file first.
csv-workbook = { $path } is a workbook, not a text file. Please save it as “CSV UTF-8” in your spreadsheet.
csv-mixed = { $path } mixes encodings: line { $utf8 } is UTF-8, line { $gbk } GBK. Please save it anew in one of them.
csv-undecodable = Line { $line } of { $path } is neither UTF-8 nor GBK. Please save the file anew as “CSV UTF-8”.
csv-encoding = { $path } is written in { $encoding } and was read as that.
csv-moved = From column { $column } ({ $name }) on the columns stand in another order than in the questionnaire; they were read by their names.
csv-skipped = { $n ->
    [0] No row was bad; { $path } has the header alone.
    [one] { $n } bad row was left out and is in { $path } with the reason.
   *[other] { $n } bad rows were left out and are in { $path } with the reasons.
  }
csv-left-out = Rows for practice, which are never in results: { $n }.

# Reasons
withheld-too-few = { $n ->
    [one] only { $n } case; not shown below { $floor }
   *[other] only { $n } cases; not shown below { $floor }
  }
withheld-no-variance = all values are alike
withheld-too-few-items = at least { $floor } items are needed; there are { $items }
withheld-too-many-items = more than { $ceiling } items
withheld-too-few-clusters = too few branches: { $clusters }; { $floor } are needed
withheld-collinear = some items follow from the others
withheld-negative-reliability = negative: an item may be reversed, or belong elsewhere
withheld-heywood = one factor does not fit these items
withheld-not-converged = the calculation did not come to rest
withheld-order-not-settled = order not settled: the leader led in { $share }% of the draws
withheld-self-selected = self-selected, no response rate
withheld-convention-does-not-fit = the scoring convention is not made for this scale
withheld-out-of-range = a value lies outside its scale
withheld-shapes-differ = the data do not belong together
withheld-not-held = more was taken away than there was
withheld-too-large = too large to be exact

# Results
results-title = { $title } ({ $id } { $version }): { $rows ->
    [one] { $rows } respondent
   *[other] { $rows } respondents
  }
results-intervals = Intervals are 95% and cover the chance of who was asked, nothing else. * 10 to 29 cases: take it as a hint. α and ω rest on those who answered all items of the dimension.
results-percent = { $share }%
results-dimension = Dimension
results-item = Item
results-n = n
results-mean = Score
results-interval = 95% interval
results-sd = SD
results-alpha = α
results-omega = ω
results-alpha-n = n (α)
results-top = Top two
results-rest = r with rest
results-deleted = α without
results-missing = Missing
results-order = Overall by the order of influence, whatever the exact weights: { $range }
results-any-order = Overall whatever the weights (no order of influence is known): { $range }
results-point = Overall by { $scheme }: { $score } ({ $interval }, n = { $n })
results-withheld = { $name }: { $reason }
results-withheld-figure = { $name }, { $figure }: { $reason }
results-overall = Overall
results-alpha-pairwise = { $name }: α over each pair of items, gaps left out pair by pair, is { $alpha } (n = { $n } at least)
results-partly = { $name }: { $share } of the scores rest on some of the items only
results-missing-warn = { $name }: { $share } without an answer (above 5%)
results-not-distinct = { $a } and { $b } can hardly be told apart (corrected correlation { $r })

# Expected and perceived
standard-expected = Expected
standard-adequate = Adequate
standard-desired = Desired
standard-perceived = Perceived
against-title-expected = Gaps: perceived − expected
against-title-adequate = Gaps: perceived − adequate
against-title-desired = Gaps: perceived − desired
against-gap = Gap
against-reliability = Reliability of gap
against-unreliable = negative: the difference is little more than error
against-note = Negative: perceived falls short. Gaps and their intervals are those of pairs of answers by the same person. Reliability of the gap: the more two scores correlate, the shakier their difference.
against-weighted = Weighted by the points that respondents shared out (n = { $n }): { $gap }
zone-title = Zone of tolerance
zone-place = Perceived lies
zone-below = below adequate
zone-within = within the zone
zone-above = above desired
zone-crossed = { $name }: adequate lies above desired, so there is no zone.
zone-note = The zone runs from adequate to desired, each by its mean score.

# Row by row (score)
csv-broken-off = Rows of interviews that broke off (an item is -93, not reached), which are never in results: { $n }.
rows-of-file = Row by row (the file is read once more; signs to look into, nothing is deleted)
rows-too-many = Files of more than { $most } rows are not checked row by row.
rows-lines = : line { $lines }
rows-lines-more = : line { $lines } and { $more } more
rows-file-repeated = Same answers: { $n } of { $of } rows answer all scored items as another row does (one point throughout is not counted here){ $lines }
rows-file-far = Far: { $n } of { $of } rows without gaps have a Mahalanobis D² above { $cut } (.99 quantile of χ²; about 1% of sound rows do){ $lines }
rows-file-runs = Long runs: in { $n } of { $of } rows one answer runs through at least half of the items{ $lines }

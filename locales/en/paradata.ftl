# How an interview went, told line by line, and the export of it.

# Time
day-pattern = %-d %b %Y
gap-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
  }
gap-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
gap-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
gap-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
gap-unknown = an unknown time

# Items
story-item = item { $n } { $name } [{ $id }]
story-item-bare = item { $n } [{ $id }]
story-item-unknown = an unknown item [{ $id }]
story-end = the last page
story-quoted = “{ $text }”
story-seen = { $keys ->
    [one] {" "}(seen { $seconds } s, { $keys } key)
   *[other] {" "}(seen { $seconds } s, { $keys } keys)
  }

# The course of it
story-opened = { $day }: “{ $title }” no. { $number } began, in { $tongue }
story-opened-consent = { $day }: the respondent agreed (notice version { $consent }); “{ $title }” no. { $number } began, in { $tongue }
story-answered = { $item }: answered { $answer }{ $seen }
story-missing = { $item }: recorded as “{ $answer }”{ $seen }
story-changed = { $item }: changed { $old } to { $answer }{ $seen }
story-again = { $item }: answered { $answer } again{ $seen }
story-cleared = { $item }: took away { $old }
story-on = went on from { $from } to { $to }{ $seen }
story-stay = { $item }: wanted to go on, a check came first{ $seen }
story-returned = came back to { $item }{ $seen }
story-back = went back from { $from } to { $to }{ $seen }
story-map = jumped by the map from { $from } to { $to }{ $seen }
story-review = jumped by the review from { $from } to { $to }{ $seen }
story-check = went from { $from } to { $to }, which the check is about{ $seen }
story-looked-map = looked at the map for { $seconds } s
story-rejected = { $item }: not taken, { $why }
story-noted = { $item }: noted “{ $text }”
story-note-gone = { $item }: took the note away
story-warned = warning “{ $check }” shown { $seconds } s, { $verdict }
story-warned-open = warning “{ $check }” shown; nothing more is known of it
story-language = language to { $tongue }
story-panel-shown = showed the scores
story-panel-hidden = hid the scores
story-paused = left, to be gone on with
story-resumed = { $day }: went on, after { $gap }
story-resumed-killed = { $day }: went on, after { $gap }; it had not been left properly
story-finalised = finished and frozen: { $skipped } skipped by routing, { $unreached } not reached
story-screened-out = screened out and frozen: { $why }
story-broken-off = broken off: { $reason }
story-broken-off-partial = broken off: { $reason }; enough answered for a partial interview
story-reopened = { $day }: reopened as revision { $revision }: { $reason }
story-reason-words = { $reason } ({ $words })
story-purged = the content was deleted because the time for keeping it was over
story-withdrawn = the content was deleted at the respondent's wish
story-total = { $keys ->
    [one] In all: { $minutes } min on the screen, { $keys } key, answers changed { $changes }, steps back { $backs }
   *[other] In all: { $minutes } min on the screen, { $keys } keys, answers changed { $changes }, steps back { $backs }
  }
story-hasty = { $n ->
    [one] { $n } item was answered faster than its instrument allows for.
   *[other] { $n } items were answered faster than their instrument allows for.
  }
story-extremes = Fastest: { $fast }, { $least } s; slowest: { $slow }, { $most } s
story-without-instrument = The instrument of this interview cannot be found; here are the bare events.

story-tongue-zh = Chinese
story-tongue-en = English
verdict-kept = kept
verdict-mended = mended
verdict-failing = answered again, still failing
verdict-left = left as it was
misfit-not-number = no whole number
misfit-out-of-range = out of range
misfit-too-long = too long
misfit-no-choice = no such choice
misfit-exclusive = a choice that stands alone, with others
misfit-no-special = no such non-answer here
misfit-parts = not every part has points
misfit-points-left = points are left over
misfit-points-over = too many points
misfit-no-room = no room for so many points
misfit-empty = nothing given

# Export
about-export = Write files for others
about-odk-audit = ODK's audit.csv, one for each interview
about-events = events.csv: everything that happened, of all interviews
arg-out = Where to: a folder for odk-audit (a file with --interview), a file for events
arg-instrument = Only those of this instrument
arg-with-practice = Practice as well
arg-exact = Keep the exact time of day; else each interview is moved to the full hour of its beginning, differences stay
arg-force = Replace files that are there
export-done = { $interviews ->
    [one] Exported { $interviews } interview, { $rows } rows, to { $path }.
   *[other] Exported { $interviews } interviews, { $rows } rows, to { $path }.
  }
export-nothing = No interview fits, and nothing was written. Please ask for less, or see fangtan list interviews.
export-exists = { $path } is there already, and nothing was written. Please choose another place, or add --force to replace it.
export-io = { $path } cannot be written: { $reason }. Please check the place and its permissions, or choose another one.
export-no-instrument = The instrument of interview { $id } cannot be found, so it was left out. Please put it back into the folder instruments.

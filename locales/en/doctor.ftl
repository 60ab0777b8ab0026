# Doctor: what is wrong, and what to do.
about-doctor = Look over this machine: terminal, input method, data folder, clock, settings; what is wrong and what to do
doctor-state-ok = ok
doctor-state-look = look
doctor-state-bad = BAD
doctor-name-terminal = terminal
doctor-name-size = window
doctor-name-colour = colour
doctor-name-locale = locale
doctor-name-width = widths
doctor-name-width-han = width of Chinese
doctor-name-width-marks = width of lines
doctor-name-width-circled = circled digits
doctor-name-width-emoji = emoji
doctor-name-keys = function keys
doctor-name-input = input method
doctor-name-store = data folder
doctor-name-space = free space
doctor-name-lock = in use
doctor-name-reserve = reserve
doctor-name-interviews = interviews
doctor-name-clock = clock
doctor-name-zone = time zone
doctor-name-settings = settings file
doctor-all-well = All is well; interviews can be held.
doctor-looks = { $look ->
    [one] Interviews can be held; { $look } thing is worth a look.
   *[other] Interviews can be held; { $look } things are worth a look.
  }
doctor-faults = Bad: { $bad }, worth a look: { $look }. Please do first what the arrows say.

doctor-no-terminal = This run has no terminal (input or output goes elsewhere), so the terminal was not looked at.
doctor-no-terminal-do = Run fangtan doctor by itself in the terminal that interviews are held in.
doctor-dumb = TERM is not set, or is dumb: interviews go line by line.
doctor-dumb-do = If the terminal has a full screen, set TERM, such as export TERM=xterm-256color.
doctor-size = { $cols } columns × { $rows } rows
doctor-small = Only { $cols } columns × { $rows } rows; at least { $least-cols } × { $least-rows } are needed.
doctor-small-do = Make the window larger or the terminal's type smaller.
doctor-narrow-do = This will do; from 80 columns × 24 rows on more is in sight.
doctor-no-color = NO_COLOR is set: no colour is used
doctor-true-colour = true colour (sixteen are used)
doctor-256-colours = 256 colours (sixteen are used)
doctor-16-colours = about sixteen colours
doctor-no-colours = about none; nothing depends on colour
doctor-no-locale = No locale is set; the terminal may take text for ASCII.
doctor-locale-do = Set one with UTF-8, such as export LANG=en_GB.UTF-8, and open the terminal anew.
doctor-charset = { $name } is not UTF-8; Chinese will be garbled.
doctor-maybe-charset = { $name } names no encoding, and may not be UTF-8.
doctor-silent = The terminal did not say where its cursor is, so the widths of characters are unknown.
doctor-silent-do = Look at the home screen: if vertical lines are ragged, use --ascii.
doctor-width-well = “{ $text }” takes { $cells ->
    [one] one cell
   *[other] { $cells } cells
  }
doctor-width = “{ $text }” is drawn { $cells } wide and should be { $wanted }
doctor-han-do = The terminal does not take text for UTF-8, or has no Chinese font; change that in its preferences, or use another one.
doctor-circled-do = Where an instrument has such characters, that line will be ragged; set characters of ambiguous width to narrow in the terminal's preferences.
doctor-emoji-do = This matters only for emoji in answers; the interface has none.
doctor-marks = lines and marks are one cell wide
doctor-marks-ascii = the terminal draws lines two cells wide; ASCII is used instead
doctor-marks-do = Every screen will be ragged. Use --ascii or turn on ASCII only in the settings; or set characters of ambiguous width to narrow in the terminal's preferences.

doctor-keys = none is known to be kept by this terminal
doctor-keys-vte = Terminals of this kind (GNOME, Xfce and others) often take F1 for their help and F10 for their menu.
doctor-keys-code = The terminal of VS Code keeps F1 for itself.
doctor-keys-apple = Apple's terminal wants fn held with the function keys.
doctor-keys-do = Where a key does nothing, { $help } is help and { $leave } leaves; or turn those shortcuts off in the terminal's preferences.
doctor-input-far = a remote login: the machine in front of you has the input method
doctor-input-own = the system has its own
doctor-console = This is a console without graphics; it usually neither takes nor shows Chinese.
doctor-console-do = Interview in a terminal of the graphical desktop, or set the language to English.
doctor-no-input = No input method was seen; digits answer without one, Chinese text needs it.
doctor-no-input-do = Install and start fcitx5 or ibus, then log in again.
doctor-input-idle = { $hint } is set, but no input method was seen running.
doctor-input-idle-do = Start it (such as fcitx5 -d or ibus-daemon -d).

doctor-no-store = { $path } (not there yet; made with the first interview)
doctor-store-do = When that is done, run fangtan doctor again.
doctor-read-only = { $path } cannot be written, so answers cannot be saved.
doctor-read-only-do = Change its permissions, or choose another folder with --data.
doctor-space = { $free } MiB
doctor-space-do = Please make room; below { $floor } MiB no interview can begin.
doctor-free = by no other fangtan
doctor-held = Another fangtan (process { $pid }) has been using this folder since { $since }.
doctor-held-do = Only one can interview at a time; to interview here, close that one first.
doctor-reserve = laid in, to save the last answers when the disk is full
doctor-no-reserve = There is no reserve: the disk may have been full.
doctor-no-reserve-do = Please make room; it is laid in again at the next start.
doctor-interviews = { $open } open, { $finished } finished; last written: { $last }
doctor-never = never

doctor-behind = The clock shows { $now }, which is before the newest saved answer, { $last }.
doctor-year = The clock shows { $now }, which cannot be right.
doctor-clock-do = Set the system's date and time before interviewing; answers are dated by it.
doctor-no-zone = The machine's time zone is not known; dates are those of UTC.
doctor-zone-do = Set the system's time zone, such as export TZ=Europe/London.
doctor-no-place = The system's place for settings cannot be found, so none can be kept.
doctor-no-place-do = Name a file with --config or FANGTAN_CONFIG.
doctor-no-config = { $path } (not there; everything is at its default)
doctor-config-do = Until then fangtan does not start; mend { $path }, or name another file with --config.

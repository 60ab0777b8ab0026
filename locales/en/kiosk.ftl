# The kiosk.
kiosk-invitation = Hello! Please tell us how we are doing
kiosk-invitation-facts = About { $minutes } minutes. Anonymous. Entirely up to you.
kiosk-begin = Touch to begin
kiosk-language = Please choose a language
kiosk-leave = Leave
kiosk-help = Ask staff
kiosk-closed = This feedback point is closed at the moment
kiosk-broken = Sorry, this feedback point is out of service
kiosk-opens = Open again on { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[other] Sunday
    } at { $time }.
kiosk-closed-help = If you need anything, our staff will be glad to help you.
kiosk-small = Something is wrong with this screen. Please ask our staff.
kiosk-warning = { $n ->
    [one] Are you still there? This visit ends in one second.
   *[other] Are you still there? This visit ends in { $n } seconds.
}
kiosk-stay = I am still here

kiosk-age-hint = If you are under { $age }, please do not answer. Whatever you choose here leaves no record.
kiosk-consent-partial = If you walk away before the end, the questions you have answered are kept as an unfinished response, just as anonymously.
kiosk-consent-discard = If you walk away before the end, nothing you answered is kept.

kiosk-agree = I agree
kiosk-disagree = No, thanks
kiosk-progress = Question { $n } of { $of }
kiosk-on = Continue
kiosk-up = Up
kiosk-down = More
kiosk-next = Next
kiosk-pass = Skip
kiosk-back = Back
kiosk-refuse = Rather not say
kiosk-keep = Yes, that is right
kiosk-ends = { $low } means “{ $low-words }”, { $high } means “{ $high-words }”.
kiosk-several = You may choose more than one. Then touch “Next”.
kiosk-number = Enter a number from { $min } to { $max }, then touch “Next”.
kiosk-whole = Enter a whole number.
kiosk-decimal = Enter a number, with at most { $places } decimals.
kiosk-date = Enter eight digits, such as 20260314.
kiosk-time = Enter four digits, such as 0930.
kiosk-unit = In { $unit }
kiosk-erase = Delete
kiosk-text = If there is a keyboard, you can write here (up to { $max } characters); otherwise touch “Skip”. Please leave out names, phone numbers and account numbers.
kiosk-points = Please share out { $total } points below. Points left: { $left }.
kiosk-share = { $part }: { $n }
kiosk-required = Please choose an answer first.
kiosk-urged = You have not answered this one yet. To leave it out, touch “Skip” once more.
kiosk-closing = That was the last question. Touch “Send”, or “Back” to change something.
kiosk-send = Send

kiosk-saving = Saving your answers, one moment …
kiosk-thanks = Thank you! Your answers are saved.
kiosk-code = Receipt code: { $code }
kiosk-code-use = To have your answers deleted, give this code to our staff. Write it down, or take a photo of it.
kiosk-closes = { $n ->
    [one] This page closes by itself after one second.
   *[other] This page closes by itself after { $n } seconds.
}
kiosk-done = Done
kiosk-declined = That is fine, thank you. Nothing was recorded, and it makes no difference to how you are served.
kiosk-under-age = Thank you! You need to be a little older to take part. What you chose was not recorded.
kiosk-stopped-kept = That is fine. We will stop here. What you have answered so far is kept, anonymously. Thank you!
kiosk-stopped-gone = That is fine. We will stop here. Your answers were not kept. Thank you!
kiosk-sorry = Sorry, we cannot go on just now. There is nothing more you need to do. Thank you!
kiosk-unsure = Thank you! We cannot confirm just now that your answers were saved, so there is no receipt code. We are sorry.

kiosk-call-question = Would you like help from our staff?
kiosk-call = Please send someone
kiosk-called = Our staff have been told. Please wait a moment.
kiosk-ask-staff = If you need help, please ask our lobby staff. They will be glad to help you.
kiosk-go-on = Go on
kiosk-close = Close
kiosk-stop = Stop here

kiosk-mark-recorded = (your answer)
kiosk-mark-ticked = (chosen)
kiosk-line = { $code }: { $label } { $mark }
kiosk-more = More points for { $part }
kiosk-fewer = Fewer points for { $part }
kiosk-spell = The receipt code letter by letter: { $code }
kiosk-spell-comma = {", "}
kiosk-prompt = Type a number or letter from above, then press Enter.

# Staff
staff-pin = Enter the PIN
staff-wrong = Wrong PIN, please enter it again
staff-wait = { $n ->
    [one] Wrong PIN; try again in one second
   *[other] Wrong PIN; try again in { $n } seconds
}
staff-enter = Enter
staff-title = Staff · device { $device } · branch { $branch }
staff-gathering = Counting …
staff-today = Today: { $complete } complete, { $partial } ended early, { $abandoned } not kept; { $declined } declined, { $under-age } under age; { $suspected } suspected play (not among the first two)
staff-scores = Scores of the last 200 (0–100, without suspected play): { $scores }
staff-scores-all = Scores of the last 200 (0–100, with suspected play): { $scores }
staff-score = { $dimension } { $score } (n = { $n })
staff-score-grey = { $dimension } { $score } (only n = { $n }, provisional)
staff-score-few = { $dimension } — (n = { $n }, hidden below 10)
staff-comma = {"; "}
staff-backup = Last backup: { $ago }
staff-no-backup = No backup has been made yet
staff-free = { $free ->
    [one] One MiB free on the disk
   *[other] { $free } MiB free on the disk
}
staff-hours = Opening hours: { $hours }. Now: { $now }
staff-always = always
staff-open = open
staff-paused = paused
staff-outside = outside opening hours
staff-broken = cannot save, nobody is asked
staff-leave = Back to visitors
staff-pause = Pause
staff-resume = Open again
staff-show-play = Count suspected play
staff-hide-play = Leave play out
staff-large = Large layout
staff-normal = Normal layout
staff-export = Export to USB
staff-quit = End the program
staff-quit-now = Yes, end it
staff-quit-question = End the kiosk? Choose “Yes, end it” to confirm.
staff-exported = { $n ->
    [one] One visit exported.
   *[other] { $n } visits exported.
}
staff-no-folder = No folder for exports is set: write export_folder into kiosk.toml.
staff-folder-away = There is no folder { $path }; put the USB stick in and try again.
staff-need-store = Attention: answers cannot be saved.
staff-need-space = Attention: the disk is nearly full; export, then make room.
staff-need-clock = Attention: the machine’s clock is wrong; please set it.

# The file of settings
kiosk-config-head = Settings of the kiosk (kiosk.toml). A line behind # has no effect and shows the default; take the # away to change it.
kiosk-setting-device = The id of this device; it goes with every visit.
kiosk-setting-branch = The branch that this device stands in; --branch on the command line may not differ from it.
kiosk-setting-wave = The wave that visits belong to.
kiosk-setting-pin = The hash of the staff's PIN, made by fangtan kiosk pin; the kiosk does not start without it.
kiosk-setting-idle_seconds = Seconds without any input after which a visit ends; the last 10 are a warning.
kiosk-setting-on_timeout = What becomes of a visit that was left: save_partial keeps what was answered; discard writes none of it to the disk.
kiosk-setting-thanks_seconds = Seconds for which the last page stays.
kiosk-setting-opening_hours = When visitors are asked, such as ["mon-fri 08:30-17:30", "sat 09:00-12:00"]; always, if it is empty.
kiosk-setting-call_bell = Whether the terminal rings when a visitor calls staff.
kiosk-setting-call_command = The program to run when a visitor calls staff, and its arguments, such as ["/usr/local/bin/ring", "lobby"].
kiosk-setting-alert_command = The program to run when something needs staff (cannot save, disk nearly full, clock wrong, five wrong PINs in a row), and its arguments; the name of the reason comes last.
kiosk-setting-text = The layout; large shows fewer things a page and wider lines. The size of the letters is the terminal's.
kiosk-setting-theme = The colours.
kiosk-setting-ascii = Boxes in ASCII only.
kiosk-setting-double_touch_ms = A second touch of the same spot within so many milliseconds is part of the first (a trembling hand); for digits and points a third of that.
kiosk-setting-export_folder = The folder that exports go to, such as where a USB stick is mounted.
kiosk-pin-ask = Type a PIN of 6 to 12 digits and press Enter (it is shown on the screen):
error-kiosk-branch = kiosk.toml binds this device to branch “{ $bound }”, but the command line says “{ $given }”. Leave --branch out, or change the file.
error-kiosk-no-pin = No staff PIN is set, so the kiosk does not start. Run fangtan kiosk pin and put the line that it prints into { $path }.
error-kiosk-pin = The PIN of a kiosk has 6 to 12 digits. Run fangtan kiosk pin once more.
about-kiosk = A kiosk in the lobby, where visitors answer by themselves; config prints all settings, pin makes the hash of a PIN
arg-kiosk = The instrument, such as esq8; or config, or pin
arg-kiosk-config = The kiosk's file of settings, kiosk.toml
problem-config-absent = there is no such file.
problem-config-number = “{ $name }” must be a whole number from { $least } to { $most }.
problem-config-pin = “{ $name }” must be the hash that fangtan kiosk pin prints, not the PIN itself.
problem-config-hours = “{ $name }” must be written like ["mon-fri 08:30-17:30"]: days by their first three letters, times on the 24-hour clock.

# Words of the command line.
heading-commands = Commands
heading-options = Options
heading-arguments = Arguments
heading-usage = Usage: {""}
about-fangtan = fangtan 访谈: interviews customers in the terminal and measures e-service quality. Without a command it opens the home screen.
about-interview = Start an interview, or go on with an open one
about-list = List instruments or interviews
about-show = Show an interview: answers, scores, suggestions; its log with --events
about-withdraw = Delete all answers of an interview by its receipt code, for good
about-score = Analyse answers in a CSV file: scores, reliability, missing answers; nothing is stored
about-import = Take the answers in a CSV file in as interviews; one that was interrupted is gone on with by the same command
about-csv = Answers, one row an interview: what import reads
about-long = Answers, one row an answer
about-json = Answers as JSON
about-keys = The key table
about-store = The data folder
about-store-check = Read all data and report what is damaged; changes no file
about-store-repair = Say how damage would be repaired; does it with --apply, and deletes nothing
about-store-stats = What the data folder holds: interviews and room on the disk
about-store-backup = Copy the data to another place, such as a USB stick; the last few copies are kept
about-store-restore = Restore a backup into an empty data folder
about-store-purge = Destroy the content of interviews whose time is over; does it with --apply
about-store-path = Where the data folder is
about-completions = Print a completion script: bash, zsh, fish, elvish or powershell
about-man = Print the manual page (fangtan man > fangtan.1)
arg-help = Show help
arg-version = Show the version
arg-data = The data folder (by default in the system's place for data)
arg-lang = Language: zh-CN or en (by default from the settings, then LC_ALL, LC_MESSAGES, LANG)
arg-ascii = Draw lines and marks in ASCII only
arg-branch = The branch
arg-wave = The wave
arg-interviewer = The interviewer's id
arg-practice = Practice: marked on every screen, never in results
arg-plain = Line by line instead of the full screen; for screen readers and pipes
arg-id = The instrument, such as esq24
arg-resume = Go on with this open interview (the first letters of its id will do)
arg-what = What to list
arg-file = The file with the answers: a header of item ids, then one row a respondent
arg-of-instrument = The questionnaire: an id such as esq24, or a folder
arg-skip-bad = Leave bad rows out, and collect them in this file with the reason
arg-asked-in = Interviews in this language only
arg-mode = Interviews of this mode only: interview, keyed or practice
arg-code = The respondent's receipt code; capitals and hyphens do not matter
arg-chain = Check the tamper-evident chain as well, and print its head to be noted
arg-noted = Hold the store against a head noted earlier, such as "12 K7MQ-2XRB-9WHT-C4DE"
arg-moments = Make the sums of all finished interviews anew, and hold those that were kept against them
arg-before = Purge what came before the beginning of this day (such as 2025-01-01); without it, earlier purges are listed
arg-apply = Do what is listed
arg-from = Bring back from this backup what is missing
arg-place = The folder with the backups
arg-keep = How many copies are kept (5 by default)
arg-always = From now on, copy there after every interview and on leaving
arg-never = Make no more copies by itself; those that are there stay
arg-backup = Copy the data to this folder after every interview and on leaving
arg-dry-run = Only check the backup
arg-json = Print JSON
arg-interview = The interview (the first letters of its id will do)
arg-events = Show the log
arg-shell = Which shell: bash, zsh, fish, elvish or powershell
usage-options-word = OPTIONS
usage-command-word = COMMAND
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
table-context = Where
table-keys = Keys
list-none = No interviews yet.
check-read = { $lines } lines read. Interviews: { $complete } complete, { $open } open, { $broken } broken off, { $screened } screened out, { $withdrawn } withdrawn or purged.
check-sound = Nothing is damaged.
check-faults = { $n ->
    [one] { $n } fault was found:
   *[other] { $n } faults were found:
  }
check-moments = Sums of { $n } finished interviews in { $groups } groups, made anew; those that were kept said the same. Not summed: { $unread }.
check-moments-differed = Sums of { $n } finished interviews in { $groups } groups, made anew; those that were kept said something else in the groups below and were replaced. Not summed: { $unread }.
check-moments-group = { $group }: what was kept spoke of { $kept } interviews, made anew it is { $n }.
check-moments-more = and { $n } more groups
repair-plan = With --apply this is done, and nothing is deleted:
    - missing events are brought back from the query store and, with --from, from a backup;
    - a file with bad lines is kept as it is in the folder quarantine and goes on without them;
    - the index, the tables of contents and the query store are made anew from the journal;
    - what cannot be brought back is named, interview by interview.
repair-after = After the repair:
stats-interviews = Interviews: { $complete } complete, { $open } open, { $broken } broken off, { $screened } screened out, { $withdrawn } withdrawn or purged; { $practice } for practice, { $simulated } simulated; people who gave none: { $tallies }.
stats-lines = { $lines } lines, { $seals } seals; { $free } MiB free on the disk.
backup-made = Copied to { $path } ({ $files } files, { $bytes } bytes). The last { $keep } copies are kept; older ones removed: { $removed }.
backup-always = From now on the data are copied to { $path } after every interview and on leaving.
backup-never = No more copies are made by themselves; those that are there stay.
backup-where = No place was given. Please name a folder, such as fangtan store backup /media/usb.
restore-dry = Backup { $path }, made { $at }. It was checked as follows; nothing was restored.
restore-done = Restored to { $dir } from backup { $path }, made { $at }.
restore-changed = { $file } is not what it was when the backup was made.
restore-none = There is no backup of interviews in { $path }. Please check the path.
restore-occupied = { $path } is not empty and was left untouched. To bring back what is missing, use fangtan store repair --from; to restore a whole backup, name a new folder with --data.
purge-plan = Interviews before { $day }: { $n }. With --apply their content is destroyed for good; a mark of each and a record of the purge stay.
purge-done = The content of interviews before { $day } was destroyed ({ $n } of them), and this was recorded. Exported files, print-outs and backups that are not at hand are not covered; please see to them yourself.
purge-logged = { $at }: { $n } interviews before { $day } were purged.
chain-counts = Chain: { $intact } as they were when they were sealed; { $withdrawn } withdrawn, whose seals still fit; { $open } open, to be sealed when they end; { $unchained } of the old format, without a chain.
chain-changed = Interview { $interview } is not as it was when it was sealed, or is missing.
chain-broken = Seal { $seal } is missing, or does not follow from the one before.
chain-head = Head at present (copy it down with the date, or photograph the QR code, and keep that away from this computer): { $head }
chain-noted-fits = It fits the head you noted: nothing sealed before that was changed.
chain-noted-differs = It does not fit the head you noted: something sealed before that was changed.
chain-noted-short = There are not that many seals here: interviews at the end were lost, or this is an earlier copy.
chain-noted-unreadable = The head you noted cannot be read; it should be a number and 16 letters and digits, such as 12 K7MQ-2XRB-9WHT-C4DE.
chain-limits = Note: whoever can rewrite the whole data folder can also compute the whole chain anew, so only a head noted elsewhere proves anything. Interviews that ended after it was noted, and open ones, are not covered. The chain proves that nothing was changed since it was sealed, not that the answers were true.
import-done = { $n ->
    [one] { $n } interview was taken in from { $path }.
   *[other] { $n } interviews were taken in from { $path }.
  }
import-before = Those already here from this very file were passed over: { $n }.
export-answers = { $n ->
    [one] { $n } interview is in { $path }.
   *[other] { $n } interviews are in { $path }.
  }
withdraw-done = Interview { $interview } ({ $instrument }, { $opened }) was withdrawn: its answers, notes and log are deleted, and only a mark of the withdrawal is left. Exported files, print-outs and backups that are not at hand are not covered; please see to them yourself.
withdraw-before = Interview { $interview } ({ $instrument }) was withdrawn already, on { $at }; nothing of its content is left here.

usage-command = There is no command “{ $name }”.
usage-unknown = There is no option or argument “{ $name }”.
usage-value = The value of { $name } is not one of those allowed.
usage-missing = { $name } is missing.
usage-subcommand = A command must follow.
usage-other = The command line cannot be read: { $name }.
usage-help = Add --help to see how it is used.
error-language = The language “{ $asked }” is not known; available: { $known }.
error-no-home = The system's place for data cannot be found; please name a folder with --data.
error-output = Output failed: { $reason }.
error-terminal = The terminal cannot be used: { $reason }. Add --plain to go line by line.
error-broken-instrument = { $n ->
    [one] Instrument “{ $name }” has { $n } fault and cannot be used; please mend it as listed above.
   *[other] Instrument “{ $name }” has { $n } faults and cannot be used; please mend them as listed above.
  }
error-no-instrument = There is no instrument “{ $name }”; available: { $known }.
error-no-store = There are no interview data in { $path } yet. Please check the folder given with --data.
withdraw-unknown = No interview here has the receipt code “{ $code }”. Please check the code; the interview may also be on another computer.
purge-day = “{ $day }” is no date; please write it like 2025-01-01.
purge-ahead = { $day } has not come yet; nothing was destroyed, to be safe.
error-no-interview = No interview that fits begins with “{ $name }”. Run fangtan list interviews to see them.
error-many-interviews = More than one interview begins with “{ $name }”; please type more of its id.
error-pin = Interviewer { $id } has a PIN: please run fangtan, sign in with F4 on the home screen, and start from there.

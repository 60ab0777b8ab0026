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
about-keys = The key table
about-store = The data folder
about-store-path = Where the data folder is
arg-help = Show help
arg-version = Show the version
arg-data = The data folder (by default in the system's place for data)
arg-lang = Language: zh-CN or en (by default from LC_ALL, LC_MESSAGES, LANG)
arg-ascii = Draw lines and marks in ASCII only
arg-branch = The branch
arg-wave = The wave
arg-interviewer = The interviewer's id
arg-practice = Practice: marked on every screen, never in results
arg-plain = Line by line instead of the full screen; for screen readers and pipes
arg-id = The instrument, such as esq24
arg-resume = Go on with this open interview (the first letters of its id will do)
arg-what = What to list
arg-code = The respondent's receipt code; capitals and hyphens do not matter
arg-json = Print JSON
arg-interview = The interview (the first letters of its id will do)
arg-events = Show the log
table-context = Where
table-keys = Keys
list-none = No interviews yet.
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
error-no-interview = No interview that fits begins with “{ $name }”. Run fangtan list interviews to see them.
error-many-interviews = More than one interview begins with “{ $name }”; please type more of its id.

# Settings.
settings-title = Settings
setting-saved = Saved to the settings file.
setting-not-saved = {" "}It was not saved and holds for this run only.
setting-typing = Enter saves; an empty field unsets it; Esc leaves it as it was.
setting-how-choice = {" "}← → change it; it is saved at once.
setting-how-text = {" "}Enter changes it.
setting-unset = (not set)
flag-on = yes
flag-off = no
look-colour = colour
look-high-contrast = high contrast
look-colourless = no colour
tongue-zh-CN = 中文 (Chinese)
tongue-en = English

setting-language = Language
setting-theme = Theme
setting-ascii = ASCII only
setting-large = Large layout
setting-panel = Scores at the start
setting-branch = Branch
setting-wave = Wave
setting-interviewer = Interviewer
setting-backup = Backup folder
setting-help-language = The language of the interface; where it is not set, that of the system.
setting-help-theme = Colour uses the terminal's own sixteen; high contrast is white on black; no colour goes by bold and inverse.
setting-help-ascii = Lines and marks in ASCII only, for terminals that draw lines two cells wide.
setting-help-large = Fewer things and more space: the question, its choices and one line of keys; F9 brings the scores.
setting-help-panel = Whether an interview begins with scores and suggestions in sight; F9 shows or hides them at any time.
setting-help-branch = The branch that new interviews are held for.
setting-help-wave = The wave that new interviews belong to.
setting-help-interviewer = The interviewer's id in new interviews.
setting-help-backup = The folder that backups go to.
config-head = Settings of fangtan. Options on the command line come before them; a line taken away is back at its default.
config-names = One of: { $names }

action-settings = settings
action-choose = change
action-choose-back = change back
action-edit = edit
context-setting = a setting with choices
context-text-setting = a setting to type
context-field = a field

problem-config-unknown = there is no setting “{ $name }”; the nearest is “{ $near }”.
problem-config-version = the file is of version { $found }, this program reads { $known }; another version of fangtan may have written it.
problem-config-flag = “{ $name }” must be true or false.
problem-config-text = “{ $name }” must be a text in quotation marks.
problem-config-list = “{ $name }” must be a list of texts in quotation marks.
problem-config-choice = “{ $name }” must be one of these, in quotation marks: { $known }.
problem-unwritable = cannot be written: { $detail }
problem-no-place = the system's place for settings cannot be found; please name a file with --config.
error-config = Nothing was started and the file was left as it is. Please mend it there, or name another file with --config.

arg-config = The settings file (by default in the system's place for settings; FANGTAN_CONFIG names another)
arg-theme = Theme: colour, high-contrast or colourless
arg-large = Large layout: fewer things, more space

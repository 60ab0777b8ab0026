# Catalogue of suggestions: the words.
# .do is what to start on Monday; .metric is the operational figure that shows success;
# .caution is a risk or a limit.

group-experience = User experience
group-stability = Systems and operations
group-support = Customer support
group-data = Use of data
group-improvement = Continuous improvement
group-trust = Trust

owner-branch = Branch
owner-operations = Operations
owner-it = IT
owner-service-centre = Customer service centre
owner-compliance = Compliance and consumer protection
owner-product = Digital channels team
owner-training = Training

## User experience

action-clean-interface = Simplify the home page and menus
    .do = Pull three months of clicks per function, keep the eight to ten most used on the home page and group the rest in customers' own words. Watch five customers look for three functions; rename or move whatever they cannot find.
    .metric = Time to find a given function (seconds) and share found at the first try (%)
    .caution = Regular customers know where things are now. Announce the change and keep a way back to the old layout for a while.

action-smooth-flow = Smooth the steps of each task
    .do = Walk through the five busiest tasks screen by screen and cut repeated entries and needless confirmations. If someone drops out halfway, keep what they have already filled in.
    .metric = Steps per task (count) and drop-out rate (%)
    .caution = Identity checks and risk warnings are legal duties. They cannot be dropped to save a step.

action-accessible-use = Make every channel accessible
    .do = Ask customers with poor sight, hearing or hand movement to do one task in the app and one at a machine, and note where they get stuck. Put large type, voice guidance and Braille labels in place first, then set dates for the rest.
    .metric = Accessibility checks passed (%)
    .caution = Accessibility is a legal duty, whatever the scores say. A staffed counter has to stay.

action-first-use-guide = Guide customers through first use
    .do = Make a card of no more than five steps for each of the five most used functions. Train lobby staff to stand by while customers complete their first try themselves.
    .metric = First uses completed without help (%)
    .caution = Guiding is not doing it for them. Staff never enter a password for a customer or take charge of a phone.

action-plain-language = Rewrite prompts in plain words
    .do = Collect the twenty prompts customers ask about most and rewrite each to say in one sentence what happened and what to do. Do both languages together, then have customers read them and explain them back.
    .metric = Enquiries caused by unclear prompts (per month)
    .caution = Compliance has to check each rewrite: plainer words must not change what the terms mean.

action-mistake-guard = Prevent and undo customer mistakes
    .do = Make payee and amount stand out on the confirmation page, and add a warning when they do not fit the customer's habits. Put delayed transfer, cancel and edit where people can see them.
    .metric = Correction requests after customer errors (per 10,000 transactions)
    .caution = With too many warnings, people tap “confirm” without reading. Show them only when the risk is higher.

action-own-settings = Let customers set things up their own way
    .do = Begin with four settings on one “My settings” page: shortcuts, type size, time of reminders, suggestions on or off. Once a machine has read the card, it shows this customer's usual tasks first, in the type size and language chosen last time.
    .metric = Customers who have used the settings (%)
    .caution = Choose defaults that suit those who never change them. Remembering habits needs notice and consent, and customers can clear them at any time.

action-machine-services = Add the usual tasks that machines cannot do
    .do = For a week, note at the service desk which customers tried a machine and came back to the counter, and for what. Put the top three on the upgrade plan; until then, say “Please go to the counter” on the machine.
    .metric = Customers coming back from machine to counter (per week)
    .caution = Not everything suits self-service. What needs a risk warning or an identity check at the counter stays there.

## Systems and operations

action-peak-capacity = Add capacity for busy times
    .do = List concurrent users and response times for paydays and holidays, then load-test at 1.5 times the expected peak. Where it fails, add capacity first and then move batch jobs out of the peak.
    .metric = 95th-percentile response time at peak (seconds)
    .caution = More servers alone may not clear the bottleneck. Find out where it is slow before spending.

action-regular-patching = Update regularly and patch vulnerabilities
    .do = Keep a register of vulnerabilities with deadlines by severity and go through it every week. Schedule updates for the quietest hours and announce them in advance.
    .metric = High-severity vulnerabilities patched on time (%)
    .caution = Updates can cause failures of their own. Try them on a few users first and have a rollback ready.

action-backup-recovery = Back up and rehearse disaster recovery
    .do = Set a recovery time and a tolerable data loss for each key system, then run one real failover. Where the target is missed, write down the cause and a deadline.
    .metric = Recovery time (minutes) and data lost (minutes) in the drill
    .caution = A backup is not yet a recovery. A plan that has never been rehearsed does not count.

action-device-patrol = Check self-service machines every day
    .do = Check before opening, at midday and before closing, completing one transaction with a test card. When a machine is down, post where the nearest working one is and when this one should be back.
    .metric = Self-service machine uptime (%)
    .caution = Rounds catch only visible faults. A machine that keeps failing needs repair or replacement.

action-outage-drill = Rehearse serving customers during outages
    .do = Write a one-page plan: who tells customers, what moves to the counter, how pending requests are logged. Simulate a half-hour outage each quarter and fix the gaps on the spot.
    .metric = Time from outage to customers being told (minutes)
    .caution = Requests logged by hand need a second pair of eyes, so that nothing is booked twice once the system is back.

action-accuracy-check = Review processing errors every day
    .do = Sample the previous day's electronic transactions and sort errors by cause. Remove the most frequent cause each month and watch whether it comes back.
    .metric = Processing errors (per 10,000 transactions)
    .caution = The error log is for fixing processes. If it is used to punish people, errors will go unreported.

action-cross-channel = Align data and rules across channels
    .do = Put ten common questions to the app, a machine, the hotline and the counter, and list where the answers differ. Give each of them one data source and one person in charge.
    .metric = Questions answered differently across channels (per month)
    .caution = Some differences come from regulation or limits. Explain those rather than forcing them into line.

action-on-time-promise = Publish turnaround times and track them
    .do = Measure how long each service really takes, then publish the time that nine cases in ten can meet. Alert the person in charge before the deadline and note the reason for each overrun.
    .metric = Requests completed on time (%)
    .caution = Set times by what you can actually do. A promise that is not kept is worse than none.

action-lighter-pages = Make pages lighter for older devices
    .do = Open the ten most used pages on a five-year-old phone over an ordinary connection and note the seconds. Strip large pictures and animations from the three slowest, then offer a plain version.
    .metric = Time to open the usual pages on an older phone (seconds)
    .caution = When a system version is no longer supported, tell customers three months ahead and say where they can turn instead.

action-area-upkeep = Look after the self-service area every day
    .do = Draw up a list of no more than ten checks: floor, shelves, waste paper, lighting, glare on screens, outdated notices. Go through it morning and evening, and sign it.
    .metric = Checks passed (%)
    .caution = The more notices, the less people see the one that matters. For each new one, take down an old one.

action-standard-interfaces = Split and connect services by standard interfaces
    .do = Take the function that changes most often out of the large system, make it a module of its own and document its interface. Then connect one service of one partner by the same interface.
    .metric = Systems touched when one module is replaced (count)
    .caution = Review security before opening up, and pass on only what the customer has authorised. Cut too fine, faults become hard to trace.

## Customer support

action-contact-channels = Open and test every contact channel
    .do = List phone, chat and email with their hours in the same place in the app, on machines and on the branch notice. Test whether each one gets through, and fix those that do not within the week.
    .metric = Contacts that get through, by channel (%)
    .caution = Many channels with nobody there disappoint more than a few that work. Do not open what you cannot staff.

action-timely-response = Set time limits for replies
    .do = Sort enquiries into those answered on the spot, the same day or within three days, and name who is responsible for each kind. Every morning, count what is still open from the day before.
    .metric = Median time to first reply (minutes)
    .caution = Judged on speed alone, people give hasty answers. Watch repeat contacts as well.

action-feedback-loop = Answer every piece of feedback
    .do = Number each comment and tell the customer within seven days whether it was taken up, and why. Each month, choose the most frequent comment and fix it properly.
    .metric = Feedback answered within seven days (%)
    .caution = Anonymous comments can only be answered publicly. Never try to find out who wrote one.

action-round-the-clock = Staff urgent help around the clock
    .do = Count out-of-hours enquiries by reason. Start with someone on the line at all hours for lost cards and payment stops; take messages for the rest and reply first thing in the morning.
    .metric = Out-of-hours calls answered by a person (%)
    .caution = Few people work at night, so settle their authority in advance. A call that is answered but goes nowhere only adds to the worry.

action-assistant-handover = Let customers leave the chatbot at any time
    .do = Offer “talk to a person” at every turn, hand over automatically after two failed answers and pass the conversation on. Each week, read fifty conversations that ended unsolved.
    .metric = Cases solved in one go after handover (%)
    .caution = Chatbots get things wrong. Fees, risks and complaints belong with a person, and the conversations are personal data to be protected.

action-lobby-helper = Post a helper at self-service machines
    .do = At busy times, have one person in the self-service area who steps in when a customer stays on one screen for about half a minute. Offer older customers and those with limited mobility the counter first.
    .metric = Offers of help (per day) and share then completed (%)
    .caution = Stand where the password cannot be seen, ask before touching anything, and never use the moment to sell.

action-first-contact = Let front-line staff settle problems
    .do = List the ten most frequent complaints and write down up to what amount and under what conditions hotline and lobby staff may settle them at once. Beyond that, whoever took the case sees it through.
    .metric = First-contact resolution (%)
    .caution = Set a ceiling and sample cases afterwards, so that customers are treated alike.

action-progress-notice = Tell customers how requests are progressing
    .do = For the five slowest services, send a message on receipt, while in progress, on completion and when delayed, with the next step and expected time. When there is a delay, tell the customer first and explain later.
    .metric = Requests covered by notices (%) and progress enquiries (calls per month)
    .caution = No full names or account numbers, an easy opt-out, and no links that fraudsters could copy.

action-feedback-board = Post “You said, we did”
    .do = Each month, show three comments in the lobby and in the app: what customers said, what was changed, and what cannot change yet and why. Add the date and the role responsible.
    .metric = Published comments fully acted on (%)
    .caution = No customer names, and no picking of flattering comments. Be frank about what cannot be changed.

action-waiting-time = Tell customers about how long they will wait
    .do = Record real waits by time of day for two weeks. Then show the expected wait on the queue display, at the start of hotline calls and in the chat window, rather too long than too short. Say when it is quieter and where a machine is free.
    .metric = Waits no longer than announced (%)
    .caution = A wrong estimate annoys more than none. Check it against real figures every month.

action-rule-change-notice = Announce changes and due dates ahead of time
    .do = When limits, fees or required papers change, tell those affected in three sentences: from when, what changes, what you need to do. Send reminders of debits and due dates three days ahead, always.
    .metric = Enquiries and complaints caused by changed rules (per month)
    .caution = No selling in reminders, no full names or account numbers, and no links that fraudsters could copy.

action-repeat-back = Repeat back, then answer
    .do = Make it a habit: after listening, sum up the customer's point in one sentence and answer only once it is confirmed. Each week, listen to twenty recordings, pick those where the answer missed the question and rewrite them together.
    .metric = Sampled calls in which the answer missed the question (%)
    .caution = Repeating is for hearing right, not for reading out a script. When it is urgent, act first.

action-warm-transfer = Pass the story on with the customer
    .do = Settle the three things that go with every transfer: who, what, and what has been done so far. From chatbot to person and from hotline to branch, the system hands over the record, and whoever takes over begins with “I can see what this is about”.
    .metric = Transfers after which the customer need not repeat anything (%)
    .caution = Pass on only what this matter needs. ID numbers and passwords never go into the record.

action-machine-help = Show at each machine how to get help
    .do = Put a sign on every machine: the bank's logo, the machine's number, whom to ask by day, which number to call at night. Someone has to answer the call button; try it once a week at odd times.
    .metric = Calls for help answered within a minute (%)
    .caution = Signs can be forged: check the number on the daily round. Help must also work for people who cannot see or hear well.

action-renewal-reminder = Remind before expiry, and make leaving as easy
    .do = One month and three days before a product runs out, send a reminder: the date, what happens if nothing is done, how to renew, how to stop. Renewing and stopping stand on the same page and take equally many steps.
    .metric = Customers reminded before expiry (%) and complaints about automatic renewal (per month)
    .caution = A reminder is a service, not a sales call. Renewals won by hiding the way out come back as complaints.

action-complaint-owner = One person sees a complaint through
    .do = Whoever takes a complaint owns it, gives the customer a reference and a name to ask for, and reports progress every two working days. At the end, explain cause and outcome and ask “Is anything still unclear?”
    .metric = Complaints closed by the first person (%) and average hand-overs (count)
    .caution = Owning is not doing it all alone. The owner needs authority to call on other departments, and someone to stand in.

## Use of data

action-behaviour-analysis = Find where customers give up
    .do = Use aggregated usage records to find the three pages with the most drop-outs. Find out why by watching people use them, change one thing at a time, and compare two weeks before with two weeks after.
    .metric = Drop-out rate of the page in question (%)
    .caution = Tell customers and get their consent first, keep only the aggregates you need, offer an opt-out, and never track individuals.

action-personal-suggestions = Personalise only as customers wish
    .do = Start with functions and service reminders, and put product suggestions behind a switch of their own. Say on each one why it is shown, and let people turn it off with one tap.
    .metric = Suggestions switched off (%) and complaints about them (per month)
    .caution = Needs consent, minimal data and a version that is not personalised. More suggestions are not better service, and what a customer has switched off stays off.

action-precision-marketing = Keep targeted marketing within the rules
    .do = Check who has agreed to marketing and send nothing to anyone else. Cap the number of messages a month, label them as advertising and show how to unsubscribe.
    .metric = Unsubscribe rate (%) and marketing complaints (per 10,000 messages)
    .caution = This is a business goal, not a quality measure, so it is never ranked. Accepting marketing must not be a condition of service.

action-needs-review = Review needs with long-standing customers once a year
    .do = Offer a voluntary twenty-minute appointment: go through what they have, stop what they do not use, be plain about what does not suit them, and let them say what is missing. Begin with thirty customers at one branch.
    .metric = Idle products stopped (per 100 customers) and customers satisfied (%)
    .caution = This is not a sales meeting: nothing new is signed that day. What is noted about needs is personal data.

## Continuous improvement

action-monitor-indicators = Track the indicators month by month
    .do = Pair each of the lowest indicators with one operational figure and one person in charge, and review them monthly. Repeat the same questionnaire every six months and publish sample size and margin of error with it.
    .metric = Indicators updated on schedule (%)
    .caution = In small samples, most ups and downs are chance. Changes within the margin of error are no basis for rewards or penalties.

action-pilot-new-services = Pilot new services on a small scale
    .do = Choose one idea from staff or customers and try it in one branch for six weeks. Write down beforehand which figure counts, what level justifies a roll-out and what would stop the trial.
    .metric = Pilots decided by the criteria set beforehand (%)
    .caution = Anything touching money or personal data needs a risk assessment first, and customers may leave the pilot at any time.

action-peer-benchmark = Learn from what peers do well
    .do = At two other banks, go through the same task, note your experience against the indicators of this questionnaire and keep a record. Take up only the largest gap, with your own remedy and a deadline.
    .metric = Improvements put in place after benchmarking (per half-year)
    .caution = What works elsewhere may not suit your customers. Scores from different questionnaires or formulas cannot be compared.

action-leaver-call = Find out why customers leave
    .do = Each month, choose ten at random from those who closed an account or moved a large sum, and with their consent ask three things: why, since when, and what would have kept them. Sort the reasons and fix the most frequent one you can do something about.
    .metric = Customers leaving for the same reason (per quarter)
    .caution = Listen, do not persuade, and never put obstacles in the way. If the reason is a better rate elsewhere, just write it down.

action-site-review = Fit machines and opening hours to demand
    .do = Chart the use of each machine by the hour and find where people queue and where machines stand idle. Move one machine or change one opening time, and look again after four weeks.
    .metric = Queueing time at peak (minutes)
    .caution = Before removing a machine, ask what older customers nearby will do. Areas open late at night need lighting and someone on call.

action-staff-first = Have staff try it as customers first
    .do = Each quarter, five managers and five front-line staff complete three tasks on their own phones, without asking anyone. Each writes down where they got stuck; fix three of these within the month and tell everyone what was fixed.
    .metric = Problems found by staff that were fixed within the month (%)
    .caution = Staff are far more practised than customers. What runs smoothly for them may not for others, so let customers try it too.

## Trust

action-two-step-login = Introduce two-step verification and biometrics
    .do = Ask for a second proof of identity on new devices and for large transfers. Keep biometrics voluntary, and have text-message codes, one-time passwords and a check at the counter ready beside them.
    .metric = Two-step coverage (%) and fraud losses (yuan per 10,000 transactions)
    .caution = Worn fingerprints, faces the system does not recognise, people who would rather not: all need an equally convenient alternative. Biometrics are sensitive data and need separate consent.

action-privacy-by-design = Build privacy in from the start
    .do = For every new feature, fill in one page: what is collected, why it is indispensable, how long it is kept and who can see it. Remove each field that nobody can justify.
    .metric = Features with a privacy review before launch (%)
    .caution = The review must not be a formality. Compliance has to be able to stop a launch, and the decision goes on record.

action-account-footprint = Show customers their account activity
    .do = Add a page in the app listing recent login devices, authorised apps and look-ups of personal data, with “This wasn't me” and “Withdraw permission” right beside them.
    .metric = Time from a “This wasn't me” report to action (minutes)
    .caution = Show it to the account holder only, after another identity check, and word it so that ordinary entries cause no alarm.

action-fee-disclosure = Show fees and limits before confirmation
    .do = Go through every electronic service that costs money and put the fee, the limit and the arrival time above the confirm button, in actual amounts. Bring branch notices into line with the online wording.
    .metric = Services showing fees and limits before confirmation (%)
    .caution = Small print and fold-out notes do not count. Too many words leave it as unclear as before.

action-no-preticked = Remove pre-ticked boxes and bundling
    .do = Go through screenshots of every channel and list whatever is ticked for the customer or cannot be passed without buying; set a date for each. Make “No” as large and as visible as “Yes”.
    .metric = Pages that still have pre-ticked boxes (count)
    .caution = Fewer add-on products may be opened for a while. Agree on that beforehand with those who set the targets.

action-redress-promise = Publish a promise on redress
    .do = Put on one page which errors the bank answers for, within how many working days it answers and how to claim. Settle by amount whether the bank pays first or investigates first.
    .metric = Average time to close a claim (working days)
    .caution = Work out liability and reserves first. Leave out any term that cannot be kept.

action-emergency-stop = Offer one-tap freeze and loss reporting
    .do = Put “Emergency stop” on the app's home page and in the first hotline menu: freeze first, verify afterwards. Each month, lobby staff rehearse helping a customer who has been defrauded.
    .metric = Time from the call for help to the freeze (minutes)
    .caution = Guard against malicious freezes and make unfreezing quick too. Never tell customers that the money is sure to be recovered.

action-data-use-notice = Explain data use on one page
    .do = Put the essentials of the privacy policy on one page: what is collected, what for, who receives it, how long it is kept, how to see and delete it. Show it at login and on the branch notice board.
    .metric = Complaints and enquiries about personal data (per month)
    .caution = One page does not replace the full policy, and the two must agree. If a purpose changes, ask for consent again.

action-incident-notice = Report incidents promptly and truthfully
    .do = Prepare drafts for outages, errors and data leaks, and settle who publishes them and how soon. Say what happened, who is affected, what customers should do and when the next update will come.
    .metric = Time from confirming an incident to first notice (minutes)
    .caution = Leave out what has not been verified. A data leak must also be reported to the authorities as the law requires.

action-content-review = Check online content against reality
    .do = Name one person for every rate, fee, opening time and product description, with the date of the last check. Sample thirty entries a month and compare them with what really happens.
    .metric = Sampled entries that were correct (%)
    .caution = Take outdated content down rather than just changing the date. Promotional wording goes through compliance.

action-safe-area = Make the self-service area visibly safe
    .do = Check PIN shields, the waiting line, lighting, mirrors and doors, and make good what is missing within the week. Every day, look for stickers, cameras and card readers that do not belong there, and note each check on a board.
    .metric = Safety checks passed (%) and incidents in the area (per quarter)
    .caution = Cameras watch the room, never the keypad. If a device looks suspicious, stop the machine, leave everything untouched and call the police.

action-clear-traces = Clear the screen and mask numbers on slips
    .do = Test every machine: how long after the card is taken, or the customer walks away, until the screen is cleared, and how many digits the slip shows. Settle on the last four digits, and ask before printing.
    .metric = Machines that clear and mask as required (%)
    .caution = Clearing too fast cuts off slower customers. Warn by sound and words first, and let them ask for more time.

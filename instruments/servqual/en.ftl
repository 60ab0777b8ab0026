# Expectation and perception: what is said in the interview.
# .help is for the interviewer only; .probe is a neutral follow-up; .lead is read out when a
# section begins.

title = Service expected and perceived
    .about = Twenty-two statements, each rated twice: the level a good bank should reach, and the level this bank does reach. Perceived minus expected is the gap; a negative one is a shortfall. The five dimensions and their numbers of statements follow the model of Parasuraman, Zeithaml and Berry (1988); the wording is our own. Expected here means what should be, not what one predicts. Expectations tend to be high throughout, so gaps mostly follow perceptions: read both columns beside the gap. How much each dimension matters, respondents say themselves with 100 points.

consent = Hello. We would like about fifteen minutes of your time to hear what you expect of a bank's service and how you find this one. Taking part is voluntary and anonymous, and if you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn where the service falls short of what customers expect. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = What you expect of a bank, how you find this one and what matters to you, how you use it, your age group, whether you had problems or difficulty, and any comment you choose to leave. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-tangibles = Tangibles
dimension-reliability = Reliability
dimension-responsiveness = Responsiveness
dimension-assurance = Assurance
dimension-empathy = Empathy

columns-gap = Expected and perceived
    .expected = A good bank's level
    .perceived = This bank's level

section-use = How you use the services
    .lead = First, a little about how you use the services. By e-services we mean mobile and online banking, self-service machines, the phone hotline and WeChat.
section-tangibles = What can be seen
    .lead = For each statement, please give two scores from 1 to 7: first the level a good bank should reach on this point, then the level this bank does reach.
section-reliability = Keeping its word
    .lead = The next ones are about whether the bank can be relied on. Two scores each, as before.
section-responsiveness = Responding
    .lead = The next ones are about how the bank responds to customers.
section-assurance = Giving confidence
    .lead = The next ones are about whether the bank gives you confidence.
section-empathy = Understanding customers
    .lead = The last ones are about how well the bank understands its customers.
section-weight = How much each matters
    .lead = The five aspects we just went through may matter to you in different degrees.
section-outcome = Overall view
    .lead = Now please think of the e-services as a whole.
section-incident = Problems
    .lead = Next, I would like to ask about a few specific problems. Please do not mention account numbers or anyone's name.
section-background = About you
    .lead = The next question is for statistics only.
section-closing = Closing
    .lead = We are nearly done.

scale-level7 = Level
    .point-1 = Very low
    .point-7 = Very high

scale-quality5 = How good the quality is
    .point-1 = Very poor
    .point-2 = Fairly poor
    .point-3 = Average
    .point-4 = Fairly good
    .point-5 = Very good

scale-satisfied5 = How satisfied you are
    .point-1 = Very dissatisfied
    .point-2 = Somewhat dissatisfied
    .point-3 = Neither satisfied nor dissatisfied
    .point-4 = Somewhat satisfied
    .point-5 = Very satisfied

channel = Which of this bank's e-services have you used most in the last three months?
    .choice-app = Mobile banking app
    .choice-web = Online banking
    .choice-kiosk = Self-service machine
    .choice-phone = Phone hotline
    .choice-wechat = WeChat official account or mini program
    .choice-other = Another e-service
    .help = One answer: the service used most. The app is the bank's own; online banking means logging in on a computer or in a browser; machines include cash machines and smart counters.
    .probe = If there are several, which one do you use most often?

tangible-1 = Machines and systems are up to date and do what people now need.
    .short = Up-to-date equipment
    .help = Equipment: cash machines, smart counters, ticket machines, and the version of the app. Whether it is easy to learn is not the question.
    .probe = Which machine or system were you thinking of?

tangible-2 = The hall and the self-service area are clean, bright and pleasant to be in.
    .short = Pleasant premises
    .help = Premises: tidiness, light, seats, temperature. Distance is not the question. If they only use online services, record “don't know”.
    .probe = Which branch or which part of it?

tangible-3 = Staff are neatly dressed and wear a badge you can read.
    .short = Neat appearance
    .help = Appearance only, not manner: manner comes later.
    .probe = Which staff did you have in mind?

tangible-4 = Forms, notices and screens are well laid out and easy on the eye.
    .short = Clear material
    .help = Layout, type size, colours. Whether the content is right belongs to reliability.
    .probe = Which form or screen were you thinking of?

reliable-1 = When a time is given for something, it is done by then.
    .short = Done on time
    .help = Whether a time the bank itself gave was kept. If none was given, record “don't know”.
    .probe = What was it about, and what time was given?

reliable-2 = When a customer is in difficulty, the bank makes a real effort to help.
    .short = Real help
    .help = Whether the bank tries, not whether it worked out in the end.
    .probe = What kind of difficulty did you have in mind?

reliable-3 = Things are done right at the first go, with no second trip.
    .short = Right first time
    .help = Having to come back for a reason on the bank's side counts against it; forgetting papers oneself does not.
    .probe = Which service were you thinking of?

reliable-4 = An appointment starts at the hour agreed.
    .short = Starts on time
    .help = Appointments, tickets, visits, calls back. If they never had one, record “don't know”.
    .probe = Which appointment were you thinking of?

reliable-5 = Accounts and records are exact and match what happened.
    .short = Exact records
    .help = Balances, statements, names, contact details.
    .probe = What kind of record were you thinking of?

response-1 = Customers are told plainly when it is their turn and when it will be done.
    .short = Told when
    .help = Whether it is said, and said correctly. How long the wait is, is not the question.
    .probe = Where were you waiting?

response-2 = At the counter, by phone and online, someone responds straight away.
    .short = Quick to respond
    .help = The time to the first response, by a person or a chatbot.
    .probe = Which channel were you thinking of?

response-3 = Staff are glad to lend a hand.
    .short = Glad to help
    .help = Willingness, not skill.
    .probe = Which occasion were you thinking of?

response-4 = However busy it is, requests get a reply.
    .short = Never too busy
    .help = Whether a request is at least acknowledged when it is busy.
    .probe = When was that, and how busy was it?

assure-1 = The way staff speak and act inspires confidence.
    .short = Inspires confidence
    .help = Whether their manner makes one feel in good hands.
    .probe = What about the way they speak or act?

assure-2 = Saving and sending money here feels safe.
    .short = Safe to deal with
    .help = At the counter, at machines and online. Actual trouble is asked about later.
    .probe = What kind of transaction were you thinking of?

assure-3 = Staff are polite, every time.
    .short = Polite
    .help = What counts is that it is always so, not a single occasion.
    .probe = Could you say a little about what it is usually like?

assure-4 = Staff know the business and can answer what is asked.
    .short = Knowledgeable
    .help = Correct answers. Not knowing but finding out counts as answering.
    .probe = What kind of question had you asked?

empathy-1 = Each customer's own circumstances are taken into account.
    .short = Individual attention
    .help = Older people, newcomers, people with disabilities, urgent cases: is each treated as it takes?
    .probe = What kind of circumstances did you have in mind?

empathy-2 = Opening and staffed hours suit the people who come.
    .short = Convenient hours
    .help = Opening hours of branch and self-service area, and when the hotline is staffed.
    .probe = When would it suit you to come?

empathy-3 = Staff care about the person, not just the transaction.
    .short = Personal care
    .help = Selling something does not count as caring.
    .probe = Which words or which occasion were you thinking of?

empathy-4 = Advice puts the customer's interest first.
    .short = Customer first
    .help = Are risks made clear, and does it suit the customer? If they never had advice, record “don't know”.
    .probe = Which advice were you thinking of?

empathy-5 = Staff grasp what the customer is really after.
    .short = Grasps the need
    .help = When customers cannot put it well, do staff ask the right question?
    .probe = What was it that you wanted to do?

importance = How important is each of these five aspects to you? Please share out 100 points: the more important, the more points.
    .help = Read out all five names. If they find it hard, ask for the most and the least important first; if they would rather not, move on.
    .probe = Which matters most to you, and how far is it from the second?

overall = All in all, how would you rate the quality of this bank's service?
    .help = One judgement of the bank's service as a whole. It need not follow from the earlier answers.
    .probe = If you had to pick one, which comes closest to your view?

satisfaction = Overall, how satisfied or dissatisfied are you with this bank's service?
    .help = This is about satisfaction; it may differ from the quality rating just given.
    .probe = If you had to pick one, which comes closest to how you feel?

incident-money = In the last 12 months, have you had any trouble with money or security when using this bank's e-services?
    .choice-yes = Yes
    .choice-no = No
    .help = For example a wrong charge, money gone missing, someone else logging in, or fraudsters posing as the bank. Record only whether it happened: no details, no account numbers.
    .probe = No need for details, just whether it happened or not.

incident-access = In the last 12 months, did any of these stop you from using this bank's e-services? You can choose more than one.
    .choice-sight = Could not see well enough
    .choice-hearing = Could not hear well enough
    .choice-hands = Trouble using my hands
    .choice-language = Could not follow the language
    .choice-other = Another barrier to use
    .choice-none = None of these
    .help = Record only what customers say themselves; never guess from appearance. A forgotten password or a poor connection does not count.
    .probe = Anything else?

age = Which age group are you in?
    .choice-a14 = 14–17
    .choice-a18 = 18–29
    .choice-a30 = 30–44
    .choice-a45 = 45–59
    .choice-a60 = 60–74
    .choice-a75 = 75 or over
    .help = Age at last birthday. Never estimate it yourself; if they would rather not say, record “refused”.
    .probe = Just the rough age group is enough.

remark = Is there anything else you would like to say about this bank's e-services? Please leave out names, phone numbers and account numbers.
    .help = Write down their own words. If they mention a name, phone number or account number, leave it out. If there is nothing to add, move on.
    .probe = Anything to add?

remark-quote = May we pass on what you just said to the branch, word for word?
    .help = If they say no, the branch will not get these words. Either way, their other answers stand.

thanks = That is the end of the interview. Thank you very much! Please keep the receipt code you are about to get: with it, you can have your answers deleted later.

check-overall-clash = The overall rating and the satisfaction answer are far apart. Please read both questions again and check the entries; if the customer confirms them, keep them as they are.

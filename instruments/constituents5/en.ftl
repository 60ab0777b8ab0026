# Five constituents of e-service: what is said in the interview.
# .help is for the interviewer only; .probe is a neutral follow-up; .lead is read out when a
# section begins.

title = Five constituents of e-service
    .about = How customers experience a bank's e-services in five respects: availability, reliability, responsiveness, interactivity and personalisation. The five and what they mean come from an article on service strategy; the statements are our own. Availability here means up, fast and stable, not easy to use. Security, fees and trust are outside the five: use E-service quality 24 for those. The article does not say which of the five matters most, so their order here says nothing about influence.

consent = Hello. We would like about seven minutes of your time to hear how you find using this bank's e-services. Taking part is voluntary and anonymous, and if you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn what works well in the e-services and what needs improving. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = Your ratings of the e-services, how you use them, your age group, whether you had problems or difficulty using them, and any comment you choose to leave. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-availability = Availability
dimension-reliability = Reliability
dimension-responsiveness = Responsiveness
dimension-interactivity = Interactivity
dimension-personalisation = Personalisation

section-use = How you use the services
    .lead = First, a little about how you use the services. By e-services we mean mobile and online banking, self-service machines, the phone hotline and WeChat.
section-availability = Up and running
    .lead = I am going to read some statements about this bank's e-services. For each one, please tell me how far you agree, going by your own impression. There are no right or wrong answers.
section-reliability = Right and true
    .lead = The next few are about whether you can rely on the results and on what the bank tells you.
section-responsiveness = Response and handling
    .lead = The next few are about what happens once you have asked for something.
section-interactivity = Communication
    .lead = The next few are about talking to the bank's customer service, whether to a person or a chatbot.
section-personalisation = Your own needs
    .lead = The next few are about how well these services fit your own needs.
section-outcome = Overall view
    .lead = Now please think of the e-services as a whole.
section-incident = Problems
    .lead = Next, I would like to ask about a few specific problems. Please do not mention account numbers or anyone's name.
section-background = About you
    .lead = The next question is for statistics only.
section-closing = Closing
    .lead = We are nearly done.

scale-agree5 = How far you agree with this statement
    .point-1 = Strongly disagree
    .point-2 = Somewhat disagree
    .point-3 = Neither agree nor disagree
    .point-4 = Somewhat agree
    .point-5 = Strongly agree

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

## How you use the services

channel = Which of this bank's e-services have you used most in the last three months?
    .choice-app = Mobile banking app
    .choice-web = Online banking
    .choice-kiosk = Self-service machine
    .choice-phone = Phone hotline
    .choice-wechat = WeChat official account or mini program
    .choice-other = Another e-service
    .help = One answer: the service used most. The app is the bank's own; online banking means logging in on a computer or in a browser; machines include cash machines and smart counters.
    .probe = If there are several, which one do you use most often?

frequency = About how often do you use it?
    .choice-daily = About every day
    .choice-weekly = At least once a week
    .choice-monthly = At least once a month
    .choice-less = Less often
    .help = This is about the service chosen in the last question. A rough figure for the last three months will do.
    .probe = In a typical month, about how many times?

## Availability

available-1 = Whenever I want to use these e-services, I can open them and get in.
    .short = There when wanted
    .help = There when wanted: apps and pages open, logging in works, machines are on, nothing is suspended. Speed comes next.
    .probe = Which service were you thinking of, and when?

available-2 = Pages open and functions load quickly, with no waiting around.
    .short = Loading speed
    .help = Loading speed: the wait from tapping to seeing the content. The system only; how fast people reply comes under “Response and handling”.
    .probe = Which page or function were you thinking of?

available-3 = Nothing freezes, crashes or cuts out while I am using it.
    .short = Stable in use
    .help = Stability: whether it breaks off in the middle. If the customer's own connection is shaky, ask about the bank's side only.
    .probe = What were you doing at the time you have in mind?

available-4 = These e-services work properly on my own phone or computer and my usual connection.
    .short = Works on my device
    .help = Devices: older phones, common browsers, ordinary connections. If they use only machines or the phone line, record “not applicable”.
    .probe = What device and what kind of connection do you usually use?

## Reliability

reliable-1 = The same request follows the same rules, whichever day I make it.
    .short = Consistent
    .help = Consistency: the same requirements, steps and results at different times. Changes the bank has announced do not count against it.
    .probe = Which request were you thinking of?

reliable-2 = The things that matter, such as amounts, names and dates, are never wrong.
    .short = Free of errors
    .help = Accuracy: results match what the customer asked for, and statements match the facts. The customer's own typing errors do not count.
    .probe = What kind of detail were you thinking of?

reliable-3 = What I read online about products and services is true and up to date.
    .short = True and current
    .help = True content: rates, fees, offers, opening hours. Whether outdated content has been taken down counts too.
    .probe = What kind of content were you thinking of?

reliable-4 = What the bank promises online, it does.
    .short = Promises kept
    .help = Promises: agreed times, offers and follow-up. If the bank never promised anything, record “not applicable”.
    .probe = Which promise were you thinking of?

## Responsiveness

response-1 = When I ask for something, there is a quick response.
    .short = Prompt response
    .help = Prompt response: the time until the first reaction, by a person or the system. How long the whole thing took comes next.
    .probe = The time you are thinking of, about how long did you wait?

response-2 = From request to completion, things take a reasonable time.
    .short = Handling time
    .help = Handling time: whether the time fits the size of the task, as the customer sees it.
    .probe = What was it about, and how long did it take in all?

response-3 = When something is urgent, it is dealt with at once.
    .short = Urgent cases
    .help = Urgent cases: a lost card, stopping a payment, a transfer to the wrong person. If nothing was ever urgent, record “not applicable”.
    .probe = What kind of urgent matter did you have in mind?

response-4 = When I have to wait, I am told about how long it will take.
    .short = Waiting time told
    .help = Expected waits: in queues, during checks, when being transferred. Whether the wait is long is not the question.
    .probe = Where were you waiting, and what for?

## Interactivity

interact-1 = When I talk to customer service, the conversation flows and never just breaks off.
    .short = Flowing dialogue
    .help = Flow: how promptly replies come once they are talking. The wait to get through was asked before. If they have never contacted customer service, record “not applicable”.
    .probe = Which conversation were you thinking of?

interact-2 = What I explain is understood.
    .short = Being understood
    .help = Understanding: a person or a chatbot both count, and so does trouble with a dialect or accent.
    .probe = Was that with a person or with a chatbot?

interact-3 = The answers address my question, and they work when I follow them.
    .short = Useful answers
    .help = Useful answers: to the point, and they work in practice. Friendliness is not the question.
    .probe = What kind of question had you asked?

interact-4 = When I am passed on to someone else or change channels, I do not have to start all over again.
    .short = No starting over
    .help = No starting over: from chatbot to person, between departments, from phone to branch. If they were never passed on, record “not applicable”.
    .probe = From where to where was that?

## Personalisation

personal-1 = The functions and information I am shown are just the ones I need.
    .short = Fits my needs
    .help = Fit: home page, reminders and suggestions. Whether there are many or few suggestions is not the question.
    .probe = Which functions or information did you have in mind?

personal-2 = I can set up my favourite functions and reminders the way I like.
    .short = Own settings
    .help = Own settings: shortcuts, type size, time of reminders. If they do not know whether it can be done, record “don't know”.
    .probe = What would you like to set up?

personal-3 = It is up to me whether I get personalised suggestions.
    .short = Own choice
    .help = Choice: whether suggestions can be switched off, and whether everything still works afterwards.
    .probe = Could you tell me a bit more about the suggestions?

personal-4 = I can see my feedback and my choices reflected in later service.
    .short = Having a say
    .help = Having a say: feedback, ratings and choices make a difference later on. If they never gave any and never made a choice, record “not applicable”.
    .probe = Which feedback or choice did you have in mind?

## Overall view

overall = All in all, how would you rate the quality of this bank's e-services?
    .help = One judgement across all the e-services they have used. It need not follow from the earlier answers.
    .probe = If you had to pick one, which comes closest to your view?

satisfaction = Overall, how satisfied or dissatisfied are you with this bank's e-services?
    .help = This is about satisfaction; it may differ from the quality rating just given.
    .probe = If you had to pick one, which comes closest to how you feel?

## Problems

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

## About you

age = Which age group are you in?
    .choice-a14 = 14–17
    .choice-a18 = 18–29
    .choice-a30 = 30–44
    .choice-a45 = 45–59
    .choice-a60 = 60–74
    .choice-a75 = 75 or over
    .help = Age at last birthday. Never estimate it yourself; if they would rather not say, record “refused”.
    .probe = Just the rough age group is enough.

## Closing

remark = Is there anything else you would like to say about this bank's e-services? Please leave out names, phone numbers and account numbers.
    .help = Write down their own words. If they mention a name, phone number or account number, leave it out. If there is nothing to add, move on.
    .probe = Anything to add?

remark-quote = May we pass on what you just said to the branch, word for word?
    .help = If they say no, the branch will not get these words. Either way, their other answers stand.

thanks = That is the end of the interview. Thank you very much! Please keep the receipt code you are about to get: with it, you can have your answers deleted later.

check-overall-clash = The overall rating and the satisfaction answer are far apart. Please read both questions again and check the entries; if the customer confirms them, keep them as they are.

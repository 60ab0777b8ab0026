# E-service quality 24: what is said in the interview.
# .help is for the interviewer only; .probe is a neutral follow-up; .lead is read out when a
# section begins.

title = E-service quality 24
    .about = How customers experience a bank's e-services: trust, ease of use, responsiveness and reliability. It does not rate individual staff or replace technical testing. The four factors come from a published structure; the 24 indicators are our own reconstruction.

consent = Hello. We would like about eight minutes of your time to hear what you think of this bank's e-services. Taking part is voluntary and anonymous, and if you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn what works well in the e-services and what needs improving. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = Your ratings of the e-services, how you use them, your age group, whether you had problems or difficulty using them, and any comment you choose to leave. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-trust = Trust
dimension-ease = Ease of use
dimension-responsiveness = Responsiveness
dimension-reliability = Reliability

section-use = How you use the services
    .lead = First, a little about how you use the services. By e-services we mean mobile and online banking, self-service machines, the phone hotline and WeChat.
section-trust = Money, data and promises
    .lead = I am going to read some statements about this bank's e-services. For each one, please tell me how far you agree, going by your own impression. There are no right or wrong answers.
section-ease = Finding and doing things
    .lead = The next few statements are about using the e-services.
section-responsiveness = Answers and help
    .lead = The next few are about the times when you need something from the bank.
section-reliability = Operation and delivery
    .lead = The next few are about how the systems run and how requests are carried out.
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

scale-likely11 = How likely you are to recommend
    .point-0 = Certainly not
    .point-10 = Certainly

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

## Trust

trust-1 = When I pay or transfer money through this bank's e-services, I feel my money is well protected.
    .short = Transaction safety
    .help = Sense of transaction security: a personal feeling, with or without a bad experience such as fraud. If they have never paid or transferred money this way, record “not applicable”.
    .probe = What did you mainly have in mind there?

trust-2 = I trust this bank to use my personal data only in the ways it has told me about.
    .short = Privacy
    .help = Privacy: whether data go beyond the stated use, for instance by leaks, sharing or sales calls. Safety of money belongs to the previous statement.
    .probe = Could you tell me a bit more about the use of personal data?

trust-3 = In its e-services, this bank is honest with its customers.
    .short = Honesty
    .help = Reputation: whether the bank as an institution is honest and decent. Not its size, and not the impression left by one member of staff.
    .probe = How did you come to that view?

trust-4 = Fees and limits are made clear to me before I confirm anything.
    .short = Clear terms
    .help = Transparency: whether fees, limits and terms can be seen or heard before confirming. Whether the fees are high is not the question.
    .probe = Which kind of transaction were you thinking of?

trust-5 = If something went wrong with these e-services, I trust this bank to put it right fairly.
    .short = Fair redress
    .help = Accountability: what they expect the bank to do about a mistake. Customers who have never had one can answer too.
    .probe = What makes you say that?

trust-6 = The information these e-services give me matches the facts.
    .short = True information
    .help = Truthful information: balances, rates, product details, opening hours. Whether channels agree with each other comes later, under “Operation and delivery”.
    .probe = What kind of information were you thinking of?

## Ease of use

ease-1 = The first time I use a function, I can get it done on my own.
    .short = Easy to learn
    .help = Learnability: completing a first use without anyone's help. If family or staff did it for them, that is not on their own.
    .probe = Which function were you thinking of?

ease-2 = I can quickly find the function I need.
    .short = Easy to find
    .help = Navigation: whether it is easy to find things in menus, search, buttons or voice options.
    .probe = How do you usually find the function you need?

ease-3 = Getting something done takes only a few steps.
    .short = Few steps
    .help = Few steps: how much there is to tap and fill in. Whether the system is fast or slow is not the question.
    .probe = Which task were you thinking of?

ease-4 = I understand the prompts and instructions straight away.
    .short = Plain wording
    .help = Plain wording: words, prompts and help texts, on screen or spoken.
    .probe = Which prompts or instructions were you thinking of?

ease-5 = With my eyesight, hearing and hands as they are, these e-services are comfortable to use.
    .short = Accessible use
    .help = Accessibility: type size, contrast, volume, buttons and so on, for this customer. Do not ask them to judge on behalf of others.
    .probe = Could you say a bit more about seeing, hearing or handling them?

ease-6 = If I type or tap something wrong, it is easy to put right.
    .short = Easy to correct
    .help = Error prevention and correction: spotting and changing it before sending, or undoing it after. If it has never happened, record “not applicable”.
    .probe = How was it dealt with that time?

## Responsiveness

response-1 = When I ask a question, I get an answer quickly.
    .short = Quick replies
    .help = Speed of response: the time from asking to being answered, by a person or a chatbot. Whether the problem was solved is not the question.
    .probe = The time you are thinking of, about how long did you wait?

response-2 = When I need to contact this bank, there is always a channel that gets me through.
    .short = Easy to reach
    .help = Reachability: phone, online chat, branch and so on, at the hours when they need them.
    .probe = How do you usually contact the bank?

response-3 = My problems are usually solved the first time I report them.
    .short = Problem solved
    .help = First-contact resolution: settled without having to get in touch again. If they have never reported a problem, record “not applicable”.
    .probe = The last time you reported a problem, how many contacts did it take?

response-4 = The bank lets me know how far my request has got, without my asking.
    .short = Progress told
    .help = Progress updates: text messages, push messages and calls all count. If customers have to look it up themselves, it does not count.
    .probe = Which request were you thinking of?

response-5 = When I get stuck, help is offered to me, by staff or by the system.
    .short = Help offered
    .help = Proactive help: lobby staff stepping in, on-screen hints, a call from customer service. If they have never got stuck, record “not applicable”.
    .probe = Could you tell me what happened then?

response-6 = When I give feedback, the bank tells me what came of it.
    .short = Feedback answered
    .help = Closing the loop: whether anything comes back after a comment, suggestion or complaint. Whether they liked the outcome is not the question. If they never gave any, record “not applicable”.
    .probe = What happened after you gave your feedback?

## Reliability

reliable-1 = These e-services are up and running whenever I need them.
    .short = Up when needed
    .help = Availability: logging in works, machines are in service, nothing is suspended. Speed is not the question.
    .probe = Which service were you thinking of, and when?

reliable-2 = Every transaction I make is carried out correctly.
    .short = Done correctly
    .help = Accuracy: amount, payee, date and so on are as the customer instructed.
    .probe = What kind of transaction were you thinking of?

reliable-3 = Even at busy times such as paydays and holidays, these e-services run smoothly.
    .short = Steady at peaks
    .help = Stable performance: pages and machines respond normally when many people use them. If they never use them at busy times, record “not applicable”.
    .probe = What time were you thinking of?

reliable-4 = When the bank says when something will be done, it is done by then.
    .short = On time
    .help = Promises kept: transfers, approvals, cards in the post and so on within the time stated. If no time was ever stated, record “not applicable”.
    .probe = Which request were you thinking of?

reliable-5 = I get the same information whether I use my phone, a machine or the counter.
    .short = Same everywhere
    .help = Consistency across channels: the same data and the same rules. If they use one channel only, record “not applicable”.
    .probe = Which channels are you comparing?

reliable-6 = When the service is interrupted, it is soon back to normal.
    .short = Quick recovery
    .help = Recovery: how quickly service returns. How often it fails belongs to “up and running”. If they have never seen an interruption, record “not applicable”.
    .probe = About how long did that interruption last?

## Overall view

overall = All in all, how would you rate the quality of this bank's e-services?
    .help = One judgement across all the e-services they have used. It need not follow from the earlier answers.
    .probe = If you had to pick one, which comes closest to your view?

satisfaction = Overall, how satisfied or dissatisfied are you with this bank's e-services?
    .help = This is about satisfaction; it may differ from the quality rating just given.
    .probe = If you had to pick one, which comes closest to how you feel?

recommend = If a friend or relative asked, would you recommend this bank's e-services? 0 is certainly not, 10 is certainly.
    .help = Ask for one whole number from 0 to 10. If they say “seven or eight”, ask them to settle on one.
    .probe = From 0 to 10, which number would you choose?

effort =
    { $channel-code ->
        [app] It is easy to get things done in the mobile banking app.
        [web] It is easy to get things done in online banking.
        [kiosk] It is easy to get things done at the self-service machine.
        [phone] It is easy to get things done through the phone hotline.
        [wechat] It is easy to get things done through WeChat.
       *[other] It is easy to get things done with this bank's e-services.
    }
    .help = About the service they use most: how much time and trouble it takes. Read the statement, then ask how far they agree.
    .probe = What were you trying to get done?

importance = How would you share out 100 points, by what matters most to you: feeling safe (trust), managing easily (ease of use), getting answers (responsiveness), things working (reliability)?
    .help = This is about what matters to the customer, not about how well this bank does. The four numbers add up to 100; 0 is fine for what does not matter at all. If they do not add up, let the customer adjust them: never round them off yourself. If they can only rank the four, record “don't know”.
    .probe = Which of the four matters most to you? About how many points would you give it?

## Problems

incident-money = In the last 12 months, have you had any trouble with money or security when using this bank's e-services?
    .choice-yes = Yes
    .choice-no = No
    .help = For example a wrong charge, money gone missing, someone else logging in, or fraudsters posing as the bank. Record only whether it happened: no details, no account numbers.
    .probe = No need for details, just whether it happened or not.

incident-settled = Has that problem been settled?
    .choice-settled = Yes, settled
    .choice-partly = Partly settled
    .choice-open = Not settled yet
    .choice-unreported = Not reported to the bank
    .help = If there was more than one, ask about the latest. If it is still open and they need help, show them to the service desk after the interview.
    .probe = And the latest one?

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

check-recommend-clash = The customer is satisfied but would hardly recommend the services. Please read both questions again and check the entries; if the customer confirms them, keep them as they are.
check-overall-clash = The overall rating and the satisfaction answer are far apart. Please read both questions again and check the entries; if the customer confirms them, keep them as they are.

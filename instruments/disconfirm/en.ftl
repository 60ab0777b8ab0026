# Expectation, experience and the zone of tolerance: what is said in the interview.
# .help is for the interviewer only; .probe is a neutral follow-up; .lead is read out when a
# section begins.

title = Expectation and experience
    .about = Four aspects, each at four levels: expected before use, found in use, the least that would do, and wished for; then customers say directly whether it was better or worse than expected. Found minus expected is the gap; found between the least and the wished-for is within the zone of tolerance. Expected means predicted here, not what should be. Recalled afterwards, it is coloured by experience, so hold it against the direct comparison. One sentence an aspect cannot replace the 24 indicators. Raising expectations makes people more disappointed; it is no improvement.

consent = Hello. We would like about eight minutes of your time to hear what you expected of this bank's e-services and how you have found them. Taking part is voluntary and anonymous, and if you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn where the e-services differ from what customers expected. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = What you expected of the e-services, how you find them and what you ask of them, how you use them, your age group, whether you had problems or difficulty, and any comment you choose to leave. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-trust = Trust
dimension-ease = Ease of use
dimension-responsiveness = Responsiveness
dimension-reliability = Reliability

columns-standards = Four levels
    .expected = Expected before
    .perceived = Found in use
    .adequate = Least that will do
    .desired = Wished for

section-use = How you use the services
    .lead = First, a little about how you use the services. By e-services we mean mobile and online banking, self-service machines, the phone hotline and WeChat.
section-levels = Levels of four aspects
    .lead = Here are four aspects. For each, please give four scores from 1, very low, to 7, very high: how high you expected it to be before use, how you found it, the least you would accept, and what you would wish for.
section-compared = Compared with expectation
    .lead = No more scores now: please just say whether it was better or worse than you had expected.
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

scale-compared5 = Compared with expectation
    .point-1 = Much worse
    .point-2 = Somewhat worse
    .point-3 = About the same
    .point-4 = Somewhat better
    .point-5 = Much better

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

trust-level = To be trusted: money and data are safe, fees are plain, and mistakes are owned up to.
    .short = Trusted
    .help = Safety, privacy, fees and owning up, taken together as one judgement.
    .probe = Which part of it were you thinking of?

ease-level = Easy to use: things are found, understood and done in a few steps.
    .short = Easy to use
    .help = From opening to done. Trouble from an old phone or a poor connection does not count.
    .probe = Which function were you thinking of?

responsiveness-level = Responsive: questions are answered, and someone helps when you are stuck.
    .short = Responsive
    .help = A person or a chatbot. If they never asked for help, record “don't know”.
    .probe = Which occasion were you thinking of?

reliability-level = Reliable: it is up, makes no mistakes and does what it says.
    .short = Reliable
    .help = Whether it works, whether results are right, whether promises are kept.
    .probe = Which part of it were you thinking of?

trust-compared = How far it can be trusted: how does it compare with what you had expected?
    .help = The comparison only; it need not follow from the scores given before.
    .probe = If you had to pick one, which comes closest?

ease-compared = How easy it is to use: how does it compare with what you had expected?
    .help = The comparison only; it need not follow from the scores given before.
    .probe = If you had to pick one, which comes closest?

responsiveness-compared = How it responds: how does it compare with what you had expected?
    .help = The comparison only; it need not follow from the scores given before.
    .probe = If you had to pick one, which comes closest?

reliability-compared = How reliable it is: how does it compare with what you had expected?
    .help = The comparison only; it need not follow from the scores given before.
    .probe = If you had to pick one, which comes closest?

satisfaction = Overall, how satisfied or dissatisfied are you with this bank's e-services?
    .help = This is about satisfaction; it may differ from the comparisons just made.
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

check-trust-zone = For trust, the least that would do is above what is wished for. Please go over the two scores again; if the customer confirms them, keep them as they are.
check-ease-zone = For ease of use, the least that would do is above what is wished for. Please go over the two scores again; if the customer confirms them, keep them as they are.
check-responsiveness-zone = For responsiveness, the least that would do is above what is wished for. Please go over the two scores again; if the customer confirms them, keep them as they are.
check-reliability-zone = For reliability, the least that would do is above what is wished for. Please go over the two scores again; if the customer confirms them, keep them as they are.

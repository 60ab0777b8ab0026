# Customer relationship: what is said in the interview.
# .help is for the interviewer only; .probe is a neutral follow-up; .lead is read out when a
# section begins.

title = Customer relationship
    .about = How strong the tie is between customers and a bank: whether they mean to stay, renew and recommend, and how much trouble it is to deal with the bank. Those who had a problem and reported it are also asked how it was handled. These are intentions and feelings, and intentions are not yet actions. What is good or bad about the e-services themselves is a matter for the quality questionnaires. Customers who had no problem get no score for recovery; that does not mean that problems are handled well.

consent = Hello. We would like about six minutes of your time to hear what it is like to deal with this bank. Taking part is voluntary and anonymous, and if you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn why customers stay or leave, and how well problems are handled. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = How long you have been a customer, your plans, whether you would recommend the bank and why, whether you had a problem and how it was handled, your age group, and any comment you choose to leave. No names, phone numbers, ID numbers or account numbers.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-loyalty = Loyalty
dimension-care = Care
dimension-effort = Little effort
dimension-recovery = Recovery

section-custom = You and the bank
    .lead = First, a little about your dealings with this bank.
section-outcome = Overall view
    .lead = To begin with, please think of the bank as a whole.
section-loyalty = Your plans
    .lead = I am going to read some statements. For each one, please tell me how far you agree, going by your own impression. There are no right or wrong answers, and nothing you say commits you.
section-care = How the bank treats you
    .lead = The next few are about how this bank treats you in general.
section-effort = Getting things done
    .lead = The next few are about getting things done with this bank.
section-problem = Problems
    .lead = Next, I would like to ask whether you have had a problem. Please do not mention account numbers or anyone's name.
section-recovery = How it was handled
    .lead = The next few are only about the problem you reported. If there was more than one, please think of the latest.
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

scale-satisfied5 = How satisfied you are
    .point-1 = Very dissatisfied
    .point-2 = Somewhat dissatisfied
    .point-3 = Neither satisfied nor dissatisfied
    .point-4 = Somewhat satisfied
    .point-5 = Very satisfied

scale-likely11 = How likely you are to recommend
    .point-0 = Certainly not
    .point-10 = Certainly

## You and the bank

tenure = How long have you been a customer of this bank?
    .choice-under-1 = Less than a year
    .choice-under-3 = One year or more, but less than three
    .choice-under-10 = Three years or more, but less than ten
    .choice-over-10 = Ten years or more
    .help = Counted from their first business with this bank, at any branch. If they are not sure, a rough figure will do.
    .probe = In about which year did it begin?

main-bank = Which bank do you mainly use?
    .choice-main = Mainly this one
    .choice-equal = This one and others about equally
    .choice-side = Mainly another one
    .help = By how often they used it in the last three months, not by how much money is there. Do not record the names of other banks.
    .probe = Which one do you use more often?

expiring = Is there any product or service you have with this bank that runs out in the next 12 months?
    .choice-yes = Yes
    .choice-no = No
    .help = For example a fixed deposit, an investment, a loan or a credit card. Record only whether there is one; do not ask about amounts.
    .probe = Thinking of deposits, investments, loans and cards, does any of them run out?

## Overall view

satisfaction = Overall, how satisfied or dissatisfied are you with this bank?
    .help = This is about the bank's service as a whole, in the branch and online.
    .probe = If you had to pick one, which comes closest to how you feel?

recommend = If a friend or relative asked, would you recommend this bank? 0 is certainly not, 10 is certainly.
    .help = Ask for one whole number from 0 to 10. If they say “seven or eight”, ask them to settle on one.
    .probe = From 0 to 10, which number would you choose?

reason-low = What mainly kept you from giving a higher number? You can choose more than one.
    .choice-fees = Fees
    .choice-slow = Slow service or long waits
    .choice-hard = Inconvenient: hard to use, hard to reach
    .choice-errors = Errors or breakdowns
    .choice-safety = Worries about money or data
    .choice-staff = Staff attitude, or things not explained
    .choice-products = Products that do not suit me
    .choice-other = Another reason
    .choice-habit = Nothing wrong, I just don't recommend things
    .help = Let them say it in their own words first, then tick what matches; do not read out the list. If nothing matches, tick “another reason”.
    .probe = Any other reason?

reason-high = What mainly makes you willing to recommend it? You can choose more than one.
    .choice-fees = Fair fees
    .choice-quick = Quick service
    .choice-easy = Convenient: easy to use, easy to reach
    .choice-accurate = Few errors
    .choice-safety = Money and data feel safe
    .choice-staff = Friendly staff, things well explained
    .choice-products = Products that suit me
    .choice-other = Another reason
    .help = Let them say it in their own words first, then tick what matches; do not read out the list. If nothing matches, tick “another reason”.
    .probe = Any other reason?

## Your plans

loyal-1 = When a new need comes up, this bank is the first one I think of.
    .short = First in mind
    .help = First in mind: which bank they consider first for a new financial need. Whether they end up there is not the question.
    .probe = What kind of need did you have in mind?

loyal-2 = Even if another bank offered me something extra, I would like to stay with this one.
    .short = Wish to stay
    .help = Wish to stay: a matter of inclination. “Too much bother to change” may count as well; record the answer they choose.
    .probe = What mainly makes you say that?

loyal-3 = I plan to use this bank for more of my business.
    .short = Wish to do more
    .help = Wish to do more: plans for the coming year. Do not take the chance to present products.
    .probe = What mainly makes you say that?

loyal-4 = When it runs out, I plan to renew with this bank.
    .short = Renewal
    .help = Renewal: asked only of those who said that something runs out. If there are several, ask about the most important one.
    .probe = Which one were you thinking of?

## How the bank treats you

care-1 = This bank knows what I usually do with it and what I need.
    .short = Knows my needs
    .help = Knowing needs: by staff or by the system. Whether the bank knows enough, not whether the customer likes being known.
    .probe = Could you tell me a bit more?

care-2 = The bank tells me in advance about things I should look out for.
    .short = Told in advance
    .help = Advance notice: products running out, coming debits, changes in the rules. Advertising does not count.
    .probe = What kind of thing were you thinking of?

care-3 = When it presents a product to me, the bank first considers whether it suits me.
    .short = Suitable offers
    .help = Suitable offers: did they ask about needs and risk first? If the bank has never presented a product, record “not applicable”.
    .probe = Which occasion were you thinking of?

care-4 = The bank treats me just as well when I have no new business for it.
    .short = Always the same
    .help = Always the same: whether service differs before and after a sale.
    .probe = How did you get that impression?

## Getting things done

effort-1 = Getting something done with this bank is no great trouble.
    .short = Little trouble
    .help = Little trouble: time, effort and trips needed, in the branch and online.
    .probe = What were you trying to get done?

effort-2 = I do not have to explain the same thing again and again.
    .short = No repeating
    .help = No repeating: after a change of person or channel, what was said before is still known.
    .probe = What was it about, and whom had you told?

effort-3 = When I need something, I know whom to ask and which channel to use.
    .short = Knowing whom to ask
    .help = Knowing whom to ask: without having to ask around or try several places.
    .probe = How did you find out the last time?

## Problems

problem = In the last 12 months, have you had a problem in dealing with this bank?
    .choice-yes = Yes
    .choice-no = No
    .help = Large or small, reported or not. If there was more than one, the following questions are about the latest.
    .probe = Small annoyances count as well. Has there been any?

problem-money = Did it involve money or the security of your account?
    .choice-yes = Yes
    .choice-no = No
    .help = For example a wrong charge, money gone missing, someone else logging in, or fraudsters posing as the bank. Record only whether it did; do not ask for details.
    .probe = No need for details, just yes or no.

problem-access = Did it have to do with seeing, hearing, using your hands or following the language?
    .choice-yes = Yes
    .choice-no = No
    .help = Record only what customers say themselves; never guess from appearance.
    .probe = No need for details, just yes or no.

reported = Did you report it to the bank?
    .choice-yes = Yes
    .choice-no = No
    .help = In person, by phone or online all count; telling friends and family does not.
    .probe = Did you tell anyone at the bank or customer service?

unreported-why = What was the main reason for not reporting it? You can choose more than one.
    .choice-minor = It was a small matter
    .choice-where = I did not know whom to tell
    .choice-trouble = Too much trouble
    .choice-useless = It would not have helped
    .choice-worry = I feared it would affect later business
    .choice-other = Another reason
    .help = Let them say it in their own words first, then tick what matches. Do not urge them to complain now; if they want to, show them to the service desk after the interview.
    .probe = Any other reason?

## How it was handled

settled = Has that problem been settled?
    .choice-settled = Yes, settled
    .choice-partly = Partly settled
    .choice-open = Not settled yet
    .help = As the customer sees it. If it is still open and they need help, show them to the service desk after the interview.
    .probe = As you see it, has it been settled?

recover-1 = It was easy to report this problem.
    .short = Easy to report
    .help = Easy to report: finding the place and being heard. How quickly it was dealt with comes next.
    .probe = How did you report it?

recover-2 = The bank dealt with it promptly.
    .short = Dealt with promptly
    .help = Promptly: from the report to an outcome. If there is no outcome yet, as things stand now.
    .probe = About how long did it take in all?

recover-3 = The bank explained clearly what had happened and what would be done.
    .short = Clear explanation
    .help = Clear explanation: why it happened and what comes next. Whether they liked the explanation is not the question.
    .probe = What did the bank say?

recover-4 = The outcome was fair.
    .short = Fair outcome
    .help = Fair outcome: what had to be corrected or refunded was. If there is no outcome yet, record “not applicable”.
    .probe = What would have been fair, in your view?

recover-5 = I was not sent from one person to the next.
    .short = Not passed around
    .help = Not passed around: whether someone saw it through. If they were transferred but each one knew the case, let the customer judge.
    .probe = How many people or departments were involved?

handled = Overall, how satisfied or dissatisfied are you with the way this problem was handled?
    .help = About the handling of the problem, not about the bank as a whole.
    .probe = If you had to pick one, which comes closest to how you feel?

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

remark = Is there anything else you would like to say about your dealings with this bank? Please leave out names, phone numbers and account numbers.
    .help = Write down their own words. If they mention a name, phone number or account number, leave it out. If there is nothing to add, move on.
    .probe = Anything to add?

remark-quote = May we pass on what you just said to the branch, word for word?
    .help = If they say no, the branch will not get these words. Either way, their other answers stand.

thanks = That is the end of the interview. Thank you very much! Please keep the receipt code you are about to get: with it, you can have your answers deleted later.

check-recommend-clash = The customer is satisfied but would hardly recommend the bank. Please read both questions again and check the entries; if the customer confirms them, keep them as they are.
check-handled-clash = The answers about how the problem was handled contradict each other. Please read these questions again and check the entries; if the customer confirms them, keep them as they are.

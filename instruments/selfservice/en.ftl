# Self-service: the words on the kiosk. Customers read and answer for themselves after their
# business is done. .help and .probe are for branch staff, when a customer asks.

title = Self-service
    .about = After using the self-service area, customers rate its machines and surroundings in seven respects: functionality, security, design, assurance, convenience, customisation and enjoyment. The seven follow published research on self-service; the statements and their number are our own, and this is not the scale used in that research. It covers the self-service area only, not the counter. Feeling safe is not the same as being safe: machine inspection and accessibility checks have to be done separately.

consent = Hello! Could you spare about four minutes to tell us what you think of the machines here? Taking part is up to you, and we do not ask who you are. If you would rather not, it makes no difference to how you are served. Would you like to take part?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for your answers.
    .contact = For questions, please ask at the branch's service desk or call the number on the notice in the branch.
    .purpose = To learn what works well in the self-service area and what needs improving. Results are reported only in summary. They are never used to assess you or to sell you anything.
    .kinds = What kind of business you did today, your ratings of the machines, and whether you had problems or difficulty using them. No names, phone numbers, ID numbers or account numbers, no pictures and no sound recordings.
    .retention = Anonymous answers are kept for at most two years and then deleted. After that, only summary figures remain, and they cannot be traced back to anyone.
    .rights = You may skip any question and stop at any time. At the end you will get a receipt code, which you can use later to have your answers deleted.

dimension-functionality = Functionality
dimension-security = Security
dimension-design = Design
dimension-assurance = Assurance
dimension-convenience = Convenience
dimension-customisation = Customisation
dimension-enjoyment = Enjoyment

section-visit = Your business today
    .lead = First, what brought you here today.
section-functionality = Getting it done
    .lead = The following statements are about the machines here. Please go by your own impression. There are no right or wrong answers.
section-security = Safe to use
    .lead = The next few are about how safe it is.
section-design = Machines and surroundings
    .lead = The next few are about the machines and the place they stand in.
section-assurance = Being in good hands
    .lead = The next few are about what you expect if something goes wrong.
section-convenience = Convenience
    .lead = The next few are about how convenient it is to come here.
section-customisation = The way you like it
    .lead = The next two are about how well the machines fit your habits.
section-enjoyment = How it feels
    .lead = The next two are about how it feels to use them.
section-outcome = Overall view
    .lead = Now please think of it as a whole.
section-incident = Problems
    .lead = The last two questions ask about a few specific problems.
section-closing = Closing

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

## Your business today

task = What did you mainly come to do at the machines today?
    .choice-withdraw = Withdraw cash
    .choice-deposit = Pay in cash
    .choice-transfer = Transfer money or pay a bill
    .choice-query = Check a balance or statement
    .choice-passbook = Update a passbook or print a slip
    .choice-card = Get or replace a card
    .choice-other = Something else
    .help = If they did several things, the main one. If it did not work out, what they had come to do.
    .probe = What did you mainly come for today?

helped = Did anyone help you just now?
    .choice-alone = No, I did it all myself
    .choice-staff = Staff helped
    .choice-companion = Someone I came with helped
    .help = A word of advice counts as help. If both helped, the one who helped more.
    .probe = Who helped more?

## Functionality

function-1 = I can do what I came for on the machines here.
    .short = Gets it done
    .help = Whether the function is there and can be completed. Speed comes later.
    .probe = For what you came to do today, which would you choose?

function-2 = The screen makes clear what to do at each step.
    .short = Clear steps
    .help = Words on the screen and spoken prompts both count. Whether the type is readable comes under “Machines and surroundings”.
    .probe = From inserting your card to the end, which would you choose?

function-3 = The machines respond quickly, without keeping me waiting.
    .short = Quick machine
    .help = Only how fast the machine works; queues come later.
    .probe = Going by just now, which would you choose?

function-4 = The machines get it right, without errors.
    .short = Done correctly
    .help = Amounts, names and printouts are as the customer wanted. Pressing the wrong key oneself does not count.
    .probe = For what you have done here, which would you choose?

## Security

secure-1 = When I enter my PIN, I don't have to worry about anyone watching.
    .short = PIN hidden
    .help = Shields, partitions and distance in the queue all count. If no PIN was needed, “not applicable”.
    .probe = At the place where you stood, which would you choose?

secure-2 = When I use the machines here, I feel that I and my money are safe.
    .short = Feeling safe
    .help = Lighting, doors, other people around: for the customer to judge.
    .probe = Taking day and night together, which would you choose?

secure-3 = When I leave, nothing about me stays on the screen or on the slip.
    .short = No traces left
    .help = Whether the screen goes back to the start and the card number on the slip is masked.
    .probe = Going by what you have noticed, which would you choose?

## Design

design-1 = I can see the words and pictures on the screen clearly.
    .short = Readable
    .help = Type size, brightness and glare, for the customer's own eyesight.
    .probe = For your own eyes, which would you choose?

design-2 = I can reach and work the keys, the card slot and the cash slot.
    .short = Within reach
    .help = Standing or in a wheelchair, tall or short: customers speak for themselves. Never choose for someone by the look of them.
    .probe = For yourself, which would you choose?

design-3 = The self-service area is clean and tidy.
    .short = Clean and tidy
    .help = Floor, shelves, waste bins and notices all count.
    .probe = Going by today, which would you choose?

## Assurance

assure-1 = I trust that the messages and notices on these machines really come from this bank.
    .short = Genuine
    .help = Whether customers believe that machines and notices are the bank's own, for instance by its sign and the machine number.
    .probe = For the machines and notices here, which would you choose?

assure-2 = If a machine kept my card or paid out too little, I trust the bank to put it right.
    .short = Put right
    .help = Customers to whom it has never happened can answer too: it is about trust.
    .probe = Going by your own impression, which would you choose?

assure-3 = If I get into difficulty here, I know whom to turn to.
    .short = Knowing whom to ask
    .help = Staff, a phone number on the machine and a call button all count, after hours too.
    .probe = If it happened right now, which would you choose?

## Convenience

convenient-1 = Whenever I come, there is a machine here that works.
    .short = Always a machine
    .help = The area is open and machines are in service. Queues come below.
    .probe = Taking day and night together, which would you choose?

convenient-2 = This self-service area is easy for me to get to.
    .short = Easy to get to
    .help = Distance from home or work, parking, the entrance, steps.
    .probe = The way you usually come, which would you choose?

convenient-3 = I do not have to queue for long here.
    .short = Short queues
    .help = What is long is for the customer to judge; there is no set number of minutes.
    .probe = At the times you usually come, which would you choose?

## Customisation

custom-1 = The machines offer a way of using them that suits me, such as large type, voice or another language.
    .short = Ways to choose
    .help = Large type, voice guidance, foreign and minority languages all count. Customers who need none can choose “not applicable”.
    .probe = For the way you need, which would you choose?

custom-2 = I can get to what I usually do without having to look for it.
    .short = Usual tasks first
    .help = Usual tasks come first, or the last choice is remembered.
    .probe = For what you do most often, which would you choose?

## Enjoyment

enjoy-1 = I feel at ease when I use these machines.
    .short = At ease
    .help = This is about feeling nervous: people waiting behind or fear of pressing the wrong key can make anyone so.
    .probe = Going by how you felt just now, which would you choose?

enjoy-2 = It is a pleasure to get it done myself.
    .short = Pleasant to use
    .help = If someone else did it for them, “not applicable”.
    .probe = Going by how you felt just now, which would you choose?

## Overall view

satisfaction = Overall, how satisfied or dissatisfied are you with self-service here?
    .help = An overall feeling; it need not follow from the statements.
    .probe = If you had to pick one, which comes closest to how you feel?

again = Would you use a machine again for the same business?
    .choice-yes = Yes
    .choice-depends = It depends
    .choice-no = No, I would go to the counter
    .help = This is about what they intend; do not talk anyone into using the machines.
    .probe = For business like today's?

## Problems

incident-money = In the last 12 months, have you had any trouble with money or security at the machines here?
    .choice-yes = Yes
    .choice-no = No
    .help = For example a card kept, too little cash, someone watching the PIN, someone posing as staff. Only whether it happened; if they need help, take them to the service desk.
    .probe = No need for details, just whether it happened or not.

incident-access = In the last 12 months, did any of these stop you from using the machines here? You can choose more than one.
    .choice-sight = Could not see well enough
    .choice-hearing = Could not hear well enough
    .choice-hands = Trouble using my hands
    .choice-language = Could not follow the language
    .choice-other = Another barrier to use
    .choice-none = None of these
    .help = Customers choose for themselves; never choose for someone by the look of them. A machine out of service or a forgotten PIN does not count.
    .probe = Anything else?

thanks = That is all. Thank you very much! Before you leave, please check that you have your card and your cash, and keep the receipt code you are about to get: with it, you can have your answers deleted later.

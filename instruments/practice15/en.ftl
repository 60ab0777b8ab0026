# E-service practice audit: the words on the form. It is filled in by the organisation's own people.
# .help says what to look at when rating; .probe is the follow-up of a reviewer. Sentences that
# begin with - are shared by all practices.

title = E-service practice audit
    .about = Filled in by the organisation about itself: how far it carries out the fifteen actions, in five groups, of an article on strategy, and the four design points and three characteristics of a textbook section. The article has no group on trust, so this project adds five practices. Each is rated 0 to 4, with a reason for points lost and evidence for points given. This shows what is done, not how customers feel: ask customers for that. People tend to rate themselves high, so let another branch cross-check. Targeted marketing (4.3) is a business goal: listed, but not scored.

consent = Hello. This is a self-audit of e-services. Please fill it in on behalf of your organisation, as things really are. It takes about forty minutes and can be done in several sittings. It is voluntary, and your name is not recorded. Would you like to fill it in?
    .controller = Branch: { $branch }. The bank that runs this branch is responsible for the results.
    .contact = For questions, please contact the department that asked for this audit.
    .purpose = To find the gaps in carrying out e-services and decide what to improve first. The results are not used to assess the person who fills in the form.
    .kinds = The ratings, the reasons for points lost and the evidence; your kind of position and the scope of the audit. Please leave out names, phone numbers, ID numbers and account numbers of staff and customers.
    .retention = Audit records are kept for at most two years and then deleted. After that, only summary figures remain.
    .rights = You may skip any item and stop at any time. At the end you will get a receipt code, which you can use later to have this audit deleted.

dimension-experience = Experience
dimension-stability = Systems
dimension-support = Support
dimension-data = Data
dimension-improvement = Improvement
dimension-design-points = Design points
dimension-characteristics = Traits
dimension-trust = Trust

section-unit = About this audit
    .lead = First, who fills it in and what it covers.
section-experience = User experience
    .lead = Now for the practices, one by one. Please rate how far each is really carried out: 0 is not started, 4 is fully done. Points lost need a reason, points given need evidence.
section-stability = Systems and operations
    .lead = The next three are about technical support and stable systems.
section-support = Customer support
    .lead = The next three are about customer service and support.
section-data = Use of data
    .lead = The next three are about data analysis and personal service. The third is not scored.
section-improvement = Continuous improvement
    .lead = The next three are about improving and trying new things.
section-design-points = Design points
    .lead = The next four are the textbook's design points of e-service.
section-characteristics = Three characteristics
    .lead = The next three are the characteristics of e-service named in the textbook.
section-trust = Trust
    .lead = The last five are about earning customers' trust.
section-closing = Closing
    .lead = That was the last practice.

scale-done4 = How far it is carried out
    .point-0 = Not started
    .point-1 = Just begun
    .point-2 = Partly done
    .point-3 = Largely done
    .point-4 = Fully done

-probe = Which document, record or figure shows it?
-reason = points lost: what is still missing?
-reason-help = State facts, no names: which step is missing, in which channel, since when. If you cannot say yet, leave it empty and come back.
-evidence = evidence: what supports this rating?
-evidence-help = Name the document, record or figure and its date, so that others can find it. Without evidence, the rating should come down.

## About this audit

role = Which kind of position do you hold?
    .choice-branch = Branch manager or lobby staff
    .choice-channel = Digital channels or IT
    .choice-quality = Service quality or customer service
    .choice-management = Management above the branch
    .choice-trainer = Trainer or trainee
    .choice-other = Other
    .help = If several people fill it in together, the one who leads. No names.
    .probe = What are you mainly responsible for?

scope = What does this audit cover?
    .choice-branch = One branch
    .choice-region = One region
    .choice-whole = The whole organisation
    .help = Everything that follows is rated for this scope. If some branches do it and others do not, choose “partly done”.
    .probe = Which branches do you have in mind when rating?

## User experience

p1-1 = Screens are clean and clear, and customers quickly find the functions and information they need.
    .short = Interface
    .help = Look at screenshots, menu levels and any test of the last year in which customers looked for functions. “Clean” is for customers to confirm, not for the designers alone.
    .probe = { -probe }
p1-1-reason = Interface – { -reason }
    .help = { -reason-help }
p1-1-evidence = Interface – { -evidence }
    .help = { -evidence-help }

p1-2 = Procedures make sense and run smoothly.
    .short = Interaction
    .help = Walk through one or two common tasks on the spot, count the steps and look for repeated entries; then look at the record of drop-outs.
    .probe = { -probe }
p1-2-reason = Interaction – { -reason }
    .help = { -reason-help }
p1-2-evidence = Interaction – { -evidence }
    .help = { -evidence-help }

p1-3 = Every customer can use the services, including people with disabilities.
    .short = Accessibility
    .help = Look at the item-by-item record of large type, voice guidance, Braille labels and wheelchair access, and whether a staffed counter remains. This is a legal duty too.
    .probe = { -probe }
p1-3-reason = Accessibility – { -reason }
    .help = { -reason-help }
p1-3-evidence = Accessibility – { -evidence }
    .help = { -evidence-help }

## Systems and operations

p2-1 = The servers can handle the load at busy times.
    .short = Server capacity
    .help = Look at load-test reports and response times on the latest peak day. Without a test, no more than 2.
    .probe = { -probe }
p2-1-reason = Server capacity – { -reason }
    .help = { -reason-help }
p2-1-evidence = Server capacity – { -evidence }
    .help = { -evidence-help }

p2-2 = Systems are updated and maintained regularly, and vulnerabilities are patched in time.
    .short = Software updates
    .help = Look at the update log and the register of vulnerabilities, and whether serious ones were patched by their deadline.
    .probe = { -probe }
p2-2-reason = Software updates – { -reason }
    .help = { -reason-help }
p2-2-evidence = Software updates – { -evidence }
    .help = { -evidence-help }

p2-3 = Data are backed up, and there is a disaster-recovery plan that has been rehearsed.
    .short = Backup
    .help = Look at backup records, the recovery plan, and the date and duration of the latest drill. Without a drill, no more than 2.
    .probe = { -probe }
p2-3-reason = Backup – { -reason }
    .help = { -reason-help }
p2-3-evidence = Backup – { -evidence }
    .help = { -evidence-help }

## Customer support

p3-1 = Customers can reach us in several ways: phone, chat, email and others.
    .short = Contact channels
    .help = Try each channel on the spot and note whether it gets through and how long it takes; then check the published hours.
    .probe = { -probe }
p3-1-reason = Contact channels – { -reason }
    .help = { -reason-help }
p3-1-evidence = Contact channels – { -evidence }
    .help = { -evidence-help }

p3-2 = Customers' problems are answered and solved in good time.
    .short = Timely response
    .help = Look at the time limits and how often they were met in the last three months. Limits without figures: no more than 2.
    .probe = { -probe }
p3-2-reason = Timely response – { -reason }
    .help = { -reason-help }
p3-2-evidence = Timely response – { -evidence }
    .help = { -evidence-help }

p3-3 = Feedback is actively collected and used to improve the service.
    .short = Customer feedback
    .help = Sample ten comments: how many were answered, how many led to a change? Collected but not read: no more than 1.
    .probe = { -probe }
p3-3-reason = Customer feedback – { -reason }
    .help = { -reason-help }
p3-3-evidence = Customer feedback – { -evidence }
    .help = { -evidence-help }

## Use of data

p4-1 = Data on how customers use the services are analysed, and the services adjusted accordingly.
    .short = Usage analysis
    .help = Look at the latest analysis and the changes that followed, at records of consent, and at whether only aggregates are used.
    .probe = { -probe }
p4-1-reason = Usage analysis – { -reason }
    .help = { -reason-help }
p4-1-evidence = Usage analysis – { -evidence }
    .help = { -evidence-help }

p4-2 = Services and products are suggested to fit customers' needs, and customers can turn this off at any time.
    .short = Personal suggestions
    .help = See whether suggestions say why they are shown and can be switched off. If they cannot, no more than 1.
    .probe = { -probe }
p4-2-reason = Personal suggestions – { -reason }
    .help = { -reason-help }
p4-2-evidence = Personal suggestions – { -evidence }
    .help = { -evidence-help }

p4-3 = Marketing follows customers' interests and purchases, and goes only to those who agreed to receive it.
    .short = Targeted marketing
    .help = A business goal: listed but not scored. If it is not done at all, record “not applicable”. Where it is done, look at records of consent, unsubscribing and complaints.
    .probe = { -probe }
p4-3-reason = Targeted marketing – { -reason }
    .help = { -reason-help }
p4-3-evidence = Targeted marketing – { -evidence }
    .help = { -evidence-help }

## Continuous improvement

p5-1 = The indicators of the e-services are assessed regularly.
    .short = Monitoring
    .help = Look at the list of indicators, who is in charge, and the dates of the last two assessments. Only the same questionnaire repeated allows a comparison.
    .probe = { -probe }
p5-1-reason = Monitoring – { -reason }
    .help = { -reason-help }
p5-1-evidence = Monitoring – { -evidence }
    .help = { -evidence-help }

p5-2 = Teams are encouraged to try new forms of service.
    .short = Innovation
    .help = What was tried in the last year, and by what criteria was it rolled out or stopped? Pilots that were stopped count as well.
    .probe = { -probe }
p5-2-reason = Innovation – { -reason }
    .help = { -reason-help }
p5-2-evidence = Innovation – { -evidence }
    .help = { -evidence-help }

p5-3 = Good practice elsewhere in the industry is studied and used to improve our own service.
    .short = Benchmarking
    .help = Look at the records and at the improvements that came of them. A visit alone: no more than 1.
    .probe = { -probe }
p5-3-reason = Benchmarking – { -reason }
    .help = { -reason-help }
p5-3-evidence = Benchmarking – { -evidence }
    .help = { -evidence-help }

## Design points

d-1 = From management to the front line, the idea of e-service has taken root: work starts from the customer.
    .short = Service idea
    .help = Ask three members of staff at random what e-service does for customers; then see whether it appears in the annual plan and in training.
    .probe = { -probe }
d-1-reason = Service idea – { -reason }
    .help = { -reason-help }
d-1-evidence = Service idea – { -evidence }
    .help = { -evidence-help }

d-2 = Networks, systems and applications are complete and carry the e-services.
    .short = Complete system
    .help = Look at the inventory of networks and systems and at interruptions of the last six months due to gaps in it.
    .probe = { -probe }
d-2-reason = Complete system – { -reason }
    .help = { -reason-help }
d-2-evidence = Complete system – { -evidence }
    .help = { -evidence-help }

d-3 = Customers can do the usual business by themselves.
    .short = Self-service
    .help = List the ten most common kinds of business: how many can be completed by self-service, how many still need the counter?
    .probe = { -probe }
d-3-reason = Self-service – { -reason }
    .help = { -reason-help }
d-3-evidence = Self-service – { -evidence }
    .help = { -evidence-help }

d-4 = The e-services are quicker and more convenient than the old ways.
    .short = Quick and easy
    .help = Take three kinds of business and compare time and steps, online and at the counter. Without a comparison, no more than 2.
    .probe = { -probe }
d-4-reason = Quick and easy – { -reason }
    .help = { -reason-help }
d-4-evidence = Quick and easy – { -evidence }
    .help = { -evidence-help }

## Three characteristics

m-1 = Our services are open: they connect and exchange information with other services.
    .short = Open
    .help = Look at the list of interfaces, the services connected and the security review of the interfaces.
    .probe = { -probe }
m-1-reason = Open – { -reason }
    .help = { -reason-help }
m-1-evidence = Open – { -evidence }
    .help = { -evidence-help }

m-2 = Our services consist of standard modules that can be exchanged and combined.
    .short = Modular
    .help = Take the latest function added or replaced: how many systems were touched, and how long did it take?
    .probe = { -probe }
m-2-reason = Modular – { -reason }
    .help = { -reason-help }
m-2-evidence = Modular – { -evidence }
    .help = { -evidence-help }

m-3 = Our services are intelligent: they think ahead and get things done for the customer.
    .short = Intelligent
    .help = Which things does the system remind of or do on the customer's behalf? Does the customer know, and can it be cancelled?
    .probe = { -probe }
m-3-reason = Intelligent – { -reason }
    .help = { -reason-help }
m-3-evidence = Intelligent – { -evidence }
    .help = { -evidence-help }

## Trust

k-1 = Logins and large transactions need a second proof of identity, with alternatives for those who cannot use it.
    .short = Two-step check
    .help = Look at which transactions are covered and where the alternatives are written down. The five practices of this group were added by this project; the article has none on trust.
    .probe = { -probe }
k-1-reason = Two-step check – { -reason }
    .help = { -reason-help }
k-1-evidence = Two-step check – { -evidence }
    .help = { -evidence-help }

k-2 = Only necessary personal data are collected, and customers are told what for and for how long.
    .short = Data protection
    .help = Look at the list of data and the stated purposes; pick three fields and ask why they are indispensable.
    .probe = { -probe }
k-2-reason = Data protection – { -reason }
    .help = { -reason-help }
k-2-evidence = Data protection – { -evidence }
    .help = { -evidence-help }

k-3 = Fees and limits are made clear before the customer confirms.
    .short = Clear fees
    .help = Go to the confirmation page of three services that cost money and see whether fee and limit are shown.
    .probe = { -probe }
k-3-reason = Clear fees – { -reason }
    .help = { -reason-help }
k-3-evidence = Clear fees – { -evidence }
    .help = { -evidence-help }

k-4 = There is a published procedure for redress when e-services go wrong, and it is followed.
    .short = Redress
    .help = Look at the published procedure and the claims of the last six months: how many days on average?
    .probe = { -probe }
k-4-reason = Redress – { -reason }
    .help = { -reason-help }
k-4-evidence = Redress – { -evidence }
    .help = { -evidence-help }

k-5 = When there is an outage, an error or a data leak, customers are told promptly and truthfully.
    .short = Prompt notice
    .help = Look at prepared notices and the timeline of the latest incident; if there was none, at the record of a rehearsal.
    .probe = { -probe }
k-5-reason = Prompt notice – { -reason }
    .help = { -reason-help }
k-5-evidence = Prompt notice – { -evidence }
    .help = { -evidence-help }

## Closing

remark = Is there anything else to explain about this audit? Please leave out names, phone numbers and account numbers of staff and customers.
    .help = For example, where things differ from other branches or support from above is needed. If there is nothing to add, move on.
    .probe = Anything to add?

thanks = That is the end of the audit. Thank you very much! Please keep the receipt code you are about to get: with it, you can have this audit deleted later.

# 电子服务实践自查：表上的用语。填表人是机构自己的人员。
# .help 说明打分时看什么；.probe 是复核时的追问。以 - 开头的是各项共用的句子。

title = 电子服务实践自查
    .about = 由机构对照自己的实际情况填写：一篇策略文章提出的五组十五项做法，教材提出的四个设计要点和三个特性，各落实到什么程度；文章没有信任一组，由本项目补写五项。每项 0 到 4 分，扣分写原因，得分写佐证。查的是做没做、做到几分，客户感受如何，要靠客户问卷；自己给自己打分容易偏高，最好请别的网点交叉复核。4.3 精准营销属于经营目标，照列但不计分。

consent = 您好。这是一份电子服务的自查表，请代表本单位、对照实际情况填写，大约需要四十分钟，可以分几次填完。填写出于自愿，不记您的姓名。您愿意填写吗？
    .controller = 网点：{ $branch }。自查结果由该网点所属的银行负责处理。
    .contact = 如有疑问，请联系本单位布置自查的部门。
    .purpose = 找出电子服务在落实上的差距，排定改进的先后。结果不用来考核填表人。
    .kinds = 各项的得分、扣分原因和佐证，您的岗位类别和自查范围。请不要写出员工或客户的姓名、电话、证件号码和账号。
    .retention = 自查记录最多保存两年，到期删除。删除后只留下汇总数字。
    .rights = 您可以跳过任何一项，也可以随时停止。结束时您会拿到一个回执码，日后凭码可以要求删除这份自查表。

dimension-experience = 用户体验
dimension-stability = 系统与运行
dimension-support = 客户支持
dimension-data = 数据应用
dimension-improvement = 持续改进
dimension-design-points = 设计要点
dimension-characteristics = 特性
dimension-trust = 信任保障

section-unit = 填表说明
    .lead = 先写明是谁填的、查的是哪里。
section-experience = 用户体验
    .lead = 下面逐项自查。每项请按实际落实的程度打分，0 分是尚未开展，4 分是完全做到；扣分写原因，得分写佐证。
section-stability = 系统与运行
    .lead = 下面三项，说的是技术支持和系统稳定。
section-support = 客户支持
    .lead = 下面三项，说的是客户服务与支持。
section-data = 数据应用
    .lead = 下面三项，说的是数据分析与个性化服务。第三项不计入得分。
section-improvement = 持续改进
    .lead = 下面三项，说的是持续改进与创新。
section-design-points = 设计要点
    .lead = 下面四项，是教材提出的电子化服务设计要点。
section-characteristics = 三个特性
    .lead = 下面三项，是教材说的电子化服务的三个特性。
section-trust = 信任保障
    .lead = 下面五项，说的是怎样让客户信得过。
section-closing = 结束
    .lead = 各项都查完了。

scale-done4 = 落实程度
    .point-0 = 尚未开展
    .point-1 = 刚刚起步
    .point-2 = 部分做到
    .point-3 = 基本做到
    .point-4 = 完全做到

-probe = 哪份文件、记录或数据能说明这一点？
-reason = 扣分原因：离“完全做到”还差什么？
-reason-help = 写事实，不写人名：缺哪一步、缺在哪个渠道、从什么时候起。一时说不准的，可以先跳过，回头再补。
-evidence = 佐证：凭什么给这个分？
-evidence-help = 写文件、记录或数据的名称和日期，别人照着找得到。拿不出佐证的，应当把分数降下来。

## 填表说明

role = 您的岗位属于哪一类？
    .choice-branch = 网点负责人或大堂人员
    .choice-channel = 电子渠道或科技人员
    .choice-quality = 服务质量或客服管理人员
    .choice-management = 上级管理人员
    .choice-trainer = 培训讲师或学员
    .choice-other = 其他
    .help = 几个人一起填的，选主填的那一位。不写姓名。
    .probe = 您平时主要负责哪一块？

scope = 这次自查的范围是什么？
    .choice-branch = 一个网点
    .choice-region = 一个分行或地区
    .choice-whole = 整个机构
    .help = 后面各项都按这个范围打分。有的网点做到、有的没有做到的，记“部分做到”。
    .probe = 打分时，您想的是哪些网点？

## 用户体验

p1-1 = 界面简洁明了，客户能很快找到要用的功能和信息。
    .short = 界面设计
    .help = 界面设计：看首页截图、菜单层级、近一年请客户查找功能的记录。“简洁”要有客户的说法为证，不能只凭设计人员自己看。
    .probe = { -probe }
p1-1-reason = 界面设计　{ -reason }
    .help = { -reason-help }
p1-1-evidence = 界面设计　{ -evidence }
    .help = { -evidence-help }

p1-2 = 办理流程合理，操作顺畅。
    .short = 交互流程
    .help = 交互流程：挑一两项常用业务当场走一遍，数步骤，看有没有重复填写；再看中途放弃率的记录。
    .probe = { -probe }
p1-2-reason = 交互流程　{ -reason }
    .help = { -reason-help }
p1-2-evidence = 交互流程　{ -evidence }
    .help = { -evidence-help }

p1-3 = 所有客户都能顺利使用，包括身有残疾的客户。
    .short = 可访问性
    .help = 可访问性：看大字版、语音播报、盲文标识、轮椅可达等逐项检查的记录，以及人工窗口是否保留。这也是法定责任。
    .probe = { -probe }
p1-3-reason = 可访问性　{ -reason }
    .help = { -reason-help }
p1-3-evidence = 可访问性　{ -evidence }
    .help = { -evidence-help }

## 系统与运行

p2-1 = 服务器的处理能力顶得住高峰时段的访问量。
    .short = 服务器性能
    .help = 服务器性能：看压力测试报告和最近一次高峰日的响应时间。没有测过的，最多记 2 分。
    .probe = { -probe }
p2-1-reason = 服务器性能　{ -reason }
    .help = { -reason-help }
p2-1-evidence = 服务器性能　{ -evidence }
    .help = { -evidence-help }

p2-2 = 系统定期更新维护，漏洞及时修补。
    .short = 软件更新
    .help = 软件更新：看更新记录和漏洞台账，高危漏洞有没有按期限修补。
    .probe = { -probe }
p2-2-reason = 软件更新　{ -reason }
    .help = { -reason-help }
p2-2-evidence = 软件更新　{ -evidence }
    .help = { -evidence-help }

p2-3 = 数据有备份，灾难恢复有预案，并且演练过。
    .short = 备份机制
    .help = 备份机制：看备份记录、恢复预案和最近一次演练的日期、用时。没有演练过的，最多记 2 分。
    .probe = { -probe }
p2-3-reason = 备份机制　{ -reason }
    .help = { -reason-help }
p2-3-evidence = 备份机制　{ -evidence }
    .help = { -evidence-help }

## 客户支持

p3-1 = 客户可以通过电话、在线客服、邮件等多种方式联系到我们。
    .short = 多渠道支持
    .help = 多渠道支持：当场逐个渠道试一次，记下通不通、等了多久；再看各渠道公布的服务时间。
    .probe = { -probe }
p3-1-reason = 多渠道支持　{ -reason }
    .help = { -reason-help }
p3-1-evidence = 多渠道支持　{ -evidence }
    .help = { -evidence-help }

p3-2 = 客户的问题能及时得到答复和解决。
    .short = 及时响应
    .help = 及时响应：看答复时限的规定和近三个月的达标率；只有规定、没有统计的，最多记 2 分。
    .probe = { -probe }
p3-2-reason = 及时响应　{ -reason }
    .help = { -reason-help }
p3-2-evidence = 及时响应　{ -evidence }
    .help = { -evidence-help }

p3-3 = 主动收集客户意见，并据此改进服务。
    .short = 用户反馈
    .help = 用户反馈：抽十条意见，看几条有答复、几条带来了改动。收了不看的，最多记 1 分。
    .probe = { -probe }
p3-3-reason = 用户反馈　{ -reason }
    .help = { -reason-help }
p3-3-evidence = 用户反馈　{ -evidence }
    .help = { -evidence-help }

## 数据应用

p4-1 = 用数据了解客户的使用习惯和需要，并据此调整服务。
    .short = 行为分析
    .help = 行为分析：看最近一次分析报告和由此作出的改动，还要看客户同意的记录、数据是否只用汇总的。
    .probe = { -probe }
p4-1-reason = 行为分析　{ -reason }
    .help = { -reason-help }
p4-1-evidence = 行为分析　{ -evidence }
    .help = { -evidence-help }

p4-2 = 根据客户的需要推荐服务和产品，客户可以随时关闭。
    .short = 个性化推荐
    .help = 个性化推荐：看推荐页面有没有说明理由、关不关得掉。关不掉的，最多记 1 分。
    .probe = { -probe }
p4-2-reason = 个性化推荐　{ -reason }
    .help = { -reason-help }
p4-2-evidence = 个性化推荐　{ -evidence }
    .help = { -evidence-help }

p4-3 = 按客户的兴趣和购买记录开展营销，并且只面向同意接收的客户。
    .short = 精准营销
    .help = 精准营销：属于经营目标，照列但不计分；没有开展的，记“不适用”。已开展的，看客户同意、退订和投诉的记录。
    .probe = { -probe }
p4-3-reason = 精准营销　{ -reason }
    .help = { -reason-help }
p4-3-evidence = 精准营销　{ -evidence }
    .help = { -evidence-help }

## 持续改进

p5-1 = 定期评估电子服务的各项指标。
    .short = 持续监测
    .help = 持续监测：看指标清单、责任人和最近两次评估的日期；同一份问卷重复测过，才谈得上比较。
    .probe = { -probe }
p5-1-reason = 持续监测　{ -reason }
    .help = { -reason-help }
p5-1-evidence = 持续监测　{ -evidence }
    .help = { -evidence-help }

p5-2 = 鼓励团队尝试新的服务形式和做法。
    .short = 创新实践
    .help = 创新实践：看近一年试行过什么、按什么标准决定推广还是停止。停下来的试点也算数。
    .probe = { -probe }
p5-2-reason = 创新实践　{ -reason }
    .help = { -reason-help }
p5-2-evidence = 创新实践　{ -evidence }
    .help = { -evidence-help }

p5-3 = 了解同业的好做法，并用来改进自己的服务。
    .short = 行业对标
    .help = 行业对标：看对标记录和由此落地的改进；只组织过参观的，最多记 1 分。
    .probe = { -probe }
p5-3-reason = 行业对标　{ -reason }
    .help = { -reason-help }
p5-3-evidence = 行业对标　{ -evidence }
    .help = { -evidence-help }

## 设计要点

d-1 = 从管理层到一线，都树立了电子化服务的理念，从客户出发来办事。
    .short = 服务理念
    .help = 服务理念：随机问三位员工，电子服务为客户解决了什么问题；再看年度计划和培训里有没有。
    .probe = { -probe }
d-1-reason = 服务理念　{ -reason }
    .help = { -reason-help }
d-1-evidence = 服务理念　{ -evidence }
    .help = { -evidence-help }

d-2 = 网络、系统和应用配套完善，支撑得起电子化服务。
    .short = 系统配套
    .help = 系统配套：看网络与系统的配置清单，以及近半年由配套不足造成的中断。
    .probe = { -probe }
d-2-reason = 系统配套　{ -reason }
    .help = { -reason-help }
d-2-evidence = 系统配套　{ -evidence }
    .help = { -evidence-help }

d-3 = 客户自己就能办成常用的业务。
    .short = 自助服务
    .help = 自助服务：列出最常用的十项业务，看几项能自助办完、几项还要到柜台。
    .probe = { -probe }
d-3-reason = 自助服务　{ -reason }
    .help = { -reason-help }
d-3-evidence = 自助服务　{ -evidence }
    .help = { -evidence-help }

d-4 = 电子化服务比原来的办法更快、更方便。
    .short = 快捷方便
    .help = 快捷方便：挑三项业务，对比电子渠道和柜台各要多久、几步。没有比较过的，最多记 2 分。
    .probe = { -probe }
d-4-reason = 快捷方便　{ -reason }
    .help = { -reason-help }
d-4-evidence = 快捷方便　{ -evidence }
    .help = { -evidence-help }

## 三个特性

m-1 = 我们的服务是开放的，能与别的服务连通、交换信息。
    .short = 开放式
    .help = 开放式：看对外接口清单、正在连通的服务，以及接口的安全评估。
    .probe = { -probe }
m-1-reason = 开放式　{ -reason }
    .help = { -reason-help }
m-1-evidence = 开放式　{ -evidence }
    .help = { -evidence-help }

m-2 = 我们的服务由标准模块组成，可以单独更换、重新组合。
    .short = 模块化
    .help = 模块化：看最近一次更换或新增功能，牵动了几个系统、用了多久。
    .probe = { -probe }
m-2-reason = 模块化　{ -reason }
    .help = { -reason-help }
m-2-evidence = 模块化　{ -evidence }
    .help = { -evidence-help }

m-3 = 我们的服务是智能的，能替客户着想，主动把事办好，做到教材所说的“为我服务”。
    .short = 智能化
    .help = 智能化：看有哪些事由系统主动提醒或代客户办好，客户是否知情、能否取消。
    .probe = { -probe }
m-3-reason = 智能化　{ -reason }
    .help = { -reason-help }
m-3-evidence = 智能化　{ -evidence }
    .help = { -evidence-help }

## 信任保障

k-1 = 登录和大额交易要再验一次身份，并为不便使用的客户备有替代办法。
    .short = 双重验证
    .help = 双重验证：看覆盖了哪些交易、替代办法写在哪里。本组五项由本项目补写，文章没有信任一组。
    .probe = { -probe }
k-1-reason = 双重验证　{ -reason }
    .help = { -reason-help }
k-1-evidence = 双重验证　{ -evidence }
    .help = { -evidence-help }

k-2 = 只收集必要的个人信息，用来做什么、存多久讲得清楚。
    .short = 信息保护
    .help = 信息保护：看收集清单和用途说明，抽三个字段问为什么非收不可。
    .probe = { -probe }
k-2-reason = 信息保护　{ -reason }
    .help = { -reason-help }
k-2-evidence = 信息保护　{ -evidence }
    .help = { -evidence-help }

k-3 = 费用和限额在客户确认之前就讲清楚。
    .short = 费用透明
    .help = 费用透明：当场走到三项收费业务的确认页，看金额和限额是否写明。
    .probe = { -probe }
k-3-reason = 费用透明　{ -reason }
    .help = { -reason-help }
k-3-evidence = 费用透明　{ -evidence }
    .help = { -evidence-help }

k-4 = 电子服务出了差错，有公开的赔付办法，并且照着办。
    .short = 差错赔付
    .help = 差错赔付：看公布的办法和近半年的赔付记录，平均几天办结。
    .probe = { -probe }
k-4-reason = 差错赔付　{ -reason }
    .help = { -reason-help }
k-4-evidence = 差错赔付　{ -evidence }
    .help = { -evidence-help }

k-5 = 发生中断、差错或信息泄露，及时如实告诉客户。
    .short = 及时通报
    .help = 及时通报：看通报底稿、最近一次事件的时间记录；没有发生过的，看演练记录。
    .probe = { -probe }
k-5-reason = 及时通报　{ -reason }
    .help = { -reason-help }
k-5-evidence = 及时通报　{ -evidence }
    .help = { -evidence-help }

## 结束

remark = 这次自查，还有什么要说明的吗？请不要写出员工或客户的姓名、电话或账号。
    .help = 例如哪几项与别的网点情况不同、哪几项需要上级支持。没有的，可以直接跳过。
    .probe = 还有别的要补充吗？

thanks = 自查到此结束，谢谢您！稍后请收好回执码；日后想删除这份自查表，凭码即可办理。

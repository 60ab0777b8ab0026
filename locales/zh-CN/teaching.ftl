# 课堂：教学数据与假设推演。

# 按键
context-class-sets = 课堂：教学数据
context-class-what-if = 课堂：假设推演
action-what-if = 拿它推演
action-lever = 换一类
action-nudge = 加 1
action-nudge-back = 减 1
action-convention = 换算法
action-undo = 撤销
action-reset = 复原

# 菜单
class-sets = 教学数据
class-sets-about = 六组虚拟回答，各藏着一件值得争论的事
class-what-if = 假设推演
class-what-if-about = 用方向键移动得分和权重，看总评、排名、建议怎么变
about-class-set = 把一组教学数据写成 CSV，供学员用 fangtan score 分析
arg-set = 教学数据的名称：reversal、league、simpson、proration、schemes 或 straight
class-set-written = 教学数据已写入 { $path }。这些回答是虚拟的；请用 fangtan score { $path } --instrument esq24 分析。

# 换算法
convention-name-linear = 线性 0–100
convention-name-times-twenty = 乘以 20
convention-name-grades = 百分制 100/80/60/30/0
convention-name-top-two = 前两档占比
convention-name-net = 净值（前两档减后两档）

# 假设推演
what-if-name = 假设推演
what-if-mark = 假设，不是测得的结果
what-if-from = 起点：{ $start }
what-if-middle = 量表中点
what-if-moves = 已动 { $n } 步
what-if-overall = 总评 { $score }（原 { $before }）· 顺序区间 { $low }–{ $high }
what-if-factors = 维度得分
what-if-items = 题目得分
what-if-weights = 权重
what-if-first = 先做：{ $action }
what-if-open = 总评算不出：有维度缺依据，可能在 { $range } 之间
what-if-own-weights = 手动权重
what-if-order-broken = 权重已不按影响次序，总评可能落在区间之外
what-if-assumed = 假定
what-if-rank = 第 { $now } 名
what-if-rank-moved = 第 { $was }→{ $now } 名
what-if-weight = 权重 { $share }%
what-if-suggestions = 假设如此，先做什么
what-if-nothing = 各题都达到目标，或者依据太少，没有建议。
what-if-because = 依据：{ $name } { $score } 分，权重 { $weight }%，优先值 { $priority }（按线性分）

# 教学数据：表头
set-col-factor = 维度
set-col-r = 相关 r
set-col-beta = β
set-col-place = 名次
set-col-relative = 相对权重
set-col-branch = 网点
set-col-mean = 均值
set-col-interval = 95% 区间
set-col-places = 可能名次
set-col-channel = 渠道
set-col-n-1 = 首轮 n
set-col-wave-1 = 首轮
set-col-n-2 = 次轮 n
set-col-wave-2 = 次轮
set-col-change = 变化
set-col-way = 信任维度
set-col-off = 偏差
set-col-partly = 未答全
set-col-convention = 换算法
set-col-lowest = 最低
set-col-highest = 最高
set-col-rows = 答卷
set-col-sd = 标准差
set-row-app = 手机银行
set-row-phone = 客服热线
set-row-all = 合计
set-row-truth = 假如都答了
set-row-prorated = 取已答题均值
set-row-complete = 只用答全的
set-row-all-rows = 全部
set-row-without = 去掉直线作答
set-row-flagged = 只看直线作答

# 教学数据：讲解
set-note = { $note } n = { $n }，虚拟回答，种子 { $seed }。存成文件：fangtan class set { $name } -o { $name }.csv
set-reversal = 谁更要紧，看用哪种算法
set-reversal-say = 四个维度解释总体质量。看 β，响应性排在可靠性前面；看相对权重，两者正好调个个儿。β 只算其他维度都不变时自己那一份；相对权重把几个维度共有的那一份也分给各家，而可靠性和信任、易用性共有的很多。
set-reversal-ask = 只能先改一项，您听哪一列的？为什么？
set-reversal-note = β 是标准化回归系数，相对权重按 Johnson（2000），占 R² 的百分比；都是相关，不是因果。得分线性换算 0–100。
set-league = 排行榜上的名次靠得住吗
set-league-say = 八家网点里，七家的真实水平完全一样，只有 H 家真的差。均值照样排出了第一到第八；算上抽样误差，前七家谁都可能排在谁前面。
set-league-ask = 年底奖励第一名、约谈第七名，公平吗？
set-league-note = 得分线性换算 0–100，秩和权重。可能名次：Welch t 两两比较、Holm 校正，有 95% 的把握全部同时成立。
set-simpson = 每个渠道都进步了，总分却掉了
set-simpson-say = 手机银行和客服热线，次轮都比首轮高；合在一起，反而低了。次轮打热线来的人多得多，而热线的分一向低：变的是人群构成，不是服务。
set-simpson-ask = 行长只看见总分下降，要问责。您拿哪几个数给他看？
set-simpson-note = 得分线性换算 0–100，秩和权重；变化 = 次轮 − 首轮。
set-proration = 没答全的卷子怎么算分
set-proration-say = 信任维度六道题，后三题银行做得差。四成受访者跳过后三题，按“至少答一半就取已答题的均值”算，分数虚高：难题没人答，容易题顶上来。另有一成只答了两题，不计分。
set-proration-ask = 报告里除了均值，还该写明什么，读者才不会上当？
set-proration-note = 得分线性换算 0–100，至少答 3 题才计分。“假如都答了”用的是抽掉之前的回答，真实调查里看不到。
set-schemes = 同样的回答，五个分数
set-schemes-say = 一百个人的回答一个字没变：30 人非常同意，40 人比较同意，20 人居中，7 人、3 人不同意。换一种换算法，就换一个分数。
set-schemes-ask = 两家银行都自称“76 分”，比较之前先要问哪一句？
set-schemes-note = 线性 =（x − 1）/ 4 × 100；乘以 20 最低也有 20 分；百分制的五档不等距；前两档 = 答 4、5 的比例，净值再减去答 1、2 的比例。
set-straight = 一路勾到底的卷子
set-straight-say = 三百份里有六十份从头到尾勾同一个选项。把它们算进来，信任维度的 α 更高，均值也被抬高。“信度高”不等于“答得认真”。
set-straight-ask = 发现直线作答，删还是不删？报告里怎么写？
set-straight-note = 同一选项连着占一半以上的题就标出，只标不删，标出的也未必不认真。α 是 Cronbach α；信任维度得分线性换算 0–100。

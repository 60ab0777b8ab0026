# 报告：带给网点负责人的那一份
about-report = 写出测评报告：摘要、方法、得分、比较、建议和附录
arg-report-format = 报告的格式：text、md、html 或 json；不填为 text
arg-report-benchmarks = 参照值的文件（TOML 或 CSV），只在图上作标记；不填则用数据文件夹里的 benchmarks.toml 或 .csv
arg-only-lang = 只看以这种语言开始的访谈
arg-only-mode = 只看这种方式的访谈：interview、kiosk 或 keyed
arg-report-out = 写到这个文件；不填则输出到屏幕
report-written = 报告已写到 { $path }。
report-title = { $title }：测评报告
report-data = 数据：{ $first }至{ $last }；数据指纹 { $digest }
report-no-data = 还没有完成的访谈；数据指纹 { $digest }
report-contents = 目录
report-blank = ［待填］
report-summary = 一页摘要
report-method = 测了什么，问了谁
report-results = 各维度和各项指标的得分
report-unsure = 这些数字有多可靠
report-compare = 比较
report-quality = 数据质量
report-advice = 改进建议与依据
report-appendix = 附录

report-first = 先做这几件
report-suggestion = { $name }（{ $chance }）。{ $because }
report-extremes = 得分最高的是{ $best }：{ $high }；最低的是{ $least }：{ $low }。{ $apart }
report-apart = 两者的区间不重叠。
report-overlap = 两者的区间有重叠，谁高谁低还不能下定论。
report-target = 以 { $target } 分为目标，{ $all } 项指标中有 { $below } 项确在目标之下，{ $above } 项确在目标之上，其余 { $open } 项未定。
report-sure = 把握有多大：依据 { $n } 份回答，总评的误差约为 ±{ $margin } 分。用同样多的人再测一轮，总评要变动 { $detectable } 分以上才看得出来。
report-sure-grey = 把握有多大：只有 { $n } 份回答，一切仅供参考。总评的误差约为 ±{ $margin } 分；再测一轮，总评要变动 { $detectable } 分以上才看得出来。
report-sure-none = 把握有多大：还谈不上（{ $reason }）。
report-self-selected = 回答来自自愿参加的人，没有应答率，不能当作全体客户的看法。
report-no-rate = 应答率：{ $reason }。没有接受访问的客户，看法可能不同。
report-rate-unknown = 这些回答是录入或导入的，没有应答率的记录。没有接受访问的客户，看法可能不同。
report-rate = 应答率（RR1）{ $rate }。没有接受访问的客户，看法可能不同。

report-standard = 以下按《服务质量评价通则》（GB/T 36733—2018）的四个步骤说明；模型、抽样、信度和重要性矩阵的交代，参照《顾客满意测评模型和方法指南》（GB/T 19038—2009）。这里只借用它们的框架，不表示通过任何认证。
report-step-prepare = 第一步　评价准备
report-step-indicators = 第二步　建立指标体系
report-step-collect = 第三步　采集并核实数据
report-step-conclude = 第四步　得出结论
report-instrument = 问卷《{ $title }》共 { $items } 题，约需 { $minutes } 分钟。
report-consent = 访问前先告知用途、保存期限和权利，征得同意才开始；匿名作答，不记姓名。
report-age = 未满 { $age } 岁的不访问。
report-other-language = 这份问卷没有中文，题目用原来的语言列出。
report-model = 指标体系有 { $k } 个维度（{ $dimensions }），共 { $items } 项指标。
report-ordered = 维度按已发表的影响次序排列。公开的只有次序，没有权重，所以总评先给出凡合乎次序的权重都落在其中的区间，再给出一个注明权重的点。
report-unordered = 各维度的影响次序没有公开的依据，所以总评给出不论权重多少都落在其中的区间，点按等权重计算。
report-weighted = 问卷规定了各维度的权重：{ $weights }。总评的点按它计算；区间说的是换用别的权重会差多少。
report-provenance = 题目的来历：{ $sources }。
report-provenance-part = { $name } { $n } 项
provenance-source-stated = 原文所列
provenance-reconstructed = 按原有结构重拟
provenance-authored = 本项目编写
provenance-licensed = 经授权使用
report-sampling = 请组织者补写：在哪里、什么时段、按什么办法选到受访者；访问员受过哪些培训。
report-conclude = 维度得分取各题的均值，附 95% 区间；信度用 α 和 ω；先改哪里，看“重要性—得分”矩阵和离目标的差距。各式见附录。

report-by-dimension = 各维度
report-by-item = 各项指标
report-map = 先改哪里
report-one-wave = 只有一轮数据，还没有变化可比。
report-one-branch = 只有一个网点，无从排名。
report-whole = 范围
report-advice-lead = 排在前面的，是分量重、离目标远的指标所对应的措施。得分与总评的折算只说明两者同时变动，不保证做了就会涨分。

unsure-interval = 95% 区间的意思是：换一批受访者再测，这样算出的区间一百次里约有九十五次包住真实的平均值。它只管抽样的偶然。
unsure-order = 总评的次序区间是另一回事：它说的是权重不明会带来多大出入，不是抽样误差。
unsure-change = 依据 { $n } 份回答，同样规模的两轮之间，总评变动不到 { $detectable } 分的，不要当作进步或退步。
unsure-floor = 不足 10 份的不给数字；10 到 29 份的标 *，仅供参考。
unsure-cause = 重要性由次序、自报或数据推得；数据推得的只说明什么和什么一起变动，不说明谁引起谁。
unsure-who = 没有接受访问的、没有走进网点的客户怎么想，这些数字不知道。

chart-marks = { $legend }字母是参照值：{ $names }。
chart-gauges = 各维度与总评
chart-gauges-legend = 粗条：95% 区间；圆点：得分；竖虚线：目标 { $target }；总评外的虚线框：权重不明时的区间。自 0 到 100。
chart-radar = 雷达图
chart-radar-legend = 实线：得分；虚线：目标 { $target }。面积没有含义，区间见上表。
chart-profile = 各项指标
chart-profile-legend = 粗条：95% 区间；▼ 确在目标 { $target } 之下，◇ 未定，▲ 确在目标之上。自 0 到 100。
chart-map = 重要性与得分
chart-map-legend = 横看得分，竖看重要性（%）；虚线是目标和均分。空心点：区间跨过虚线，归属未定。编号的名称见下表。
chart-gap = 离目标的差距
chart-gap-figure = { $gap }（{ $span }）
chart-gaps = 离目标的差距
chart-gaps-legend = 从目标 { $target } 算起，往左是不足；细线：95% 区间；空心条：区间跨过目标，未定。
chart-against-legend = 从零算起，往左是不及；细线：95% 配对区间；空心条：区间跨过零，未定。
chart-trend = 各轮总评
chart-trend-legend = 圆点：总评；竖线：95% 区间；横虚线：目标 { $target }。
chart-rank = { $score } 分，可能名次 { $ranks }
chart-ranks = 各网点可能的名次
chart-ranks-legend = 左起第一名；条有多长，名次就有多不确定；条与条重叠的，分不出先后。

benchmark-title = 参照值
benchmark-mark = 标记
benchmark-of = 对象
benchmark-name = 名称
benchmark-value = 参照值
benchmark-own = 本次得分
benchmark-source = 来源
benchmark-note = 参照值由填写的人提供并负责，只在图上作标记，不参与任何计算；人群、问卷或年份不同的，不能直接比高低。
problem-benchmark-convention = 计分办法写的是“{ $found }”，而本报告的得分是 { $known }；不同的计分办法不能放在一起比。
problem-benchmark-of = 问卷里没有“{ $name }”；请写维度名、题号、指标编号或 overall。
problem-benchmark-score = 参照值应在 0 到 100 之间。
problem-benchmark-source = 没有写来源；请写明数字出自哪里。
problem-benchmark-column = 表头“{ $name }”认不出，或出现了两次；请写 of、score、convention、name（或 name-zh-CN、name-en）和 source。
problem-benchmark-lacking = 缺少“{ $name }”一列；请写 of、score、convention、name（或 name-zh-CN、name-en）和 source。
problem-benchmark-fields = 这一行有 { $found } 格，表头有 { $known } 格；请看看是不是有逗号没放在引号里。

report-formulas = 算法
report-questionnaire = 问卷
report-words = 措辞
report-source = 来历
report-origin = 数据与程序
formula-item = 题目得分 =（x − 最低档）÷（最高档 − 最低档）× 100；反向题先翻转。
formula-dimension = 维度得分：一位受访者已答各题的均值，至少答一半才计；再对受访者取均值。
formula-order = 总评的次序区间：按影响次序依次取前 1、2、……k 个维度的均值，其中最小到最大。
formula-point = 总评的点 = Σ 权重 × 维度得分，权重的名称写在旁边。
formula-interval = 95% 区间 = 均值 ± t(0.975; n − 1) × 标准差 ÷ √n。
formula-alpha = α = k ÷（k − 1）×（1 − Σ 题目方差 ÷ 总分方差）；区间按 Feldt。
formula-omega = ω =（Σ 载荷）² ÷［（Σ 载荷）² + Σ 独特方差］，单因子。
formula-priority = 优先分 = 维度权重 × max（0，目标 − 得分）；除以工作量的只供参看，不用来排序。
formula-chance = “进前三”：随机抽取 1000 次权重（合乎次序）与均值（按抽样误差），看有几次排进前三。
formula-detectable = 可测出的变化 =（1.960 + 0.842）× 标准差 × √(2 ÷ n)，即两轮各 n 人、八成把握。
formula-ranks = 名次区间：两两 Welch 检验、Holm 校正，所有网点的区间同时成立。
origin-digest = 数据指纹（BLAKE3，取自全部合计）：{ $digest }
origin-instrument = 问卷：{ $id } { $version }，文件指纹 { $hash }
origin-seed = 随机抽取的种子：{ $seed }
origin-program = 程序：fangtan { $version }。同样的数据，写出的文件逐字节相同。

# 看板：一份问卷的全部访谈
about-dashboard = 看板：进度、得分、质量和改进建议
arg-dashboard-plain = 不开全屏，以表格文字输出全部内容
arg-of-board = 看哪份问卷，不填则看访谈最多的一份
arg-only-branch = 只看这个网点
arg-only-wave = 只看这一轮
context-board = 看板
context-filter = 看板的筛选
action-page-on = 下一页
action-page-back = 上一页
action-table = 图/表
action-filter = 筛选
action-value-on = 换一个
action-value-back = 换回

page-field = 进度
page-results = 得分
page-items = 各题
page-map = 轻重
page-groups = 比较
page-quality = 质量
page-advice = 建议

facet-instrument = 问卷
facet-branch = 网点
facet-wave = 轮次
facet-lang = 语言
facet-mode = 方式
board-name = 看板
board-facet = { $facet }：{ $value }
board-any = 全部
board-none = （未填）
board-everybody = 全体
held-interview = 面访
held-kiosk = 自助
held-keyed = 录入
board-other-versions = 另有 { $n } 份用的是问卷的其他版本，未计入
board-unread = 有 { $n } 份读不出，未计入
board-empty = 还没有可看的访谈。请先做访谈，或用 fangtan import 导入答卷。
board-no-values = 没有可选的
board-figure = { $score }（{ $interval }）n = { $n }

board-standing = 访谈结果
board-outcome = 结果
board-count = 数量
standing-complete = 完成
standing-partial = 提前结束，可用
standing-broken-off = 提前结束
standing-open = 未完成
door-declined = 看过告知后不参加
door-refused = 拒访
door-under-age = 未满年龄
door-not-eligible = 不合格
door-nobody = 无人
board-no-doors = 未成访谈的人次没有轮次和语言，按轮次或语言筛选时不列，应答率也不算。
board-rates = 应答率 RR1 { $first }，RR2 { $second }；合作率 COOP1 { $cooperation }；拒访率 REF1 { $refusal }（AAPOR 标准定义）
board-no-rates = 应答率：{ $reason }
board-minutes = 每份用时中位数 { $minutes } 分钟（有计时的 n = { $n }）
board-no-minutes = 用时：导入或录入的访谈没有计时。
board-minutes-withheld = 用时中位数：{ $reason }
board-by-interviewer = 按访问员
board-interviewer = 访问员
board-median-minutes = 用时中位数（分）
board-timed = 有计时 n
board-median-note = 用时取自逐份记录，每份只读一次，按 0.1 分钟计；不满 10 份不列。
board-by-day = 按日
board-day = 日期

board-promoter-name = 推荐净值
board-promoter = { $name }：推荐净值 { $score }（{ $interval }，n = { $n }；9–10 分减 0–6 分，−100 到 100）
board-importance = 重要性
board-quadrant = 分区
board-map-lines = 横看得分，以目标 { $target } 为界；竖看重要性（{ $scheme }，%），以均分 { $equal } 为界。区间跨界的标“未定”。
board-measure-first = 回答不足 10 份，先补测：{ $items }
board-indicator = { $code } { $name }（{ $dimension }）
quadrant-strength = 优势区
quadrant-repair = 修补区
quadrant-opportunity = 机会区
quadrant-maintain = 维持区
quadrant-undecided = { $name }（未定）
map-importance = 重要性
map-performance = 得分

board-waves = 各轮总评
board-change = 比上轮
board-p = p 值
board-detectable = 可测出的变化
board-waves-note = 各轮受访者不同，按两组独立样本比较（Welch）。“可测出的变化”：两轮都是这样多人时，有八成把握测出的最小变化。变化不显著，不等于没有变化。
board-branches = 网点排名
board-ranks = 可能名次
board-branches-note = 名次区间对所有网点同时成立（95%，两两 Welch、Holm 校正）。区间重叠，就是分不出先后。
board-languages = 各语言
board-gap = 与首行之差
board-holm = p 值（Holm）
board-one-language = 只有一种语言，无从比较。
board-languages-note = 差距可能出自措辞、打分习惯或人群不同，数字本身分不清。

board-long-runs = 连选同一项
board-spread = 起伏过小或过大
board-pace = 秒/题（中位）
board-fast = 不到 2 秒/题
board-quality-note = 取自逐份记录，每份只读一次。连选同一项：同一选项至少连到半数题目；起伏：一人各题答案的标准差落在全体两端各一成之内。! 表示偏多（前两列超过 30%，过快有一份即标，缺答超过 5%）。只作提示，一律不删。

board-action = 建议
board-strength = 把握
board-chance = 进前三
board-priority = 优先分
board-per-effort = 除以工作量
board-places = 名次范围
strength-firm = 把握大
strength-likely = 较有把握
strength-tentative = 供参考
strength-none = 无依据
strength-incident = 先办：有事故
strength-failure = 先办：差评多
law-normal = 正态
law-student = t 分布（不满 30 份）
advice-no-basis = 建议：无依据（{ $reason }）
advice-none = 各题都达到目标，没有要提的建议。
advice-drawn = “进前三”取自 { $draws } 次随机抽取（均值按{ $law }，n = { $n }；权重在影响次序内均匀抽取；种子 { $seed }）。把握大 ≥ 80%，较有把握 ≥ 50%。
advice-chance = { $strength }，进前三 { $share }
advice-trigger = { $name } { $score }（{ $interval }）
advice-incident = 有 { $cases }/{ $n } 人报告（{ $share }，95% 区间 { $low }–{ $high }），所以先于一切计算。
advice-indicator = { $name }：{ $figure }；最低一档 { $bottom }；{ $quadrant }
advice-rebuilt = 得分由原始计数得出：（{ $counts }）÷ { $n } = { $score }
advice-gain = 这一题高 { $step } 分，按这套权重折算，总评相应高 { $gain } 分；这是折算，不是预测。两次这样的样本能测出的变化：{ $detectable } 分。
advice-importance = 重要性（%）：按次序（{ $scheme }）{ $order }；受访者自报：{ $stated }；由数据推得：{ $derived }。{ $agree }
advice-importance-source = { $values }（n = { $n }）
advice-agree-unknown = 只有一个来源，无从印证。
advice-agree = 各来源都把同一维度排在首位。
advice-disagree = 各来源的首位不一致。
advice-first = { $draws } 次抽取中，有 { $share } 进入前三。
advice-places = 名次：{ $places }；凡合乎次序的权重，不出 { $range }。
advice-turns = 这一题的得分若到 { $score }，就进出前三名。
board-explain-title = 这条建议的依据
board-card = 第 { $n } 条，共 { $of } 条（← → 换一条）
filter-title = 筛选
board-pages = 换页
board-hidden = 挤在一起没画出的：{ $items }
board-outcomes = 结果题
board-corners = 上半 { $upper }；下半 { $lower }
board-legend-results = { $interval } 95% 区间（总评行为次序区间）  { $point } 得分  { $wall } 目标 { $target }，自 0 到 100
board-legend-items = { $interval } 95% 区间  { $point } 得分  { $wall } 目标 { $target }   ! 确在目标之下  ? 未定  + 确在目标之上
board-legend-groups = { $interval } 95% 区间  { $point } 总评  { $wall } 目标 { $target }，自 0 到 100

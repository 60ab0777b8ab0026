# 各屏用语。
app-name = 访谈
app-title = 访谈 · 电子服务质量
language-name = 中文
screen-small = 窗口太小，请至少拉大到 40 列、12 行。
practice = 练习
number = 第 { $n } 份
key-space = 空格
list-comma = 、

# 日期
date-pattern = %Y年%-m月%-d日 %H:%M
ago-now = 刚刚
ago-minutes = { $n } 分钟前
ago-hours = { $n } 小时前
ago-days = { $n } 天前

# 首页
home-open = 未完成的访谈（回车接着问）
home-start = 开始新的访谈
home-recent = 最近结束
home-today = 今天完成 { $n } 份
home-finished = 共完成 { $n } 份
home-none = 目前没有已完成的访谈。选上面的问卷，按回车开始。
home-open-detail = { $ago } · 已答 { $percent }% · 上次到第 { $item } 题
home-start-detail = { $items } 题 · 约 { $minutes } 分钟 · { $id }
home-broken = 无法使用：{ $n } 处错误
phase-open = 未完成
phase-complete = 已完成
phase-broken-off = 提前结束
phase-screened-out = 甄别不合格
phase-withdrawn = 已撤回
phase-purged = 到期已清除

# 保存状态
saved = 已保存
saving = 保存中
not-saved = 未保存！
nothing-written = 尚未记录

# 年龄与同意
age-question = 请问您满 { $age } 周岁了吗？
age-hint = 未满 { $age } 周岁不作访谈；除当日计数外，不记录任何内容。
age-yes = 已满
age-no = 未满
consent-yes = 同意参加
consent-no = 不参加
notice-slot-controller = 由谁处理
notice-slot-contact = 怎么联系
notice-slot-purpose = 作何用途
notice-slot-kinds = 收集什么
notice-slot-retention = 保存多久
notice-slot-rights = 您的权利

# 答题
progress = { $section } { $done }/{ $of } · 全卷 { $all-done }/{ $all-of }
yes-agree = 同意
no-disagree = 不同意
note-hint = 回车继续
integer-hint = 请输入 { $min } 到 { $max } 之间的整数，回车确定。
decimal-hint = 请输入数字，小数最多 { $places } 位，再按回车。
date-hint = 请输入日期，如 2026-03-14，再按回车。
time-hint = 请输入时间，如 09:30，再按回车。
bounds-hint = 范围：{ $min } 到 { $max }。
bounds-hint-from = 不小于 { $min }。
bounds-hint-to = 不大于 { $max }。
sentence-space = {""}
text-hint = 最多 { $max } 字，回车确定；不想说可直接回车。
multi-hint = 可选多项：按数字或空格勾选，回车确定。
allocation-hint = 输入分数，或用 ← → 加减 { $step } 分。
points-sum = 已分配 { $given }/{ $total }　还剩 { $left }
points-all = 已分配 { $given }/{ $total }　分完了，回车确定
typed-open = 已输入 { $typed }：再按 0 即为 { $typed }0，按回车即为 { $typed }。
recorded = 已记：{ $answer }
check-info = 提示：{ $text }
check-item = 第 { $n } 题（{ $answer }）
check-items = 涉及{ $items }。
notice-urged = 这一题最好有个回答；不清楚、拒答等按 F4；再跳过一次就留空。
check-hard = 答案有矛盾：
check-hard-keys = 请重新作答；Tab 转到相关的另一题。
check-soft = 请核对：
check-soft-keys = 回车保留原答案，也可重新作答；Tab 转到相关的另一题。
missing-not-reached = 未问到
missing-not-evidenced = 无依据
missing-blank = 未答
missing-skipped = 按路径跳过
missing-dont-know = 不清楚
missing-refused = 拒答
missing-not-applicable = 不适用

# 提示
notice-loading = 正在取出这份访谈……
notice-cannot-resume = 这份访谈打不开了：它用的问卷找不到，或者记录不完整。请运行 fangtan show 查看。
notice-broken-instrument = 问卷“{ $name }”有 { $n } 处错误，不能使用。请运行 fangtan list instruments 查看。
notice-required = 这一题要有回答；不清楚、拒答、不适用请按 F4。
notice-first = 已经是第一题。按 F10 离开，答案会保留。
notice-edge = 那边没有题目了。
notice-off-path = 按目前的答案不问这一题；要问它，请先改前面的答案。
notice-not-number = 请只输入整数。
notice-range = 请输入 { $min } 到 { $max } 之间的数。
notice-not-decimal = 请输入数字，小数最多 { $places } 位。
notice-not-date = 请按 2026-03-14 的样子输入一个真实的日期。
notice-not-time = 请按 09:30 的样子输入时间，24 小时制。
notice-outside = 超出了题目允许的范围，请核对。
notice-format = 格式不对，请照题目下面的说明输入。
notice-too-long = 太长了：最多 { $max } 字，请删短一些。
notice-room = 这一行最多还能给 { $n } 分；退格键可清空这一行。
notice-all-given = { $total } 分已经分完；要给这一行加分，请先从别的行减。
notice-points-left = 还有 { $n } 分没有分配。
notice-points-over = 多分了 { $n } 分，请减下来。
notice-parts = 一共 { $n } 项，每项要有一个分数；不给分的填 0。
notice-no-choice = 没有这个选项。
notice-no-special = 这一题不能记这种答复。
notice-no-specials = 这一题没有“不清楚、拒答、不适用”可记。

# 面板
panel-title = 本次受访者所说
panel-suggestions = 改进建议
overall = 总评
reach = 可达 { $range }
provisional = 暂定
no-score = 回答不足一半，不计分
point = { $scheme } { $score }
weights-unknown = 权重未知 { $range }
weights-by-order = 只按公布的次序 { $range }
weights-any = 不论权重多少 { $range }
overall-provisional = 尚缺回答，暂定
scheme-instrument = 问卷规定的权重
scheme-rank-sum = 秩和权重
scheme-rank-order-centroid = 秩质心权重
scheme-rank-reciprocal = 秩倒数权重
scheme-equal = 等权重
scheme-respondent = 受访者自定权重
no-suggestions = 某个方面答满两题、且有指标低于目标时，这里给出建议。
because = 依据：{ $reasons }（{ $origin }）
origin-article = 文献
origin-case = 案例
origin-trend = 趋势
origin-authored = 本项目
incident-security = 反映有资金或安全问题
incident-accessibility = 反映有使用障碍
convention-linear = 计分：各题线性换算为 0–100，取已答题的均值，至少答一半才计分。

# 结束
closing-title = 题目问完了：共 { $of } 题，已答 { $done } 题。
ended-declined = 受访者不参加。除当日计数外，没有记录任何内容。
ended-under-age = 受访者未满规定年龄，访谈到此为止。除当日计数外，没有记录任何内容。
ended-next = 按 n 访问下一位；Esc 回首页。
finished-title = 访谈完成，谢谢。
receipt = 回执码
receipt-hint = 请抄给受访者：日后凭码可以要求删除这份回答。本机不保存回执码本身，离开这一屏就再也看不到了。

# 浮层
specials-title = 记为
help-title = 帮助
help-keys = 按键
help-digits = 数字直接作答并进入下一题；0–10 题按 1 后等 0 或回车。
help-digits-allocation = 数字输入这一行的分数，输满位数自动到下一行；位数不满时按回车或 ↓。
item-help = 本题说明（只给访问员看）
item-purpose = 为什么问（受访者问起时说明）
item-probe = 追问
explain-title = 建议的依据
explain-place = 第 { $n } 条，共 { $of } 条（← → 换一条）
explain-incident = 受访者反映遇到过这类问题，因此排在所有计算之前。
explain-score = { $name }（{ $code }）：答 { $point }“{ $label }”，即 ({ $point }−{ $min })÷({ $max }−{ $min })×100 = { $score }
explain-score-reverse = { $name }（{ $code }，反向）：答 { $point }“{ $label }”，即 ({ $max }−{ $point })÷({ $max }−{ $min })×100 = { $score }
explain-priority = 优先值 = { $dimension }的{ $scheme } { $weight } ×（目标 { $target } − { $score }）= { $priority }
explain-effort = 负责：{ $owner }；约 { $weeks } 周；工作量 { $effort }/5（只表示大小次序，不影响优先值）
explain-metric = 怎样算见效：{ $text }
explain-caution = 注意：{ $text }

# 逐行方式
colon = ：
list-semicolon = ；
gauge-dimension = { $name } { $score }（答 { $counts }）
gauge-overall = 总评 { $range }

notice-choose = 请选 1 或 2。
notice-exclusive = 选了“都没有”一类的选项，就不能再选别的。
notice-more = ↓ 告知还没完：按 PgDn 往下看
no-suggestions-above = 目前没有指标低于目标。
overall-unscored = 有的方面回答不足，算不出

# 答卷文件，以及样本统计。

# 文件：哪里不对，怎么改
csv-at-line = 第 { $line } 行：{ $what }
csv-at-field = 第 { $line } 行第 { $column } 列（{ $name }）：{ $what }
csv-no-name = 这一列没有列名。请写上题号，或删掉这一列。
csv-unknown = 问卷里没有这道题，也不是附加列（branch、wave、interviewer、lang、mode、started_at）。请改列名，或删掉这一列。
csv-missing = 缺少题目 { $name } 的列。请补上，列里可以留空。
csv-duplicate = 列名与第 { $first } 列重复。请删掉其中一列。
csv-ragged = 有 { $found } 格，表头是 { $expected } 格。请检查是否多了或少了分隔符。
csv-nothing = 整行都是空的。请删掉这一行。
csv-quote = 引号出现在内容中间。请把整格内容放进引号，里面的引号写两遍。
csv-unclosed = 这里的引号有开头没有结尾。请补上。
csv-line-break = 格子里有换行。请去掉换行。
csv-bytes = 有无法识别的字符。请另存为 UTF-8 编码。
csv-not-number = “{ $value }”不是整数。
csv-range = “{ $value }”超出范围：应为 { $min } 到 { $max }，或 -93 到 -99 的缺答代码。
csv-misfit = “{ $value }”不合题目要求（{ $why }）。
csv-mode = 没有“{ $value }”这种方式；可用的有 { $known }。
csv-language = 问卷没有“{ $value }”这种语言；现有 { $known }。
csv-moment = “{ $value }”不是时间；请写成 2026-11-22T04:00:00Z 的样子。
csv-asked = 写的是“跳过”（-96），可按这一行的其他回答，这道题要问。
csv-not-asked = 有值，可按这一行的其他回答，这道题不该问；应写 -96。
csv-check = 回答前后矛盾：{ $check }
csv-more = ……另有 { $n } 处。
csv-refused = { $path } 有 { $n } 处问题，所以什么都没做。请照上面所列改好再来；也可以加 --skip-bad 文件，略过有问题的行。
csv-refused-header = { $path } 的列不对，所以什么都没做。请照上面所列改好再来。
csv-empty = { $path } 是空的。第一行应是各题的题号。
csv-no-rows = { $path } 只有表头，下面没有数据。
csv-io = 无法读取 { $path }：{ $reason }。请检查文件名和权限。
csv-no-file = { $path } 不是普通文件，而文件要读不止一遍。请先把答卷存成文件。
csv-workbook = { $path } 是工作簿，不是文本文件。请在表格软件里另存为“CSV UTF-8”。
csv-mixed = { $path } 混用了两种编码：第 { $utf8 } 行是 UTF-8，第 { $gbk } 行是 GBK。请统一成一种再保存。
csv-undecodable = { $path } 第 { $line } 行既不是 UTF-8 也不是 GBK。请另存为“CSV UTF-8”。
csv-encoding = { $path } 是 { $encoding } 编码，已按此读入。
csv-moved = 从第 { $column } 列（{ $name }）起，列的顺序与问卷不同；已按列名对应。
csv-skipped = { $n ->
    [0] 没有问题行；{ $path } 里只有表头。
   *[other] 略过了 { $n } 行有问题的数据，连同原因存入 { $path }。
  }
csv-left-out = 练习的数据不计入结果，略去 { $n } 行。

# 不给出数字的原因
withheld-too-few = 只有 { $n } 例，不足 { $floor } 例不显示
withheld-no-variance = 所有取值都一样
withheld-too-few-items = 至少要 { $floor } 道题，现有 { $items } 道
withheld-too-many-items = 超过 { $ceiling } 道题
withheld-too-few-clusters = 网点太少：{ $clusters } 个，至少要 { $floor } 个
withheld-collinear = 有的题可由其他题推出
withheld-negative-reliability = 为负：可能有反向题没有翻转，或题目不属于这个维度
withheld-heywood = 这些题不适合用单一因子解释
withheld-not-converged = 计算没有收敛
withheld-order-not-settled = 先后次序未定：领先者在 { $share }% 的抽样中领先
withheld-self-selected = 自愿参加，没有应答率
withheld-convention-does-not-fit = 这种计分办法不适合这个量表
withheld-out-of-range = 有取值超出量表
withheld-shapes-differ = 数据对不上
withheld-not-held = 减去的多于原有的
withheld-too-large = 数目太大，无法精确计算

# 结果
results-title = { $title }（{ $id } { $version }）：{ $rows } 位受访者
results-intervals = 区间均为 95%，只反映抽样的偶然，不反映其他误差。* 10 到 29 例，仅供参考。α 和 ω 只用该维度各题都答了的受访者。
results-percent = { $share }%
results-dimension = 维度
results-item = 题目
results-n = n
results-mean = 得分
results-interval = 95% 区间
results-sd = 标准差
results-alpha = α
results-omega = ω
results-alpha-n = n（α）
results-top = 前两档
results-rest = 与其余题相关
results-deleted = 删去后 α
results-missing = 缺答
results-order = 总评（只知影响次序，不论权重多少）：{ $range }
results-any-order = 总评（影响次序未知，不论权重多少）：{ $range }
results-point = 总评（{ $scheme }）：{ $score }（{ $interval }，n = { $n }）
results-withheld = { $name }：{ $reason }
results-withheld-figure = { $name }的 { $figure }：{ $reason }
results-overall = 总评
results-alpha-pairwise = { $name }：按两两都答的受访者计算，α 为 { $alpha }（n 至少 { $n }）
results-partly = { $name }：{ $share } 的得分只依据部分题目
results-missing-warn = { $name }：{ $share } 缺答（超过 5%）
results-not-distinct = { $a }与{ $b }难以区分（校正相关 { $r }）

# 期望与感受
standard-expected = 期望
standard-adequate = 最低可接受
standard-desired = 理想
standard-perceived = 感受
against-title-expected = 差距：感受 − 期望
against-title-adequate = 差距：感受 − 最低可接受
against-title-desired = 差距：感受 − 理想
against-gap = 差距
against-reliability = 差值信度
against-unreliable = 为负，差值几乎全是误差
against-note = 负数表示感受不及。差距取自同一人的两个回答，区间按配对计算。差值信度：两个得分越相关，相减后越靠不住。
against-weighted = 按受访者分配的分数加权（n = { $n }）：{ $gap }
zone-title = 容忍区
zone-place = 感受所在
zone-below = 低于最低可接受
zone-within = 在容忍区内
zone-above = 高于理想
zone-crossed = { $name }：“最低可接受”高于“理想”，不成区间。
zone-note = 容忍区从“最低可接受”到“理想”，各取平均分。

# 逐行核查（score）
csv-broken-off = 中途结束的答卷（有题为 -93“未问到”）不计入结果，略去 { $n } 行。
rows-of-file = 逐行核查（重读一遍文件；只作提示，一律不删）
rows-too-many = 超过 { $most } 行的文件不逐行核查。
rows-lines = ，见第 { $lines } 行
rows-lines-more = ，见第 { $lines } 行，另有 { $more } 行
rows-file-repeated = 答案全同：{ $of } 行中有 { $n } 行的计分题回答与另一行完全一样（通篇同一选项的不算）{ $lines }
rows-file-far = 离群：答全的 { $of } 行中有 { $n } 行马氏距离 D² 大于 { $cut }（卡方 .99 分位，正常也约有 1%）{ $lines }
rows-file-runs = 连选同一项：{ $of } 行中有 { $n } 行，同一选项连到半数题目以上{ $lines }

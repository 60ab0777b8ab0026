# 出了什么问题、在哪里、怎么办。

# 数据文件夹
store-locked = 另一个 fangtan（进程 { $pid }，{ $since } 起）正在使用这个数据文件夹。请先关掉它，或用 --data 换一个文件夹。
store-foreign = { $path } 里有别的东西，不是访谈的数据文件夹；为免弄坏，没有动它。请用 --data 换一个文件夹。
store-newer = 数据文件夹是更新的版本（格式 { $found }）写的。请用新版 fangtan 打开。
store-read-only = { $path } 不能写入。请检查权限，或用 --data 换一个文件夹。
store-full = 磁盘快满了，只剩 { $free } MiB。请先腾出空间再访谈。
store-no-room = 磁盘已满，存不进去了。请先腾出空间；已保存的都在。（{ $path }）
store-io = { $path } { $what ->
    [create] 建不了
    [list] 列不出来
    [lock] 锁不住
    [open] 打不开
    [read] 读不出来
    [rename] 改不了名
    [sync] 存不到磁盘上
   *[write] 写不进去
 }（{ $reason }）。请检查磁盘。
store-damaged = 访谈 { $interview } 缺少第 { $missing } 条记录；其余内容都在。
store-not-found = 找不到访谈 { $interview }。
store-order = 访谈 { $interview } 的下一条应是第 { $expected } 条，来的却是第 { $found } 条；没有写入。
store-engine = 查询库打不开（{ $reason ->
    [full] 磁盘已满
    [read-only] 只能读，不能写
   *[other] { $reason }
 }）；回答照常保存在日志里。
store-line = { $kind ->
    [torn] { $file } 第 { $line } 行没有写完
    [newer] { $file } 第 { $line } 行是更新版本的程序写的，本版读不懂
    [gone] { $file } 整个文件不见了
    [unlike] { $file } 到第 { $line } 行为止与目录文件记下的不一样，其后的内容可能已经丢失
   *[changed] { $file } 第 { $line } 行写入之后被改动过
 }{ $interview ->
    [none] {""}
   *[other] （访谈 { $interview }）
 }；其余内容照常使用。
store-reindexed = 目录文件已按日志重建。
store-swept = 清除了一个没写完的快照。
store-rebuilt = 查询库已按日志重建（{ $reason ->
    [full] 磁盘已满
    [read-only] 只能读，不能写
   *[other] { $reason }
 }）；旧的放在 { $path }。
store-copied = 查询库已先复制到 { $path }。
store-filled = 从查询库补回访谈 { $interview } 的 { $events } 条记录。
store-lingering = 访谈 { $interview } 的撤回中途断了，内容还没有清完；下次打开时会接着清除。
store-unheld = 问卷 { $hash } 有访谈记录，但题目文本没有存档；请把该问卷放回 instruments 文件夹。
store-index-differs = 目录文件与日志不一致；下次打开时会按日志重建。
store-set-aside = 有 { $n } 行坏行的文件已原样存到 { $path }，去掉坏行后继续使用。
store-restored = 从备份找回访谈 { $interview } 的 { $events } 条记录。
store-backup-away = { $path } 的备份现在够不着，里面可能还有已撤回的访谈；下次备份到那里时会一并清除。
store-backup-failed = 备份没有做成（{ $reason ->
    [full] 磁盘已满
    [read-only] 只能读，不能写
   *[other] { $reason }
 }）；访谈照常保存在本机。请检查备份盘。
store-erased = 已从所有文件中清除 { $n } 份撤回访谈的内容，查询库已重建。
store-taken-again = 日志文件 { $path } 在使用中被删除或替换了；已保存的内容已重新写好。请不要改动数据文件夹。
store-taken = 日志文件 { $path } 在使用中被删除或替换了；程序会从查询库找回其中的内容。请运行 fangtan store check 查看。
store-ballast-spent = 磁盘已满：最后的预留空间用来保存了回答。请尽快腾出空间。
store-held-replaced = 问卷 { $hash } 的存档文本与现有的不同；旧的放在 { $path }。
store-detached = 查询库暂时用不了（{ $reason ->
    [full] 磁盘已满
    [read-only] 只能读，不能写
   *[other] { $reason }
 }）；回答照常保存在日志里。

# 问卷与建议库
problem-file-missing = 缺少这个文件。
problem-unreadable = 读不出来：{ $detail }
problem-too-large = 文件太大，没有读。
problem-not-utf8 = 这里不是 UTF-8 编码。
problem-toml = TOML 写法有误：{ $detail }
problem-fluent =
  { $fault ->
    [equals] 编号后面缺等号，或编号里有不能用的字符。
    [brace] 左花括号没有收尾。
    [brace-over] 这个右花括号是多出来的。
    [words] 等号后面没有文字。
    [name] 这里应是编号的开头，或上一行的续行。
    [default] 分情况的写法要有一个、且只有一个默认情况。
    [quote] 引号没有收尾。
    [empty] 花括号里是空的，或写得不对。
    [deep] 花括号套得太深，没有读这个文件。
    [twice] “{ $detail }”写了两次。
   *[other] Fluent 写法有误：{ $detail }
  }
problem-format = 格式号是 { $found }，本程序只认 { $known }。
problem-other-id = 编号“{ $name }”与文件夹名“{ $folder }”不一致。
problem-id = 编号“{ $name }”不合规：只能用小写字母、数字和连字符，以字母开头，最多 40 个字符，且不能是保留字。
problem-duplicate = 编号“{ $name }”重复。
problem-no-languages = 至少要写一种语言。
problem-language-tag = “{ $name }”不是语言标签，应如 zh-CN、en。
problem-target = 目标分 { $name } 应在 0 到 100 之间。
problem-weight = 权重 { $name } 应大于 0。
problem-weight-missing = 维度“{ $name }”没有写权重，别的维度却写了。
problem-weights-sum = 各维度权重之和是 { $name }，应为 1。
problem-weight-order = 权重 { $name } 比前一个维度的还大，而问卷说维度是按影响大小排列的。
problem-partial = partial 写的是 { $name }；它要在 1 到计分题数之间。
problem-scale-points = 量表“{ $name }”应有 2 到 100 个点。
problem-no-scale = 量表题“{ $name }”没有写 scale。
problem-unknown-scale = 没有量表“{ $name }”。
problem-unknown-dimension = 没有维度“{ $name }”。
problem-dimension-without-scale = “{ $name }”不是量表题，不能归入维度。
problem-bounds = “{ $name }”的最小值大于最大值。
problem-bounds-form = “{ $name }”的 min 或 max 不是这道题能填的值。
problem-places = “{ $name }”的小数位数超过 6 位。
problem-choices = “{ $name }”应有 1 到 99 个选项。
problem-parts = 分配题“{ $name }”至少要有两项可分。
problem-parts-twice = 分配题“{ $name }”写了 over，就不要再写 choices。
problem-total = 总分 { $name } 应在 1 到 10000 之间。
problem-step = 每次加减的分数 { $name } 应至少为 1，且不超过总分。
problem-columns = 列组“{ $name }”应有 2 到 5 列。
problem-unknown-columns = 没有“{ $name }”这一列或列组。
problem-columns-elsewhere = 列组“{ $name }”只能用在并列题上。
problem-grid = “{ $name }”里的题目不能放在一屏。
problem-unknown-function = 没有函数“{ $name }”。
problem-pattern = 格式“{ $name }”读不懂，或过于复杂。
problem-specify = specify 里的“{ $name }”不是单选或多选题的选项。
problem-no-calculation = 计算题“{ $name }”没有写 calculation。
problem-calculation-elsewhere = calculation“{ $name }”只能写在计算题里。
problem-unknown-section = 没有“{ $name }”这一部分。
problem-each = each 写的“{ $name }”不是前面部分里有选项的题目。
problem-too-many = 循环“{ $name }”把题目展开到两万道以上。
problem-filter = filter 里的“{ $name }”不是这道题的选项。
problem-leave-out = leave-out 里的“{ $name }”既不是题目也不是部分。
problem-pinned-unknown = “{ $name }”的 pinned 写了 choices 里没有的选项。
problem-unknown-item = 没有题目“{ $name }”。
problem-forward-reference = 条件“{ $name }”用到了后面才问的题目。
problem-condition = 条件“{ $name }”从这里起读不懂。
problem-condition-deep = 条件“{ $name }”套得太深。
problem-no-targets = 核对“{ $name }”没有可改的题目。
problem-message-missing = 缺少文字“{ $name }”。
problem-message-variable = 文字“{ $name }”里的变量“{ $variable }”不存在。
problem-symlink = 这个文件是指向文件夹外面的链接，没有读。
problem-no-file = 这不是普通文件，没有读。
problem-too-many-files = 文件夹里的 .toml 和 .ftl 文件超过 { $most } 个，从这个起没有读。
problem-bom = 文件开头有字节顺序标记（BOM），已自动忽略。
problem-crlf = 文件用的是 Windows 换行，已自动换算。
problem-syntax =
  { $fault ->
    [duplicate] 同一个名称写了两次。
    [quote] 文字两边要有英文双引号。
    [unclosed] 引号或括号没有收尾。
    [equals] 名称后面缺等号和内容。
    [comma] 清单里两项之间缺逗号。
    [line] 一行只能写一个“名称 = 内容”。
    [escape] 反斜杠后面的字符不认得。
    [key] 名称只能用英文字母、数字、连字符和下划线。
    [deep] 括号套得太深。
   *[other] TOML 写法有误：{ $detail }
  }
problem-unknown-key = 没有“{ $name }”这个名称。
problem-unknown-value = 这里不能写“{ $name }”。
problem-missing-key = 这一段缺“{ $name }”。
problem-wrong-type =
  { $wanted ->
    [flag] 这里只能写 true 或 false。
    [list] 这里要写清单。
    [number] 这里要写数字。
    [count] 这里要写不小于 0 的整数。
    [whole] 这里要写整数。
    [table] 这里要写成一段。
    [flag-or-list] 这里要写 true、false 或选项清单。
    [strictness] 这里只能写 true、false、"hard"、"soft" 或 "off"。
    [bound] 这里要写数字，或加引号的日期、时间。
   *[text] 这里要写文字。
  }
problem-too-many-items = 题目、量表、维度或核对的数目超过 { $most }，没有往下读。
problem-choice-twice = “{ $name }”有重复的选项代码。
problem-exclusive-kind = “{ $name }”不是多选题，不能有互斥选项。
problem-exclusive-unknown = “{ $name }”的互斥选项不在选项之中。
problem-exclusive-all = “{ $name }”的选项全是互斥的，实际成了单选题。
problem-cycle = 条件“{ $name }”绕了一圈：这一题问不问，要看它自己的回答。
problem-special-code = “{ $name }”的取值里有 −99 到 −93，这几个数在数据里表示各种没有回答。
problem-code-like-special = “{ $name }”的选项“{ $code }”与 specials 里的同名，会分成两处统计。
problem-reverse-kind = “{ $name }”不是量表题，不能反向计分。
problem-reverse-unlabelled = 反向题“{ $name }”的量表只有两端有文字，看不出哪头是好。
problem-clash-note = “{ $name }”只是一段话，没有回答可看。
problem-clash-selected = “{ $name }”没有选项，不能用 selected。
problem-clash-several = “{ $name }”可以有好几个回答，不能直接比较。
problem-clash-number = “{ $name }”的回答是数字，这里却拿它和代码比。
problem-clash-code = “{ $name }”的回答是代码，这里却拿它和数字比。
problem-clash-pattern = “{ $name }”不是文字题，不能用格式核对。
problem-clash-order = “{ $name }”的回答是代码，没有大小之分。
problem-unknown-choice = “{ $name }”没有选项“{ $code }”。
problem-unreachable = “{ $name }”永远问不到：无论怎么回答，条件都不成立。
problem-screen-out-never = 甄别“{ $name }”永远不会触发：无论怎么回答，when 都不成立。
problem-screen-out-always = 甄别“{ $name }”总会触发：无论怎么回答，when 都成立，一个人也访问不成。
problem-message-each = “{ $name }”用了“{ $variable }”，但它不在循环里，没有轮到哪一项可说。
problem-check-never = 核对“{ $name }”永远不会提示：无论怎么回答，fails-if 都不成立。
problem-message-reference = 文字“{ $name }”引用了不存在的“{ $reference }”。
problem-label-count = 量表“{ $name }”应有 { $wanted } 条文字，这里只有 { $found } 条。
problem-label-spare = 文字“{ $name }”用不上：量表没有这个点，或不显示它。
problem-message-idle = 文字“{ $name }”没有地方用到。
problem-message-one-sided = “{ $name }”在 { $lang } 里没有。
problem-message-later = 文字“{ $name }”引用了“{ $variable }”的回答，可那时还没问到。
problem-personal = “{ $name }”问的是能认出受访者的信息，却没有说明用来做什么。
problem-file-idle = 文件“{ $name }”用不上：languages 里没有这种语言。
problem-text-long = “{ $name }”在 { $columns } 列宽的屏幕上要占 { $lines } 行，超过 { $most } 行，一眼看不完。

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
store-line = { $file } 第 { $line } 行损坏（{ $kind }）{ $interview }；其余内容照常使用。
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
problem-not-utf8 = 不是 UTF-8 编码，请另存为 UTF-8。
problem-toml = TOML 写法有误：{ $detail }
problem-fluent = Fluent 写法有误：{ $detail }
problem-format = 格式号是 { $found }，本程序只认 { $known }。
problem-other-id = 编号“{ $name }”与文件夹名“{ $folder }”不一致。
problem-id = 编号“{ $name }”不合规：只能用小写字母、数字和连字符，以字母开头，最多 40 个字符，且不能是保留字。
problem-duplicate = 编号“{ $name }”重复。
problem-no-languages = 至少要写一种语言。
problem-language-tag = “{ $name }”不是语言标签，应如 zh-CN、en。
problem-target = 目标分 { $name } 应在 0 到 100 之间。
problem-partial = partial 写的是 { $name }；它要在 1 到计分题数之间。
problem-scale-points = 量表“{ $name }”应有 2 到 100 个点。
problem-no-scale = 量表题“{ $name }”没有写 scale。
problem-unknown-scale = 没有量表“{ $name }”。
problem-unknown-dimension = 没有维度“{ $name }”。
problem-dimension-without-scale = “{ $name }”不是量表题，不能归入维度。
problem-bounds = “{ $name }”的最小值大于最大值。
problem-choices = “{ $name }”应有 1 到 99 个选项。
problem-choice-codes = “{ $name }”的选项代码重复，或互斥选项不在选项之中。
problem-parts = 分配题“{ $name }”至少要有两项可分。
problem-parts-twice = 分配题“{ $name }”写了 over，就不要再写 choices。
problem-total = 总分 { $name } 应在 1 到 10000 之间。
problem-step = 每次加减的分数 { $name } 应至少为 1，且不超过总分。
problem-columns = 列组“{ $name }”应有 2 到 5 列，列名和列组编号都不能重复。
problem-unknown-columns = 没有“{ $name }”这一列或列组；并列题要用 columns 写明列组。
problem-columns-elsewhere = 列组“{ $name }”只能用在并列题（kind = "paired"）上。
problem-grid = “{ $name }”要把相邻的量表题放在一屏：须同一部分、同一量表、同样的列，中间不能隔着别的题。
problem-unknown-function = 没有函数“{ $name }”。
problem-pattern = 格式“{ $name }”读不懂，或过于复杂；请写成简短的正则表达式。
problem-specify = specify 里的“{ $name }”不是单选或多选题的选项。
problem-no-calculation = 计算题“{ $name }”没有写 calculation。
problem-calculation-elsewhere = calculation“{ $name }”只能写在计算题（kind = "calculate"）里。
problem-unknown-section = 没有“{ $name }”这一部分。
problem-each = each 写的“{ $name }”不是前面某一部分的单选或多选题；循环只有一层。
problem-too-many = 循环“{ $name }”把题目展开到两万道以上。
problem-filter = filter 里的“{ $name }”不是这道题的选项。
problem-leave-out = leave-out 里的“{ $name }”既不是题目也不是部分。
problem-unknown-item = 没有题目“{ $name }”。
problem-forward-reference = 条件“{ $name }”用到了后面才问的题目。
problem-condition = 条件“{ $name }”从这里起读不懂。
problem-condition-deep = 条件“{ $name }”套得太深。
problem-no-targets = 核对“{ $name }”没有可改的题目。
problem-message-missing = 缺少文字“{ $name }”。
problem-message-variable = 文字“{ $name }”用到了不存在的变量。

# 作者工具：检查、预览、模拟、比较、安装。

severity-error = 错误
severity-warning = 提醒
severity-note = 说明
instrument-sound = “{ $name }”（{ $version }）没有问题：{ $items } 题，语言 { $languages }。
instrument-usable = “{ $name }”可以使用，但有 { $warnings } 处建议先改。
instrument-broken = “{ $name }”还不能使用：{ $errors } 处错误，{ $warnings } 处提醒。

# 怎么改
mend-near = 是不是想写“{ $near }”？
mend-file-missing = 新建这个文件，或从 languages 里去掉这种语言。
mend-unreadable = 请检查文件的权限和磁盘。
mend-too-large = 一个文件不能超过 4 MB，全部不能超过 16 MB。
mend-not-utf8 = 在编辑器里另存为 UTF-8。
mend-fluent =
  { $fault ->
    [equals] 编号只能用英文字母、数字和连字符，后面跟“ = ”和文字。
    [brace] 补上右花括号。
    [brace-over] 删掉它；要显示花括号本身，写 {"{ \"}\" }"}。
    [words] 等号后面写上文字。
    [name] 文字要续行，行首加空格；注释以 # 开头。
    [default] 在其中一种情况前加星号，例如 *[other]。
    [quote] 补上收尾的引号。
    [empty] 花括号里写上 $编号，或删掉花括号。
    [deep] 去掉多余的花括号。
    [twice] 留下一条，另一条删掉或改编号。
   *[other] 请对照说明改正。
  }
mend-format = 把 format 改成 { $known }，或换新版本的程序。
mend-id = 例如 trust-1。
mend-duplicate = 改成别的编号，.ftl 文件里也跟着改。
mend-no-languages = 例如 languages = ["zh-CN", "en"]。
mend-language-tag = 写语言标签，文件名也跟着写，例如 zh-CN.ftl。
mend-target = 例如 target = 75。
mend-weight = 例如 weight = 0.25。
mend-weight-missing = 要么每个维度都写权重，要么都不写。
mend-weights-sum = 写成合计为 1 的小数，如 0.4、0.3、0.2、0.1；四舍五入相差 0.005 以内可以。
mend-weight-order = 按权重大小排列维度，或写 ordered = false。
mend-partial = 写答满几道计分题就算有效的部分完成。
mend-scale-points = 检查 min 和 max。
mend-no-scale = 加一行 scale = "量表编号"。
mend-unknown-scale = 在 [[scales]] 里写这个量表，或改成已有的编号。
mend-unknown-dimension = 在 [[dimensions]] 里写这个维度，或改成已有的编号。
mend-dimension-without-scale = 删掉 dimension，或把 kind 改成 "scale"。
mend-bounds = 把 min 和 max 对调。
mend-choices = 写 choices = ["代码", ……]。
mend-parts = 写至少两个 choices，或写 over = "dimensions"。
mend-parts-twice = over 和 choices 留一个。
mend-total = 例如 total = 100。
mend-step = 例如 step = 5。
mend-columns = 例如 each = ["expected", "perceived"]。
mend-unknown-columns = 在 [[columns]] 里写上，或改成已有的名称；并列题用 columns 写明列组。
mend-columns-elsewhere = 删掉 columns，或把 kind 改成 "paired"。
mend-grid = 一屏的题目要相邻，在同一部分，用同一量表、同样的列。
mend-unknown-function = 函数见说明。
mend-pattern = 写简短的正则表达式，例如 [A-Z][0-9]{"{"}2{"}"}。
mend-specify = specify 里只能写 choices 里有的代码。
mend-no-calculation = 例如 calculation = "round(100 * failed / made, 1)"。
mend-calculation-elsewhere = 删掉 calculation，或把 kind 改成 "calculate"。
mend-unknown-section = 改成已有部分的编号。
mend-each = 写前面某一部分的单选或多选题；循环里不能再套循环。
mend-too-many = 少循环几个选项，或每轮少问几题。
mend-filter = filter 里只能写 choices 里有的代码。
mend-leave-out = 改成已有题目或部分的编号。
mend-pinned-unknown = pinned 里只能写 choices 里有的代码；要固定整道题，写 pinned = true。
mend-bounds-form = 数字不加引号；日期写成 "2026-03-14"，时间写成 "09:30"。
mend-places = 例如 places = 2。
mend-unknown-item = 改成已有题目的编号。
mend-forward-reference = 让条件只看前面的题目，或把那道题往前移。
mend-condition = 例如 answered(age) and recommend <= 6；代码加单引号。
mend-condition-deep = 去掉多余的括号，或拆成几个条件。
mend-no-targets = 在 targets 里写改哪几题能解决。
mend-message-missing = 在文件里写上这一条。
mend-message-variable = 可以写前面题目的编号、加 -code 的编号、branch，循环里还有 each。
mend-symlink = 请把真正的文件放进问卷文件夹，链接删掉。
mend-no-file = 请删掉它，或换个不以 .toml、.ftl 结尾的名字。
mend-too-many-files = 一份问卷一个文件夹，请把别的文件移走。
mend-bom = 不用改；想去掉的话，另存为不带 BOM 的 UTF-8。
mend-crlf = 不用改。
mend-syntax =
  { $fault ->
    [duplicate] 留下一个，另一个删掉或改名。
    [quote] 例如 id = "esq24"；中文引号“”不行。
    [unclosed] 补上收尾的引号或括号。
    [equals] 例如 minutes = 8。
    [comma] 例如 choices = ["yes", "no"]。
    [line] 另起一行；如果是文字，两边加引号。
    [escape] 要写反斜杠本身，请写两个。
    [key] 中文写在 .ftl 文件里，这里只写编号。
    [deep] 去掉多余的括号。
   *[other] 请对照说明改正这一行。
  }
mend-unknown-key = 改成说明里有的名称，或删掉这一行。
mend-unknown-value = 可以写：{ $known }。
mend-missing-key = 加一行 { $name } = ……
mend-wrong-type =
  { $wanted ->
    [flag] 不加引号，例如 required = false。
    [list] 例如 choices = ["yes", "no"]；成段的清单用双层方括号，例如 [[sections]]。
    [number] 不加引号，例如 target = 75。
    [count] 不加引号，例如 minutes = 8。
    [whole] 不加引号，不带小数点，例如 min = 1。
    [flag-or-list] 例如 pinned = true，或 pinned = ["other"]。
    [strictness] 例如 required = "soft"。
    [bound] 例如 min = 0、min = "2026-01-01" 或 min = "09:30"。
    [table] 例如 [[sections.items]] 另起一段。
   *[text] 两边加英文双引号，例如 version = "1.0"。
  }
mend-too-many-items = 请把问卷分成几份。
mend-choice-twice = 每个选项一个代码，重复的改名或删掉。
mend-exclusive-kind = 删掉 exclusive，或把 kind 改成 "multi"。
mend-exclusive-unknown = exclusive 里只能写 choices 里有的代码。
mend-exclusive-all = 把 kind 改成 "single"，或只留“以上都没有”一类的互斥选项。
mend-cycle = 让条件只看前面的题目。
mend-special-code = 缩小取值范围，或换一个代码。
mend-code-like-special = 从 choices 里删掉它：不清楚、拒答、不适用不算选项。
mend-reverse-kind = 删掉 reverse。
mend-reverse-unlabelled = 给量表每个点都写文字（labels = "all"），或把题目改成正向。
mend-clash-note = 换成要回答的题目。
mend-clash-selected = 直接比较，例如 { $name } >= 4，或用 answered({ $name })。
mend-clash-several = 改用 selected({ $name }, '代码')。
mend-clash-number = 数字不加引号，例如 { $name } = 4。
mend-clash-code = 代码加单引号，例如 { $name } = 'yes'。
mend-clash-order = 只能用 = 或 !=，几个代码用 or 连起来。
mend-clash-pattern = 直接比较，例如 { $name } >= 4。
mend-unknown-choice = 写 choices 里有的代码。
mend-unreachable = 检查条件里的数值、代码，以及 and 和 or。
mend-screen-out-never = 检查 when 里的数值、代码，以及 and 和 or。
mend-screen-out-always = 检查 when 里的数值、代码，以及 not、and 和 or。
mend-message-each = 直接写出来，或把这道题放进写了 each 的部分。
mend-check-never = 检查 fails-if 里的数值、代码，以及 and 和 or。
mend-message-reference = 补上被引用的文字；要引用回答，前面加 $。
mend-label-count = 每个点写一条 .point-数字 = ……
mend-label-spare = 删掉它，或改量表的 min、max、labels。
mend-message-idle = 删掉它；如果是编号写错了，改成题目的编号。
mend-message-one-sided = 另一种语言也补上，或两边都不要。
mend-message-later = 只引用前面的题目。
mend-personal = 加一条 .purpose 说明用途；不是非问不可的，请删掉这道题。
mend-file-idle = 把语言标签加进 languages，或删掉这个文件。
mend-text-long = 写短一些，或把一部分移到 .help。

# 命令
about-instrument = 编写问卷的工具
about-instrument-check = 检查一份问卷，一次说清所有问题
arg-dir-or-id = 问卷文件夹，或问卷编号
about-instrument-schema = 输出 instrument.toml 的 JSON Schema，供编辑器提示和查错

# 模拟访谈
simulated = 模拟
arg-simulated = 连模拟访谈一起导出
about-instrument-new = 问几句，写出一份双语问卷的底稿
about-instrument-install = 把问卷装进数据文件夹；旧版本另外保留
about-instrument-show = 输出可打印的纸质问卷
about-instrument-simulate = 让虚拟的受访者答卷，供试用；不进入任何结果
about-instrument-diff = 比较两个版本：回答能不能合并
arg-new-id = 新问卷的编号
arg-new-out = 放在哪个文件夹里（默认当前文件夹）
arg-format = 格式：md 或 html
arg-number = 份数，默认 10
arg-seed = 随机种子，默认 1；同一种子答案相同
arg-style = 答法，下列之一：satisfied angry straight-liner speeder random trust-crisis mixed
arg-old = 旧版本的文件夹或编号
arg-new = 新版本的文件夹或编号
error-simulate-data = 模拟访谈不能混进真实的数据。请用 --data 指定一个专用的文件夹。
error-new-id = “{ $name }”不能用作编号。请用小写字母、数字和连字符，以字母开头，最多 30 个字符。
error-write = { $path } 写不了：{ $reason }。请检查权限和磁盘空间。
error-folder-exists = { $path } 已经有了，没有动它。请换一个编号，或先移走。
paper-written = 纸质问卷已写到 { $path }。
simulated-done = 已在 { $path } 写入“{ $name }”的 { $n } 份模拟访谈，其中完成 { $complete } 份（答法 { $style }，种子 { $seed }）。它们不进入任何结果。
installed-new = 已安装“{ $name }”（{ $version }）。
installed-same = “{ $name }”（{ $version }）已经装过，内容相同。
installed-beside = 已安装“{ $name }”（{ $version }）。原来的版本保留为“{ $older }”，用它开始的访谈照旧。
new-id = 编号（小写字母、数字、连字符）［{ $default }］：
new-title-zh = 中文标题 ［{ $default }］：
new-title-en = 英文标题 ［{ $default }］：
new-dimensions = 各维度的编号，用空格隔开 ［{ $default }］：
new-items = 每个维度几句说法 ［{ $default }］：
new-again = 这样写不行，请再写一次。
new-written = 底稿写好了：{ $path }。改完后运行 fangtan instrument check { $path }。

# 纸质问卷
paper-branch = 网点
paper-interviewer = 访问员
paper-date = 日期
paper-age = 受访者须年满 { $age } 周岁；未满的，谢谢对方，不往下问。
paper-agreed = 同意参加（访问员签名）
paper-one = 选一项。
paper-several = 可选多项。
paper-quantity =
  { $form ->
    [date] 写日期：年、月、日
    [time] 写时间：时、分
   *[decimal] { $places ->
        [0] 写一个整数
       *[other] 写一个数，小数最多 { $places } 位
      }
  }{ $bounds ->
    [both] ，{ $min } 到 { $max }。
    [min] ，不早于或不小于 { $min }。
    [max] ，不晚于或不大于 { $max }。
   *[none] 。
  }
paper-rows = 每行选一个数。
paper-columns = 每行每列各选一个数。
paper-number = 写一个整数，{ $min } 到 { $max }。
paper-share = 把 { $total } 分全部分完。
paper-write = 请写在下面。
paper-only = 只问符合这个条件的人：{ $rule }。
paper-answer = ［第 { $n } 题的回答］
paper-open = ______
paper-question = 第 { $n } 题
paper-or = {" "}或{" "}
paper-and = {" "}且{" "}
paper-not = 不是（{ $rule }）
paper-column = { $question }“{ $column }”
paper-offered = { $label }（只给符合条件的人选：{ $rule }）
paper-nonanswer = { $item }没有作答
paper-matches = { $item }写成 { $pattern } 的样子
paper-today = 访谈当天
paper-comma = 、
paper-if = （{ $rule }时为{ $yes }，否则为{ $no }）
paper-function =
  { $name ->
    [count-selected] { $terms }选了几项
    [count-answered] { $terms }答了几题
    [coalesce] { $terms }中第一个有的回答
    [min] { $terms }中最小的
    [max] { $terms }中最大的
    [sum] { $terms }之和
    [mean] { $terms }的平均数
    [string-length] { $terms }的字数
    [year] { $terms }的年份
    [month] { $terms }的月份
    [day] { $terms }的日子
    [weekday] { $terms }是星期几（星期一为 1）
    [years] { $terms }之间的整年数
   *[other] { $name }（{ $terms }）
  }
paper-answered = { $item }有回答
paper-selected = { $item }选了{ $code }
paper-quoted = “{ $text }”

# 版本比较
weight-breaking = 不能合并
weight-caution = 谨慎合并
weight-safe = 可以合并
pooling-same = 两个版本没有差别。
pooling-safe = 两个版本的回答可以合并。
pooling-caution = 两个版本的回答要想清楚再合并，报告里应说明改动。
pooling-breaking = 两个版本的回答不能直接合并；标为“不能合并”的题目要分开算。
diff-whole = 整份问卷
diff-id = 编号由“{ $was }”改为“{ $is }”，是另一份问卷。
diff-languages = 语言由 { $was } 改为 { $is }；不同语言的得分先比一比再合并。
diff-dimensions = 维度由 { $was } 改为 { $is }；维度得分和总评不再是一回事。
diff-ordered = 维度影响大小的说法由 { $was } 改为 { $is }；总评区间算法不同。
diff-weights = 规定的权重由“{ $was }”改为“{ $is }”；总评的点会变，各维度得分不变。
diff-target = 目标分由 { $was } 改为 { $is }；只影响建议。
diff-min-age = 最低年龄由“{ $was }”改为“{ $is }”；问的人群不同。
diff-consent = 告知书由第“{ $was }”版改为第“{ $is }”版；同意的内容不同。
diff-partial = 部分完成的标准由“{ $was }”改为“{ $is }”。
diff-scale-range = 量表由 { $was } 改为 { $is }；同一个数不再是同一个意思。
diff-scale-labels = 量表写文字的点变了。
diff-item-added = 新增的题目；旧版本没有这题的回答，前后题目的语境也可能变。
diff-item-removed = 删去的题目；新版本没有这题的回答。
diff-reverse = 反向计分由 { $was } 改为 { $is }；得分高低颠倒了。
diff-dimension = 由维度“{ $was }”改归“{ $is }”。
diff-indicator = 指标代码由“{ $was }”改为“{ $is }”。
diff-required = 必答由 { $was } 改为 { $is }；留空的多少会变。
diff-specials = 可记的“不清楚、拒答、不适用”变了；会影响有多少人选它们。
diff-incident = 触发优先建议的设定变了。
diff-provenance = 题目出处的说法变了。
diff-relevant = 问到谁的条件变了。
diff-scale = 由量表“{ $was }”换成“{ $is }”。
diff-length = 可写的字数变了。
diff-bounds = 可填的范围变了。
diff-columns = 列由 { $was } 改为 { $is }；并排的内容会影响评分。
diff-column-scored = 计分的列由“{ $was }”改为“{ $is }”。
diff-calculation = 算法由“{ $was }”改为“{ $is }”。
diff-filter = 哪些人能选哪些选项变了。
diff-random = 抽签决定的次序变了；排在前面的更容易被选。
diff-grid = 同一屏的题目变了；一起出现的题会互相影响。
diff-floor = 答得过快的秒数界限变了。
diff-pattern = 文字要写成的样子变了。
diff-screen-out = 哪些人不再往下问变了；样本里的人不同。
diff-modes = 某种使用方式下不问、不显示的内容变了。
diff-kind = 题型变了；回答不是一类东西。
diff-settings = 作答方式变了；回答不能直接相比。
diff-wording = { $was } 的问法改了；意思不变就可以合并。
diff-order = 题目的次序从这里起变了；前面的题会影响后面的回答。
diff-check = 核对规则变了。
diff-choices-added = 新增选项 { $is }；原来选别项的人可能改选它。
diff-choices-removed = 删去选项 { $was }；选过它的人没了去处。
diff-choices-order = 选项的次序变了；排在前面的更容易被选。
diff-exclusive = 互斥选项变了。
diff-code-reused = 代码的意思由“{ $was }”变成“{ $is }”；同一个代码说的是两回事。
diff-label = 选项文字由“{ $was }”改为“{ $is }”。

# 预览
arg-preview = 预览这个文件夹里的问卷：什么都不保存；改动存盘后按任意键就能看到
preview = 预览
preview-unsaved = 预览：不保存
preview-reloaded = 问卷已重新读入。
preview-broken = 改动后有 { $n } 处错误，仍显示原来的：{ $first }

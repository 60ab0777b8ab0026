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
mend-unknown-item = 改成已有题目的编号。
mend-forward-reference = 让条件只看前面的题目，或把那道题往前移。
mend-condition = 例如 answered(age) and recommend <= 6；代码加单引号。
mend-condition-deep = 去掉多余的括号，或拆成几个条件。
mend-no-targets = 在 targets 里写改哪几题能解决。
mend-message-missing = 在文件里写上这一条。
mend-message-variable = 可以写前面题目的编号、加 -code 的编号，或 branch。
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
mend-unknown-choice = 写 choices 里有的代码。
mend-unreachable = 检查条件里的数值、代码，以及 and 和 or。
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

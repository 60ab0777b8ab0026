# 课堂案例：列出、打印、检查。

about-case = 课堂案例
about-case-list = 列出自带的案例
about-case-show = 打印一个案例：案例正文和讨论题；加 --teacher 则带参考答案、教学说明和证据对照
about-case-check = 检查一个案例，一次说清所有问题
arg-case = 案例：编号（如 dashun），或文件夹
arg-teacher = 教师用：带参考答案、教学说明和证据对照
arg-out-file = 写到这个文件
case-detail = { $pages } 页，{ $questions } 道讨论题；可对照 { $instruments }
case-written = 案例已写到 { $path }。
error-no-case = 没有案例“{ $name }”；现有 { $known }。
error-broken-case = 案例“{ $name }”有 { $n } 处问题，还不能使用；请照上面所列改好再来。

# 印出来的
case-page = 第 { $n } 页
case-questions = 讨论题
case-answer = 参考答案：{ $text }
case-note = 教学说明
case-goal = 目的：{ $text }
case-flow = 过程：{ $text }
case-watch = 留意：{ $text }
case-map = 证据对照：{ $title }
case-coverage = { $all } 项指标中，案例提到 { $told } 项。
case-silent = 没有依据的：{ $codes }。请记“无依据”，不要猜分。
case-evidence = { $indicators }（{ $strength }，第 { $page } 页）：“{ $passage }”。{ $why }
evidence-quoted = 写明
evidence-inferred = 推断
case-comma = 、

# 检查
case-sound = 案例“{ $name }”没有问题：{ $pages } 页，{ $questions } 道讨论题，语言 { $languages }。
case-usable = 案例“{ $name }”可以使用，但有 { $warnings } 处建议先改。
case-broken = 案例“{ $name }”还不能使用：{ $errors } 处错误，{ $warnings } 处提醒。
problem-case-id = 编号“{ $name }”与文件夹名不一致。
problem-case-pages = 页数应在 1 到 { $name } 之间。
problem-case-questions = 讨论题应有 1 到 { $name } 道。
problem-case-instrument = 没有问卷“{ $name }”。
problem-case-unlisted = instruments 里没有“{ $name }”。
problem-case-page = 没有第 { $name } 页。
problem-case-idle = 证据“{ $name }”没有写是哪一项指标。
problem-case-indicator = 这份问卷里没有指标“{ $name }”。
problem-case-twice = 指标“{ $name }”已经有了证据。
problem-case-variable = “{ $name }”引用了“{ $variable }”，而案例里没有可以引用的回答。
problem-case-passage = “{ $name }”的话不在第 { $page } 页上。
problem-case-elsewhere = “{ $name }”的话不在第 { $page } 页，在第 { $other } 页。
problem-case-long = “{ $name }”在 { $columns } 列宽的屏幕上要占 { $lines } 行，超过 { $most } 行，投影时一屏放不下。
mend-case-id = 把编号改成文件夹名，或给文件夹改名。
mend-case-pages = 数一数 .ftl 文件里有几条 page-*。
mend-case-questions = 数一数 .ftl 文件里有几条 question-*。
mend-case-instrument = 写已有问卷的编号，用 fangtan list instruments 查看。
mend-case-unlisted = 把这份问卷写进 instruments，或改成那里已有的编号。
mend-case-page = 改成有这句话的那一页，或把 pages 加大。
mend-case-idle = 写 indicators = ["代码", ……]，或删掉这一条。
mend-case-indicator = 写这份问卷里的指标代码，例如 R2。
mend-case-twice = 一项指标在一份问卷里只留一条证据，留最有力的一条。
mend-case-variable = 把这个词直接写出来。
mend-case-passage = 从那一页原样摘一句，一个字也不改。
mend-case-elsewhere = 把 page 改成 { $other }。
mend-case-long = 分成两页，或写短一些。

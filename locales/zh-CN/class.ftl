# 课堂。

about-class = 课堂：讲案例、分组打分、亮分讨论、再打一次
arg-class-case = 案例编号，如 dashun；不写则到菜单里选
context-class = 课堂
context-class-list = 课堂菜单
context-class-pages = 课堂：翻页
action-big = 大字
action-teacher = 教师提示
error-class-terminal = 课堂要在终端的全屏上用，这里没有。请直接在终端窗口里运行；案例可以用 fangtan case show 打印。

class-name = 课堂
class-read = 讲案例
class-read-about = 一页一页地讲，最后是讨论题
class-cards = 理论卡片
class-cards-about = 五张，一张一屏，各留一个问题
class-cases = 选案例
class-cases-about = 自带六个案例
class-instruments = 选问卷
class-instruments-about = 不用案例，给自己的单位打分
class-items = { $n } 题
class-broken = 这里有错误，不能使用。请退出后用 fangtan instrument check 或 fangtan case check 查看。
class-question = 讨论题 { $n }
class-teacher = 教师提示

context-votes = 课堂：打分表
context-class-field = 课堂：填文件位置
context-reveal = 课堂：亮分
action-silent = 无依据
action-as-before = 同第一次
action-quoted = 写明
action-inferred = 推断
action-assumed = 假定
action-across = 横打/竖打
action-import = 导入各组文件
action-close-vote = 截止
action-handout = 讲义

# 命令
about-class-vote = 一个组在自己的电脑上打分，写成文件交给教师
about-class-import = 把各组交来的文件收进一堂课
about-class-handout = 打印一堂课的讲义：案例、各组打分、变化、建议和实施方案草稿
arg-class-code = 课堂代码，打分表的标题上有；已有这堂课就接着上
arg-groups = 分几组，1 到 8
arg-group = 第几组，1 到 8
arg-round = 第几次打分：1 或 2
arg-votes = 各组交来的文件（CSV 或 JSON），或放这些文件的文件夹
arg-class-vote-out = 写到这个文件；以 .json 结尾则为 JSON，否则为 CSV
error-no-class = 没有代码为“{ $code }”的课。请核对打分表标题上的代码。

# 菜单
class-go-on = 接着上：{ $code }
class-go-on-about = { $time } 开始，已有 { $n } 组打分
class-groups = 分 { $n } 组
class-groups-about = 按 1–8 改
class-scored = 打分用：{ $title }
class-scored-about = 这个案例可以用几份问卷打分，按 Enter 换一份
class-vote-1 = 第一次打分
class-vote-1-about = 一格一键，各组互不看见
class-vote-2 = 第二次打分
class-vote-2-about = 讨论之后再打一次
class-reveal-1 = 第一次亮分
class-reveal-1-about = 依据、区间、并排、分歧，一步一步看
class-reveal-2 = 第二次亮分
class-reveal-2-about = 从第一次到第二次，什么变了
class-handout = 写讲义
class-handout-about = 在当前文件夹写成 Markdown 和网页各一份

# 打分
class-code = 代码 { $code }
class-group = 第{ $n }组
class-groups-row = 组
class-entered-row = 已打（共 { $n }）
class-silent-key = “-” 无依据
class-closed = 这次打分已经截止。要改，先按 F7 重新打开。
class-opened = 打分重新打开了，改完再按 F7 截止。
class-all-in = 各组都打完了。按 F7 截止并亮分。
class-blanks = 到头了，还有空格：空格算“未打”，不算 0 分。按 F7 截止，或回去补上。
class-no-votes = 还没有哪一组打分。
class-no-point = 这一项只能打 { $min } 到 { $max }。
class-no-tag = 先打一个分，再标依据。
class-tagged = 第{ $group }组 { $code }：{ $tag }
class-still-open = 这次打分还没有截止。请在打分表上按 F7 截止，再来亮分。
class-recalled = 接上了，先前打的分都在。
class-not-recalled = 这堂课用的问卷找不到了，接不上。请换一台有这份问卷的电脑。
class-vote-written = 已写到 { $path }。请把这个文件交给教师。
class-handout-written = 讲义已写到 { $path }。
tag-quoted = 写明
tag-inferred = 推断
tag-assumed = 假定

# 导入
class-import-title = 导入各组文件
class-import-ask = 文件或文件夹在哪里？写好按 Enter；也可以粘贴。
class-imported = 收到第 { $groups } 组的打分。
class-import-some = 收到第 { $groups } 组的打分，另有 { $n } 个文件没有收。{ $fault }
class-import-none = 那里没有 CSV 或 JSON 文件。
class-import-unreadable = { $file } 读不出来（{ $reason }），没有收。请检查位置和权限。
class-import-shape = { $file } 不是课堂打分的文件，没有收。请用 fangtan class vote 写出的文件。
class-import-line = { $file } 第 { $n } 行读不懂，整个文件没有收。请让该组重新写一次。
class-import-mixed = { $file } 里混有几个组或几次的打分，没有收。一个文件只能是一个组的一次。
class-import-newer = { $file } 是更新的程序写的，没有收。请升级本机的程序。
class-import-code = { $file } 的课堂代码是 { $code }，这堂课是 { $own }，没有收。请向该组核对代码。
class-import-version = { $file } 用的是 { $version }，这里是 { $own }，两边问卷不同，没有收。请该组换同一版本再打。
class-import-group = { $file } 的组号或次数不对，没有收。组号应为 1 到 8，次数为 1 或 2。
class-import-closed = { $file } 来晚了：这次打分已经截止，第{ $group }组没有收。要收，先按 F7 重新打开。
class-import-twice = 第{ $group }组已经有打分了，{ $file } 没有收。请核对是不是报错了组号。
class-import-item = { $file } 里“{ $item }”这一项不该有，或分数超出范围，整个文件没有收。请让该组重新写一次。

# 亮分
class-coverage = 依据
class-coverage-is = { $all } 项里，各组认为有依据、打了分的项数。
class-coverage-case = 案例原文能支持的：{ $n }/{ $all }。
class-coverage-group = { $group }：有依据 { $n }，无依据 { $silent }
class-coverage-blank = { $group }：有依据 { $n }，无依据 { $silent }，未打 { $blank }
class-coverage-none = { $group }：未打
class-interval = 区间
class-interval-is = 没有依据的项，左端全按最低分算，右端全按最高分算；因素的权重在次序允许的范围内取遍，所以项项有依据时也还是一段。
class-side = 并排
class-side-legend = 粗体是各因素 0–100 分，“—”是打分不足一半、不计分；下面是各项原分，“–”无依据，空白未打。
class-spread = 分歧，从大到小
class-silent-groups = 无依据 { $n } 组
class-discuss = 讨论
class-blank = 未打
class-no-passage = 案例里没有提到这一项。
class-passage = 案例第 { $page } 页：“{ $passage }”
class-shift = 从第一次到第二次
class-shift-group = { $group }：↑{ $up } ↓{ $down } +{ $found } x{ $dropped } ={ $same }
class-shift-none = { $group }：没有两次都打，不比
class-shift-legend = ↑↓ 升降几分；+ 找到依据；x 收回，改为无依据；= 不变；空白：有一次未打。
class-moved = 什么变了
class-moved-is = 两次都打的 { $both } 格里变了 { $changed } 格：升 { $up }，降 { $down }，找到依据 { $found }，收回 { $dropped }。
class-moved-width = 总分区间平均宽 { $first } 分，变为 { $second } 分。
class-moved-closer = 更接近了：{ $name }，{ $first } 变为 { $second }。

# 讲义
handout-title = { $title }：课堂讲义
handout-lead = 课堂代码 { $code } · { $date } · { $groups } 个组 · { $instrument }
handout-case = 案例
handout-groups = 各组打分
handout-overall = 总分区间
handout-scores = 逐项
handout-indicator = 指标
handout-legend = “–”无依据，“·”未打。未打不是 0 分。
handout-spread = 分歧最大的几项
handout-apart = { $name }：{ $ends } 分，{ $silent } 组认为无依据
handout-agreed = 各组看法一致。
handout-moved = 什么变了
handout-advice = 改进建议
handout-advice-is = 按各组打分的中间一个排出，打分来自案例，不是客户的评价，只作练习。
handout-because = 依据：{ $reasons }
handout-no-advice = 有依据的打分太少，或都已达到目标，排不出建议。先想想还要测量什么。
handout-plan = 实施方案草稿
handout-plan-is = 十二个部分。课上得出的已经写进去，其余由各组填写。
handout-plan-basis = 依据：案例“{ $title }”的课堂讨论，{ $groups } 个组打分。
handout-plan-state = 见上面“各组打分”和“逐项”。没有依据的指标，先测量，再下结论。
handout-plan-gaps = 哪几项离目标最远？原因在哪里：没听懂客户，标准不对，没照标准做，还是说过了头？
handout-plan-goals = 哪一项指标，从多少到多少，到什么时候？
handout-plan-measures = 做什么？每一项措施对着哪一项指标？
handout-plan-duties = 谁牵头，谁配合？
handout-plan-timetable = 先做什么，后做什么，几周做完？
handout-plan-resources = 要多少人、多少钱、什么系统？
handout-plan-risks = 什么会出岔子？出了怎么办？
handout-plan-safeguards = 谁检查，多久一次？
handout-plan-evaluation = 怎样知道做成了？看哪个数，用什么办法测？
handout-plan-annex = 本讲义和案例原文。

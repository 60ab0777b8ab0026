# 逐行方式：提示、帮助、导航、备注、提前结束与重开。
plain-home = 输入序号开始、接着问或查看；直接回车退出。
plain-no-such-row = 列表里没有这个序号。
plain-pick = 输入序号作答；输入 ? 查看还能输入什么。
plain-multi = 输入一个或几个序号，用空格隔开；输入 ? 查看还能输入什么。
plain-text = 输入文字，最多 { $max } 字；不想说可直接回车。命令前加冒号，如 :? 查看帮助。
plain-help =
    d 不清楚　r 拒答　n 不适用
    < 上一题　空行 下一题　p 全部题目（p 12 去第 12 题）
    m 备注（如：m 受访者在赶时间）　l 换语言　t 双语
    g 得分与建议　w 建议的依据
    x 提前结束　q 离开并保留
plain-help-closing =
    空行 完成并封存　题号 改那一题　< 上一题　p 全部题目（p 12 去第 12 题）
    m 备注（m 12 加内容，记在第 12 题）　l 换语言
    g 得分与建议　w 建议的依据
    x 提前结束　q 离开并保留
plain-help-ended =
    空行 离开　o 重新打开　p 全部题目（p 12 只看第 12 题）　l 换语言
    g 得分与建议　w 建议的依据
plain-check-hard = 请重新作答；输入 < 可回到上一题。
plain-check-soft = 直接回车保留原答案，也可重新作答。
plain-required = 这一题要有回答；不清楚输入 d，拒答输入 r，不适用输入 n。
plain-paused = 访谈已保留，可以随时接着问。
plain-not-here = 这里不能这样输入；输入 ? 查看能输入什么。
plain-one-language = 这份问卷只有一种语言。

plain-faults = 还有 { $n } 处要先处理：
plain-closing = 直接回车完成并封存；要改哪一题就输入题号，p 列出全部题目，? 查看还能输入什么。
plain-closing-faults = 直接回车去处理第一处；要改哪一题就输入题号，? 查看还能输入什么。
plain-ended = 直接回车离开；o 重新打开，? 查看还能输入什么。
plain-frozen = 这份访谈已封存；要修改请先输入 o 重新打开。

plain-map-hint = 要去哪一题，输入 p 加题号、编号或文字，如 p 12。
plain-found = 找到 { $n } 题，请输入 p 加题号：
plain-nothing-found = 没有找到；单独输入 p 列出全部题目。
plain-already-here = 现在就在这一题。
plain-words = 说明文字
plain-wrong = 待处理
plain-has-note = 有备注
plain-here = 当前题

plain-note = 备注：{ $note }
plain-note-how = 输入 m 加新内容替换备注，输入 m - 删除备注。
plain-note-none = 这一题还没有备注；输入 m 加内容就记下。
plain-note-number = 请写明记在哪一题，如：m 12 内容。
plain-noted = 备注已记下。
plain-note-gone = 备注已删除。

plain-reason = 输入序号；直接回车取消。
plain-reason-words = 可以补充几个字，或直接回车确定；输入 < 取消。
plain-reason-words-needed = 请写明原因；输入 < 取消。
plain-cancelled = 已取消，什么也没有改变。

plain-allocation = 把 { $total } 分分给{ $parts }：一行一个数，或一行写完，用空格隔开；= 余下全给这一项，/ 余下平分；输入 ? 查看还能输入什么。
plain-room = 这一项最多还能给 { $n } 分；要从头再分，请一行写完各项。
plain-share = { $name }（还剩 { $left } 分）
gauges-off = 这份问卷在这里不显示得分。

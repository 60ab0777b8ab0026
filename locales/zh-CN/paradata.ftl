# 访谈经过：逐条讲述，及导出过程记录。

# 时间
day-pattern = %Y年%-m月%-d日
gap-seconds = { $n } 秒
gap-minutes = { $n } 分钟
gap-hours = { $n } 小时
gap-days = { $n } 天
gap-unknown = 多久不详

# 题目
story-item = 第 { $n } 题 { $name }〔{ $id }〕
story-item-bare = 第 { $n } 题〔{ $id }〕
story-item-unknown = 不认识的题目〔{ $id }〕
story-end = 末页
story-quoted = “{ $text }”
story-seen = （看了 { $seconds } 秒，按 { $keys } 键）

# 经过
story-opened = { $day }，开始访谈“{ $title }”第 { $number } 份，用{ $tongue }
story-opened-consent = { $day }，受访者同意参加（告知第 { $consent } 版），开始访谈“{ $title }”第 { $number } 份，用{ $tongue }
story-answered = { $item }：答 { $answer }{ $seen }
story-missing = { $item }：记为“{ $answer }”{ $seen }
story-changed = { $item }：由 { $old } 改答 { $answer }{ $seen }
story-again = { $item }：仍答 { $answer }{ $seen }
story-cleared = { $item }：清除了 { $old }
story-on = 从{ $from }往下到{ $to }{ $seen }
story-stay = { $item }：往下之前要先核对{ $seen }
story-returned = 回到{ $item }{ $seen }
story-back = 从{ $from }退回到{ $to }{ $seen }
story-map = 从{ $from }经导航跳到{ $to }{ $seen }
story-review = 从{ $from }经核对页跳到{ $to }{ $seen }
story-check = 从{ $from }转到核对涉及的{ $to }{ $seen }
story-looked-map = 看了导航 { $seconds } 秒
story-rejected = { $item }：没有收下，{ $why }
story-noted = { $item }：备注“{ $text }”
story-note-gone = { $item }：删去了备注
story-warned = 核对“{ $check }”：显示了 { $seconds } 秒，{ $verdict }
story-warned-open = 核对“{ $check }”：显示着，没有下文
story-language = 语言换成{ $tongue }
story-panel-shown = 打开了得分面板
story-panel-hidden = 收起了得分面板
story-paused = 保留访谈，离开
story-resumed = { $day }，接着问（中断 { $gap }）
story-resumed-killed = { $day }，接着问（上次没有正常离开，中断 { $gap }）
story-finalised = 完成并封存：按路径跳过 { $skipped } 题，未问到 { $unreached } 题
story-screened-out = 甄别不合格并封存：{ $why }
story-broken-off = 中途结束：{ $reason }
story-broken-off-partial = 中途结束：{ $reason }；所答够作部分完成使用
story-reopened = { $day }，重新打开，成为第 { $revision } 版：{ $reason }
story-reason-words = { $reason }（{ $words }）
story-purged = 保存期限已到，内容已清除
story-withdrawn = 按受访者的要求删除了内容
story-total = 合计：在屏 { $minutes } 分钟，按键 { $keys } 次，改答 { $changes } 次，退回 { $backs } 次
story-hasty = 有 { $n } 题答得比问卷定的最短时间还快。
story-extremes = 最快：{ $fast }，{ $least } 秒；最慢：{ $slow }，{ $most } 秒
story-without-instrument = 找不到这份访谈所用的问卷；下面是未加解释的逐条记录。

story-tongue-zh = 中文
story-tongue-en = 英文
verdict-kept = 保留了原答案
verdict-mended = 已改好
verdict-failing = 重答后仍有矛盾
verdict-left = 没有处理就离开了
misfit-not-number = 不是整数
misfit-out-of-range = 超出范围
misfit-too-long = 太长
misfit-no-choice = 没有这个选项
misfit-exclusive = 互斥的选项不能同选
misfit-no-special = 不能记这种答复
misfit-parts = 各部分没有分全
misfit-points-left = 点数没有分完
misfit-points-over = 点数分超了
misfit-no-room = 这一部分放不下这么多点数
misfit-empty = 没有作答

# 导出
about-export = 导出文件
about-odk-audit = ODK 的 audit.csv：每份访谈一个
about-events = events.csv：所有访谈的全部过程记录
arg-out = 写到哪里：odk-audit 写成文件夹（加 --interview 则为一个文件），events 写成一个文件
arg-instrument = 只要这份问卷的
arg-with-practice = 练习也要
arg-exact = 保留准确时刻；不加则整份访谈平移到开始的整点，间隔不变
arg-force = 已有的文件照样替换
export-done = 已导出 { $interviews } 份访谈、{ $rows } 行，写到 { $path }。
export-nothing = 没有符合条件的访谈，没有写任何文件。请放宽条件，或用 fangtan list interviews 查看。
export-exists = { $path } 已经存在，没有写任何文件。请换个地方，或加 --force 替换。
export-io = { $path } 写不进去：{ $reason }。请检查位置和权限，或换个地方。
export-no-instrument = 访谈 { $id } 所用的问卷找不到，没有导出它。请把问卷放回 instruments 文件夹。

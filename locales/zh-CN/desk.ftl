# 访问员案头：导航、核对、备注、提前结束、重开、出示卡。
action-map = 导航
action-note = 备注
action-new-line = 换行
action-card = 出示卡
action-both = 双语
action-break-off = 提前结束
action-reopen = 重新打开
action-first = 到顶
action-last = 到底
context-map = 导航
context-note = 备注
context-reason = 选择原因

map-search = 查找
map-hint = 直接输入题号、题目代码或文字；回车前往，Esc 回到原处
map-legend = { $answered } 已答　– 不答　{ $wrong } 待处理　{ $note } 有备注
status-open = 未答
status-off-path = 跳过不问
notice-frozen = 这份访谈已封存；要修改请先重新打开（R）。
notice-nothing-found = 没有找到；按 Esc 显示全部。
notice-leads-back = 这题答完回到第 { $n } 题。
notice-leads-to-end = 这题答完回到核对页。
notice-no-number = 没有这个题号。
notice-pick-item = 请先用 ↑↓ 或题号选一题。

closing-faults = 还有 { $n } 处要处理，列在最前面。
closing-hint = 回车完成并封存。要改哪一题，输入题号或用 ↑↓ 选中，再按回车。
closing-hint-faults = 回车去处理第一处。要改别的题，输入题号或用 ↑↓ 选中，再按回车。
closing-typed = 题号 { $typed }，回车前往
fault-wanting = 还没有回答：{ $item }
fault-kept = 已核对，保留：{ $check }

note-title = 备注：{ $item }
note-limit = { $n }/{ $max } 字 · F3 保存并收起 · 请勿写姓名、电话
notice-note-full = 备注最多 { $max } 字，多出的没有收进来。

break-off-title = 提前结束访谈
break-off-hint = 访谈到此结束并封存，已答的保留。请选原因：
break-off-unwilling = 受访者不愿继续
break-off-no-time = 受访者没有时间了
break-off-interrupted = 受访者被叫走
break-off-unwell = 受访者疲劳或身体不适
break-off-language = 语言不通
break-off-other = 其他
break-off-abandoned = 客户中途离开自助屏
reopen-title = 重新打开
reopen-hint = 修改后须再次完成；原来的记录都保留。请选原因：
reopen-entry-error = 录入有误
reopen-corrected = 受访者更正
reopen-completed = 补问未答的题
reopen-supervisor = 督导要求
reopen-other = 其他
reason-words = 补充说明（可不写），回车确定：
reason-words-needed = 请写明原因，回车确定：
notice-say-reason = 选了“其他”，请写几个字说明。
screened-out-title = 受访者不在访问范围内，访谈到此封存；已答的都保留，不计入结果。
broken-off-title = 访谈已提前结束并封存，已答的都保留。
broken-off-partial = 访谈已提前结束并封存；答题数已够，按“部分完成”统计。
revision = 第 { $n } 次修订
receipt-known = 受访者手里的回执码仍然有效。

card-hint = 请指一下您的选择，或说出字母
card-back = F8 收起

action-search = 查找
action-practice = 练习
action-count-refused = 记拒访
action-count-not-eligible = 记不合格
action-count-nobody = 记无人
action-take-back = 撤回刚记的一次
context-search = 首页查找
home-search-hint = 输入问卷、网点、第几份、访问员或访谈编号的一部分；Esc 显示全部
home-interviewer = 访问员 { $id }
home-outcomes = 今天未访成：看过告知后不参加 { $declined } · 拒访 { $refused } · 不合格 { $ineligible } · 无人 { $nobody }
notice-practice-on = 进入练习：以下访谈不计入结果。再按 F9 结束练习。
notice-practice-off = 练习结束：以下访谈计入结果。
notice-counted-refused = 已记一次拒访（{ $instrument }）。按错了按退格键撤回。
notice-counted-not-eligible = 已记一次不合格（{ $instrument }）。按错了按退格键撤回。
notice-counted-nobody = 已记一次无人（{ $instrument }）。按错了按退格键撤回。
notice-taken-back = 刚记的一次已撤回。
notice-nothing-counted = 没有可撤回的记录。

action-sign-in = 签到
context-tour = 首次介绍
sign-in-title = 签到
sign-in-id = 请输入访问员编号，回车确定；清空即签退。
sign-in-pin = 请输入 { $id } 的 PIN，回车确定。
sign-in-new-pin = 要给 { $id } 设 PIN 吗？输入 4～12 位数字；不设直接回车。
notice-bad-id = 编号只能用文字、数字和 - _ .，最多 32 个。
notice-bad-pin = PIN 要用 4～12 位数字；不设请清空再回车。
notice-wrong-pin = PIN 不对；请等 { $n } 秒再试。
notice-signed-in = 已签到：{ $id }。
notice-signed-out = 已签退。
tour-answer = 一、作答
tour-answer-text =
    按数字作答，同时进入下一题；Esc 回上一题，随时可改。
    受访者不清楚、不肯答、不适用：按 F4。
    中英文随时切换：按 F2；两种一起看：按 F12。
tour-reach = 二、随手可用
tour-reach-text =
    F1 本题说明与追问，F3 备注，F5 导航到任一题。
    F8 出示卡：把屏幕转给受访者，得分自动藏起。
    F9 藏起或显示得分；F10 离开，以后接着问。
tour-safe = 三、不会丢
tour-safe-text =
    右上角出现“已保存”，说明答案已经写进磁盘，断电也不丢。
    先按 F4 签到，再按 F9 练习一遍：练习不计入结果。
    想再看按键：按 F1。
tour-place = { $n }/{ $of } · 回车往下，Esc 跳过
home-backup = 备份：{ $ago }
home-backup-none-yet = 备份：还没有
home-backup-none = 未设备份（F8）

card-hint-number = 请说出一个数字
card-hint-points = 请说出每一项给多少分
card-hint-several = 可以选多项，请说出字母
card-hint-say = 请直接说
tour-last = { $n }/{ $of } · 回车开始
not-on-disk-yet = 还没有存到磁盘，访谈还没有封存。正在重试；请先腾出空间，不要离开。
notice-unsaved = 有内容还没有保存，离开就丢了。再按一次离开，按别的键留下。
notice-trouble-leaving = 数据文件夹有问题，可能有内容没有保存。再按一次退出，按别的键留下。

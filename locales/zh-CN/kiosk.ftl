# 自助屏。
kiosk-invitation = 您好！请为我们的服务打个分
kiosk-invitation-facts = 约 { $minutes } 分钟，不记姓名，自愿参加
kiosk-begin = 点一下屏幕开始
kiosk-language = 请您选择语言
kiosk-leave = 退出
kiosk-help = 找工作人员
kiosk-closed = 自助评价暂时不开放
kiosk-broken = 抱歉，自助评价暂停使用
kiosk-opens = { $day ->
        [0] 星期一
        [1] 星期二
        [2] 星期三
        [3] 星期四
        [4] 星期五
        [5] 星期六
       *[other] 星期日
    } { $time } 重新开放。
kiosk-closed-help = 有事请找大堂工作人员，他们很乐意帮您。
kiosk-small = 屏幕显示有误，请找工作人员。
kiosk-warning = 您还在吗？再过 { $n } 秒，这次作答就结束了。
kiosk-stay = 我还在

kiosk-age-hint = 未满 { $age } 周岁请不要作答。您选了什么，都不会留下记录。
kiosk-consent-partial = 中途离开的，已经答过的题目会作为未完成的回答保留，同样不记姓名。
kiosk-consent-discard = 中途离开的，答过的内容一概不保留。

kiosk-agree = 同意参加
kiosk-disagree = 不参加
kiosk-progress = 第 { $n } 题，共 { $of } 题
kiosk-on = 继续
kiosk-up = 往上看
kiosk-down = 往下看
kiosk-next = 下一题
kiosk-pass = 跳过这题
kiosk-back = 上一题
kiosk-refuse = 不想回答
kiosk-keep = 没错，继续
kiosk-ends = { $low } 表示“{ $low-words }”，{ $high } 表示“{ $high-words }”。
kiosk-several = 可以选几项，选好了请按“下一题”。
kiosk-number = 请输入 { $min } 到 { $max } 之间的数，再按“下一题”。
kiosk-whole = 请输入整数。
kiosk-decimal = 请输入数字，小数点后最多 { $places } 位。
kiosk-date = 请输入八位数字，例如 20260314。
kiosk-time = 请输入四位数字，例如 0930。
kiosk-unit = 单位：{ $unit }
kiosk-erase = 退格
kiosk-text = 有键盘的话，可以在这里写（最多 { $max } 字）；不想写，请按“跳过这题”。请不要写姓名、电话和账号。
kiosk-points = 请把 { $total } 分分给下面几项，还剩 { $left } 分。
kiosk-share = { $part }：{ $n } 分
kiosk-required = 请您先选一个答案，再往下走。
kiosk-urged = 这一题您还没有回答。不想答，请再按一次“跳过这题”。
kiosk-closing = 题目都答完了。请按“提交”；想改，请按“上一题”。
kiosk-send = 提交

kiosk-saving = 正在保存，请稍候……
kiosk-thanks = 谢谢您！您的回答已经保存。
kiosk-code = 回执码：{ $code }
kiosk-code-use = 想删除这份回答，请凭回执码找工作人员。请抄下来，或用手机拍下来。
kiosk-closes = 这一页过 { $n } 秒自动关闭。
kiosk-done = 完成
kiosk-declined = 好的，谢谢您！没有记录您的任何内容，也不影响您办理业务。
kiosk-under-age = 谢谢你！这份问卷请年纪大一些的客户来答。刚才的选择没有记录。
kiosk-stopped-kept = 好的，那就答到这里。已经答过的题目保留下来，不记姓名。谢谢您！
kiosk-stopped-gone = 好的，那就答到这里。您的回答没有保留。谢谢您！
kiosk-sorry = 抱歉，现在没法继续作答，您不用再操作了。谢谢您！
kiosk-unsure = 谢谢您！目前没法确认回答已经保存，所以没有回执码，请您谅解。

kiosk-call-question = 需要工作人员帮忙吗？
kiosk-call = 请工作人员过来
kiosk-called = 已经通知工作人员，请稍候。
kiosk-ask-staff = 需要帮忙，请找大堂工作人员，他们很乐意帮您。
kiosk-go-on = 继续作答
kiosk-close = 关闭
kiosk-stop = 不答了

kiosk-mark-recorded = （您选的）
kiosk-mark-ticked = （已选）
kiosk-line = { $code }：{ $label } { $mark }
kiosk-more = 加分，{ $part }
kiosk-fewer = 减分，{ $part }
kiosk-spell = 回执码逐个念：{ $code }
kiosk-spell-comma = {"，"}
kiosk-prompt = 请输入前面的数字或字母，再按回车。

# 工作人员
staff-pin = 请输入 PIN
staff-wrong = PIN 不对，请重新输入
staff-wait = PIN 不对，请等 { $n } 秒再试
staff-enter = 确定
staff-title = 工作人员 · 设备 { $device } · 网点 { $branch }
staff-gathering = 正在统计……
staff-today = 今天：完成 { $complete } 份，中途结束 { $partial } 份，未保留 { $abandoned } 份；不参加 { $declined } 人，未满年龄 { $under-age } 人；疑似玩闹 { $suspected } 份（未计入前两项）
staff-scores = 最近 200 份得分（0–100，不含疑似玩闹）：{ $scores }
staff-scores-all = 最近 200 份得分（0–100，含疑似玩闹）：{ $scores }
staff-score = { $dimension } { $score }（{ $n } 份）
staff-score-grey = { $dimension } { $score }（仅 { $n } 份，仅供参考）
staff-score-few = { $dimension } —（{ $n } 份，不足 10 份不显示）
staff-comma = ；
staff-backup = 最近一次备份：{ $ago }
staff-no-backup = 还没有备份过
staff-free = 磁盘剩余 { $free } MiB
staff-hours = 开放时间：{ $hours }。现在：{ $now }
staff-always = 全天
staff-open = 开放
staff-paused = 已暂停
staff-outside = 不在开放时间
staff-broken = 无法保存，已停止作答
staff-leave = 回到客户界面
staff-pause = 暂停作答
staff-resume = 恢复作答
staff-show-play = 计入疑似玩闹
staff-hide-play = 不计疑似玩闹
staff-large = 放大版面
staff-normal = 普通版面
staff-export = 导出到 U 盘
staff-quit = 退出程序
staff-quit-now = 确认退出
staff-quit-question = 要退出自助屏吗？再按一次“确认退出”。
staff-exported = 已导出 { $n } 份。
staff-no-folder = 没有设导出文件夹：请在 kiosk.toml 里写 export_folder。
staff-folder-away = 找不到导出文件夹 { $path }；请插好 U 盘再试。
staff-need-store = 注意：回答无法保存。
staff-need-space = 注意：磁盘快满了，请导出后清理。
staff-need-clock = 注意：机器的时钟不对，请校准。

# 设置文件
kiosk-config-head = 自助屏的设置（kiosk.toml）。前面有 # 的一行不起作用，写的是默认值；去掉 # 再改。
kiosk-setting-device = 本机的编号，随每份回答一起记下。
kiosk-setting-branch = 本机所在的网点；命令行的 --branch 不得与它不同。
kiosk-setting-wave = 回答属于哪一轮调查。
kiosk-setting-pin = 工作人员 PIN 的散列值，用 fangtan kiosk pin 生成；必须设，否则自助屏不能启动。
kiosk-setting-idle_seconds = 多少秒没有动作就结束本次作答；最后 10 秒会提醒。
kiosk-setting-on_timeout = 客户中途离开时怎么办：save_partial 保留已答的；discard 一概不写入磁盘。
kiosk-setting-thanks_seconds = 最后一页停留多少秒。
kiosk-setting-opening_hours = 开放时间，例如 ["mon-fri 08:30-17:30", "sat 09:00-12:00"]；不写就是全天。
kiosk-setting-call_bell = 客户找工作人员时，终端是否响铃。
kiosk-setting-call_command = 客户找工作人员时运行的程序和参数，例如 ["/usr/local/bin/ring", "lobby"]。
kiosk-setting-alert_command = 需要工作人员处理（无法保存、磁盘快满、时钟不对、PIN 连错五次）时运行的程序和参数；最后再加上原因的名称。
kiosk-setting-text = 版面大小；large 时每页东西更少、行距更宽。字的大小由终端决定。
kiosk-setting-theme = 配色。
kiosk-setting-ascii = 只用 ASCII 字符画框。
kiosk-setting-double_touch_ms = 多少毫秒内在同一处再碰一下，算作同一次（手抖）；数字键和加减分只算三分之一。
kiosk-setting-export_folder = 导出到哪个文件夹，例如 U 盘的挂载点。
kiosk-pin-ask = 请输入 6～12 位数字的 PIN，再按回车（输入时会显示在屏幕上）：
error-kiosk-branch = kiosk.toml 把本机归在网点“{ $bound }”，命令行写的却是“{ $given }”。请去掉 --branch，或改设置文件。
error-kiosk-no-pin = 没有设工作人员 PIN，自助屏不能启动。请运行 fangtan kiosk pin，把它打印的那一行写进 { $path }。
error-kiosk-pin = 自助屏的 PIN 要用 6～12 位数字。请再运行一次 fangtan kiosk pin。
about-kiosk = 大堂自助屏：客户自己作答；config 打印全部设置，pin 生成 PIN 的散列值
arg-kiosk = 问卷编号，如 esq8；或 config、pin
arg-kiosk-config = 自助屏的设置文件 kiosk.toml
problem-config-absent = 没有这个文件。
problem-config-number = “{ $name }”应是 { $least } 到 { $most } 之间的整数。
problem-config-pin = “{ $name }”应是 fangtan kiosk pin 生成的散列值，不能直接写 PIN。
problem-config-hours = “{ $name }”应写成 ["mon-fri 08:30-17:30"] 这样，星期用英文前三个字母，时间用 24 小时制。

# 回放：按记录重演一份访谈。
about-replay = 回放一份访谈：按当时的先后重现每一步，可调快慢、暂停、逐步前后
arg-speed = 速度，原速的几倍：1 到 100（默认 1）
arg-allow-real = 允许回放真实访谈；网点、访问员和文字回答会遮住
context-replay = 回放
action-play = 播放/暂停
action-faster = 加快
action-slower = 放慢
action-step-on = 下一步
action-step-back = 上一步
story-kept = 核对之后，保留了原来的回答

replay-name = 回放
replay-masked = 真实访谈（已遮住身份和文字）
replay-playing = ×{ $speed } 播放中
replay-paused = ×{ $speed } 已暂停
replay-over = ×{ $speed } 播完
replay-events = 到此为止的经过
replay-between = {"　"}
replay-speeds = 倍速
replay-speeds-help = 1 到 9 倍速；0 是 100 倍速
replay-pace-alone = 这题看了 { $seconds } 秒。
replay-pace-slow = 有犹豫：这题 { $seconds } 秒，中位数 { $median } 秒。
replay-pace-usual = 用时平常：这题 { $seconds } 秒，中位数 { $median } 秒。
replay-pace-quick = 答得很快：这题 { $seconds } 秒，中位数 { $median } 秒。
replay-cut = 接下来隔了 { $gap }，只放 { $played } 秒。

error-replay-open = 访谈“{ $name }”还没有结束，不能回放。请先用 fangtan interview --resume 问完，或中途结束。
error-replay-gone = 访谈“{ $name }”的内容已经删除，没有可回放的了。请换一份：fangtan list interviews。
error-replay-real = 访谈“{ $name }”是真实客户的回答，默认只回放练习和模拟的访谈。确要在课堂上用，请加 --allow-real；身份和文字回答会遮住。

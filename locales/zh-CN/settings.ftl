# 设置。
settings-title = 设置
setting-saved = 已存入设置文件。
setting-not-saved = 没能写入，这项设置只在这次运行中有效。
setting-typing = 输入后回车保存；清空即为不设；按 Esc 放弃。
setting-how-choice = 按 ← → 换值，随即保存。
setting-how-text = 按回车修改。
setting-unset = （未设）
flag-on = 是
flag-off = 否
look-colour = 彩色
look-high-contrast = 高对比
look-colourless = 无色
tongue-zh-CN = 中文
tongue-en = English（英文）

setting-language = 语言
setting-theme = 配色
setting-ascii = 只用 ASCII
setting-large = 大版面
setting-panel = 开始时显示得分
setting-branch = 网点
setting-wave = 轮次
setting-interviewer = 访问员
setting-backup = 备份文件夹
setting-help-language = 界面的语言；不设则看系统的语言环境。
setting-help-theme = 彩色用终端自己的十六色；高对比为黑底白字；无色只靠粗体和反白。
setting-help-ascii = 只用 ASCII 字符画线和标记，供把线条画成两格宽的终端用。
setting-help-large = 屏上东西少、间距大：只留题目、选项和一行按键，得分按 F9 才显示。
setting-help-panel = 访谈开始时是否显示得分与建议；随时可按 F9 切换。
setting-help-branch = 新访谈记在哪个网点名下。
setting-help-wave = 新访谈属于哪一轮调查。
setting-help-interviewer = 新访谈的访问员编号。
setting-help-backup = 备份放在哪个文件夹。
config-head = 访谈的设置。命令行的选项优先于这里；删掉一行即恢复默认。
config-names = 可选：{ $names }

action-settings = 设置
action-choose = 换值
action-choose-back = 往回换
action-edit = 修改
context-setting = 选值的设置
context-text-setting = 填写的设置
context-field = 输入框中

problem-config-unknown = 没有“{ $name }”这项设置；最接近的是“{ $near }”。
problem-config-version = 文件版本是 { $found }，本程序只认 { $known }；可能是别的版本的 fangtan 写的。
problem-config-flag = “{ $name }”只能是 true 或 false。
problem-config-text = “{ $name }”应是引号里的一段文字。
problem-config-list = “{ $name }”要写成方括号里的若干段带引号的文字。
problem-config-choice = “{ $name }”只能是以下之一，写在引号里：{ $known }。
problem-unwritable = 写不进去：{ $detail }
problem-no-place = 找不到系统放配置的目录；请用 --config 指定一个文件。
error-config = 程序没有启动，文件没有动过。请改好这一处，或用 --config 换一个文件。

arg-config = 设置文件（默认在系统的配置目录下；也可设 FANGTAN_CONFIG）
arg-theme = 配色：colour 彩色、high-contrast 高对比、colourless 无色
arg-large = 大版面：东西少、间距大

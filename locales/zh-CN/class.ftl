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

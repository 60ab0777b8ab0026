# @id@：访谈用语。
# .short 是图表里的简称；.help 只给访问员看；.probe 是追问；.lead 是进入该部分时念的话。

title = @title@
    .about = 请写一段：量的是什么，不量什么。

consent = 您好，我们想用几分钟听听您的感受。参加与否全凭自愿。您愿意参加吗？
    .controller = 网点：{ $branch }。请写明由哪家机构负责处理这些回答。
    .contact = 请写明有疑问时找谁。
    .purpose = 请写明用来做什么。
    .kinds = 请写明收集哪些内容、不收集哪些内容。
    .retention = 请写明保存多久。
    .rights = 您可以跳过任何一题，也可以随时停止。结束时您会拿到一个回执码，日后凭码可以要求删除这份回答。

scale-agree5 = 您对这句话的同意程度
    .point-1 = 非常不同意
    .point-2 = 不太同意
    .point-3 = 既不同意也不反对
    .point-4 = 比较同意
    .point-5 = 非常同意

@each dimension@
dimension-@dimension@ = @dimension@
section-@dimension@ = @dimension@
    .lead = 下面我念一些说法，请您告诉我同意还是不同意、到什么程度。

@each item@
@dimension@-@item@ = 请在这里写第 @item@ 句说法。
    .short = @dimension@ @item@
    .help = 给访问员的说明。
    .probe = 您能再说说吗？

@end@
@end@
section-closing = 结束

problem = 最近三个月，您遇到过问题吗？
    .choice-yes = 遇到过
    .choice-no = 没有

problem-what = 遇到的是什么问题？请不要说出账号或他人姓名。
    .help = 上一题回答“{ $problem }”的才会问到。

thanks = 问完了，谢谢您！

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>orrery::app::Behaviours</name>
    <message>
        <source>Echo</source>
        <translation>回声</translation>
    </message>
    <message>
        <source>Repeats each message to the logger.</source>
        <translation>把每条消息转述给记录器。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Counts messages in its label; understands “add 5”, “reset” and “report”.</source>
        <translation>在标签中统计消息数；可识别“add 5”、“reset”和“report”。</translation>
    </message>
    <message>
        <source>Logger</source>
        <translation>记录器</translation>
    </message>
    <message>
        <source>Shows the last message in its label; asked to end, it first finishes what it was sent.</source>
        <translation>在标签中显示最后一条消息；被要求结束时，先处理完已收到的内容。</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>节拍器</translation>
    </message>
    <message>
        <source>Wakes itself by a timer, once a second at first; understands “pause”, “resume” and “period 250”.</source>
        <translation>用定时器唤醒自己，起初每秒一次；可识别“pause”、“resume”和“period 250”。</translation>
    </message>
    <message>
        <source>Ping-pong pair</source>
        <translation>乒乓搭档</translation>
    </message>
    <message>
        <source>Plays with a partner that it brings along; “interval 0” makes the two as fast as they can be.</source>
        <translation>与自己带来的搭档对打；“interval 0”让两者以最快速度进行。</translation>
    </message>
    <message>
        <source>Crasher</source>
        <translation>崩溃者</translation>
    </message>
    <message>
        <source>Ends with an exception on the message “crash”.</source>
        <translation>收到消息“crash”时以异常结束。</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>守护者</translation>
    </message>
    <message>
        <source>Keeps a crasher alive: starts it again whenever it ends, and passes on what it is sent.</source>
        <translation>让一个崩溃者保持存活：每当它结束就重新启动，并转交收到的消息。</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>阻塞者</translation>
    </message>
    <message>
        <source>Blocks now and then, on a thread of its own where it keeps nobody waiting; understands “block 500”.</source>
        <translation>不时地阻塞，但在自己的线程上，因此不会耽误别人；可理解“block 500”。</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>As many parked processes as you like; they wait and do nothing.</source>
        <translation>任意数量的驻留进程；它们只等待，不做任何事。</translation>
    </message>
    <message>
        <source>Shower</source>
        <translation>流星雨</translation>
    </message>
    <message>
        <source>Every few seconds spawns some processes that soon end by themselves; “burst 100” brings a hundred at once.</source>
        <translation>每隔几秒创建一些很快自行结束的进程；“burst 100”一次带来一百个。</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>办事员</translation>
    </message>
    <message>
        <source>Takes its time over each message; a bounded mailbox refuses what comes in too fast.</source>
        <translation>处理每条消息都需要一些时间；有界邮箱会拒绝来得太快的消息。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::AboutBox</name>
    <message>
        <source>About Orrery</source>
        <translation>关于 Orrery</translation>
    </message>
    <message>
        <source>Orrery: a runtime of processes, names and timers for C++ and Qt programs, and a window to watch and steer them in while they run.</source>
        <translation>Orrery：面向 C++ 与 Qt 程序的进程、名称和定时器运行时，以及在其运行时观察和操控它们的窗口。</translation>
    </message>
    <message>
        <source>MIT licence. Qt %1.</source>
        <translation>MIT 许可证。Qt %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChangeDelayDialog</name>
    <message>
        <source>Change the Delay</source>
        <translation>更改延迟</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>&amp;Delay from now</source>
        <translation>从现在起的延迟(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected timer(s)</source>
        <translation>
            <numerusform>已选择 %Ln 个定时器</numerusform>
        </translation>
    </message>
    <message>
        <source>One that is not pending any more</source>
        <translation>一个已不再等待的定时器</translation>
    </message>
    <message>
        <source>%1 to %2, due in %3</source>
        <comment>message, target, time</comment>
        <translation>%1 发给 %2，%3 后到期</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1，每 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) due in %1.</source>
        <translation>
            <numerusform>%Ln 个定时器将在 %1 后到期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChartScale</name>
    <message>
        <source>%1/s</source>
        <comment>a second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <comment>seconds ago</comment>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <comment>minutes ago</comment>
        <translation>−%1 分</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChartsPage</name>
    <message>
        <source>The last minute</source>
        <translation>最近 1 分钟</translation>
    </message>
    <message>
        <source>The last 10 minutes</source>
        <translation>最近 10 分钟</translation>
    </message>
    <message>
        <source>The last 60 minutes</source>
        <translation>最近 60 分钟</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>导出为 CSV(&amp;X)…</translation>
    </message>
    <message>
        <source>Write all figures of this span into a file</source>
        <translation>将此时间范围内的所有数值写入文件</translation>
    </message>
    <message>
        <source>Processes a second</source>
        <translation>每秒进程数</translation>
    </message>
    <message>
        <source>started</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>等待中的消息</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>待触发定时器</translation>
    </message>
    <message>
        <source>Timers fired a second</source>
        <translation>每秒触发的定时器</translation>
    </message>
    <message>
        <source>Lateness of timers</source>
        <translation>定时器的迟延</translation>
    </message>
    <message>
        <source>p50</source>
        <comment>median</comment>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <comment>99th percentile</comment>
        <translation>p99</translation>
    </message>
    <message>
        <source>Load of the workers</source>
        <translation>工作线程负载</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作线程 %1</translation>
    </message>
    <message>
        <source>%1, the newest</source>
        <translation>%1，最新</translation>
    </message>
    <message>
        <source>%1, %2 before the newest</source>
        <translation>%1，比最新早 %2</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>尚无数据。</translation>
    </message>
    <message>
        <source>Export the Charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>The charts are written to %1.</source>
        <translation>图表已写入 %1。</translation>
    </message>
    <message>
        <source>The charts could not be written to %1: %2.</source>
        <translation>无法将图表写入 %1：%2。</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>存活的进程</translation>
    </message>
    <message>
        <source>p90</source>
        <comment>90th percentile</comment>
        <translation>p90</translation>
    </message>
    <message>
        <source>max</source>
        <comment>the latest of all</comment>
        <translation>最大</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ColumnsDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>%1的列</translation>
    </message>
    <message>
        <source>&amp;Shown, from left to right:</source>
        <translation>显示的列，从左到右(&amp;S)：</translation>
    </message>
    <message>
        <source>To the left (Alt+Up)</source>
        <translation>左移（Alt+向上）</translation>
    </message>
    <message>
        <source>To the right (Alt+Down)</source>
        <translation>右移（Alt+向下）</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Columns, order and widths as they were at the first start</source>
        <translation>列、顺序和宽度恢复为首次启动时的样子</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>orrery::ui::CommandDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Commands</name>
    <message>
        <source>Unregister Names</source>
        <translation>注销名称</translation>
    </message>
    <message numerus="yes">
        <source>Unregister the name(s) %1?</source>
        <translation>
            <numerusform>注销名称 %1？</numerusform>
        </translation>
    </message>
    <message>
        <source>The process lives on. Messages to the name are refused until another takes it.</source>
        <translation>进程继续运行。在其他进程使用该名称之前，发往它的消息会被拒绝。</translation>
    </message>
    <message>
        <source>&amp;Unregister</source>
        <translation>注销(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The name %1 is free.</source>
        <translation>名称 %1 已空闲。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>已取消 %Ln 个定时器。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 已挂起。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are suspended.</source>
        <translation>
            <numerusform>%Ln 个进程已挂起。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is resumed.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are resumed.</source>
        <translation>
            <numerusform>%Ln 个进程已恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are no longer linked.</source>
        <translation>%1 与 %2 不再链接。</translation>
    </message>
    <message>
        <source>%1 has left %2.</source>
        <translation>%1 已离开 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have left %1.</source>
        <translation>
            <numerusform>%Ln 个进程已离开 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of %1 killed.</source>
        <translation>
            <numerusform>已强制终止 %1 的 %Ln 个成员。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) fired.</source>
        <translation>
            <numerusform>已触发 %Ln 个定时器。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are free.</source>
        <translation>
            <numerusform>%Ln 个名称已空闲。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Composer</name>
    <message>
        <source>selection</source>
        <translation>所选进程</translation>
    </message>
    <message>
        <source>%1: %2 (after %3)</source>
        <translation>%1：%2（%3 后）</translation>
    </message>
    <message>
        <source>%1: %2 (every %3)</source>
        <translation>%1：%2（每 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>C&amp;ancel Timer</source>
        <translation>取消定时器(&amp;A)</translation>
    </message>
    <message>
        <source>Compose a Message</source>
        <translation>编写消息</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>收件方(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>时间(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近(&amp;R)</translation>
    </message>
    <message>
        <source>Messages sent before</source>
        <translation>以前发送的消息</translation>
    </message>
    <message>
        <source>Fills in the fields again</source>
        <translation>重新填入各字段</translation>
    </message>
    <message>
        <source>Take back what was scheduled last</source>
        <translation>撤回最近一次计划</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>计划(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation>已送达 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln member(s) of %2.</source>
        <translation>
            <numerusform>已送达 %2 的 %Ln 个成员中的 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailboxes of the others are full.</source>
        <translation>其余成员的邮箱已满。</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln process(es).</source>
        <translation>
            <numerusform>已送达 %Ln 个进程中的 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended, or their mailboxes are full.</source>
        <translation>其余进程已结束，或其邮箱已满。</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, every %3.</source>
        <translation>定时器 #%1 已为 %2 设定，每 %3 一次。</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, due in %3.</source>
        <translation>定时器 #%1 已为 %2 设定，%3 后到期。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, every %2.</source>
        <translation>
            <numerusform>已为 %1 设定 %Ln 个定时器，每 %2 一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, due in %2.</source>
        <translation>
            <numerusform>已为 %1 设定 %Ln 个定时器，%2 后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended.</source>
        <translation>其余进程已结束。</translation>
    </message>
    <message>
        <source>None of the selected processes is there any more.</source>
        <translation>所选进程都已不存在。</translation>
    </message>
    <message>
        <source>C&amp;ancel Timers</source>
        <translation>取消定时器(&amp;A)</translation>
    </message>
    <message>
        <source>Timer #%1 cancelled.</source>
        <translation>已取消定时器 #%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>已取消 %Ln 个定时器。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::DeadLetterModel</name>
    <message>
        <source>%1, timer #%2</source>
        <comment>who armed it, its number</comment>
        <translation>%1，定时器 #%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was refused</source>
        <translation>何时被拒绝</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why nobody received it</source>
        <translation>为何无人收到</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The process or the name it was sent to</source>
        <translation>发往的进程或名称</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>The process that sent it or armed the timer</source>
        <translation>发送它或设置定时器的进程</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The beginning of what it says</source>
        <translation>内容的开头</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DelayField</name>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Such as 250 ms, 1.5 s, 1 h 30 min</source>
        <translation>例如 250 ms、1.5 s、1 h 30 min</translation>
    </message>
    <message>
        <source>A period is %1 or longer.</source>
        <translation>周期至少为 %1。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DetailsPanel</name>
    <message>
        <source>Details of the selected process</source>
        <translation>所选进程的详细信息</translation>
    </message>
    <message>
        <source>Select a process to see all about it, and to act on it.</source>
        <translation>请选择一个进程，以查看其全部信息并对其进行操作。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Timers aimed at it</source>
        <translation>指向它的定时器</translation>
    </message>
    <message>
        <source>Traps exits</source>
        <translation>捕获退出信号</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定时…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>%1 has ended: %2</source>
        <translation>%1 已结束：%2</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>message, time</comment>
        <translation>%1，%2 后</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>被监视</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %Ln message(s)</source>
        <translation>
            <numerusform>%1 条消息（最多 %Ln 条）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>迄今已拒绝 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waits in the mailbox</source>
        <translation>邮箱中等待的消息</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督者</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子进程</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ExportFlow</name>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Leave the file as it was</source>
        <translation>文件保持原样</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV，用于电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines, for programs (*.jsonl *.ndjson *.json)</source>
        <translation>JSON 行，用于程序 (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %1 of %Ln row(s)</source>
        <translation>
            <numerusform>正在导出：%1 / %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; %1 is as it was.</source>
        <translation>导出已取消；%1 保持原样。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or name.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>Writing %1 failed: %2. What stood there before is still there.</source>
        <translation>写入 %1 失败：%2。原有内容仍然保留。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FieldNote</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterCompleter</name>
    <message>
        <source>What the filter may go on with</source>
        <translation>筛选可以如何继续</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words, and conditions on columns, all of which have to hold: state:waiting mailbox&gt;10 mailbox:full
A minus before one excludes what matches it; a regular expression stands between slashes: name:/^w\d+$/
Columns: %1</source>
        <translation>词语以及对列的条件，须全部满足：state:waiting mailbox&gt;10 mailbox:full
前加减号表示排除匹配项；正则表达式写在斜杠之间：name:/^w\d+$/
列：%1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterExpression</name>
    <message>
        <source>“%1” is nothing to filter by: allowed are %2. To look for the text itself, put it in quotes.</source>
        <translation>无法按“%1”筛选：可用的有 %2。若要查找该文本本身，请加上引号。</translation>
    </message>
    <message>
        <source>“%1” needs a number behind it, as in %2.</source>
        <translation>“%1”之后需要一个数字，例如 %2。</translation>
    </message>
    <message>
        <source>“%1” needs a time behind it, as in %2.</source>
        <translation>“%1”之后需要一个时长，例如 %2。</translation>
    </message>
    <message>
        <source>“%1” is a text: it can be compared with :, = and != only.</source>
        <translation>“%1”是文本：只能用 :、= 和 != 比较。</translation>
    </message>
    <message>
        <source>“%1” needs a text behind it.</source>
        <translation>“%1”之后需要文本。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”: allowed are %3.</source>
        <translation>%1 没有“%2”：可用的有 %3。</translation>
    </message>
    <message>
        <source>Or a word: %1.</source>
        <translation>或者一个词：%1。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2, at character %3.</source>
        <translation>“%1”不是正则表达式：%2，位于第 %3 个字符。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredModel</name>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>in vain</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Who the message was for: a process, or the holder of a name</source>
        <translation>消息发给谁：进程或名称的持有者</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>When it was due</source>
        <translation>何时到期</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>From when it was due until its message stood in the mailbox</source>
        <translation>从到期到消息进入邮箱的时间</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>迟延</translation>
    </message>
    <message>
        <source>In vain where nobody was there, or the mailbox was full</source>
        <translation>若无人接收或邮箱已满，则未送达</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredPanel</name>
    <message>
        <source>Last &amp;fired</source>
        <translation>最近触发(&amp;F)</translation>
    </message>
    <message>
        <source>Show or hide the timers that fired last</source>
        <translation>显示或隐藏最近触发的定时器</translation>
    </message>
    <message>
        <source>Of the timers that fired in the last minute: so many percent of them were no later than that</source>
        <translation>最近一分钟内触发的定时器：相应百分比的迟延不超过该值</translation>
    </message>
    <message>
        <source>How late timers fired in the last minute</source>
        <translation>最近一分钟内定时器触发的迟延</translation>
    </message>
    <message>
        <source>Timers that fired last</source>
        <translation>最近触发的定时器</translation>
    </message>
    <message>
        <source>No timer has fired yet.</source>
        <translation>尚无定时器触发。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Each row is a process: it does one thing at a time, takes messages out of its mailbox, and waits for the next. Select one, and all about it stands here.</source>
        <translation>每一行是一个进程：它一次只做一件事，从邮箱中取出消息，然后等待下一条。选中一个，它的全部信息就会显示在这里。</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以做什么</translation>
    </message>
    <message>
        <source>show only the rows that match</source>
        <translation>仅显示匹配的行</translation>
    </message>
    <message>
        <source>let the tables stand still</source>
        <translation>让表格静止</translation>
    </message>
    <message>
        <source>see all keys</source>
        <translation>查看所有按键</translation>
    </message>
    <message>
        <source>This window is read-only: nothing in it changes what runs.</source>
        <translation>此窗口为只读：其中的任何操作都不会改变正在运行的内容。</translation>
    </message>
    <message>
        <source>send the selected process a message</source>
        <translation>向选中的进程发送消息</translation>
    </message>
    <message>
        <source>start another process</source>
        <translation>启动另一个进程</translation>
    </message>
    <message>
        <source>stop the selected process; it asks before</source>
        <translation>停止选中的进程；会先询问</translation>
    </message>
    <message>
        <source>let the tables stand still; the runtime goes on</source>
        <translation>让表格静止；运行时继续运行</translation>
    </message>
    <message>
        <source>“%1” in the menu %2 ends all processes in good order, and shows who is still there.</source>
        <translation>菜单“%2”中的“%1”会有序地结束所有进程，并显示还有谁没有结束。</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>运行时</translation>
    </message>
    <message>
        <source>Got It</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Take this away; it stands in the menu Help</source>
        <translation>收起此卡片；可在“帮助”菜单中再次打开</translation>
    </message>
    <message>
        <source>This window watches a runtime of processes, as it runs.</source>
        <translation>此窗口实时观察一个进程运行时。</translation>
    </message>
    <message>
        <source>This window watches “%1”, as it runs.</source>
        <translation>此窗口实时观察“%1”。</translation>
    </message>
    <message>
        <source>A click on a header sorts by it, a right click chooses the columns.</source>
        <translation>单击表头按其排序，右键单击可选择列。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ForesightTree</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>a supervisor: ends after its children</source>
        <translation>监督者：在其子进程之后结束</translation>
    </message>
    <message>
        <source>traps exits: may take its time, or stay</source>
        <translation>捕获退出信号：可能延后结束，或继续运行</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>与 %1 链接</translation>
    </message>
    <message>
        <source>child of %1</source>
        <translation>%1 的子进程</translation>
    </message>
    <message>
        <source>only where it has to be killed; by %1</source>
        <translation>仅当必须强制终止时；由 %1 重启</translation>
    </message>
    <message>
        <source>%1 has made too many restarts: it ends instead, with all its children</source>
        <translation>%1 重启次数过多：它将与所有子进程一起结束</translation>
    </message>
    <message numerus="yes">
        <source>by %1, with %Ln other(s) that it stops</source>
        <translation>
            <numerusform>由 %1 重启，并一同停止和重启另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 重启</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more process(es) end along.</source>
        <translation>
            <numerusform>另有 %Ln 个进程一同结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln 个名称将被释放。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln 个定时器将被取消。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in mailboxes are lost.</source>
        <translation>
            <numerusform>邮箱中的 %Ln 条消息将丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are started again by supervisors.</source>
        <translation>
            <numerusform>其中 %Ln 个将由监督者重新启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor has made too many restarts and ends as well.</source>
        <translation>一个监督者重启次数过多，也将结束。</translation>
    </message>
    <message>
        <source>No names, timers, linked processes or waiting messages go with it.</source>
        <translation>不会影响任何名称、定时器、链接的进程或等待的消息。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln process(es) were looked at: there may be more.</source>
        <translation>
            <numerusform>只查看了前 %Ln 个进程：可能还有更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>随之结束的内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 持有</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln 个定时器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>traps exits</source>
        <translation>捕获退出信号</translation>
    </message>
    <message>
        <source>Asked to end</source>
        <translation>将被请求结束</translation>
    </message>
    <message>
        <source>Children that end with their supervisor</source>
        <translation>随监督者结束的子进程</translation>
    </message>
    <message>
        <source>Linked, and end along</source>
        <translation>已链接，一同结束</translation>
    </message>
    <message>
        <source>Linked, are told and stay</source>
        <translation>已链接，收到通知并继续运行</translation>
    </message>
    <message>
        <source>Started again</source>
        <translation>将重新启动</translation>
    </message>
    <message>
        <source>Names that become free</source>
        <translation>将被释放的名称</translation>
    </message>
    <message>
        <source>Timers that are cancelled</source>
        <translation>将被取消的定时器</translation>
    </message>
    <message>
        <source>Messages that are lost</source>
        <translation>将丢失的消息</translation>
    </message>
    <message>
        <source>Groups that are left</source>
        <translation>将退出的组</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>%1 后到期</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <comment>when a timer is due, its period</comment>
        <translation>%1，每 %2</translation>
    </message>
    <message>
        <source>a supervisor: its children end along, unless they trap exits</source>
        <translation>监督者：其子进程会一同结束，除非它们捕获退出信号</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>将被强制终止</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Format</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 千</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 百万</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 十亿</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, hours:minutes:seconds</comment>
        <translation>%1 天 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>due</source>
        <comment>of a timer</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>exiting</source>
        <translation>正在退出</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Shutting down: processes are finishing</source>
        <translation>正在关闭：进程正在收尾</translation>
    </message>
    <message>
        <source>Shutting down: the rest is being stopped</source>
        <translation>正在关闭：正在停止其余进程</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>spawned</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>shutdown began</source>
        <translation>开始关闭</translation>
    </message>
    <message>
        <source>shutdown ended</source>
        <translation>关闭完成</translation>
    </message>
    <message>
        <source>timer armed</source>
        <translation>定时器已设定</translation>
    </message>
    <message>
        <source>timer fired</source>
        <translation>定时器已触发</translation>
    </message>
    <message>
        <source>timer cancelled</source>
        <translation>定时器已取消</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>无法投递</translation>
    </message>
    <message>
        <source>no such process</source>
        <comment>dead letter</comment>
        <translation>没有此进程</translation>
    </message>
    <message>
        <source>nobody has the name</source>
        <comment>dead letter</comment>
        <translation>无人持有该名称</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <comment>dead letter</comment>
        <translation>邮箱已满</translation>
    </message>
    <message>
        <source>reply came too late</source>
        <comment>dead letter</comment>
        <translation>回复来得太晚</translation>
    </message>
    <message>
        <source>long running</source>
        <translation>长时间运行</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>已重新启动</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>exit reason</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>killed</source>
        <comment>exit reason</comment>
        <translation>被强制终止</translation>
    </message>
    <message>
        <source>shutdown</source>
        <comment>exit reason</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>crashed</source>
        <comment>exit reason</comment>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>崩溃：%1</translation>
    </message>
    <message>
        <source>no process</source>
        <comment>exit reason</comment>
        <translation>无此进程</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>messages in a mailbox, of how many it may hold</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>full</source>
        <comment>of a mailbox</comment>
        <translation>已满</translation>
    </message>
    <message>
        <source>refusing</source>
        <comment>of a mailbox</comment>
        <translation>拒收中</translation>
    </message>
    <message>
        <source>one for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>一对一</translation>
    </message>
    <message>
        <source>one for all</source>
        <comment>strategy of a supervisor</comment>
        <translation>一对全部</translation>
    </message>
    <message>
        <source>rest for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>一对其后</translation>
    </message>
    <message>
        <source>pool</source>
        <comment>strategy of a supervisor</comment>
        <translation>池</translation>
    </message>
    <message>
        <source>always</source>
        <comment>a child is restarted</comment>
        <translation>总是</translation>
    </message>
    <message>
        <source>when it fails</source>
        <comment>a child is restarted</comment>
        <translation>失败时</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a child is restarted</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>name refused</source>
        <translation>名称被拒绝</translation>
    </message>
</context>
<context>
    <name>orrery::ui::GroupModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%1 以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>A group is there as long as it has members</source>
        <translation>只要有成员，组就存在</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <source>How many processes are in it</source>
        <translation>组内有多少进程</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Who is in it; a process leaves with its end</source>
        <translation>组内的进程；进程结束时离开</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JoinGroupDialog</name>
    <message>
        <source>Join a Group</source>
        <translation>加入组</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>加入(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>进程(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es)</source>
        <translation>
            <numerusform>%Ln 个所选进程</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are now in %1.</source>
        <translation>
            <numerusform>%Ln 个进程现在位于 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now in %2.</source>
        <translation>%1 现在位于 %2。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JournalModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process it happened to</source>
        <translation>相关进程</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The label, the name, the timer, or why it ended</source>
        <translation>标签、名称、定时器或结束原因</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 持有</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Json</name>
    <message>
        <source>a key in quotes is expected, as in &quot;key&quot;: 1.</source>
        <translation>此处应为带引号的键，例如 &quot;key&quot;: 1。</translation>
    </message>
    <message>
        <source>a colon is expected between a key and its value.</source>
        <translation>键与值之间应有冒号。</translation>
    </message>
    <message>
        <source>nothing may follow the value, which ends before this.</source>
        <translation>值在此之前已结束，其后不能再有内容。</translation>
    </message>
    <message>
        <source>a comma or } is expected.</source>
        <translation>此处应为逗号或 }。</translation>
    </message>
    <message>
        <source>a comma or ] is expected.</source>
        <translation>此处应为逗号或 ]。</translation>
    </message>
    <message>
        <source>nested too deeply: %1 levels are the most.</source>
        <translation>嵌套过深：最多 %1 层。</translation>
    </message>
    <message>
        <source>a value is expected, not “%1”.</source>
        <translation>此处应为值，而不是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no number: numbers look like 12, -0.5 or 1e6.</source>
        <translation>“%1”不是数字：数字形如 12、-0.5 或 1e6。</translation>
    </message>
    <message>
        <source>“%1” is no value: text stands in quotes; true, false and null are words.</source>
        <translation>“%1”不是值：文本须加引号；可用的单词有 true、false 和 null。</translation>
    </message>
    <message>
        <source>a line break within quotes is written as \n.</source>
        <translation>引号内的换行写作 \n。</translation>
    </message>
    <message>
        <source>a control character within quotes is written as \u and four digits.</source>
        <translation>引号内的控制字符写作 \u 加四位数字。</translation>
    </message>
    <message>
        <source>“\%1” is no escape: there are \&quot; \\ \/ \b \f \n \r \t, and \u with four hexadecimal digits.</source>
        <translation>“\%1”不是转义：可用的有 \&quot; \\ \/ \b \f \n \r \t，以及 \u 加四位十六进制数字。</translation>
    </message>
    <message>
        <source>the text that begins here is not closed by a quote.</source>
        <translation>从此处开始的文本没有用引号结束。</translation>
    </message>
    <message>
        <source>Type a JSON value, such as {&quot;key&quot;: 1}, [1, 2] or &quot;text&quot;.</source>
        <translation>请输入 JSON 值，例如 {&quot;key&quot;: 1}、[1, 2] 或 &quot;text&quot;。</translation>
    </message>
    <message>
        <source>a value is expected.</source>
        <translation>此处应为值。</translation>
    </message>
    <message>
        <source>this { is not closed by a }.</source>
        <translation>此 { 没有对应的 }。</translation>
    </message>
    <message>
        <source>this [ is not closed by a ].</source>
        <translation>此 [ 没有对应的 ]。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JumpDialog</name>
    <message>
        <source>Jump to a Process</source>
        <translation>跳转到进程</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>跳转(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>进程(&amp;P)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KillGroupQuestion</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>全部强制终止(&amp;K)</translation>
    </message>
    <message>
        <source>Kill a Group</source>
        <translation>强制终止一个组</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nobody is in the group %1 any more.</source>
        <translation>组 %1 中已没有进程。</translation>
    </message>
    <message numerus="yes">
        <source>Kill the %Ln member(s) of %1?</source>
        <translation>
            <numerusform>强制终止 %1 的 %Ln 个成员？</numerusform>
        </translation>
    </message>
    <message>
        <source>A kill cannot be trapped.</source>
        <translation>强制终止无法被捕获。</translation>
    </message>
    <message>
        <source>Looking at what goes with them…</source>
        <translation>正在查看会随之结束的内容…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LatenessChart</name>
    <message>
        <source>No timer fired in the last minute.</source>
        <translation>最近一分钟内没有定时器触发。</translation>
    </message>
    <message>
        <source>Late by p50 %1 · p90 %2 · p99 %3 · at most %4</source>
        <comment>percentiles</comment>
        <translation>迟延 p50 %1 · p90 %2 · p99 %3 · 最多 %4</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkDialog</name>
    <message>
        <source>Link Two Processes</source>
        <translation>链接两个进程</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>进程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>与(&amp;W)</translation>
    </message>
    <message>
        <source>When one of them ends other than normally, the other ends too, or is told where it traps exits.</source>
        <translation>当其中一个非正常结束时，另一个也会结束；若它捕获退出信号，则会收到通知。</translation>
    </message>
    <message>
        <source>%1 and %2 are linked.</source>
        <translation>%1 与 %2 已链接。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>共 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::LogTools</name>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest in sight; scrolling away ends it</source>
        <translation>始终显示最新内容；滚动离开即停止</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the rows of this page stand still; what happens meanwhile waits</source>
        <translation>让此页的行静止；期间发生的内容会等待</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Take away all rows of this page; new ones come as before</source>
        <translation>移除此页的所有行；新行照常出现</translation>
    </message>
    <message>
        <source>Sort by time to follow the newest</source>
        <translation>按时间排序以跟随最新内容</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln wait(s)</source>
        <comment>entries of a log</comment>
        <translation>
            <numerusform>已暂停：%Ln 条等待中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageField</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>How the message is written</source>
        <translation>消息的书写方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Bytes, such as de ad be ef</source>
        <translation>字节，例如 de ad be ef</translation>
    </message>
    <message>
        <source>Text; empty is a message too</source>
        <translation>文本；空白也是一条消息</translation>
    </message>
    <message>
        <source>&amp;Lay Out</source>
        <translation>排版(&amp;L)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Break the JSON into indented lines; what goes out stays the same</source>
        <translation>将 JSON 分成缩进的行；发出的内容不变</translation>
    </message>
    <message>
        <source>JSON, such as {&quot;key&quot;: 1}</source>
        <translation>JSON，例如 {&quot;key&quot;: 1}</translation>
    </message>
    <message>
        <source>Ctrl+Return sends; Return begins a new line</source>
        <translation>Ctrl+回车发送；回车换行</translation>
    </message>
    <message>
        <source>Return sends; Shift+Return begins a new line</source>
        <translation>回车发送；Shift+回车换行</translation>
    </message>
    <message numerus="yes">
        <source>Goes out without white space, in %Ln byte(s).</source>
        <translation>
            <numerusform>去除空白后发出，共 %Ln 字节。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MonitorShell</name>
    <message>
        <source>The language changes at the next start: a dialog or an export is not finished.</source>
        <translation>语言将在下次启动时更改：有对话框或导出尚未完成。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistory</name>
    <message>
        <source>Who held a name before, who was refused it, and what was sent to names that nobody holds</source>
        <translation>名称先前由谁持有、谁被拒绝，以及发往无人持有的名称的消息</translation>
    </message>
    <message>
        <source>History of names</source>
        <translation>名称历史</translation>
    </message>
    <message>
        <source>Nothing has happened to names, or nothing that matches.</source>
        <translation>名称没有任何变化，或没有匹配的变化。</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>历史：%1</translation>
    </message>
    <message>
        <source>History of %1: %2</source>
        <translation>%1 的历史：%2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistoryModel</name>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由 %1 持有</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>held until then</source>
        <translation>持有至此时</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>nobody held it</source>
        <translation>无人持有</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it happened, or happened last</source>
        <translation>发生或最近一次发生的时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it happened to</source>
        <translation>涉及的名称</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Whether it was held, refused as somebody held it, or sent to while nobody did</source>
        <translation>曾被持有、因已被持有而被拒绝，或在无人持有时收到消息</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Who held the name, was refused it, or sent to it</source>
        <translation>持有该名称、被拒绝或向其发送的进程</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Since when it was held, who held it, or how many messages were sent</source>
        <translation>自何时起被持有、由谁持有，或发送了多少消息</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A name has one holder and is free again once that has ended</source>
        <translation>一个名称只有一个持有者，持有者结束后名称即空闲</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that holds it</source>
        <translation>持有它的进程</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What its holder says it is</source>
        <translation>持有者的自我描述</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What its holder is doing</source>
        <translation>持有者正在做什么</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>When it was registered</source>
        <translation>何时注册</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Navigator</name>
    <message>
        <source>%1 has ended and is no longer shown.</source>
        <translation>%1 已结束，不再显示。</translation>
    </message>
    <message>
        <source>That timer is pending no more.</source>
        <translation>该定时器已不再等待触发。</translation>
    </message>
    <message>
        <source>No process holds the name %1 now.</source>
        <translation>现在没有进程持有名称 %1。</translation>
    </message>
    <message>
        <source>Nobody is in that group any more.</source>
        <translation>该组中已没有进程。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Outcome</name>
    <message>
        <source>No such process: it has ended.</source>
        <translation>无此进程：它已结束。</translation>
    </message>
    <message>
        <source>No such process: %1 has ended.</source>
        <translation>无此进程：%1 已结束。</translation>
    </message>
    <message>
        <source>No such name: nobody holds it.</source>
        <translation>无此名称：没有进程持有它。</translation>
    </message>
    <message>
        <source>The mailbox is full: it takes no more messages now.</source>
        <translation>邮箱已满：目前不再接收消息。</translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation>名称已被占用。</translation>
    </message>
    <message>
        <source>The name is taken by %1.</source>
        <translation>名称已被 %1 占用。</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>名称至少需要一个字符。</translation>
    </message>
    <message>
        <source>No such timer: it has fired or was cancelled before.</source>
        <translation>无此定时器：它已触发或先前已被取消。</translation>
    </message>
    <message>
        <source>The runtime is shutting down and takes nothing more.</source>
        <translation>运行时正在关闭，不再接受任何请求。</translation>
    </message>
    <message>
        <source>There is no such behaviour.</source>
        <translation>没有这种行为。</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>此处无法执行该操作。</translation>
    </message>
    <message>
        <source>The period is too short: %1 is the least.</source>
        <translation>周期太短：至少为 %1。</translation>
    </message>
    <message>
        <source>No such group: nobody is in it.</source>
        <translation>无此组：组内没有进程。</translation>
    </message>
    <message>
        <source>%1 is not in this group.</source>
        <translation>%1 不在此组中。</translation>
    </message>
    <message>
        <source>%1 is not suspended.</source>
        <translation>%1 未被挂起。</translation>
    </message>
    <message>
        <source>The two processes are not linked.</source>
        <translation>这两个进程没有链接。</translation>
    </message>
    <message>
        <source>A process cannot be linked to itself.</source>
        <translation>进程不能与自身链接。</translation>
    </message>
    <message>
        <source>The host could not start its system; its log says why.</source>
        <translation>宿主无法启动其系统；原因见其日志。</translation>
    </message>
    <message>
        <source>Nobody is in the group %1.</source>
        <translation>组 %1 中没有进程。</translation>
    </message>
    <message>
        <source>%1 is not in the group %2.</source>
        <translation>%1 不在组 %2 中。</translation>
    </message>
    <message>
        <source>The mailboxes of all members are full: they take no more messages now.</source>
        <translation>所有成员的邮箱都已满：目前不再接收消息。</translation>
    </message>
    <message>
        <source>This window is read-only: it changes nothing.</source>
        <translation>此窗口为只读：不做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln had fired or been cancelled before.</source>
        <comment>timers</comment>
        <translation>
            <numerusform>%Ln 个此前已触发或被取消。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::PageTools</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) are selected: no more than that at once.</source>
        <translation>
            <numerusform>仅选中前 %Ln 行：一次最多这么多。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Pages</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>No process lives here.
Ctrl+N spawns one.</source>
        <translation>这里没有存活的进程。
按 Ctrl+N 创建一个。</translation>
    </message>
    <message>
        <source>No process matches the filter.
Esc shows all of them again.</source>
        <translation>没有进程符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No process has a name.
Ctrl+R gives the selected process one.</source>
        <translation>没有进程拥有名称。
按 Ctrl+R 为所选进程命名。</translation>
    </message>
    <message>
        <source>No name matches the filter.
Esc shows all of them again.</source>
        <translation>没有名称符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: echo, state:waiting</source>
        <translation>筛选：echo、state:等待中</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>No timer is pending.
Ctrl+T schedules a message.</source>
        <translation>没有待触发的定时器。
按 Ctrl+T 定时发送消息。</translation>
    </message>
    <message>
        <source>No timer matches the filter.
Esc shows all of them again.</source>
        <translation>没有定时器符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: echo, due&lt;5s</source>
        <translation>筛选：echo、due&lt;5s</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing has happened since this window was opened.
Processes that start and end appear here.</source>
        <translation>自打开此窗口以来没有事件。
启动和结束的进程会显示在这里。</translation>
    </message>
    <message>
        <source>No event matches the filter.
Esc shows all of them again.</source>
        <translation>没有事件符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: exited, crashed</source>
        <translation>筛选：已退出、崩溃</translation>
    </message>
    <message>
        <source>Filter: echo, state:suspended, mailbox:full, group:name</source>
        <translation>筛选：echo、state:suspended、mailbox:full、group:name</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>No process is in a group.
Ctrl+Shift+J puts the selected processes into one.</source>
        <translation>没有进程在组中。
按 Ctrl+Shift+J 将所选进程加入组。</translation>
    </message>
    <message>
        <source>No group matches the filter.
Esc shows all of them again.</source>
        <translation>没有组符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: echo, members&gt;3</source>
        <translation>筛选：echo、members&gt;3</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>No supervisor lives here.
Runtime::supervise() starts one; a system file names its children.</source>
        <translation>这里没有监督者。
Runtime::supervise() 可启动一个；系统文件列出其子进程。</translation>
    </message>
    <message>
        <source>No child matches the filter.
Esc shows all of them again.</source>
        <translation>没有子进程符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: echo, restarts&gt;0, strategy:pool</source>
        <translation>筛选：echo、restarts&gt;0、strategy:池</translation>
    </message>
    <message>
        <source>Dead Letters</source>
        <translation>死信</translation>
    </message>
    <message>
        <source>No message was refused.
What is sent to nobody, or to a full mailbox, appears here.</source>
        <translation>没有消息被拒绝。
发给不存在的对象或已满邮箱的消息会出现在这里。</translation>
    </message>
    <message>
        <source>No dead letter matches the filter.
Esc shows all of them again.</source>
        <translation>没有死信符合筛选条件。
按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Filter: full, target:logger</source>
        <translation>筛选：满、target:logger</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Parsing</name>
    <message>
        <source>Type a delay such as 250 ms, 1.5 s, 2 min, 1 h or 3 d.</source>
        <translation>请输入延迟，例如 250 ms、1.5 s、2 min、1 h 或 3 d。</translation>
    </message>
    <message>
        <source>“%1” is no pid: a pid looks like &lt;0.42&gt;.</source>
        <translation>“%1”不是 pid：pid 的形式如 &lt;0.42&gt;。</translation>
    </message>
    <message>
        <source>Type a pid such as &lt;0.42&gt;, or a name.</source>
        <translation>请输入 pid（如 &lt;0.42&gt;）或名称。</translation>
    </message>
    <message>
        <source>“%1” at character %2 stands alone: each byte takes two digits, as in 0a.</source>
        <translation>第 %2 个字符“%1”是单个数字：每个字节需要两位，例如 0a。</translation>
    </message>
    <message>
        <source>“%1” at character %2 is no hexadecimal digit: allowed are 0–9, a–f and spaces between bytes.</source>
        <translation>第 %2 个字符“%1”不是十六进制数字：允许 0–9、a–f 以及字节之间的空格。</translation>
    </message>
    <message>
        <source>“%1” is no delay.</source>
        <translation>“%1”不是延迟。</translation>
    </message>
    <message>
        <source>“%1”: a delay cannot be negative.</source>
        <translation>“%1”：延迟不能为负。</translation>
    </message>
    <message>
        <source>“%1” is no unit of time: allowed are us, ms, s, min, h and d.</source>
        <translation>“%1”不是时间单位：允许 us、ms、s、min、h 和 d。</translation>
    </message>
    <message>
        <source>In “%1” each number needs a unit: us, ms, s, min, h or d.</source>
        <translation>“%1”中的每个数字都需要单位：us、ms、s、min、h 或 d。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::PhaseSteps</name>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Killing</source>
        <translation>强制终止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>阶段：%1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessInside</name>
    <message>
        <source>The first messages that wait in the mailbox; looking takes none of them out</source>
        <translation>邮箱中最先等待的消息；查看不会取走任何一条</translation>
    </message>
    <message>
        <source>for at least %1</source>
        <comment>how long</comment>
        <translation>至少已 %1</translation>
    </message>
    <message>
        <source>nothing: it has not suspended for %1</source>
        <translation>无：已有 %1 未让出</translation>
    </message>
    <message>
        <source>nothing: it is busy</source>
        <translation>无：正忙</translation>
    </message>
    <message>
        <source>nothing: it has not begun</source>
        <translation>无：尚未开始</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>一条消息</translation>
    </message>
    <message>
        <source>a message that matches</source>
        <translation>一条匹配的消息</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>某个时间</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>a reply from %1</source>
        <translation>%1 的回复</translation>
    </message>
    <message>
        <source>somebody to register %1</source>
        <translation>有进程注册 %1</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>下一轮执行</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>运行库</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>time</comment>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%1 (timer #%2)</source>
        <comment>message, number</comment>
        <translation>%1（定时器 #%2）</translation>
    </message>
    <message>
        <source>request of %1: %2</source>
        <translation>%1 的请求：%2</translation>
    </message>
    <message>
        <source>exit signal of %1: %2</source>
        <translation>%1 的退出信号：%2</translation>
    </message>
    <message>
        <source>end of %1: %2</source>
        <translation>%1 结束：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessModel</name>
    <message>
        <source>ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>启动于 %1</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process; its number is never used again</source>
        <translation>进程；其编号不会再次使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The names under which it is registered</source>
        <translation>它注册的名称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What it says it is; several may say the same</source>
        <translation>它的自我描述；多个进程可以相同</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it is doing; or, for some seconds, how it ended</source>
        <translation>它正在做什么；或在几秒内显示其结束方式</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Messages that wait to be received</source>
        <translation>等待接收的消息</translation>
    </message>
    <message>
        <source>Received/s</source>
        <translation>接收/秒</translation>
    </message>
    <message>
        <source>Messages it takes out of its mailbox, a second</source>
        <translation>每秒从邮箱取出的消息数</translation>
    </message>
    <message>
        <source>Sent/s</source>
        <translation>发送/秒</translation>
    </message>
    <message>
        <source>Messages it sends, a second</source>
        <translation>每秒发送的消息数</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of one core that it uses</source>
        <translation>占用单个核心的比例</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Pending timers aimed at it</source>
        <translation>指向它的待触发定时器</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>How long it has lived</source>
        <translation>已存活多久</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>The thread it runs on or ran on last</source>
        <translation>它正在或最近运行所在的线程</translation>
    </message>
    <message numerus="yes">
        <source>Holds %Ln message(s) at most</source>
        <translation>
            <numerusform>最多容纳 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>迄今已拒绝 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>The groups it is in</source>
        <translation>它所在的组</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Processes that end with it, and it with them</source>
        <translation>与它同生共死的进程</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Processes of whose end it is told</source>
        <translation>其结束会通知它的进程</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>被监视</translation>
    </message>
    <message>
        <source>Processes that are told of its end</source>
        <translation>会获知其结束的进程</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Messages that its full mailbox has refused</source>
        <translation>其已满邮箱拒绝的消息数</translation>
    </message>
    <message>
        <source>running for %1</source>
        <comment>without a pause</comment>
        <translation>已连续运行 %1</translation>
    </message>
    <message>
        <source>Has not suspended for %1</source>
        <translation>已有 %1 未让出</translation>
    </message>
    <message>
        <source>It has a thread of its own</source>
        <translation>它有自己的线程</translation>
    </message>
    <message>
        <source>It keeps a worker from the others</source>
        <translation>它占用了其他进程的工作线程</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>How often its supervisor has started it again</source>
        <translation>监督者将其重新启动的次数</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督者</translation>
    </message>
    <message>
        <source>Who starts it again, as its child</source>
        <translation>将其作为子进程重新启动的监督者</translation>
    </message>
</context>
<context>
    <name>orrery::ui::RateRows</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>rate, time</comment>
        <translation>%1，%2 前</translation>
    </message>
    <message>
        <source>Messages received per second, over the last minutes</source>
        <translation>最近几分钟每秒接收的消息</translation>
    </message>
    <message>
        <source>Messages sent per second, over the last minutes</source>
        <translation>最近几分钟每秒发送的消息</translation>
    </message>
    <message>
        <source>Share of one core, over the last minutes</source>
        <translation>最近几分钟占用一个核心的比例</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>in all, of late</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>orrery::ui::RecipientField</name>
    <message>
        <source>What the message is sent to</source>
        <translation>消息发送给谁</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es): %1</source>
        <translation>
            <numerusform>已选 %Ln 个进程：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::RegisterDialog</name>
    <message>
        <source>Register a Name</source>
        <translation>注册名称</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>注册(&amp;R)</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>至少一个字符的任意文本</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>进程(&amp;P)</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 持有此名称。</translation>
    </message>
    <message>
        <source>%1 now holds the name %2.</source>
        <translation>%1 现在持有名称 %2。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Relations</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SaveReport</name>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownPanel</name>
    <message>
        <source>Start &amp;Again</source>
        <translation>重新启动(&amp;A)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>How many have ended</source>
        <translation>已结束的数量</translation>
    </message>
    <message>
        <source>It could not be started again. %1</source>
        <translation>无法重新启动。%1</translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation>正在重新启动…</translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation>正在关闭…</translation>
    </message>
    <message>
        <source>Grace: processes that trap exits finish what they do.</source>
        <translation>宽限期：捕获退出信号的进程正在完成手头工作。</translation>
    </message>
    <message>
        <source>Killing: whoever is left is stopped and waited for.</source>
        <translation>强制终止：停止并等待剩余的进程。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nobody is left.</source>
        <translation>没有剩余进程。</translation>
    </message>
    <message>
        <source>The window closes when it is done.</source>
        <translation>完成后窗口将关闭。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished by itself within the grace.</source>
        <translation>
            <numerusform>%Ln 个在宽限期内自行结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had to be killed after the grace.</source>
        <translation>
            <numerusform>%Ln 个在宽限期后被强制终止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had not suspended by the deadline and ends when it does: %1</source>
        <translation>
            <numerusform>%Ln 个到截止时间仍未让出执行，让出后即结束：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Report…</source>
        <translation>保存报告(&amp;V)…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) killed.</source>
        <translation>
            <numerusform>已强制终止 %Ln 个进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the shutdown did, as text</source>
        <translation>关停的结果，文本形式</translation>
    </message>
    <message>
        <source>What the shutdown did, as a file of text or JSON</source>
        <translation>关停的结果，保存为文本或 JSON 文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) still there after %1.</source>
        <translation>
            <numerusform>%1 后仍有 %Ln 个进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>The grace ends: %1.</source>
        <translation>宽限期剩余：%1。</translation>
    </message>
    <message>
        <source>The deadline: %1.</source>
        <translation>截止剩余：%1。</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownQuestion</name>
    <message>
        <source>How long processes that trap exits may take to finish</source>
        <translation>捕获退出信号的进程可用多长时间收尾</translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation>关闭系统</translation>
    </message>
    <message>
        <source>Shut down the runtime?</source>
        <translation>要关闭运行时吗？</translation>
    </message>
    <message>
        <source>Shut down the runtime and close the window?</source>
        <translation>要关闭运行时和窗口吗？</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>宽限期(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>截止时间(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation>关闭系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close Window Only</source>
        <translation>仅关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) live and will be stopped.</source>
        <translation>
            <numerusform>%Ln 个进程存活，将被停止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are pending and will be cancelled.</source>
        <translation>
            <numerusform>%Ln 个定时器待触发，将被取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>When to stop waiting for a process that does not suspend, from the beginning</source>
        <translation>从开始起，多久后不再等待不挂起的进程</translation>
    </message>
    <message>
        <source>A deadline within the grace would cut it short: %1 is the least.</source>
        <translation>截止时间不能早于宽限期结束：至少 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln 个名称将被释放。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supervisor(s) stop their children first.</source>
        <translation>
            <numerusform>%Ln 个监督者将先停止其子进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody traps exits: all end at once.</source>
        <translation>没有进程捕获退出信号：全部立即结束。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trap(s) exits and may use the grace: %1</source>
        <translation>
            <numerusform>%Ln 个进程捕获退出信号，可使用宽限期时间：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>That is of the first %1 processes; the others were not looked at.</source>
        <translation>以上仅针对前 %1 个进程；其余未查看。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownRecord</name>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled</source>
        <translation>
            <numerusform>取消了 %Ln 个定时器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %Ln process(es) in %1, %2.</source>
        <translation>
            <numerusform>已在 %1 内停止 %Ln 个进程，%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shutdown of %1, begun %2</source>
        <translation>%1 的关停，开始于 %2</translation>
    </message>
    <message>
        <source>Grace: %1 of %2</source>
        <translation>宽限期：%1 / %2</translation>
    </message>
    <message>
        <source>Killing: %1, with a deadline %2 after the beginning</source>
        <translation>强制终止：%1，截止时间为开始后 %2</translation>
    </message>
    <message>
        <source>Finished by themselves within the grace: %1</source>
        <translation>在宽限期内自行结束：%1</translation>
    </message>
    <message>
        <source>Killed after it: %1</source>
        <translation>之后被强制终止：%1</translation>
    </message>
    <message>
        <source>Had not suspended by the deadline: %1</source>
        <translation>到截止时仍未挂起：%1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SortMenu</name>
    <message>
        <source>The order here is not to be chosen</source>
        <translation>此处的顺序不可选择</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SpawnDialog</name>
    <message>
        <source>Spawn a Process</source>
        <translation>创建进程</translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation>创建(&amp;S)</translation>
    </message>
    <message>
        <source>What it is, for people; may be empty</source>
        <translation>供人阅读的说明；可为空</translation>
    </message>
    <message>
        <source>Registered before its first step; may be empty</source>
        <translation>在其第一步之前注册；可为空</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>行为(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>数量(&amp;H)</translation>
    </message>
    <message>
        <source>This runtime offers no behaviours to spawn.</source>
        <translation>此运行时不提供可创建的行为。</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 持有此名称。</translation>
    </message>
    <message numerus="yes">
        <source>Spawned %Ln processes.</source>
        <translation>
            <numerusform>已创建 %Ln 个进程。</numerusform>
        </translation>
    </message>
    <message>
        <source>Spawned %1.</source>
        <translation>已创建 %1。</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>按此处惯例</translation>
    </message>
    <message>
        <source>How many messages its mailbox holds before it refuses more</source>
        <translation>邮箱最多容纳多少条消息，超出则拒绝</translation>
    </message>
    <message>
        <source>&amp;Mailbox capacity</source>
        <translation>邮箱容量(&amp;M)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Status</name>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>正在等待第一次采样…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>sampled %Ln process(es) in %1 (%2 CPU)</source>
        <translation>
            <numerusform>在 %1 内采样 %Ln 个进程（CPU %2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) dropped</source>
        <translation>
            <numerusform>丢失 %Ln 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) has not suspended for %1: %2</source>
        <translation>
            <numerusform>%Ln 个进程未让出，最长 %1：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) refused since the start</source>
        <translation>
            <numerusform>启动以来拒绝了 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made room for others before they were read</source>
        <comment>dead letters</comment>
        <translation>
            <numerusform>%Ln 条在读取前已被覆盖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are missing here: they made room for others before they were read</source>
        <translation>
            <numerusform>此处缺少 %Ln 个事件：它们在读取前已被覆盖</numerusform>
        </translation>
    </message>
    <message>
        <source>Orrery — %1</source>
        <translation>Orrery — %1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>the window&apos;s title</comment>
        <translation>%1（只读）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren) of long lists are not shown here; “Show Children” finds them among the processes.</source>
        <translation>
            <numerusform>长列表中的 %Ln 个子进程未在此显示；“显示子进程”可在进程中找到它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is off: what happens is not recorded.
Only the owner of the runtime can turn it on.</source>
        <translation>日志已关闭：发生的事件不会被记录。
只有运行时的所有者才能将其打开。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StopDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Ask it to end; a process that traps exits may take its time</source>
        <translation>请求其结束；捕获退出信号的进程可能需要一些时间</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>强制终止(&amp;K)</translation>
    </message>
    <message>
        <source>End it for certain; possible once it was asked to end</source>
        <translation>确保其结束；须先请求其结束</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>停止 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)?</source>
        <translation>
            <numerusform>停止 %Ln 个进程？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended by itself.</source>
        <translation>%1 已自行结束。</translation>
    </message>
    <message>
        <source>All of them have ended by themselves.</source>
        <translation>它们已全部自行结束。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have ended.</source>
        <translation>
            <numerusform>%Ln 个进程已结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) asked to end, still there. Kill ends it for certain.</source>
        <translation>
            <numerusform>%Ln 个进程已被请求结束，但仍存在。“强制终止”可确保其结束。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have ended by themselves.</source>
        <translation>
            <numerusform>其中 %Ln 个已自行结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking it to end…</source>
        <translation>正在请求结束…</translation>
    </message>
    <message>
        <source>Killing…</source>
        <translation>正在强制终止…</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)</source>
        <translation>
            <numerusform>停止 %Ln 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what goes with it…</source>
        <translation>正在查看会随之结束的内容…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerModel</name>
    <message>
        <source>It has been killed, and ends when it next suspends</source>
        <translation>已被强制终止，下次挂起时结束</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>强制终止</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>How long it has not suspended</source>
        <translation>多久未挂起</translation>
    </message>
    <message>
        <source>Not suspended for</source>
        <translation>未挂起时长</translation>
    </message>
    <message>
        <source>It suspends, and has not ended yet</source>
        <translation>它会让出，但尚未结束</translation>
    </message>
    <message>
        <source>It has not suspended since %1</source>
        <translation>自 %1 起一直未让出</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerTable</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>全部强制终止(&amp;K)</translation>
    </message>
    <message>
        <source>Processes that are still there</source>
        <translation>仍存在的进程</translation>
    </message>
    <message>
        <source>Delete kills the selected processes</source>
        <translation>Delete 键强制终止所选进程</translation>
    </message>
    <message>
        <source>Ends the grace: whoever is still there is killed now</source>
        <translation>结束宽限期：仍存在的进程将立即被强制终止</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SupervisionModel</name>
    <message>
        <source>running</source>
        <comment>child of a supervisor</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waits to be started again</source>
        <translation>等待重新启动</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>restarts, of how many, in a time</comment>
        <translation>%3 内 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in all</source>
        <translation>
            <numerusform>共重启 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Supervisor or Child</source>
        <translation>监督者或子进程</translation>
    </message>
    <message>
        <source>The id of the child; at the top, what the supervisor is known by</source>
        <translation>子进程的标识；顶层为监督者的称呼</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that runs there now</source>
        <translation>目前在此运行的进程</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Its names, or its label</source>
        <translation>它的名称或标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether it runs, or waits until its supervisor starts it again</source>
        <translation>它在运行，还是等待监督者重新启动</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>After which ends it is started again</source>
        <translation>何种结束之后会重新启动</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>How often it was started again; at the top, how often any child was</source>
        <translation>重新启动的次数；顶层为所有子进程的次数</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Whom the supervisor starts again when a child has to be</source>
        <translation>子进程需要重启时监督者重启哪些进程</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Restarts within the window until now; one more than so many ends the supervisor</source>
        <translation>时间窗内至今的重启次数；超过上限则监督者结束</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子进程</translation>
    </message>
    <message>
        <source>How many children it has; of a pool, its size</source>
        <translation>子进程的数量；对于池即其大小</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in the last minute</source>
        <translation>
            <numerusform>最近一分钟重启 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) within %1</source>
        <translation>
            <numerusform>%1 内最多重启 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 used</source>
        <comment>strategy, so many restarts within a time, how many of them</comment>
        <translation>%1：%2，已用 %3 次</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TargetField</name>
    <message>
        <source>A name, or a pid such as &lt;0.7&gt;</source>
        <translation>名称，或 pid（如 &lt;0.7&gt;）</translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation>进程或名称</translation>
    </message>
    <message>
        <source>A pid such as &lt;0.7&gt;</source>
        <translation>pid（如 &lt;0.7&gt;）</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 已结束。</translation>
    </message>
    <message>
        <source>No process with this pid lives at present.</source>
        <translation>目前没有此 pid 的存活进程。</translation>
    </message>
    <message>
        <source>Nobody holds this name at present.</source>
        <translation>目前没有进程持有此名称。</translation>
    </message>
    <message>
        <source>This is %1 at present.</source>
        <translation>目前是 %1。</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>至少一个字符的任意文本</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Type the name of a group.</source>
        <translation>请输入组的名称。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) at present.</source>
        <translation>
            <numerusform>目前有 %Ln 个成员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this group at present.</source>
        <translation>目前此组中没有进程。</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimeChart</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and most of a chart&apos;s bin</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a line is of, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>mean %1, least %2, most %3</source>
        <translation>平均 %1，最低 %2，最高 %3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimerModel</name>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Resolves to</source>
        <translation>解析为</translation>
    </message>
    <message>
        <source>The process that the message would reach now</source>
        <translation>消息现在会送达的进程</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The beginning of the message</source>
        <translation>消息的开头</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>How long until it fires</source>
        <translation>距触发还有多久</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Once, or again after each period</source>
        <translation>一次，或每个周期重复</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>The process that armed it; a dash where it was armed from outside</source>
        <translation>设置它的进程；从外部设置时显示横线</translation>
    </message>
    <message>
        <source>Who the message is for: a process, or the holder of a name when it fires</source>
        <translation>消息的接收方：进程，或触发时名称的持有者</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimingField</name>
    <message>
        <source>When the message goes out</source>
        <translation>消息何时发出</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Now, once after a delay, or again and again until the timer is cancelled</source>
        <translation>现在、延时一次，或反复发送直到取消定时器</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延时</translation>
    </message>
</context>
<context>
    <name>orrery::ui::VitalsBar</name>
    <message>
        <source>Vitals</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>存活进程</translation>
    </message>
    <message>
        <source>Messages that processes receive in a second</source>
        <translation>进程每秒接收的消息数</translation>
    </message>
    <message>
        <source>Messages that wait in mailboxes</source>
        <translation>邮箱中等待的消息</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>待触发的定时器</translation>
    </message>
    <message>
        <source>Resident memory of the program that hosts the runtime</source>
        <translation>承载运行时的程序的常驻内存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%Ln 个存活</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 条/秒</translation>
    </message>
    <message>
        <source>backlog %1</source>
        <translation>积压 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln 个定时器</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>工作线程 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) %1</source>
        <translation>
            <numerusform>%n 个工作线程 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The share of their time that the workers spend on processes</source>
        <translation>工作线程用于进程的时间比例</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>工作线程 %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowActions</name>
    <message>
        <source>Sp&amp;awn…</source>
        <translation>创建进程(&amp;A)…</translation>
    </message>
    <message>
        <source>Start a process of one of the built-in behaviours</source>
        <translation>以某个内置行为启动进程</translation>
    </message>
    <message>
        <source>Start A&amp;gain</source>
        <translation>重新启动(&amp;G)</translation>
    </message>
    <message>
        <source>Start the same system again after a shutdown</source>
        <translation>关闭后再次启动同一系统</translation>
    </message>
    <message>
        <source>Shut &amp;Down…</source>
        <translation>关闭系统(&amp;D)…</translation>
    </message>
    <message>
        <source>Stop all processes and cancel all timers</source>
        <translation>停止所有进程并取消所有定时器</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Show only the rows that match</source>
        <translation>仅显示匹配的行</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>重新显示所有行</translation>
    </message>
    <message>
        <source>&amp;Sample Now</source>
        <translation>立即采样(&amp;S)</translation>
    </message>
    <message>
        <source>Look at the runtime now, paused or not</source>
        <translation>立即查看运行时，无论是否暂停</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Let the tables stand still; the runtime goes on</source>
        <translation>让表格静止；运行时继续运行</translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation>发送(&amp;E)…</translation>
    </message>
    <message>
        <source>Send a message to a process or a name</source>
        <translation>向进程或名称发送消息</translation>
    </message>
    <message>
        <source>&amp;Register Name…</source>
        <translation>注册名称(&amp;R)…</translation>
    </message>
    <message>
        <source>Give a process a name</source>
        <translation>为进程命名</translation>
    </message>
    <message>
        <source>&amp;Unregister Name…</source>
        <translation>注销名称(&amp;U)…</translation>
    </message>
    <message>
        <source>Free the selected names again</source>
        <translation>释放所选名称</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>将所选行复制为文本</translation>
    </message>
    <message>
        <source>&amp;Go to Process</source>
        <translation>转到进程(&amp;G)</translation>
    </message>
    <message>
        <source>Show the process of the selected row</source>
        <translation>显示所选行的进程</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>停止(&amp;T)…</translation>
    </message>
    <message>
        <source>Ask the selected process to end, or kill it</source>
        <translation>请求所选进程结束，或强制终止它</translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation>定时(&amp;D)…</translation>
    </message>
    <message>
        <source>Send a message after a delay</source>
        <translation>延迟后发送消息</translation>
    </message>
    <message>
        <source>Cance&amp;l Timers</source>
        <translation>取消定时器(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel the selected timers</source>
        <translation>取消所选定时器</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;About Orrery</source>
        <translation>关于 Orrery(&amp;A)</translation>
    </message>
    <message>
        <source>Say what this is</source>
        <translation>说明这是什么</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation>运行时(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>间隔(&amp;I)</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>进程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation>定时器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>How often the runtime is looked at</source>
        <translation>查看运行时的频率</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to where the last link was followed</source>
        <translation>返回上次点击链接之处</translation>
    </message>
    <message>
        <source>Suspe&amp;nd</source>
        <translation>挂起(&amp;N)</translation>
    </message>
    <message>
        <source>Hold the selected processes; what is sent to them waits</source>
        <translation>挂起所选进程；发给它们的消息会等待</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>恢复(&amp;M)</translation>
    </message>
    <message>
        <source>Let the selected processes go on</source>
        <translation>让所选进程继续运行</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>Let the end of one process be that of another, too</source>
        <translation>让一个进程的结束也成为另一个的结束</translation>
    </message>
    <message>
        <source>&amp;Join Group…</source>
        <translation>加入组(&amp;J)…</translation>
    </message>
    <message>
        <source>Put the selected processes into a group</source>
        <translation>将所选进程加入组</translation>
    </message>
    <message>
        <source>Show &amp;Members</source>
        <translation>显示成员(&amp;M)</translation>
    </message>
    <message>
        <source>Show the processes of the selected group</source>
        <translation>显示所选组的进程</translation>
    </message>
    <message>
        <source>&amp;Send to Group…</source>
        <translation>发送给组(&amp;S)…</translation>
    </message>
    <message>
        <source>Send a message to all members of a group</source>
        <translation>向组的所有成员发送消息</translation>
    </message>
    <message>
        <source>&amp;Kill Group…</source>
        <translation>强制终止组(&amp;K)…</translation>
    </message>
    <message>
        <source>Kill all members of the selected group</source>
        <translation>强制终止所选组的所有成员</translation>
    </message>
    <message>
        <source>Unl&amp;ink</source>
        <translation>解除链接(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>Lea&amp;ve Group</source>
        <translation>离开组(&amp;V)</translation>
    </message>
    <message>
        <source>Timers in the &amp;Journal</source>
        <translation>日志中记录定时器(&amp;J)</translation>
    </message>
    <message>
        <source>Record in the journal, too, when timers are armed, fire, or are cancelled</source>
        <translation>在日志中也记录定时器的设置、触发和取消</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>跳转到(&amp;J)…</translation>
    </message>
    <message>
        <source>Go to a process by its pid or by a name</source>
        <translation>按 pid 或名称转到进程</translation>
    </message>
    <message>
        <source>&amp;Fire Now</source>
        <translation>立即触发(&amp;F)</translation>
    </message>
    <message>
        <source>Let the selected timers fire now; those that repeat go on in their rhythm</source>
        <translation>立即触发选中的定时器；重复的定时器保持原有节奏</translation>
    </message>
    <message>
        <source>Change Dela&amp;y…</source>
        <translation>更改延迟(&amp;Y)…</translation>
    </message>
    <message>
        <source>Let the selected timers be due at another time</source>
        <translation>让选中的定时器在其他时间到期</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the selected rows into a file or, with none selected, all that match the filter</source>
        <translation>将选中的行写入文件；若未选中，则写入所有匹配筛选的行</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>入门(&amp;F)</translation>
    </message>
    <message>
        <source>Say what stands where, and what can be done</source>
        <translation>说明各处内容以及可以做什么</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>列(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose which columns this page shows, and their order</source>
        <translation>选择此页显示哪些列及其顺序</translation>
    </message>
    <message>
        <source>So&amp;rt By</source>
        <translation>排序依据(&amp;R)</translation>
    </message>
    <message>
        <source>Show C&amp;hildren</source>
        <translation>显示子进程(&amp;H)</translation>
    </message>
    <message>
        <source>Show the children of the selected supervisor among the processes</source>
        <translation>在进程中显示所选监督者的子进程</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowContents</name>
    <message>
        <source>Show this page</source>
        <translation>显示此页面</translation>
    </message>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>正在等待第一次采样…</translation>
    </message>
    <message>
        <source>Everything has stopped.
“Start Again” begins anew.</source>
        <translation>一切都已停止。
“重新启动”可重新开始。</translation>
    </message>
    <message>
        <source>Everything has stopped.</source>
        <translation>一切都已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>orrery::app::Behaviours</name>
    <message>
        <source>Echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats each message to the logger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts messages in its label; understands “add 5”, “reset” and “report”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the last message in its label; asked to end, it first finishes what it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wakes itself by a timer, once a second at first; understands “pause”, “resume” and “period 250”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping-pong pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays with a partner that it brings along; “interval 0” makes the two as fast as they can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crasher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with an exception on the message “crash”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a crasher alive: starts it again whenever it ends, and passes on what it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many parked processes as you like; they wait and do nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::CommandDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::Commands</name>
    <message>
        <source>Unregister Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unregister the name(s) %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The process lives on. Messages to the name are refused until another takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unregister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::DelayField</name>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 250 ms, 1.5 s, 1 h 30 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::DetailsPanel</name>
    <message>
        <source>Details of the selected process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a process to see all about it, and to act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages received per second, over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent per second, over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers aimed at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traps exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>message, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterExpression</name>
    <message>
        <source>“%1” is nothing to filter by: allowed are %2. To look for the text itself, put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a number behind it, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a time behind it, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a text: it can be compared with :, = and != only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a text behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”: allowed are %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and conditions on columns, all of which have to hold: state:waiting mailbox&gt;10
A minus before one excludes what matches it. Columns: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::Format</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, hours:minutes:seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <comment>of a timer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runnable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutting down: processes are finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutting down: the rest is being stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spawned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <comment>exit reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <comment>exit reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown</source>
        <comment>exit reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <comment>exit reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no process</source>
        <comment>exit reason</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::JournalModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process it happened to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label, the name, or why it ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageDialog</name>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it after a delay, not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule a Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled for %1, due in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageField</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the message is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes, such as de ad be ef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text; empty is a message too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::MonitorShell</name>
    <message>
        <source>The language changes at the next start: a dialog is still open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has one holder and is free again once that has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its holder says it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its holder is doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was registered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::Outcome</name>
    <message>
        <source>No such process: it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such process: %1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such name: nobody holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is full: it takes no more messages now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such timer: it has fired or was cancelled before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runtime is shutting down and takes nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such behaviour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::Pages</name>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process lives here.
Ctrl+N spawns one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process matches the filter.
Esc shows all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: echo, state:waiting, mailbox&gt;10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process has a name.
Ctrl+R gives the selected process one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name matches the filter.
Esc shows all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: echo, state:waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timer is pending.
Ctrl+T schedules a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timer matches the filter.
Esc shows all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: echo, due&lt;5s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened since this window was opened.
Processes that start and end appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches the filter.
Esc shows all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: exited, crashed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::Parsing</name>
    <message>
        <source>Type a delay such as 250 ms, 1.5 s, 2 min, 1 h or 3 d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no pid: a pid looks like &lt;0.42&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a pid such as &lt;0.42&gt;, or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at character %2 stands alone: each byte takes two digits, as in 0a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” at character %2 is no hexadecimal digit: allowed are 0–9, a–f and spaces between bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no delay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delay cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no unit of time: allowed are us, ms, s, min, h and d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1” each number needs a unit: us, ms, s, min, h or d.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessModel</name>
    <message>
        <source>ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process; its number is never used again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names under which it is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says it is; several may say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is doing; or, for some seconds, how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that wait to be received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages it takes out of its mailbox, a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages it sends, a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of one core that it uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending timers aimed at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it has lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thread it runs on or ran on last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::RegisterDialog</name>
    <message>
        <source>Register a Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now holds the name %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownPanel</name>
    <message>
        <source>Start &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be started again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grace: processes that trap exits finish what they do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killing: whoever is left is stopped and waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) still there after %1: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %Ln process(es) in %1, %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished by itself within the grace.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had to be killed after the grace.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had not suspended by the deadline and ends when it does: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownQuestion</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long processes that trap exits may take to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to stop waiting for a process that does not suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down the runtime?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down the runtime and close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) live and will be stopped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are pending and will be cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SpawnDialog</name>
    <message>
        <source>Spawn a Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is, for people; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered before its first step; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This runtime offers no behaviours to spawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Spawned %Ln processes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Spawned %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::StopDialog</name>
    <message numerus="yes">
        <source>Stop %n process(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it to end; a process that traps exits may take its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it for certain; possible once it was asked to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name(s) %1 become free.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) aimed at it are cancelled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in its mailbox are lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No names, timers or waiting messages go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them have ended by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have ended.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) asked to end, still there. Kill ends it for certain.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have ended by themselves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asking it to end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::TargetField</name>
    <message>
        <source>A name, or a pid such as &lt;0.7&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pid such as &lt;0.7&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process with this pid lives at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody holds this name at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1 at present.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimerModel</name>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the message is for: a process, or whoever holds a name when it fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolves to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that the message would reach now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until it fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, or again after each period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that armed it; a dash where it was armed from outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::VitalsBar</name>
    <message>
        <source>Vitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that processes receive in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that wait in mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resident memory of the program that hosts the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <comment>processes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backlog %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The share of their time that the workers spend on processes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowActions</name>
    <message>
        <source>Sp&amp;awn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a process of one of the built-in behaviours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start A&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the same system again after a shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut &amp;Down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all processes and cancel all timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the rows that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the runtime now, paused or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the tables stand still; the runtime goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message to a process or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register Name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a process a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unregister Name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the selected names again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the process of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the selected process to end, or kill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message after a delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the selected timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Orrery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the runtime is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowContents</name>
    <message>
        <source>Show this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has stopped.
“Start Again” begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orrery — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sampled %Ln process(es) in %1 (%2 CPU)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended and is no longer shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About Orrery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orrery: a runtime of processes, names and timers for C++ and Qt programs, and a window to watch and steer them in while they run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

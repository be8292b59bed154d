<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>orrery::ui::ChangeDelayDialog</name>
    <message numerus="yes">
        <source>%Ln selected timer(s)</source>
        <translation>
            <numerusform>%Ln selected timer</numerusform>
            <numerusform>%Ln selected timers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) due in %1.</source>
        <translation>
            <numerusform>%Ln timer due in %1.</numerusform>
            <numerusform>%Ln timers due in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Commands</name>
    <message numerus="yes">
        <source>Unregister the name(s) %1?</source>
        <translation>
            <numerusform>Unregister the name %1?</numerusform>
            <numerusform>Unregister the names %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln timer cancelled.</numerusform>
            <numerusform>%Ln timers cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are suspended.</source>
        <translation>
            <numerusform>%Ln process is suspended.</numerusform>
            <numerusform>%Ln processes are suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are resumed.</source>
        <translation>
            <numerusform>%Ln process is resumed.</numerusform>
            <numerusform>%Ln processes are resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have left %1.</source>
        <translation>
            <numerusform>%Ln process has left %1.</numerusform>
            <numerusform>%Ln processes have left %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of %1 killed.</source>
        <translation>
            <numerusform>%Ln member of %1 killed.</numerusform>
            <numerusform>%Ln members of %1 killed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) fired.</source>
        <translation>
            <numerusform>%Ln timer fired.</numerusform>
            <numerusform>%Ln timers fired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are free.</source>
        <translation>
            <numerusform>%Ln name is free.</numerusform>
            <numerusform>%Ln names are free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Composer</name>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln process</numerusform>
            <numerusform>%Ln processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln member(s) of %2.</source>
        <translation>
            <numerusform>Delivered to %1 of %Ln member of %2.</numerusform>
            <numerusform>Delivered to %1 of %Ln members of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln process(es).</source>
        <translation>
            <numerusform>Delivered to %1 of %Ln process.</numerusform>
            <numerusform>Delivered to %1 of %Ln processes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, every %2.</source>
        <translation>
            <numerusform>%Ln timer armed for %1, every %2.</numerusform>
            <numerusform>%Ln timers armed for %1, every %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, due in %2.</source>
        <translation>
            <numerusform>%Ln timer armed for %1, due in %2.</numerusform>
            <numerusform>%Ln timers armed for %1, due in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln timer cancelled.</numerusform>
            <numerusform>%Ln timers cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %Ln message(s)</source>
        <translation>
            <numerusform>%1 of at most %Ln message</numerusform>
            <numerusform>%1 of at most %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln refused so far</numerusform>
            <numerusform>%Ln refused so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ExportFlow</name>
    <message numerus="yes">
        <source>Exporting: %1 of %Ln row(s)</source>
        <translation>
            <numerusform>Exporting: %1 of %Ln row</numerusform>
            <numerusform>Exporting: %1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ForesightTree</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %1, with %Ln other(s) that it stops</source>
        <translation>
            <numerusform>by %1, with %Ln other that it stops</numerusform>
            <numerusform>by %1, with %Ln others that it stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more process(es) end along.</source>
        <translation>
            <numerusform>%Ln more process ends along.</numerusform>
            <numerusform>%Ln more processes end along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln name becomes free.</numerusform>
            <numerusform>%Ln names become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln timer is cancelled.</numerusform>
            <numerusform>%Ln timers are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in mailboxes are lost.</source>
        <translation>
            <numerusform>%Ln message in a mailbox is lost.</numerusform>
            <numerusform>%Ln messages in mailboxes are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are started again by supervisors.</source>
        <translation>
            <numerusform>%Ln of them is started again by a supervisor.</numerusform>
            <numerusform>%Ln of them are started again by supervisors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln process(es) were looked at: there may be more.</source>
        <translation>
            <numerusform>Only %Ln process was looked at: there may be more.</numerusform>
            <numerusform>Only the first %Ln processes were looked at: there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln timer</numerusform>
            <numerusform>%Ln timers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::GroupModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::JoinGroupDialog</name>
    <message numerus="yes">
        <source>%Ln selected process(es)</source>
        <translation>
            <numerusform>%Ln selected process</numerusform>
            <numerusform>%Ln selected processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are now in %1.</source>
        <translation>
            <numerusform>%Ln process is now in %1.</numerusform>
            <numerusform>%Ln processes are now in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::KillGroupQuestion</name>
    <message numerus="yes">
        <source>Kill the %Ln member(s) of %1?</source>
        <translation>
            <numerusform>Kill the %Ln member of %1?</numerusform>
            <numerusform>Kill the %Ln members of %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln in all</numerusform>
            <numerusform>%Ln in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::LogTools</name>
    <message numerus="yes">
        <source>Paused: %Ln wait(s)</source>
        <comment>entries of a log</comment>
        <translation>
            <numerusform>Paused: %Ln waits</numerusform>
            <numerusform>Paused: %Ln wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageField</name>
    <message numerus="yes">
        <source>Goes out without white space, in %Ln byte(s).</source>
        <translation>
            <numerusform>Goes out without white space, in %Ln byte.</numerusform>
            <numerusform>Goes out without white space, in %Ln bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistoryModel</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Outcome</name>
    <message numerus="yes">
        <source>%Ln had fired or been cancelled before.</source>
        <comment>timers</comment>
        <translation>
            <numerusform>%Ln had fired or been cancelled before.</numerusform>
            <numerusform>%Ln had fired or been cancelled before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::PageTools</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) are selected: no more than that at once.</source>
        <translation>
            <numerusform>Only the first %Ln row is selected: no more than that at once.</numerusform>
            <numerusform>Only the first %Ln rows are selected: no more than that at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessInside</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessModel</name>
    <message numerus="yes">
        <source>Holds %Ln message(s) at most</source>
        <translation>
            <numerusform>Holds %Ln message at most</numerusform>
            <numerusform>Holds %Ln messages at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln refused so far</numerusform>
            <numerusform>%Ln refused so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::RecipientField</name>
    <message numerus="yes">
        <source>%Ln selected process(es): %1</source>
        <translation>
            <numerusform>%Ln selected process: %1</numerusform>
            <numerusform>%Ln selected processes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownPanel</name>
    <message numerus="yes">
        <source>%Ln finished by itself within the grace.</source>
        <translation>
            <numerusform>%Ln finished by itself within the grace.</numerusform>
            <numerusform>%Ln finished by themselves within the grace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had to be killed after the grace.</source>
        <translation>
            <numerusform>%Ln had to be killed after the grace.</numerusform>
            <numerusform>%Ln had to be killed after the grace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had not suspended by the deadline and ends when it does: %1</source>
        <translation>
            <numerusform>%Ln had not suspended by the deadline and ends when it does: %1</numerusform>
            <numerusform>%Ln had not suspended by the deadline and end when they do: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) killed.</source>
        <translation>
            <numerusform>%Ln process killed.</numerusform>
            <numerusform>%Ln processes killed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) still there after %1.</source>
        <translation>
            <numerusform>%Ln process still there after %1.</numerusform>
            <numerusform>%Ln processes still there after %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownQuestion</name>
    <message numerus="yes">
        <source>%Ln process(es) live and will be stopped.</source>
        <translation>
            <numerusform>%Ln process lives and will be stopped.</numerusform>
            <numerusform>%Ln processes live and will be stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are pending and will be cancelled.</source>
        <translation>
            <numerusform>%Ln timer is pending and will be cancelled.</numerusform>
            <numerusform>%Ln timers are pending and will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln name becomes free.</numerusform>
            <numerusform>%Ln names become free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supervisor(s) stop their children first.</source>
        <translation>
            <numerusform>%Ln supervisor stops its children first.</numerusform>
            <numerusform>%Ln supervisors stop their children first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trap(s) exits and may use the grace: %1</source>
        <translation>
            <numerusform>%Ln traps exits and may use the grace: %1</numerusform>
            <numerusform>%Ln trap exits and may use the grace: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownRecord</name>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled</source>
        <translation>
            <numerusform>%Ln timer cancelled</numerusform>
            <numerusform>%Ln timers cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %Ln process(es) in %1, %2.</source>
        <translation>
            <numerusform>Stopped %Ln process in %1, %2.</numerusform>
            <numerusform>Stopped %Ln processes in %1, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SpawnDialog</name>
    <message numerus="yes">
        <source>Spawned %Ln processes.</source>
        <translation>
            <numerusform>Spawned %Ln process.</numerusform>
            <numerusform>Spawned %Ln processes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Status</name>
    <message numerus="yes">
        <source>sampled %Ln process(es) in %1 (%2 CPU)</source>
        <translation>
            <numerusform>sampled %Ln process in %1 (%2 CPU)</numerusform>
            <numerusform>sampled %Ln processes in %1 (%2 CPU)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) dropped</source>
        <translation>
            <numerusform>%Ln event dropped</numerusform>
            <numerusform>%Ln events dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) has not suspended for %1: %2</source>
        <translation>
            <numerusform>%Ln process has not suspended for %1: %2</numerusform>
            <numerusform>%Ln processes have not suspended, the longest for %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) refused since the start</source>
        <translation>
            <numerusform>%Ln message refused since the start</numerusform>
            <numerusform>%Ln messages refused since the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made room for others before they were read</source>
        <comment>dead letters</comment>
        <translation>
            <numerusform>%Ln made room for others before it was read</numerusform>
            <numerusform>%Ln made room for others before they were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are missing here: they made room for others before they were read</source>
        <translation>
            <numerusform>%Ln event is missing here: it made room for others before it was read</numerusform>
            <numerusform>%Ln events are missing here: they made room for others before they were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren) of long lists are not shown here; “Show Children” finds them among the processes.</source>
        <translation>
            <numerusform>%Ln child of long lists is not shown here; “Show Children” finds it among the processes.</numerusform>
            <numerusform>%Ln children of long lists are not shown here; “Show Children” finds them among the processes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::StopDialog</name>
    <message numerus="yes">
        <source>Stop %Ln process(es)?</source>
        <translation>
            <numerusform>Stop %Ln process?</numerusform>
            <numerusform>Stop %Ln processes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have ended.</source>
        <translation>
            <numerusform>%Ln process has ended.</numerusform>
            <numerusform>%Ln processes have ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) asked to end, still there. Kill ends it for certain.</source>
        <translation>
            <numerusform>It was asked to end and is still there. Kill ends it for certain.</numerusform>
            <numerusform>%Ln processes were asked to end and are still there. Kill ends them for certain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have ended by themselves.</source>
        <translation>
            <numerusform>%Ln of them has ended by itself.</numerusform>
            <numerusform>%Ln of them have ended by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)</source>
        <translation>
            <numerusform>Stop %Ln process</numerusform>
            <numerusform>Stop %Ln processes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerTable</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SupervisionModel</name>
    <message numerus="yes">
        <source>%Ln restart(s) in all</source>
        <translation>
            <numerusform>%Ln restart in all</numerusform>
            <numerusform>%Ln restarts in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in the last minute</source>
        <translation>
            <numerusform>%Ln restart in the last minute</numerusform>
            <numerusform>%Ln restarts in the last minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) within %1</source>
        <translation>
            <numerusform>%Ln restart within %1</numerusform>
            <numerusform>%Ln restarts within %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::TargetField</name>
    <message numerus="yes">
        <source>%Ln member(s) at present.</source>
        <translation>
            <numerusform>%Ln member at present.</numerusform>
            <numerusform>%Ln members at present.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::VitalsBar</name>
    <message numerus="yes">
        <source>%Ln live</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%Ln live</numerusform>
            <numerusform>%Ln live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln timer</numerusform>
            <numerusform>%Ln timers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) %1</source>
        <translation>
            <numerusform>%n worker %1</numerusform>
            <numerusform>%n workers %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowContents</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
</TS>

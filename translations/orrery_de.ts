<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>orrery::app::Behaviours</name>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>Repeats each message to the logger.</source>
        <translation>Wiederholt jede Nachricht gegenüber dem Logger.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Counts messages in its label; understands “add 5”, “reset” and “report”.</source>
        <translation>Zählt Nachrichten in seiner Bezeichnung; versteht „add 5“, „reset“ und „report“.</translation>
    </message>
    <message>
        <source>Logger</source>
        <translation>Logger</translation>
    </message>
    <message>
        <source>Shows the last message in its label; asked to end, it first finishes what it was sent.</source>
        <translation>Zeigt die letzte Nachricht in seiner Bezeichnung; soll er enden, arbeitet er erst ab, was er schon bekommen hat.</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Ticker</translation>
    </message>
    <message>
        <source>Wakes itself by a timer, once a second at first; understands “pause”, “resume” and “period 250”.</source>
        <translation>Weckt sich selbst durch einen Timer, zunächst jede Sekunde; versteht „pause“, „resume“ und „period 250“.</translation>
    </message>
    <message>
        <source>Ping-pong pair</source>
        <translation>Pingpong-Paar</translation>
    </message>
    <message>
        <source>Plays with a partner that it brings along; “interval 0” makes the two as fast as they can be.</source>
        <translation>Spielt mit einem Partner, den er mitbringt; mit „interval 0“ werden die beiden so schnell wie möglich.</translation>
    </message>
    <message>
        <source>Crasher</source>
        <translation>Abstürzer</translation>
    </message>
    <message>
        <source>Ends with an exception on the message “crash”.</source>
        <translation>Endet bei der Nachricht „crash“ mit einer Ausnahme.</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>Hüter</translation>
    </message>
    <message>
        <source>Keeps a crasher alive: starts it again whenever it ends, and passes on what it is sent.</source>
        <translation>Hält einen Abstürzer am Leben: startet ihn nach jedem Ende neu und reicht weiter, was ihm gesendet wird.</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Blockierer</translation>
    </message>
    <message>
        <source>Blocks now and then, on a thread of its own where it keeps nobody waiting; understands “block 500”.</source>
        <translation>Blockiert ab und zu, auf einem eigenen Thread, wo er niemanden aufhält; versteht „block 500“.</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>As many parked processes as you like; they wait and do nothing.</source>
        <translation>So viele geparkte Prozesse, wie Sie möchten; sie warten und tun nichts.</translation>
    </message>
    <message>
        <source>Shower</source>
        <translation>Schauer</translation>
    </message>
    <message>
        <source>Every few seconds spawns some processes that soon end by themselves; “burst 100” brings a hundred at once.</source>
        <translation>Startet alle paar Sekunden einige Prozesse, die bald von selbst enden; „burst 100“ bringt hundert auf einmal.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Sachbearbeiter</translation>
    </message>
    <message>
        <source>Takes its time over each message; a bounded mailbox refuses what comes in too fast.</source>
        <translation>Lässt sich für jede Nachricht Zeit; ein begrenztes Postfach lehnt ab, was zu schnell kommt.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::AboutBox</name>
    <message>
        <source>About Orrery</source>
        <translation>Über Orrery</translation>
    </message>
    <message>
        <source>Orrery: a runtime of processes, names and timers for C++ and Qt programs, and a window to watch and steer them in while they run.</source>
        <translation>Orrery: eine Laufzeit mit Prozessen, Namen und Timern für C++- und Qt-Programme, und ein Fenster, um sie im Betrieb zu beobachten und zu steuern.</translation>
    </message>
    <message>
        <source>MIT licence. Qt %1.</source>
        <translation>MIT-Lizenz. Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChangeDelayDialog</name>
    <message>
        <source>Change the Delay</source>
        <translation>Verzögerung ändern</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>&amp;Delay from now</source>
        <translation>&amp;Verzögerung ab jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected timer(s)</source>
        <translation>
            <numerusform>%Ln ausgewählter Timer</numerusform>
            <numerusform>%Ln ausgewählte Timer</numerusform>
        </translation>
    </message>
    <message>
        <source>One that is not pending any more</source>
        <translation>Einer, der nicht mehr aussteht</translation>
    </message>
    <message>
        <source>%1 to %2, due in %3</source>
        <comment>message, target, time</comment>
        <translation>%1 an %2, fällig in %3</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1, alle %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) due in %1.</source>
        <translation>
            <numerusform>%Ln Timer fällig in %1.</numerusform>
            <numerusform>%Ln Timer fällig in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChartScale</name>
    <message>
        <source>%1/s</source>
        <comment>a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <comment>seconds ago</comment>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <comment>minutes ago</comment>
        <translation>−%1 min</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChartsPage</name>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>The last 10 minutes</source>
        <translation>Die letzten 10 Minuten</translation>
    </message>
    <message>
        <source>The last 60 minutes</source>
        <translation>Die letzten 60 Minuten</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Zei&amp;gen</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>Als CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write all figures of this span into a file</source>
        <translation>Alle Werte dieser Zeitspanne in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Processes a second</source>
        <translation>Prozesse pro Sekunde</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>Ausstehende Timer</translation>
    </message>
    <message>
        <source>Timers fired a second</source>
        <translation>Ausgelöste Timer pro Sekunde</translation>
    </message>
    <message>
        <source>Lateness of timers</source>
        <translation>Verspätung der Timer</translation>
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
        <translation>Auslastung der Worker</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>%1, the newest</source>
        <translation>%1, der neueste Stand</translation>
    </message>
    <message>
        <source>%1, %2 before the newest</source>
        <translation>%1, %2 vor dem neuesten Stand</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Export the Charts</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The charts are written to %1.</source>
        <translation>Die Diagramme stehen in %1.</translation>
    </message>
    <message>
        <source>The charts could not be written to %1: %2.</source>
        <translation>Die Diagramme konnten nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>Lebende Prozesse</translation>
    </message>
    <message>
        <source>p90</source>
        <comment>90th percentile</comment>
        <translation>p90</translation>
    </message>
    <message>
        <source>max</source>
        <comment>the latest of all</comment>
        <translation>max.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ColumnsDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>&amp;Shown, from left to right:</source>
        <translation>&amp;Angezeigt, von links nach rechts:</translation>
    </message>
    <message>
        <source>To the left (Alt+Up)</source>
        <translation>Nach links (Alt+Auf)</translation>
    </message>
    <message>
        <source>To the right (Alt+Down)</source>
        <translation>Nach rechts (Alt+Ab)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Columns, order and widths as they were at the first start</source>
        <translation>Spalten, Reihenfolge und Breiten wie beim ersten Start</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::CommandDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Commands</name>
    <message>
        <source>Unregister Names</source>
        <translation>Namen freigeben</translation>
    </message>
    <message numerus="yes">
        <source>Unregister the name(s) %1?</source>
        <translation>
            <numerusform>Den Namen %1 freigeben?</numerusform>
            <numerusform>Die Namen %1 freigeben?</numerusform>
        </translation>
    </message>
    <message>
        <source>The process lives on. Messages to the name are refused until another takes it.</source>
        <translation>Der Prozess lebt weiter. Nachrichten an den Namen werden abgelehnt, bis ein anderer ihn annimmt.</translation>
    </message>
    <message>
        <source>&amp;Unregister</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The name %1 is free.</source>
        <translation>Der Name %1 ist frei.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln Timer abgebrochen.</numerusform>
            <numerusform>%Ln Timer abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are suspended.</source>
        <translation>
            <numerusform>%Ln Prozess ist angehalten.</numerusform>
            <numerusform>%Ln Prozesse sind angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is resumed.</source>
        <translation>%1 läuft wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are resumed.</source>
        <translation>
            <numerusform>%Ln Prozess läuft wieder.</numerusform>
            <numerusform>%Ln Prozesse laufen wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are no longer linked.</source>
        <translation>%1 und %2 sind nicht mehr verknüpft.</translation>
    </message>
    <message>
        <source>%1 has left %2.</source>
        <translation>%1 hat %2 verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have left %1.</source>
        <translation>
            <numerusform>%Ln Prozess hat %1 verlassen.</numerusform>
            <numerusform>%Ln Prozesse haben %1 verlassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of %1 killed.</source>
        <translation>
            <numerusform>%Ln Mitglied von %1 hart beendet.</numerusform>
            <numerusform>%Ln Mitglieder von %1 hart beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) fired.</source>
        <translation>
            <numerusform>%Ln Timer ausgelöst.</numerusform>
            <numerusform>%Ln Timer ausgelöst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are free.</source>
        <translation>
            <numerusform>%Ln Name ist frei.</numerusform>
            <numerusform>%Ln Namen sind frei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Composer</name>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>%1: %2 (after %3)</source>
        <translation>%1: %2 (nach %3)</translation>
    </message>
    <message>
        <source>%1: %2 (every %3)</source>
        <translation>%1: %2 (alle %3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>C&amp;ancel Timer</source>
        <translation>Timer a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Compose a Message</source>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Messages sent before</source>
        <translation>Früher gesendete Nachrichten</translation>
    </message>
    <message>
        <source>Fills in the fields again</source>
        <translation>Füllt die Felder wieder aus</translation>
    </message>
    <message>
        <source>Take back what was scheduled last</source>
        <translation>Das zuletzt Geplante zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>Pla&amp;nen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln Prozess</numerusform>
            <numerusform>%Ln Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation>An %1 zugestellt.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln member(s) of %2.</source>
        <translation>
            <numerusform>%1 von %Ln Mitglied von %2 zugestellt.</numerusform>
            <numerusform>%1 von %Ln Mitgliedern von %2 zugestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailboxes of the others are full.</source>
        <translation>Die Postfächer der anderen sind voll.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln process(es).</source>
        <translation>
            <numerusform>%1 von %Ln Prozess zugestellt.</numerusform>
            <numerusform>%1 von %Ln Prozessen zugestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended, or their mailboxes are full.</source>
        <translation>Die anderen sind beendet, oder ihre Postfächer sind voll.</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, every %3.</source>
        <translation>Timer #%1 für %2 gestellt, alle %3.</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, due in %3.</source>
        <translation>Timer #%1 für %2 gestellt, fällig in %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, every %2.</source>
        <translation>
            <numerusform>%Ln Timer für %1 gestellt, alle %2.</numerusform>
            <numerusform>%Ln Timer für %1 gestellt, alle %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, due in %2.</source>
        <translation>
            <numerusform>%Ln Timer für %1 gestellt, fällig in %2.</numerusform>
            <numerusform>%Ln Timer für %1 gestellt, fällig in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended.</source>
        <translation>Die anderen sind beendet.</translation>
    </message>
    <message>
        <source>None of the selected processes is there any more.</source>
        <translation>Keiner der ausgewählten Prozesse ist noch da.</translation>
    </message>
    <message>
        <source>C&amp;ancel Timers</source>
        <translation>Timer a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Timer #%1 cancelled.</source>
        <translation>Timer #%1 abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln Timer abgebrochen.</numerusform>
            <numerusform>%Ln Timer abgebrochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::DeadLetterModel</name>
    <message>
        <source>%1, timer #%2</source>
        <comment>who armed it, its number</comment>
        <translation>%1, Timer #%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When it was refused</source>
        <translation>Wann sie abgewiesen wurde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why nobody received it</source>
        <translation>Warum niemand sie bekam</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The process or the name it was sent to</source>
        <translation>Der Prozess oder der Name, an den sie ging</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>The process that sent it or armed the timer</source>
        <translation>Der Prozess, der sie sandte oder den Timer stellte</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The beginning of what it says</source>
        <translation>Der Anfang ihres Inhalts</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DelayField</name>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Such as 250 ms, 1.5 s, 1 h 30 min</source>
        <translation>Etwa 250 ms, 1.5 s, 1 h 30 min</translation>
    </message>
    <message>
        <source>A period is %1 or longer.</source>
        <translation>Eine Periode dauert %1 oder länger.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DetailsPanel</name>
    <message>
        <source>Details of the selected process</source>
        <translation>Einzelheiten des ausgewählten Prozesses</translation>
    </message>
    <message>
        <source>Select a process to see all about it, and to act on it.</source>
        <translation>Wählen Sie einen Prozess aus, um alles über ihn zu sehen und mit ihm zu arbeiten.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Timers aimed at it</source>
        <translation>Timer für ihn</translation>
    </message>
    <message>
        <source>Traps exits</source>
        <translation>Fängt Exits ab</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>%1 has ended: %2</source>
        <translation>%1 ist beendet: %2</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>message, time</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>Überwacht von</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %Ln message(s)</source>
        <translation>
            <numerusform>%1 von höchstens %Ln Nachricht</numerusform>
            <numerusform>%1 von höchstens %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln bisher abgelehnt</numerusform>
            <numerusform>%Ln bisher abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Waits in the mailbox</source>
        <translation>Wartet im Postfach</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ExportFlow</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Leave the file as it was</source>
        <translation>Die Datei lassen, wie sie war</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines, for programs (*.jsonl *.ndjson *.json)</source>
        <translation>JSON-Zeilen, für Programme (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft …</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %1 of %Ln row(s)</source>
        <translation>
            <numerusform>Export: %1 von %Ln Zeile</numerusform>
            <numerusform>Export: %1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; %1 is as it was.</source>
        <translation>Der Export wurde abgebrochen; %1 ist, wie es war.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or name.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>Writing %1 failed: %2. What stood there before is still there.</source>
        <translation>Das Schreiben von %1 ist misslungen: %2. Was vorher dort stand, steht noch da.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FieldNote</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterCompleter</name>
    <message>
        <source>What the filter may go on with</source>
        <translation>Wie der Filter weitergehen kann</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, and conditions on columns, all of which have to hold: state:waiting mailbox&gt;10 mailbox:full
A minus before one excludes what matches it; a regular expression stands between slashes: name:/^w\d+$/
Columns: %1</source>
        <translation>Wörter und Bedingungen an Spalten, die alle zutreffen müssen: state:waiting mailbox&gt;10 mailbox:full
Ein Minus davor schließt aus, was zutrifft; ein regulärer Ausdruck steht zwischen Schrägstrichen: name:/^w\d+$/
Spalten: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterExpression</name>
    <message>
        <source>“%1” is nothing to filter by: allowed are %2. To look for the text itself, put it in quotes.</source>
        <translation>Nach „%1“ lässt sich nicht filtern: erlaubt sind %2. Um den Text selbst zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” needs a number behind it, as in %2.</source>
        <translation>Auf „%1“ muss eine Zahl folgen, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” needs a time behind it, as in %2.</source>
        <translation>Auf „%1“ muss eine Zeitspanne folgen, etwa %2.</translation>
    </message>
    <message>
        <source>“%1” is a text: it can be compared with :, = and != only.</source>
        <translation>„%1“ ist ein Text: er lässt sich nur mit :, = und != vergleichen.</translation>
    </message>
    <message>
        <source>“%1” needs a text behind it.</source>
        <translation>Auf „%1“ muss ein Text folgen.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”: allowed are %3.</source>
        <translation>%1 „%2“ gibt es nicht: erlaubt sind %3.</translation>
    </message>
    <message>
        <source>Or a word: %1.</source>
        <translation>Oder ein Wort: %1.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2, at character %3.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2, bei Zeichen %3.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredModel</name>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>in vain</source>
        <translation>vergeblich</translation>
    </message>
    <message>
        <source>Who the message was for: a process, or the holder of a name</source>
        <translation>Für wen die Nachricht war: ein Prozess oder der Inhaber eines Namens</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>When it was due</source>
        <translation>Wann er fällig war</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Fällig um</translation>
    </message>
    <message>
        <source>From when it was due until its message stood in the mailbox</source>
        <translation>Von der Fälligkeit, bis die Nachricht im Postfach stand</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>In vain where nobody was there, or the mailbox was full</source>
        <translation>Vergeblich, wo niemand da war oder das Postfach voll war</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredPanel</name>
    <message>
        <source>Last &amp;fired</source>
        <translation>&amp;Zuletzt ausgelöst</translation>
    </message>
    <message>
        <source>Show or hide the timers that fired last</source>
        <translation>Die zuletzt ausgelösten Timer zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Of the timers that fired in the last minute: so many percent of them were no later than that</source>
        <translation>Von den Timern, die in der letzten Minute ausgelöst haben: so viele Prozent waren nicht später</translation>
    </message>
    <message>
        <source>How late timers fired in the last minute</source>
        <translation>Wie spät Timer in der letzten Minute auslösten</translation>
    </message>
    <message>
        <source>Timers that fired last</source>
        <translation>Zuletzt ausgelöste Timer</translation>
    </message>
    <message>
        <source>No timer has fired yet.</source>
        <translation>Noch kein Timer hat ausgelöst.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Each row is a process: it does one thing at a time, takes messages out of its mailbox, and waits for the next. Select one, and all about it stands here.</source>
        <translation>Jede Zeile ist ein Prozess: Er tut eines nach dem anderen, holt Nachrichten aus seinem Postfach und wartet auf die nächste. Wählen Sie einen aus, dann steht hier alles über ihn.</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>Was die Spalten sagen</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>show only the rows that match</source>
        <translation>nur die passenden Zeilen zeigen</translation>
    </message>
    <message>
        <source>let the tables stand still</source>
        <translation>die Tabellen anhalten</translation>
    </message>
    <message>
        <source>see all keys</source>
        <translation>alle Tasten sehen</translation>
    </message>
    <message>
        <source>This window is read-only: nothing in it changes what runs.</source>
        <translation>Dieses Fenster ist schreibgeschützt: Nichts darin ändert, was läuft.</translation>
    </message>
    <message>
        <source>send the selected process a message</source>
        <translation>dem ausgewählten Prozess eine Nachricht senden</translation>
    </message>
    <message>
        <source>start another process</source>
        <translation>einen weiteren Prozess starten</translation>
    </message>
    <message>
        <source>stop the selected process; it asks before</source>
        <translation>den ausgewählten Prozess beenden; vorher wird gefragt</translation>
    </message>
    <message>
        <source>let the tables stand still; the runtime goes on</source>
        <translation>die Tabellen anhalten; die Laufzeit läuft weiter</translation>
    </message>
    <message>
        <source>“%1” in the menu %2 ends all processes in good order, and shows who is still there.</source>
        <translation>„%1“ im Menü %2 beendet alle Prozesse geordnet und zeigt, wer noch da ist.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Got It</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Take this away; it stands in the menu Help</source>
        <translation>Dies ausblenden; es steht im Menü Hilfe</translation>
    </message>
    <message>
        <source>This window watches a runtime of processes, as it runs.</source>
        <translation>Dieses Fenster beobachtet eine Laufzeit mit Prozessen, während sie läuft.</translation>
    </message>
    <message>
        <source>This window watches “%1”, as it runs.</source>
        <translation>Dieses Fenster beobachtet „%1“, während es läuft.</translation>
    </message>
    <message>
        <source>A click on a header sorts by it, a right click chooses the columns.</source>
        <translation>Ein Klick auf eine Überschrift sortiert danach, ein Rechtsklick wählt die Spalten.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ForesightTree</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>a supervisor: ends after its children</source>
        <translation>ein Supervisor: endet nach seinen Kindern</translation>
    </message>
    <message>
        <source>traps exits: may take its time, or stay</source>
        <translation>fängt Exits ab: kann sich Zeit lassen oder bleiben</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>verknüpft mit %1</translation>
    </message>
    <message>
        <source>child of %1</source>
        <translation>Kind von %1</translation>
    </message>
    <message>
        <source>only where it has to be killed; by %1</source>
        <translation>nur wenn er hart beendet werden muss; von %1</translation>
    </message>
    <message>
        <source>%1 has made too many restarts: it ends instead, with all its children</source>
        <translation>%1 hat zu viele Neustarts gemacht: er endet stattdessen, mit allen seinen Kindern</translation>
    </message>
    <message numerus="yes">
        <source>by %1, with %Ln other(s) that it stops</source>
        <translation>
            <numerusform>von %1, mit %Ln anderen, den er dafür stoppt</numerusform>
            <numerusform>von %1, mit %Ln anderen, die er dafür stoppt</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more process(es) end along.</source>
        <translation>
            <numerusform>%Ln weiterer Prozess endet mit.</numerusform>
            <numerusform>%Ln weitere Prozesse enden mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln Name wird frei.</numerusform>
            <numerusform>%Ln Namen werden frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln Timer wird abgebrochen.</numerusform>
            <numerusform>%Ln Timer werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in mailboxes are lost.</source>
        <translation>
            <numerusform>%Ln Nachricht in Postfächern geht verloren.</numerusform>
            <numerusform>%Ln Nachrichten in Postfächern gehen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are started again by supervisors.</source>
        <translation>
            <numerusform>%Ln davon wird von einem Supervisor neu gestartet.</numerusform>
            <numerusform>%Ln davon werden von Supervisoren neu gestartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor has made too many restarts and ends as well.</source>
        <translation>Ein Supervisor hat zu viele Neustarts gemacht und endet auch.</translation>
    </message>
    <message>
        <source>No names, timers, linked processes or waiting messages go with it.</source>
        <translation>Keine Namen, Timer, verknüpften Prozesse oder wartenden Nachrichten gehen mit.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln process(es) were looked at: there may be more.</source>
        <translation>
            <numerusform>Nur der erste Prozess wurde angesehen: Es können mehr sein.</numerusform>
            <numerusform>Nur die ersten %Ln Prozesse wurden angesehen: Es können mehr sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Was damit endet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehört %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln Timer</numerusform>
            <numerusform>%Ln Timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>traps exits</source>
        <translation>fängt Exits ab</translation>
    </message>
    <message>
        <source>Asked to end</source>
        <translation>Werden gebeten zu enden</translation>
    </message>
    <message>
        <source>Children that end with their supervisor</source>
        <translation>Kinder, die mit ihrem Supervisor enden</translation>
    </message>
    <message>
        <source>Linked, and end along</source>
        <translation>Verknüpft, enden mit</translation>
    </message>
    <message>
        <source>Linked, are told and stay</source>
        <translation>Verknüpft, erfahren es und bleiben</translation>
    </message>
    <message>
        <source>Started again</source>
        <translation>Werden neu gestartet</translation>
    </message>
    <message>
        <source>Names that become free</source>
        <translation>Namen, die frei werden</translation>
    </message>
    <message>
        <source>Timers that are cancelled</source>
        <translation>Timer, die abgebrochen werden</translation>
    </message>
    <message>
        <source>Messages that are lost</source>
        <translation>Nachrichten, die verloren gehen</translation>
    </message>
    <message>
        <source>Groups that are left</source>
        <translation>Gruppen, die verlassen werden</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <comment>when a timer is due, its period</comment>
        <translation>%1, alle %2</translation>
    </message>
    <message>
        <source>a supervisor: its children end along, unless they trap exits</source>
        <translation>ein Supervisor: Seine Kinder enden mit, außer sie fangen Exits ab</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Werden hart beendet</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Format</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, hours:minutes:seconds</comment>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>due</source>
        <comment>of a timer</comment>
        <translation>fällig</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>exiting</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Shutting down: processes are finishing</source>
        <translation>Fährt herunter: Prozesse kommen zum Ende</translation>
    </message>
    <message>
        <source>Shutting down: the rest is being stopped</source>
        <translation>Fährt herunter: die übrigen werden beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>spawned</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>shutdown began</source>
        <translation>Herunterfahren begonnen</translation>
    </message>
    <message>
        <source>shutdown ended</source>
        <translation>Herunterfahren beendet</translation>
    </message>
    <message>
        <source>timer armed</source>
        <translation>Timer gestellt</translation>
    </message>
    <message>
        <source>timer fired</source>
        <translation>Timer ausgelöst</translation>
    </message>
    <message>
        <source>timer cancelled</source>
        <translation>Timer abgebrochen</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>no such process</source>
        <comment>dead letter</comment>
        <translation>kein solcher Prozess</translation>
    </message>
    <message>
        <source>nobody has the name</source>
        <comment>dead letter</comment>
        <translation>niemand trägt den Namen</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <comment>dead letter</comment>
        <translation>Postfach voll</translation>
    </message>
    <message>
        <source>reply came too late</source>
        <comment>dead letter</comment>
        <translation>Antwort kam zu spät</translation>
    </message>
    <message>
        <source>long running</source>
        <translation>läuft lange</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>exit reason</comment>
        <translation>normal</translation>
    </message>
    <message>
        <source>killed</source>
        <comment>exit reason</comment>
        <translation>hart beendet</translation>
    </message>
    <message>
        <source>shutdown</source>
        <comment>exit reason</comment>
        <translation>heruntergefahren</translation>
    </message>
    <message>
        <source>crashed</source>
        <comment>exit reason</comment>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>abgestürzt: %1</translation>
    </message>
    <message>
        <source>no process</source>
        <comment>exit reason</comment>
        <translation>kein Prozess</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>messages in a mailbox, of how many it may hold</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>full</source>
        <comment>of a mailbox</comment>
        <translation>voll</translation>
    </message>
    <message>
        <source>refusing</source>
        <comment>of a mailbox</comment>
        <translation>abweisend</translation>
    </message>
    <message>
        <source>one for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>einer für einen</translation>
    </message>
    <message>
        <source>one for all</source>
        <comment>strategy of a supervisor</comment>
        <translation>alle für einen</translation>
    </message>
    <message>
        <source>rest for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>der Rest für einen</translation>
    </message>
    <message>
        <source>pool</source>
        <comment>strategy of a supervisor</comment>
        <translation>Pool</translation>
    </message>
    <message>
        <source>always</source>
        <comment>a child is restarted</comment>
        <translation>immer</translation>
    </message>
    <message>
        <source>when it fails</source>
        <comment>a child is restarted</comment>
        <translation>bei Fehlern</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a child is restarted</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>name refused</source>
        <translation>Name verweigert</translation>
    </message>
</context>
<context>
    <name>orrery::ui::GroupModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>A group is there as long as it has members</source>
        <translation>Eine Gruppe besteht, solange sie Mitglieder hat</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>How many processes are in it</source>
        <translation>Wie viele Prozesse in ihr sind</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Who is in it; a process leaves with its end</source>
        <translation>Wer in ihr ist; ein Prozess verlässt sie mit seinem Ende</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JoinGroupDialog</name>
    <message>
        <source>Join a Group</source>
        <translation>Einer Gruppe beitreten</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Beitreten</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es)</source>
        <translation>
            <numerusform>%Ln ausgewählter Prozess</numerusform>
            <numerusform>%Ln ausgewählte Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are now in %1.</source>
        <translation>
            <numerusform>%Ln Prozess ist nun in %1.</numerusform>
            <numerusform>%Ln Prozesse sind nun in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now in %2.</source>
        <translation>%1 ist nun in %2.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process it happened to</source>
        <translation>Der Prozess, dem es geschah</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The label, the name, the timer, or why it ended</source>
        <translation>Die Bezeichnung, der Name, der Timer oder warum er endete</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Json</name>
    <message>
        <source>a key in quotes is expected, as in &quot;key&quot;: 1.</source>
        <translation>hier muss ein Schlüssel in Anführungszeichen stehen, wie in &quot;key&quot;: 1.</translation>
    </message>
    <message>
        <source>a colon is expected between a key and its value.</source>
        <translation>zwischen Schlüssel und Wert muss ein Doppelpunkt stehen.</translation>
    </message>
    <message>
        <source>nothing may follow the value, which ends before this.</source>
        <translation>nach dem Wert, der davor endet, darf nichts mehr folgen.</translation>
    </message>
    <message>
        <source>a comma or } is expected.</source>
        <translation>hier muss ein Komma oder } stehen.</translation>
    </message>
    <message>
        <source>a comma or ] is expected.</source>
        <translation>hier muss ein Komma oder ] stehen.</translation>
    </message>
    <message>
        <source>nested too deeply: %1 levels are the most.</source>
        <translation>zu tief verschachtelt: höchstens %1 Ebenen.</translation>
    </message>
    <message>
        <source>a value is expected, not “%1”.</source>
        <translation>hier muss ein Wert stehen, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no number: numbers look like 12, -0.5 or 1e6.</source>
        <translation>„%1“ ist keine Zahl: Zahlen sehen aus wie 12, -0.5 oder 1e6.</translation>
    </message>
    <message>
        <source>“%1” is no value: text stands in quotes; true, false and null are words.</source>
        <translation>„%1“ ist kein Wert: Text steht in Anführungszeichen; Wörter sind true, false und null.</translation>
    </message>
    <message>
        <source>a line break within quotes is written as \n.</source>
        <translation>ein Zeilenumbruch in Anführungszeichen wird als \n geschrieben.</translation>
    </message>
    <message>
        <source>a control character within quotes is written as \u and four digits.</source>
        <translation>ein Steuerzeichen in Anführungszeichen wird als \u und vier Ziffern geschrieben.</translation>
    </message>
    <message>
        <source>“\%1” is no escape: there are \&quot; \\ \/ \b \f \n \r \t, and \u with four hexadecimal digits.</source>
        <translation>„\%1“ gibt es nicht: es gibt \&quot; \\ \/ \b \f \n \r \t und \u mit vier hexadezimalen Ziffern.</translation>
    </message>
    <message>
        <source>the text that begins here is not closed by a quote.</source>
        <translation>der Text, der hier beginnt, endet nicht mit einem Anführungszeichen.</translation>
    </message>
    <message>
        <source>Type a JSON value, such as {&quot;key&quot;: 1}, [1, 2] or &quot;text&quot;.</source>
        <translation>Einen JSON-Wert eingeben, etwa {&quot;key&quot;: 1}, [1, 2] oder &quot;text&quot;.</translation>
    </message>
    <message>
        <source>a value is expected.</source>
        <translation>hier muss ein Wert stehen.</translation>
    </message>
    <message>
        <source>this { is not closed by a }.</source>
        <translation>dieses { wird von keinem } geschlossen.</translation>
    </message>
    <message>
        <source>this [ is not closed by a ].</source>
        <translation>dieses [ wird von keinem ] geschlossen.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JumpDialog</name>
    <message>
        <source>Jump to a Process</source>
        <translation>Zu einem Prozess springen</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>&amp;Springen</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KillGroupQuestion</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>Alle &amp;hart beenden</translation>
    </message>
    <message>
        <source>Kill a Group</source>
        <translation>Eine Gruppe hart beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nobody is in the group %1 any more.</source>
        <translation>In der Gruppe %1 ist niemand mehr.</translation>
    </message>
    <message numerus="yes">
        <source>Kill the %Ln member(s) of %1?</source>
        <translation>
            <numerusform>Das %Ln Mitglied von %1 hart beenden?</numerusform>
            <numerusform>Die %Ln Mitglieder von %1 hart beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>A kill cannot be trapped.</source>
        <translation>Ein hartes Beenden kann nicht abgefangen werden.</translation>
    </message>
    <message>
        <source>Looking at what goes with them…</source>
        <translation>Sehe nach, was damit endet…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LatenessChart</name>
    <message>
        <source>No timer fired in the last minute.</source>
        <translation>In der letzten Minute hat kein Timer ausgelöst.</translation>
    </message>
    <message>
        <source>Late by p50 %1 · p90 %2 · p99 %3 · at most %4</source>
        <comment>percentiles</comment>
        <translation>Verspätung p50 %1 · p90 %2 · p99 %3 · höchstens %4</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkDialog</name>
    <message>
        <source>Link Two Processes</source>
        <translation>Zwei Prozesse verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Mit</translation>
    </message>
    <message>
        <source>When one of them ends other than normally, the other ends too, or is told where it traps exits.</source>
        <translation>Endet einer von ihnen anders als normal, so endet der andere auch, oder er erfährt es, wenn er Exits abfängt.</translation>
    </message>
    <message>
        <source>%1 and %2 are linked.</source>
        <translation>%1 und %2 sind verknüpft.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>insgesamt %Ln</numerusform>
            <numerusform>insgesamt %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::LogTools</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest in sight; scrolling away ends it</source>
        <translation>Das Neueste im Blick behalten; Wegscrollen beendet das</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let the rows of this page stand still; what happens meanwhile waits</source>
        <translation>Die Zeilen dieser Seite anhalten; was inzwischen geschieht, wartet</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take away all rows of this page; new ones come as before</source>
        <translation>Alle Zeilen dieser Seite entfernen; neue kommen wie zuvor</translation>
    </message>
    <message>
        <source>Sort by time to follow the newest</source>
        <translation>Nach der Zeit sortieren, um dem Neuesten zu folgen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln wait(s)</source>
        <comment>entries of a log</comment>
        <translation>
            <numerusform>Angehalten: %Ln wartet</numerusform>
            <numerusform>Angehalten: %Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageField</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>How the message is written</source>
        <translation>Wie die Nachricht geschrieben ist</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes, such as de ad be ef</source>
        <translation>Bytes, etwa de ad be ef</translation>
    </message>
    <message>
        <source>Text; empty is a message too</source>
        <translation>Text; auch leer ist es eine Nachricht</translation>
    </message>
    <message>
        <source>&amp;Lay Out</source>
        <translation>Ein&amp;rücken</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Break the JSON into indented lines; what goes out stays the same</source>
        <translation>Das JSON in eingerückte Zeilen umbrechen; gesendet wird dasselbe</translation>
    </message>
    <message>
        <source>JSON, such as {&quot;key&quot;: 1}</source>
        <translation>JSON, etwa {&quot;key&quot;: 1}</translation>
    </message>
    <message>
        <source>Ctrl+Return sends; Return begins a new line</source>
        <translation>Strg+Eingabe sendet; Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Return sends; Shift+Return begins a new line</source>
        <translation>Eingabe sendet; Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message numerus="yes">
        <source>Goes out without white space, in %Ln byte(s).</source>
        <translation>
            <numerusform>Geht ohne Leerraum hinaus, in %Ln Byte.</numerusform>
            <numerusform>Geht ohne Leerraum hinaus, in %Ln Bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MonitorShell</name>
    <message>
        <source>The language changes at the next start: a dialog or an export is not finished.</source>
        <translation>Die Sprache wechselt beim nächsten Start: Ein Dialog oder ein Export ist nicht abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistory</name>
    <message>
        <source>Who held a name before, who was refused it, and what was sent to names that nobody holds</source>
        <translation>Wer einen Namen früher hielt, wem er verweigert wurde und was an Namen gesendet wurde, die niemand hält</translation>
    </message>
    <message>
        <source>History of names</source>
        <translation>Geschichte der Namen</translation>
    </message>
    <message>
        <source>Nothing has happened to names, or nothing that matches.</source>
        <translation>Mit Namen ist nichts geschehen, oder nichts, was passt.</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Geschichte: %1</translation>
    </message>
    <message>
        <source>History of %1: %2</source>
        <translation>Geschichte von %1: %2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistoryModel</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>held until then</source>
        <translation>bis dahin gehalten</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>nobody held it</source>
        <translation>niemand hielt ihn</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When it happened, or happened last</source>
        <translation>Wann es geschah oder zuletzt geschah</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it happened to</source>
        <translation>Womit es geschah</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Whether it was held, refused as somebody held it, or sent to while nobody did</source>
        <translation>Ob er gehalten wurde, verweigert, weil jemand ihn hielt, oder ob an ihn gesendet wurde, als ihn niemand hielt</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Who held the name, was refused it, or sent to it</source>
        <translation>Wer den Namen hielt, wem er verweigert wurde oder wer an ihn sendete</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Since when it was held, who held it, or how many messages were sent</source>
        <translation>Seit wann er gehalten wurde, wer ihn hielt oder wie viele Nachrichten gesendet wurden</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A name has one holder and is free again once that has ended</source>
        <translation>Ein Name hat einen Inhaber und ist wieder frei, sobald dieser beendet ist</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that holds it</source>
        <translation>Der Prozess, der ihn trägt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>What its holder says it is</source>
        <translation>Was sein Inhaber zu sein angibt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What its holder is doing</source>
        <translation>Was sein Inhaber gerade tut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>When it was registered</source>
        <translation>Wann er registriert wurde</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Navigator</name>
    <message>
        <source>%1 has ended and is no longer shown.</source>
        <translation>%1 ist beendet und wird nicht mehr gezeigt.</translation>
    </message>
    <message>
        <source>That timer is pending no more.</source>
        <translation>Dieser Timer steht nicht mehr aus.</translation>
    </message>
    <message>
        <source>No process holds the name %1 now.</source>
        <translation>Kein Prozess trägt jetzt den Namen %1.</translation>
    </message>
    <message>
        <source>Nobody is in that group any more.</source>
        <translation>In dieser Gruppe ist niemand mehr.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Outcome</name>
    <message>
        <source>No such process: it has ended.</source>
        <translation>Kein solcher Prozess: Er ist beendet.</translation>
    </message>
    <message>
        <source>No such process: %1 has ended.</source>
        <translation>Kein solcher Prozess: %1 ist beendet.</translation>
    </message>
    <message>
        <source>No such name: nobody holds it.</source>
        <translation>Kein solcher Name: Niemand trägt ihn.</translation>
    </message>
    <message>
        <source>The mailbox is full: it takes no more messages now.</source>
        <translation>Das Postfach ist voll: Es nimmt gerade keine Nachrichten mehr an.</translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation>Der Name ist vergeben.</translation>
    </message>
    <message>
        <source>The name is taken by %1.</source>
        <translation>Den Namen trägt schon %1.</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>Ein Name braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>No such timer: it has fired or was cancelled before.</source>
        <translation>Kein solcher Timer: Er hat schon ausgelöst oder wurde vorher abgebrochen.</translation>
    </message>
    <message>
        <source>The runtime is shutting down and takes nothing more.</source>
        <translation>Die Laufzeit fährt herunter und nimmt nichts mehr an.</translation>
    </message>
    <message>
        <source>There is no such behaviour.</source>
        <translation>Ein solches Verhalten gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Das ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>The period is too short: %1 is the least.</source>
        <translation>Die Periode ist zu kurz: mindestens %1.</translation>
    </message>
    <message>
        <source>No such group: nobody is in it.</source>
        <translation>Keine solche Gruppe: niemand ist in ihr.</translation>
    </message>
    <message>
        <source>%1 is not in this group.</source>
        <translation>%1 ist nicht in dieser Gruppe.</translation>
    </message>
    <message>
        <source>%1 is not suspended.</source>
        <translation>%1 ist nicht angehalten.</translation>
    </message>
    <message>
        <source>The two processes are not linked.</source>
        <translation>Die beiden Prozesse sind nicht verknüpft.</translation>
    </message>
    <message>
        <source>A process cannot be linked to itself.</source>
        <translation>Ein Prozess kann nicht mit sich selbst verknüpft werden.</translation>
    </message>
    <message>
        <source>The host could not start its system; its log says why.</source>
        <translation>Der Gastgeber konnte sein System nicht starten; sein Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>Nobody is in the group %1.</source>
        <translation>In der Gruppe %1 ist niemand.</translation>
    </message>
    <message>
        <source>%1 is not in the group %2.</source>
        <translation>%1 ist nicht in der Gruppe %2.</translation>
    </message>
    <message>
        <source>The mailboxes of all members are full: they take no more messages now.</source>
        <translation>Die Postfächer aller Mitglieder sind voll: sie nehmen derzeit keine Nachrichten mehr an.</translation>
    </message>
    <message>
        <source>This window is read-only: it changes nothing.</source>
        <translation>Dieses Fenster liest nur: Es ändert nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln had fired or been cancelled before.</source>
        <comment>timers</comment>
        <translation>
            <numerusform>%Ln hatte zuvor ausgelöst oder war abgebrochen.</numerusform>
            <numerusform>%Ln hatten zuvor ausgelöst oder waren abgebrochen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::PageTools</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) are selected: no more than that at once.</source>
        <translation>
            <numerusform>Nur die erste %Ln Zeile ist ausgewählt: mehr geht nicht auf einmal.</numerusform>
            <numerusform>Nur die ersten %Ln Zeilen sind ausgewählt: mehr geht nicht auf einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Pages</name>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>No process lives here.
Ctrl+N spawns one.</source>
        <translation>Hier lebt kein Prozess.
Strg+N startet einen.</translation>
    </message>
    <message>
        <source>No process matches the filter.
Esc shows all of them again.</source>
        <translation>Kein Prozess passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No process has a name.
Ctrl+R gives the selected process one.</source>
        <translation>Kein Prozess hat einen Namen.
Strg+R gibt dem ausgewählten einen.</translation>
    </message>
    <message>
        <source>No name matches the filter.
Esc shows all of them again.</source>
        <translation>Kein Name passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: echo, state:waiting</source>
        <translation>Filter: echo, state:wartet</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>No timer is pending.
Ctrl+T schedules a message.</source>
        <translation>Kein Timer steht aus.
Strg+T plant eine Nachricht.</translation>
    </message>
    <message>
        <source>No timer matches the filter.
Esc shows all of them again.</source>
        <translation>Kein Timer passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: echo, due&lt;5s</source>
        <translation>Filter: echo, due&lt;5s</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing has happened since this window was opened.
Processes that start and end appear here.</source>
        <translation>Seit dem Öffnen dieses Fensters ist nichts geschehen.
Prozesse, die beginnen und enden, erscheinen hier.</translation>
    </message>
    <message>
        <source>No event matches the filter.
Esc shows all of them again.</source>
        <translation>Kein Ereignis passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: exited, crashed</source>
        <translation>Filter: beendet, abgestürzt</translation>
    </message>
    <message>
        <source>Filter: echo, state:suspended, mailbox:full, group:name</source>
        <translation>Filter: echo, state:angehalten, mailbox:voll, group:name</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>No process is in a group.
Ctrl+Shift+J puts the selected processes into one.</source>
        <translation>Kein Prozess ist in einer Gruppe.
Strg+Umschalt+J setzt die ausgewählten Prozesse in eine.</translation>
    </message>
    <message>
        <source>No group matches the filter.
Esc shows all of them again.</source>
        <translation>Keine Gruppe passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: echo, members&gt;3</source>
        <translation>Filter: echo, members&gt;3</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>No supervisor lives here.
Runtime::supervise() starts one; a system file names its children.</source>
        <translation>Hier lebt kein Aufseher.
Runtime::supervise() startet einen; eine Systemdatei nennt seine Kinder.</translation>
    </message>
    <message>
        <source>No child matches the filter.
Esc shows all of them again.</source>
        <translation>Kein Kind passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: echo, restarts&gt;0, strategy:pool</source>
        <translation>Filter: echo, restarts&gt;0, strategy:pool</translation>
    </message>
    <message>
        <source>Dead Letters</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>No message was refused.
What is sent to nobody, or to a full mailbox, appears here.</source>
        <translation>Keine Nachricht wurde abgewiesen.
Was an niemanden oder an ein volles Postfach geht, erscheint hier.</translation>
    </message>
    <message>
        <source>No dead letter matches the filter.
Esc shows all of them again.</source>
        <translation>Keine unzustellbare Nachricht passt zum Filter.
Esc zeigt wieder alle.</translation>
    </message>
    <message>
        <source>Filter: full, target:logger</source>
        <translation>Filter: voll, target:logger</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Parsing</name>
    <message>
        <source>Type a delay such as 250 ms, 1.5 s, 2 min, 1 h or 3 d.</source>
        <translation>Geben Sie eine Verzögerung ein, etwa 250 ms, 1.5 s, 2 min, 1 h oder 3 d.</translation>
    </message>
    <message>
        <source>“%1” is no pid: a pid looks like &lt;0.42&gt;.</source>
        <translation>„%1“ ist keine Pid: Eine Pid sieht aus wie &lt;0.42&gt;.</translation>
    </message>
    <message>
        <source>Type a pid such as &lt;0.42&gt;, or a name.</source>
        <translation>Geben Sie eine Pid wie &lt;0.42&gt; oder einen Namen ein.</translation>
    </message>
    <message>
        <source>“%1” at character %2 stands alone: each byte takes two digits, as in 0a.</source>
        <translation>„%1“ an Stelle %2 steht allein: Jedes Byte braucht zwei Ziffern, etwa 0a.</translation>
    </message>
    <message>
        <source>“%1” at character %2 is no hexadecimal digit: allowed are 0–9, a–f and spaces between bytes.</source>
        <translation>„%1“ an Stelle %2 ist keine Hexadezimalziffer: Erlaubt sind 0–9, a–f und Leerzeichen zwischen Bytes.</translation>
    </message>
    <message>
        <source>“%1” is no delay.</source>
        <translation>„%1“ ist keine Verzögerung.</translation>
    </message>
    <message>
        <source>“%1”: a delay cannot be negative.</source>
        <translation>„%1“: Eine Verzögerung kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>“%1” is no unit of time: allowed are us, ms, s, min, h and d.</source>
        <translation>„%1“ ist keine Zeiteinheit: Erlaubt sind us, ms, s, min, h und d.</translation>
    </message>
    <message>
        <source>In “%1” each number needs a unit: us, ms, s, min, h or d.</source>
        <translation>In „%1“ braucht jede Zahl eine Einheit: us, ms, s, min, h oder d.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::PhaseSteps</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>Killing</source>
        <translation>Hartes Beenden</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessInside</name>
    <message>
        <source>The first messages that wait in the mailbox; looking takes none of them out</source>
        <translation>Die ersten Nachrichten, die im Postfach warten; das Hinsehen entnimmt keine</translation>
    </message>
    <message>
        <source>for at least %1</source>
        <comment>how long</comment>
        <translation>seit mindestens %1</translation>
    </message>
    <message>
        <source>nothing: it has not suspended for %1</source>
        <translation>nichts: Er hat seit %1 nicht pausiert</translation>
    </message>
    <message>
        <source>nothing: it is busy</source>
        <translation>nichts: Er ist beschäftigt</translation>
    </message>
    <message>
        <source>nothing: it has not begun</source>
        <translation>nichts: Er hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>eine Nachricht</translation>
    </message>
    <message>
        <source>a message that matches</source>
        <translation>eine passende Nachricht</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>das Ende von %1</translation>
    </message>
    <message>
        <source>a reply from %1</source>
        <translation>eine Antwort von %1</translation>
    </message>
    <message>
        <source>somebody to register %1</source>
        <translation>dass jemand %1 registriert</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>seinen nächsten Zug</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>die Bibliothek</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 (timer #%2)</source>
        <comment>message, number</comment>
        <translation>%1 (Timer #%2)</translation>
    </message>
    <message>
        <source>request of %1: %2</source>
        <translation>Anfrage von %1: %2</translation>
    </message>
    <message>
        <source>exit signal of %1: %2</source>
        <translation>Exit-Signal von %1: %2</translation>
    </message>
    <message>
        <source>end of %1: %2</source>
        <translation>Ende von %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessModel</name>
    <message>
        <source>ended: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process; its number is never used again</source>
        <translation>Der Prozess; seine Nummer wird nie wieder verwendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The names under which it is registered</source>
        <translation>Die Namen, unter denen er registriert ist</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>What it says it is; several may say the same</source>
        <translation>Was er zu sein angibt; mehrere können dasselbe angeben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What it is doing; or, for some seconds, how it ended</source>
        <translation>Was er gerade tut, oder einige Sekunden lang, wie er endete</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Messages that wait to be received</source>
        <translation>Nachrichten, die auf Empfang warten</translation>
    </message>
    <message>
        <source>Received/s</source>
        <translation>Empfangen/s</translation>
    </message>
    <message>
        <source>Messages it takes out of its mailbox, a second</source>
        <translation>Nachrichten, die er je Sekunde aus seinem Postfach nimmt</translation>
    </message>
    <message>
        <source>Sent/s</source>
        <translation>Gesendet/s</translation>
    </message>
    <message>
        <source>Messages it sends, a second</source>
        <translation>Nachrichten, die er je Sekunde sendet</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of one core that it uses</source>
        <translation>Anteil eines Kerns, den er nutzt</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Pending timers aimed at it</source>
        <translation>Ausstehende Timer für ihn</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>How long it has lived</source>
        <translation>Wie lange er schon lebt</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>The thread it runs on or ran on last</source>
        <translation>Der Thread, auf dem er läuft oder zuletzt lief</translation>
    </message>
    <message numerus="yes">
        <source>Holds %Ln message(s) at most</source>
        <translation>
            <numerusform>Fasst höchstens %Ln Nachricht</numerusform>
            <numerusform>Fasst höchstens %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln bisher abgelehnt</numerusform>
            <numerusform>%Ln bisher abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>The groups it is in</source>
        <translation>Die Gruppen, in denen er ist</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Processes that end with it, and it with them</source>
        <translation>Prozesse, die mit ihm enden, und er mit ihnen</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Processes of whose end it is told</source>
        <translation>Prozesse, von deren Ende er erfährt</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>Überwacht von</translation>
    </message>
    <message>
        <source>Processes that are told of its end</source>
        <translation>Prozesse, die von seinem Ende erfahren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Messages that its full mailbox has refused</source>
        <translation>Nachrichten, die sein volles Postfach abgelehnt hat</translation>
    </message>
    <message>
        <source>running for %1</source>
        <comment>without a pause</comment>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>Has not suspended for %1</source>
        <translation>Hat seit %1 nicht pausiert</translation>
    </message>
    <message>
        <source>It has a thread of its own</source>
        <translation>Er hat einen eigenen Thread</translation>
    </message>
    <message>
        <source>It keeps a worker from the others</source>
        <translation>Er hält den anderen einen Worker vor</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>How often its supervisor has started it again</source>
        <translation>Wie oft ihn sein Supervisor neu gestartet hat</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Who starts it again, as its child</source>
        <translation>Wer ihn als sein Kind wieder startet</translation>
    </message>
</context>
<context>
    <name>orrery::ui::RateRows</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>rate, time</comment>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>Messages received per second, over the last minutes</source>
        <translation>Empfangene Nachrichten pro Sekunde, in den letzten Minuten</translation>
    </message>
    <message>
        <source>Messages sent per second, over the last minutes</source>
        <translation>Gesendete Nachrichten pro Sekunde, in den letzten Minuten</translation>
    </message>
    <message>
        <source>Share of one core, over the last minutes</source>
        <translation>Anteil an einem Kern, in den letzten Minuten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>in all, of late</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::RecipientField</name>
    <message>
        <source>What the message is sent to</source>
        <translation>Wem die Nachricht gesendet wird</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es): %1</source>
        <translation>
            <numerusform>%Ln ausgewählter Prozess: %1</numerusform>
            <numerusform>%Ln ausgewählte Prozesse: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::RegisterDialog</name>
    <message>
        <source>Register a Name</source>
        <translation>Namen registrieren</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>Beliebiger Text von mindestens einem Zeichen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 trägt diesen Namen.</translation>
    </message>
    <message>
        <source>%1 now holds the name %2.</source>
        <translation>%1 trägt nun den Namen %2.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Relations</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SaveReport</name>
    <message>
        <source>Save the Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownPanel</name>
    <message>
        <source>Start &amp;Again</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>How many have ended</source>
        <translation>Wie viele beendet sind</translation>
    </message>
    <message>
        <source>It could not be started again. %1</source>
        <translation>Ein Neustart war nicht möglich. %1</translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation>Startet neu…</translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation>Fährt herunter…</translation>
    </message>
    <message>
        <source>Grace: processes that trap exits finish what they do.</source>
        <translation>Schonfrist: Prozesse, die Exits abfangen, bringen ihre Arbeit zu Ende.</translation>
    </message>
    <message>
        <source>Killing: whoever is left is stopped and waited for.</source>
        <translation>Hart beenden: Wer noch da ist, wird beendet und abgewartet.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Beendet.</translation>
    </message>
    <message>
        <source>Nobody is left.</source>
        <translation>Niemand ist mehr da.</translation>
    </message>
    <message>
        <source>The window closes when it is done.</source>
        <translation>Das Fenster schließt, sobald es fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished by itself within the grace.</source>
        <translation>
            <numerusform>%Ln endete von selbst innerhalb der Schonfrist.</numerusform>
            <numerusform>%Ln endeten von selbst innerhalb der Schonfrist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had to be killed after the grace.</source>
        <translation>
            <numerusform>%Ln musste nach der Schonfrist hart beendet werden.</numerusform>
            <numerusform>%Ln mussten nach der Schonfrist hart beendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had not suspended by the deadline and ends when it does: %1</source>
        <translation>
            <numerusform>%Ln hatte bis zur Endfrist die Kontrolle nicht abgegeben und endet, sobald er es tut: %1</numerusform>
            <numerusform>%Ln hatten bis zur Endfrist die Kontrolle nicht abgegeben und enden, sobald sie es tun: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve Report…</source>
        <translation>Bericht spei&amp;chern…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) killed.</source>
        <translation>
            <numerusform>%Ln Prozess hart beendet.</numerusform>
            <numerusform>%Ln Prozesse hart beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the shutdown did, as text</source>
        <translation>Was das Herunterfahren getan hat, als Text</translation>
    </message>
    <message>
        <source>What the shutdown did, as a file of text or JSON</source>
        <translation>Was das Herunterfahren getan hat, als Datei in Text oder JSON</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) still there after %1.</source>
        <translation>
            <numerusform>Nach %1 ist noch %Ln Prozess da.</numerusform>
            <numerusform>Nach %1 sind noch %Ln Prozesse da.</numerusform>
        </translation>
    </message>
    <message>
        <source>The grace ends: %1.</source>
        <translation>Ende der Schonfrist: %1.</translation>
    </message>
    <message>
        <source>The deadline: %1.</source>
        <translation>Bis zur Endfrist: %1.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownQuestion</name>
    <message>
        <source>How long processes that trap exits may take to finish</source>
        <translation>Wie lange Prozesse, die Exits abfangen, zum Ende brauchen dürfen</translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Shut down the runtime?</source>
        <translation>Die Laufzeit herunterfahren?</translation>
    </message>
    <message>
        <source>Shut down the runtime and close the window?</source>
        <translation>Die Laufzeit herunterfahren und das Fenster schließen?</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>&amp;Schonfrist</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Endfrist</translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation>&amp;Herunterfahren</translation>
    </message>
    <message>
        <source>&amp;Close Window Only</source>
        <translation>&amp;Nur Fenster schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) live and will be stopped.</source>
        <translation>
            <numerusform>%Ln Prozess lebt und wird beendet.</numerusform>
            <numerusform>%Ln Prozesse leben und werden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are pending and will be cancelled.</source>
        <translation>
            <numerusform>%Ln Timer steht aus und wird abgebrochen.</numerusform>
            <numerusform>%Ln Timer stehen aus und werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Endfrist</translation>
    </message>
    <message>
        <source>When to stop waiting for a process that does not suspend, from the beginning</source>
        <translation>Wann auf einen Prozess, der sich nicht unterbricht, nicht länger gewartet wird, ab dem Beginn</translation>
    </message>
    <message>
        <source>A deadline within the grace would cut it short: %1 is the least.</source>
        <translation>Eine Endfrist innerhalb der Schonfrist würde sie verkürzen: mindestens %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln Name wird frei.</numerusform>
            <numerusform>%Ln Namen werden frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supervisor(s) stop their children first.</source>
        <translation>
            <numerusform>%Ln Supervisor stoppt zuerst seine Kinder.</numerusform>
            <numerusform>%Ln Supervisoren stoppen zuerst ihre Kinder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody traps exits: all end at once.</source>
        <translation>Niemand fängt Exits ab: Alle enden sofort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trap(s) exits and may use the grace: %1</source>
        <translation>
            <numerusform>%Ln fängt Exits ab und kann die Schonfrist nutzen: %1</numerusform>
            <numerusform>%Ln fangen Exits ab und können die Schonfrist nutzen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>That is of the first %1 processes; the others were not looked at.</source>
        <translation>Das gilt für die ersten %1 Prozesse; die anderen wurden nicht angesehen.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownRecord</name>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled</source>
        <translation>
            <numerusform>%Ln Timer abgebrochen</numerusform>
            <numerusform>%Ln Timer abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %Ln process(es) in %1, %2.</source>
        <translation>
            <numerusform>%Ln Prozess in %1 beendet, %2.</numerusform>
            <numerusform>%Ln Prozesse in %1 beendet, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shutdown of %1, begun %2</source>
        <translation>Herunterfahren von %1, begonnen %2</translation>
    </message>
    <message>
        <source>Grace: %1 of %2</source>
        <translation>Schonfrist: %1 von %2</translation>
    </message>
    <message>
        <source>Killing: %1, with a deadline %2 after the beginning</source>
        <translation>Hartes Beenden: %1, mit Endfrist %2 nach dem Beginn</translation>
    </message>
    <message>
        <source>Finished by themselves within the grace: %1</source>
        <translation>Innerhalb der Schonfrist von selbst beendet: %1</translation>
    </message>
    <message>
        <source>Killed after it: %1</source>
        <translation>Danach hart beendet: %1</translation>
    </message>
    <message>
        <source>Had not suspended by the deadline: %1</source>
        <translation>Bis zur Endfrist nicht unterbrochen: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SortMenu</name>
    <message>
        <source>The order here is not to be chosen</source>
        <translation>Die Reihenfolge ist hier nicht wählbar</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Absteigend</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SpawnDialog</name>
    <message>
        <source>Spawn a Process</source>
        <translation>Prozess starten</translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>What it is, for people; may be empty</source>
        <translation>Was er ist; darf leer sein</translation>
    </message>
    <message>
        <source>Registered before its first step; may be empty</source>
        <translation>Registriert; darf leer sein</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>&amp;Verhalten</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Wie viele</translation>
    </message>
    <message>
        <source>This runtime offers no behaviours to spawn.</source>
        <translation>Diese Laufzeit bietet kein Verhalten zum Starten an.</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 trägt diesen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>Spawned %Ln processes.</source>
        <translation>
            <numerusform>%Ln Prozess gestartet.</numerusform>
            <numerusform>%Ln Prozesse gestartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spawned %1.</source>
        <translation>%1 gestartet.</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>wie hier üblich</translation>
    </message>
    <message>
        <source>How many messages its mailbox holds before it refuses more</source>
        <translation>Wie viele Nachrichten sein Postfach fasst, bevor es weitere ablehnt</translation>
    </message>
    <message>
        <source>&amp;Mailbox capacity</source>
        <translation>&amp;Postfachgröße</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Status</name>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>Wartet auf die erste Abfrage…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>sampled %Ln process(es) in %1 (%2 CPU)</source>
        <translation>
            <numerusform>%Ln Prozess in %1 abgefragt (%2 CPU)</numerusform>
            <numerusform>%Ln Prozesse in %1 abgefragt (%2 CPU)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) dropped</source>
        <translation>
            <numerusform>%Ln Ereignis verloren</numerusform>
            <numerusform>%Ln Ereignisse verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) has not suspended for %1: %2</source>
        <translation>
            <numerusform>%Ln Prozess hat seit %1 nicht pausiert: %2</numerusform>
            <numerusform>%Ln Prozesse haben nicht pausiert, am längsten seit %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) refused since the start</source>
        <translation>
            <numerusform>%Ln Nachricht seit dem Start abgewiesen</numerusform>
            <numerusform>%Ln Nachrichten seit dem Start abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made room for others before they were read</source>
        <comment>dead letters</comment>
        <translation>
            <numerusform>%Ln machte anderen Platz, bevor sie gelesen wurde</numerusform>
            <numerusform>%Ln machten anderen Platz, bevor sie gelesen wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are missing here: they made room for others before they were read</source>
        <translation>
            <numerusform>%Ln Ereignis fehlt hier: Es machte anderen Platz, bevor es gelesen wurde</numerusform>
            <numerusform>%Ln Ereignisse fehlen hier: Sie machten anderen Platz, bevor sie gelesen wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>Orrery — %1</source>
        <translation>Orrery — %1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>the window&apos;s title</comment>
        <translation>%1 (nur lesend)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren) of long lists are not shown here; “Show Children” finds them among the processes.</source>
        <translation>
            <numerusform>%Ln Kind langer Listen wird hier nicht gezeigt; „Kinder zeigen“ findet es unter den Prozessen.</numerusform>
            <numerusform>%Ln Kinder langer Listen werden hier nicht gezeigt; „Kinder zeigen“ findet sie unter den Prozessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is off: what happens is not recorded.
Only the owner of the runtime can turn it on.</source>
        <translation>Das Journal ist aus: Was geschieht, wird nicht festgehalten.
Nur der Eigentümer der Laufzeit kann es einschalten.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StopDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ask it to end; a process that traps exits may take its time</source>
        <translation>Zum Enden auffordern; ein Prozess, der Exits abfängt, kann sich Zeit lassen</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>&amp;Hart beenden</translation>
    </message>
    <message>
        <source>End it for certain; possible once it was asked to end</source>
        <translation>Mit Sicherheit beenden; möglich, nachdem er zum Enden aufgefordert wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 beenden?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)?</source>
        <translation>
            <numerusform>%Ln Prozess beenden?</numerusform>
            <numerusform>%Ln Prozesse beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended by itself.</source>
        <translation>%1 ist von selbst beendet.</translation>
    </message>
    <message>
        <source>All of them have ended by themselves.</source>
        <translation>Alle sind von selbst beendet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have ended.</source>
        <translation>
            <numerusform>%Ln Prozess ist beendet.</numerusform>
            <numerusform>%Ln Prozesse sind beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) asked to end, still there. Kill ends it for certain.</source>
        <translation>
            <numerusform>%Ln Prozess wurde zum Enden aufgefordert und ist noch da. „Hart beenden“ wirkt mit Sicherheit.</numerusform>
            <numerusform>%Ln Prozesse wurden zum Enden aufgefordert und sind noch da. „Hart beenden“ wirkt mit Sicherheit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have ended by themselves.</source>
        <translation>
            <numerusform>%Ln davon ist von selbst beendet.</numerusform>
            <numerusform>%Ln davon sind von selbst beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking it to end…</source>
        <translation>Fordert zum Enden auf…</translation>
    </message>
    <message>
        <source>Killing…</source>
        <translation>Wird hart beendet…</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)</source>
        <translation>
            <numerusform>%Ln Prozess beenden</numerusform>
            <numerusform>%Ln Prozesse beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what goes with it…</source>
        <translation>Sehe nach, was damit endet…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerModel</name>
    <message>
        <source>It has been killed, and ends when it next suspends</source>
        <translation>Er wurde hart beendet und endet, wenn er sich das nächste Mal unterbricht</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Hart beenden</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>How long it has not suspended</source>
        <translation>Wie lange er sich nicht unterbrochen hat</translation>
    </message>
    <message>
        <source>Not suspended for</source>
        <translation>Nicht unterbrochen seit</translation>
    </message>
    <message>
        <source>It suspends, and has not ended yet</source>
        <translation>Er pausiert, ist aber noch nicht beendet</translation>
    </message>
    <message>
        <source>It has not suspended since %1</source>
        <translation>Er hat seit %1 nicht pausiert</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerTable</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>Alle &amp;hart beenden</translation>
    </message>
    <message>
        <source>Processes that are still there</source>
        <translation>Prozesse, die noch da sind</translation>
    </message>
    <message>
        <source>Delete kills the selected processes</source>
        <translation>Entf beendet die ausgewählten Prozesse hart</translation>
    </message>
    <message>
        <source>Ends the grace: whoever is still there is killed now</source>
        <translation>Beendet die Schonfrist: Wer noch da ist, wird jetzt hart beendet</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SupervisionModel</name>
    <message>
        <source>running</source>
        <comment>child of a supervisor</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waits to be started again</source>
        <translation>wartet auf den Neustart</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>restarts, of how many, in a time</comment>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in all</source>
        <translation>
            <numerusform>%Ln Neustart insgesamt</numerusform>
            <numerusform>%Ln Neustarts insgesamt</numerusform>
        </translation>
    </message>
    <message>
        <source>Supervisor or Child</source>
        <translation>Aufseher oder Kind</translation>
    </message>
    <message>
        <source>The id of the child; at the top, what the supervisor is known by</source>
        <translation>Die Kennung des Kindes; ganz oben, wie der Aufseher heißt</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that runs there now</source>
        <translation>Der Prozess, der dort gerade läuft</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Its names, or its label</source>
        <translation>Seine Namen oder seine Beschriftung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether it runs, or waits until its supervisor starts it again</source>
        <translation>Ob er läuft oder darauf wartet, dass sein Aufseher ihn neu startet</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>After which ends it is started again</source>
        <translation>Nach welchem Ende er neu gestartet wird</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>How often it was started again; at the top, how often any child was</source>
        <translation>Wie oft er neu gestartet wurde; ganz oben, wie oft eines der Kinder</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Whom the supervisor starts again when a child has to be</source>
        <translation>Wen der Aufseher neu startet, wenn ein Kind es braucht</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Restarts within the window until now; one more than so many ends the supervisor</source>
        <translation>Neustarts im Zeitfenster bis jetzt; einer mehr als erlaubt beendet den Aufseher</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>How many children it has; of a pool, its size</source>
        <translation>Wie viele Kinder er hat; bei einem Pool dessen Größe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in the last minute</source>
        <translation>
            <numerusform>%Ln Neustart in der letzten Minute</numerusform>
            <numerusform>%Ln Neustarts in der letzten Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) within %1</source>
        <translation>
            <numerusform>%Ln Neustart innerhalb von %1</numerusform>
            <numerusform>%Ln Neustarts innerhalb von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 used</source>
        <comment>strategy, so many restarts within a time, how many of them</comment>
        <translation>%1: %2, %3 verbraucht</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TargetField</name>
    <message>
        <source>A name, or a pid such as &lt;0.7&gt;</source>
        <translation>Ein Name oder eine Pid wie &lt;0.7&gt;</translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation>Prozess oder Name</translation>
    </message>
    <message>
        <source>A pid such as &lt;0.7&gt;</source>
        <translation>Eine Pid wie &lt;0.7&gt;</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist beendet.</translation>
    </message>
    <message>
        <source>No process with this pid lives at present.</source>
        <translation>Zurzeit lebt kein Prozess mit dieser Pid.</translation>
    </message>
    <message>
        <source>Nobody holds this name at present.</source>
        <translation>Zurzeit trägt niemand diesen Namen.</translation>
    </message>
    <message>
        <source>This is %1 at present.</source>
        <translation>Das ist zurzeit %1.</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>Beliebiger Text von mindestens einem Zeichen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Type the name of a group.</source>
        <translation>Geben Sie den Namen einer Gruppe ein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) at present.</source>
        <translation>
            <numerusform>Derzeit %Ln Mitglied.</numerusform>
            <numerusform>Derzeit %Ln Mitglieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this group at present.</source>
        <translation>In dieser Gruppe ist derzeit niemand.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimeChart</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and most of a chart&apos;s bin</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a line is of, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>mean %1, least %2, most %3</source>
        <translation>Mittel %1, kleinste %2, größte %3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimerModel</name>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Resolves to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>The process that the message would reach now</source>
        <translation>Der Prozess, den die Nachricht jetzt erreichen würde</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The beginning of the message</source>
        <translation>Der Anfang der Nachricht</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>Fällig in</translation>
    </message>
    <message>
        <source>How long until it fires</source>
        <translation>Wie lange bis zum Auslösen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Once, or again after each period</source>
        <translation>Einmal, oder nach jeder Periode erneut</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The process that armed it; a dash where it was armed from outside</source>
        <translation>Der Prozess, der ihn gestellt hat; ein Strich, wenn das von außen geschah</translation>
    </message>
    <message>
        <source>Who the message is for: a process, or the holder of a name when it fires</source>
        <translation>Für wen die Nachricht ist: ein Prozess oder der Inhaber eines Namens beim Auslösen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimingField</name>
    <message>
        <source>When the message goes out</source>
        <translation>Wann die Nachricht hinausgeht</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Now, once after a delay, or again and again until the timer is cancelled</source>
        <translation>Jetzt, einmal nach einer Verzögerung, oder immer wieder, bis der Timer abgebrochen wird</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
</context>
<context>
    <name>orrery::ui::VitalsBar</name>
    <message>
        <source>Vitals</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>Lebende Prozesse</translation>
    </message>
    <message>
        <source>Messages that processes receive in a second</source>
        <translation>Nachrichten, die Prozesse je Sekunde empfangen</translation>
    </message>
    <message>
        <source>Messages that wait in mailboxes</source>
        <translation>Nachrichten, die in Postfächern warten</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>Ausstehende Timer</translation>
    </message>
    <message>
        <source>Resident memory of the program that hosts the runtime</source>
        <translation>Speicher des Programms, das die Laufzeit beherbergt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%Ln lebend</numerusform>
            <numerusform>%Ln lebend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>backlog %1</source>
        <translation>Rückstau %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln Timer</numerusform>
            <numerusform>%Ln Timer</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>Worker %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) %1</source>
        <translation>
            <numerusform>%n Worker %1</numerusform>
            <numerusform>%n Worker %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The share of their time that the workers spend on processes</source>
        <translation>Der Anteil ihrer Zeit, den die Worker mit Prozessen verbringen</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>Worker %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowActions</name>
    <message>
        <source>Sp&amp;awn…</source>
        <translation>Proz&amp;ess starten…</translation>
    </message>
    <message>
        <source>Start a process of one of the built-in behaviours</source>
        <translation>Einen Prozess mit einem der eingebauten Verhalten starten</translation>
    </message>
    <message>
        <source>Start A&amp;gain</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Start the same system again after a shutdown</source>
        <translation>Dasselbe System nach dem Herunterfahren neu starten</translation>
    </message>
    <message>
        <source>Shut &amp;Down…</source>
        <translation>&amp;Herunterfahren…</translation>
    </message>
    <message>
        <source>Stop all processes and cancel all timers</source>
        <translation>Alle Prozesse beenden und alle Timer abbrechen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Show only the rows that match</source>
        <translation>Nur passende Zeilen zeigen</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Wieder alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>&amp;Sample Now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>Look at the runtime now, paused or not</source>
        <translation>Die Laufzeit jetzt ansehen, auch in der Pause</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the tables stand still; the runtime goes on</source>
        <translation>Die Tabellen anhalten; die Laufzeit läuft weiter</translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation>&amp;Senden…</translation>
    </message>
    <message>
        <source>Send a message to a process or a name</source>
        <translation>Eine Nachricht an einen Prozess oder Namen senden</translation>
    </message>
    <message>
        <source>&amp;Register Name…</source>
        <translation>Namen &amp;registrieren…</translation>
    </message>
    <message>
        <source>Give a process a name</source>
        <translation>Einem Prozess einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Unregister Name…</source>
        <translation>Namen &amp;freigeben…</translation>
    </message>
    <message>
        <source>Free the selected names again</source>
        <translation>Die ausgewählten Namen wieder freigeben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>Die ausgewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Go to Process</source>
        <translation>&amp;Zum Prozess gehen</translation>
    </message>
    <message>
        <source>Show the process of the selected row</source>
        <translation>Den Prozess der ausgewählten Zeile zeigen</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>&amp;Beenden…</translation>
    </message>
    <message>
        <source>Ask the selected process to end, or kill it</source>
        <translation>Den ausgewählten Prozess zum Enden auffordern oder hart beenden</translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation>&amp;Planen…</translation>
    </message>
    <message>
        <source>Send a message after a delay</source>
        <translation>Eine Nachricht nach einer Verzögerung senden</translation>
    </message>
    <message>
        <source>Cance&amp;l Timers</source>
        <translation>Timer &amp;abbrechen</translation>
    </message>
    <message>
        <source>Cancel the selected timers</source>
        <translation>Die ausgewählten Timer abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>&amp;About Orrery</source>
        <translation>Ü&amp;ber Orrery</translation>
    </message>
    <message>
        <source>Say what this is</source>
        <translation>Sagen, was dies ist</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation>&amp;Laufzeit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Intervall</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbsch&amp;ema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation>&amp;Timer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>How often the runtime is looked at</source>
        <translation>Wie oft die Laufzeit angesehen wird</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to where the last link was followed</source>
        <translation>Dorthin zurück, wo zuletzt einem Verweis gefolgt wurde</translation>
    </message>
    <message>
        <source>Suspe&amp;nd</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Hold the selected processes; what is sent to them waits</source>
        <translation>Die ausgewählten Prozesse anhalten; was ihnen gesendet wird, wartet</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Let the selected processes go on</source>
        <translation>Die ausgewählten Prozesse weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>V&amp;erknüpfen…</translation>
    </message>
    <message>
        <source>Let the end of one process be that of another, too</source>
        <translation>Das Ende eines Prozesses auch das eines anderen sein lassen</translation>
    </message>
    <message>
        <source>&amp;Join Group…</source>
        <translation>Gruppe bei&amp;treten…</translation>
    </message>
    <message>
        <source>Put the selected processes into a group</source>
        <translation>Die ausgewählten Prozesse in eine Gruppe setzen</translation>
    </message>
    <message>
        <source>Show &amp;Members</source>
        <translation>&amp;Mitglieder zeigen</translation>
    </message>
    <message>
        <source>Show the processes of the selected group</source>
        <translation>Die Prozesse der ausgewählten Gruppe zeigen</translation>
    </message>
    <message>
        <source>&amp;Send to Group…</source>
        <translation>An &amp;Gruppe senden…</translation>
    </message>
    <message>
        <source>Send a message to all members of a group</source>
        <translation>Eine Nachricht an alle Mitglieder einer Gruppe senden</translation>
    </message>
    <message>
        <source>&amp;Kill Group…</source>
        <translation>Gruppe &amp;hart beenden…</translation>
    </message>
    <message>
        <source>Kill all members of the selected group</source>
        <translation>Alle Mitglieder der ausgewählten Gruppe hart beenden</translation>
    </message>
    <message>
        <source>Unl&amp;ink</source>
        <translation>Verknüpfung &amp;lösen</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Lea&amp;ve Group</source>
        <translation>Gruppe &amp;verlassen</translation>
    </message>
    <message>
        <source>Timers in the &amp;Journal</source>
        <translation>Timer im J&amp;ournal</translation>
    </message>
    <message>
        <source>Record in the journal, too, when timers are armed, fire, or are cancelled</source>
        <translation>Im Journal auch festhalten, wann Timer gestellt werden, auslösen oder abgebrochen werden</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>Spr&amp;ingen zu…</translation>
    </message>
    <message>
        <source>Go to a process by its pid or by a name</source>
        <translation>Über Pid oder Namen zu einem Prozess gehen</translation>
    </message>
    <message>
        <source>&amp;Fire Now</source>
        <translation>Jetzt aus&amp;lösen</translation>
    </message>
    <message>
        <source>Let the selected timers fire now; those that repeat go on in their rhythm</source>
        <translation>Die ausgewählten Timer jetzt auslösen; wiederkehrende behalten ihren Takt</translation>
    </message>
    <message>
        <source>Change Dela&amp;y…</source>
        <translation>&amp;Verzögerung ändern…</translation>
    </message>
    <message>
        <source>Let the selected timers be due at another time</source>
        <translation>Die ausgewählten Timer zu einer anderen Zeit fällig machen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the selected rows into a file or, with none selected, all that match the filter</source>
        <translation>Die ausgewählten Zeilen in eine Datei schreiben oder, wenn keine ausgewählt ist, alle zum Filter passenden</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>Say what stands where, and what can be done</source>
        <translation>Sagen, was wo steht und was man tun kann</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>Spal&amp;ten …</translation>
    </message>
    <message>
        <source>Choose which columns this page shows, and their order</source>
        <translation>Wählen, welche Spalten diese Seite zeigt, und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>So&amp;rt By</source>
        <translation>Sortiere&amp;n nach</translation>
    </message>
    <message>
        <source>Show C&amp;hildren</source>
        <translation>Kin&amp;der zeigen</translation>
    </message>
    <message>
        <source>Show the children of the selected supervisor among the processes</source>
        <translation>Die Kinder des ausgewählten Supervisors unter den Prozessen zeigen</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowContents</name>
    <message>
        <source>Show this page</source>
        <translation>Diese Seite zeigen</translation>
    </message>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>Wartet auf die erste Abfrage…</translation>
    </message>
    <message>
        <source>Everything has stopped.
“Start Again” begins anew.</source>
        <translation>Alles ist beendet.
„Neu starten“ beginnt von vorn.</translation>
    </message>
    <message>
        <source>Everything has stopped.</source>
        <translation>Alles ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
</TS>

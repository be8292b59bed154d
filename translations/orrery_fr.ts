<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>orrery::app::Behaviours</name>
    <message>
        <source>Echo</source>
        <translation>Écho</translation>
    </message>
    <message>
        <source>Repeats each message to the logger.</source>
        <translation>Répète chaque message au journaliste.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Counts messages in its label; understands “add 5”, “reset” and “report”.</source>
        <translation>Compte les messages dans son libellé&#xa0;; comprend «&#xa0;add 5&#xa0;», «&#xa0;reset&#xa0;» et «&#xa0;report&#xa0;».</translation>
    </message>
    <message>
        <source>Logger</source>
        <translation>Journaliste</translation>
    </message>
    <message>
        <source>Shows the last message in its label; asked to end, it first finishes what it was sent.</source>
        <translation>Affiche le dernier message dans son libellé&#xa0;; prié de se terminer, il traite d’abord ce qu’il a déjà reçu.</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Métronome</translation>
    </message>
    <message>
        <source>Wakes itself by a timer, once a second at first; understands “pause”, “resume” and “period 250”.</source>
        <translation>Se réveille par une minuterie, d’abord une fois par seconde&#xa0;; comprend «&#xa0;pause&#xa0;», «&#xa0;resume&#xa0;» et «&#xa0;period 250&#xa0;».</translation>
    </message>
    <message>
        <source>Ping-pong pair</source>
        <translation>Paire de ping-pong</translation>
    </message>
    <message>
        <source>Plays with a partner that it brings along; “interval 0” makes the two as fast as they can be.</source>
        <translation>Joue avec un partenaire qu’il amène&#xa0;; «&#xa0;interval 0&#xa0;» rend les deux aussi rapides que possible.</translation>
    </message>
    <message>
        <source>Crasher</source>
        <translation>Planteur</translation>
    </message>
    <message>
        <source>Ends with an exception on the message “crash”.</source>
        <translation>Se termine par une exception au message «&#xa0;crash&#xa0;».</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>Gardien</translation>
    </message>
    <message>
        <source>Keeps a crasher alive: starts it again whenever it ends, and passes on what it is sent.</source>
        <translation>Maintient un planteur en vie&#xa0;: le relance chaque fois qu’il se termine et lui transmet ce qu’il reçoit.</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Bloqueur</translation>
    </message>
    <message>
        <source>Blocks now and then, on a thread of its own where it keeps nobody waiting; understands “block 500”.</source>
        <translation>Bloque de temps à autre, sur son propre thread, où il ne fait attendre personne&#xa0;; comprend «&#xa0;block 500&#xa0;».</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Foule</translation>
    </message>
    <message>
        <source>As many parked processes as you like; they wait and do nothing.</source>
        <translation>Autant de processus en attente que souhaité&#xa0;; ils ne font rien.</translation>
    </message>
    <message>
        <source>Shower</source>
        <translation>Averse</translation>
    </message>
    <message>
        <source>Every few seconds spawns some processes that soon end by themselves; “burst 100” brings a hundred at once.</source>
        <translation>Lance toutes les quelques secondes des processus qui se terminent bientôt d’eux-mêmes&#xa0;; «&#xa0;burst 100&#xa0;» en lance cent d’un coup.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Guichetier</translation>
    </message>
    <message>
        <source>Takes its time over each message; a bounded mailbox refuses what comes in too fast.</source>
        <translation>Prend son temps pour chaque message&#xa0;; une boîte aux lettres bornée refuse ce qui arrive trop vite.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::AboutBox</name>
    <message>
        <source>About Orrery</source>
        <translation>À propos d’Orrery</translation>
    </message>
    <message>
        <source>Orrery: a runtime of processes, names and timers for C++ and Qt programs, and a window to watch and steer them in while they run.</source>
        <translation>Orrery&#xa0;: un environnement d’exécution avec processus, noms et minuteries pour les programmes C++ et Qt, et une fenêtre pour les observer et les piloter en marche.</translation>
    </message>
    <message>
        <source>MIT licence. Qt %1.</source>
        <translation>Licence MIT. Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ChangeDelayDialog</name>
    <message>
        <source>Change the Delay</source>
        <translation>Modifier le délai</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Minuteries</translation>
    </message>
    <message>
        <source>&amp;Delay from now</source>
        <translation>&amp;Délai à partir de maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected timer(s)</source>
        <translation>
            <numerusform>%Ln minuterie sélectionnée</numerusform>
            <numerusform>%Ln minuteries sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>One that is not pending any more</source>
        <translation>Une minuterie qui n’est plus en cours</translation>
    </message>
    <message>
        <source>%1 to %2, due in %3</source>
        <comment>message, target, time</comment>
        <translation>%1 à %2, échéance dans %3</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1, toutes les %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) due in %1.</source>
        <translation>
            <numerusform>%Ln minuterie arrivera à échéance dans %1.</numerusform>
            <numerusform>%Ln minuteries arriveront à échéance dans %1.</numerusform>
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
        <translation>maintenant</translation>
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
        <translation>La dernière minute</translation>
    </message>
    <message>
        <source>The last 10 minutes</source>
        <translation>Les 10 dernières minutes</translation>
    </message>
    <message>
        <source>The last 60 minutes</source>
        <translation>Les 60 dernières minutes</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affic&amp;her</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>E&amp;xporter en CSV…</translation>
    </message>
    <message>
        <source>Write all figures of this span into a file</source>
        <translation>Écrire toutes les valeurs de cette période dans un fichier</translation>
    </message>
    <message>
        <source>Processes a second</source>
        <translation>Processus par seconde</translation>
    </message>
    <message>
        <source>started</source>
        <translation>démarrés</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminés</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Messages par seconde</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyés</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçus</translation>
    </message>
    <message>
        <source>Messages that wait</source>
        <translation>Messages en attente</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>Minuteries en cours</translation>
    </message>
    <message>
        <source>Timers fired a second</source>
        <translation>Minuteries déclenchées par seconde</translation>
    </message>
    <message>
        <source>Lateness of timers</source>
        <translation>Retard des minuteries</translation>
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
        <translation>Charge des workers</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>worker %1</translation>
    </message>
    <message>
        <source>%1, the newest</source>
        <translation>%1, le plus récent</translation>
    </message>
    <message>
        <source>%1, %2 before the newest</source>
        <translation>%1, %2 avant le plus récent</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Rien n’est encore connu.</translation>
    </message>
    <message>
        <source>Export the Charts</source>
        <translation>Exporter les graphiques</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>The charts are written to %1.</source>
        <translation>Les graphiques sont enregistrés dans %1.</translation>
    </message>
    <message>
        <source>The charts could not be written to %1: %2.</source>
        <translation>Impossible d’enregistrer les graphiques dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>Processus vivants</translation>
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
        <translation>Mo&amp;nter</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Descen&amp;dre</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Colonnes de %1</translation>
    </message>
    <message>
        <source>&amp;Shown, from left to right:</source>
        <translation>Affi&amp;chées, de gauche à droite :</translation>
    </message>
    <message>
        <source>To the left (Alt+Up)</source>
        <translation>Vers la gauche (Alt+Haut)</translation>
    </message>
    <message>
        <source>To the right (Alt+Down)</source>
        <translation>Vers la droite (Alt+Bas)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Columns, order and widths as they were at the first start</source>
        <translation>Colonnes, ordre et largeurs comme au premier démarrage</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>orrery::ui::CommandDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Commands</name>
    <message>
        <source>Unregister Names</source>
        <translation>Libérer des noms</translation>
    </message>
    <message numerus="yes">
        <source>Unregister the name(s) %1?</source>
        <translation>
            <numerusform>Libérer le nom %1&#xa0;?</numerusform>
            <numerusform>Libérer les noms %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The process lives on. Messages to the name are refused until another takes it.</source>
        <translation>Le processus continue de vivre. Les messages adressés au nom sont refusés jusqu’à ce qu’un autre le prenne.</translation>
    </message>
    <message>
        <source>&amp;Unregister</source>
        <translation>&amp;Libérer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The name %1 is free.</source>
        <translation>Le nom %1 est libre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln minuterie annulée.</numerusform>
            <numerusform>%Ln minuteries annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 est suspendu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are suspended.</source>
        <translation>
            <numerusform>%Ln processus est suspendu.</numerusform>
            <numerusform>%Ln processus sont suspendus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is resumed.</source>
        <translation>%1 a repris.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are resumed.</source>
        <translation>
            <numerusform>%Ln processus a repris.</numerusform>
            <numerusform>%Ln processus ont repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are no longer linked.</source>
        <translation>%1 et %2 ne sont plus liés.</translation>
    </message>
    <message>
        <source>%1 has left %2.</source>
        <translation>%1 a quitté %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have left %1.</source>
        <translation>
            <numerusform>%Ln processus a quitté %1.</numerusform>
            <numerusform>%Ln processus ont quitté %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of %1 killed.</source>
        <translation>
            <numerusform>%Ln membre de %1 tué.</numerusform>
            <numerusform>%Ln membres de %1 tués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) fired.</source>
        <translation>
            <numerusform>%Ln minuterie déclenchée.</numerusform>
            <numerusform>%Ln minuteries déclenchées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) are free.</source>
        <translation>
            <numerusform>%Ln nom est libre.</numerusform>
            <numerusform>%Ln noms sont libres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Composer</name>
    <message>
        <source>selection</source>
        <translation>sélection</translation>
    </message>
    <message>
        <source>%1: %2 (after %3)</source>
        <translation>%1&#xa0;: %2 (après %3)</translation>
    </message>
    <message>
        <source>%1: %2 (every %3)</source>
        <translation>%1&#xa0;: %2 (tous les %3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>C&amp;ancel Timer</source>
        <translation>A&amp;nnuler la minuterie</translation>
    </message>
    <message>
        <source>Compose a Message</source>
        <translation>Composer un message</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>À (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>Messages sent before</source>
        <translation>Messages déjà envoyés</translation>
    </message>
    <message>
        <source>Fills in the fields again</source>
        <translation>Remplit de nouveau les champs</translation>
    </message>
    <message>
        <source>Take back what was scheduled last</source>
        <translation>Retirer ce qui a été planifié en dernier</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Planifier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es)</source>
        <translation>
            <numerusform>%Ln processus</numerusform>
            <numerusform>%Ln processus</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation>Remis à %1.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln member(s) of %2.</source>
        <translation>
            <numerusform>Remis à %1 sur %Ln membre de %2.</numerusform>
            <numerusform>Remis à %1 sur %Ln membres de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailboxes of the others are full.</source>
        <translation>Les boîtes aux lettres des autres sont pleines.</translation>
    </message>
    <message numerus="yes">
        <source>Delivered to %1 of %Ln process(es).</source>
        <translation>
            <numerusform>Remis à %1 sur %Ln processus.</numerusform>
            <numerusform>Remis à %1 sur %Ln processus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended, or their mailboxes are full.</source>
        <translation>Les autres sont terminés, ou leurs boîtes aux lettres sont pleines.</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, every %3.</source>
        <translation>Minuterie n° %1 armée pour %2, tous les %3.</translation>
    </message>
    <message>
        <source>Timer #%1 armed for %2, due in %3.</source>
        <translation>Minuterie n° %1 armée pour %2, échéance dans %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, every %2.</source>
        <translation>
            <numerusform>%Ln minuterie armée pour %1, tous les %2.</numerusform>
            <numerusform>%Ln minuteries armées pour %1, tous les %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) armed for %1, due in %2.</source>
        <translation>
            <numerusform>%Ln minuterie armée pour %1, échéance dans %2.</numerusform>
            <numerusform>%Ln minuteries armées pour %1, échéance dans %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others have ended.</source>
        <translation>Les autres sont terminés.</translation>
    </message>
    <message>
        <source>None of the selected processes is there any more.</source>
        <translation>Plus aucun des processus sélectionnés n’est là.</translation>
    </message>
    <message>
        <source>C&amp;ancel Timers</source>
        <translation>A&amp;nnuler les minuteries</translation>
    </message>
    <message>
        <source>Timer #%1 cancelled.</source>
        <translation>Minuterie n° %1 annulée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled.</source>
        <translation>
            <numerusform>%Ln minuterie annulée.</numerusform>
            <numerusform>%Ln minuteries annulées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::DeadLetterModel</name>
    <message>
        <source>%1, timer #%2</source>
        <comment>who armed it, its number</comment>
        <translation>%1, minuterie nº %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>When it was refused</source>
        <translation>Quand il a été refusé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Why nobody received it</source>
        <translation>Pourquoi personne ne l’a reçu</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>The process or the name it was sent to</source>
        <translation>Le processus ou le nom auquel il était adressé</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>The process that sent it or armed the timer</source>
        <translation>Le processus qui l’a envoyé ou qui a armé la minuterie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The beginning of what it says</source>
        <translation>Le début de son contenu</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DelayField</name>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Such as 250 ms, 1.5 s, 1 h 30 min</source>
        <translation>Par exemple 250 ms, 1,5 s, 1 h 30 min</translation>
    </message>
    <message>
        <source>A period is %1 or longer.</source>
        <translation>Une période dure au moins %1.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::DetailsPanel</name>
    <message>
        <source>Details of the selected process</source>
        <translation>Détails du processus sélectionné</translation>
    </message>
    <message>
        <source>Select a process to see all about it, and to act on it.</source>
        <translation>Sélectionner un processus pour en voir tous les détails et agir sur lui.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Timers aimed at it</source>
        <translation>Ses minuteries</translation>
    </message>
    <message>
        <source>Traps exits</source>
        <translation>Intercepte les fins</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Lancé</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>Temps CPU</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Planifier…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>%1 has ended: %2</source>
        <translation>%1 est terminé&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 est terminé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>message, time</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Surveille</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>Surveillé par</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %Ln message(s)</source>
        <translation>
            <numerusform>%1 sur %Ln message au plus</numerusform>
            <numerusform>%1 sur %Ln messages au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln refusé jusqu’ici</numerusform>
            <numerusform>%Ln refusés jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Waits in the mailbox</source>
        <translation>En attente dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ExportFlow</name>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de l’exportation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’exportation</translation>
    </message>
    <message>
        <source>Leave the file as it was</source>
        <translation>Laisser le fichier tel qu’il était</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, pour les tableurs (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines, for programs (*.jsonl *.ndjson *.json)</source>
        <translation>Lignes JSON, pour les programmes (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %1 of %Ln row(s)</source>
        <translation>
            <numerusform>Exportation : %1 sur %Ln ligne</numerusform>
            <numerusform>Exportation : %1 sur %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1.</numerusform>
            <numerusform>%Ln lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled; %1 is as it was.</source>
        <translation>L’exportation a été annulée ; %1 est tel qu’il était.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or name.</source>
        <translation>%1 ne peut pas être écrit : %2. Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>Writing %1 failed: %2. What stood there before is still there.</source>
        <translation>L’écriture de %1 a échoué : %2. Ce qui s’y trouvait y est encore.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FieldNote</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterCompleter</name>
    <message>
        <source>What the filter may go on with</source>
        <translation>Suites possibles du filtre</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Words, and conditions on columns, all of which have to hold: state:waiting mailbox&gt;10 mailbox:full
A minus before one excludes what matches it; a regular expression stands between slashes: name:/^w\d+$/
Columns: %1</source>
        <translation>Des mots et des conditions sur les colonnes, qui doivent tous être remplis&#xa0;: state:waiting mailbox&gt;10 mailbox:full
Un signe moins devant exclut ce qui correspond&#xa0;; une expression régulière s’écrit entre barres obliques&#xa0;: name:/^w\d+$/
Colonnes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FilterExpression</name>
    <message>
        <source>“%1” is nothing to filter by: allowed are %2. To look for the text itself, put it in quotes.</source>
        <translation>«&#xa0;%1&#xa0;» ne permet pas de filtrer&#xa0;; sont admis&#xa0;: %2. Pour chercher le texte lui-même, le mettre entre guillemets droits.</translation>
    </message>
    <message>
        <source>“%1” needs a number behind it, as in %2.</source>
        <translation>«&#xa0;%1&#xa0;» doit être suivi d’un nombre, comme dans %2.</translation>
    </message>
    <message>
        <source>“%1” needs a time behind it, as in %2.</source>
        <translation>«&#xa0;%1&#xa0;» doit être suivi d’une durée, comme dans %2.</translation>
    </message>
    <message>
        <source>“%1” is a text: it can be compared with :, = and != only.</source>
        <translation>«&#xa0;%1&#xa0;» est un texte&#xa0;: seuls&#xa0;:, = et != permettent de le comparer.</translation>
    </message>
    <message>
        <source>“%1” needs a text behind it.</source>
        <translation>«&#xa0;%1&#xa0;» doit être suivi d’un texte.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”: allowed are %3.</source>
        <translation>Pas de %1 «&#xa0;%2&#xa0;»&#xa0;; sont admis&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Or a word: %1.</source>
        <translation>Ou un mot&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2, at character %3.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une expression régulière&#xa0;: %2, au caractère %3.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredModel</name>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>in vain</source>
        <translation>en vain</translation>
    </message>
    <message>
        <source>Who the message was for: a process, or the holder of a name</source>
        <translation>À qui le message était destiné&#xa0;: un processus, ou le titulaire d’un nom</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>When it was due</source>
        <translation>Quand elle arrivait à échéance</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>From when it was due until its message stood in the mailbox</source>
        <translation>De l’échéance jusqu’à l’arrivée du message dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>In vain where nobody was there, or the mailbox was full</source>
        <translation>En vain si personne n’était là ou si la boîte aux lettres était pleine</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FiredPanel</name>
    <message>
        <source>Last &amp;fired</source>
        <translation>Dernières dé&amp;clenchées</translation>
    </message>
    <message>
        <source>Show or hide the timers that fired last</source>
        <translation>Afficher ou masquer les dernières minuteries déclenchées</translation>
    </message>
    <message>
        <source>Of the timers that fired in the last minute: so many percent of them were no later than that</source>
        <translation>Parmi les minuteries déclenchées dans la dernière minute&#xa0;: tel pourcentage n’a pas eu plus de retard</translation>
    </message>
    <message>
        <source>How late timers fired in the last minute</source>
        <translation>Retard des minuteries déclenchées dans la dernière minute</translation>
    </message>
    <message>
        <source>Timers that fired last</source>
        <translation>Dernières minuteries déclenchées</translation>
    </message>
    <message>
        <source>No timer has fired yet.</source>
        <translation>Aucune minuterie ne s’est encore déclenchée.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Each row is a process: it does one thing at a time, takes messages out of its mailbox, and waits for the next. Select one, and all about it stands here.</source>
        <translation>Chaque ligne est un processus : il fait une chose à la fois, prend les messages de sa boîte et attend le suivant. Sélectionnez-en un, et tout ce qui le concerne apparaît ici.</translation>
    </message>
    <message>
        <source>What the columns say</source>
        <translation>Ce que disent les colonnes</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
    <message>
        <source>show only the rows that match</source>
        <translation>n’afficher que les lignes qui correspondent</translation>
    </message>
    <message>
        <source>let the tables stand still</source>
        <translation>figer les tableaux</translation>
    </message>
    <message>
        <source>see all keys</source>
        <translation>voir toutes les touches</translation>
    </message>
    <message>
        <source>This window is read-only: nothing in it changes what runs.</source>
        <translation>Cette fenêtre est en lecture seule : rien n’y modifie ce qui s’exécute.</translation>
    </message>
    <message>
        <source>send the selected process a message</source>
        <translation>envoyer un message au processus sélectionné</translation>
    </message>
    <message>
        <source>start another process</source>
        <translation>démarrer un autre processus</translation>
    </message>
    <message>
        <source>stop the selected process; it asks before</source>
        <translation>arrêter le processus sélectionné ; une question est posée avant</translation>
    </message>
    <message>
        <source>let the tables stand still; the runtime goes on</source>
        <translation>figer les tableaux ; l’exécution continue</translation>
    </message>
    <message>
        <source>“%1” in the menu %2 ends all processes in good order, and shows who is still there.</source>
        <translation>« %1 » dans le menu %2 arrête tous les processus en bon ordre et montre qui est encore là.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Got It</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Take this away; it stands in the menu Help</source>
        <translation>Retirer ceci ; cela se trouve dans le menu Aide</translation>
    </message>
    <message>
        <source>This window watches a runtime of processes, as it runs.</source>
        <translation>Cette fenêtre observe un environnement de processus pendant qu’il s’exécute.</translation>
    </message>
    <message>
        <source>This window watches “%1”, as it runs.</source>
        <translation>Cette fenêtre observe « %1 » pendant son exécution.</translation>
    </message>
    <message>
        <source>A click on a header sorts by it, a right click chooses the columns.</source>
        <translation>Un clic sur un en-tête trie selon lui, un clic droit choisit les colonnes.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ForesightTree</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>a supervisor: ends after its children</source>
        <translation>un superviseur&#xa0;: se termine après ses enfants</translation>
    </message>
    <message>
        <source>traps exits: may take its time, or stay</source>
        <translation>intercepte les signaux de fin&#xa0;: peut prendre son temps, ou rester</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>lié à %1</translation>
    </message>
    <message>
        <source>child of %1</source>
        <translation>enfant de %1</translation>
    </message>
    <message>
        <source>only where it has to be killed; by %1</source>
        <translation>seulement s’il doit être tué&#xa0;; par %1</translation>
    </message>
    <message>
        <source>%1 has made too many restarts: it ends instead, with all its children</source>
        <translation>%1 a fait trop de redémarrages&#xa0;: il se termine, avec tous ses enfants</translation>
    </message>
    <message numerus="yes">
        <source>by %1, with %Ln other(s) that it stops</source>
        <translation>
            <numerusform>par %1, avec %Ln autre qu’il arrête</numerusform>
            <numerusform>par %1, avec %Ln autres qu’il arrête</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more process(es) end along.</source>
        <translation>
            <numerusform>%Ln autre processus se termine avec.</numerusform>
            <numerusform>%Ln autres processus se terminent avec.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln nom devient libre.</numerusform>
            <numerusform>%Ln noms deviennent libres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are cancelled.</source>
        <translation>
            <numerusform>%Ln minuterie est annulée.</numerusform>
            <numerusform>%Ln minuteries sont annulées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in mailboxes are lost.</source>
        <translation>
            <numerusform>%Ln message en boîte aux lettres est perdu.</numerusform>
            <numerusform>%Ln messages en boîte aux lettres sont perdus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are started again by supervisors.</source>
        <translation>
            <numerusform>%Ln d’entre eux est redémarré par un superviseur.</numerusform>
            <numerusform>%Ln d’entre eux sont redémarrés par des superviseurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor has made too many restarts and ends as well.</source>
        <translation>Un superviseur a fait trop de redémarrages et se termine aussi.</translation>
    </message>
    <message>
        <source>No names, timers, linked processes or waiting messages go with it.</source>
        <translation>Aucun nom, minuterie, processus lié ou message en attente ne disparaît avec lui.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln process(es) were looked at: there may be more.</source>
        <translation>
            <numerusform>Seul %Ln processus a été examiné&#xa0;: il peut y en avoir d’autres.</numerusform>
            <numerusform>Seuls les %Ln premiers processus ont été examinés&#xa0;: il peut y en avoir d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>Ce qui part avec lui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>détenu par %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln minuterie</numerusform>
            <numerusform>%Ln minuteries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>traps exits</source>
        <translation>intercepte les signaux de fin</translation>
    </message>
    <message>
        <source>Asked to end</source>
        <translation>Priés de se terminer</translation>
    </message>
    <message>
        <source>Children that end with their supervisor</source>
        <translation>Enfants qui se terminent avec leur superviseur</translation>
    </message>
    <message>
        <source>Linked, and end along</source>
        <translation>Liés, se terminent avec</translation>
    </message>
    <message>
        <source>Linked, are told and stay</source>
        <translation>Liés, sont prévenus et restent</translation>
    </message>
    <message>
        <source>Started again</source>
        <translation>Redémarrés</translation>
    </message>
    <message>
        <source>Names that become free</source>
        <translation>Noms qui deviennent libres</translation>
    </message>
    <message>
        <source>Timers that are cancelled</source>
        <translation>Minuteries annulées</translation>
    </message>
    <message>
        <source>Messages that are lost</source>
        <translation>Messages perdus</translation>
    </message>
    <message>
        <source>Groups that are left</source>
        <translation>Groupes quittés</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <comment>when a timer is due, its period</comment>
        <translation>%1, toutes les %2</translation>
    </message>
    <message>
        <source>a supervisor: its children end along, unless they trap exits</source>
        <translation>un superviseur : ses enfants se terminent avec lui, sauf s’ils interceptent les signaux de fin</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Tués</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Format</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 Md</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <comment>days, hours:minutes:seconds</comment>
        <translation>%1 j %2</translation>
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
        <translation>échue</translation>
    </message>
    <message>
        <source>runnable</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>exiting</source>
        <translation>se termine</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Shutting down: processes are finishing</source>
        <translation>Arrêt&#xa0;: les processus finissent leur travail</translation>
    </message>
    <message>
        <source>Shutting down: the rest is being stopped</source>
        <translation>Arrêt&#xa0;: fin forcée des processus restants</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>spawned</source>
        <translation>lancé</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>libéré</translation>
    </message>
    <message>
        <source>shutdown began</source>
        <translation>début de l’arrêt</translation>
    </message>
    <message>
        <source>shutdown ended</source>
        <translation>fin de l’arrêt</translation>
    </message>
    <message>
        <source>timer armed</source>
        <translation>minuterie armée</translation>
    </message>
    <message>
        <source>timer fired</source>
        <translation>minuterie échue</translation>
    </message>
    <message>
        <source>timer cancelled</source>
        <translation>minuterie annulée</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>message perdu</translation>
    </message>
    <message>
        <source>no such process</source>
        <comment>dead letter</comment>
        <translation>processus inexistant</translation>
    </message>
    <message>
        <source>nobody has the name</source>
        <comment>dead letter</comment>
        <translation>nom porté par personne</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <comment>dead letter</comment>
        <translation>boîte pleine</translation>
    </message>
    <message>
        <source>reply came too late</source>
        <comment>dead letter</comment>
        <translation>réponse trop tardive</translation>
    </message>
    <message>
        <source>long running</source>
        <translation>exécution longue</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>relancé</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>exit reason</comment>
        <translation>fin normale</translation>
    </message>
    <message>
        <source>killed</source>
        <comment>exit reason</comment>
        <translation>tué</translation>
    </message>
    <message>
        <source>shutdown</source>
        <comment>exit reason</comment>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>crashed</source>
        <comment>exit reason</comment>
        <translation>plantage</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>plantage&#xa0;: %1</translation>
    </message>
    <message>
        <source>no process</source>
        <comment>exit reason</comment>
        <translation>processus inexistant</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>messages in a mailbox, of how many it may hold</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>full</source>
        <comment>of a mailbox</comment>
        <translation>pleine</translation>
    </message>
    <message>
        <source>refusing</source>
        <comment>of a mailbox</comment>
        <translation>refuse</translation>
    </message>
    <message>
        <source>one for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>un pour un</translation>
    </message>
    <message>
        <source>one for all</source>
        <comment>strategy of a supervisor</comment>
        <translation>tous pour un</translation>
    </message>
    <message>
        <source>rest for one</source>
        <comment>strategy of a supervisor</comment>
        <translation>suite pour un</translation>
    </message>
    <message>
        <source>pool</source>
        <comment>strategy of a supervisor</comment>
        <translation>pool</translation>
    </message>
    <message>
        <source>always</source>
        <comment>a child is restarted</comment>
        <translation>toujours</translation>
    </message>
    <message>
        <source>when it fails</source>
        <comment>a child is restarted</comment>
        <translation>en cas d’échec</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a child is restarted</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>name refused</source>
        <translation>nom refusé</translation>
    </message>
</context>
<context>
    <name>orrery::ui::GroupModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>A group is there as long as it has members</source>
        <translation>Un groupe existe tant qu’il a des membres</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>How many processes are in it</source>
        <translation>Nombre de processus qu’il réunit</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Who is in it; a process leaves with its end</source>
        <translation>Qui en fait partie&#xa0;; un processus le quitte en se terminant</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JoinGroupDialog</name>
    <message>
        <source>Join a Group</source>
        <translation>Rejoindre un groupe</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>Re&amp;joindre</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Processus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es)</source>
        <translation>
            <numerusform>%Ln processus sélectionné</numerusform>
            <numerusform>%Ln processus sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes are now in %1.</source>
        <translation>
            <numerusform>%Ln processus est maintenant dans %1.</numerusform>
            <numerusform>%Ln processus sont maintenant dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now in %2.</source>
        <translation>%1 est maintenant dans %2.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quand cela s’est produit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est produit</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process it happened to</source>
        <translation>Le processus concerné</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The label, the name, the timer, or why it ended</source>
        <translation>Le libellé, le nom, la minuterie ou la raison de la fin</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>détenu par %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Json</name>
    <message>
        <source>a key in quotes is expected, as in &quot;key&quot;: 1.</source>
        <translation>une clé entre guillemets est attendue, comme dans &quot;key&quot;: 1.</translation>
    </message>
    <message>
        <source>a colon is expected between a key and its value.</source>
        <translation>un deux-points est attendu entre une clé et sa valeur.</translation>
    </message>
    <message>
        <source>nothing may follow the value, which ends before this.</source>
        <translation>rien ne peut suivre la valeur, qui se termine avant.</translation>
    </message>
    <message>
        <source>a comma or } is expected.</source>
        <translation>une virgule ou } est attendue.</translation>
    </message>
    <message>
        <source>a comma or ] is expected.</source>
        <translation>une virgule ou ] est attendue.</translation>
    </message>
    <message>
        <source>nested too deeply: %1 levels are the most.</source>
        <translation>imbrication trop profonde&#xa0;: %1 niveaux au plus.</translation>
    </message>
    <message>
        <source>a value is expected, not “%1”.</source>
        <translation>une valeur est attendue, et non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is no number: numbers look like 12, -0.5 or 1e6.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre&#xa0;: les nombres s’écrivent 12, -0.5 ou 1e6.</translation>
    </message>
    <message>
        <source>“%1” is no value: text stands in quotes; true, false and null are words.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur&#xa0;: le texte se met entre guillemets&#xa0;; les mots sont true, false et null.</translation>
    </message>
    <message>
        <source>a line break within quotes is written as \n.</source>
        <translation>un saut de ligne entre guillemets s’écrit \n.</translation>
    </message>
    <message>
        <source>a control character within quotes is written as \u and four digits.</source>
        <translation>un caractère de contrôle entre guillemets s’écrit \u et quatre chiffres.</translation>
    </message>
    <message>
        <source>“\%1” is no escape: there are \&quot; \\ \/ \b \f \n \r \t, and \u with four hexadecimal digits.</source>
        <translation>«&#xa0;\%1&#xa0;» n’existe pas&#xa0;: il y a \&quot; \\ \/ \b \f \n \r \t, et \u avec quatre chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>the text that begins here is not closed by a quote.</source>
        <translation>le texte qui commence ici n’est pas fermé par un guillemet.</translation>
    </message>
    <message>
        <source>Type a JSON value, such as {&quot;key&quot;: 1}, [1, 2] or &quot;text&quot;.</source>
        <translation>Saisissez une valeur JSON, comme {&quot;key&quot;: 1}, [1, 2] ou &quot;text&quot;.</translation>
    </message>
    <message>
        <source>a value is expected.</source>
        <translation>une valeur est attendue.</translation>
    </message>
    <message>
        <source>this { is not closed by a }.</source>
        <translation>ce { n’est pas fermé par un }.</translation>
    </message>
    <message>
        <source>this [ is not closed by a ].</source>
        <translation>ce [ n’est pas fermé par un ].</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::JumpDialog</name>
    <message>
        <source>Jump to a Process</source>
        <translation>Aller à un processus</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Processus</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>orrery::ui::KillGroupQuestion</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>&amp;Tout tuer</translation>
    </message>
    <message>
        <source>Kill a Group</source>
        <translation>Tuer un groupe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody is in the group %1 any more.</source>
        <translation>Plus personne n’est dans le groupe %1.</translation>
    </message>
    <message numerus="yes">
        <source>Kill the %Ln member(s) of %1?</source>
        <translation>
            <numerusform>Tuer le seul membre de %1&#xa0;?</numerusform>
            <numerusform>Tuer les %Ln membres de %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A kill cannot be trapped.</source>
        <translation>Une fin forcée ne peut pas être interceptée.</translation>
    </message>
    <message>
        <source>Looking at what goes with them…</source>
        <translation>Recherche de ce qui part avec eux…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LatenessChart</name>
    <message>
        <source>No timer fired in the last minute.</source>
        <translation>Aucune minuterie ne s’est déclenchée dans la dernière minute.</translation>
    </message>
    <message>
        <source>Late by p50 %1 · p90 %2 · p99 %3 · at most %4</source>
        <comment>percentiles</comment>
        <translation>Retard p50 %1 · p90 %2 · p99 %3 · au plus %4</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkDialog</name>
    <message>
        <source>Link Two Processes</source>
        <translation>Lier deux processus</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Lier</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Processus</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Avec</translation>
    </message>
    <message>
        <source>When one of them ends other than normally, the other ends too, or is told where it traps exits.</source>
        <translation>Quand l’un d’eux se termine autrement que normalement, l’autre se termine aussi, ou en est informé s’il intercepte les signaux de fin.</translation>
    </message>
    <message>
        <source>%1 and %2 are linked.</source>
        <translation>%1 et %2 sont liés.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::LinkList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all</source>
        <translation>
            <numerusform>%Ln en tout</numerusform>
            <numerusform>%Ln en tout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::LogTools</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest in sight; scrolling away ends it</source>
        <translation>Garder le plus récent en vue ; défiler ailleurs y met fin</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Let the rows of this page stand still; what happens meanwhile waits</source>
        <translation>Figer les lignes de cette page ; ce qui arrive entre-temps attend</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Take away all rows of this page; new ones come as before</source>
        <translation>Retirer toutes les lignes de cette page ; les nouvelles arrivent comme avant</translation>
    </message>
    <message>
        <source>Sort by time to follow the newest</source>
        <translation>Trier par heure pour suivre le plus récent</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln wait(s)</source>
        <comment>entries of a log</comment>
        <translation>
            <numerusform>En pause : %Ln en attente</numerusform>
            <numerusform>En pause : %Ln en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MessageField</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>How the message is written</source>
        <translation>Forme sous laquelle le message est écrit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes, such as de ad be ef</source>
        <translation>Octets, par exemple de ad be ef</translation>
    </message>
    <message>
        <source>Text; empty is a message too</source>
        <translation>Texte&#xa0;; peut être vide</translation>
    </message>
    <message>
        <source>&amp;Lay Out</source>
        <translation>Me&amp;ttre en forme</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Break the JSON into indented lines; what goes out stays the same</source>
        <translation>Découper le JSON en lignes indentées&#xa0;; ce qui part reste identique</translation>
    </message>
    <message>
        <source>JSON, such as {&quot;key&quot;: 1}</source>
        <translation>JSON, comme {&quot;key&quot;: 1}</translation>
    </message>
    <message>
        <source>Ctrl+Return sends; Return begins a new line</source>
        <translation>Ctrl+Entrée envoie&#xa0;; Entrée commence une ligne</translation>
    </message>
    <message>
        <source>Return sends; Shift+Return begins a new line</source>
        <translation>Entrée envoie&#xa0;; Maj+Entrée commence une ligne</translation>
    </message>
    <message numerus="yes">
        <source>Goes out without white space, in %Ln byte(s).</source>
        <translation>
            <numerusform>Part sans espaces, en %Ln octet.</numerusform>
            <numerusform>Part sans espaces, en %Ln octets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::MonitorShell</name>
    <message>
        <source>The language changes at the next start: a dialog or an export is not finished.</source>
        <translation>La langue changera au prochain démarrage : une boîte de dialogue ou une exportation n’est pas terminée.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistory</name>
    <message>
        <source>Who held a name before, who was refused it, and what was sent to names that nobody holds</source>
        <translation>Qui détenait un nom auparavant, à qui il a été refusé, et ce qui a été envoyé à des noms que personne ne détient</translation>
    </message>
    <message>
        <source>History of names</source>
        <translation>Historique des noms</translation>
    </message>
    <message>
        <source>Nothing has happened to names, or nothing that matches.</source>
        <translation>Rien n’est arrivé aux noms, ou rien qui corresponde.</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Historique&#xa0;: %1</translation>
    </message>
    <message>
        <source>History of %1: %2</source>
        <translation>Historique de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameHistoryModel</name>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>détenu par %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>held until then</source>
        <translation>détenu jusque-là</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>nobody held it</source>
        <translation>personne ne le détenait</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>When it happened, or happened last</source>
        <translation>Quand cela est arrivé, ou arrivé pour la dernière fois</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it happened to</source>
        <translation>À quel nom cela est arrivé</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Whether it was held, refused as somebody held it, or sent to while nobody did</source>
        <translation>S’il était détenu, refusé parce que quelqu’un le détenait, ou destinataire alors que personne ne le détenait</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Who held the name, was refused it, or sent to it</source>
        <translation>Qui détenait le nom, à qui il a été refusé, ou qui lui a envoyé</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Since when it was held, who held it, or how many messages were sent</source>
        <translation>Depuis quand il était détenu, qui le détenait, ou combien de messages ont été envoyés</translation>
    </message>
</context>
<context>
    <name>orrery::ui::NameModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A name has one holder and is free again once that has ended</source>
        <translation>Un nom a un seul porteur et redevient libre dès que celui-ci est terminé</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that holds it</source>
        <translation>Le processus qui le porte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>What its holder says it is</source>
        <translation>Ce que son porteur dit être</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What its holder is doing</source>
        <translation>Ce que fait son porteur</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>When it was registered</source>
        <translation>Quand il a été enregistré</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Navigator</name>
    <message>
        <source>%1 has ended and is no longer shown.</source>
        <translation>%1 est terminé et n’est plus affiché.</translation>
    </message>
    <message>
        <source>That timer is pending no more.</source>
        <translation>Cette minuterie n’est plus en attente.</translation>
    </message>
    <message>
        <source>No process holds the name %1 now.</source>
        <translation>Aucun processus ne porte le nom %1 à présent.</translation>
    </message>
    <message>
        <source>Nobody is in that group any more.</source>
        <translation>Plus personne n’est dans ce groupe.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Outcome</name>
    <message>
        <source>No such process: it has ended.</source>
        <translation>Processus inexistant&#xa0;: il est terminé.</translation>
    </message>
    <message>
        <source>No such process: %1 has ended.</source>
        <translation>Processus inexistant&#xa0;: %1 est terminé.</translation>
    </message>
    <message>
        <source>No such name: nobody holds it.</source>
        <translation>Nom inexistant&#xa0;: personne ne le porte.</translation>
    </message>
    <message>
        <source>The mailbox is full: it takes no more messages now.</source>
        <translation>La boîte aux lettres est pleine&#xa0;: elle n’accepte plus de messages pour l’instant.</translation>
    </message>
    <message>
        <source>The name is taken.</source>
        <translation>Le nom est déjà pris.</translation>
    </message>
    <message>
        <source>The name is taken by %1.</source>
        <translation>Le nom est déjà porté par %1.</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>Un nom doit avoir au moins un caractère.</translation>
    </message>
    <message>
        <source>No such timer: it has fired or was cancelled before.</source>
        <translation>Minuterie inexistante&#xa0;: elle est déjà échue ou a été annulée.</translation>
    </message>
    <message>
        <source>The runtime is shutting down and takes nothing more.</source>
        <translation>L’environnement d’exécution s’arrête et n’accepte plus rien.</translation>
    </message>
    <message>
        <source>There is no such behaviour.</source>
        <translation>Ce comportement n’existe pas.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Ce n’est pas possible ici.</translation>
    </message>
    <message>
        <source>The period is too short: %1 is the least.</source>
        <translation>La période est trop courte&#xa0;: %1 au minimum.</translation>
    </message>
    <message>
        <source>No such group: nobody is in it.</source>
        <translation>Groupe inexistant&#xa0;: personne n’en fait partie.</translation>
    </message>
    <message>
        <source>%1 is not in this group.</source>
        <translation>%1 n’est pas dans ce groupe.</translation>
    </message>
    <message>
        <source>%1 is not suspended.</source>
        <translation>%1 n’est pas suspendu.</translation>
    </message>
    <message>
        <source>The two processes are not linked.</source>
        <translation>Les deux processus ne sont pas liés.</translation>
    </message>
    <message>
        <source>A process cannot be linked to itself.</source>
        <translation>Un processus ne peut pas être lié à lui-même.</translation>
    </message>
    <message>
        <source>The host could not start its system; its log says why.</source>
        <translation>L’hôte n’a pas pu démarrer son système&#xa0;; son journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Nobody is in the group %1.</source>
        <translation>Personne n’est dans le groupe %1.</translation>
    </message>
    <message>
        <source>%1 is not in the group %2.</source>
        <translation>%1 n’est pas dans le groupe %2.</translation>
    </message>
    <message>
        <source>The mailboxes of all members are full: they take no more messages now.</source>
        <translation>Les boîtes aux lettres de tous les membres sont pleines&#xa0;: elles n’acceptent plus de messages pour l’instant.</translation>
    </message>
    <message>
        <source>This window is read-only: it changes nothing.</source>
        <translation>Cette fenêtre est en lecture seule&#xa0;: elle ne change rien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln had fired or been cancelled before.</source>
        <comment>timers</comment>
        <translation>
            <numerusform>%Ln était déjà déclenchée ou annulée.</numerusform>
            <numerusform>%Ln étaient déjà déclenchées ou annulées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::PageTools</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) are selected: no more than that at once.</source>
        <translation>
            <numerusform>Seule la première %Ln ligne est sélectionnée : pas davantage à la fois.</numerusform>
            <numerusform>Seules les %Ln premières lignes sont sélectionnées : pas davantage à la fois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::Pages</name>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>No process lives here.
Ctrl+N spawns one.</source>
        <translation>Aucun processus ne vit ici.
Ctrl+N en lance un.</translation>
    </message>
    <message>
        <source>No process matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun processus ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>No process has a name.
Ctrl+R gives the selected process one.</source>
        <translation>Aucun processus n’a de nom.
Ctrl+R en donne un au processus sélectionné.</translation>
    </message>
    <message>
        <source>No name matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun nom ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Filter: echo, state:waiting</source>
        <translation>Filtre&#xa0;: echo, state:attente</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Minuteries</translation>
    </message>
    <message>
        <source>No timer is pending.
Ctrl+T schedules a message.</source>
        <translation>Aucune minuterie en cours.
Ctrl+T planifie un message.</translation>
    </message>
    <message>
        <source>No timer matches the filter.
Esc shows all of them again.</source>
        <translation>Aucune minuterie ne correspond au filtre.
Échap les affiche à nouveau toutes.</translation>
    </message>
    <message>
        <source>Filter: echo, due&lt;5s</source>
        <translation>Filtre&#xa0;: echo, due&lt;5s</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing has happened since this window was opened.
Processes that start and end appear here.</source>
        <translation>Rien ne s’est produit depuis l’ouverture de cette fenêtre.
Les processus lancés et terminés apparaissent ici.</translation>
    </message>
    <message>
        <source>No event matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun événement ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Filter: exited, crashed</source>
        <translation>Filtre&#xa0;: terminé, plantage</translation>
    </message>
    <message>
        <source>Filter: echo, state:suspended, mailbox:full, group:name</source>
        <translation>Filtre&#xa0;: echo, state:suspendu, mailbox:pleine, group:nom</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>No process is in a group.
Ctrl+Shift+J puts the selected processes into one.</source>
        <translation>Aucun processus n’est dans un groupe.
Ctrl+Maj+J place les processus sélectionnés dans un groupe.</translation>
    </message>
    <message>
        <source>No group matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun groupe ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Filter: echo, members&gt;3</source>
        <translation>Filtre&#xa0;: echo, members&gt;3</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>No supervisor lives here.
Runtime::supervise() starts one; a system file names its children.</source>
        <translation>Aucun superviseur ne vit ici.
Runtime::supervise() en lance un&#xa0;; un fichier système nomme ses enfants.</translation>
    </message>
    <message>
        <source>No child matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun enfant ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Filter: echo, restarts&gt;0, strategy:pool</source>
        <translation>Filtre&#xa0;: echo, restarts&gt;0, strategy:pool</translation>
    </message>
    <message>
        <source>Dead Letters</source>
        <translation>Messages perdus</translation>
    </message>
    <message>
        <source>No message was refused.
What is sent to nobody, or to a full mailbox, appears here.</source>
        <translation>Aucun message n’a été refusé.
Ce qui est adressé à personne ou à une boîte aux lettres pleine apparaît ici.</translation>
    </message>
    <message>
        <source>No dead letter matches the filter.
Esc shows all of them again.</source>
        <translation>Aucun message perdu ne correspond au filtre.
Échap les affiche à nouveau tous.</translation>
    </message>
    <message>
        <source>Filter: full, target:logger</source>
        <translation>Filtre&#xa0;: pleine, target:logger</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Parsing</name>
    <message>
        <source>Type a delay such as 250 ms, 1.5 s, 2 min, 1 h or 3 d.</source>
        <translation>Saisir un délai, par exemple 250 ms, 1,5 s, 2 min, 1 h ou 3 d.</translation>
    </message>
    <message>
        <source>“%1” is no pid: a pid looks like &lt;0.42&gt;.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pid&#xa0;: un pid s’écrit comme &lt;0.42&gt;.</translation>
    </message>
    <message>
        <source>Type a pid such as &lt;0.42&gt;, or a name.</source>
        <translation>Saisir un pid tel que &lt;0.42&gt;, ou un nom.</translation>
    </message>
    <message>
        <source>“%1” at character %2 stands alone: each byte takes two digits, as in 0a.</source>
        <translation>«&#xa0;%1&#xa0;» au caractère %2 est isolé&#xa0;: chaque octet demande deux chiffres, comme dans 0a.</translation>
    </message>
    <message>
        <source>“%1” at character %2 is no hexadecimal digit: allowed are 0–9, a–f and spaces between bytes.</source>
        <translation>«&#xa0;%1&#xa0;» au caractère %2 n’est pas un chiffre hexadécimal&#xa0;; sont admis&#xa0;: 0–9, a–f et les espaces entre octets.</translation>
    </message>
    <message>
        <source>“%1” is no delay.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un délai.</translation>
    </message>
    <message>
        <source>“%1”: a delay cannot be negative.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: un délai ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>“%1” is no unit of time: allowed are us, ms, s, min, h and d.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une unité de temps&#xa0;; sont admis&#xa0;: us, ms, s, min, h et d.</translation>
    </message>
    <message>
        <source>In “%1” each number needs a unit: us, ms, s, min, h or d.</source>
        <translation>Dans «&#xa0;%1&#xa0;», chaque nombre demande une unité&#xa0;: us, ms, s, min, h ou d.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::PhaseSteps</name>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Délai de grâce</translation>
    </message>
    <message>
        <source>Killing</source>
        <translation>Fin forcée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessInside</name>
    <message>
        <source>The first messages that wait in the mailbox; looking takes none of them out</source>
        <translation>Les premiers messages en attente dans la boîte&#xa0;; les regarder n’en retire aucun</translation>
    </message>
    <message>
        <source>for at least %1</source>
        <comment>how long</comment>
        <translation>depuis au moins %1</translation>
    </message>
    <message>
        <source>nothing: it has not suspended for %1</source>
        <translation>rien&#xa0;: il n’a pas rendu la main depuis %1</translation>
    </message>
    <message>
        <source>nothing: it is busy</source>
        <translation>rien&#xa0;: il est occupé</translation>
    </message>
    <message>
        <source>nothing: it has not begun</source>
        <translation>rien&#xa0;: il n’a pas encore commencé</translation>
    </message>
    <message>
        <source>a message</source>
        <translation>un message</translation>
    </message>
    <message>
        <source>a message that matches</source>
        <translation>un message qui correspond</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>une échéance</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>la fin de %1</translation>
    </message>
    <message>
        <source>a reply from %1</source>
        <translation>une réponse de %1</translation>
    </message>
    <message>
        <source>somebody to register %1</source>
        <translation>que quelqu’un enregistre %1</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>son prochain tour</translation>
    </message>
    <message>
        <source>the library</source>
        <translation>la bibliothèque</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <comment>time</comment>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>%1 (timer #%2)</source>
        <comment>message, number</comment>
        <translation>%1 (minuterie n°&#xa0;%2)</translation>
    </message>
    <message>
        <source>request of %1: %2</source>
        <translation>requête de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>exit signal of %1: %2</source>
        <translation>signal de fin de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>end of %1: %2</source>
        <translation>fin de %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::ProcessModel</name>
    <message>
        <source>ended: %1</source>
        <translation>terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Lancé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process; its number is never used again</source>
        <translation>Le processus&#xa0;; son numéro n’est jamais réutilisé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The names under which it is registered</source>
        <translation>Les noms sous lesquels il est enregistré</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>What it says it is; several may say the same</source>
        <translation>Ce qu’il dit être&#xa0;; plusieurs peuvent dire la même chose</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What it is doing; or, for some seconds, how it ended</source>
        <translation>Ce qu’il fait ou, pendant quelques secondes, comment il s’est terminé</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Messages that wait to be received</source>
        <translation>Messages en attente de réception</translation>
    </message>
    <message>
        <source>Received/s</source>
        <translation>Reçus/s</translation>
    </message>
    <message>
        <source>Messages it takes out of its mailbox, a second</source>
        <translation>Messages qu’il retire de sa boîte aux lettres, par seconde</translation>
    </message>
    <message>
        <source>Sent/s</source>
        <translation>Envoyés/s</translation>
    </message>
    <message>
        <source>Messages it sends, a second</source>
        <translation>Messages qu’il envoie, par seconde</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of one core that it uses</source>
        <translation>Part d’un cœur qu’il utilise</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Minut.</translation>
    </message>
    <message>
        <source>Pending timers aimed at it</source>
        <translation>Minuteries en cours qui lui sont destinées</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>How long it has lived</source>
        <translation>Depuis combien de temps il vit</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>The thread it runs on or ran on last</source>
        <translation>Le thread sur lequel il s’exécute ou s’est exécuté en dernier</translation>
    </message>
    <message numerus="yes">
        <source>Holds %Ln message(s) at most</source>
        <translation>
            <numerusform>Contient au plus %Ln message</numerusform>
            <numerusform>Contient au plus %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused so far</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln refusé jusqu’ici</numerusform>
            <numerusform>%Ln refusés jusqu’ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>The groups it is in</source>
        <translation>Les groupes dont il fait partie</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Processes that end with it, and it with them</source>
        <translation>Les processus qui se terminent avec lui, et lui avec eux</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Surveille</translation>
    </message>
    <message>
        <source>Processes of whose end it is told</source>
        <translation>Les processus dont la fin lui est signalée</translation>
    </message>
    <message>
        <source>Monitored by</source>
        <translation>Surveillé par</translation>
    </message>
    <message>
        <source>Processes that are told of its end</source>
        <translation>Les processus auxquels sa fin est signalée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Messages that its full mailbox has refused</source>
        <translation>Messages que sa boîte aux lettres pleine a refusés</translation>
    </message>
    <message>
        <source>running for %1</source>
        <comment>without a pause</comment>
        <translation>actif depuis %1</translation>
    </message>
    <message>
        <source>Has not suspended for %1</source>
        <translation>N’a pas rendu la main depuis %1</translation>
    </message>
    <message>
        <source>It has a thread of its own</source>
        <translation>Il a son propre thread</translation>
    </message>
    <message>
        <source>It keeps a worker from the others</source>
        <translation>Il prive les autres d’un worker</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Redémarrages</translation>
    </message>
    <message>
        <source>How often its supervisor has started it again</source>
        <translation>Nombre de fois que son superviseur l’a redémarré</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Who starts it again, as its child</source>
        <translation>Qui le redémarre, en tant que son enfant</translation>
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
        <translation>%1, il y a %2</translation>
    </message>
    <message>
        <source>Messages received per second, over the last minutes</source>
        <translation>Messages reçus par seconde, au cours des dernières minutes</translation>
    </message>
    <message>
        <source>Messages sent per second, over the last minutes</source>
        <translation>Messages envoyés par seconde, au cours des dernières minutes</translation>
    </message>
    <message>
        <source>Share of one core, over the last minutes</source>
        <translation>Part d’un cœur, au cours des dernières minutes</translation>
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
        <translation>À qui le message est envoyé</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected process(es): %1</source>
        <translation>
            <numerusform>%Ln processus sélectionné&#xa0;: %1</numerusform>
            <numerusform>%Ln processus sélectionnés&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::RegisterDialog</name>
    <message>
        <source>Register a Name</source>
        <translation>Enregistrer un nom</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>Un texte, non vide</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Processus</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 porte ce nom.</translation>
    </message>
    <message>
        <source>%1 now holds the name %2.</source>
        <translation>%1 porte maintenant le nom %2.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Relations</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SaveReport</name>
    <message>
        <source>Save the Report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownPanel</name>
    <message>
        <source>Start &amp;Again</source>
        <translation>&amp;Redémarrer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>How many have ended</source>
        <translation>Nombre de processus terminés</translation>
    </message>
    <message>
        <source>It could not be started again. %1</source>
        <translation>Le redémarrage a échoué. %1</translation>
    </message>
    <message>
        <source>Starting again…</source>
        <translation>Redémarrage…</translation>
    </message>
    <message>
        <source>Shutting down…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Grace: processes that trap exits finish what they do.</source>
        <translation>Délai de grâce&#xa0;: les processus qui interceptent les signaux de fin achèvent leur travail.</translation>
    </message>
    <message>
        <source>Killing: whoever is left is stopped and waited for.</source>
        <translation>Fin forcée&#xa0;: les processus restants sont tués et leur fin est attendue.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Nobody is left.</source>
        <translation>Il ne reste personne.</translation>
    </message>
    <message>
        <source>The window closes when it is done.</source>
        <translation>La fenêtre se fermera ensuite.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished by itself within the grace.</source>
        <translation>
            <numerusform>%Ln s’est terminé de lui-même pendant le délai de grâce.</numerusform>
            <numerusform>%Ln se sont terminés d’eux-mêmes pendant le délai de grâce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had to be killed after the grace.</source>
        <translation>
            <numerusform>%Ln a dû être tué après le délai de grâce.</numerusform>
            <numerusform>%Ln ont dû être tués après le délai de grâce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had not suspended by the deadline and ends when it does: %1</source>
        <translation>
            <numerusform>%Ln n’avait pas rendu la main à l’expiration du délai maximal et se terminera dès qu’il le fera&#xa0;: %1</numerusform>
            <numerusform>%Ln n’avaient pas rendu la main à l’expiration du délai maximal et se termineront dès qu’ils le feront&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Sa&amp;ve Report…</source>
        <translation>Enre&amp;gistrer le rapport…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) killed.</source>
        <translation>
            <numerusform>%Ln processus tué.</numerusform>
            <numerusform>%Ln processus tués.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the shutdown did, as text</source>
        <translation>Ce que l’arrêt a fait, en texte</translation>
    </message>
    <message>
        <source>What the shutdown did, as a file of text or JSON</source>
        <translation>Ce que l’arrêt a fait, dans un fichier texte ou JSON</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) still there after %1.</source>
        <translation>
            <numerusform>%Ln processus encore là après %1.</numerusform>
            <numerusform>%Ln processus encore là après %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The grace ends: %1.</source>
        <translation>Fin du délai de grâce&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The deadline: %1.</source>
        <translation>Délai maximal&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownQuestion</name>
    <message>
        <source>How long processes that trap exits may take to finish</source>
        <translation>Temps accordé aux processus qui interceptent les signaux de fin pour achever leur travail</translation>
    </message>
    <message>
        <source>Shut Down</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Shut down the runtime?</source>
        <translation>Arrêter l’environnement d’exécution&#xa0;?</translation>
    </message>
    <message>
        <source>Shut down the runtime and close the window?</source>
        <translation>Arrêter l’environnement d’exécution et fermer la fenêtre&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Grace</source>
        <translation>Délai de &amp;grâce</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>Délai &amp;maximal</translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Close Window Only</source>
        <translation>&amp;Fermer seulement la fenêtre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) live and will be stopped.</source>
        <translation>
            <numerusform>%Ln processus vit et sera terminé.</numerusform>
            <numerusform>%Ln processus vivent et seront terminés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s) are pending and will be cancelled.</source>
        <translation>
            <numerusform>%Ln minuterie est en cours et sera annulée.</numerusform>
            <numerusform>%Ln minuteries sont en cours et seront annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Délai de grâce</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Délai maximal</translation>
    </message>
    <message>
        <source>When to stop waiting for a process that does not suspend, from the beginning</source>
        <translation>Quand cesser d’attendre un processus qui ne se suspend pas, depuis le début</translation>
    </message>
    <message>
        <source>A deadline within the grace would cut it short: %1 is the least.</source>
        <translation>Un délai maximal inférieur au délai de grâce l’écourterait&#xa0;: %1 au moins.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) become free.</source>
        <translation>
            <numerusform>%Ln nom devient libre.</numerusform>
            <numerusform>%Ln noms deviennent libres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln supervisor(s) stop their children first.</source>
        <translation>
            <numerusform>%Ln superviseur arrête d’abord ses enfants.</numerusform>
            <numerusform>%Ln superviseurs arrêtent d’abord leurs enfants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody traps exits: all end at once.</source>
        <translation>Personne n’intercepte les signaux de fin&#xa0;: tous se terminent aussitôt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trap(s) exits and may use the grace: %1</source>
        <translation>
            <numerusform>%Ln intercepte les signaux de fin et peut utiliser le délai de grâce&#xa0;: %1</numerusform>
            <numerusform>%Ln interceptent les signaux de fin et peuvent utiliser le délai de grâce&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>That is of the first %1 processes; the others were not looked at.</source>
        <translation>Cela vaut pour les %1 premiers processus&#xa0;; les autres n’ont pas été examinés.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::ShutdownRecord</name>
    <message numerus="yes">
        <source>%Ln timer(s) cancelled</source>
        <translation>
            <numerusform>%Ln minuterie annulée</numerusform>
            <numerusform>%Ln minuteries annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %Ln process(es) in %1, %2.</source>
        <translation>
            <numerusform>%Ln processus terminé en %1, %2.</numerusform>
            <numerusform>%Ln processus terminés en %1, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shutdown of %1, begun %2</source>
        <translation>Arrêt de %1, commencé %2</translation>
    </message>
    <message>
        <source>Grace: %1 of %2</source>
        <translation>Délai de grâce&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Killing: %1, with a deadline %2 after the beginning</source>
        <translation>Fin forcée&#xa0;: %1, avec un délai maximal de %2 depuis le début</translation>
    </message>
    <message>
        <source>Finished by themselves within the grace: %1</source>
        <translation>Terminés d’eux-mêmes dans le délai de grâce&#xa0;: %1</translation>
    </message>
    <message>
        <source>Killed after it: %1</source>
        <translation>Tués ensuite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Had not suspended by the deadline: %1</source>
        <translation>Non suspendus à la fin du délai maximal&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SortMenu</name>
    <message>
        <source>The order here is not to be chosen</source>
        <translation>L’ordre ne se choisit pas ici</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Décroissant</translation>
    </message>
</context>
<context>
    <name>orrery::ui::SpawnDialog</name>
    <message>
        <source>Spawn a Process</source>
        <translation>Lancer un processus</translation>
    </message>
    <message>
        <source>&amp;Spawn</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>What it is, for people; may be empty</source>
        <translation>Ce qu’il est, en clair&#xa0;; facultatif</translation>
    </message>
    <message>
        <source>Registered before its first step; may be empty</source>
        <translation>Dès son départ&#xa0;; facultatif</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>&amp;Comportement</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>L&amp;ibellé</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>N&amp;ombre</translation>
    </message>
    <message>
        <source>This runtime offers no behaviours to spawn.</source>
        <translation>Cet environnement d’exécution n’offre aucun comportement à lancer.</translation>
    </message>
    <message>
        <source>%1 holds this name.</source>
        <translation>%1 porte ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>Spawned %Ln processes.</source>
        <translation>
            <numerusform>%Ln processus lancé.</numerusform>
            <numerusform>%Ln processus lancés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spawned %1.</source>
        <translation>%1 lancé.</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>valeur habituelle</translation>
    </message>
    <message>
        <source>How many messages its mailbox holds before it refuses more</source>
        <translation>Nombre de messages que contient sa boîte aux lettres avant de refuser les suivants</translation>
    </message>
    <message>
        <source>&amp;Mailbox capacity</source>
        <translation>Capacité de la &amp;boîte</translation>
    </message>
</context>
<context>
    <name>orrery::ui::Status</name>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>En attente du premier relevé…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message numerus="yes">
        <source>sampled %Ln process(es) in %1 (%2 CPU)</source>
        <translation>
            <numerusform>%Ln processus relevé en %1 (%2 CPU)</numerusform>
            <numerusform>%Ln processus relevés en %1 (%2 CPU)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) dropped</source>
        <translation>
            <numerusform>%Ln événement perdu</numerusform>
            <numerusform>%Ln événements perdus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) has not suspended for %1: %2</source>
        <translation>
            <numerusform>%Ln processus n’a pas rendu la main depuis %1&#xa0;: %2</numerusform>
            <numerusform>%Ln processus n’ont pas rendu la main, le plus ancien depuis %1&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) refused since the start</source>
        <translation>
            <numerusform>%Ln message refusé depuis le démarrage</numerusform>
            <numerusform>%Ln messages refusés depuis le démarrage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made room for others before they were read</source>
        <comment>dead letters</comment>
        <translation>
            <numerusform>%Ln a cédé sa place à d’autres avant d’être lu</numerusform>
            <numerusform>%Ln ont cédé leur place à d’autres avant d’être lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are missing here: they made room for others before they were read</source>
        <translation>
            <numerusform>%Ln événement manque ici&#xa0;: il a cédé sa place à d’autres avant d’être lu</numerusform>
            <numerusform>%Ln événements manquent ici&#xa0;: ils ont cédé leur place à d’autres avant d’être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Orrery — %1</source>
        <translation>Orrery — %1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>the window&apos;s title</comment>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln child(ren) of long lists are not shown here; “Show Children” finds them among the processes.</source>
        <translation>
            <numerusform>%Ln enfant des longues listes n’est pas affiché ici&#xa0;; «&#xa0;Afficher les enfants&#xa0;» le trouve parmi les processus.</numerusform>
            <numerusform>%Ln enfants des longues listes ne sont pas affichés ici&#xa0;; «&#xa0;Afficher les enfants&#xa0;» les trouve parmi les processus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is off: what happens is not recorded.
Only the owner of the runtime can turn it on.</source>
        <translation>Le journal est désactivé&#xa0;: ce qui se passe n’est pas enregistré.
Seul le propriétaire de l’environnement peut l’activer.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StopDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>Ask it to end; a process that traps exits may take its time</source>
        <translation>Le prier de se terminer&#xa0;; un processus qui intercepte les signaux de fin peut prendre son temps</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>T&amp;uer</translation>
    </message>
    <message>
        <source>End it for certain; possible once it was asked to end</source>
        <translation>Le terminer à coup sûr&#xa0;; possible après l’avoir prié de se terminer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>Terminer %1&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)?</source>
        <translation>
            <numerusform>Terminer %Ln processus&#xa0;?</numerusform>
            <numerusform>Terminer %Ln processus&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has ended by itself.</source>
        <translation>%1 s’est terminé de lui-même.</translation>
    </message>
    <message>
        <source>All of them have ended by themselves.</source>
        <translation>Tous se sont terminés d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 est terminé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processes have ended.</source>
        <translation>
            <numerusform>%Ln processus est terminé.</numerusform>
            <numerusform>%Ln processus sont terminés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) asked to end, still there. Kill ends it for certain.</source>
        <translation>
            <numerusform>%Ln processus prié de se terminer est encore là. «&#xa0;Tuer&#xa0;» le termine à coup sûr.</numerusform>
            <numerusform>%Ln processus priés de se terminer sont encore là. «&#xa0;Tuer&#xa0;» les termine à coup sûr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have ended by themselves.</source>
        <translation>
            <numerusform>%Ln d’entre eux s’est terminé de lui-même.</numerusform>
            <numerusform>%Ln d’entre eux se sont terminés d’eux-mêmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking it to end…</source>
        <translation>Demande de fin…</translation>
    </message>
    <message>
        <source>Killing…</source>
        <translation>Fin forcée…</translation>
    </message>
    <message numerus="yes">
        <source>Stop %Ln process(es)</source>
        <translation>
            <numerusform>Arrêter %Ln processus</numerusform>
            <numerusform>Arrêter %Ln processus</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what goes with it…</source>
        <translation>Recherche de ce qui part avec lui…</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerModel</name>
    <message>
        <source>It has been killed, and ends when it next suspends</source>
        <translation>Il a été tué, et se termine à sa prochaine suspension</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Tuer</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Minuteries</translation>
    </message>
    <message>
        <source>How long it has not suspended</source>
        <translation>Depuis quand il ne s’est pas suspendu</translation>
    </message>
    <message>
        <source>Not suspended for</source>
        <translation>Non suspendu depuis</translation>
    </message>
    <message>
        <source>It suspends, and has not ended yet</source>
        <translation>Il rend la main, mais n’est pas encore terminé</translation>
    </message>
    <message>
        <source>It has not suspended since %1</source>
        <translation>Il n’a pas rendu la main depuis %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::StragglerTable</name>
    <message>
        <source>&amp;Kill All</source>
        <translation>&amp;Tuer tous</translation>
    </message>
    <message>
        <source>Processes that are still there</source>
        <translation>Processus encore là</translation>
    </message>
    <message>
        <source>Delete kills the selected processes</source>
        <translation>Suppr tue les processus sélectionnés</translation>
    </message>
    <message>
        <source>Ends the grace: whoever is still there is killed now</source>
        <translation>Met fin au délai de grâce&#xa0;: qui est encore là est tué maintenant</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>orrery::ui::SupervisionModel</name>
    <message>
        <source>running</source>
        <comment>child of a supervisor</comment>
        <translation>actif</translation>
    </message>
    <message>
        <source>waits to be started again</source>
        <translation>attend d’être relancé</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <comment>restarts, of how many, in a time</comment>
        <translation>%1 sur %2 en %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in all</source>
        <translation>
            <numerusform>%Ln relance en tout</numerusform>
            <numerusform>%Ln relances en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>Supervisor or Child</source>
        <translation>Superviseur ou enfant</translation>
    </message>
    <message>
        <source>The id of the child; at the top, what the supervisor is known by</source>
        <translation>L’identifiant de l’enfant&#xa0;; en haut, ce qui désigne le superviseur</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>The process that runs there now</source>
        <translation>Le processus qui s’y exécute actuellement</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Its names, or its label</source>
        <translation>Ses noms, ou son libellé</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether it runs, or waits until its supervisor starts it again</source>
        <translation>S’il s’exécute ou attend que son superviseur le relance</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>After which ends it is started again</source>
        <translation>Après quelles fins il est relancé</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>How often it was started again; at the top, how often any child was</source>
        <translation>Combien de fois il a été relancé&#xa0;; en haut, combien de fois l’un des enfants l’a été</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Whom the supervisor starts again when a child has to be</source>
        <translation>Qui le superviseur relance lorsqu’un enfant doit l’être</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Restarts within the window until now; one more than so many ends the supervisor</source>
        <translation>Relances dans la fenêtre de temps jusqu’ici&#xa0;; une de plus que permis met fin au superviseur</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>How many children it has; of a pool, its size</source>
        <translation>Combien d’enfants il a&#xa0;; pour un pool, sa taille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) in the last minute</source>
        <translation>
            <numerusform>%Ln redémarrage dans la dernière minute</numerusform>
            <numerusform>%Ln redémarrages dans la dernière minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s) within %1</source>
        <translation>
            <numerusform>%Ln redémarrage en %1</numerusform>
            <numerusform>%Ln redémarrages en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 used</source>
        <comment>strategy, so many restarts within a time, how many of them</comment>
        <translation>%1&#xa0;: %2, %3 utilisés</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TargetField</name>
    <message>
        <source>A name, or a pid such as &lt;0.7&gt;</source>
        <translation>Un nom, ou un pid tel que &lt;0.7&gt;</translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation>Processus ou nom</translation>
    </message>
    <message>
        <source>A pid such as &lt;0.7&gt;</source>
        <translation>Un pid tel que &lt;0.7&gt;</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 est terminé.</translation>
    </message>
    <message>
        <source>No process with this pid lives at present.</source>
        <translation>Aucun processus ayant ce pid ne vit actuellement.</translation>
    </message>
    <message>
        <source>Nobody holds this name at present.</source>
        <translation>Personne ne porte ce nom actuellement.</translation>
    </message>
    <message>
        <source>This is %1 at present.</source>
        <translation>Il s’agit actuellement de %1.</translation>
    </message>
    <message>
        <source>Any text of at least one character</source>
        <translation>Un texte, non vide</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Type the name of a group.</source>
        <translation>Saisir le nom d’un groupe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) at present.</source>
        <translation>
            <numerusform>%Ln membre actuellement.</numerusform>
            <numerusform>%Ln membres actuellement.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in this group at present.</source>
        <translation>Personne n’est dans ce groupe actuellement.</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimeChart</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>mean, least and most of a chart&apos;s bin</comment>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a line is of, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>mean %1, least %2, most %3</source>
        <translation>moyenne %1, minimum %2, maximum %3</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimerModel</name>
    <message>
        <source>every %1</source>
        <translation>toutes les %1</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Resolves to</source>
        <translation>Aboutit à</translation>
    </message>
    <message>
        <source>The process that the message would reach now</source>
        <translation>Le processus que le message atteindrait maintenant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The beginning of the message</source>
        <translation>Le début du message</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>How long until it fires</source>
        <translation>Temps restant avant l’échéance</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Once, or again after each period</source>
        <translation>Une fois, ou de nouveau après chaque période</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Armée par</translation>
    </message>
    <message>
        <source>The process that armed it; a dash where it was armed from outside</source>
        <translation>Le processus qui l’a armée&#xa0;; un tiret si elle l’a été de l’extérieur</translation>
    </message>
    <message>
        <source>Who the message is for: a process, or the holder of a name when it fires</source>
        <translation>À qui le message est destiné&#xa0;: un processus, ou le porteur d’un nom à l’échéance</translation>
    </message>
</context>
<context>
    <name>orrery::ui::TimingField</name>
    <message>
        <source>When the message goes out</source>
        <translation>Quand le message part</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Tous les</translation>
    </message>
    <message>
        <source>Now, once after a delay, or again and again until the timer is cancelled</source>
        <translation>Maintenant, une fois après un délai, ou encore et encore jusqu’à l’annulation de la minuterie</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
</context>
<context>
    <name>orrery::ui::VitalsBar</name>
    <message>
        <source>Vitals</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>Live processes</source>
        <translation>Processus vivants</translation>
    </message>
    <message>
        <source>Messages that processes receive in a second</source>
        <translation>Messages que les processus reçoivent par seconde</translation>
    </message>
    <message>
        <source>Messages that wait in mailboxes</source>
        <translation>Messages en attente dans les boîtes aux lettres</translation>
    </message>
    <message>
        <source>Pending timers</source>
        <translation>Minuteries en cours</translation>
    </message>
    <message>
        <source>Resident memory of the program that hosts the runtime</source>
        <translation>Mémoire résidente du programme qui héberge l’environnement d’exécution</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%Ln vivant</numerusform>
            <numerusform>%Ln vivants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 msg/s</translation>
    </message>
    <message>
        <source>backlog %1</source>
        <translation>arriéré %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln timer(s)</source>
        <translation>
            <numerusform>%Ln minuterie</numerusform>
            <numerusform>%Ln minuteries</numerusform>
        </translation>
    </message>
    <message>
        <source>Worker %1: %2</source>
        <translation>Worker %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) %1</source>
        <translation>
            <numerusform>%n worker %1</numerusform>
            <numerusform>%n workers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The share of their time that the workers spend on processes</source>
        <translation>La part de leur temps que les workers consacrent aux processus</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>worker %1</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowActions</name>
    <message>
        <source>Sp&amp;awn…</source>
        <translation>&amp;Lancer…</translation>
    </message>
    <message>
        <source>Start a process of one of the built-in behaviours</source>
        <translation>Lancer un processus au comportement intégré</translation>
    </message>
    <message>
        <source>Start A&amp;gain</source>
        <translation>&amp;Redémarrer</translation>
    </message>
    <message>
        <source>Start the same system again after a shutdown</source>
        <translation>Redémarrer le même système après un arrêt</translation>
    </message>
    <message>
        <source>Shut &amp;Down…</source>
        <translation>&amp;Arrêter…</translation>
    </message>
    <message>
        <source>Stop all processes and cancel all timers</source>
        <translation>Terminer tous les processus et annuler toutes les minuteries</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Show only the rows that match</source>
        <translation>N’afficher que les lignes correspondantes</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>Show all rows again</source>
        <translation>Afficher à nouveau toutes les lignes</translation>
    </message>
    <message>
        <source>&amp;Sample Now</source>
        <translation>Relever &amp;maintenant</translation>
    </message>
    <message>
        <source>Look at the runtime now, paused or not</source>
        <translation>Faire un relevé maintenant, même en pause</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the tables stand still; the runtime goes on</source>
        <translation>Figer les tableaux&#xa0;; l’exécution continue</translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation>&amp;Envoyer…</translation>
    </message>
    <message>
        <source>Send a message to a process or a name</source>
        <translation>Envoyer un message à un processus ou à un nom</translation>
    </message>
    <message>
        <source>&amp;Register Name…</source>
        <translation>Enregistrer un &amp;nom…</translation>
    </message>
    <message>
        <source>Give a process a name</source>
        <translation>Donner un nom à un processus</translation>
    </message>
    <message>
        <source>&amp;Unregister Name…</source>
        <translation>&amp;Libérer le nom…</translation>
    </message>
    <message>
        <source>Free the selected names again</source>
        <translation>Libérer les noms sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the selected rows as text</source>
        <translation>Copier les lignes sélectionnées en texte</translation>
    </message>
    <message>
        <source>&amp;Go to Process</source>
        <translation>Aller au pr&amp;ocessus</translation>
    </message>
    <message>
        <source>Show the process of the selected row</source>
        <translation>Afficher le processus de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>S&amp;top…</source>
        <translation>&amp;Terminer…</translation>
    </message>
    <message>
        <source>Ask the selected process to end, or kill it</source>
        <translation>Prier le processus de se terminer, ou le tuer</translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation>&amp;Planifier…</translation>
    </message>
    <message>
        <source>Send a message after a delay</source>
        <translation>Envoyer un message après un délai</translation>
    </message>
    <message>
        <source>Cance&amp;l Timers</source>
        <translation>&amp;Annuler les minuteries</translation>
    </message>
    <message>
        <source>Cancel the selected timers</source>
        <translation>Annuler les minuteries sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Énumérer tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Orrery</source>
        <translation>À &amp;propos d’Orrery</translation>
    </message>
    <message>
        <source>Say what this is</source>
        <translation>Présenter ce programme</translation>
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
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Runtime</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>&amp;Intervalle</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>Pa&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Processus</translation>
    </message>
    <message>
        <source>&amp;Timer</source>
        <translation>&amp;Minuterie</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>How often the runtime is looked at</source>
        <translation>À quel rythme l’environnement d’exécution est observé</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Go back to where the last link was followed</source>
        <translation>Revenir là où le dernier lien a été suivi</translation>
    </message>
    <message>
        <source>Suspe&amp;nd</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>Hold the selected processes; what is sent to them waits</source>
        <translation>Retenir les processus sélectionnés&#xa0;; ce qui leur est envoyé attend</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Let the selected processes go on</source>
        <translation>Laisser les processus sélectionnés continuer</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>L&amp;ier…</translation>
    </message>
    <message>
        <source>Let the end of one process be that of another, too</source>
        <translation>Faire de la fin d’un processus celle d’un autre aussi</translation>
    </message>
    <message>
        <source>&amp;Join Group…</source>
        <translation>Re&amp;joindre un groupe…</translation>
    </message>
    <message>
        <source>Put the selected processes into a group</source>
        <translation>Mettre la sélection dans un groupe</translation>
    </message>
    <message>
        <source>Show &amp;Members</source>
        <translation>Afficher les &amp;membres</translation>
    </message>
    <message>
        <source>Show the processes of the selected group</source>
        <translation>Afficher les processus du groupe sélectionné</translation>
    </message>
    <message>
        <source>&amp;Send to Group…</source>
        <translation>Envoyer au &amp;groupe…</translation>
    </message>
    <message>
        <source>Send a message to all members of a group</source>
        <translation>Envoyer un message à tous les membres d’un groupe</translation>
    </message>
    <message>
        <source>&amp;Kill Group…</source>
        <translation>T&amp;uer le groupe…</translation>
    </message>
    <message>
        <source>Kill all members of the selected group</source>
        <translation>Tuer tous les membres du groupe sélectionné</translation>
    </message>
    <message>
        <source>Unl&amp;ink</source>
        <translation>&amp;Délier</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>Lea&amp;ve Group</source>
        <translation>&amp;Quitter le groupe</translation>
    </message>
    <message>
        <source>Timers in the &amp;Journal</source>
        <translation>Minuteries dans le &amp;journal</translation>
    </message>
    <message>
        <source>Record in the journal, too, when timers are armed, fire, or are cancelled</source>
        <translation>Consigner aussi dans le journal l’armement, l’échéance et l’annulation des minuteries</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>Go to a process by its pid or by a name</source>
        <translation>Aller à un processus par son pid ou par un nom</translation>
    </message>
    <message>
        <source>&amp;Fire Now</source>
        <translation>&amp;Déclencher maintenant</translation>
    </message>
    <message>
        <source>Let the selected timers fire now; those that repeat go on in their rhythm</source>
        <translation>Déclencher maintenant les minuteries sélectionnées&#xa0;; celles qui se répètent gardent leur rythme</translation>
    </message>
    <message>
        <source>Change Dela&amp;y…</source>
        <translation>&amp;Modifier le délai…</translation>
    </message>
    <message>
        <source>Let the selected timers be due at another time</source>
        <translation>Donner une autre échéance aux minuteries sélectionnées</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Write the selected rows into a file or, with none selected, all that match the filter</source>
        <translation>Écrire les lignes sélectionnées dans un fichier ou, si aucune ne l’est, toutes celles qui correspondent au filtre</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>Premiers pa&amp;s</translation>
    </message>
    <message>
        <source>Say what stands where, and what can be done</source>
        <translation>Dire où se trouve quoi, et ce que l’on peut faire</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>Colo&amp;nnes…</translation>
    </message>
    <message>
        <source>Choose which columns this page shows, and their order</source>
        <translation>Choisir les colonnes affichées par cette page, et leur ordre</translation>
    </message>
    <message>
        <source>So&amp;rt By</source>
        <translation>&amp;Ordonner par</translation>
    </message>
    <message>
        <source>Show C&amp;hildren</source>
        <translation>Afficher les en&amp;fants</translation>
    </message>
    <message>
        <source>Show the children of the selected supervisor among the processes</source>
        <translation>Afficher les enfants du superviseur sélectionné parmi les processus</translation>
    </message>
</context>
<context>
    <name>orrery::ui::WindowContents</name>
    <message>
        <source>Show this page</source>
        <translation>Afficher cette page</translation>
    </message>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>En attente du premier relevé…</translation>
    </message>
    <message>
        <source>Everything has stopped.
“Start Again” begins anew.</source>
        <translation>Tout est arrêté.
«&#xa0;Redémarrer&#xa0;» recommence.</translation>
    </message>
    <message>
        <source>Everything has stopped.</source>
        <translation>Tout est arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
</TS>

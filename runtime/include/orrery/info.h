// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/pid.h>
#include <orrery/restart.h>
#include <orrery/timerlateness.h>

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace orrery {

// Snapshots: plain values, true at the moment they were taken and of no effect on what they tell of.

enum class State : quint8 {
    Runnable,  ///< has work and waits for a worker
    Running,   ///< on a worker
    Waiting,   ///< parked: for a message, a time, another process's end
    Suspended, ///< held by suspend(); what comes waits in its mailbox
    Exiting,   ///< marked as ended, not yet gone
};

struct ProcessInfo
{
    Pid pid;
    QString label;
    QStringList names, groups;
    State state = State::Waiting;
    /// Ordered by pid; monitors has the pid once for each monitor on it.
    QList<Pid> links, monitors, monitoredBy;
    /// Whose child it is, and how often it was started again as that; null, and 0, of one that no supervisor started.
    Pid supervisor;
    quint64 restarts = 0;
    qsizetype mailboxDepth = 0;
    /// Messages its mailbox holds before it refuses more; 0 is no bound.
    qsizetype mailboxCapacity = 0;
    /// How many it refused.
    quint64 messagesRefused = 0;
    quint64 messagesReceived = 0, messagesSent = 0;
    /// Timers of sendAfter and its kin that are aimed at this pid.
    qsizetype timersPending = 0;
    bool trapExit = false;
    QDateTime startedAt;
    /// Sampled: what its completed turns on a worker took.
    std::chrono::nanoseconds cpuTime{0};
    /// The worker it runs on or ran on last, from 0; -1 before its first turn, and on a thread of its own.
    int worker = -1;
    /// Whether it has a thread of its own; see SpawnOptions::dedicatedThread.
    bool dedicatedThread = false;
};

struct NameInfo
{
    QString name;
    Pid pid;
    QDateTime since;
};

struct GroupInfo
{
    QString name;
    /// Ordered by pid.
    QList<Pid> members;
};

struct TimerInfo
{
    /// Null where the timer is aimed at a name.
    Pid target;
    /// Empty where the timer is aimed at a pid.
    QString targetName;
    /// Rounded up; 0 where it is due and about to fire.
    std::chrono::milliseconds remaining{0};
    /// 0 for a one-shot timer.
    std::chrono::milliseconds period{0};
    QString preview;
    /// For Runtime::findTimer; the same as TimerRef::id().
    quint64 id = 0;
    /// The process that armed it; null for a thread outside of processes.
    Pid madeBy;
};

/// A timer that fired, once for each time that a repeating one did.
struct FiredTimer
{
    /// Grows by one with each firing of a runtime; a gap was overwritten before it was read.
    quint64 sequence = 0;
    /// As TimerInfo::id.
    quint64 id = 0;
    /// Null where the timer was aimed at a name.
    Pid target;
    /// Empty where the timer was aimed at a pid.
    QString targetName;
    /// When it was due, reckoned back from now by the runtime's clock.
    QDateTime dueAt;
    /// From then until its message stood in the mailbox, or was refused. Of many that are due at once known to some
    /// dozens of them.
    std::chrono::nanoseconds lateness{0};
    /// False where it fired in vain: nobody was there, or the mailbox was full.
    bool delivered = false;
};

/// A child of a supervisor.
struct ChildInfo
{
    QString id;
    /// Null while it does not run.
    Pid pid;
    Restart restart = Restart::Permanent;
    /// How often it was started again, on request included.
    quint64 restarts = 0;
    bool isSupervisor = false;
    /// Does not run, and is started once the back-off is over, or once who holds its name has gone.
    bool isWaiting = false;
};

struct SupervisorInfo
{
    Pid pid;
    /// The supervisor it is a child of; null for the top of a tree.
    Pid parent;
    Strategy strategy = Strategy::OneForOne;
    /// So many restarts within the window it makes.
    int mostRestarts = 0;
    std::chrono::milliseconds window{0};
    /// Those that count: one for each time that a child had to be started again, on request excluded. All, and
    /// those of the window until now.
    quint64 restarts = 0;
    int restartsInWindow = 0;
    /// In the order in which they are started; of a long list the first, as many as were asked for.
    QList<ChildInfo> children;
    /// How many there are.
    qsizetype childCount = 0;
};

struct WorkerStatistics
{
    /// The share of its time that it spent on processes, 0 to 1, since the runtime started. For
    /// the load of a recent span take the difference of two busyTime.
    double busy = 0;
    qsizetype runQueueLength = 0;
    std::chrono::nanoseconds busyTime{0};
    /// Turns given to processes; those taken from another worker's queue.
    quint64 turns = 0, steals = 0;
};

/// A process in a turn that has lasted longer than RuntimeOptions::longRunningAfter.
struct LongRunning
{
    Pid pid;
    QString label;
    QStringList names;
    /// Since it last suspended.
    std::chrono::milliseconds duration{0};
    /// The worker it keeps from others; -1 where it has a thread of its own, and is expected to block.
    int worker = -1;
};

struct Statistics
{
    quint64 spawned = 0, finished = 0;
    /// Accepted into a mailbox · taken out by its process · refused (no process, no name, mailbox
    /// full, a timer's vain firing included). What a mailbox still held when its process ended
    /// counts as sent and as discarded.
    quint64 messagesSent = 0, messagesReceived = 0, messagesDropped = 0, messagesDiscarded = 0;
    /// Of timers that were cancelled after they had fired: sent, and never to be received.
    quint64 messagesRevoked = 0;
    /// Those that wait in mailboxes: sent − received − discarded − revoked.
    qsizetype messagesWaiting = 0;
    /// messagesDropped by its reasons; see DeadLetter::Reason.
    quint64 droppedNoProcess = 0, droppedNoName = 0, droppedMailboxFull = 0, droppedLateReplies = 0;
    /// Events of the journal that made room for newer ones before anybody read it, as of its last reading.
    quint64 journalOverwritten = 0;
    quint64 timersFired = 0, timersCancelled = 0;
    /// Of those that fired; of a recent span by the difference of two.
    TimerLateness timerLateness;
    /// spawned − finished.
    qsizetype live = 0;
    qsizetype timersPending = 0, names = 0, groups = 0;
    QList<WorkerStatistics> workers;
    std::chrono::milliseconds uptime{0};
    /// Processes that have a thread of their own.
    qsizetype dedicatedThreads = 0;
    /// Who has not suspended for long, the longest first.
    QList<LongRunning> longRunning;
};

struct ShutdownReport
{
    /// All that were live when the shutdown began and have ended.
    qsizetype stopped = 0;
    /// Trapped exits and ended by themselves within the grace.
    qsizetype finishedInGrace = 0;
    /// Had to be killed after the grace.
    qsizetype killed = 0;
    /// Timers that were cancelled by it, those that went with their targets included.
    qsizetype timersCancelled = 0;
    /// Had not suspended by the deadline; they end when they do.
    QList<Pid> stuck;
    std::chrono::milliseconds elapsed{0};
    /// Of it, how long the grace lasted; the rest went into killing.
    std::chrono::milliseconds graceElapsed{0};
};

/// Where a runtime is in its life.
enum class Phase : quint8 {
    Running,
    Grace,   ///< graceful shutdown: those who trap exits finish
    Killing, ///< whoever is left is stopped and waited for
    Stopped, ///< nothing is live, or the deadline has passed
};

/// A message that nobody received because it was refused, one by one what Statistics::messagesDropped counts. A timer
/// that fired in vain leaves one each time; one that was never armed, or that ended with its target, leaves none.
struct DeadLetter
{
    enum class Reason : quint8 {
        NoProcess,   ///< the target had ended, or is ending, or never was
        NoName,      ///< nobody held the name
        MailboxFull, ///< the target's mailbox held as many messages as it may
        LateReply,   ///< an answer to who has one, gave up waiting or ended, or to what was no request
    };

    /// Grows by one with each dead letter of a runtime; a gap was overwritten before it was read.
    quint64 sequence = 0;
    QDateTime at;
    Reason reason = Reason::NoProcess;
    /// Who was to get it: null where it was aimed at a name that nobody held, or was no answer to anybody.
    Pid target;
    /// Of NoName.
    QString targetName;
    /// The process that sent it, or armed the timer; null for a thread outside of processes.
    Pid sender;
    /// The timer that fired in vain, as TimerInfo::id; 0 where it was sent.
    quint64 timer = 0;
    /// As Message::preview(), but of a value that is not cheaply made text its type alone.
    QString preview;
};

/// One thing that happened, for people who watch.
struct JournalEvent
{
    enum class Kind : quint8 {
        Spawned,
        Exited,
        Registered,
        Unregistered,
        ShutdownBegan,
        ShutdownEnded,
        TimerArmed,
        TimerFired,     ///< into a mailbox, or in vain: then a DeadLetter follows
        TimerCancelled, ///< by whatever hand, also of one that has fired and was not received yet
        DeadLetter,     ///< Runtime::deadLetters() has the letter itself
        LongRunning,    ///< has not suspended for long; see RuntimeOptions::longRunningAfter
        Restarted,      ///< by its supervisor: another process in the place of one that has ended
        NameRefused,    ///< was not registered, as somebody else held it
    };

    /// Grows by one with each event of a runtime; a gap was overwritten before it was read.
    quint64 sequence = 0;
    QDateTime at;
    Kind kind = Kind::Spawned;
    /// Null for those of the runtime as a whole. Of timers and dead letters the target; null where that is a name,
    /// but for TimerFired, which has who held it. Of NameRefused who was to have it; of a spawn under that name, who
    /// spawned.
    Pid pid;
    /// The label of Spawned and LongRunning, the name of Registered, Unregistered and NameRefused, the child's id of
    /// Restarted; of timers and dead letters the name they are aimed at.
    QString text;
    /// Of Exited; of Restarted, why the one before it had ended.
    ExitReason reason;
    /// Of timers their TimerInfo::id; 0 for all others.
    quint64 timer = 0;
    /// Of DeadLetter.
    orrery::DeadLetter::Reason refusal = orrery::DeadLetter::Reason::NoProcess;
    /// Of NameRefused, who held the name.
    Pid holder = {};
};

} // namespace orrery

Q_DECLARE_METATYPE(orrery::ProcessInfo)
Q_DECLARE_METATYPE(orrery::NameInfo)
Q_DECLARE_METATYPE(orrery::GroupInfo)
Q_DECLARE_METATYPE(orrery::TimerInfo)
Q_DECLARE_METATYPE(orrery::FiredTimer)
Q_DECLARE_METATYPE(orrery::LongRunning)
Q_DECLARE_METATYPE(orrery::SupervisorInfo)
Q_DECLARE_METATYPE(orrery::Statistics)
Q_DECLARE_METATYPE(orrery::ShutdownReport)
Q_DECLARE_METATYPE(orrery::DeadLetter)
Q_DECLARE_METATYPE(orrery::JournalEvent)

// SPDX-License-Identifier: MIT
#pragma once

#include "control/foresight.h"
#include "control/stragglers.h"

#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/message.h>
#include <orrery/options.h>
#include <orrery/pid.h>

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace orrery::ui {

/// Who a message is for: a pid, or the holder of a name.
using Target = std::variant<Pid, QString>;

/// What became of something a person asked for. `reason` says why not in terms a view can
/// translate; `pid` is the process it was about or that came of it, or who holds a taken name.
struct Outcome
{
    enum class Reason : quint8 {
        Done,
        NoProcess,
        NoName,
        MailboxFull,
        NameTaken,
        BadName,
        NoTimer,       ///< it had fired and was received, or was cancelled before
        BadPeriod,     ///< shorter than ShortestPeriod
        NoGroup,       ///< nobody is in it
        NotMember,     ///< of the group
        NotSuspended,
        NotLinked,
        SameProcess,   ///< nothing can be linked to itself
        ShuttingDown,  ///< the runtime takes no more
        Unknown,       ///< no such behaviour
        NotOffered,    ///< this control cannot do that
        RestartFailed, ///< the host could not start its system again
        ReadOnly,      ///< this control changes nothing
    };

    Outcome() noexcept = default;
    Outcome(Reason why, Pid about = {}) noexcept : reason(why), pid(about) {} // NOLINT: implicit, to be returned

    bool isDone() const noexcept { return reason == Reason::Done; }

    Reason reason = Reason::Done;
    Pid pid;
    /// Of cancelTimers, suspend, sendGroup …: how many it was done to.
    qsizetype count = 0;
    /// Of sendGroup, sendTo, fireTimers and their kin: how many it was to be done to.
    qsizetype total = 0;
    /// Of schedule and scheduleEvery: the timer's id.
    quint64 timer = 0;
    /// Of scheduleTo and scheduleGroup: the timers' ids.
    QList<quint64> timers = {};
};

/// When a message goes out that does not go at once.
struct Timing
{
    std::chrono::nanoseconds span{0}; ///< the delay, or the period
    bool isRepeated = false;          ///< after each span, the first time after one, until it is cancelled
};

/// A kind of process that the host can spawn for a person.
struct Behaviour
{
    QString id;          ///< "echo"; what Control::spawn takes
    QString title;       ///< translated
    QString description; ///< translated, one sentence
    bool takesCount = false; ///< whether it spawns as many as asked for (the crowd)
};

struct SpawnRequest
{
    QString behaviour;
    QString label;
    QString name;  ///< empty for none
    int count = 1; ///< where the behaviour takes one
    /// Messages that each mailbox holds; empty is the runtime's own bound.
    std::optional<qsizetype> mailboxCapacity = {};
};

/// The window's second door to a runtime: commands go into it, outcomes come back.
///
/// Called on the GUI thread. Nothing here blocks: the work is done elsewhere or is short, and the
/// future finishes later; continuations given `this` as context run on the GUI thread.
class ORRERY_UI_EXPORT Control : public QObject
{
    Q_OBJECT
public:
    /// Of a repeating timer: a shorter one that a person typed would only flood its target.
    static constexpr std::chrono::milliseconds ShortestPeriod{1};

    using QObject::QObject;
    ~Control() override;

    /// Whether every command comes back as ReadOnly, so that views need not offer any.
    virtual bool isReadOnly() const { return false; }

    virtual QFuture<Outcome> send(const Target &target, const Message &message) = 0;
    virtual QFuture<Outcome> schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message) = 0;
    /// After each period, the first time after one, until it is cancelled. BadPeriod below ShortestPeriod.
    virtual QFuture<Outcome> scheduleEvery(const Target &target, std::chrono::nanoseconds period,
                                           const Message &message) = 0;
    virtual QFuture<Outcome> cancelTimers(const QList<quint64> &ids) = 0;
    /// Now, instead of when they are due; one that repeats goes on in its rhythm. Done where one of them at least was
    /// pending: `count` says how many, `total` of how many.
    virtual QFuture<Outcome> fireTimers(const QList<quint64> &ids) = 0;
    /// Due after this delay from now on; periods stay. The outcome as that of fireTimers().
    virtual QFuture<Outcome> rescheduleTimers(const QList<quint64> &ids, std::chrono::nanoseconds delay) = 0;
    virtual QFuture<Outcome> registerName(const QString &name, Pid pid) = 0;
    virtual QFuture<Outcome> unregisterName(const QString &name) = 0;
    /// Asks it to end: an exit signal Shutdown, which a process that traps exits may answer.
    virtual QFuture<Outcome> stop(Pid pid) = 0;
    /// Ends it, untrappable.
    virtual QFuture<Outcome> kill(Pid pid) = 0;

    // Of several processes: Done where it was done to one at least, `count` says to how many; else why not
    // to the last of them.

    /// Holds those that are not held yet; counted, so that each is to be taken back by a resume.
    virtual QFuture<Outcome> suspend(const QList<Pid> &pids) = 0;
    virtual QFuture<Outcome> resume(const QList<Pid> &pids) = 0;
    virtual QFuture<Outcome> joinGroup(const QString &group, const QList<Pid> &pids) = 0;
    virtual QFuture<Outcome> leaveGroup(const QString &group, const QList<Pid> &pids) = 0;

    /// To each member; `count` is how many mailboxes took it. MailboxFull where none of them did.
    virtual QFuture<Outcome> sendGroup(const QString &group, const Message &message) = 0;
    /// Kills each member.
    virtual QFuture<Outcome> killGroup(const QString &group) = 0;

    // What a control need not offer: those below give NotOffered, or nothing, where they are not overridden.

    /// To each of them; `count` is how many mailboxes took it, of `total`.
    virtual QFuture<Outcome> sendTo(const QList<Pid> &pids, const Message &message);
    /// A timer for each of them; of a group, for each who is in it now. `timers` are theirs, `count` of `total`.
    virtual QFuture<Outcome> scheduleTo(const QList<Pid> &pids, const Timing &timing, const Message &message);
    virtual QFuture<Outcome> scheduleGroup(const QString &group, const Timing &timing, const Message &message);
    virtual QFuture<Outcome> stopAll(const QList<Pid> &pids);
    virtual QFuture<Outcome> killAll(const QList<Pid> &pids);
    /// Kills every process that is live: cuts the grace of a shutdown short.
    virtual QFuture<Outcome> killEveryone();

    // Questions. They change nothing, and are answered apart from the commands, each after the one before it.

    /// Those of them that live.
    virtual QFuture<QList<Pid>> living(const QList<Pid> &pids);
    /// Of those of them that live.
    virtual QFuture<QList<ProcessInfo>> infos(const QList<Pid> &pids);
    /// What goes with them when they are stopped or killed.
    virtual QFuture<Foresight> foresee(const QList<Pid> &pids, Foresight::Way way);
    /// Who is there, at most so many of them one by one.
    virtual QFuture<Stragglers> stragglers(int most);

    /// `pid` of the outcome is the one that is not live, where one is not.
    virtual QFuture<Outcome> link(Pid a, Pid b) = 0;
    /// NotLinked where they were not.
    virtual QFuture<Outcome> unlink(Pid a, Pid b) = 0;

    /// What spawn() can make; empty where this control offers none.
    virtual QList<Behaviour> behaviours() const = 0;
    virtual QFuture<Outcome> spawn(const SpawnRequest &request) = 0;

    /// Graceful shutdown. Takes as long as it takes, elsewhere; follow it by the feed's frames.
    virtual QFuture<ShutdownReport> shutdown(const ShutdownOptions &options) = 0;

    /// Whether restart() is offered: an embedder's runtime is his own to restart.
    virtual bool canRestart() const = 0;
    /// After a shutdown: a new runtime with the same system; the feed then says restarted().
    virtual QFuture<Outcome> restart() = 0;
};

} // namespace orrery::ui

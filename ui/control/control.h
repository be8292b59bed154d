// SPDX-License-Identifier: MIT
#pragma once

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
        NoTimer,      ///< it had fired and was received, or was cancelled before
        ShuttingDown, ///< the runtime takes no more
        Unknown,      ///< no such behaviour
        NotOffered,   ///< this control cannot do that
    };

    Outcome() noexcept = default;
    Outcome(Reason why, Pid about = {}) noexcept : reason(why), pid(about) {} // NOLINT: implicit, to be returned

    bool isDone() const noexcept { return reason == Reason::Done; }

    Reason reason = Reason::Done;
    Pid pid;
    /// Of cancelTimers, kill …: how many it was done to.
    qsizetype count = 0;
    /// Of schedule: the timer's id.
    quint64 timer = 0;
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
};

/// The window's second door to a runtime: commands go into it, outcomes come back.
///
/// Called on the GUI thread. Nothing here blocks: the work is done elsewhere or is short, and the
/// future finishes later; continuations given `this` as context run on the GUI thread.
class ORRERY_UI_EXPORT Control : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Control() override;

    virtual QFuture<Outcome> send(const Target &target, const Message &message) = 0;
    virtual QFuture<Outcome> schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message) = 0;
    virtual QFuture<Outcome> cancelTimers(const QList<quint64> &ids) = 0;
    virtual QFuture<Outcome> registerName(const QString &name, Pid pid) = 0;
    virtual QFuture<Outcome> unregisterName(const QString &name) = 0;
    /// Asks it to end: an exit signal Shutdown, which a process that traps exits may answer.
    virtual QFuture<Outcome> stop(Pid pid) = 0;
    /// Ends it, untrappable.
    virtual QFuture<Outcome> kill(Pid pid) = 0;

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

// SPDX-License-Identifier: MIT
#pragma once

#include "control/behaviourprovider.h"
#include "control/control.h"

#include <QtCore/QThreadPool>

#include <functional>
#include <memory>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

/// Steers a runtime of this program. Commands run in the order given, on a thread of the control's
/// own; spawning and restarting, which may take long, on another, and a shutdown on a third. Questions have one as well.
class ORRERY_UI_EXPORT RuntimeControl final : public Control
{
    Q_OBJECT
public:
    /// Makes a new runtime and starts its system; null where that failed. Called on another thread
    /// than the GUI's.
    using Restart = std::function<std::shared_ptr<Runtime>()>;

    /// Of no runtime yet: until setRuntime() every command comes back as ShuttingDown.
    explicit RuntimeControl(QObject *parent = nullptr);
    /// Of a runtime that outlives it.
    explicit RuntimeControl(Runtime &runtime, QObject *parent = nullptr);
    explicit RuntimeControl(std::shared_ptr<Runtime> runtime, QObject *parent = nullptr);
    /// Waits for the commands that are running. A shutdown that is running it waits for only where
    /// the runtime is borrowed; an owned one is shut down to its end without it.
    ~RuntimeControl() override;

    /// Steers this one from now on, or none. Commands given before still go to the one before. Keeps it
    /// alive until the next call or its own end; the last reference, should it be here, is let go on a
    /// thread of its own. GUI thread.
    void setRuntime(std::shared_ptr<Runtime> runtime);
    /// What spawn() offers; null for nothing. GUI thread.
    void setBehaviours(std::shared_ptr<BehaviourProvider> behaviours);
    /// Offers restart(); an empty function withdraws it. GUI thread.
    void setRestart(Restart restart);

    QFuture<Outcome> send(const Target &target, const Message &message) override;
    QFuture<Outcome> schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message) override;
    QFuture<Outcome> scheduleEvery(const Target &target, std::chrono::nanoseconds period,
                                   const Message &message) override;
    QFuture<Outcome> cancelTimers(const QList<quint64> &ids) override;
    QFuture<Outcome> fireTimers(const QList<quint64> &ids) override;
    QFuture<Outcome> rescheduleTimers(const QList<quint64> &ids, std::chrono::nanoseconds delay) override;
    QFuture<Outcome> registerName(const QString &name, Pid pid) override;
    QFuture<Outcome> unregisterName(const QString &name) override;
    QFuture<Outcome> stop(Pid pid) override;
    QFuture<Outcome> kill(Pid pid) override;
    QFuture<Outcome> suspend(const QList<Pid> &pids) override;
    QFuture<Outcome> resume(const QList<Pid> &pids) override;
    QFuture<Outcome> joinGroup(const QString &group, const QList<Pid> &pids) override;
    QFuture<Outcome> leaveGroup(const QString &group, const QList<Pid> &pids) override;
    QFuture<Outcome> sendGroup(const QString &group, const Message &message) override;
    QFuture<Outcome> killGroup(const QString &group) override;
    QFuture<Outcome> sendTo(const QList<Pid> &pids, const Message &message) override;
    QFuture<Outcome> scheduleTo(const QList<Pid> &pids, const Timing &timing, const Message &message) override;
    QFuture<Outcome> scheduleGroup(const QString &group, const Timing &timing, const Message &message) override;
    QFuture<Outcome> stopAll(const QList<Pid> &pids) override;
    QFuture<Outcome> killAll(const QList<Pid> &pids) override;
    QFuture<Outcome> killEveryone() override;
    QFuture<QList<Pid>> living(const QList<Pid> &pids) override;
    QFuture<QList<ProcessInfo>> infos(const QList<Pid> &pids) override;
    QFuture<Foresight> foresee(const QList<Pid> &pids, Foresight::Way way) override;
    QFuture<Stragglers> stragglers(int most) override;
    QFuture<Outcome> link(Pid a, Pid b) override;
    QFuture<Outcome> unlink(Pid a, Pid b) override;
    QList<Behaviour> behaviours() const override;
    QFuture<Outcome> spawn(const SpawnRequest &request) override;
    /// While one is running, gives the future of that one.
    QFuture<ShutdownReport> shutdown(const ShutdownOptions &options) override;
    bool canRestart() const override;
    /// ShuttingDown while the present runtime has not stopped, NotOffered where there is no restart
    /// function, RestartFailed where it made no runtime.
    QFuture<Outcome> restart() override;

Q_SIGNALS:
    /// A shutdown that was asked for here has ended. GUI thread.
    void shutdownEnded(const orrery::ShutdownReport &report);
    /// A restart made this one; connect it to RuntimeFeed::setRuntime.
    void runtimeChanged(const std::shared_ptr<orrery::Runtime> &runtime);

private:
    QFuture<Outcome> run(QThreadPool &pool, std::function<Outcome(Runtime &)> command);
    template <typename T>
    QFuture<T> ask(std::function<T(Runtime &)> question);
    void leaveShutdown();

    std::shared_ptr<Runtime> m_runtime;
    std::shared_ptr<BehaviourProvider> m_behaviours;
    Restart m_restart;
    QThreadPool m_commands;
    QThreadPool m_longCommands;
    QThreadPool m_questions;
    QFuture<ShutdownReport> m_shutdown;
    QFuture<Outcome> m_restarting;
};

} // namespace orrery::ui

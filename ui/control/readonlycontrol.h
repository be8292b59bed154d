// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

namespace orrery::ui {

/// The second door, locked: it knows no runtime, so that nothing in the window can change one. Each command comes
/// back as ReadOnly, a shutdown as having stopped nothing. GUI thread; nothing blocks.
class ORRERY_UI_EXPORT ReadOnlyControl final : public Control
{
    Q_OBJECT
public:
    using Control::Control;

    bool isReadOnly() const override { return true; }

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
    QFuture<Outcome> link(Pid a, Pid b) override;
    QFuture<Outcome> unlink(Pid a, Pid b) override;
    QList<Behaviour> behaviours() const override;
    QFuture<Outcome> spawn(const SpawnRequest &request) override;
    QFuture<ShutdownReport> shutdown(const ShutdownOptions &options) override;
    bool canRestart() const override;
    QFuture<Outcome> restart() override;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "control/readonlycontrol.h"

#include "control/finished.h"

namespace orrery::ui {

namespace {

QFuture<Outcome> refused()
{
    return finished(Outcome(Outcome::Reason::ReadOnly));
}

} // namespace

QFuture<Outcome> ReadOnlyControl::send(const Target &, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::schedule(const Target &, std::chrono::nanoseconds, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::scheduleEvery(const Target &, std::chrono::nanoseconds, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::cancelTimers(const QList<quint64> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::fireTimers(const QList<quint64> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::rescheduleTimers(const QList<quint64> &, std::chrono::nanoseconds)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::registerName(const QString &, Pid)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::unregisterName(const QString &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::stop(Pid)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::kill(Pid)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::suspend(const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::resume(const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::joinGroup(const QString &, const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::leaveGroup(const QString &, const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::sendGroup(const QString &, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::killGroup(const QString &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::sendTo(const QList<Pid> &, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::scheduleTo(const QList<Pid> &, const Timing &, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::scheduleGroup(const QString &, const Timing &, const Message &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::stopAll(const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::killAll(const QList<Pid> &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::killEveryone()
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::link(Pid, Pid)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::unlink(Pid, Pid)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::spawn(const SpawnRequest &)
{
    return refused();
}

QFuture<Outcome> ReadOnlyControl::restart()
{
    return refused();
}

QList<Behaviour> ReadOnlyControl::behaviours() const
{
    return {};
}

QFuture<ShutdownReport> ReadOnlyControl::shutdown(const ShutdownOptions &)
{
    return finished(ShutdownReport());
}

bool ReadOnlyControl::canRestart() const
{
    return false;
}

} // namespace orrery::ui

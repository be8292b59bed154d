// SPDX-License-Identifier: MIT
#include "control/control.h"

#include "control/finished.h"

namespace orrery::ui {

namespace {

QFuture<Outcome> notOffered()
{
    return finished(Outcome(Outcome::Reason::NotOffered));
}

} // namespace

Control::~Control() = default;

QFuture<Outcome> Control::sendTo(const QList<Pid> &, const Message &)
{
    return notOffered();
}

QFuture<Outcome> Control::scheduleTo(const QList<Pid> &, const Timing &, const Message &)
{
    return notOffered();
}

QFuture<Outcome> Control::scheduleGroup(const QString &, const Timing &, const Message &)
{
    return notOffered();
}

QFuture<Outcome> Control::stopAll(const QList<Pid> &)
{
    return notOffered();
}

QFuture<Outcome> Control::killAll(const QList<Pid> &)
{
    return notOffered();
}

QFuture<Outcome> Control::killEveryone()
{
    return notOffered();
}

QFuture<QList<Pid>> Control::living(const QList<Pid> &)
{
    return finished(QList<Pid>());
}

QFuture<QList<ProcessInfo>> Control::infos(const QList<Pid> &)
{
    return finished(QList<ProcessInfo>());
}

QFuture<Foresight> Control::foresee(const QList<Pid> &, Foresight::Way)
{
    return finished(Foresight());
}

QFuture<Stragglers> Control::stragglers(int)
{
    return finished(Stragglers());
}

} // namespace orrery::ui

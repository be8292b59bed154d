// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"

#include "control/finished.h"
#include "control/runtimecommands.h"
#include "control/runtimequeries.h"
#include "feed/elsewhere.h"
#include "feed/release.h"

#include <orrery/runtime.h>

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <exception>
#include <utility>

namespace orrery::ui {

namespace {

using Reason = Outcome::Reason;

} // namespace

RuntimeControl::RuntimeControl(QObject *parent) : Control(parent)
{
    m_commands.setMaxThreadCount(1);
    m_longCommands.setMaxThreadCount(1);
    m_questions.setMaxThreadCount(1);
}

RuntimeControl::RuntimeControl(Runtime &runtime, QObject *parent) : RuntimeControl(parent)
{
    m_runtime = borrowed(runtime);
}

RuntimeControl::RuntimeControl(std::shared_ptr<Runtime> runtime, QObject *parent) : RuntimeControl(parent)
{
    setRuntime(std::move(runtime));
}

RuntimeControl::~RuntimeControl()
{
    m_commands.waitForDone();
    m_longCommands.waitForDone();
    m_questions.waitForDone();
    leaveShutdown();
}

void RuntimeControl::setRuntime(std::shared_ptr<Runtime> runtime)
{
    leaveShutdown();
    m_runtime = releasedElsewhere(std::move(runtime));
    m_shutdown = {};
}

void RuntimeControl::setBehaviours(std::shared_ptr<BehaviourProvider> behaviours)
{
    m_behaviours = std::move(behaviours);
}

void RuntimeControl::setRestart(Restart restart)
{
    m_restart = std::move(restart);
}

QFuture<Outcome> RuntimeControl::run(QThreadPool &pool, std::function<Outcome(Runtime &)> command)
{
    if (!m_runtime)
        return finished(Outcome(Reason::ShuttingDown));
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    pool.start([promise, runtime = m_runtime, command = std::move(command)] {
        promise->addResult(command(*runtime));
        promise->finish();
    });
    return promise->future();
}

template <typename T>
QFuture<T> RuntimeControl::ask(std::function<T(Runtime &)> question)
{
    if (!m_runtime)
        return finished(T());
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_questions.start([promise, runtime = m_runtime, question = std::move(question)] {
        promise->addResult(question(*runtime));
        promise->finish();
    });
    return promise->future();
}

QFuture<Outcome> RuntimeControl::send(const Target &target, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return ui::sendTo(runtime, target, message); });
}

QFuture<Outcome> RuntimeControl::schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return scheduleFor(runtime, target, delay, message); });
}

QFuture<Outcome> RuntimeControl::scheduleEvery(const Target &target, std::chrono::nanoseconds period,
                                               const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return scheduleEveryFor(runtime, target, period, message); });
}

QFuture<Outcome> RuntimeControl::cancelTimers(const QList<quint64> &ids)
{
    return run(m_commands, [=](Runtime &runtime) { return cancelTimersOf(runtime, ids); });
}

QFuture<Outcome> RuntimeControl::fireTimers(const QList<quint64> &ids)
{
    return run(m_commands, [=](Runtime &runtime) { return fireTimersOf(runtime, ids); });
}

QFuture<Outcome> RuntimeControl::rescheduleTimers(const QList<quint64> &ids, std::chrono::nanoseconds delay)
{
    return run(m_commands, [=](Runtime &runtime) { return rescheduleTimersOf(runtime, ids, delay); });
}

QFuture<Outcome> RuntimeControl::registerName(const QString &name, Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) { return giveName(runtime, name, pid); });
}

QFuture<Outcome> RuntimeControl::unregisterName(const QString &name)
{
    return run(m_commands, [=](Runtime &runtime) { return freeName(runtime, name); });
}

QFuture<Outcome> RuntimeControl::stop(Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) { return askToEnd(runtime, pid); });
}

QFuture<Outcome> RuntimeControl::kill(Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) { return endForCertain(runtime, pid); });
}

QFuture<Outcome> RuntimeControl::suspend(const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return suspendAll(runtime, pids); });
}

QFuture<Outcome> RuntimeControl::resume(const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return resumeAll(runtime, pids); });
}

QFuture<Outcome> RuntimeControl::joinGroup(const QString &group, const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return addToGroup(runtime, group, pids); });
}

QFuture<Outcome> RuntimeControl::leaveGroup(const QString &group, const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return removeFromGroup(runtime, group, pids); });
}

QFuture<Outcome> RuntimeControl::sendGroup(const QString &group, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return sendToGroup(runtime, group, message); });
}

QFuture<Outcome> RuntimeControl::killGroup(const QString &group)
{
    return run(m_commands, [=](Runtime &runtime) { return killMembers(runtime, group); });
}

QFuture<Outcome> RuntimeControl::sendTo(const QList<Pid> &pids, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return sendToAll(runtime, pids, message); });
}

QFuture<Outcome> RuntimeControl::scheduleTo(const QList<Pid> &pids, const Timing &timing, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return scheduleForAll(runtime, pids, timing, message); });
}

QFuture<Outcome> RuntimeControl::scheduleGroup(const QString &group, const Timing &timing, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return scheduleForGroup(runtime, group, timing, message); });
}

QFuture<Outcome> RuntimeControl::stopAll(const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return askAllToEnd(runtime, pids); });
}

QFuture<Outcome> RuntimeControl::killAll(const QList<Pid> &pids)
{
    return run(m_commands, [=](Runtime &runtime) { return endAllForCertain(runtime, pids); });
}

QFuture<Outcome> RuntimeControl::killEveryone()
{
    return run(m_commands, [](Runtime &runtime) { return endAllForCertain(runtime, runtime.processes()); });
}

QFuture<QList<Pid>> RuntimeControl::living(const QList<Pid> &pids)
{
    return ask<QList<Pid>>([=](Runtime &runtime) { return livingOf(runtime, pids); });
}

QFuture<QList<ProcessInfo>> RuntimeControl::infos(const QList<Pid> &pids)
{
    return ask<QList<ProcessInfo>>([=](Runtime &runtime) { return infosOf(runtime, pids); });
}

QFuture<Foresight> RuntimeControl::foresee(const QList<Pid> &pids, Foresight::Way way)
{
    return ask<Foresight>([=](Runtime &runtime) { return foreseen(runtime, pids, way); });
}

QFuture<Stragglers> RuntimeControl::stragglers(int most)
{
    return ask<Stragglers>([=](Runtime &runtime) { return stragglersOf(runtime, most); });
}

QFuture<Outcome> RuntimeControl::link(Pid a, Pid b)
{
    return run(m_commands, [=](Runtime &runtime) { return linkBoth(runtime, a, b); });
}

QFuture<Outcome> RuntimeControl::unlink(Pid a, Pid b)
{
    return run(m_commands, [=](Runtime &runtime) { return unlinkBoth(runtime, a, b); });
}

QList<Behaviour> RuntimeControl::behaviours() const
{
    return m_behaviours ? m_behaviours->behaviours() : QList<Behaviour>();
}

QFuture<Outcome> RuntimeControl::spawn(const SpawnRequest &request)
{
    if (!m_behaviours)
        return finished(Outcome(Reason::NotOffered));
    return run(m_longCommands, [provider = m_behaviours, request](Runtime &runtime) -> Outcome {
        if (runtime.phase() != Phase::Running)
            return Reason::ShuttingDown;
        try {
            return provider->spawn(runtime, request);
        } catch (const std::exception &failure) {
            qWarning("Spawning \"%ls\" failed: %s", qUtf16Printable(request.behaviour), failure.what());
            return Reason::NotOffered;
        }
    });
}

QFuture<ShutdownReport> RuntimeControl::shutdown(const ShutdownOptions &options)
{
    if (!m_runtime)
        return finished(ShutdownReport());
    if (m_shutdown.isRunning())
        return m_shutdown;
    auto promise = std::make_shared<QPromise<ShutdownReport>>();
    promise->start();
    m_shutdown = promise->future();
    runElsewhere([runtime = m_runtime, options, promise] {
        promise->addResult(runtime->shutdown(options));
        promise->finish();
    });
    auto *watcher = new QFutureWatcher<ShutdownReport>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            Q_EMIT shutdownEnded(watcher->result());
    });
    watcher->setFuture(m_shutdown);
    return m_shutdown;
}

void RuntimeControl::leaveShutdown()
{
    // What is borrowed may be gone as soon as we are; what is owned is kept by who shuts it down.
    if (isBorrowed(m_runtime))
        m_shutdown.waitForFinished();
}

bool RuntimeControl::canRestart() const
{
    return static_cast<bool>(m_restart);
}

QFuture<Outcome> RuntimeControl::restart()
{
    if (!m_restart)
        return finished(Outcome(Reason::NotOffered));
    if (m_restarting.isRunning())
        return m_restarting;
    if (m_runtime && m_runtime->phase() != Phase::Stopped)
        return finished(Outcome(Reason::ShuttingDown));

    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    m_restarting = promise->future();
    m_longCommands.start([this, promise, make = m_restart] {
        std::shared_ptr<Runtime> made;
        try {
            made = make();
        } catch (const std::exception &failure) {
            qWarning("Starting again failed: %s", failure.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, promise, made = releasedElsewhere(std::move(made))] {
                if (made) {
                    setRuntime(made);
                    Q_EMIT runtimeChanged(made);
                }
                promise->addResult(Outcome(made ? Reason::Done : Reason::RestartFailed));
                promise->finish();
            },
            Qt::QueuedConnection);
    });
    return m_restarting;
}

} // namespace orrery::ui

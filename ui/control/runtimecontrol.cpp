// SPDX-License-Identifier: MIT
#include "control/runtimecontrol.h"

#include "feed/release.h"

#include <orrery/runtime.h>

#include <QtCore/QPromise>

#include <exception>
#include <utility>

namespace orrery::ui {

namespace {

using Reason = Outcome::Reason;

template <typename T>
QFuture<T> finished(const T &result)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

Reason reasonOf(SendResult result)
{
    switch (result.reason()) {
    case SendResult::Delivered:
        return Reason::Done;
    case SendResult::NoProcess:
        return Reason::NoProcess;
    case SendResult::NoName:
        return Reason::NoName;
    case SendResult::MailboxFull:
        return Reason::MailboxFull;
    }
    return Reason::NoProcess;
}

Outcome sendTo(Runtime &runtime, const Target &target, const Message &message)
{
    if (const Pid *pid = std::get_if<Pid>(&target))
        return {reasonOf(runtime.send(*pid, message)), *pid};
    const QString &name = std::get<QString>(target);
    const Pid holder = runtime.whereis(name).value_or(Pid());
    return {reasonOf(runtime.sendNamed(name, message)), holder};
}

Outcome scheduleFor(Runtime &runtime, const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    Outcome outcome;
    TimerRef timer;
    if (const Pid *pid = std::get_if<Pid>(&target)) {
        outcome.pid = *pid;
        if (!runtime.isAlive(*pid))
            outcome.reason = Reason::NoProcess;
        else
            timer = runtime.sendAfter(*pid, delay, message);
    } else {
        const QString &name = std::get<QString>(target);
        if (name.isEmpty()) {
            outcome.reason = Reason::BadName;
        } else {
            outcome.pid = runtime.whereis(name).value_or(Pid());
            timer = runtime.sendAfter(name, delay, message);
        }
    }
    outcome.timer = timer.id();
    // One that is due at once may have fired already; one that never was armed has no id.
    if (outcome.isDone() && timer.id() == 0) {
        const bool ending = runtime.phase() == Phase::Killing || runtime.phase() == Phase::Stopped;
        outcome.reason = ending ? Reason::ShuttingDown : Reason::NoProcess;
    }
    return outcome;
}

Outcome cancel(Runtime &runtime, const QList<quint64> &ids)
{
    Outcome outcome;
    for (const quint64 id : ids)
        outcome.count += runtime.findTimer(id).cancel() ? 1 : 0;
    if (outcome.count == 0 && !ids.isEmpty())
        outcome.reason = Reason::NoTimer;
    return outcome;
}

Outcome giveName(Runtime &runtime, const QString &name, Pid pid)
{
    const RegisterResult result = runtime.registerName(name, pid);
    switch (result.reason()) {
    case RegisterResult::Registered:
        return {Reason::Done, result.holder()};
    case RegisterResult::NameTaken:
        return {Reason::NameTaken, result.holder()};
    case RegisterResult::NoProcess:
        return {Reason::NoProcess, pid};
    case RegisterResult::BadName:
        return {Reason::BadName, pid};
    }
    return {Reason::BadName, pid};
}

} // namespace

RuntimeControl::RuntimeControl(QObject *parent) : Control(parent)
{
    m_commands.setMaxThreadCount(1);
    m_longCommands.setMaxThreadCount(1);
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
    letShutdownThreadGo();
}

void RuntimeControl::setRuntime(std::shared_ptr<Runtime> runtime)
{
    letShutdownThreadGo();
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

QFuture<Outcome> RuntimeControl::send(const Target &target, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return sendTo(runtime, target, message); });
}

QFuture<Outcome> RuntimeControl::schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    return run(m_commands, [=](Runtime &runtime) { return scheduleFor(runtime, target, delay, message); });
}

QFuture<Outcome> RuntimeControl::cancelTimers(const QList<quint64> &ids)
{
    return run(m_commands, [=](Runtime &runtime) { return cancel(runtime, ids); });
}

QFuture<Outcome> RuntimeControl::registerName(const QString &name, Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) { return giveName(runtime, name, pid); });
}

QFuture<Outcome> RuntimeControl::unregisterName(const QString &name)
{
    return run(m_commands, [=](Runtime &runtime) {
        const Pid holder = runtime.whereis(name).value_or(Pid());
        return Outcome(runtime.unregisterName(name) ? Reason::Done : Reason::NoName, holder);
    });
}

QFuture<Outcome> RuntimeControl::stop(Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) {
        Outcome outcome(runtime.exit(pid, ExitReason::Shutdown) ? Reason::Done : Reason::NoProcess, pid);
        outcome.count = outcome.isDone() ? 1 : 0;
        return outcome;
    });
}

QFuture<Outcome> RuntimeControl::kill(Pid pid)
{
    return run(m_commands, [=](Runtime &runtime) {
        Outcome outcome(runtime.kill(pid) ? Reason::Done : Reason::NoProcess, pid);
        outcome.count = outcome.isDone() ? 1 : 0;
        return outcome;
    });
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
    letShutdownThreadGo();
    QPromise<ShutdownReport> promise;
    promise.start();
    m_shutdown = promise.future();
    m_shutdownThread = std::thread([runtime = m_runtime, options, promise = std::move(promise)]() mutable {
        promise.addResult(runtime->shutdown(options));
        promise.finish();
    });
    return m_shutdown;
}

void RuntimeControl::letShutdownThreadGo()
{
    if (!m_shutdownThread.joinable())
        return;
    // What is borrowed may be gone as soon as we are; what is owned the thread keeps by itself.
    if (isBorrowed(m_runtime))
        m_shutdownThread.join();
    else
        m_shutdownThread.detach();
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
                promise->addResult(Outcome(made ? Reason::Done : Reason::NotOffered));
                promise->finish();
            },
            Qt::QueuedConnection);
    });
    return m_restarting;
}

} // namespace orrery::ui

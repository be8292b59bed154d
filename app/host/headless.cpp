// SPDX-License-Identifier: MIT
#include "host/headless.h"

#include "host/output.h"

#include <orrery/runtime.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

namespace orrery::app {

using namespace std::chrono_literals;

namespace {

QByteArray counted(qsizetype count, const char *one, const char *more)
{
    return QByteArray::number(qint64{count}) + ' ' + (count == 1 ? one : more);
}

} // namespace

QByteArray statisticsLine(const Statistics &now, const Statistics &before)
{
    const double seconds = std::chrono::duration<double>(now.uptime - before.uptime).count();
    const double messages = static_cast<double>(now.messagesReceived - before.messagesReceived);
    std::chrono::nanoseconds busy{0};
    for (qsizetype i = 0; i < now.workers.size(); ++i)
        busy += now.workers.at(i).busyTime
            - (i < before.workers.size() ? before.workers.at(i).busyTime : std::chrono::nanoseconds{0});
    const double load = seconds > 0 && !now.workers.isEmpty()
        ? std::chrono::duration<double>(busy).count() / seconds / static_cast<double>(now.workers.size())
        : 0;

    const auto backlog = static_cast<qint64>(now.messagesSent - now.messagesReceived - now.messagesDiscarded
                                             - now.messagesRevoked);
    QByteArray line;
    const auto add = [&line](const char *key, const QByteArray &value) {
        line += (line.isEmpty() ? "" : " ");
        line += key;
        line += '=' + value;
    };
    add("up", QByteArray::number(std::llround(std::chrono::duration<double>(now.uptime).count())) + 's');
    add("live", QByteArray::number(qint64{now.live}));
    add("spawned", QByteArray::number(now.spawned));
    add("finished", QByteArray::number(now.finished));
    add("msg/s", QByteArray::number(seconds > 0 ? std::llround(messages / seconds) : 0));
    add("backlog", QByteArray::number(std::max<qint64>(0, backlog)));
    add("dropped", QByteArray::number(now.messagesDropped));
    add("timers", QByteArray::number(qint64{now.timersPending}));
    add("fired", QByteArray::number(now.timersFired));
    add("names", QByteArray::number(qint64{now.names}));
    add("load", QByteArray::number(100 * load, 'f', 1) + '%');
    return line;
}

QByteArray stoppedLine(const ShutdownReport &report)
{
    QByteArray line = "stopped " + counted(report.stopped, "process", "processes") + " in "
        + QByteArray::number(static_cast<double>(report.elapsed.count()) / 1000, 'f', 3) + " s, "
        + counted(report.timersCancelled, "timer", "timers") + " cancelled";
    if (!report.stuck.isEmpty())
        line += ", " + counted(report.stuck.size(), "process", "processes") + " did not end";
    return line;
}

Headless::Headless(std::shared_ptr<Runtime> runtime, QObject *parent) : QObject(parent), m_runtime(std::move(runtime))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Headless::printLine);
}

void Headless::start()
{
    m_before = m_runtime->statistics();
    m_timer.start(1s);
}

void Headless::printLine()
{
    const Statistics now = m_runtime->statistics();
    const int error = writeLine(1, statisticsLine(now, m_before));
    m_before = now;
    if (error == 0 || error == EINTR)
        return;
    m_timer.stop();
    Q_EMIT outputEnded(error == EPIPE ? 0 : error);
}

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include "harness/measure.h"
#include "harness/run.h"

#include <QtCore/QProcess>

#include <csignal>
#include <ctime>

namespace orrery::bench {

/// A program that is measured from outside, from its start on.
class Child
{
public:
    Child(const Run &run, const QString &program, const QStringList &arguments) : m_run(run)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        m_run.require(m_process.waitForStarted(), "the program does not start");
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;
    ~Child()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Returns when it has printed that word; gives milliseconds since its start.
    double waitFor(const QByteArray &word)
    {
        while (!m_said.contains(word)) {
            m_run.require(m_process.waitForReadyRead(30'000), "the program does not say what it is to say");
            m_said += m_process.readAll();
        }
        return milliseconds(m_sinceStart.elapsed());
    }
    /// Asks it to end; gives milliseconds until it has.
    double end()
    {
        const Stopwatch watch;
        m_process.terminate();
        m_run.require(m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit
                          && m_process.exitCode() == 0, "the program does not end in order");
        return milliseconds(watch.elapsed());
    }
    /// Processor time that it has used so far.
    std::chrono::nanoseconds used() const
    {
        clockid_t clock{};
        timespec time{};
        m_run.require(clock_getcpuclockid(static_cast<pid_t>(m_process.processId()), &clock) == 0
                          && clock_gettime(clock, &time) == 0, "the program has no clock");
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

private:
    const Run &m_run;
    Stopwatch m_sinceStart;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace orrery::bench

// SPDX-License-Identifier: MIT
#include "programrun.h"

#include <QtCore/QDeadlineTimer>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // ms; generous, since sanitizers and busy machines are slow
}

ProgramRun::ProgramRun(const QStringList &arguments)
    : m_arguments(arguments), m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        m_environment.remove(name);
}

ProgramRun::~ProgramRun()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

void ProgramRun::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void ProgramRun::start()
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(ORRERY_PROGRAM), m_arguments);
    m_process.waitForStarted(patience);
}

void ProgramRun::startWithShell(const QByteArray &script)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(u"/bin/sh"_s, QStringList{u"-c"_s, QString::fromLatin1(script), QStringLiteral(ORRERY_PROGRAM)}
                        + m_arguments);
    m_process.waitForStarted(patience);
}

QByteArray ProgramRun::waitForLine(const QRegularExpression &pattern)
{
    return waitFor(pattern, &QProcess::readAllStandardOutput, m_out);
}

QByteArray ProgramRun::waitForError(const QRegularExpression &pattern)
{
    return waitFor(pattern, &QProcess::readAllStandardError, m_errors);
}

QByteArray ProgramRun::waitFor(const QRegularExpression &pattern, QByteArray (QProcess::*read)(), QByteArray &text)
{
    constexpr int lookAgain = 100; // ms; waitForReadyRead() returns early for one channel alone
    const QDeadlineTimer deadline(patience);
    for (;;) {
        text += (m_process.*read)();
        const QByteArrayList lines = text.split('\n');
        for (const QByteArray &line : lines.first(lines.size() - 1)) // the last is not at its end yet
            if (pattern.match(QString::fromUtf8(line)).hasMatch())
                return line;
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            return {};
        m_process.waitForReadyRead(lookAgain);
    }
}

int ProgramRun::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    m_out += m_process.readAllStandardOutput();
    m_status = m_process.exitCode() + (m_process.exitStatus() == QProcess::CrashExit ? 128 : 0);
    return m_status;
}

bool ProgramRun::runsOn(int wait)
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(wait))
        return true;
    waitForEnd();
    return false;
}

void ProgramRun::sendSignal(int signal)
{
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

QByteArray ProgramRun::errors()
{
    m_errors += m_process.readAllStandardError();
    return m_errors;
}

QByteArray ProgramRun::account()
{
    const bool running = runsOn();
    m_out += m_process.readAllStandardOutput();
    return (running ? "\nstill running" : "\nexit code: " + QByteArray::number(m_status)) + "\nout: " + m_out
        + "\nerrors: " + errors();
}

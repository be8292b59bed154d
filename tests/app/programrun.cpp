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
    const QDeadlineTimer deadline(patience);
    for (;;) {
        m_out += m_process.readAllStandardOutput();
        const QByteArrayList lines = m_out.split('\n');
        for (const QByteArray &line : lines.first(lines.size() - 1)) // the last is not at its end yet
            if (pattern.match(QString::fromUtf8(line)).hasMatch())
                return line;
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            return {};
        m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

int ProgramRun::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    m_out += m_process.readAllStandardOutput();
    return m_process.exitStatus() == QProcess::CrashExit ? 128 + m_process.exitCode() : m_process.exitCode();
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
    return "\nout: " + m_out + "\nerrors: " + errors();
}

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

/// One run of the real program. Ends it for good when it goes out of scope.
class ProgramRun
{
public:
    /// Not started yet; without a display unless the environment is given one.
    explicit ProgramRun(const QStringList &arguments);
    ~ProgramRun();

    QProcess &process() { return m_process; }
    void setEnvironment(const QString &name, const QString &value);

    void start();
    /// Through the shell: in the script "$0" is the program and "$@" are its arguments.
    void startWithShell(const QByteArray &script);

    /// Waits until what it has printed so far has such a line; empty at the end of the patience.
    QByteArray waitForLine(const QRegularExpression &pattern);
    /// The same of standard error.
    QByteArray waitForError(const QRegularExpression &pattern);
    /// Waits for its end; the exit code, 128 + the signal that ended it, or -1 at the end of the
    /// patience.
    int waitForEnd();
    /// Waits so many ms, or until it has ended: whether it has not.
    bool runsOn(int wait = 0);
    void sendSignal(int signal);

    QByteArray out() const { return m_out; }
    QByteArray errors();
    /// What it printed, when a test fails.
    QByteArray account();

private:
    QByteArray waitFor(const QRegularExpression &pattern, QByteArray (QProcess::*read)(), QByteArray &text);

    QProcess m_process;
    QStringList m_arguments;
    QProcessEnvironment m_environment;
    QByteArray m_out, m_errors;
    int m_status = -1;
};

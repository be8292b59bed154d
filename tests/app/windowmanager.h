// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

/// Manages the windows of a display, as on a person's desktop (openbox). Ends when it goes out of scope.
class WindowManager
{
public:
    explicit WindowManager(const QString &display);
    ~WindowManager();
    Q_DISABLE_COPY_MOVE(WindowManager)

    /// Waits until it does. False where it cannot be had; problem() says why.
    bool start();
    QByteArray problem() const { return m_problem; }

private:
    bool answers() const;

    QProcessEnvironment m_environment;
    QTemporaryDir m_home; // where it looks for a person's settings
    QProcess m_process;
    QByteArray m_problem;
};

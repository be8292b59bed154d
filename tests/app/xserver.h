// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>

/// A display of the test's own (Xvfb). Ends when it goes out of scope.
class XServer
{
public:
    XServer() = default;
    ~XServer();
    Q_DISABLE_COPY_MOVE(XServer)

    /// Waits until programs can connect. False where it cannot be had; problem() says why.
    bool start();
    QByteArray problem() const { return m_problem; }

    /// What DISPLAY is to be for those who connect.
    QString display() const { return m_display; }

private:
    QProcess m_process;
    QString m_display;
    QByteArray m_problem;
};

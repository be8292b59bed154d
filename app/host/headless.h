// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace orrery {
class Runtime;
}

namespace orrery::app {

/// One line of statistics: "up=3s live=184 spawned=190 …", with the messages per second since the
/// statistics before.
QByteArray statisticsLine(const Statistics &now, const Statistics &before);

/// "stopped 184 processes", and where it applies how they ended and who is stuck.
QByteArray stoppedLine(const ShutdownReport &report);

/// Prints one line of statistics a second to standard output. Lives on the main thread, which
/// writes, and waits where the reader does; a signal ends the waiting.
class Headless : public QObject
{
    Q_OBJECT
public:
    explicit Headless(std::shared_ptr<Runtime> runtime, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Standard output takes no more: nobody reads it any longer (0), or the errno of a failure.
    void outputEnded(int error);

private:
    void printLine();

    std::shared_ptr<Runtime> m_runtime;
    Statistics m_before;
    QTimer m_timer;
};

} // namespace orrery::app

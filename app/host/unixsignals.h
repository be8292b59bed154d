// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <chrono>

class QSocketNotifier;

namespace orrery::app {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal. One object at a time; main thread.
///
/// The first one asks for an orderly end. Another one, `hurryAfter` later or more, ends the program
/// at once with 128 + its number, even where the event loop is busy: whoever repeats himself is in
/// a hurry. (Sooner is no repetition: timeout(1) delivers one request twice.) SIGPIPE is ignored,
/// so that a closed pipe is an error of write().
class UnixSignals : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(std::chrono::nanoseconds hurryAfter = std::chrono::milliseconds{500});
    ~UnixSignals() override;

    /// Whether one of them has come.
    static bool raised() noexcept;

Q_SIGNALS:
    void terminationRequested(int signal);

private:
    void read();

    QSocketNotifier *m_notifier = nullptr;
};

/// Opens /dev/null for each of the three standard descriptors that the program was started
/// without, so that no file opened later takes its number and gets its output. First in main().
void openStandardDescriptors();

} // namespace orrery::app

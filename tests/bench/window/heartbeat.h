// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>
#include <vector>

namespace orrery::bench {

/// How the GUI thread gets on: how long each turn of it lasts, which is the handling of one event, and how long somebody
/// waits who wants something of it at any time, which has to share the cores with all others as well. GUI thread.
class Heartbeat : public QObject
{
public:
    Heartbeat();
    ~Heartbeat() override;

    /// Forgets what was timed so far.
    void begin();
    /// Prints how long the turns lasted and the waits, and which share of the turns stayed below 16 ms and above 50.
    void report(const Run &run, const QByteArray &phase) const;

    /// Handles an event, timed: for an application's notify().
    static bool timed(const QObject *receiver, const std::function<bool()> &handle);

protected:
    bool event(QEvent *event) override;

private:
    void beat();

    std::vector<double> m_turns; // milliseconds
    std::vector<double> m_waits;
    std::atomic<qint64> m_asked{0}; // when, in nanoseconds; 0 where nothing is under way
    std::atomic<bool> m_quit{false};
    std::thread m_beating; // last: it uses all of the above
};

} // namespace orrery::bench

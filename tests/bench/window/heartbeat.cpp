// SPDX-License-Identifier: MIT
#include "window/heartbeat.h"

#include "harness/measure.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

#include <algorithm>

namespace orrery::bench {

namespace {

constexpr std::chrono::milliseconds Rhythm{2};

Heartbeat *beating = nullptr; // the GUI thread's
int depth = 0;                // an event may be handled in the handling of another one

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

double asMilliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

} // namespace

Heartbeat::Heartbeat() : m_beating([this] { beat(); })
{
    beating = this;
}

Heartbeat::~Heartbeat()
{
    beating = nullptr;
    m_quit = true;
    m_beating.join();
}

void Heartbeat::begin()
{
    m_turns.clear();
    m_waits.clear();
}

bool Heartbeat::timed(const QObject *receiver, const std::function<bool()> &handle)
{
    if (receiver == beating)
        return handle();
    const qint64 began = now();
    ++depth;
    const bool handled = handle();
    if (--depth == 0 && beating)
        beating->m_turns.push_back(asMilliseconds(now() - began));
    return handled;
}

void Heartbeat::beat()
{
    while (!m_quit) {
        letPass(Rhythm);
        qint64 none = 0;
        if (m_asked.compare_exchange_strong(none, now()))
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }
}

bool Heartbeat::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_waits.push_back(asMilliseconds(now() - m_asked));
    m_asked = 0;
    return true;
}

void Heartbeat::report(const Run &run, const QByteArray &phase) const
{
    run.require(!m_turns.empty() && !m_waits.empty(), "the event loop had nothing to do");
    std::vector<double> turns = m_turns;
    std::vector<double> waits = m_waits;
    std::sort(turns.begin(), turns.end());
    std::sort(waits.begin(), waits.end());
    const auto share = [&](const std::vector<double> &all, auto holds) {
        return 100.0 * static_cast<double>(std::count_if(all.begin(), all.end(), holds)) / static_cast<double>(all.size());
    };
    run.report(phase + "_turns", static_cast<double>(turns.size()), "turns");
    for (const auto &[name, of] : {std::pair("_turn_p50", 0.5), std::pair("_turn_p99", 0.99), std::pair("_turn_p999", 0.999)})
        run.report(phase + name, quantile(turns, of), "ms");
    run.report(phase + "_turn_longest", turns.back(), "ms");
    run.report(phase + "_turns_below_16ms", share(turns, [](double turn) { return turn < 16; }), "%");
    run.report(phase + "_turns_above_50ms", share(turns, [](double turn) { return turn > 50; }), "%");
    run.report(phase + "_wait_p50", quantile(waits, 0.5), "ms");
    run.report(phase + "_wait_p99", quantile(waits, 0.99), "ms");
    run.report(phase + "_wait_longest", waits.back(), "ms");
}

} // namespace orrery::bench

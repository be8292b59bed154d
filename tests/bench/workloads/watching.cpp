// SPDX-License-Identifier: MIT
#include "workloads/watching.h"

#include "harness/measure.h"

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto Rhythm = 250ms;
constexpr qsizetype JournalCapacity = 20'000;

} // namespace

Watching::Watching(Runtime &runtime) : m_runtime(runtime), m_thread([this] { run(); }) {}

Watching::~Watching()
{
    m_quit = true;
    m_quit.notify_one();
    m_thread.join();
}

void Watching::run()
{
    m_runtime.setJournalCapacity(JournalCapacity);
    const auto before = m_runtime.journal();
    quint64 sequence = before.isEmpty() ? 0 : before.constLast().sequence;
    auto due = std::chrono::steady_clock::now();
    while (!m_quit) {
        const std::chrono::nanoseconds used = threadProcessorTime();
        sequence = look(sequence);
        m_cost += (threadProcessorTime() - used).count();
        ++m_looks;
        due += Rhythm;
        std::this_thread::sleep_until(due);
    }
    m_runtime.setJournalCapacity(0);
}

quint64 Watching::look(quint64 sequence)
{
    const Statistics statistics = m_runtime.statistics();
    const QList<ProcessInfo> processes = m_runtime.processInfos();
    const QList<NameInfo> names = m_runtime.names();
    const QList<GroupInfo> groups = m_runtime.groups();
    const QList<TimerInfo> timers = m_runtime.timers();
    const QList<JournalEvent> events = m_runtime.journal(sequence);
    return events.isEmpty() ? sequence : events.constLast().sequence;
}

} // namespace orrery::bench

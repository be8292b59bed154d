// SPDX-License-Identifier: MIT
// What a window takes beside the GUI thread's time.
#include "harness/measure.h"
#include "models/lookbudget.h"
#include "models/processcolumns.h"
#include "window/turns.h"
#include "window/visit.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace orrery::bench {

using namespace std::chrono_literals;
using Span = std::chrono::milliseconds;
using ui::ProcessColumns;

namespace {

/// Until what was asked for has been looked at; by rates it takes two looks.
constexpr Span Settling = 3s;
/// How long is measured at most.
constexpr Span Longest = 45s;

} // namespace

/// Each begins where the one before left off.
std::vector<Visit::Scene> Visit::scenes()
{
    const auto sortBy = [this](int column, Qt::SortOrder order) {
        act([&] { tableOf("processes")->sortByColumn(column, order); });
    };
    const auto filterBy = [this](const char *text) { act([&] { m_field->setText(QString::fromLatin1(text)); }); };
    const auto sortByCpu = [=] { sortBy(ProcessColumns::CpuColumn, Qt::DescendingOrder); };
    const auto sortByPid = [=] { sortBy(ProcessColumns::PidColumn, Qt::AscendingOrder); };
    // Nearly all pass, so that there is most to keep.
    const auto filterMost = [=] { filterBy("-state:suspended"); };
    return {{"plain", [] {}},
            {"by_cpu", sortByCpu},
            {"by_cpu_filtered", filterMost},
            {"filtered", sortByPid},
            {"names_page",
             [=, this] {
                 filterBy("");
                 turnTo("names");
             }},
            {"timers_page", [this] { turnTo("timers"); }},
            {"groups_page", [this] { turnTo("groups"); }},
            {"supervision_page", [this] { turnTo("supervision"); }},
            {"timers_page_by_cpu_filtered", [=, this] {
                 turnTo("processes");
                 sortByCpu();
                 filterMost();
                 turnTo("timers");
             }}};
}

/// Looks at all are seldom, as each is paid for by the pause after it: what sampling takes is told over as long a time
/// as what was asked for takes to be paid for.
void Visit::costs()
{
    double worstSampling = 0;
    double mostMemory = 0;
    QTimer watching;
    double resident = 0;
    QObject::connect(&watching, &QTimer::timeout, [&] { resident = std::max(resident, residentBytes()); });
    watching.start(50ms);
    for (const Scene &scene : scenes()) {
        resident = residentBytes();
        const std::chrono::nanoseconds before = m_threads.used();
        scene.enter();
        runFor(Settling);
        const std::chrono::nanoseconds asked = m_threads.used() - before;
        const auto payback = std::chrono::duration_cast<Span>(asked * ui::LookAccount::Share);
        const std::chrono::nanoseconds begin = m_threads.used();
        const Stopwatch watch;
        runFor(std::clamp(payback, m_run.isQuick() ? Span(2s) : Span(10s), Longest));
        const auto used = std::chrono::duration<double>(m_threads.used() - begin);
        const double share = 100 * used.count() / watch.seconds();
        const double each = (resident - m_before) / static_cast<double>(m_crowd.runtime().statistics().live);
        m_run.report("asked_for_" + scene.name, milliseconds(asked), "ms_of_CPU");
        m_run.report("sampling_" + scene.name, share, "%_of_a_core");
        m_run.report("memory_" + scene.name, each, "bytes/process");
        worstSampling = std::max(worstSampling, share);
        mostMemory = std::max(mostMemory, each);
    }
    m_run.report("sampling_worst", worstSampling, "%_of_a_core");
    m_run.report("memory_each_process", mostMemory, "bytes");
    turnTo("processes");
    act([&] {
        m_field->clear();
        tableOf("processes")->sortByColumn(ProcessColumns::PidColumn, Qt::AscendingOrder);
    });
    runFor(Settling);
}

} // namespace orrery::bench

// SPDX-License-Identifier: MIT
// The window in this program, over a runtime of parked processes.
#include "feed/runtimefeed.h"
#include "harness/measure.h"
#include "harness/processes.h"
#include "window/painted.h"
#include "window/parts.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <vector>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto Span = 5s;
constexpr qsizetype Processes = 10'000;

/// What this program uses in that span, its events handled.
std::chrono::nanoseconds usedInSpan()
{
    QEventLoop loop;
    QTimer::singleShot(Span, &loop, &QEventLoop::quit);
    const std::chrono::nanoseconds before = processorTime();
    loop.exec();
    return processorTime() - before;
}

void showFull(QWidget &window)
{
    QEventLoop loop;
    const Painted painted(window, Processes, [&loop] { loop.quit(); });
    window.show();
    loop.exec();
}

/// Of that many samples.
double medianOfSamples(Runtime &runtime, int samples)
{
    ui::RuntimeFeed feed(runtime);
    std::vector<double> costs;
    QEventLoop loop;
    QObject::connect(&feed, &ui::Feed::frameReady, &loop, [&](const ui::FramePtr &frame) {
        costs.push_back(milliseconds(frame->cost));
        if (static_cast<int>(costs.size()) == samples)
            loop.quit();
        else
            feed.sampleNow();
    });
    feed.sampleNow();
    loop.exec();
    std::sort(costs.begin(), costs.end());
    return quantile(costs, 0.5);
}

} // namespace

void windowSampler(const Run &run)
{
    for (const qsizetype count : {1'000, 10'000, 100'000}) {
        Runtime runtime(run.options());
        spawnParked(run, runtime, count);
        run.report("sample_of_" + QByteArray::number(qint64{count}), medianOfSamples(runtime, run.isQuick() ? 5 : 21), "ms_of_CPU");
    }
}

void windowFirstTable(const Run &run)
{
    Runtime runtime(run.options());
    spawnParked(run, runtime, Processes);
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const Stopwatch watch;
        MonitorWindow window(runtime);
        showFull(window);
        times.push_back(milliseconds(watch.elapsed()));
        window.closeNow();
    }
    std::sort(times.begin(), times.end());
    run.report("first_table_of_10000", quantile(times, 0.5), "ms");
}

void windowIdle(const Run &run)
{
    Runtime runtime(run.options());
    spawnParked(run, runtime, Processes);
    MonitorWindow window(runtime);
    showFull(window);
    run.report("open_cpu_over_5s", milliseconds(usedInSpan()), "ms");
    window.hide();
    run.report("hidden_cpu_over_5s", milliseconds(usedInSpan()), "ms");
    window.closeNow();
}

} // namespace orrery::bench

// SPDX-License-Identifier: MIT
// What a window that is open costs the system that it shows.
#include "harness/loads.h"
#include "harness/paired.h"
#include "window/crowd.h"
#include "window/painted.h"
#include "window/parts.h"
#include "window/turns.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QEventLoop>

#include <memory>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

constexpr auto Slice = 1000ms; // four samples
/// Until what opening and closing do is over.
constexpr auto Settling = 250ms;

/// The window is opened once for each slice with it, and closed before those without.
void compare(const Run &run, const QByteArray &load, Runtime &runtime, const std::function<quint64()> &counter)
{
    std::unique_ptr<MonitorWindow> window;
    Paired paired;
    paired.counter = counter;
    paired.slices = run.isQuick() ? 3 : 15;
    paired.begin = [&] {
        window = std::make_unique<MonitorWindow>(runtime);
        window->resize(1300, 900);
        QEventLoop loop;
        const Painted painted(*window, 1000, [&loop] { loop.quit(); });
        window->show();
        loop.exec();
        runFor(Settling);
    };
    paired.end = [&] {
        window->closeNow();
        window.reset();
        runFor(Settling);
    };
    paired.pass = [] { runFor(Slice); };
    paired.report(run, load);
}

void compareAt(const Run &run, const QByteArray &size, qsizetype count)
{
    Crowd crowd(run, count);
    Runtime &runtime = crowd.runtime();
    {
        const QList<Pid> others = runtime.processes();
        spawnTalkingPairs(runtime, 1000);
        compare(run, size + "_pairs", runtime, [&runtime] { return runtime.statistics().messagesReceived; });
        for (const Pid pid : runtime.processes()) {
            if (pid > others.constLast())
                runtime.kill(pid);
        }
        run.require(runtime.waitIdle(Patience), "the pairs do not end");
    }
    for (int i = 0; i < 1000; ++i)
        runtime.spawn(generation);
    compare(run, size + "_spawn_exit", runtime, [&runtime] { return runtime.statistics().finished; });
    runtime.shutdown();
}

} // namespace

void windowThroughput(const Run &run)
{
    compareAt(run, "10000", 10'000);
    compareAt(run, "1000000", run.count(1'000'000));
}

} // namespace orrery::bench

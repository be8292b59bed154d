// SPDX-License-Identifier: MIT
// The window over a system of a million processes that moves: what it does to the GUI thread, and to the system.
#include "harness/measure.h"
#include "window/parts.h"
#include "window/turns.h"
#include "window/visit.h"

namespace orrery::bench {

using namespace std::chrono_literals;

void windowMillion(const Run &run)
{
    Crowd crowd(run, run.count(1'000'000));
    Society society(run, crowd);
    crowd.churn();
    society.stir();
    const quint64 before = crowd.spawned();
    const Stopwatch watch;
    runFor(1s);
    run.report("churn", static_cast<double>(crowd.spawned() - before) / watch.seconds(), "spawns/s");
    Visit visit(run, crowd, society);
    visit.steady();
    visit.scroll();
    visit.costs();
    visit.pages();
    visit.sort();
    visit.filter();
    visit.close();
}

} // namespace orrery::bench

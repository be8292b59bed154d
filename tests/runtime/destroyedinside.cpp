// SPDX-License-Identifier: MIT
// Destroys a runtime from inside one of its own processes: the one thing that cannot be done, and that ends
// the program with a message instead of a deadlock.
#include <orrery/orrery.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>

using namespace orrery;

int main()
{
    // The end that is expected is an abort, which ctest would take for a crash.
    std::signal(SIGABRT, [](int) { std::_Exit(0); });
    auto runtime = std::make_unique<Runtime>();
    Runtime *raw = runtime.get();
    const Pid pid = raw->spawn([&runtime](Context) -> Process {
        runtime.reset();
        co_return;
    });
    raw->join(pid, std::chrono::seconds(30));
    return 1;
}

// SPDX-License-Identifier: MIT
// Walks one path through the runtime so many times, for ../instructions.sh to count what that takes.
#include "harness/run.h"
#include "instructions/path.h"

#include <orrery/orrery.h>

#include <QtCore/QHashSeed>
#include <QtCore/QSysInfo>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <gnu/libc-version.h>

namespace orrery::bench {

namespace {

constexpr Path Paths[] = {
    {"spawn_exit", "a process spawned by another, and its end", 20'000, spawnExitPath},
    {"send_receive", "a message to a process that waits for it", 20'000, sendReceivePath},
    {"whereis", "a look-up of one name among 1,000", 40'000, whereisPath},
    {"arm", "sendAfter, 10 to 60 s ahead", 20'000, armPath},
    {"cancel", "the cancelling of one of 20,000 timers", 20'000, cancelPath},
    {"fire", "the firing of one of 20,000 timers, into a mailbox", 20'000, firePath},
};

#if defined(__clang__)
constexpr char Compiler[] = "Clang " __clang_version__;
#else
constexpr char Compiler[] = "GCC " __VERSION__;
#endif

const Path *find(const char *name)
{
    for (const Path &path : Paths) {
        if (std::strcmp(path.name, name) == 0)
            return &path;
    }
    return nullptr;
}

void walk(const Path &path, qsizetype operations)
{
    // The places of keys in a hash, and so the comparisons, are those of the next run.
    QHashSeed::setDeterministicGlobalSeed();
    const auto clock = std::make_shared<ManualClock>();
    const Walk given{operations, path.most, clock};
    Runtime runtime({.workers = 1, .clock = clock});
    const Pid walker = runtime.spawn([&](Context self) { return path.walk(self, given); });
    runtime.join(walker, Patience);
    require(false, "the path was not walked to its end");
}

} // namespace

void finish()
{
    std::_Exit(0);
}

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::_Exit(1);
}

} // namespace orrery::bench

int main(int argc, char *argv[])
{
    using namespace orrery::bench;

    if (argc == 2 && std::strcmp(argv[1], "--list") == 0) {
        for (const Path &path : Paths)
            std::printf("%s %lld %s\n", path.name, static_cast<long long>(path.most), path.what);
        return 0;
    }
    if (argc == 2 && std::strcmp(argv[1], "--built-with") == 0) {
        std::printf("%s, Qt %s, glibc %s, %s\n", Compiler, qVersion(), gnu_get_libc_version(),
                    qPrintable(QSysInfo::buildCpuArchitecture()));
        return 0;
    }
    const Path *path = argc == 3 ? find(argv[1]) : nullptr;
    const long long operations = argc == 3 ? std::atoll(argv[2]) : 0;
    if (!path || operations < 1 || operations > path->most) {
        std::fprintf(stderr, "usage: %s --list | --built-with | PATH OPERATIONS\n", argv[0]);
        return 2;
    }
    walk(*path, operations);
}

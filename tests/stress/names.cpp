// SPDX-License-Identifier: MIT
// Names, while their holders end.
#include "support/crew.h"
#include "support/run.h"

#include <mutex>
#include <set>
#include <thread>

using namespace orrery;
using namespace orrery::stress;
using namespace std::chrono_literals;

namespace {

Process parked(Context self)
{
    for (;;)
        co_await self.receive();
}

Process untilMessage(Context self)
{
    co_await self.receive();
}

const QString &theName()
{
    static const QString name = QStringLiteral("name");
    return name;
}

/// Ends it in one of the ways there are.
void end(Runtime &runtime, Pid pid, int how)
{
    if (how == 0)
        runtime.kill(pid);
    else if (how == 1)
        runtime.exit(pid, ExitReason::Shutdown);
    else
        runtime.send(pid, "end");
}

/// A name is registered for a process that ends: either it was too late, or the end takes it along.
void registerVersusExit(Run &run)
{
    Runtime runtime(run.options());
    Crew crew(3);
    const Pid other = runtime.spawn(parked);
    while (run.goesOn()) {
        const Pid pid = runtime.spawn(untilMessage);
        const int how = run.randomFor(0).below(3);
        bool otherHolds = false;
        crew.together({
            [&] {
                run.randomFor(1).pause();
                runtime.registerName(theName(), pid);
            },
            [&] {
                run.randomFor(2).pause();
                end(runtime, pid, how);
            },
            [&] {
                run.randomFor(3).pause();
                otherHolds = bool(runtime.registerName(theName(), other));
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
        const std::optional<Pid> holder = runtime.whereis(theName());
        EXPECT(run, otherHolds ? holder == other : !holder);
        runtime.unregisterName(theName());
        EXPECT(run, !runtime.whereis(theName()));
    }
    run.expectNothingLeft(runtime);
}

/// The next one takes the name as soon as it is free; the end of the one before must not free it.
void takeoverVersusReaping(Run &run)
{
    Runtime runtime(run.options());
    Crew crew(2);
    Pid holder = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
    while (run.goesOn()) {
        const int how = run.randomFor(0).below(3);
        Pid next;
        crew.together({
            [&] {
                run.randomFor(1).pause();
                end(runtime, holder, how);
            },
            [&] {
                run.randomFor(2).pause();
                for (;;) {
                    next = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
                    if (next)
                        break;
                    std::this_thread::yield();
                }
            },
        });
        EXPECT(run, runtime.join(holder, Patience));
        EXPECT(run, runtime.whereis(theName()) == next);
        EXPECT(run, runtime.isAlive(next));
        holder = next;
    }
    run.expectNothingLeft(runtime);
}

/// The same with a name that is given up and taken by another while its old holder ends.
void unregisterVersusExit(Run &run)
{
    Runtime runtime(run.options());
    Crew crew(3);
    const Pid other = runtime.spawn(parked);
    while (run.goesOn()) {
        const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
        const int how = run.randomFor(0).below(3);
        bool otherHolds = false;
        crew.together({
            [&] {
                run.randomFor(1).pause();
                end(runtime, pid, how);
            },
            [&] {
                run.randomFor(2).pause();
                runtime.unregisterName(theName());
                otherHolds = bool(runtime.registerName(theName(), other));
            },
            [&] {
                run.randomFor(3).pause();
                const std::optional<Pid> seen = runtime.whereis(theName());
                EXPECT(run, !seen || *seen == pid || *seen == other);
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
        EXPECT(run, otherHolds ? runtime.whereis(theName()) == other : !runtime.whereis(theName()));
        runtime.unregisterName(theName());
    }
    run.expectNothingLeft(runtime);
}

/// Once isAlive has said no, the name does not lead there any more, for anyone.
void aDeadPidIsNeverFound(Run &run)
{
    Runtime runtime(run.options());
    Crew crew(2);
    while (run.goesOn()) {
        const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
        const int how = run.randomFor(0).below(3);
        crew.together({
            [&] {
                run.randomFor(1).pause();
                end(runtime, pid, how);
            },
            [&] {
                while (runtime.isAlive(pid))
                    std::this_thread::yield();
                EXPECT(run, !runtime.whereis(theName()));
                EXPECT(run, runtime.registerName(QStringLiteral("other"), pid) == RegisterResult::NoProcess);
                EXPECT(run, runtime.send(pid, "x") == SendResult::NoProcess);
                EXPECT(run, !runtime.kill(pid));
            },
        });
        EXPECT(run, runtime.join(pid, Patience));
    }
    run.expectNothingLeft(runtime);
}

/// Any number of callers, holders that end at once: each spawn is answered to one of them.
void singletonVersusExit(Run &run)
{
    constexpr int callers = 4;
    Crew crew(callers);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        std::mutex mutex;
        std::set<Pid> all;
        std::vector<std::function<void()>> jobs;
        for (int caller = 0; caller < callers; ++caller) {
            jobs.push_back([&, caller] {
                Random random = run.randomFor(static_cast<quint64>(caller));
                std::set<Pid> own;
                for (int i = 0; i < 200; ++i) {
                    const Pid pid = runtime.whereisOrSpawn(theName(), untilMessage);
                    EXPECT(run, !pid.isNull());
                    own.insert(pid);
                    if (random.oneIn(3))
                        end(runtime, pid, random.below(3));
                    random.pause();
                }
                const std::lock_guard lock(mutex);
                all.merge(own);
            });
        }
        crew.together(std::move(jobs));
        EXPECT_SEEN(run, runtime.statistics().spawned == all.size(),
                    QStringLiteral("%1 spawned, %2 seen").arg(runtime.statistics().spawned).arg(all.size()));
        run.expectNothingLeft(runtime);
    }
}

/// A send by name reaches whoever holds it at that moment, or says that nobody does.
void sendNamedVersusExit(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        std::atomic<quint64> delivered = 0;
        std::atomic<bool> stop = false;
        const auto sender = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            while (!stop) {
                const SendResult result = runtime.sendNamed(theName(), "end");
                if (result)
                    ++delivered;
                else
                    EXPECT(run, result == SendResult::NoName || result == SendResult::NoProcess);
                random.pause();
            }
        };
        crew.together({
            [&] { sender(1); },
            [&] { sender(2); },
            [&] {
                for (int i = 0; i < 200; ++i) {
                    const Pid pid = runtime.spawn(untilMessage, {.label = {}, .name = theName()});
                    EXPECT(run, !pid.isNull());
                    EXPECT(run, runtime.join(pid, Patience));
                }
                stop = true;
            },
        });
        EXPECT(run, runtime.statistics().messagesSent == delivered);
        run.expectNothingLeft(runtime);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"registerVersusExit", registerVersusExit},
                            {"takeoverVersusReaping", takeoverVersusReaping},
                            {"unregisterVersusExit", unregisterVersusExit},
                            {"aDeadPidIsNeverFound", aDeadPidIsNeverFound},
                            {"singletonVersusExit", singletonVersusExit},
                            {"sendNamedVersusExit", sendNamedVersusExit},
                        });
}

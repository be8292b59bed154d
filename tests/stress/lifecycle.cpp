// SPDX-License-Identifier: MIT
// Runtimes that begin and end, with all that can go on meanwhile.
#include "support/crew.h"
#include "support/processes.h"
#include "support/run.h"

#include <mutex>
#include <stdexcept>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Counts the callables that are alive.
class Alive
{
public:
    explicit Alive(std::atomic<int> &count) noexcept : m_count(&count) { ++*m_count; }
    Alive(Alive &&other) noexcept : m_count(other.m_count) { ++*m_count; }
    Alive(const Alive &) = delete;
    Alive &operator=(const Alive &) = delete;
    Alive &operator=(Alive &&) = delete;
    ~Alive() { --*m_count; }

private:
    std::atomic<int> *m_count;
};

/// A spawn is accepted and its process stopped, or it is refused; nothing in between.
void spawnVersusShutdown(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        std::atomic<int> callables = 0;
        std::atomic<quint64> accepted = 0;
        std::atomic<bool> closed = false;
        std::atomic<quint64> late = 0; ///< spawners whose last spawn was refused while the shutdown was under way
        {
            Runtime runtime(run.options(Run::Mailboxes::Tight));
            std::mutex mutex;
            std::vector<Pid> pids;
            const auto body = [&callables] {
                return [alive = Alive(callables)](Context self) -> Process { co_await self.receive(); };
            };
            const Pid inside = runtime.spawn([&](Context self) -> Process {
                for (;;) {
                    if (self.runtime().spawnLink(self.pid(), body()))
                        ++accepted;
                    co_await self.yield();
                }
            });
            ++accepted;
            EXPECT(run, !inside.isNull());
            const auto spawner = [&](quint64 stream) {
                Random random = run.randomFor(stream);
                const auto name = [&](int i) { return QString::number(stream * 100'000 + quint64(i)); };
                for (int i = 0;; ++i) {
                    Pid pid;
                    switch (random.below(4)) {
                    case 0:
                        pid = runtime.spawn(body());
                        break;
                    case 1:
                        pid = runtime.spawn(body(), {.label = {}, .name = name(i)});
                        break;
                    case 2:
                        pid = runtime.whereisOrSpawn(name(i), body());
                        break;
                    default:
                        pid = runtime.spawnLink(inside, body());
                        break;
                    }
                    if (pid.isNull())
                        break;
                    ++accepted;
                    const std::lock_guard lock(mutex);
                    pids.push_back(pid);
                }
                late += closed ? 0 : 1;
            };
            crew.together({
                [&] { spawner(1); },
                [&] { spawner(2); },
                [&] {
                    run.randomFor(3).lag();
                    runtime.shutdown();
                    closed = true;
                },
            });
            run.expectNothingLeft(runtime);
            EXPECT_SEEN(run, runtime.statistics().spawned == accepted,
                        QStringLiteral("%1 spawned, %2 accepted").arg(runtime.statistics().spawned).arg(accepted));
            for (const Pid pid : pids)
                EXPECT(run, !runtime.isAlive(pid));
        }
        EXPECT_SEEN(run, callables == 0, QString::number(callables));
        run.raced(2, late);
    }
}

/// Of all that call shutdown at once, one gets the count.
void shutdownVersusShutdown(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        constexpr qsizetype count = 20;
        for (qsizetype i = 0; i < count; ++i)
            runtime.spawn([](Context self) -> Process { co_await self.receive(); });
        std::atomic<qsizetype> stopped = 0;
        std::atomic<int> winners = 0;
        const auto stop = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            random.pause();
            const qsizetype own = random.oneIn(2)
                ? runtime.shutdown()
                : runtime.shutdown(ShutdownOptions{.grace = Patience, .deadline = 2 * Patience}).stopped;
            stopped += own;
            winners += own > 0 ? 1 : 0;
        };
        crew.together({[&] { stop(1); }, [&] { stop(2); }, [&] { stop(3); }});
        EXPECT_SEEN(run, winners == 1 && stopped == count, QStringLiteral("%1 by %2").arg(stopped).arg(winners));
        // Others than the first return at once; the end of it is waited for here.
        const QList<Pid> left = runtime.processes();
        for (const Pid pid : left)
            EXPECT(run, runtime.join(pid, Patience));
        run.expectNothingLeft(runtime);
    }
}

/// One that does what there is to do, at random, until it is stopped.
Process busybody(Context self, Random random, std::atomic<quint64> *revoked)
{
    Runtime &runtime = self.runtime();
    const QString names[] = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    std::vector<TimerRef> timers;
    std::vector<MonitorRef> monitors;
    runtime.setTrapExit(self.pid(), random.oneIn(3));
    for (;;) {
        const QList<Pid> all = random.oneIn(16) ? runtime.processes() : QList<Pid>();
        const Pid other = all.isEmpty() ? self.pid() : all[random.below(static_cast<int>(all.size()))];
        const QString &name = names[random.below(3)];
        switch (random.below(30)) {
        case 0:
            runtime.send(other, "x");
            break;
        case 1:
            runtime.sendNamed(name, "x");
            break;
        case 2:
            runtime.registerName(name, other);
            break;
        case 3:
            runtime.unregisterName(name);
            break;
        case 4:
            timers.push_back(runtime.sendAfter(other, std::chrono::microseconds(random.below(500)), "x"));
            break;
        case 5:
            timers.push_back(runtime.sendAfter(name, std::chrono::microseconds(random.below(500)), "x"));
            break;
        case 6:
            if (!timers.empty()) {
                if (timers.back().cancel())
                    ++*revoked;
                timers.pop_back();
            }
            break;
        case 7: {
            Random next(random.next());
            const auto body = [next, revoked](Context child) { return busybody(child, next, revoked); };
            if (runtime.statistics().live < 200)
                random.oneIn(2) ? runtime.spawn(body) : runtime.spawnLink(other, body);
            break;
        }
        case 8:
            if (random.oneIn(4))
                runtime.kill(other);
            break;
        case 9:
            runtime.exit(other, random.oneIn(2) ? ExitReason::Normal : ExitReason::Shutdown);
            break;
        case 10: {
            Random next(random.next());
            runtime.whereisOrSpawn(name, [next, revoked](Context child) { return busybody(child, next, revoked); });
            break;
        }
        case 11: {
            std::optional<Received> item = co_await self.receive(std::chrono::microseconds(random.below(100)));
            if (const auto *message = item ? std::get_if<Message>(&*item) : nullptr)
                self.reply(*message, "re");
            break;
        }
        case 12:
            co_await self.receiveMatching(match::bytes("none"), 20us);
            break;
        case 13:
            co_await self.sleep(std::chrono::microseconds(random.below(100)));
            break;
        case 14:
            if (other != self.pid())
                co_await self.join(other, std::chrono::microseconds(random.below(100)));
            break;
        case 15:
            if (random.oneIn(8))
                throw std::runtime_error("busy");
            break;
        case 16:
            if (random.oneIn(8))
                co_return;
            break;
        case 17:
            runtime.link(self.pid(), other);
            break;
        case 18:
            runtime.unlink(other, self.pid());
            break;
        case 19:
            monitors.push_back(runtime.monitor(self.pid(), other));
            break;
        case 20:
            if (!monitors.empty()) {
                runtime.demonitor(monitors.back());
                monitors.pop_back();
            }
            break;
        case 21:
            runtime.joinGroup(name, other);
            break;
        case 22:
            runtime.leaveGroup(name, other);
            break;
        case 23:
            runtime.sendGroup(name, "x");
            break;
        case 24: // is never cancelled: that would revoke any number
            runtime.sendEvery(other, std::chrono::microseconds(200 + random.below(500)), "x");
            break;
        case 25:
            co_await self.call(other, "request", std::chrono::microseconds(random.below(100)));
            break;
        case 26:
            co_await self.call(name, "request", std::chrono::microseconds(random.below(100)));
            break;
        case 27:
            if (random.oneIn(4))
                runtime.suspend(other);
            break;
        case 28:
            runtime.resume(other);
            break;
        default:
            co_await self.yield();
            break;
        }
    }
}

/// All of it at once, watched, then shut down in one of the ways there are.
void shutdownVersusEverything(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        std::atomic<quint64> revoked = 0;
        Runtime runtime(run.options(Run::Mailboxes::Tight));
        runtime.setJournalCapacity(run.round() % 2 ? 256 : 0);
        for (int i = 0; i < 20; ++i) {
            Random random = run.randomFor(100 + static_cast<quint64>(i));
            runtime.spawn([random, &revoked](Context self) { return busybody(self, random, &revoked); });
        }
        std::atomic<bool> stop = false;
        crew.together({
            [&] { // watches
                Random random = run.randomFor(1);
                quint64 after = 0;
                while (!stop) {
                    const Statistics statistics = runtime.statistics();
                    EXPECT(run, quint64(statistics.live) == statistics.spawned - statistics.finished);
                    for (const ProcessInfo &info : runtime.processInfos())
                        EXPECT(run, !info.pid.isNull() && info.mailboxDepth >= 0 && info.timersPending >= 0);
                    for (const NameInfo &info : runtime.names())
                        EXPECT(run, !info.name.isEmpty() && !info.pid.isNull());
                    for (const TimerInfo &info : runtime.timers())
                        EXPECT(run, info.id != 0 && info.remaining >= 0ms && info.period >= 0ms);
                    for (const GroupInfo &info : runtime.groups())
                        EXPECT(run, !info.name.isEmpty() && !info.members.isEmpty());
                    for (const JournalEvent &event : runtime.journal(after)) {
                        EXPECT(run, event.sequence > after);
                        after = event.sequence;
                    }
                    random.pause();
                }
            },
            [&] { // takes part
                Random random = run.randomFor(2);
                while (!stop) {
                    const QList<Pid> all = runtime.processes();
                    if (!all.isEmpty()) {
                        const Pid pid = all[random.below(static_cast<int>(all.size()))];
                        runtime.send(pid, "x");
                        if (random.oneIn(10))
                            runtime.kill(pid);
                        if (random.oneIn(10))
                            runtime.join(pid, 50us);
                        if (random.oneIn(10))
                            runtime.info(pid);
                        runtime.resume(pid); // so that not all get stuck
                    }
                    random.pause();
                }
            },
            [&] { // ends it
                Random random = run.randomFor(3);
                for (int i = 0; i < 200; ++i)
                    random.pause();
                switch (random.below(3)) {
                case 0:
                    runtime.shutdown();
                    break;
                case 1: {
                    const ShutdownReport report = runtime.shutdown(ShutdownOptions{.grace = 1ms, .deadline = Patience});
                    EXPECT(run, report.stuck.isEmpty());
                    EXPECT(run, report.finishedInGrace + report.killed <= report.stopped);
                    break;
                }
                default: {
                    const Pid pid = runtime.spawn([](Context self) -> Process {
                        self.runtime().shutdown();
                        co_await self.receive();
                    });
                    EXPECT(run, runtime.join(pid, Patience));
                    if (runtime.phase() == Phase::Running)
                        break; // somebody stopped it before its first step
                    for (const Pid left : runtime.processes())
                        EXPECT(run, runtime.join(left, Patience));
                    break;
                }
                }
                stop = true;
            },
        });
        run.expectNothingLeft(runtime, revoked);
    }
}

/// Thousands of runtimes, one after the other and at the same time.
void createVersusDestroy(Run &run)
{
    Crew crew(3);
    while (run.goesOn()) {
        const auto live = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            Runtime runtime({.workers = 1 + random.below(3), .mailboxCapacity = 0, .clock = {}});
            const int count = random.below(6);
            for (int i = 0; i < count; ++i) {
                const Pid pid = runtime.spawn([](Context self) -> Process {
                    for (;;)
                        co_await self.receive(10us);
                });
                runtime.send(pid, "x");
                if (random.oneIn(2))
                    runtime.sendAfter(pid, std::chrono::microseconds(random.below(100)), "x");
                if (random.oneIn(3))
                    runtime.registerName(QString::number(i), pid);
            }
            if (random.oneIn(2))
                random.pause();
            if (random.oneIn(3))
                run.expectNothingLeft(runtime);
        };
        crew.together({[&] { live(1); }, [&] { live(2); }, [&] { live(3); }});
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"spawnVersusShutdown", spawnVersusShutdown},
                            {"shutdownVersusShutdown", shutdownVersusShutdown, Scenario::Mixture},
                            {"shutdownVersusEverything", shutdownVersusEverything, Scenario::Mixture},
                            {"createVersusDestroy", createVersusDestroy, Scenario::Mixture},
                        });
}

// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <algorithm>

using namespace orrery;
using namespace orrery::test;

namespace {

// Stopping a process destroys what it held: its frame, its callable, its unread messages, its
// timers. Each of them may call the runtime back as it goes; none of that is done under a lock.
struct Surroundings
{
    Runtime runtime{RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = {}}};
    Log<QByteArray> heard;
    Pid listener;
    TimerRef timer;
    Pid neighbour;

    Surroundings()
    {
        listener = runtime.spawn(ReaderOf(heard));
        neighbour = runtime.spawn(parked);
        timer = runtime.sendAfter(listener, std::chrono::hours(1), "timer");
    }

    /// What a destructor may do: all of it.
    void callBack(const QByteArray &who)
    {
        runtime.send(listener, who);
        runtime.spawn([this](Context self) -> Process {
            self.runtime().send(listener, "spawned");
            co_return;
        });
        timer.cancel();
        runtime.registerName(QString::fromUtf8(who), listener);
        runtime.unregisterName(QStringLiteral("old"));
        runtime.sendAfter(listener, std::chrono::hours(1), "never");
        runtime.kill(neighbour);
        runtime.exit(neighbour, ExitReason::Shutdown);
        runtime.statistics();
        runtime.processInfos();
        runtime.names();
        runtime.timers();
    }

    bool wasCalledBack(const QByteArray &who)
    {
        if (!runtime.waitIdle(Patience))
            return false;
        runtime.send(listener, "read");
        if (!runtime.join(listener, Patience) || !runtime.join(neighbour, Patience))
            return false;
        const std::vector<QByteArray> all = heard.values();
        return std::count(all.begin(), all.end(), who) == 1
            && std::count(all.begin(), all.end(), QByteArray("spawned")) == 1 && !timer.isPending();
    }
};

} // namespace

class TestDestructors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAKilledFrameMayCallTheRuntime();
    void ofACrashedFrameMayCallTheRuntime();
    void ofAReturningFrameMayCallTheRuntime();
    void ofACallableMayCallTheRuntime();
    void ofUnreadMessagesMayCallTheRuntime();
    void ofARefusedMessageMayCallTheRuntime();
    void ofATimersMessageMayCallTheRuntime();
    void ofARefusedCallableMayCallTheRuntime();
    void runWhileTheRuntimeShutsDown();
    void stillSeeTheirProcess();
};

void TestDestructors::ofAKilledFrameMayCallTheRuntime()
{
    Surroundings around;
    const Pid pid = around.runtime.spawn([&around](Context self) -> Process {
        auto goodbye = [&around] { around.callBack("frame"); };
        const AtEnd atEnd(goodbye);
        co_await self.receive();
    });
    QVERIFY(around.runtime.waitIdle(Patience));
    QVERIFY(around.runtime.kill(pid));
    QVERIFY(around.runtime.join(pid, Patience));
    QVERIFY(around.wasCalledBack("frame"));
}

void TestDestructors::ofACrashedFrameMayCallTheRuntime()
{
    Surroundings around;
    const Pid pid = around.runtime.spawn([&around](Context self) -> Process {
        auto goodbye = [&around] { around.callBack("frame"); };
        const AtEnd atEnd(goodbye);
        co_await self.yield();
        throw 1;
    });
    QVERIFY(around.runtime.join(pid, Patience));
    QVERIFY(around.wasCalledBack("frame"));
}

void TestDestructors::ofAReturningFrameMayCallTheRuntime()
{
    Surroundings around;
    const Pid pid = around.runtime.spawn([&around](Context self) -> Process {
        auto goodbye = [&around] { around.callBack("frame"); };
        const AtEnd atEnd(goodbye);
        co_await self.yield();
    });
    QVERIFY(around.runtime.join(pid, Patience));
    QVERIFY(around.wasCalledBack("frame"));
}

void TestDestructors::ofACallableMayCallTheRuntime()
{
    Surroundings around;
    auto goodbye = [&around] { around.callBack("callable"); };
    auto atEnd = std::make_unique<AtEnd<decltype(goodbye)>>(goodbye);
    const Pid pid = around.runtime.spawn([atEnd = std::move(atEnd)](Context self) -> Process {
        co_await self.receive();
    });
    QVERIFY(around.runtime.waitIdle(Patience));
    QVERIFY(around.runtime.kill(pid));
    QVERIFY(around.runtime.join(pid, Patience));
    QVERIFY(around.wasCalledBack("callable"));
}

namespace {
/// A value whose last copy calls back as it goes.
Message messageThatCallsBack(Surroundings &around, const QByteArray &who)
{
    auto goodbye = [&around, who](int *number) {
        delete number;
        around.callBack(who);
    };
    return Message::fromValue(QVariant::fromValue(std::shared_ptr<int>(new int(1), goodbye)));
}
} // namespace

void TestDestructors::ofUnreadMessagesMayCallTheRuntime()
{
    Surroundings around;
    const Pid pid = around.runtime.spawn(asleep);
    QVERIFY(around.runtime.send(pid, messageThatCallsBack(around, "unread")));
    QVERIFY(around.runtime.kill(pid));
    QVERIFY(around.runtime.join(pid, Patience));
    QVERIFY(around.wasCalledBack("unread"));
}

void TestDestructors::ofARefusedMessageMayCallTheRuntime()
{
    Surroundings around;
    QVERIFY(!around.runtime.send(Pid(4711), messageThatCallsBack(around, "refused")));
    QVERIFY(around.wasCalledBack("refused"));
}

void TestDestructors::ofATimersMessageMayCallTheRuntime()
{
    {
        Surroundings around;
        const Pid pid = around.runtime.spawn(asleep);
        const TimerRef timer = around.runtime.sendAfter(pid, std::chrono::hours(1),
                                                        messageThatCallsBack(around, "with its target"));
        QVERIFY(timer.isPending());
        QVERIFY(around.runtime.kill(pid));
        QVERIFY(around.runtime.join(pid, Patience));
        // The last handle on it may be what keeps the message.
        QVERIFY(!timer.isPending());
        QTRY_VERIFY_WITH_TIMEOUT(around.heard.size() > 0 || depthOf(around.runtime, around.listener) > 0,
                                 PatienceMs.count());
        QVERIFY(around.wasCalledBack("with its target"));
    }
    Surroundings around;
    const Pid pid = around.runtime.spawn(asleep);
    TimerRef timer = around.runtime.sendAfter(pid, std::chrono::hours(1), messageThatCallsBack(around, "cancelled"));
    QVERIFY(timer.cancel());
    QTRY_VERIFY_WITH_TIMEOUT(depthOf(around.runtime, around.listener) > 0, PatienceMs.count());
    QVERIFY(around.wasCalledBack("cancelled"));
}

void TestDestructors::ofARefusedCallableMayCallTheRuntime()
{
    Surroundings around;
    around.runtime.registerName(QStringLiteral("taken"), around.listener);
    auto goodbye = [&around] { around.callBack("callable"); };
    auto atEnd = std::make_unique<AtEnd<decltype(goodbye)>>(goodbye);
    const Pid pid = around.runtime.spawn(
        [atEnd = std::move(atEnd)](Context self) -> Process { co_await self.receive(); },
        {.label = {}, .name = QStringLiteral("taken")});
    QVERIFY(pid.isNull());
    QVERIFY(around.wasCalledBack("callable"));
}

void TestDestructors::runWhileTheRuntimeShutsDown()
{
    std::atomic<int> ended = 0;
    std::atomic<int> spawned = 0;
    {
        Runtime runtime;
        for (int i = 0; i < 100; ++i) {
            runtime.spawn([&](Context self) -> Process {
                auto goodbye = [&runtime, &ended, &spawned] {
                    ++ended;
                    if (runtime.spawn(brief))
                        ++spawned;
                    runtime.sendNamed(QStringLiteral("nobody"), "x");
                    runtime.shutdown();
                };
                const AtEnd atEnd(goodbye);
                co_await self.receive();
            });
        }
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(runtime.shutdown(), qsizetype(100));
    }
    QCOMPARE(ended.load(), 100);
    QCOMPARE(spawned.load(), 0); // refused from the moment the shutdown began
}

void TestDestructors::stillSeeTheirProcess()
{
    Surroundings around;
    Pid seen;
    const Pid pid = around.runtime.spawn([&seen](Context self) -> Process {
        auto look = [&seen, self] {
            seen = self.pid();
            self.runtime().registerName(QStringLiteral("dying"), self.pid());
            self.runtime().send(self.pid(), "to myself");
            self.runtime().sendAfter(self.pid(), 1h, "to myself");
        };
        const AtEnd atEnd(look);
        co_await self.receive();
    });
    QVERIFY(around.runtime.waitIdle(Patience));
    QVERIFY(around.runtime.kill(pid));
    QVERIFY(around.runtime.join(pid, Patience));
    QCOMPARE(seen, pid);
    // Whatever was added to it on its way out went with it.
    QVERIFY(!around.runtime.whereis(QStringLiteral("dying")).has_value());
    QCOMPARE(around.runtime.statistics().timersPending, qsizetype(1));
}

QTEST_GUILESS_MAIN(TestDestructors)
#include "tst_destructors.moc"

// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <functional>
#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

class TestExit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aKillEndsAProcessThatWaits();
    void aKillEndsAProcessThatAlwaysHasWork();
    void aKillOfNobodyIsFalse();
    void aKilledProcessRunsUpToItsNextAwait();
    void whatIsSentAfterAKillIsNotReceived();
    void itIsStoppedAtAnAwaitThatWouldNotHaveWaited_data();
    void itIsStoppedAtAnAwaitThatWouldNotHaveWaited();
    void aProcessMayKillItself();
    void aReturnIsNormal();
    void anExceptionIsACrashWithItsText();
    void anythingElseThrownIsACrashToo();
    void aCrashTakesNothingElseDown();
    void anExitedProcessIsGone();

private:
    std::optional<ExitReason> endOfJoined(Pid pid) { return test::endOfJoined(*m_runtime, pid); }

    std::optional<Runtime> m_runtime;
};

void TestExit::init()
{
    m_runtime.emplace(RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = {}});
    m_runtime->setJournalCapacity(1000);
}

void TestExit::cleanup()
{
    m_runtime.reset();
}

void TestExit::aKillEndsAProcessThatWaits()
{
    const std::function<Process(Context)> bodies[] = {
        parked,
        asleep,
        [](Context self) -> Process { co_await self.receive(std::chrono::hours(1)); },
        [](Context self) -> Process { co_await self.receiveMatching(match::bytes("never")); },
        [](Context self) -> Process { co_await self.receiveMatching(match::bytes("never"), std::chrono::hours(1)); },
        [](Context self) -> Process { co_await self.join(self.pid(), std::chrono::hours(1)); },
    };
    for (const auto &body : bodies) {
        const Pid pid = m_runtime->spawn(body);
        QVERIFY(m_runtime->waitIdle(Patience));
        QVERIFY(m_runtime->isAlive(pid));
        QVERIFY(m_runtime->kill(pid));
        QVERIFY(endOfJoined(pid) == ExitReason::Killed);
        QVERIFY(!m_runtime->isAlive(pid));
    }
}

void TestExit::aKillEndsAProcessThatAlwaysHasWork()
{
    std::atomic<int> turns = 0;
    const std::function<Process(Context)> bodies[] = {
        [&turns](Context self) -> Process {
            for (;; ++turns)
                co_await self.yield();
        },
        [&turns](Context self) -> Process {
            for (;; ++turns)
                co_await self.receive(0s);
        },
        [&turns](Context self) -> Process {
            for (;; ++turns) {
                self.runtime().send(self.pid(), "again");
                co_await self.receive();
            }
        },
        [&turns](Context self) -> Process {
            for (;; ++turns)
                co_await self.sleep(0s);
        },
    };
    for (const auto &body : bodies) {
        turns = 0;
        const Pid pid = m_runtime->spawn(body);
        QTRY_VERIFY_WITH_TIMEOUT(turns > 1000, PatienceMs.count());
        QVERIFY(m_runtime->kill(pid));
        QVERIFY(endOfJoined(pid) == ExitReason::Killed);
    }
}

void TestExit::aKillOfNobodyIsFalse()
{
    QVERIFY(!m_runtime->kill(Pid()));
    QVERIFY(!m_runtime->kill(Pid(4711)));
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(m_runtime->kill(pid));
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(!m_runtime->kill(pid));
}

void TestExit::aKilledProcessRunsUpToItsNextAwait()
{
    Gate gate;
    std::vector<int> steps;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        gate.pass();
        steps.push_back(1);
        steps.push_back(2);
        co_await self.yield();
        steps.push_back(3);
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(m_runtime->kill(pid));
    gate.open();
    QVERIFY(endOfJoined(pid) == ExitReason::Killed);
    QCOMPARE(steps, (std::vector<int>{1, 2}));
}

void TestExit::itIsStoppedAtAnAwaitThatWouldNotHaveWaited_data()
{
    QTest::addColumn<int>("call");
    QTest::newRow("receive with a message there") << 0;
    QTest::newRow("receive with a time-out, a message there") << 1;
    QTest::newRow("a poll") << 2;
    QTest::newRow("a match that is there") << 3;
    QTest::newRow("sleep of nothing") << 4;
    QTest::newRow("yield") << 5;
    QTest::newRow("join of nobody") << 6;
}

void TestExit::itIsStoppedAtAnAwaitThatWouldNotHaveWaited()
{
    QFETCH(const int, call);
    Gate gate;
    bool passed = false;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        gate.pass();
        switch (call) {
        case 0:
            co_await self.receive();
            break;
        case 1:
            co_await self.receive(std::chrono::hours(1));
            break;
        case 2:
            co_await self.receive(0s);
            break;
        case 3:
            co_await self.receiveMatching(match::anyMessage());
            break;
        case 4:
            co_await self.sleep(0s);
            break;
        case 5:
            co_await self.yield();
            break;
        default:
            co_await self.join(Pid(), std::chrono::hours(1));
            break;
        }
        passed = true;
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(m_runtime->send(pid, "there"));
    QVERIFY(m_runtime->kill(pid));
    gate.open();
    QVERIFY(endOfJoined(pid) == ExitReason::Killed);
    QVERIFY(!passed);
}

void TestExit::whatIsSentAfterAKillIsNotReceived()
{
    // Nor where it comes while the process looks through what was left over.
    Runtime runtime({.workers = 2});
    std::atomic<bool> heard = false;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        co_await self.receiveMatching(match::bytes("go"));
        co_await self.receiveMatching([&](const Received &item) {
            if (textOf(item) == "late")
                return true;
            self.runtime().kill(self.pid());
            self.runtime().send(self.pid(), "late");
            return false;
        });
        heard = true;
    });
    runtime.send(pid, "left over");
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(!heard);
}

void TestExit::aProcessMayKillItself()
{
    bool killed = false;
    bool passed = false;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        killed = self.runtime().kill(self.pid());
        co_await self.yield();
        passed = true;
    });
    QVERIFY(endOfJoined(pid) == ExitReason::Killed);
    QVERIFY(killed);
    QVERIFY(!passed);
}

void TestExit::aReturnIsNormal()
{
    QVERIFY(endOfJoined(m_runtime->spawn(brief)) == ExitReason::Normal);
}

void TestExit::anExceptionIsACrashWithItsText()
{
    const std::function<Process(Context)> bodies[] = {
        [](Context) -> Process {
            throw std::runtime_error("boom");
            co_return;
        },
        [](Context self) -> Process {
            co_await self.yield();
            throw std::logic_error("boom");
        },
    };
    for (const auto &body : bodies) {
        const std::optional<ExitReason> end = endOfJoined(m_runtime->spawn(body));
        QVERIFY(end.has_value());
        QCOMPARE(*end, ExitReason::Crashed);
        QCOMPARE(end->detail(), QStringLiteral("boom"));
    }
}

void TestExit::anythingElseThrownIsACrashToo()
{
    const Pid pid = m_runtime->spawn([](Context self) -> Process {
        co_await self.yield();
        throw 42;
    });
    QVERIFY(endOfJoined(pid) == ExitReason::Crashed);
}

void TestExit::aCrashTakesNothingElseDown()
{
    const Pid bystander = m_runtime->spawn(untilMessage);
    for (int i = 0; i < 100; ++i) {
        const Pid pid = m_runtime->spawn([](Context) -> Process {
            throw std::runtime_error("boom");
            co_return;
        });
        QVERIFY(m_runtime->join(pid, Patience));
    }
    QVERIFY(m_runtime->isAlive(bystander));
    QVERIFY(m_runtime->send(bystander, "x"));
    QVERIFY(endOfJoined(bystander) == ExitReason::Normal);
}

void TestExit::anExitedProcessIsGone()
{
    const Pid pid = m_runtime->spawn(parked, {.label = {}, .name = QStringLiteral("name")});
    QVERIFY(m_runtime->kill(pid));
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(!m_runtime->isAlive(pid));
    QVERIFY(!m_runtime->info(pid).has_value());
    QVERIFY(!m_runtime->processes().contains(pid));
    QVERIFY(!m_runtime->whereis(QStringLiteral("name")).has_value());
    QVERIFY(m_runtime->send(pid, "x") == SendResult::NoProcess);
    QVERIFY(m_runtime->registerName(QStringLiteral("other"), pid) == RegisterResult::NoProcess);
    QVERIFY(!m_runtime->sendAfter(pid, 1s, "x").isPending());
}

QTEST_GUILESS_MAIN(TestExit)
#include "tst_exit.moc"

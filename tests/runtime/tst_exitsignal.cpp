// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

class TestExitSignal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anExitSignalEndsWhoDoesNotTrap();
    void aNormalExitSignalIsIgnoredByWhoDoesNotTrap();
    void whoTrapsReceivesTheSignal();
    void aSignalFromAProcessSaysFromWhom();
    void trappingCanBeSwitchedOffAgain();
    void anExitSignalToNobodyIsFalse();
    void anExitSignalComesAfterTheSendersMessages();
    void aKillCannotBeTrapped();
    void theReasonKilledCanBeTrapped();
    void theFirstSignalsReasonStands();
    void trappingComesTooLateForASignalThatWasSent();
    void aProcessMaySignalItself();
    void aNormalSignalToItselfIsIgnored();

private:
    std::optional<ExitReason> endOfJoined(Pid pid) { return test::endOfJoined(*m_runtime, pid); }

    std::optional<Runtime> m_runtime;
};

void TestExitSignal::init()
{
    m_runtime.emplace(RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = {}});
    m_runtime->setJournalCapacity(1000);
}

void TestExitSignal::cleanup()
{
    m_runtime.reset();
}

void TestExitSignal::anExitSignalEndsWhoDoesNotTrap()
{
    for (const ExitReason &reason : {ExitReason::Shutdown, ExitReason::Killed, ExitReason::NoProcess,
                                     ExitReason::custom(QStringLiteral("out of ink"))}) {
        const Pid pid = m_runtime->spawn(parked);
        QVERIFY(m_runtime->exit(pid, reason));
        const std::optional<ExitReason> end = endOfJoined(pid);
        QVERIFY(end.has_value());
        QCOMPARE(*end, reason);
    }
}

void TestExitSignal::aNormalExitSignalIsIgnoredByWhoDoesNotTrap()
{
    const Pid pid = m_runtime->spawn(untilMessage);
    QVERIFY(m_runtime->exit(pid, ExitReason::Normal));
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(pid));
    QCOMPARE(depthOf(*m_runtime, pid), qsizetype(0));
    m_runtime->send(pid, "x");
    QVERIFY(endOfJoined(pid) == ExitReason::Normal);
}

void TestExitSignal::whoTrapsReceivesTheSignal()
{
    std::vector<ExitReason> seen;
    bool fromNobody = true;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        self.runtime().send(self.pid(), "ready");
        for (;;) {
            Received item = co_await self.receive();
            if (const auto *exit = std::get_if<Exit>(&item)) {
                seen.push_back(exit->reason);
                fromNobody = fromNobody && exit->from.isNull();
            }
            if (seen.size() == 3)
                co_return;
        }
    });
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->info(pid)->trapExit);
    QVERIFY(m_runtime->exit(pid, ExitReason::Normal));
    QVERIFY(m_runtime->exit(pid, ExitReason::Shutdown));
    QVERIFY(m_runtime->exit(pid, ExitReason::custom(QStringLiteral("own"))));
    QVERIFY(endOfJoined(pid) == ExitReason::Normal);
    QCOMPARE(seen.size(), std::size_t(3));
    QCOMPARE(seen[0], ExitReason::Normal);
    QCOMPARE(seen[1], ExitReason::Shutdown);
    QCOMPARE(seen[2], ExitReason::custom(QStringLiteral("own")));
    QVERIFY(fromNobody);
}

void TestExitSignal::aSignalFromAProcessSaysFromWhom()
{
    Pid from;
    const Pid target = m_runtime->spawn([&from](Context self) -> Process {
        Received item = co_await self.receiveMatching(match::exitFrom());
        from = std::get<Exit>(item).from;
    });
    m_runtime->setTrapExit(target, true);
    const Pid sender = m_runtime->spawn([target](Context self) -> Process {
        co_await self.yield();
        self.runtime().exit(target, ExitReason::Shutdown);
    });
    QVERIFY(endOfJoined(target) == ExitReason::Normal);
    QCOMPARE(from, sender);
}

void TestExitSignal::trappingCanBeSwitchedOffAgain()
{
    const Pid pid = m_runtime->spawn(asleep);
    m_runtime->setTrapExit(pid, true);
    QVERIFY(m_runtime->info(pid)->trapExit);
    QVERIFY(m_runtime->exit(pid, ExitReason::Shutdown));
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(pid));
    QCOMPARE(depthOf(*m_runtime, pid), qsizetype(1));
    m_runtime->setTrapExit(pid, false);
    QVERIFY(!m_runtime->info(pid)->trapExit);
    QVERIFY(m_runtime->exit(pid, ExitReason::Shutdown));
    QVERIFY(endOfJoined(pid) == ExitReason::Shutdown);
    m_runtime->setTrapExit(pid, true); // no effect, no harm
    m_runtime->setTrapExit(Pid(), true);
}

void TestExitSignal::anExitSignalToNobodyIsFalse()
{
    QVERIFY(!m_runtime->exit(Pid(), ExitReason::Shutdown));
    QVERIFY(!m_runtime->exit(Pid(4711), ExitReason::Normal));
    const Pid pid = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(!m_runtime->exit(pid, ExitReason::Shutdown));
    QVERIFY(!m_runtime->exit(pid, ExitReason::Normal));
}

void TestExitSignal::anExitSignalComesAfterTheSendersMessages()
{
    std::vector<QByteArray> seen;
    const Pid target = m_runtime->spawn([&seen](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            if (std::holds_alternative<Exit>(item))
                co_return;
            seen.push_back(textOf(item));
        }
    });
    m_runtime->setTrapExit(target, true);
    const Pid sender = m_runtime->spawn([target](Context self) -> Process {
        for (int i = 0; i < 1000; ++i) {
            self.runtime().send(target, QByteArray::number(i));
            if (i % 10 == 0)
                co_await self.yield();
        }
        self.runtime().exit(target, ExitReason::Shutdown);
    });
    QVERIFY(m_runtime->join(sender, Patience));
    QVERIFY(m_runtime->join(target, Patience));
    QCOMPARE(seen.size(), std::size_t(1000));
}

void TestExitSignal::aKillCannotBeTrapped()
{
    const Pid pid = m_runtime->spawn(parked);
    m_runtime->setTrapExit(pid, true);
    QVERIFY(m_runtime->kill(pid));
    QVERIFY(endOfJoined(pid) == ExitReason::Killed);
}

void TestExitSignal::theReasonKilledCanBeTrapped()
{
    Log<Received> seen;
    const Pid pid = m_runtime->spawn(TrapperOf(seen));
    m_runtime->setTrapExit(pid, true);
    QVERIFY(m_runtime->exit(pid, ExitReason::Killed)); // a reason like any other; the untrappable one is kill()
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(pid));
    QCOMPARE(only<Exit>(seen), (std::vector<Exit>{Exit(Pid(), ExitReason::Killed)}));
}

void TestExitSignal::theFirstSignalsReasonStands()
{
    Gate gate;
    const Pid pid = m_runtime->spawn([&gate](Context self) -> Process {
        gate.pass();
        co_await self.yield();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(m_runtime->exit(pid, ExitReason::Normal)); // ignored, so not the first
    QVERIFY(m_runtime->exit(pid, ExitReason::custom(QStringLiteral("first"))));
    QVERIFY(m_runtime->exit(pid, ExitReason::custom(QStringLiteral("second"))));
    QVERIFY(m_runtime->exit(pid, ExitReason::Shutdown));
    gate.open();
    QVERIFY(endOfJoined(pid) == ExitReason::custom(QStringLiteral("first")));
}

void TestExitSignal::trappingComesTooLateForASignalThatWasSent()
{
    Gate gate;
    const Pid pid = m_runtime->spawn([&gate](Context self) -> Process {
        gate.pass();
        self.runtime().setTrapExit(self.pid(), true);
        co_await self.receive();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    QVERIFY(m_runtime->exit(pid, ExitReason::Shutdown));
    gate.open();
    QVERIFY(endOfJoined(pid) == ExitReason::Shutdown);
}

void TestExitSignal::aProcessMaySignalItself()
{
    std::vector<int> steps;
    const Pid pid = m_runtime->spawn([&steps](Context self) -> Process {
        steps.push_back(self.runtime().exit(self.pid(), ExitReason::custom(QStringLiteral("own"))) ? 1 : 0);
        steps.push_back(2); // it goes on to its next co_await
        co_await self.yield();
        steps.push_back(3);
    });
    QVERIFY(endOfJoined(pid) == ExitReason::custom(QStringLiteral("own")));
    QCOMPARE(steps, (std::vector<int>{1, 2}));

    Log<Received> seen;
    const Pid itself = m_runtime->spawn([&seen](Context self) -> Process {
        self.runtime().setTrapExit(self.pid(), true);
        self.runtime().exit(self.pid(), ExitReason::Normal);
        Received item = co_await self.receive();
        seen.append(std::move(item));
    });
    QVERIFY(endOfJoined(itself) == ExitReason::Normal);
    QCOMPARE(only<Exit>(seen), (std::vector<Exit>{Exit(itself, ExitReason::Normal)}));
}

void TestExitSignal::aNormalSignalToItselfIsIgnored()
{
    bool passed = false;
    const Pid pid = m_runtime->spawn([&passed](Context self) -> Process {
        self.runtime().exit(self.pid(), ExitReason::Normal);
        co_await self.yield();
        passed = true;
    });
    QVERIFY(endOfJoined(pid) == ExitReason::Normal);
    QVERIFY(passed);
}

QTEST_GUILESS_MAIN(TestExitSignal)
#include "tst_exitsignal.moc"

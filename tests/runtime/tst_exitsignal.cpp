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

private:
    std::optional<ExitReason> endOfJoined(Pid pid);

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

std::optional<ExitReason> TestExitSignal::endOfJoined(Pid pid)
{
    if (!m_runtime->join(pid, Patience))
        return std::nullopt;
    const bool told = QTest::qWaitFor([&] { return endOf(*m_runtime, pid).has_value(); }, int(PatienceMs.count()));
    return told ? endOf(*m_runtime, pid) : std::nullopt;
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

QTEST_GUILESS_MAIN(TestExitSignal)
#include "tst_exitsignal.moc"

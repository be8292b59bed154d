// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <functional>
#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

namespace {

const ExitReason &outOfInk()
{
    static const ExitReason reason = ExitReason::custom(QStringLiteral("out of ink"));
    return reason;
}

/// Crashes at the first message.
Process brittle(Context self)
{
    co_await self.receive();
    throw std::runtime_error("boom");
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEndTakesTheOtherAlongWithItsReason_data();
    void anEndTakesTheOtherAlongWithItsReason();
    void worksBothWays();
    void aNormalEndTakesNobodyAlong();
    void whoTrapsIsToldEveryReason();
    void aKillIsTrappableOneLinkOn();
    void twiceIsOnce();
    void isRefusedWhereEitherIsNotLive();
    void isShownByBothInOrder();
    void afterUnlinkNothingIsTold();
    void unlinkOfWhatIsNotLinkedDoesNothing();
    void anExitThatIsInTheMailboxStaysAfterUnlink();
    void theExitComesAfterTheMessages();
    void anEndedOneLeavesNoLinkBehind();
    void aChildIsLinkedBeforeItsFirstStep();
    void aChildOfNobodyIsNotSpawned();
    void aChildIsNamedAndLabelledLikeAnyOther();
    void aProcessMayLinkItself();

private:
    std::optional<ExitReason> endOfJoined(Pid pid) { return test::endOfJoined(*m_runtime, pid); }
    Pid trapper()
    {
        const Pid pid = m_runtime->spawn(TrapperOf(m_seen));
        m_runtime->setTrapExit(pid, true);
        return pid;
    }

    std::optional<Runtime> m_runtime;
    Log<Received> m_seen;
};

void TestLink::init()
{
    m_seen.clear();
    m_runtime.emplace(RuntimeOptions{.workers = 2});
    m_runtime->setJournalCapacity(1000);
}

void TestLink::cleanup()
{
    m_runtime.reset();
}

void TestLink::anEndTakesTheOtherAlongWithItsReason_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<ExitReason>("reason");
    QTest::newRow("a kill") << 0 << ExitReason::Killed;
    QTest::newRow("a crash") << 1 << ExitReason::crashed(QStringLiteral("boom"));
    QTest::newRow("an exit signal, shutdown") << 2 << ExitReason::Shutdown;
    QTest::newRow("an exit signal, killed") << 2 << ExitReason::Killed;
    QTest::newRow("an exit signal, no process") << 2 << ExitReason::NoProcess;
    QTest::newRow("an exit signal, the user's own") << 2 << outOfInk();
}

void TestLink::anEndTakesTheOtherAlongWithItsReason()
{
    QFETCH(const int, how);
    QFETCH(const ExitReason, reason);
    const Pid one = m_runtime->spawn(brittle);
    const Pid other = m_runtime->spawn(parked);
    const Pid bystander = m_runtime->spawn(parked);
    QVERIFY(m_runtime->link(one, other));
    if (how == 0)
        QVERIFY(m_runtime->kill(one));
    else if (how == 1)
        QVERIFY(m_runtime->send(one, "now"));
    else
        QVERIFY(m_runtime->exit(one, reason));
    for (const Pid pid : {one, other}) {
        const std::optional<ExitReason> end = endOfJoined(pid);
        QVERIFY(end.has_value());
        QCOMPARE(*end, reason);
        QCOMPARE(end->detail(), reason.detail());
    }
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(bystander));
}

void TestLink::worksBothWays()
{
    for (const bool first : {true, false}) {
        const Pid a = m_runtime->spawn(parked);
        const Pid b = m_runtime->spawn(parked);
        QVERIFY(m_runtime->link(a, b));
        QVERIFY(m_runtime->exit(first ? a : b, outOfInk()));
        QVERIFY(endOfJoined(first ? b : a) == outOfInk());
    }
}

void TestLink::aNormalEndTakesNobodyAlong()
{
    const Pid one = m_runtime->spawn(untilMessage);
    const Pid other = m_runtime->spawn(untilMessage);
    QVERIFY(m_runtime->link(one, other));
    m_runtime->send(one, "end");
    QVERIFY(endOfJoined(one) == ExitReason::Normal);
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(other));
    QCOMPARE(depthOf(*m_runtime, other), qsizetype(0)); // and it got no message of it
    m_runtime->send(other, "end");
    QVERIFY(endOfJoined(other) == ExitReason::Normal);
}

void TestLink::whoTrapsIsToldEveryReason()
{
    const Pid watcher = trapper();
    std::vector<Exit> expected;
    for (const ExitReason &reason : {ExitReason::Shutdown, ExitReason::Killed, ExitReason::NoProcess, outOfInk()}) {
        const Pid pid = m_runtime->spawn(parked);
        QVERIFY(m_runtime->link(pid, watcher));
        QVERIFY(m_runtime->exit(pid, reason));
        expected.emplace_back(pid, reason);
        QVERIFY(m_runtime->join(pid, Patience));
    }
    const Pid returned = m_runtime->spawn(untilMessage);
    QVERIFY(m_runtime->link(watcher, returned));
    m_runtime->send(returned, "end");
    QVERIFY(m_runtime->join(returned, Patience));
    expected.emplace_back(returned, ExitReason::Normal);
    const Pid crashed = m_runtime->spawn(brittle);
    QVERIFY(m_runtime->link(watcher, crashed));
    m_runtime->send(crashed, "now");
    QVERIFY(m_runtime->join(crashed, Patience));
    expected.emplace_back(crashed, ExitReason::Crashed);

    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(only<Exit>(m_seen), expected);
    QCOMPARE(only<Exit>(m_seen).back().reason.detail(), QStringLiteral("boom"));
    QCOMPARE(m_seen.size(), expected.size());
    QVERIFY(m_runtime->isAlive(watcher));
}

void TestLink::aKillIsTrappableOneLinkOn()
{
    const Pid watcher = trapper();
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(m_runtime->link(watcher, pid));
    QVERIFY(m_runtime->kill(pid));
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(watcher));
    QCOMPARE(only<Exit>(m_seen), (std::vector<Exit>{Exit(pid, ExitReason::Killed)}));
}

void TestLink::twiceIsOnce()
{
    const Pid watcher = trapper();
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(m_runtime->link(watcher, pid));
    QVERIFY(m_runtime->link(watcher, pid));
    QVERIFY(m_runtime->link(pid, watcher));
    QCOMPARE(m_runtime->info(pid)->links, QList<Pid>{watcher});
    QCOMPARE(m_runtime->info(watcher)->links, QList<Pid>{pid});
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_seen.size(), std::size_t(1));

    const Pid next = m_runtime->spawn(parked);
    QVERIFY(m_runtime->link(watcher, next));
    QVERIFY(m_runtime->link(watcher, next));
    m_runtime->unlink(next, watcher); // and one unlink undoes it
    QVERIFY(m_runtime->info(next)->links.isEmpty());
    m_runtime->kill(next);
    QVERIFY(m_runtime->join(next, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_seen.size(), std::size_t(1));
}

void TestLink::isRefusedWhereEitherIsNotLive()
{
    const Pid pid = m_runtime->spawn(parked);
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    QVERIFY(!m_runtime->link(pid, pid));
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        QVERIFY(!m_runtime->link(pid, nobody));
        QVERIFY(!m_runtime->link(nobody, pid));
        QVERIFY(!m_runtime->link(nobody, nobody));
        QVERIFY(m_runtime->info(pid)->links.isEmpty());
    }
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(m_runtime->isAlive(pid)); // a link to the dead is no end of the living
}

void TestLink::isShownByBothInOrder()
{
    QList<Pid> pids;
    for (int i = 0; i < 6; ++i)
        pids.append(m_runtime->spawn(parked));
    for (const int i : {4, 1, 5, 0, 3})
        QVERIFY(m_runtime->link(pids[2], pids[i]));
    QCOMPARE(m_runtime->info(pids[2])->links, (QList<Pid>{pids[0], pids[1], pids[3], pids[4], pids[5]}));
    QCOMPARE(m_runtime->info(pids[4])->links, QList<Pid>{pids[2]});
    for (const ProcessInfo &info : m_runtime->processInfos())
        QCOMPARE(info.links, m_runtime->info(info.pid)->links);
}

void TestLink::afterUnlinkNothingIsTold()
{
    for (const bool sameWay : {true, false}) {
        const Pid a = m_runtime->spawn(parked);
        const Pid b = m_runtime->spawn(parked);
        QVERIFY(m_runtime->link(a, b));
        if (sameWay)
            m_runtime->unlink(a, b);
        else
            m_runtime->unlink(b, a);
        QVERIFY(m_runtime->info(a)->links.isEmpty());
        QVERIFY(m_runtime->info(b)->links.isEmpty());
        QVERIFY(m_runtime->kill(a));
        QVERIFY(m_runtime->join(a, Patience));
        QVERIFY(m_runtime->waitIdle(Patience));
        QVERIFY(m_runtime->isAlive(b));
    }
}

void TestLink::unlinkOfWhatIsNotLinkedDoesNothing()
{
    const Pid a = m_runtime->spawn(parked);
    const Pid b = m_runtime->spawn(parked);
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    QVERIFY(m_runtime->link(a, b));
    for (const Pid other : {gone, Pid(), Pid(4711), a}) {
        m_runtime->unlink(a, other);
        m_runtime->unlink(other, a);
    }
    QCOMPARE(m_runtime->info(a)->links, QList<Pid>{b});
    m_runtime->kill(b);
    QVERIFY(endOfJoined(a) == ExitReason::Killed);
}

void TestLink::anExitThatIsInTheMailboxStaysAfterUnlink()
{
    const Pid watcher = m_runtime->spawn(asleep);
    m_runtime->setTrapExit(watcher, true);
    const Pid pid = m_runtime->spawn(parked);
    QVERIFY(m_runtime->link(watcher, pid));
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(depthOf(*m_runtime, watcher), qsizetype(1)); // told before the join returned
    m_runtime->unlink(watcher, pid);
    QCOMPARE(depthOf(*m_runtime, watcher), qsizetype(1));
}

void TestLink::theExitComesAfterTheMessages()
{
    const Pid watcher = trapper();
    const Pid pid = m_runtime->spawn([watcher](Context self) -> Process {
        co_await self.receive();
        for (int i = 0; i < 1000; ++i) {
            self.runtime().send(watcher, QByteArray::number(i));
            if (i % 10 == 0)
                co_await self.yield(); // on whichever worker it goes on
        }
        throw std::runtime_error("boom");
    });
    QVERIFY(m_runtime->link(watcher, pid));
    m_runtime->send(pid, "go");
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    const std::vector<Received> seen = m_seen.values();
    QCOMPARE(seen.size(), std::size_t(1001));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(textOf(seen[static_cast<std::size_t>(i)]).toInt(), i);
    QCOMPARE(only<Exit>(m_seen), (std::vector<Exit>{Exit(pid, ExitReason::Crashed)}));
}

void TestLink::anEndedOneLeavesNoLinkBehind()
{
    const Pid watcher = trapper();
    for (int i = 0; i < 50; ++i) {
        const Pid pid = m_runtime->spawn(untilMessage);
        QVERIFY(m_runtime->link(i % 2 ? watcher : pid, i % 2 ? pid : watcher));
        m_runtime->send(pid, "end");
        QVERIFY(m_runtime->join(pid, Patience));
        QVERIFY(m_runtime->info(watcher)->links.isEmpty());
    }
    m_runtime->kill(watcher);
    QVERIFY(m_runtime->join(watcher, Patience));
}

void TestLink::aChildIsLinkedBeforeItsFirstStep()
{
    const Pid parent = trapper();
    QList<Pid> seen;
    const Pid child = m_runtime->spawnLink(parent, [&seen](Context self) -> Process {
        seen = self.runtime().info(self.pid())->links;
        throw std::runtime_error("boom");
        co_return;
    });
    QVERIFY(!child.isNull());
    QVERIFY(m_runtime->join(child, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(seen, QList<Pid>{parent});
    QCOMPARE(only<Exit>(m_seen), (std::vector<Exit>{Exit(child, ExitReason::Crashed)}));

    const Pid orphaned = m_runtime->spawnLink(parent, parked);
    QVERIFY(m_runtime->kill(parent));
    QVERIFY(endOfJoined(orphaned) == ExitReason::Killed);
}

void TestLink::aChildOfNobodyIsNotSpawned()
{
    const Pid gone = m_runtime->spawn(brief);
    QVERIFY(m_runtime->join(gone, Patience));
    std::atomic<int> ran = 0;
    const auto body = [&ran](Context) -> Process {
        ++ran;
        co_return;
    };
    for (const Pid nobody : {gone, Pid(), Pid(4711)}) {
        QVERIFY(m_runtime->spawnLink(nobody, body, {.label = {}, .name = QStringLiteral("child")}).isNull());
        QVERIFY(!m_runtime->whereis(QStringLiteral("child")).has_value());
    }
    const Pid parent = m_runtime->spawn(parked, {.label = {}, .name = QStringLiteral("taken")});
    QVERIFY(m_runtime->spawnLink(parent, body, {.label = {}, .name = QStringLiteral("taken")}).isNull());
    QVERIFY(m_runtime->info(parent)->links.isEmpty());
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(ran.load(), 0);
    QCOMPARE(m_runtime->statistics().spawned, quint64(2));
    m_runtime->shutdown();
    QVERIFY(m_runtime->spawnLink(parent, body).isNull());
}

void TestLink::aChildIsNamedAndLabelledLikeAnyOther()
{
    const Pid parent = m_runtime->spawn(parked);
    const Pid child = m_runtime->spawnLink(parent, parked,
                                           {.label = QStringLiteral("label"), .name = QStringLiteral("child")});
    QVERIFY(m_runtime->whereis(QStringLiteral("child")) == child);
    QCOMPARE(m_runtime->info(child)->label, QStringLiteral("label"));
    QCOMPARE(m_runtime->info(parent)->links, QList<Pid>{child});
}

void TestLink::aProcessMayLinkItself()
{
    const Pid other = m_runtime->spawn(parked);
    bool linked = false;
    const Pid pid = m_runtime->spawn([&linked, other](Context self) -> Process {
        linked = self.runtime().link(self.pid(), other);
        co_await self.receive();
        throw std::runtime_error("boom");
    });
    m_runtime->send(pid, "now");
    QVERIFY(endOfJoined(pid) == ExitReason::Crashed);
    QVERIFY(linked);
    QVERIFY(endOfJoined(other) == ExitReason::Crashed);
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"

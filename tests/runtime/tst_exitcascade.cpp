// SPDX-License-Identifier: MIT
#include "support/processes.h"
#include "support/seed.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QThread>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace orrery;
using namespace orrery::test;

namespace {

constexpr int Long = Sanitized ? 20'000 : 100'000;

const ExitReason &origin()
{
    static const ExitReason reason = ExitReason::custom(QStringLiteral("the original reason"));
    return reason;
}

} // namespace

// An end that goes on from link to link: to all whom it reaches, with the reason of the first, and
// by way of the queue, never of the stack.
class TestExitCascade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aLongChainEndsWithTheOriginalReason_data();
    void aLongChainEndsWithTheOriginalReason();
    void aLongChainNeedsNoStack();
    void aRingEndsOnce();
    void aStarEndsFromItsCentre();
    void aStarEndsFromARay();
    void allThatAreLinkedToAllEnd();
    void whoTrapsStopsIt();
    void whoTrapsInARingIsToldFromBothSides();
    void aNormalEndStartsNone();
    void whoWasUnlinkedIsSpared();
    void aFamilyEndsWithItsParent();
    void itReachesJustWhomLinksLeadTo();
    void aShutdownCountsTheWholeChain();

private:
    QList<Pid> spawnMany(int count)
    {
        QList<Pid> pids;
        for (int i = 0; i < count; ++i)
            pids.append(m_runtime->spawn(parked));
        return pids;
    }
    bool chained(const QList<Pid> &pids)
    {
        for (qsizetype i = 1; i < pids.size(); ++i) {
            if (!m_runtime->link(pids[i - 1], pids[i]))
                return false;
        }
        return true;
    }
    /// How many of them ended with the original reason; all of them are waited for.
    qsizetype endedOfTheOrigin(const QList<Pid> &pids);
    Pid trapper()
    {
        const Pid pid = m_runtime->spawn(TrapperOf(m_seen));
        m_runtime->setTrapExit(pid, true);
        return pid;
    }

    Log<Received> m_seen;
    std::optional<Runtime> m_runtime;
};

void TestExitCascade::init()
{
    m_seen.clear();
    m_runtime.emplace(RuntimeOptions{.workers = 2});
    m_runtime->setJournalCapacity(3 * Long);
}

void TestExitCascade::cleanup()
{
    m_runtime.reset();
}

qsizetype TestExitCascade::endedOfTheOrigin(const QList<Pid> &pids)
{
    for (const Pid pid : pids) {
        if (!m_runtime->join(pid, Patience))
            return -1;
    }
    QSet<Pid> wanted(pids.begin(), pids.end());
    for (const JournalEvent &event : m_runtime->journal()) {
        if (event.kind == JournalEvent::Kind::Exited && event.reason == origin())
            wanted.remove(event.pid);
    }
    return pids.size() - wanted.size();
}

void TestExitCascade::aLongChainEndsWithTheOriginalReason_data()
{
    QTest::addColumn<int>("where");
    QTest::newRow("from its beginning") << 0;
    QTest::newRow("from its middle") << Long / 2;
    QTest::newRow("from its end") << Long - 1;
}

void TestExitCascade::aLongChainEndsWithTheOriginalReason()
{
    QFETCH(const int, where);
    const QList<Pid> pids = spawnMany(Long);
    QVERIFY(chained(pids));
    QVERIFY(m_runtime->exit(pids[where], origin()));
    QCOMPARE(endedOfTheOrigin(pids), qsizetype(Long));
    QTRY_COMPARE_WITH_TIMEOUT(m_runtime->statistics().live, qsizetype(0), PatienceMs.count());
}

void TestExitCascade::aLongChainNeedsNoStack()
{
    // All of it on one thread with a small stack, which a call for each link would use up.
    qsizetype live = -1;
    const std::unique_ptr<QThread> thread(QThread::create([&live] {
        Runtime runtime({.scheduleSeed = 1});
        const Pid first = runtime.spawn(parked);
        Pid last = first;
        for (int i = 1; i < Long; ++i)
            last = runtime.spawnLink(last, parked);
        runtime.exit(first, origin());
        while (!runtime.step().isNull()) { }
        live = runtime.statistics().live;
    }));
    thread->setStackSize(256 * 1024);
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(live, qsizetype(0));
}

void TestExitCascade::aRingEndsOnce()
{
    const QList<Pid> pids = spawnMany(1000);
    QVERIFY(chained(pids));
    QVERIFY(m_runtime->link(pids.last(), pids.first()));
    QVERIFY(m_runtime->exit(pids[500], origin()));
    QCOMPARE(endedOfTheOrigin(pids), pids.size());
    QCOMPARE(m_runtime->statistics().finished, quint64(1000));
}

void TestExitCascade::aStarEndsFromItsCentre()
{
    const Pid centre = m_runtime->spawn(parked);
    const QList<Pid> rays = spawnMany(10'000);
    for (const Pid ray : rays)
        QVERIFY(m_runtime->link(ray, centre));
    QVERIFY(m_runtime->exit(centre, origin()));
    QCOMPARE(endedOfTheOrigin(rays), rays.size());
}

void TestExitCascade::aStarEndsFromARay()
{
    const Pid centre = m_runtime->spawn(parked);
    const QList<Pid> rays = spawnMany(10'000);
    for (const Pid ray : rays)
        QVERIFY(m_runtime->link(centre, ray));
    QVERIFY(m_runtime->exit(rays[4711], origin()));
    QCOMPARE(endedOfTheOrigin(rays), rays.size());
    QVERIFY(m_runtime->join(centre, Patience));
}

void TestExitCascade::allThatAreLinkedToAllEnd()
{
    const QList<Pid> pids = spawnMany(100);
    for (qsizetype i = 0; i < pids.size(); ++i) {
        for (qsizetype j = i + 1; j < pids.size(); ++j)
            QVERIFY(m_runtime->link(pids[i], pids[j]));
    }
    QVERIFY(m_runtime->exit(pids[42], origin()));
    QCOMPARE(endedOfTheOrigin(pids), pids.size());
    QCOMPARE(m_runtime->statistics().finished, quint64(100));
}

void TestExitCascade::whoTrapsStopsIt()
{
    const QList<Pid> before = spawnMany(1000);
    const Pid watcher = trapper();
    const QList<Pid> after = spawnMany(1000);
    QVERIFY(chained(before + QList<Pid>{watcher} + after));
    QVERIFY(m_runtime->exit(before.first(), origin()));
    QCOMPARE(endedOfTheOrigin(before), before.size());
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(only<Exit>(m_seen), (std::vector<Exit>{Exit(before.last(), origin())}));
    QVERIFY(m_runtime->isAlive(watcher));
    QCOMPARE(m_runtime->info(watcher)->links, QList<Pid>{after.first()});
    QCOMPARE(m_runtime->statistics().live, 1 + after.size());
}

void TestExitCascade::whoTrapsInARingIsToldFromBothSides()
{
    QList<Pid> pids = spawnMany(100);
    const Pid watcher = trapper();
    QVERIFY(chained(pids));
    QVERIFY(m_runtime->link(pids.first(), watcher));
    QVERIFY(m_runtime->link(watcher, pids.last()));
    QVERIFY(m_runtime->exit(pids[50], origin()));
    QCOMPARE(endedOfTheOrigin(pids), pids.size());
    QVERIFY(m_runtime->waitIdle(Patience));
    std::vector<Exit> seen = only<Exit>(m_seen);
    std::sort(seen.begin(), seen.end(), [](const Exit &a, const Exit &b) { return a.from < b.from; });
    QCOMPARE(seen, (std::vector<Exit>{Exit(pids.first(), origin()), Exit(pids.last(), origin())}));
}

void TestExitCascade::aNormalEndStartsNone()
{
    const Pid first = m_runtime->spawn(untilMessage);
    const QList<Pid> others = spawnMany(100);
    QVERIFY(chained(QList<Pid>{first} + others));
    m_runtime->send(first, "end");
    QVERIFY(m_runtime->join(first, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_runtime->statistics().live, others.size());
    QVERIFY(m_runtime->info(others.first())->links == QList<Pid>{others[1]});
}

void TestExitCascade::whoWasUnlinkedIsSpared()
{
    const QList<Pid> pids = spawnMany(100);
    QVERIFY(chained(pids));
    m_runtime->unlink(pids[50], pids[49]);
    QVERIFY(m_runtime->exit(pids.first(), origin()));
    QCOMPARE(endedOfTheOrigin(pids.mid(0, 50)), qsizetype(50));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_runtime->statistics().live, qsizetype(50));
}

void TestExitCascade::aFamilyEndsWithItsParent()
{
    // A tree that grows by itself: each one has three children, down to a depth.
    class Parent
    {
    public:
        explicit Parent(int depth) noexcept : m_depth(depth) {}
        Process operator()(Context self) { return live(self, m_depth); }

    private:
        static Process live(Context self, int depth)
        {
            for (int i = 0; depth > 0 && i < 3; ++i)
                self.runtime().spawnLink(self.pid(), Parent(depth - 1));
            for (;;)
                co_await self.receive();
        }

        int m_depth;
    };
    const Pid root = m_runtime->spawn(Parent(7));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_runtime->statistics().live, qsizetype(3280)); // 1 + 3 + … + 3⁷
    const QList<Pid> all = m_runtime->processes();
    QVERIFY(m_runtime->exit(root, origin()));
    QCOMPARE(endedOfTheOrigin(all), qsizetype(3280));
}

void TestExitCascade::itReachesJustWhomLinksLeadTo()
{
    QRandomGenerator random(announcedSeed());
    for (int round = 0; round < 50; ++round) {
        constexpr int count = 40;
        const QList<Pid> pids = spawnMany(count);
        std::vector<bool> traps(count);
        for (int i = 0; i < count; ++i) {
            traps[static_cast<std::size_t>(i)] = random.bounded(5) == 0;
            m_runtime->setTrapExit(pids[i], traps[static_cast<std::size_t>(i)]);
        }
        std::vector<std::vector<int>> linked(count);
        for (int i = 0; i < count; ++i) {
            const int a = random.bounded(count);
            const int b = random.bounded(count);
            if (m_runtime->link(pids[a], pids[b])) {
                linked[static_cast<std::size_t>(a)].push_back(b);
                linked[static_cast<std::size_t>(b)].push_back(a);
            }
        }
        // Who does not trap hands it on; who is struck first ends, trapping or not.
        std::vector<bool> reached(count);
        std::vector<int> open{random.bounded(count)};
        reached[static_cast<std::size_t>(open.front())] = true;
        QVERIFY(m_runtime->kill(pids[open.front()]));
        while (!open.empty()) {
            const auto next = static_cast<std::size_t>(open.back());
            open.pop_back();
            for (const int neighbour : linked[next]) {
                const auto at = static_cast<std::size_t>(neighbour);
                if (!reached[at] && !traps[at]) {
                    reached[at] = true;
                    open.push_back(neighbour);
                }
            }
        }
        for (int i = 0; i < count; ++i) {
            if (reached[static_cast<std::size_t>(i)])
                QVERIFY(endOfJoined(*m_runtime, pids[i]) == ExitReason::Killed);
        }
        QVERIFY(m_runtime->waitIdle(Patience));
        for (int i = 0; i < count; ++i)
            QCOMPARE(m_runtime->isAlive(pids[i]), !reached[static_cast<std::size_t>(i)]);
        for (const Pid pid : pids)
            m_runtime->kill(pid);
    }
}

void TestExitCascade::aShutdownCountsTheWholeChain()
{
    const QList<Pid> pids = spawnMany(1000);
    QVERIFY(chained(pids));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_runtime->shutdown(), qsizetype(1000));
}

QTEST_GUILESS_MAIN(TestExitCascade)
#include "tst_exitcascade.moc"

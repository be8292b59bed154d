// SPDX-License-Identifier: MIT
#include "support/processes.h"

using namespace orrery;
using namespace orrery::test;

namespace {

constexpr int Crowd = Sanitized ? 20'000 : 1'000'000;

/// Passes one message on to the next of a chain.
class Relay
{
public:
    explicit Relay(Pid next) noexcept : m_next(next) {}
    Process operator()(Context self) { return pass(self, m_next); }

private:
    static Process pass(Context self, Pid next)
    {
        co_await self.receive();
        self.runtime().send(next, "on");
    }

    Pid m_next;
};

} // namespace

// However many processes set each other off, none of it goes by way of the stack.
class TestDeepCascade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionInAChain();
    void aMillionAnswerAtOnce();
    void aMillionAreStoppedAtOnce();
    void aMillionUnreadMessagesGoAtOnce();
    void aMillionSpawnEachOther();
};

void TestDeepCascade::aMillionInAChain()
{
    Runtime runtime;
    const Pid last = runtime.spawn(untilMessage);
    Pid first = last;
    for (int i = 0; i < Crowd; ++i)
        first = runtime.spawn(Relay(first));
    QCOMPARE(runtime.statistics().live, qsizetype(Crowd + 1));
    runtime.send(first, "go");
    QVERIFY(runtime.join(last, Patience));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count());
}

void TestDeepCascade::aMillionAnswerAtOnce()
{
    Runtime runtime;
    const Pid collector = runtime.spawn([](Context self) -> Process {
        for (int i = 0; i < Crowd; ++i)
            co_await self.receive();
    });
    for (int i = 0; i < Crowd; ++i)
        runtime.spawn(Relay(collector));
    const QList<Pid> pids = runtime.processes();
    QCOMPARE(pids.size(), qsizetype(Crowd + 1));
    for (const Pid pid : pids) {
        if (pid != collector)
            runtime.send(pid, "go");
    }
    QVERIFY(runtime.join(collector, 2 * Patience));
}

void TestDeepCascade::aMillionAreStoppedAtOnce()
{
    Runtime runtime;
    for (int i = 0; i < Crowd; ++i)
        runtime.spawn(parked);
    QCOMPARE(runtime.shutdown(), qsizetype(Crowd));
    QCOMPARE(runtime.statistics().finished, quint64(Crowd));
}

void TestDeepCascade::aMillionUnreadMessagesGoAtOnce()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(asleep);
    for (int i = 0; i < Crowd; ++i)
        runtime.send(pid, "unread");
    QCOMPARE(depthOf(runtime, pid), qsizetype(Crowd));
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(runtime.statistics().messagesDiscarded, quint64(Crowd));
}

void TestDeepCascade::aMillionSpawnEachOther()
{
    Runtime runtime;
    std::atomic<int> left = Crowd;
    class Next
    {
    public:
        explicit Next(std::atomic<int> &left) noexcept : m_left(&left) {}
        Process operator()(Context self) { return spawnAnother(self, *m_left); }

    private:
        static Process spawnAnother(Context self, std::atomic<int> &left)
        {
            if (--left > 0)
                self.runtime().spawn(Next(left));
            co_return;
        }

        std::atomic<int> *m_left;
    };
    runtime.spawn(Next(left));
    QTRY_VERIFY_WITH_TIMEOUT(left <= 0, PatienceMs.count());
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count());
    QCOMPARE(runtime.statistics().spawned, quint64(Crowd));
}

QTEST_GUILESS_MAIN(TestDeepCascade)
#include "tst_deepcascade.moc"

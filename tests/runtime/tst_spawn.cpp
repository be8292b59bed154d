// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <functional>
#include <stdexcept>
#include <string>

using namespace orrery;
using namespace orrery::test;

namespace {

Pid pidOfStarted; // written by the body of writeDownPid, read after its join

Process writeDownPid(Context self)
{
    pidOfStarted = self.pid();
    co_return;
}

class Functor
{
public:
    explicit Functor(int &calls) : m_calls(&calls) {}
    Process operator()(Context) // mutable on purpose: the runtime calls its own copy
    {
        ++m_own;
        *m_calls = m_own;
        co_return;
    }

private:
    int *m_calls;
    int m_own = 0;
};

Process failsBeforeItIsACoroutine(Context)
{
    throw std::runtime_error("no coroutine");
}

Process givesNothing(Context)
{
    return {};
}

} // namespace

class TestSpawn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBodyRunsAsTheProcessThatSpawnNamed();
    void theContextKnowsItsRuntime();
    void capturesLiveAsLongAsTheProcess();
    void aBodyMayBeMoveOnly();
    void aBodyMayBeAnyCallable();
    void aCallableIsDestroyedOnceAfterTheFrame();
    void aPlainFunctionMayGiveAnothersProcess();
    void aPlainFunctionThatThrowsIsACrash();
    void aPlainFunctionMayGiveNoProcess();
    void aProcessThatIsDroppedUnstartedDestroysItsArguments();
    void labelsAreForPeople();
    void aNameIsRegisteredBeforeTheFirstStep();
    void aTakenNameSpawnsNothing();
    void processesSpawnProcesses();
    void tenThousandComeAndGo();
    void oneWorkerIsEnough();
    void aRuntimeThatDoesNothingEnds();
    void oddNumbersOfWorkersAreAnswered();
};

void TestSpawn::aBodyRunsAsTheProcessThatSpawnNamed()
{
    Runtime runtime;
    const Pid pid = runtime.spawn(writeDownPid);
    QVERIFY(!pid.isNull());
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(pidOfStarted, pid);
}

void TestSpawn::theContextKnowsItsRuntime()
{
    Runtime runtime;
    Runtime *seen = nullptr;
    const Pid pid = runtime.spawn([&seen](Context self) -> Process {
        const Context copy = self;
        seen = &copy.runtime();
        co_return;
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, &runtime);
}

void TestSpawn::capturesLiveAsLongAsTheProcess()
{
    Runtime runtime;
    QByteArray seen;
    Pid pid;
    {
        // The lambda goes out of scope here while its process waits.
        const std::string text(100, 'c');
        pid = runtime.spawn([text, &seen](Context self) -> Process {
            co_await self.receive();
            co_await self.receive();
            seen = QByteArray::fromStdString(text);
        });
    }
    runtime.send(pid, "one");
    QVERIFY(runtime.waitIdle(Patience));
    runtime.send(pid, "two");
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, QByteArray(100, 'c'));
}

void TestSpawn::aBodyMayBeMoveOnly()
{
    Runtime runtime;
    int seen = 0;
    auto own = std::make_unique<int>(42);
    const Pid pid = runtime.spawn([own = std::move(own), &seen](Context self) -> Process {
        co_await self.yield();
        seen = *own;
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(seen, 42);
}

void TestSpawn::aBodyMayBeAnyCallable()
{
    Runtime runtime;
    int calls = 0;
    QVERIFY(runtime.join(runtime.spawn(Functor(calls)), Patience));
    QCOMPARE(calls, 1);

    std::function<Process(Context)> function = writeDownPid;
    const Pid first = runtime.spawn(function);
    QVERIFY(runtime.join(first, Patience));
    QCOMPARE(pidOfStarted, first);

    const Pid second = runtime.spawn(&writeDownPid);
    QVERIFY(runtime.join(second, Patience));
    QCOMPARE(pidOfStarted, second);

    auto named = [&calls](Context) -> Process {
        calls = 7;
        co_return;
    };
    QVERIFY(runtime.join(runtime.spawn(named), Patience)); // an lvalue is copied
    QCOMPARE(calls, 7);
}

void TestSpawn::aCallableIsDestroyedOnceAfterTheFrame()
{
    std::atomic<int> callables = 0;
    std::atomic<int> callablesAtFramesEnd = -1;
    {
        Runtime runtime;
        const Pid pid = runtime.spawn([counted = Counted(callables), &callables,
                                       &callablesAtFramesEnd](Context self) -> Process {
            auto note = [&callables, &callablesAtFramesEnd] { callablesAtFramesEnd = callables.load(); };
            const AtEnd atEnd(note);
            co_await self.receive();
        });
        QVERIFY(runtime.waitIdle(Patience));
        QCOMPARE(callables.load(), 0);
        runtime.kill(pid);
        QVERIFY(runtime.join(pid, Patience));
    }
    QCOMPARE(callablesAtFramesEnd.load(), 0);
    QCOMPARE(callables.load(), 1);
}

void TestSpawn::aPlainFunctionMayGiveAnothersProcess()
{
    Runtime runtime;
    const Pid pid = runtime.spawn([](Context self) { return writeDownPid(self); });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(pidOfStarted, pid);
}

void TestSpawn::aPlainFunctionThatThrowsIsACrash()
{
    Runtime runtime;
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn(failsBeforeItIsACoroutine);
    QVERIFY(runtime.join(pid, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(endOf(runtime, pid).has_value(), PatienceMs.count());
    QCOMPARE(*endOf(runtime, pid), ExitReason::Crashed);
    QCOMPARE(endOf(runtime, pid)->detail(), QStringLiteral("no coroutine"));
}

void TestSpawn::aPlainFunctionMayGiveNoProcess()
{
    Runtime runtime;
    runtime.setJournalCapacity(100);
    const Pid pid = runtime.spawn(givesNothing);
    QVERIFY(runtime.join(pid, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(endOf(runtime, pid).has_value(), PatienceMs.count());
    QCOMPARE(*endOf(runtime, pid), ExitReason::Normal);
    QVERIFY(!runtime.isAlive(pid));
}

void TestSpawn::aProcessThatIsDroppedUnstartedDestroysItsArguments()
{
    std::atomic<int> ended = 0;
    bool ran = false;
    Runtime runtime;
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        auto other = [](Context, Counted, bool *mark) -> Process {
            *mark = true;
            co_return;
        };
        {
            const Process dropped = other(self, Counted(ended), &ran);
        }
        co_await self.yield();
    });
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(ended.load(), 1);
    QVERIFY(!ran);
}

void TestSpawn::labelsAreForPeople()
{
    Runtime runtime;
    const Pid first = runtime.spawn(parked, {.label = QStringLiteral("worker"), .name = {}});
    const Pid second = runtime.spawn(parked, {.label = QStringLiteral("worker"), .name = {}});
    const Pid third = runtime.spawn(parked);
    QCOMPARE(runtime.info(first)->label, QStringLiteral("worker"));
    QCOMPARE(runtime.info(second)->label, QStringLiteral("worker"));
    QVERIFY(runtime.info(third)->label.isEmpty());
    QVERIFY(runtime.info(first)->names.isEmpty());

    QVERIFY(runtime.setLabel(third, QStringLiteral("later")));
    QCOMPARE(runtime.info(third)->label, QStringLiteral("later"));
    QVERIFY(runtime.setLabel(third, QString()));
    QVERIFY(runtime.info(third)->label.isEmpty());

    runtime.kill(first);
    QVERIFY(runtime.join(first, Patience));
    QVERIFY(!runtime.setLabel(first, QStringLiteral("too late")));
    QVERIFY(!runtime.setLabel(Pid(), QStringLiteral("nobody")));
}

void TestSpawn::aNameIsRegisteredBeforeTheFirstStep()
{
    Runtime runtime;
    for (int i = 0; i < 100; ++i) {
        std::optional<Pid> seen;
        const Pid pid = runtime.spawn(
            [&seen](Context self) -> Process {
                seen = self.runtime().whereis(QStringLiteral("me"));
                co_return;
            },
            {.label = {}, .name = QStringLiteral("me")});
        QVERIFY(!pid.isNull());
        QVERIFY(runtime.join(pid, Patience));
        QVERIFY(seen == pid);
    }
}

void TestSpawn::aTakenNameSpawnsNothing()
{
    Runtime runtime;
    const Pid holder = runtime.spawn(parked, {.label = {}, .name = QStringLiteral("taken")});
    std::atomic<int> ended = 0;
    std::atomic<bool> ran = false;
    const Pid refused = runtime.spawn(
        [counted = Counted(ended), &ran](Context) -> Process {
            ran = true;
            co_return;
        },
        {.label = {}, .name = QStringLiteral("taken")});
    QVERIFY(refused.isNull());
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(!ran);
    QCOMPARE(ended.load(), 1);
    QCOMPARE(runtime.statistics().spawned, quint64(1));
    QCOMPARE(runtime.statistics().live, qsizetype(1));
    QVERIFY(runtime.whereis(QStringLiteral("taken")) == holder);
}

void TestSpawn::processesSpawnProcesses()
{
    Runtime runtime;
    std::atomic<int> leaves = 0;
    std::function<Process(Context, int)> grow = [&](Context self, int depth) -> Process {
        if (depth == 0) {
            ++leaves;
            co_return;
        }
        for (int i = 0; i < 2; ++i)
            self.runtime().spawn([&grow, depth](Context child) { return grow(child, depth - 1); });
    };
    runtime.spawn([&grow](Context self) { return grow(self, 10); });
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(leaves.load(), 1024);
    QCOMPARE(runtime.statistics().spawned, quint64(2047));
    QTRY_COMPARE_WITH_TIMEOUT(runtime.statistics().live, qsizetype(0), PatienceMs.count());
}

void TestSpawn::tenThousandComeAndGo()
{
    Runtime runtime;
    std::vector<Pid> pids;
    for (int i = 0; i < 10'000; ++i)
        pids.push_back(runtime.spawn(untilMessage));
    for (const Pid pid : pids)
        QVERIFY(runtime.isAlive(pid));
    QCOMPARE(runtime.statistics().live, qsizetype(10'000));
    for (const Pid pid : pids)
        QVERIFY(runtime.send(pid, "go"));
    for (const Pid pid : pids)
        QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(runtime.statistics().live, qsizetype(0));
    QCOMPARE(runtime.statistics().finished, quint64(10'000));
    QVERIFY(runtime.processes().isEmpty());
}

void TestSpawn::oneWorkerIsEnough()
{
    Runtime runtime({.workers = 1, .mailboxCapacity = 0, .clock = {}});
    QCOMPARE(runtime.statistics().workers.size(), qsizetype(1));
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
}

void TestSpawn::aRuntimeThatDoesNothingEnds()
{
    for (int i = 0; i < 50; ++i)
        const Runtime runtime;
}

void TestSpawn::oddNumbersOfWorkersAreAnswered()
{
    {
        Runtime runtime({.workers = -5, .mailboxCapacity = 0, .clock = {}});
        QVERIFY(!runtime.statistics().workers.isEmpty());
        QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    }
    Runtime runtime({.workers = 17, .mailboxCapacity = 0, .clock = {}});
    QCOMPARE(runtime.statistics().workers.size(), qsizetype(17));
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
}

QTEST_GUILESS_MAIN(TestSpawn)
#include "tst_spawn.moc"

// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <mutex>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

namespace {

/// What the log says in the category of the watchdog, while it lives.
class Warnings
{
public:
    Warnings() { s_before = qInstallMessageHandler(&Warnings::take); }
    ~Warnings() { qInstallMessageHandler(s_before); }
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;

    static QStringList all()
    {
        const std::lock_guard lock(s_mutex);
        return QStringList(s_lines.cbegin(), s_lines.cend());
    }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (qstrcmp(context.category, "orrery.watchdog") == 0) {
            const std::lock_guard lock(s_mutex);
            s_lines.append(text);
        } else {
            s_before(type, context, text);
        }
    }

    static inline std::mutex s_mutex; // guards the lines
    static inline QStringList s_lines;
    static inline QtMessageHandler s_before = nullptr;
};

/// Holds its thread at a gate, then receives for ever.
class Blocker
{
public:
    explicit Blocker(Gate &gate) noexcept : m_gate(&gate) {}
    Process operator()(Context self) { return block(self, m_gate); }

private:
    static Process block(Context self, Gate *gate)
    {
        for (;;) {
            gate->pass();
            co_await self.receive();
        }
    }

    Gate *m_gate;
};

QList<Pid> longRunning(const Runtime &runtime)
{
    QList<Pid> pids;
    for (const LongRunning &one : runtime.statistics().longRunning)
        pids.append(one.pid);
    return pids;
}

int noted(const Runtime &runtime, Pid pid)
{
    int count = 0;
    for (const JournalEvent &event : runtime.journal())
        count += event.kind == JournalEvent::Kind::LongRunning && event.pid == pid;
    return count;
}

const int PatienceInt = int(PatienceMs.count());

} // namespace

/// RuntimeOptions::longRunningAfter.
class TestLongRunning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDoesNotSuspendIsShownNotedAndLogged();
    void itIsNotedOnceForEachStay();
    void allWorkersMayBeBusy();
    void whoYieldsIsNotShown();
    void whoHasItsOwnThreadIsOnlyShown();
    void itIsFoundAmongMany();
    void aDestructorCounts();
    void zeroSwitchesItOff();
    void theLongestSpanIsValid();
    void aDeterministicScheduleShowsItToo();
};

void TestLongRunning::whoDoesNotSuspendIsShownNotedAndLogged()
{
    const Warnings warnings;
    Gate gate;
    Runtime runtime({.workers = 2, .journalCapacity = 100, .longRunningAfter = 20ms});
    const Pid pid = runtime.spawn(Blocker(gate), {.label = u"heavy"_s, .name = u"smith"_s});
    QTRY_COMPARE_WITH_TIMEOUT(longRunning(runtime), QList<Pid>{pid}, PatienceInt);
    const LongRunning one = runtime.statistics().longRunning.first();
    QCOMPARE(one.label, u"heavy"_s);
    QCOMPARE(one.names, QStringList{u"smith"_s});
    QVERIFY(one.duration >= 20ms);
    QCOMPARE(one.worker, runtime.info(pid)->worker);
    QTRY_COMPARE_WITH_TIMEOUT(noted(runtime, pid), 1, PatienceInt);
    QTRY_COMPARE_WITH_TIMEOUT(Warnings::all().size(), qsizetype(1), PatienceInt);
    for (const QString &part : {pid.toString(), u"heavy"_s, u"smith"_s})
        QVERIFY2(Warnings::all().first().contains(part), qPrintable(Warnings::all().first()));
    for (const JournalEvent &event : runtime.journal()) {
        if (event.kind == JournalEvent::Kind::LongRunning)
            QCOMPARE(event.text, u"heavy"_s);
    }
    gate.open();
    QTRY_VERIFY_WITH_TIMEOUT(longRunning(runtime).isEmpty(), PatienceInt);
}

void TestLongRunning::itIsNotedOnceForEachStay()
{
    const Warnings warnings;
    Gate gate;
    Runtime runtime({.workers = 1, .journalCapacity = 100, .longRunningAfter = 5ms});
    const Pid pid = runtime.spawn(Blocker(gate));
    QTRY_COMPARE_WITH_TIMEOUT(noted(runtime, pid), 1, PatienceInt);
    // Ten times as long: it is not noted again.
    QTRY_VERIFY_WITH_TIMEOUT(runtime.statistics().longRunning.value(0).duration >= 60ms, PatienceInt);
    QCOMPARE(noted(runtime, pid), 1);
    gate.open();
    QVERIFY(runtime.waitIdle(Patience));
    gate.close();
    runtime.send(pid, "again");
    QTRY_COMPARE_WITH_TIMEOUT(noted(runtime, pid), 2, PatienceInt);
    gate.open();
}

void TestLongRunning::allWorkersMayBeBusy()
{
    const Warnings warnings;
    for (const int workers : {1, 3}) {
        Gate gate;
        Runtime runtime({.workers = workers, .journalCapacity = 100, .longRunningAfter = 5ms});
        QVERIFY(runtime.waitIdle(Patience));
        QList<Pid> pids;
        for (int i = 0; i < workers; ++i)
            pids.append(runtime.spawn(Blocker(gate)));
        QVERIFY(gate.waitForArrivals(workers, Patience));
        for (const Pid pid : pids)
            QTRY_COMPARE_WITH_TIMEOUT(noted(runtime, pid), 1, PatienceInt);
        QCOMPARE(longRunning(runtime).size(), qsizetype(workers));
        gate.open();
    }
}

/// Always busy, and never long in a turn.
void TestLongRunning::whoYieldsIsNotShown()
{
    std::atomic<qint64> rounds = 0;
    Runtime runtime({.workers = 1, .journalCapacity = 100, .longRunningAfter = 30s});
    const Pid pid = runtime.spawn([&rounds](Context self) -> Process {
        for (;; ++rounds)
            co_await self.yield();
    });
    QTRY_VERIFY_WITH_TIMEOUT(rounds.load() > 1000, PatienceInt);
    QVERIFY(longRunning(runtime).isEmpty());
    QCOMPARE(noted(runtime, pid), 0);
}

void TestLongRunning::whoHasItsOwnThreadIsOnlyShown()
{
    const Warnings warnings;
    const qsizetype before = Warnings::all().size();
    Gate gate;
    Runtime runtime({.workers = 1, .journalCapacity = 100, .longRunningAfter = 5ms});
    const Pid apart = runtime.spawn(Blocker(gate), {.label = u"reads"_s, .dedicatedThread = true});
    QTRY_COMPARE_WITH_TIMEOUT(longRunning(runtime), QList<Pid>{apart}, PatienceInt);
    const LongRunning one = runtime.statistics().longRunning.first();
    QCOMPARE(one.worker, -1);
    QCOMPARE(one.label, u"reads"_s);
    // One on the worker is told of; the other has been late for longer by then.
    const Pid pid = runtime.spawn(Blocker(gate));
    QTRY_COMPARE_WITH_TIMEOUT(noted(runtime, pid), 1, PatienceInt);
    QTRY_COMPARE_WITH_TIMEOUT(Warnings::all().size(), before + 1, PatienceInt);
    QCOMPARE(noted(runtime, apart), 0);
    QCOMPARE(longRunning(runtime), (QList<Pid>{apart, pid}));
    gate.open();
}

void TestLongRunning::itIsFoundAmongMany()
{
    const Warnings warnings;
    Gate gate;
    Runtime runtime({.workers = 2, .longRunningAfter = 5ms});
    for (int i = 0; i < 5'000; ++i)
        runtime.spawn(parked);
    const Pid pid = runtime.spawn(Blocker(gate));
    for (int i = 0; i < 5'000; ++i)
        runtime.spawn(parked);
    QVERIFY(gate.waitForArrivals(1, Patience));
    QTRY_COMPARE_WITH_TIMEOUT(longRunning(runtime), QList<Pid>{pid}, PatienceInt);
    gate.open();
}

void TestLongRunning::aDestructorCounts()
{
    struct Slow
    {
        explicit Slow(Gate &at) noexcept : gate(&at) {}
        Slow(const Slow &) = delete;
        Slow &operator=(const Slow &) = delete;
        ~Slow() { gate->pass(); }
        Gate *gate;
    };
    const Warnings warnings;
    Gate gate;
    Runtime runtime({.workers = 1, .longRunningAfter = 5ms});
    const Pid pid = runtime.spawn([&gate](Context self) -> Process {
        const Slow slow(gate);
        co_await self.receive();
    });
    QVERIFY(runtime.waitIdle(Patience));
    runtime.kill(pid);
    QTRY_COMPARE_WITH_TIMEOUT(longRunning(runtime), QList<Pid>{pid}, PatienceInt);
    gate.open();
}

void TestLongRunning::zeroSwitchesItOff()
{
    const Warnings warnings;
    const qsizetype before = Warnings::all().size();
    Gate gate;
    for (const auto after : {0ms, -1ms}) {
        Runtime off({.workers = 1, .journalCapacity = 100, .longRunningAfter = after});
        Runtime on({.workers = 1, .journalCapacity = 100, .longRunningAfter = 5ms});
        const Pid unseen = off.spawn(Blocker(gate));
        const Pid seen = on.spawn(Blocker(gate));
        QTRY_COMPARE_WITH_TIMEOUT(noted(on, seen), 1, PatienceInt);
        QVERIFY(longRunning(off).isEmpty());
        QCOMPARE(noted(off, unseen), 0);
        gate.open();
        QVERIFY(on.waitIdle(Patience) && off.waitIdle(Patience));
        gate.close();
    }
    QCOMPARE(Warnings::all().size(), before + 2);
}

void TestLongRunning::theLongestSpanIsValid()
{
    Runtime runtime({.workers = 1, .longRunningAfter = std::chrono::milliseconds::max()});
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    QVERIFY(longRunning(runtime).isEmpty());
}

void TestLongRunning::aDeterministicScheduleShowsItToo()
{
    const Warnings warnings;
    const qsizetype before = Warnings::all().size();
    Runtime runtime({.journalCapacity = 100, .scheduleSeed = 7, .longRunningAfter = 5ms});
    bool shown = false;
    const Pid pid = runtime.spawn([&shown](Context self) -> Process {
        shown = QTest::qWaitFor([&] { return longRunning(self.runtime()) == QList<Pid>{self.pid()}; }, PatienceInt);
        co_return;
    });
    QVERIFY(runtime.join(pid, Patience));
    QVERIFY(shown);
    QCOMPARE(noted(runtime, pid), 0);
    QCOMPARE(Warnings::all().size(), before);
}

QTEST_GUILESS_MAIN(TestLongRunning)
#include "tst_longrunning.moc"

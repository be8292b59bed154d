// SPDX-License-Identifier: MIT
#include "support/counted.h"
#include "support/processes.h"

#include <stdexcept>

using namespace orrery;
using namespace orrery::test;

namespace {

const QString &theName()
{
    static const QString name = QStringLiteral("name");
    return name;
}

} // namespace

// The end of a process has one order: it is marked; its frames are destroyed; its names, groups and
// timers go; isAlive turns false; its links and monitors are told; join returns.
class TestExitOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingCanBeAddedToWhatIsMarked();
    void whatIsMarkedStandsUntilItsDestructorsHaveRun();
    void aMonitorOfWhatIsMarkedTellsWhenItsNamesAreGone();
    void whatDestructorsSendComesBeforeTheExitAndTheDown_data();
    void whatDestructorsSendComesBeforeTheExitAndTheDown();
    void itsOwnDestructorsCanAddNothingToIt();

private:
    /// A process with a name, a group and a timer that comes to the gate in a destructor, on its way out.
    Pid lingering();
    /// Kills it; false if it does not come to the gate. (The destructors of a body that returns run before it
    /// is marked: they are the last of what it does.)
    bool sendToTheGate(Pid pid) { return m_runtime->kill(pid) && m_gate->waitForArrivals(1, Patience); }

    std::optional<Gate> m_gate;
    Log<Received> m_seen;
    TimerRef m_timer;
    std::optional<Runtime> m_runtime;
};

void TestExitOrder::init()
{
    m_gate.emplace();
    m_seen.clear();
    m_runtime.emplace(RuntimeOptions{.workers = 2});
}

void TestExitOrder::cleanup()
{
    m_gate->open();
    m_runtime.reset();
}

Pid TestExitOrder::lingering()
{
    const Pid pid = m_runtime->spawn(
        [this](Context self) -> Process {
            auto wait = [this] { m_gate->pass(); };
            const AtEnd atEnd(wait);
            co_await self.receive();
        },
        {.label = {}, .name = theName()});
    m_runtime->joinGroup(QStringLiteral("group"), pid);
    m_timer = m_runtime->sendAfter(pid, 1h, "timer");
    return pid;
}

void TestExitOrder::nothingCanBeAddedToWhatIsMarked()
{
    const Pid other = m_runtime->spawn(parked);
    const Pid pid = lingering();
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(sendToTheGate(pid));
    QVERIFY(m_runtime->send(pid, "x") == SendResult::NoProcess);
    QVERIFY(!m_runtime->kill(pid));
    QVERIFY(!m_runtime->exit(pid, ExitReason::Shutdown));
    QVERIFY(m_runtime->registerName(QStringLiteral("other"), pid) == RegisterResult::NoProcess);
    QVERIFY(!m_runtime->joinGroup(QStringLiteral("other"), pid));
    QVERIFY(!m_runtime->link(pid, other));
    QVERIFY(!m_runtime->link(other, pid));
    QVERIFY(m_runtime->spawnLink(pid, parked).isNull());
    QVERIFY(m_runtime->monitor(pid, other).isNull());
    QVERIFY(!m_runtime->sendAfter(pid, 1ms, "x").isPending());
    QVERIFY(!m_runtime->sendEvery(pid, 1ms, "x").isPending());
    QVERIFY(!m_runtime->suspend(pid));
    QVERIFY(!m_runtime->resume(pid));
    QVERIFY(!m_runtime->setLabel(pid, QStringLiteral("label")));
    QVERIFY(m_runtime->info(other)->links.isEmpty());
    QVERIFY(m_runtime->info(other)->monitoredBy.isEmpty());
}

void TestExitOrder::whatIsMarkedStandsUntilItsDestructorsHaveRun()
{
    const Pid observer = m_runtime->spawn(asleep);
    const Pid linked = m_runtime->spawn(asleep);
    m_runtime->setTrapExit(linked, true);
    const Pid pid = lingering();
    m_runtime->monitor(observer, pid);
    QVERIFY(m_runtime->link(linked, pid));
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(sendToTheGate(pid));

    // It holds what it held, and nobody is told of an end that is not over.
    QVERIFY(m_runtime->isAlive(pid));
    QVERIFY(m_runtime->processes().contains(pid));
    QVERIFY(m_runtime->info(pid).has_value());
    QCOMPARE(m_runtime->info(pid)->state, State::Exiting);
    QVERIFY(m_runtime->whereis(theName()) == pid);
    QVERIFY(m_runtime->registerName(theName(), observer) == RegisterResult::NameTaken);
    QVERIFY(m_runtime->sendNamed(theName(), "x") == SendResult::NoProcess);
    QVERIFY(m_timer.isPending());
    QVERIFY(!m_runtime->join(pid, 0s));
    QCOMPARE(depthOf(*m_runtime, observer), qsizetype(0));
    QCOMPARE(depthOf(*m_runtime, linked), qsizetype(0));

    m_gate->open();
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(!m_runtime->isAlive(pid));
    QVERIFY(!m_runtime->whereis(theName()).has_value());
    QVERIFY(m_runtime->groupMembers(QStringLiteral("group")).isEmpty());
    QVERIFY(!m_timer.isPending());
    QCOMPARE(depthOf(*m_runtime, observer), qsizetype(1));
    QCOMPARE(depthOf(*m_runtime, linked), qsizetype(1));
}

void TestExitOrder::aMonitorOfWhatIsMarkedTellsWhenItsNamesAreGone()
{
    const Pid pid = lingering();
    QVERIFY(m_runtime->waitIdle(Patience));
    QVERIFY(sendToTheGate(pid));
    std::optional<Down> down;
    MonitorRef ref;
    bool took = false;
    const Pid observer = m_runtime->spawn([&](Context self) -> Process {
        ref = self.runtime().monitor(self.pid(), pid);
        Received item = co_await self.receive();
        down = std::get<Down>(item);
        took = bool(self.runtime().registerName(theName(), self.pid()));
    });
    QTRY_VERIFY_WITH_TIMEOUT(m_runtime->info(observer)->state == State::Waiting, PatienceMs.count());
    QCOMPARE(depthOf(*m_runtime, observer), qsizetype(0));
    m_gate->open();
    QVERIFY(m_runtime->join(observer, Patience));
    QCOMPARE(*down, Down(ref, pid, ExitReason::NoProcess)); // it was as good as gone
    QVERIFY(took);
}

void TestExitOrder::whatDestructorsSendComesBeforeTheExitAndTheDown_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("of one that returns") << 0;
    QTest::newRow("of one that throws") << 1;
    QTest::newRow("of one that is killed") << 2;
}

void TestExitOrder::whatDestructorsSendComesBeforeTheExitAndTheDown()
{
    QFETCH(const int, how);
    const Pid observer = m_runtime->spawn(TrapperOf(m_seen));
    m_runtime->setTrapExit(observer, true);
    auto callableGoes = [this, observer] { m_runtime->send(observer, "callable"); };
    auto atCallableEnd = std::make_unique<AtEnd<decltype(callableGoes)>>(callableGoes);
    const Pid pid = m_runtime->spawn(
        [this, observer, how, atCallableEnd = std::move(atCallableEnd)](Context self) -> Process {
            auto frameGoes = [this, observer] { m_runtime->send(observer, "frame"); };
            const AtEnd atFrameEnd(frameGoes);
            co_await self.receiveMatching(match::bytes("end"));
            if (how == 1)
                throw std::runtime_error("boom");
            if (how == 2)
                self.runtime().kill(self.pid());
            co_await self.yield();
        });
    QVERIFY(m_runtime->link(observer, pid));
    const MonitorRef ref = m_runtime->monitor(observer, pid);
    const ExitReason reasons[] = {ExitReason::Normal, ExitReason::Crashed, ExitReason::Killed};
    m_runtime->send(pid, "end");
    QVERIFY(m_runtime->join(pid, Patience));
    QVERIFY(m_runtime->waitIdle(Patience));
    QCOMPARE(m_seen.values(), (std::vector<Received>{Message("frame"), Message("callable"), Exit(pid, reasons[how]),
                                                     Down(ref, pid, reasons[how])}));
}

void TestExitOrder::itsOwnDestructorsCanAddNothingToIt()
{
    const Pid other = m_runtime->spawn(parked);
    const Pid observer = m_runtime->spawn(TrapperOf(m_seen));
    std::vector<bool> added;
    const Pid pid = m_runtime->spawn([&](Context self) -> Process {
        auto tryIt = [&, self] {
            Runtime &runtime = self.runtime();
            added.push_back(bool(runtime.registerName(QStringLiteral("late"), self.pid())));
            added.push_back(runtime.joinGroup(QStringLiteral("late"), self.pid()));
            added.push_back(runtime.link(self.pid(), other));
            added.push_back(!runtime.monitor(self.pid(), other).isNull());
            added.push_back(runtime.sendAfter(self.pid(), 1h, "late").isPending());
            added.push_back(!runtime.spawnLink(self.pid(), parked).isNull());
            added.push_back(bool(runtime.send(self.pid(), "late")));
        };
        const AtEnd atEnd(tryIt);
        co_await self.receive();
    });
    m_runtime->monitor(observer, pid);
    QVERIFY(m_runtime->waitIdle(Patience));
    m_runtime->kill(pid);
    QVERIFY(m_runtime->join(pid, Patience));
    QCOMPARE(added, std::vector<bool>(7, false));
    QVERIFY(m_runtime->info(other)->links.isEmpty());
    QVERIFY(m_runtime->isAlive(other));
    QVERIFY(m_runtime->groups().isEmpty());
}

QTEST_GUILESS_MAIN(TestExitOrder)
#include "tst_exitorder.moc"

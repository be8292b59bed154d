// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <atomic>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

using Kind = MailboxItem::Kind;
using Result = Inspection::Result;
using Waits = WaitInfo::Kind;

/// What is seen of a process from outside, and that it notices nothing of it.
class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWaitsInItsOrder();
    void consumesNothing();
    void tellsNoMoreThanIsAskedFor();
    void leavesOutWhatIsRevoked();
    void findsWhatWaitsBehindMuchThatIsRevoked();
    void tellsOfSignalsAndRequests();
    void tellsOfAValueItsTypeAlone();
    void saysWhatIsAwaited();
    void looksIntoOneThatIsSuspended();
    void looksIntoOneThatIsNeverParked();
    void doesNotWaitForOneThatDoesNotSuspend();
    void isForTheLiving();
    void aProcessMayLookIntoItself();
    void isNoTurnForThoseWhoWaitUntilIdle();
    void needsNoTurnOfOneThatIsParked();
};

namespace {

QStringList previewsOf(const Inspection &inspection)
{
    QStringList texts;
    for (const MailboxItem &item : inspection.mailbox)
        texts.append(item.preview);
    return texts;
}

Waits waitOf(const Runtime &runtime, Pid pid)
{
    return runtime.inspect(pid).wait.kind;
}

struct Opaque
{
    int number = 0;
};

} // namespace

Q_DECLARE_METATYPE(Opaque)

void TestInspect::showsWhatWaitsInItsOrder()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(asleep);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(runtime.inspect(pid).mailbox.size(), 0);
    for (int i = 0; i < 100; ++i)
        runtime.send(pid, QByteArray::number(i));
    const Inspection seen = runtime.inspect(pid);
    QCOMPARE(seen.result, Result::Done);
    QCOMPARE(seen.mailbox.size(), 50);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(seen.mailbox[i].preview, QString::number(i));
}

void TestInspect::consumesNothing()
{
    Runtime runtime({.workers = 2});
    Log<QByteArray> heard;
    const Pid pid = runtime.spawn(ReaderOf(heard));
    std::vector<QByteArray> sent;
    for (int i = 0; i < 200; ++i) {
        sent.push_back(QByteArray::number(i));
        runtime.send(pid, sent.back());
        if (i % 20 == 0) {
            QVERIFY(runtime.waitIdle(Patience));
            QCOMPARE(previewsOf(runtime.inspect(pid, 1)), QStringList{u"0"_s});
        }
    }
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(depthOf(runtime, pid), qsizetype(200));
    runtime.send(pid, "read");
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(heard.values(), sent);
}

void TestInspect::tellsNoMoreThanIsAskedFor()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(asleep);
    for (const char *text : {"a", "b", "c"})
        runtime.send(pid, text);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(previewsOf(runtime.inspect(pid, 2)), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(previewsOf(runtime.inspect(pid, 3)), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(previewsOf(runtime.inspect(pid, 0)), QStringList());
    QCOMPARE(previewsOf(runtime.inspect(pid, -1)), QStringList());
}

void TestInspect::leavesOutWhatIsRevoked()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(asleep);
    TimerRef first = runtime.sendAfter(pid, 1s, "first");
    const TimerRef second = runtime.sendAfter(pid, 1s, "second");
    TimerRef repeating = runtime.sendEvery(pid, 1s, "again");
    QVERIFY(time.advanceAndSettle(1s));
    QCOMPARE(previewsOf(runtime.inspect(pid)), (QStringList{u"first"_s, u"second"_s, u"again"_s}));
    QCOMPARE(runtime.inspect(pid).mailbox[1].timer, second.id());
    QVERIFY(first.cancel());
    QVERIFY(repeating.cancel());
    QCOMPARE(previewsOf(runtime.inspect(pid)), QStringList{u"second"_s});
}

void TestInspect::findsWhatWaitsBehindMuchThatIsRevoked()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid pid = runtime.spawn(asleep);
    std::vector<TimerRef> timers;
    for (int i = 0; i < 200; ++i)
        timers.push_back(runtime.sendAfter(pid, 1s, "revoked"));
    QVERIFY(time.advanceAndSettle(1s));
    runtime.send(pid, "live");
    for (TimerRef &timer : timers)
        QVERIFY(timer.cancel());
    QCOMPARE(previewsOf(runtime.inspect(pid)), QStringList{u"live"_s});
}

void TestInspect::tellsOfSignalsAndRequests()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(asleep);
    runtime.setTrapExit(pid, true);
    const Pid other = runtime.spawn(parked);
    QVERIFY(runtime.link(pid, other));
    runtime.monitor(pid, other);
    runtime.exit(other, ExitReason::custom(u"enough"_s));
    QVERIFY(runtime.join(other, Patience));
    const Pid caller = runtime.spawn([pid](Context self) -> Process { co_await self.call(pid, "ask", std::chrono::hours(1)); });
    QVERIFY(QTest::qWaitFor([&] { return depthOf(runtime, pid) == 3; }, int(PatienceMs.count())));
    QVERIFY(runtime.waitIdle(Patience));

    const QList<MailboxItem> items = runtime.inspect(pid).mailbox;
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].kind, Kind::Exit);
    QCOMPARE(items[0].sender, other);
    QCOMPARE(items[0].reason, ExitReason::custom(u"enough"_s));
    QCOMPARE(items[1].kind, Kind::Down);
    QCOMPARE(items[1].sender, other);
    QCOMPARE(items[2].kind, Kind::Request);
    QCOMPARE(items[2].sender, caller);
    QCOMPARE(items[2].preview, u"ask"_s);
    const Inspection asking = runtime.inspect(caller);
    QCOMPARE(asking.wait.kind, Waits::Reply);
    QCOMPARE(asking.wait.pid, pid);
    QVERIFY(asking.wait.remaining && *asking.wait.remaining <= std::chrono::hours(1));
}

void TestInspect::tellsOfAValueItsTypeAlone()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(asleep);
    runtime.send(pid, Message::fromValue(Opaque{7}));
    runtime.send(pid, Message::fromValue(7));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(previewsOf(runtime.inspect(pid)), (QStringList{QString::fromLatin1(QMetaType::fromType<Opaque>().name()), u"int 7"_s}));
}

void TestInspect::saysWhatIsAwaited()
{
    ManualTime time;
    Runtime &runtime = time.runtime;
    const Pid receives = runtime.spawn(parked);
    const Pid inTime = runtime.spawn([](Context self) -> Process { co_await self.receive(10s); });
    const Pid matches = runtime.spawn([](Context self) -> Process { co_await self.receiveMatching(match::bytes("x")); });
    const Pid sleeps = runtime.spawn([](Context self) -> Process { co_await self.sleep(5s); });
    const Pid joins = runtime.spawn([receives](Context self) -> Process { co_await self.join(receives, std::chrono::hours(1)); });
    const Pid named = runtime.spawn([](Context self) -> Process { co_await self.whenRegistered(u"late"_s, 20s); });
    QVERIFY(runtime.waitIdle(Patience));
    QVERIFY(time.advanceAndSettle(1s));

    QCOMPARE(waitOf(runtime, receives), Waits::Message);
    QVERIFY(!runtime.inspect(receives).wait.remaining);
    QCOMPARE(waitOf(runtime, inTime), Waits::Message);
    QCOMPARE(*runtime.inspect(inTime).wait.remaining, 9s);
    QCOMPARE(waitOf(runtime, matches), Waits::MatchingMessage);
    QCOMPARE(waitOf(runtime, sleeps), Waits::Time);
    QCOMPARE(*runtime.inspect(sleeps).wait.remaining, 4s);
    QCOMPARE(waitOf(runtime, joins), Waits::ProcessEnd);
    QCOMPARE(runtime.inspect(joins).wait.pid, receives);
    QCOMPARE(waitOf(runtime, named), Waits::Name);
    QCOMPARE(runtime.inspect(named).wait.name, u"late"_s);
    QCOMPARE(*runtime.inspect(named).wait.remaining, 19s);
}

void TestInspect::looksIntoOneThatIsSuspended()
{
    Runtime runtime({.workers = 2});
    Log<QByteArray> heard;
    const Pid pid = runtime.spawn([&heard](Context self) -> Process {
        for (;;) {
            Received item = co_await self.receive();
            heard.append(textOf(item));
        }
    });
    QVERIFY(runtime.suspend(pid));
    for (const char *text : {"a", "b", "c"})
        runtime.send(pid, text);
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(previewsOf(runtime.inspect(pid)), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(runtime.info(pid)->state, State::Suspended);
    QCOMPARE(depthOf(runtime, pid), qsizetype(3));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(heard.size(), std::size_t(0));
    QVERIFY(runtime.resume(pid));
    QVERIFY(!runtime.resume(pid));
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"a", "b", "c"}));
}

void TestInspect::looksIntoOneThatIsNeverParked()
{
    Runtime runtime({.workers = 2});
    std::atomic<bool> enough = false;
    Log<QByteArray> heard;
    Gate gate;
    gate.open();
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        gate.pass();
        while (!enough)
            co_await self.yield();
        while (std::optional<Received> item = co_await self.receive(0s))
            heard.append(textOf(*item));
    });
    QVERIFY(gate.waitForArrivals(1, Patience)); // it has begun
    runtime.send(pid, "a");
    runtime.send(pid, "b");
    for (int i = 0; i < 100; ++i) {
        const Inspection seen = runtime.inspect(pid, 50, PatienceMs);
        QCOMPARE(seen.result, Result::Done);
        QCOMPARE(previewsOf(seen), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(seen.wait.kind, Waits::Turn);
    }
    // Neither does one that is suspended meanwhile stay so.
    QVERIFY(runtime.suspend(pid));
    QCOMPARE(runtime.inspect(pid, 50, PatienceMs).result, Result::Done);
    QVERIFY(runtime.resume(pid));
    enough = true;
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(heard.values(), (std::vector<QByteArray>{"a", "b"}));
}

void TestInspect::doesNotWaitForOneThatDoesNotSuspend()
{
    Runtime runtime({.workers = 1});
    Gate gate;
    const Pid blocked = runtime.spawn([&gate](Context self) -> Process {
        gate.pass();
        co_await self.receive();
    });
    QVERIFY(gate.waitForArrivals(1, Patience));
    runtime.send(blocked, "end");
    QCOMPARE(runtime.inspect(blocked, 50, 0ms).result, Result::DoesNotSuspend);
    QCOMPARE(runtime.inspect(blocked, 50, 1ms).result, Result::DoesNotSuspend);
    const Pid behind = runtime.spawn(parked);
    QCOMPARE(runtime.inspect(behind, 50, 1ms).result, Result::DoesNotSuspend);
    gate.open();
    QVERIFY(runtime.join(blocked, Patience)); // what was asked of it in vain does it no harm
    QCOMPARE(runtime.inspect(behind, 50, PatienceMs).result, Result::Done);
}

void TestInspect::isForTheLiving()
{
    Runtime runtime({.workers = 2});
    const Pid gone = runtime.spawn(brief);
    QVERIFY(runtime.join(gone, Patience));
    for (const Pid nobody : {gone, Pid(), Pid(4711)})
        QCOMPARE(runtime.inspect(nobody).result, Result::NoProcess);
}

void TestInspect::aProcessMayLookIntoItself()
{
    Runtime runtime({.workers = 1});
    std::optional<Inspection> own;
    std::optional<Inspection> others;
    const Pid other = runtime.spawn(asleep);
    runtime.send(other, "hidden");
    QVERIFY(runtime.waitIdle(Patience));
    const Pid pid = runtime.spawn([&](Context self) -> Process {
        co_await self.receiveMatching(match::bytes("go"));
        own = self.runtime().inspect(self.pid());
        others = self.runtime().inspect(other);
    });
    runtime.send(pid, "first");
    runtime.send(pid, "go");
    QVERIFY(runtime.join(pid, Patience));
    QCOMPARE(own->result, Result::Done);
    QCOMPARE(own->wait.kind, Waits::Nothing);
    QCOMPARE(previewsOf(*own), QStringList{u"first"_s});
    QCOMPARE(previewsOf(*others), QStringList{u"hidden"_s});
}

void TestInspect::isNoTurnForThoseWhoWaitUntilIdle()
{
    Runtime runtime({.workers = 2});
    const Pid pid = runtime.spawn(parked);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(runtime.inspect(pid, 50, PatienceMs).result, Result::Done);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.kill(pid);
    QVERIFY(runtime.join(pid, Patience));
}

/// Under a deterministic schedule nobody gives turns meanwhile.
void TestInspect::needsNoTurnOfOneThatIsParked()
{
    Runtime runtime({.workers = 1, .scheduleSeed = 1});
    const Pid pid = runtime.spawn(asleep);
    QCOMPARE(runtime.inspect(pid).result, Result::DoesNotSuspend);
    QVERIFY(runtime.waitIdle(Patience));
    runtime.send(pid, "a");
    QVERIFY(runtime.waitIdle(Patience));
    QCOMPARE(previewsOf(runtime.inspect(pid)), QStringList{u"a"_s});
    QCOMPARE(runtime.inspect(pid).wait.kind, Waits::Time);
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"

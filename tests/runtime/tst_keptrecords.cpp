// SPDX-License-Identifier: MIT
// A worker keeps what it looked up last, also past the end of a process: nobody may notice.
#include "support/processes.h"

#include <atomic>
#include <memory>

using namespace orrery;
using namespace orrery::test;

class TestKeptRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSenderThatGoesOnIsToldOfTheEnd();
    void nothingOfAProcessStaysWithWhoSentToIt();
    void moreReceiversThanAreKept();
};

namespace {

/// Sends to that one until it is told that it is gone, then goes on as busily until it is stopped.
Process pester(Context self, Pid target, std::atomic<bool> &refused)
{
    for (;;) {
        if (self.runtime().send(target, "more").reason() == SendResult::NoProcess)
            refused = true;
        co_await self.yield();
    }
}

} // namespace

void TestKeptRecords::aSenderThatGoesOnIsToldOfTheEnd()
{
    Runtime runtime(RuntimeOptions{.workers = 2});
    const Pid target = runtime.spawn(parked);
    std::atomic<bool> refused{false};
    const Pid sender = runtime.spawn([&](Context self) { return pester(self, target, refused); });
    QTRY_VERIFY_WITH_TIMEOUT(runtime.info(target)->messagesReceived > 100, PatienceMs.count());
    QVERIFY(!refused);
    QVERIFY(runtime.kill(target));
    QVERIFY(runtime.join(target, Patience));
    QTRY_VERIFY_WITH_TIMEOUT(refused.load(), PatienceMs.count());
    QVERIFY(runtime.kill(sender));
    QVERIFY(runtime.join(sender, Patience));
    // What was sent has been received or discarded, and all of it was told before the last worker went to sleep.
    QVERIFY(runtime.waitIdle(Patience));
    QTRY_VERIFY_WITH_TIMEOUT(
        runtime.statistics().messagesSent == runtime.statistics().messagesReceived + runtime.statistics().messagesDiscarded,
        PatienceMs.count());
}

void TestKeptRecords::nothingOfAProcessStaysWithWhoSentToIt()
{
    Runtime runtime(RuntimeOptions{.workers = 1});
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = held;
    const Pid target = runtime.spawn([held = std::move(held)](Context self) { return parked(self); });
    std::atomic<bool> refused{false};
    const Pid sender = runtime.spawn([&](Context self) { return pester(self, target, refused); });
    QTRY_VERIFY_WITH_TIMEOUT(runtime.info(target)->messagesReceived > 100, PatienceMs.count());
    QVERIFY(!watched.expired());
    QVERIFY(runtime.kill(target));
    QVERIFY(runtime.join(target, Patience));
    QVERIFY(watched.expired()); // though its worker is as busy as ever
    QVERIFY(runtime.isAlive(sender));
}

void TestKeptRecords::moreReceiversThanAreKept()
{
    constexpr int Receivers = 5000;
    Runtime runtime(RuntimeOptions{.workers = 2});
    QList<Pid> receivers;
    for (int i = 0; i < Receivers; ++i)
        receivers.append(runtime.spawn(parked));
    const Pid sender = runtime.spawn([&](Context self) -> Process {
        for (int round = 0; round < 3; ++round) {
            for (const Pid receiver : receivers)
                self.runtime().send(receiver, "one");
            co_await self.yield();
        }
    });
    QVERIFY(runtime.join(sender, Patience));
    QVERIFY(runtime.waitIdle(Patience));
    for (const Pid receiver : receivers)
        QCOMPARE(runtime.info(receiver)->messagesReceived, quint64(3));
}

QTEST_GUILESS_MAIN(TestKeptRecords)
#include "tst_keptrecords.moc"

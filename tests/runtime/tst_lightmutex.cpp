// SPDX-License-Identifier: MIT
// The mutex of mailboxes and relations; the library's own, all of it in its header.
#include "sync/lightmutex.h"

#include <QtTest/QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using orrery::detail::LightMutex;

class TestLightMutex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFreeOrTaken();
    void itsHolderIsAlone();
    void everySleeperIsWoken();
};

void TestLightMutex::itIsFreeOrTaken()
{
    LightMutex mutex;
    QVERIFY(mutex.try_lock());
    QVERIFY(!mutex.try_lock());
    mutex.unlock();
    const std::lock_guard lock(mutex);
    QVERIFY(!mutex.try_lock());
}

void TestLightMutex::itsHolderIsAlone()
{
    constexpr int Threads = 6;
    constexpr int Each = 50'000;
    LightMutex mutex;
    int inside = 0; // a plain variable: a sanitizer sees who is not alone, too
    int most = 0;
    qint64 total = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < Each; ++round) {
                const std::lock_guard lock(mutex);
                most = std::max(most, ++inside);
                ++total;
                --inside;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most, 1);
    QCOMPARE(total, qint64(Threads) * Each);
}

void TestLightMutex::everySleeperIsWoken()
{
    constexpr int Threads = 4;
    constexpr int Rounds = 200;
    for (int round = 0; round < Rounds; ++round) {
        LightMutex mutex;
        std::atomic<int> begun{0};
        std::atomic<int> served{0};
        std::vector<std::thread> threads;
        mutex.lock();
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&] {
                ++begun;
                const std::lock_guard lock(mutex);
                ++served;
            });
        }
        // Held until all have come, and for so many turns of the processor that they have stopped looking.
        while (begun < Threads)
            std::this_thread::yield();
        for (int turn = 0; turn < round; ++turn)
            std::this_thread::yield();
        QCOMPARE(served.load(), 0);
        mutex.unlock();
        for (std::thread &thread : threads)
            thread.join(); // for ever, where one was not woken
        QCOMPARE(served.load(), Threads);
    }
}

QTEST_APPLESS_MAIN(TestLightMutex)
#include "tst_lightmutex.moc"

// SPDX-License-Identifier: MIT
// The lock of the table's and the registries' shards; the library's own, so its source is built in.
#include "support/gate.h"
#include "support/seed.h"
#include "sync/sharedmutex.h"

#include <QtTest/QTest>

#include <atomic>
#include <functional>
#include <mutex>
#include <random>
#include <shared_mutex>
#include <thread>
#include <vector>

using orrery::detail::SharedMutex;
using namespace orrery::test;
using namespace std::chrono_literals;

class TestSharedMutex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersShareIt();
    void aWriterWaitsForTheReadersThatAreIn_data();
    void aWriterWaitsForTheReadersThatAreIn();
    void aReaderWaitsForTheWriterThatIsIn();
    void overlappingReadersDoNotStarveAWriter();
    void aWriterIsAlone_data();
    void aWriterIsAlone();
    void everySleeperIsWoken();
    void aWriterIsAloneWhereReadersWriteNothing();
    void whoReadsUnderAnotherOneReadsToo();
    void aThreadThatEndsLeavesItsPlace();
};

namespace {

/// Gives the processor away so often that who waits for the lock has stopped spinning.
void dawdle()
{
    for (int i = 0; i < 20; ++i)
        std::this_thread::yield();
}

void runTogether(std::size_t threads, const std::function<void(std::size_t)> &job)
{
    std::vector<std::thread> crew;
    for (std::size_t number = 0; number < threads; ++number)
        crew.emplace_back([&job, number] { job(number); });
    for (std::thread &thread : crew)
        thread.join();
}

/// Reads so often that readers write nothing in common from then on.
void bias(SharedMutex &mutex)
{
    for (int i = 0; i < 5000; ++i)
        const std::shared_lock lock(mutex);
}

} // namespace

void TestSharedMutex::readersShareIt()
{
    SharedMutex mutex;
    Gate inside;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            const std::shared_lock lock(mutex);
            inside.pass();
        });
    }
    const bool together = inside.waitForArrivals(3, 60s);
    inside.open();
    for (std::thread &reader : readers)
        reader.join();
    QVERIFY(together);
}

void TestSharedMutex::aWriterWaitsForTheReadersThatAreIn_data()
{
    QTest::addColumn<bool>("biased");
    QTest::addRow("readers that count themselves") << false;
    QTest::addRow("readers that write nothing in common") << true;
}

void TestSharedMutex::aWriterWaitsForTheReadersThatAreIn()
{
    QFETCH(const bool, biased);
    SharedMutex mutex;
    std::atomic<int> in{0};
    int seen = -1;
    Gate inside;
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            if (biased)
                bias(mutex); // in each thread, so that it has a place of its own
            const std::shared_lock lock(mutex);
            ++in;
            inside.pass();
            dawdle();
            --in;
        });
    }
    const bool both = inside.waitForArrivals(2, 60s);
    std::thread writer([&] {
        const std::lock_guard lock(mutex);
        seen = in;
    });
    dawdle();
    inside.open();
    for (std::thread &reader : readers)
        reader.join();
    writer.join();
    QVERIFY(both);
    QCOMPARE(seen, 0);
}

void TestSharedMutex::aReaderWaitsForTheWriterThatIsIn()
{
    SharedMutex mutex;
    int value = 0;
    std::vector<int> seen(3, -1);
    std::vector<std::thread> readers;
    {
        const std::lock_guard lock(mutex);
        for (int &each : seen) {
            readers.emplace_back([&] {
                const std::shared_lock reading(mutex);
                each = value;
            });
        }
        dawdle();
        value = 1;
    }
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(seen, std::vector<int>(3, 1));
}

void TestSharedMutex::overlappingReadersDoNotStarveAWriter()
{
    SharedMutex mutex;
    std::atomic<int> turn{0};
    std::atomic<bool> written{false};
    // Each stays in until the other one has come, as long as that may be: were readers let in while a writer waits,
    // there would be one in at every moment, and the writer would never be.
    const auto readers = [&](std::size_t number) {
        const int mine = int(number);
        while (!written) {
            const std::shared_lock lock(mutex);
            turn = mine;
            for (int patience = 10'000; patience > 0 && turn == mine && !written; --patience)
                std::this_thread::yield();
        }
    };
    std::thread writer([&] {
        dawdle();
        for (int i = 0; i < 100; ++i)
            const std::lock_guard lock(mutex);
        written = true;
    });
    runTogether(2, readers);
    writer.join();
    QVERIFY(written);
}

void TestSharedMutex::aWriterIsAlone_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("writesOfTen");
    QTest::addRow("few, mostly reading") << 2 << 1;
    QTest::addRow("few, mostly writing") << 2 << 9;
    QTest::addRow("many, mostly reading") << 8 << 1;
    QTest::addRow("many, half and half") << 8 << 5;
    QTest::addRow("many, only writing") << 8 << 10;
}

void TestSharedMutex::aWriterIsAlone()
{
    QFETCH(int, threads);
    QFETCH(int, writesOfTen);
    constexpr int rounds = 20'000;
    const quint32 seed = announcedSeed();

    SharedMutex mutex;
    // No atomics: the sanitizer is to see whether the lock orders them.
    quint64 first = 0;
    quint64 second = 0;
    std::atomic<quint64> writes{0};
    std::atomic<int> wrong{0};
    runTogether(std::size_t(threads), [&](std::size_t number) {
        std::mt19937 random(seed + quint32(number));
        for (int round = 0; round < rounds; ++round) {
            const bool slow = random() % 256 == 0;
            if (int(random() % 10) < writesOfTen) {
                const std::lock_guard lock(mutex);
                ++first;
                if (slow)
                    dawdle();
                ++second;
                writes.fetch_add(1, std::memory_order_relaxed);
            } else {
                const std::shared_lock lock(mutex);
                const quint64 before = first;
                if (slow)
                    dawdle();
                wrong += before == second ? 0 : 1;
            }
        }
    });
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(first, writes.load());
    QCOMPARE(second, writes.load());
}

void TestSharedMutex::everySleeperIsWoken()
{
    // Whoever holds it gives the processor away, so that most find it taken and sleep; a wake-up that is lost ends
    // in the test's time-out.
    constexpr int rounds = 2'000;
    SharedMutex mutex;
    int writes = 0;
    std::atomic<int> reads{0};
    runTogether(6, [&](std::size_t number) {
        for (int round = 0; round < rounds; ++round) {
            if ((std::size_t(round) + number) % 3 == 0) {
                const std::lock_guard lock(mutex);
                dawdle();
                ++writes;
            } else {
                const std::shared_lock lock(mutex);
                dawdle();
                ++reads;
            }
        }
    });
    QCOMPARE(writes + reads.load(), 6 * rounds);
}

void TestSharedMutex::aWriterIsAloneWhereReadersWriteNothing()
{
    constexpr int writes = 200;
    SharedMutex mutex;
    // No atomics: the sanitizer is to see whether the lock orders them.
    quint64 first = 0;
    quint64 second = 0;
    std::atomic<bool> written{false};
    std::atomic<int> wrong{0};
    runTogether(4, [&](std::size_t number) {
        if (number == 0) {
            for (int i = 0; i < writes; ++i) {
                bias(mutex);
                const std::lock_guard lock(mutex);
                ++first;
                dawdle();
                ++second;
            }
            written = true;
        }
        while (!written) {
            const std::shared_lock lock(mutex);
            wrong += first == second ? 0 : 1;
        }
    });
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(first, quint64(writes));
}

void TestSharedMutex::whoReadsUnderAnotherOneReadsToo()
{
    SharedMutex outer;
    SharedMutex inner;
    bias(outer);
    bias(inner);
    std::atomic<bool> innerIsFree{false};
    {
        const std::shared_lock one(outer);
        const std::shared_lock two(inner);
        std::thread reader([&] { const std::shared_lock lock(inner); });
        reader.join();
    }
    std::thread writer([&] {
        const std::lock_guard one(outer);
        const std::lock_guard two(inner);
        innerIsFree = true;
    });
    writer.join();
    QVERIFY(innerIsFree);
}

void TestSharedMutex::aThreadThatEndsLeavesItsPlace()
{
    SharedMutex mutex;
    int value = 0;
    for (int i = 0; i < 50; ++i) {
        runTogether(3, [&](std::size_t) {
            bias(mutex);
            const std::shared_lock lock(mutex);
            QCOMPARE(value, i);
        });
        const std::lock_guard lock(mutex);
        ++value;
    }
    QCOMPARE(value, 50);
}

QTEST_GUILESS_MAIN(TestSharedMutex)
#include "tst_sharedmutex.moc"

// SPDX-License-Identifier: MIT
// The pool behind records, frames and envelopes; the library's own, so its source is built in.
#include "memory/pool.h"

#include <QtTest/QTest>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

using orrery::detail::Pool;

class TestPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreApartAndAligned();
    void whatIsGivenBackIsTakenAgain();
    void whatAnotherThreadGaveBackIsTakenAgain();
    void noThreadKeepsWhatManyGiveBack();
    void threadsHandOnBlocks();
    void isThereWhileAThreadEnds();
};

namespace {

struct Block
{
    void *memory;
    std::size_t bytes;
};

std::set<void *> addresses(const std::vector<void *> &blocks)
{
    return {blocks.begin(), blocks.end()};
}

std::vector<void *> take(std::size_t count, std::size_t bytes)
{
    std::vector<void *> blocks(count);
    for (void *&block : blocks)
        block = Pool::allocate(bytes);
    return blocks;
}

void giveBack(const std::vector<void *> &blocks, std::size_t bytes)
{
    for (void *block : blocks)
        Pool::free(block, bytes);
}

std::size_t countOfNew(const std::set<void *> &seen, const std::vector<void *> &blocks)
{
    return std::size_t(std::count_if(blocks.begin(), blocks.end(), [&](void *block) { return !seen.contains(block); }));
}

} // namespace

void TestPool::blocksAreApartAndAligned()
{
    std::vector<Block> blocks;
    for (int again = 0; again < 20; ++again) {
        for (std::size_t bytes = 1; bytes <= Pool::LargestPooled + 40; bytes += 7) {
            void *memory = Pool::allocate(bytes);
            QCOMPARE(reinterpret_cast<std::uintptr_t>(memory) % __STDCPP_DEFAULT_NEW_ALIGNMENT__, std::uintptr_t(0));
            std::memset(memory, int(blocks.size() % 251), bytes);
            blocks.push_back({memory, bytes});
        }
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto *bytes = static_cast<const unsigned char *>(blocks[i].memory);
        QVERIFY(std::all_of(bytes, bytes + blocks[i].bytes, [i](unsigned char byte) { return byte == i % 251; }));
    }
    for (const Block &block : blocks)
        Pool::free(block.memory, block.bytes);
}

void TestPool::whatIsGivenBackIsTakenAgain()
{
    constexpr std::size_t count = 10'000;
    const std::vector<void *> first = take(count, 100);
    giveBack(first, 100);
    const std::vector<void *> second = take(count, 97); // of the same size class
    QCOMPARE(countOfNew(addresses(first), second), std::size_t(0));
    giveBack(second, 97);
}

void TestPool::whatAnotherThreadGaveBackIsTakenAgain()
{
    constexpr std::size_t count = 10'000;
    const std::vector<void *> first = take(count, 200);
    std::thread([&] { giveBack(first, 200); }).join(); // all of it, as it ends
    const std::vector<void *> second = take(count, 200);
    QCOMPARE(countOfNew(addresses(first), second), std::size_t(0));
    giveBack(second, 200);
}

void TestPool::noThreadKeepsWhatManyGiveBack()
{
    constexpr std::size_t count = 10'000;
    constexpr std::size_t bytes = 112;
    const std::vector<void *> first = take(count, bytes);
    // Leaves what it has not used of its span, which the next one begins with.
    std::thread([] { Pool::free(Pool::allocate(bytes), bytes); }).join();
    std::vector<void *> second;
    std::thread([&] {
        void *const own = Pool::allocate(bytes); // may be of those
        giveBack(first, bytes);
        // It goes on, and what it was given is there for others.
        std::thread([&] { second = take(count, bytes); }).join();
        Pool::free(own, bytes);
    }).join();
    constexpr std::size_t twoMagazines = 2 * 64;
    QVERIFY2(countOfNew(addresses(first), second) <= twoMagazines,
             qPrintable(QString::number(countOfNew(addresses(first), second))));
    giveBack(second, bytes);
}

void TestPool::threadsHandOnBlocks()
{
    constexpr std::size_t threads = 4;
    constexpr int rounds = 20'000;
    std::mutex mutex;
    std::vector<Block> handed; // by whom it may concern
    std::atomic<int> wrong = 0;
    std::vector<std::thread> crew;
    for (std::size_t number = 0; number < threads; ++number) {
        crew.emplace_back([&, number] {
            for (int round = 0; round < rounds; ++round) {
                const std::size_t bytes = 32 + std::size_t(round % 8) * 16;
                Block own{Pool::allocate(bytes), bytes};
                std::memset(own.memory, int(bytes % 251), bytes);
                Block other{};
                {
                    const std::lock_guard lock(mutex);
                    handed.push_back(own);
                    if (handed.size() > 100 * (number + 1)) {
                        other = handed[std::size_t(round) % handed.size()];
                        std::swap(handed[std::size_t(round) % handed.size()], handed.back());
                        handed.pop_back();
                    }
                }
                if (!other.memory)
                    continue;
                const auto *content = static_cast<const unsigned char *>(other.memory);
                wrong += std::all_of(content, content + other.bytes,
                                     [&](unsigned char byte) { return byte == other.bytes % 251; })
                    ? 0
                    : 1;
                Pool::free(other.memory, other.bytes);
            }
        });
    }
    for (std::thread &thread : crew)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    for (const Block &block : handed)
        Pool::free(block.memory, block.bytes);
}

void TestPool::isThereWhileAThreadEnds()
{
    // Thread-locals go in the reverse of the order in which they were made: this one after the pool's own.
    struct Late
    {
        std::atomic<bool> *done = nullptr;
        ~Late()
        {
            void *block = Pool::allocate(64);
            std::memset(block, 1, 64);
            Pool::free(block, 64);
            done->store(true);
        }
    };
    std::atomic<bool> done = false;
    std::thread([&done] {
        thread_local Late late;
        late.done = &done;
        Pool::free(Pool::allocate(64), 64);
    }).join();
    QVERIFY(done);
}

QTEST_GUILESS_MAIN(TestPool)
#include "tst_pool.moc"

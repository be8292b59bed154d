// SPDX-License-Identifier: MIT
#include "harness/measure.h"
#include "stress/support/random.h"
#include "workloads/workloads.h"

#include <memory>
#include <utility>
#include <vector>

namespace orrery::bench {

/// One step from a block to the next in a random order, among as many blocks as there are others, each as large as
/// a parked process: what the machine itself takes for memory that is not in its cache.
void coldMemory(const Run &run)
{
    struct alignas(64) Block
    {
        Block *next = nullptr;
        char rest[256 - sizeof(Block *)];
    };
    const auto count = static_cast<std::size_t>(run.population());
    const auto blocks = std::make_unique<Block[]>(count);
    std::vector<Block *> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = &blocks[i];
    stress::Random random(11);
    for (std::size_t i = count - 1; i > 0; --i)
        std::swap(order[i], order[static_cast<std::size_t>(random.below(static_cast<int>(i) + 1))]);
    for (std::size_t i = 0; i < count; ++i)
        order[i]->next = order[(i + 1) % count];

    const qsizetype steps = run.count(5'000'000);
    const Block *block = order.front();
    const Meter meter;
    for (qsizetype left = steps; left > 0; --left)
        block = block->next;
    run.reportCost("cold_line", steps, meter.cost());
    run.require(block != nullptr, "the round is broken");
}

} // namespace orrery::bench

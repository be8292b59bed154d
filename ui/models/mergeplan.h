// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace orrery::ui {

/// Rows that stand together, first to last, both included.
struct RowRun
{
    int first = 0;
    int last = 0;
    friend bool operator==(const RowRun &, const RowRun &) noexcept = default;
};

/// How one ascending list becomes another: what goes, then what comes.
struct MergePlan
{
    /// Rows of the old list, ascending; to be removed from the last run to the first.
    std::vector<RowRun> removals;
    /// Rows of the new list, ascending; to be inserted from the first run to the last.
    std::vector<RowRun> insertions;
};

/// Both lists ascend strictly by `key`.
template <typename Row, typename Key>
MergePlan planMerge(const std::vector<Row> &from, const std::vector<Row> &to, Key key)
{
    MergePlan plan;
    const auto extend = [](std::vector<RowRun> &runs, std::size_t row) {
        const int at = static_cast<int>(row);
        if (!runs.empty() && runs.back().last + 1 == at)
            runs.back().last = at;
        else
            runs.push_back({at, at});
    };
    std::size_t oldRow = 0;
    std::size_t newRow = 0;
    while (oldRow < from.size() || newRow < to.size()) {
        if (newRow == to.size()) {
            extend(plan.removals, oldRow++);
        } else if (oldRow == from.size()) {
            extend(plan.insertions, newRow++);
        } else if (key(from[oldRow]) < key(to[newRow])) {
            extend(plan.removals, oldRow++);
        } else if (key(to[newRow]) < key(from[oldRow])) {
            extend(plan.insertions, newRow++);
        } else {
            ++oldRow;
            ++newRow;
        }
    }
    return plan;
}

} // namespace orrery::ui

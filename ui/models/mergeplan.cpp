// SPDX-License-Identifier: MIT
#include "models/mergeplan.h"

namespace orrery::ui {

int MergePlan::gatherRemovals(std::vector<int> &to) const
{
    int going = 0;
    for (const RowRun &run : removals)
        going += run.last - run.first + 1;
    const int rows = static_cast<int>(to.size());
    const int staying = rows - going;

    auto run = removals.begin();
    int stayed = 0;
    int gone = 0;
    for (int row = 0; row < rows; ++row) {
        while (run != removals.end() && run->last < row)
            ++run;
        const bool goes = run != removals.end() && run->first <= row;
        to[static_cast<std::size_t>(row)] = goes ? staying + gone++ : stayed++;
    }
    return staying;
}

void MergePlan::spreadInsertions(std::vector<int> &to, int stayed) const
{
    const int rows = static_cast<int>(to.size());
    auto run = insertions.begin();
    int old = 0;
    int added = stayed;
    for (int row = 0; row < rows; ++row) {
        while (run != insertions.end() && run->last < row)
            ++run;
        const bool isNew = run != insertions.end() && run->first <= row;
        to[static_cast<std::size_t>(isNew ? added++ : old++)] = row;
    }
}

} // namespace orrery::ui

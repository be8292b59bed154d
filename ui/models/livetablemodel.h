// SPDX-License-Identifier: MIT
#pragma once

#include "models/changeset.h"
#include "models/mergeplan.h"
#include "models/roles.h"

#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace orrery::ui {

/// A table whose rows stand in ascending order of a key and are brought from one frame to the next
/// by a sorted merge: rows that stay keep their persistent indexes, so selection and scroll stay.
///
/// GUI thread, like every model.
class ORRERY_UI_EXPORT LiveTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    ~LiveTableModel() override;

protected:
    /// More runs of rows than this, and they are gathered first: a view and its proxy do work in
    /// proportion to the table for each insertion and removal they are told of.
    static constexpr std::size_t MaxRuns = 32;

    /// Makes `rows` equal to `next`; both ascend strictly by `key`. `compare(row, old, new)` is called
    /// for every row in the end, ascending, and notes what changed; what it noted is announced after
    /// the return.
    /// A row may point into what belongs to the frame before, which has to live until the return.
    template <typename Row, typename Key, typename Compare>
    void merge(std::vector<Row> &rows, std::vector<Row> &&next, Key key, Compare compare);

    /// Emits dataChanged for what the set holds, in at most `atMost` rectangles.
    void announce(const ChangeSet &changes, std::size_t atMost);

private:
    template <typename Row>
    void removeRuns(std::vector<Row> &rows, const MergePlan &plan);
    template <typename Row>
    void insertRuns(std::vector<Row> &rows, const std::vector<Row> &next, const MergePlan &plan);
    /// Tells of rows that change places: `to` gives the new row of each old one.
    void rearrange(const std::vector<int> &to, const std::function<void()> &move);
};

template <typename Row>
void LiveTableModel::removeRuns(std::vector<Row> &rows, const MergePlan &plan)
{
    if (plan.removals.size() > MaxRuns) {
        std::vector<int> to(rows.size());
        const int kept = plan.gatherRemovals(to);
        rearrange(to, [&] {
            std::vector<Row> moved(rows.size());
            for (std::size_t row = 0; row < rows.size(); ++row)
                moved[static_cast<std::size_t>(to[row])] = rows[row];
            rows = std::move(moved);
        });
        beginRemoveRows({}, kept, static_cast<int>(rows.size()) - 1);
        rows.erase(rows.begin() + kept, rows.end());
        endRemoveRows();
        return;
    }
    for (auto run = plan.removals.rbegin(); run != plan.removals.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        rows.erase(rows.begin() + run->first, rows.begin() + run->last + 1);
        endRemoveRows();
    }
}

template <typename Row>
void LiveTableModel::insertRuns(std::vector<Row> &rows, const std::vector<Row> &next, const MergePlan &plan)
{
    if (plan.insertions.size() > MaxRuns) {
        const int before = static_cast<int>(rows.size());
        beginInsertRows({}, before, static_cast<int>(next.size()) - 1);
        for (const RowRun &run : plan.insertions)
            rows.insert(rows.end(), next.begin() + run.first, next.begin() + run.last + 1);
        endInsertRows();
        std::vector<int> to(rows.size());
        plan.spreadInsertions(to, before);
        rearrange(to, [&] {
            std::vector<Row> moved(rows.size());
            for (std::size_t row = 0; row < rows.size(); ++row)
                moved[static_cast<std::size_t>(to[row])] = rows[row];
            rows = std::move(moved);
        });
        return;
    }
    for (const RowRun &run : plan.insertions) {
        beginInsertRows({}, run.first, run.last);
        rows.insert(rows.begin() + run.first, next.begin() + run.first, next.begin() + run.last + 1);
        endInsertRows();
    }
}

template <typename Row, typename Key, typename Compare>
void LiveTableModel::merge(std::vector<Row> &rows, std::vector<Row> &&next, Key key, Compare compare)
{
    const MergePlan plan = planMerge(rows, next, key);
    if (!plan.removals.empty())
        removeRuns(rows, plan);
    if (!plan.insertions.empty())
        insertRuns(rows, next, plan);
    Q_ASSERT(rows.size() == next.size());

    for (std::size_t row = 0; row < rows.size(); ++row)
        compare(static_cast<int>(row), rows[row], next[row]);
    rows = std::move(next);
}

} // namespace orrery::ui

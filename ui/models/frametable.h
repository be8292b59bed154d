// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "feed/frameorder.h"
#include "models/livetablemodel.h"

#include <QtCore/QThread>

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace orrery::ui {

/// The rows of the last frame, each with a key of its own: which there are, where they stand, and how those of
/// the next frame take their place. What a row says is left to the model.
///
/// A row has a `key()`, and may point into its frame, which lives as long as the row is shown.
template <typename RowOfFrame>
class FrameTable : public LiveTableModel
{
public:
    using Key = std::remove_cvref_t<decltype(std::declval<const RowOfFrame &>().key())>;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_columns; }

    /// -1 where it is not shown.
    int rowOf(const Key &key) const
    {
        const RowOfFrame *row = find(key);
        return row ? static_cast<int>(row - m_rows.data()) : -1;
    }

    /// Brings the rows to this frame, in at most four dataChanged().
    void apply(const FramePtr &given);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

protected:
    using Row = RowOfFrame;

    /// `moving` columns change in nearly every row. They are told apart, or each of the other changes would be
    /// told for all rows.
    FrameTable(int columns, ColumnBits moving, QObject *parent)
        : LiveTableModel(parent), m_columns(columns), m_moving(moving)
    {
    }

    /// The rows of this frame, strictly ascending by key. Those of the frame before are still shown, and have to
    /// stay valid until settle().
    virtual std::vector<Row> nextRows(const Frame &frame) = 0;
    /// Columns in which the rows of one key differ.
    virtual ColumnBits changes(const Row &before, const Row &after) const = 0;
    /// The rows are those of the frame; which cells changed is about to be told.
    virtual void settle() {}
    /// What a model knows beside the rows goes with them.
    virtual void forget() {}

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &rowAt(const QModelIndex &index) const { return m_rows[static_cast<std::size_t>(index.row())]; }
    /// Null where it is not shown.
    const Row *find(const Key &key) const
    {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), key,
                                         [](const Row &row, const Key &sought) { return row.key() < sought; });
        return at != m_rows.end() && at->key() == key ? &*at : nullptr;
    }
    /// That the rows are of; null before the first.
    const FramePtr &lastFrame() const { return m_frame; }

private:
    const int m_columns;
    const ColumnBits m_moving;
    FramePtr m_frame; // what the rows point into
    std::vector<Row> m_rows;
};

template <typename RowOfFrame>
void FrameTable<RowOfFrame>::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const FramePtr frame = inOrder(given);
    if (!frame)
        return;

    ChangeSet changed;
    ChangeSet moved;
    merge(
        m_rows, nextRows(*frame), [](const Row &row) -> decltype(auto) { return row.key(); },
        [&](int row, const Row &before, const Row &after) {
            const ColumnBits columns = changes(before, after);
            changed.add(row, columns & ~m_moving);
            moved.add(row, columns & m_moving);
        });
    m_frame = frame;
    settle();
    announce(changed, m_moving ? 3 : 4);
    announce(moved, 1);
}

template <typename RowOfFrame>
void FrameTable<RowOfFrame>::clear()
{
    beginResetModel();
    m_rows.clear();
    forget();
    m_frame.reset();
    endResetModel();
}

} // namespace orrery::ui

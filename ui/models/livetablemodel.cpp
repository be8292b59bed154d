// SPDX-License-Identifier: MIT
#include "models/livetablemodel.h"

namespace orrery::ui {

LiveTableModel::~LiveTableModel() = default;

void LiveTableModel::announce(const ChangeSet &changes, std::size_t atMost)
{
    if (changes.isEmpty())
        return;
    for (const auto &[rows, firstColumn, lastColumn] : changes.rectangles(atMost))
        Q_EMIT dataChanged(index(rows.first, firstColumn), index(rows.last, lastColumn));
}

void LiveTableModel::rearrange(const std::vector<int> &to, const std::function<void()> &move)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    move();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(to[static_cast<std::size_t>(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace orrery::ui

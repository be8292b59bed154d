// SPDX-License-Identifier: MIT
#include "views/rowselection.h"

#include <algorithm>

namespace orrery::ui {

namespace {

bool isSameRows(const QItemSelectionRange &a, const QItemSelectionRange &b)
{
    return a.top() == b.top() && a.bottom() == b.bottom() && a.parent() == b.parent();
}

} // namespace

RowSelection::RowSelection(QAbstractItemModel *model, QObject *parent) : QItemSelectionModel(model, parent) {}

void RowSelection::select(const QItemSelection &selection, QItemSelectionModel::SelectionFlags command)
{
    int room = Most;
    // What is added comes on top of what is selected; what replaces it, or the last stretch of it, does not.
    if (command.testFlag(Select) && !command.testFlag(Clear) && !command.testFlag(Current)) {
        for (const QItemSelectionRange &range : this->selection())
            room -= range.height();
    }
    QItemSelection taken;
    bool isClipped = false;
    if (command.testFlag(Select) || command.testFlag(Toggle)) {
        for (const QItemSelectionRange &range : selection) {
            // Moved columns make several ranges of the same rows.
            if (!taken.isEmpty() && isSameRows(taken.constLast(), range))
                continue;
            const int height = std::min(range.height(), std::max(room, 0));
            isClipped = isClipped || height < range.height();
            room -= height;
            if (height > 0) {
                const QModelIndex last = range.topLeft().sibling(range.top() + height - 1, range.right());
                taken.append(QItemSelectionRange(range.topLeft(), last));
            }
        }
    }
    QItemSelectionModel::select(isClipped ? taken : selection, command);
    if (isClipped)
        Q_EMIT clipped(Most);
}

void RowSelection::settle()
{
    // What is no longer the last stretch is kept row by row.
    if (isWhole())
        QItemSelectionModel::select(QItemSelection(), Select);
}

bool RowSelection::isWhole() const
{
    const QItemSelection all = selection();
    return all.size() == 1 && model() && all.constFirst().height() == model()->rowCount(all.constFirst().parent());
}

} // namespace orrery::ui

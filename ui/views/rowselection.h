// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QItemSelectionModel>

namespace orrery::ui {

/// A selection of whole rows that stays small: of more than it may hold, it takes the topmost ones. Qt keeps a persistent
/// index for each row of a selection that is not the whole table, which every later change of the layout has to move, and
/// looks through its ranges for each cell that is painted.
class RowSelection : public QItemSelectionModel
{
    Q_OBJECT
public:
    static constexpr int Most = 1000;

    explicit RowSelection(QAbstractItemModel *model, QObject *parent = nullptr);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, QItemSelectionModel::SelectionFlags command) override;
    /// To be called before Qt hears of a change of the layout. Of rows that were selected as the whole table in one go it
    /// keeps no indexes: after the change all rows are selected, newcomers too.
    void settle();

Q_SIGNALS:
    /// More rows were asked for than may be selected.
    void clipped(int most);

private:
    bool isWhole() const;
};

} // namespace orrery::ui

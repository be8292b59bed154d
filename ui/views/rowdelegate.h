// SPDX-License-Identifier: MIT
// What tables and trees of rows have in common.
#pragma once

#include <QtGui/QIcon>
#include <QtWidgets/QStyledItemDelegate>

class QAbstractItemView;
class QKeyEvent;

namespace orrery::ui {

enum class Mark : int;

/// Greys what is no more, and makes what is marked stand out.
class RowDelegate final : public QStyledItemDelegate
{
public:
    explicit RowDelegate(QObject *parent);

    /// As high as the rows of a table.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void show(Mark mark, QStyleOptionViewItem &option) const;

    const QIcon m_suspended;
};

/// In the middle of a view that has no rows.
void paintEmptyText(QAbstractItemView &view, const QString &text);

/// Return or Enter alone: with Control it is another's.
bool isReturn(const QKeyEvent &event);

/// To be called once a view has handled a key: where it was to go to another row, there is none, and nothing is selected,
/// then the row that has the focus is. Qt selects where the focus goes, and the only row has it from the start.
void selectTheOnlyRow(QAbstractItemView &view, const QKeyEvent &event);

} // namespace orrery::ui

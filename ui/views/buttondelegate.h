// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QStyledItemDelegate>

namespace orrery::ui {

/// Paints the cells of a column that have a text as buttons. One is pressed where the mouse goes down and up on the
/// same row, though it may have moved meanwhile.
class ButtonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void pressed(const QModelIndex &index);

private:
    QPersistentModelIndex m_down;
};

} // namespace orrery::ui

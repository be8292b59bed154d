// SPDX-License-Identifier: MIT
#include "views/buttondelegate.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleOptionButton>

namespace orrery::ui {

void ButtonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (text.isEmpty())
        return;
    QStyleOptionButton button;
    button.rect = option.rect.adjusted(1, 1, -1, -1);
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.direction = option.direction;
    button.text = text;
    button.state = QStyle::State_Enabled | (m_down == index ? QStyle::State_Sunken : QStyle::State_Raised);
    if (option.state & QStyle::State_MouseOver)
        button.state |= QStyle::State_MouseOver;
    style->drawControl(QStyle::CE_PushButton, &button, painter, cell.widget);
}

bool ButtonDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool isDown = event->type() == QEvent::MouseButtonPress;
    if (!isDown && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton || index.data().toString().isEmpty())
        return false;
    if (isDown) {
        m_down = index;
        return true;
    }
    const bool isSame = m_down == index;
    m_down = QPersistentModelIndex();
    if (isSame)
        Q_EMIT pressed(index);
    return isSame;
}

} // namespace orrery::ui

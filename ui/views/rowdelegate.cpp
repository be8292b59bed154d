// SPDX-License-Identifier: MIT
#include "views/rowdelegate.h"

#include "models/roles.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

#include <algorithm>

namespace orrery::ui {

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent), m_suspended(themedIcon(QStringLiteral("pause"))) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() * 3 / 2)};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette usual = option->palette;
    if (index.data(EndedRole).toBool()) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
    } else if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        show(static_cast<Mark>(mark.toInt()), *option);
    }
    if (const QVariant heat = index.data(HeatRole); heat.isValid()) {
        option->backgroundBrush = heatColor(usual, heat.toDouble());
        // The colour of a mark is too like it.
        option->palette.setColor(QPalette::Text, usual.color(QPalette::Text));
    }
}

void RowDelegate::show(Mark mark, QStyleOptionViewItem &option) const
{
    switch (mark) {
    case Mark::Suspended:
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.icon = m_suspended;
        option.decorationSize = QSize(option.fontMetrics.height(), option.fontMetrics.height());
        break;
    case Mark::Refusing:
    case Mark::LongRunning:
    case Mark::BackOff:
        option.palette.setColor(QPalette::Text, attentionColor(option.palette));
        break;
    case Mark::Restarted:
        option.font.setBold(true);
        option.palette.setColor(QPalette::Text, attentionColor(option.palette));
        break;
    }
}

void paintEmptyText(QAbstractItemView &view, const QString &text)
{
    QPainter painter(view.viewport());
    painter.setPen(hintColor(view.palette(), QPalette::Base));
    const int margin = view.fontMetrics().height();
    painter.drawText(view.viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
}

bool isReturn(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && !(event.modifiers() & ~Qt::KeypadModifier);
}

void selectTheOnlyRow(QAbstractItemView &view, const QKeyEvent &event)
{
    const bool moves = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down || event.key() == Qt::Key_PageUp
        || event.key() == Qt::Key_PageDown;
    QItemSelectionModel *selection = view.selectionModel();
    if (moves && !(event.modifiers() & ~Qt::KeypadModifier) && selection && !selection->hasSelection()
        && view.currentIndex().isValid())
        selection->select(view.currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/rowdelegate.h"

#include "models/roles.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace orrery::ui {

RowDelegate::RowDelegate(QObject *parent) : QStyledItemDelegate(parent), m_suspended(themedIcon(QStringLiteral("pause"))) {}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(EndedRole).toBool()) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
    } else if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        show(static_cast<Mark>(mark.toInt()), *option);
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
    painter.setPen(view.palette().color(QPalette::Disabled, QPalette::Text));
    const int margin = view.fontMetrics().height();
    painter.drawText(view.viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
}

bool isReturn(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && !(event.modifiers() & ~Qt::KeypadModifier);
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/filtertext.h"

#include "models/roles.h"

#include <QtCore/QAbstractItemModel>

namespace orrery::ui {

FilterText::~FilterText() = default;

void FilterText::setColumnsOf(const QAbstractItemModel *model)
{
    m_columns.clear();
    m_fields.clear();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        const QVariant field = model->headerData(column, Qt::Horizontal, FilterFieldRole);
        if (!field.isValid())
            continue;
        m_columns.append(column);
        m_fields.append(field.value<FilterField>());
    }
    parse();
}

QStringList FilterText::keys() const
{
    QStringList result;
    for (const FilterField &field : m_fields)
        result.append(field.key);
    return result;
}

void FilterText::setExpression(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    parse();
    Q_EMIT expressionChanged(m_text);
}

void FilterText::parse()
{
    auto parsed = FilterExpression::parse(m_text, m_fields);
    QString error;
    if (const QString *wrong = std::get_if<QString>(&parsed)) {
        error = *wrong;
    } else {
        const bool wasEmpty = m_filter.isEmpty();
        m_filter = std::get<FilterExpression>(std::move(parsed));
        if (!wasEmpty || !m_filter.isEmpty())
            Q_EMIT filterChanged();
    }
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged(m_error);
}

} // namespace orrery::ui

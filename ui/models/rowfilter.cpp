// SPDX-License-Identifier: MIT
#include "models/rowfilter.h"

#include "models/roles.h"

namespace orrery::ui {

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

RowFilter::~RowFilter() = default;

void RowFilter::setSourceModel(QAbstractItemModel *model)
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
    QSortFilterProxyModel::setSourceModel(model);
    parse();
}

QStringList RowFilter::keys() const
{
    QStringList result;
    for (const FilterField &field : m_fields)
        result.append(field.key);
    return result;
}

int RowFilter::rowOfId(quint64 id) const
{
    return rowOf(IdRole, id).row();
}

QModelIndex RowFilter::rowOf(int role, const QVariant &value, const QModelIndex &parent) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex at = index(row, 0, parent);
        if (at.data(role) == value)
            return at;
        if (const QModelIndex below = rowOf(role, value, at); below.isValid())
            return below;
    }
    return {};
}

void RowFilter::setExpression(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    parse();
    Q_EMIT expressionChanged(m_text);
}

void RowFilter::parse()
{
    auto parsed = FilterExpression::parse(m_text, m_fields);
    QString error;
    if (const QString *wrong = std::get_if<QString>(&parsed)) {
        error = *wrong;
    } else {
        const bool wasEmpty = m_filter.isEmpty();
        m_filter = std::get<FilterExpression>(std::move(parsed));
        if (!wasEmpty || !m_filter.isEmpty())
            invalidateFilter();
    }
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged(m_error);
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_filter.isEmpty())
        return true;
    return m_filter.matches([&](qsizetype field) {
        return sourceModel()->index(sourceRow, m_columns[field], sourceParent).data(FilterRole);
    });
}

} // namespace orrery::ui

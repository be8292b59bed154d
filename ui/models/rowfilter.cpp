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
    connect(&m_text, &FilterText::filterChanged, this, [this] { invalidateFilter(); });
}

RowFilter::~RowFilter() = default;

void RowFilter::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    m_text.setColumnsOf(model);
}

int RowFilter::rowOfId(quint64 id) const
{
    return rowWith(*this, IdRole, id).row();
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_text.filter().isEmpty())
        return true;
    return m_text.filter().matches([&](qsizetype field) {
        return sourceModel()->index(sourceRow, m_text.columnOf(field), sourceParent).data(FilterRole);
    });
}

QModelIndex rowWith(const QAbstractItemModel &model, int role, const QVariant &value, const QModelIndex &parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        if (at.data(role) == value)
            return at;
        if (const QModelIndex below = rowWith(model, role, value, at); below.isValid())
            return below;
    }
    return {};
}

} // namespace orrery::ui

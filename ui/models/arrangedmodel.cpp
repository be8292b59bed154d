// SPDX-License-Identifier: MIT
#include "models/arrangedmodel.h"

namespace orrery::ui {

ArrangedModel::~ArrangedModel() = default;

QModelIndex ArrangedModel::rowWithId(quint64) const
{
    return {};
}

QModelIndex ArrangedModel::rowWithName(const QString &) const
{
    return {};
}

void ArrangedModel::readColumns()
{
    m_text.setColumnsOf(this);
    noteQuery();
    connect(&m_text, &FilterText::filterChanged, this, &ArrangedModel::noteQuery);
}

void ArrangedModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_query.sortColumn && order == m_query.sortOrder))
        return;
    m_query.sortColumn = column;
    m_query.sortOrder = order;
    noteQuery();
}

void ArrangedModel::noteQuery()
{
    m_query.filter = m_text.filter();
    m_query.columns = m_text.columns();
    m_query.words = FilterWords::ofPresentLanguage();
    ++m_query.number;
    Q_EMIT queryChanged();
}

void ArrangedModel::wantFacts() const
{
    if (m_wanting)
        return;
    m_wanting = true;
    // Not now: somebody is painting.
    auto *model = const_cast<ArrangedModel *>(this);
    QMetaObject::invokeMethod(
        model,
        [model] {
            model->m_wanting = false;
            Q_EMIT model->factsWanted();
        },
        Qt::QueuedConnection);
}

} // namespace orrery::ui

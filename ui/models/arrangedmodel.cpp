// SPDX-License-Identifier: MIT
#include "models/arrangedmodel.h"

namespace orrery::ui {

ArrangedModel::~ArrangedModel() = default;

void ArrangedModel::readColumns()
{
    m_text.setColumnsOf(this);
    connect(&m_text, &FilterText::filterChanged, this, &ArrangedModel::queryChanged);
}

void ArrangedModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT queryChanged();
}

void ArrangedModel::setRowsInSight(int first, int last)
{
    m_firstRow = first;
    m_lastRow = last;
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

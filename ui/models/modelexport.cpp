// SPDX-License-Identifier: MIT
#include "models/modelexport.h"

#include "models/exportcolumns.h"

#include <QtCore/QElapsedTimer>

#include <utility>

namespace orrery::ui {

ModelExport::ModelExport(const QAbstractItemModel &model, QList<int> columns, const std::optional<QModelIndexList> &rows)
    : m_walk(rows ? RowWalk(model, *rows) : RowWalk(model)), m_columns(std::move(columns))
{
}

bool ModelExport::next(std::vector<QVariantList> &rows, std::chrono::milliseconds time)
{
    QElapsedTimer since;
    since.start();
    do {
        const QModelIndex row = m_walk.next();
        if (!row.isValid())
            return false;
        rows.push_back(exportValues(row, m_columns));
    } while (since.elapsed() < time.count());
    return true;
}

} // namespace orrery::ui

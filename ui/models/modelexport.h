// SPDX-License-Identifier: MIT
#pragma once

#include "models/exportjob.h"
#include "models/rowwalk.h"

#include <optional>

namespace orrery::ui {

/// The rows of a model that knows all about each of them, as they stand when they are gone past. GUI thread.
class ORRERY_UI_EXPORT ModelExport final : public ExportSource
{
public:
    /// All rows, or these. The model outlives it; where its rows are all replaced, the export ends there.
    ModelExport(const QAbstractItemModel &model, QList<int> columns, const std::optional<QModelIndexList> &rows = {});

    bool next(std::vector<QVariantList> &rows, std::chrono::milliseconds time) override;
    qsizetype done() const override { return m_walk.done(); }
    qsizetype total() const override { return m_walk.total(); }

private:
    RowWalk m_walk;
    const QList<int> m_columns;
};

} // namespace orrery::ui

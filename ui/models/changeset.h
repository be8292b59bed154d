// SPDX-License-Identifier: MIT
#pragma once

#include "models/mergeplan.h"

#include <orrery/export.h>

#include <QtCore/QtGlobal>

#include <vector>

namespace orrery::ui {

/// Columns as bits, column 0 the lowest.
using ColumnBits = quint32;

constexpr ColumnBits columnBit(int column) noexcept
{
    return ColumnBits{1} << column;
}

/// The cells that changed, collected row by row and told in few rectangles.
class ORRERY_UI_EXPORT ChangeSet
{
public:
    struct Rectangle
    {
        RowRun rows;
        int firstColumn = 0;
        int lastColumn = 0;
        friend bool operator==(const Rectangle &, const Rectangle &) noexcept = default;
    };

    /// Rows come in ascending order; no columns is no change.
    void add(int row, ColumnBits columns);
    bool isEmpty() const noexcept { return m_runs.empty(); }

    /// All that changed, in at most `atMost` rectangles (one or more), ascending: the narrowest gaps
    /// between runs of rows are told along.
    std::vector<Rectangle> rectangles(std::size_t atMost) const;

private:
    struct Run
    {
        RowRun rows;
        ColumnBits columns;
    };
    std::vector<Run> m_runs;
};

} // namespace orrery::ui

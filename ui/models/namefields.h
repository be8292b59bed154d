// SPDX-License-Identifier: MIT
#pragma once

#include "models/nametable.h"
#include "models/processlookup.h"
#include "models/tablequery.h"

#include <QtCore/QVariant>

namespace orrery::ui {

struct NameColumns
{
    enum Column { NameColumn, PidColumn, LabelColumn, StateColumn, SinceColumn, ColumnCount };
};

/// What names are sorted and filtered by. Any thread.
struct NameFields
{
    using Columns = NameColumns;
    using Info = NameInfo;
    using Key = QString;
    using Row = NameRow;
    /// Names ascend by the numbers of their letters, and are shown as a person sorts them.
    static constexpr int KeyColumn = -1;

    static bool isSortedAsText(int column)
    {
        return column == Columns::NameColumn || column == Columns::LabelColumn;
    }
    /// Whether its value takes more than its Info tells.
    static bool needsProcesses(int column)
    {
        return column == Columns::LabelColumn || column == Columns::StateColumn;
    }
    static double sortNumber(const NameRow &row, int column);
    static QString sortText(const NameRow &row, int column);
    static FilterValue filterValue(const NameRow &row, int column, const FilterWords &words);
    /// In a file.
    static QVariant exportValue(const NameRow &row, int column, const FilterWords &words);
    /// Tells who holds them, of rows of which the Info is known.
    static void fill(std::vector<NameRow> &rows, const ProcessLookup &lookup, bool whole);
};

} // namespace orrery::ui

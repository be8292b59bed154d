// SPDX-License-Identifier: MIT
#pragma once

#include "models/grouptable.h"
#include "models/processlookup.h"
#include "models/tablequery.h"

#include <QtCore/QVariant>

namespace orrery::ui {

struct GroupColumns
{
    enum Column { NameColumn, CountColumn, MembersColumn, ColumnCount };
};

/// What groups are sorted and filtered by. Any thread.
struct GroupFields
{
    using Columns = GroupColumns;
    using Info = GroupInfo;
    using Key = QString;
    using Row = GroupRow;
    /// Groups ascend by the numbers of their letters, and are shown as a person sorts them.
    static constexpr int KeyColumn = -1;

    static bool isSortedAsText(int column) { return column != Columns::CountColumn; }
    /// Whether its value takes more than its Info tells.
    static bool needsProcesses(int column) { return column == Columns::MembersColumn; }
    static double sortNumber(const GroupRow &row, int column);
    static QString sortText(const GroupRow &row, int column);
    static FilterValue filterValue(const GroupRow &row, int column, const FilterWords &words);
    /// In a file.
    static QVariant exportValue(const GroupRow &row, int column, const FilterWords &words)
    {
        return filterValue(row, column, words).toVariant();
    }
    /// Tells what the first members are known by, or all of them, of rows of which the Info is known.
    static void fill(std::vector<GroupRow> &rows, const ProcessLookup &lookup, bool whole);
};

} // namespace orrery::ui

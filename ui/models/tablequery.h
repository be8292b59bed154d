// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <array>

namespace orrery::ui {

/// The words of the present language that a filter compares with, so that threads which evaluate it need no translator.
struct FilterWords
{
    /// GUI thread.
    static FilterWords ofPresentLanguage();

    const QStringList &of(State state) const { return states[static_cast<std::size_t>(state)]; }

    std::array<QStringList, 5> states; // by State
    QStringList ended, full, refusing;
};

/// Which rows of a table are wanted, and in which order: what sorting and filtering ask for.
struct TableQuery
{
    int sortColumn = 0;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    FilterExpression filter;
    /// Of each field of the filter.
    QList<int> columns;
    FilterWords words;
    /// Another number says that it is another query.
    quint64 number = 0;

    /// All, in the order of their keys, which `keyColumn` shows.
    bool isPlain(int keyColumn) const
    {
        return sortColumn == keyColumn && sortOrder == Qt::AscendingOrder && filter.isEmpty();
    }
    /// Of a column that has a pid: whether it makes a difference to filter or order which one.
    bool goesByPid(int column) const
    {
        if (sortColumn == column)
            return true;
        for (qsizetype field = 0; field < columns.size(); ++field) {
            if (columns[field] == column && filter.asksForPid(field))
                return true;
        }
        return false;
    }
    /// Whether filter or order go by this column.
    bool goesBy(int column) const { return sortColumn == column || filtersBy(column); }
    bool filtersBy(int column) const
    {
        for (qsizetype field = 0; field < columns.size(); ++field) {
            if (columns[field] == column && filter.asksFor(field))
                return true;
        }
        return false;
    }
};

/// Rows that somebody sees, from first to last; a last one below the first is none.
struct RowsInSight
{
    int first = 0;
    int last = -1;
};

/// What of a table somebody looks at: more is known of that than of the rest.
template <typename Key>
struct TableView
{
    /// In the order of the query.
    RowsInSight rows;
    /// Wherever they stand, as what is selected.
    QList<Key> keys;
};

} // namespace orrery::ui

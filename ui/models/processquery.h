// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"
#include "models/processcolumns.h"

#include <orrery/info.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <array>

namespace orrery::ui {

/// The words of the present language that a filter compares with, so that threads which evaluate it need no translator.
struct ProcessWords
{
    /// GUI thread.
    static ProcessWords ofPresentLanguage();

    std::array<QStringList, 5> states; // by State
    QStringList ended, full, refusing;
};

/// Which processes are wanted, and in which order: what sorting and filtering ask for.
struct ProcessQuery
{
    int sortColumn = ProcessColumns::PidColumn;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    FilterExpression filter;
    /// Of each field of the filter.
    QList<int> columns;
    ProcessWords words;
    /// Another number says that it is another query.
    quint64 number = 0;

    /// All, by pid.
    bool isPlain() const
    {
        return sortColumn == ProcessColumns::PidColumn && sortOrder == Qt::AscendingOrder && filter.isEmpty();
    }
    /// Whether filter or order go by this column.
    bool goesBy(int column) const;
};

/// What somebody looks at: facts are fetched for that.
struct ProcessView
{
    /// Rows in the order of the query.
    int firstRow = 0;
    int lastRow = -1;
    /// Wherever they stand.
    QList<Pid> pids;
};

} // namespace orrery::ui

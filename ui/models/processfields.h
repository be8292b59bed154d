// SPDX-License-Identifier: MIT
#pragma once

#include "models/processcolumns.h"
#include "models/processtable.h"
#include "models/tablequery.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace orrery::ui {

/// What processes are sorted and filtered by. Any thread: nothing here asks a translator or the locale.
struct ProcessFields
{
    using Key = Pid;
    using Row = ProcessRow;
    static constexpr int KeyColumn = ProcessColumns::PidColumn;

    /// Sorted as text, with sortText(); the others by sortNumber().
    static bool isSortedAsText(int column);
    /// Not a number where nothing is known.
    static double sortNumber(const ProcessRow &row, int column);
    static QString sortText(const ProcessRow &row, int column);
    /// See FilterField.
    static FilterValue filterValue(const ProcessRow &row, int column, const FilterWords &words);

    /// Whether its value takes more than ProcessFigures tell.
    static bool needsInfo(int column);
    /// Messages or processor time in a span: takes two looks.
    static bool isRate(int column);
};

/// The lists of pids that a column counts; null of other columns.
const QList<Pid> *relatedTo(const ProcessInfo &info, int column);
QStringList pidTexts(const QList<Pid> &pids);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "models/processquery.h"
#include "models/processtable.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace orrery::ui {

// What processes are sorted and filtered by. Any thread: nothing here asks a translator or the locale.

/// Sorted as text, with sortText(); the others by sortNumber().
bool isSortedAsText(int column);
/// Whether its value takes more than ProcessFigures tell.
bool needsInfo(int column);
/// Messages or processor time in a span: takes two looks.
bool isRate(int column);

double sortNumber(const ProcessRow &row, int column);
QString sortText(const ProcessRow &row, int column);
/// A number, a text, or a list of texts: see FilterField.
QVariant filterValue(const ProcessRow &row, int column, const ProcessWords &words);

/// The lists of pids that a column counts; null of other columns.
const QList<Pid> *relatedTo(const ProcessInfo &info, int column);
QStringList pidTexts(const QList<Pid> &pids);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QVariantList>

namespace orrery::ui {

// What the columns of a table are called in a file, and what their cells say there. GUI thread.

/// The same in every language: ExportKeyRole of the header, else the key that a filter uses, with its unit behind it
/// where it is a duration ("uptime_ms"), else the title.
ORRERY_UI_EXPORT QStringList exportKeys(const QAbstractItemModel &model, const QList<int> &columns);

/// ExportRole of each cell, else what a filter compares it with, else its text.
ORRERY_UI_EXPORT QVariantList exportValues(const QModelIndex &row, const QList<int> &columns);

} // namespace orrery::ui

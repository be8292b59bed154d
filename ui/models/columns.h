// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"
#include "models/roles.h"

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>

namespace orrery::ui {

/// What the header of a column says.
struct ColumnText
{
    QString title;
    QString toolTip;
    bool isNumber = false; ///< aligned to the right
};

/// The alignment of cells and header alike.
inline QVariant alignment(bool isNumber)
{
    return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// Answers headerData() of one column.
inline QVariant headerAnswer(const ColumnText &text, const std::optional<FilterField> &field, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.title;
    case Qt::ToolTipRole:
        return text.toolTip;
    case Qt::TextAlignmentRole:
        return alignment(text.isNumber);
    case FilterFieldRole:
        return field ? QVariant::fromValue(*field) : QVariant();
    default:
        return {};
    }
}

} // namespace orrery::ui

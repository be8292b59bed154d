// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace orrery::ui {

/// A term of a filter expression that is being typed: from after the last white space before the cursor up to it.
struct FilterTerm
{
    qsizetype begin = 0;
    qsizetype length = 0;

    /// Empty where the cursor is inside of a term, or in quotes.
    static FilterTerm before(const QString &text, qsizetype cursor);
};

/// What the term may become: the keys that begin with it, each with an operator behind it, or the values that a key
/// knows. Whole terms; none that is the term itself.
QStringList filterCompletions(const QString &term, const QList<FilterField> &fields);

} // namespace orrery::ui

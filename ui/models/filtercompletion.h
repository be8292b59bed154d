// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace orrery::ui {

/// A term of a filter expression that is being typed: from where it begins up to the cursor.
struct FilterTerm
{
    qsizetype begin = 0;
    qsizetype length = 0;

    /// Empty where the cursor is inside of a term, or in quotes that are no value's.
    static FilterTerm before(const QString &text, qsizetype cursor);
};

/// The values of a key that go on from what is typed of them, where somebody knows which there are.
using FilterValues = std::function<QStringList(const QString &key, const QString &typed)>;

/// What the term may become: the keys that begin with it, each with an operator behind it, or the values that a key
/// knows, and those that are known of it. Whole terms; none that is the term itself.
QStringList filterCompletions(const QString &term, const QList<FilterField> &fields, const FilterValues &valuesOf = {});

/// The key and what is typed of a value behind it; both empty where the term is not that far, or over.
struct FilterOperand
{
    /// As it is typed, with what stands before and behind it: "-name:".
    QString stem;
    QString key;
    QString typed;

    static FilterOperand of(const QString &term);
};

} // namespace orrery::ui

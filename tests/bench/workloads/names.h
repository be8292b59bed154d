// SPDX-License-Identifier: MIT
#pragma once

#include "stress/support/random.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace orrery::bench {

/// "name-<first>" and on, in an order that the seed decides.
inline QStringList shuffledNames(int first, qsizetype count, quint64 seed)
{
    QStringList names;
    names.reserve(count);
    for (int i = 0; i < count; ++i)
        names.append(QStringLiteral("name-%1").arg(first + i));
    stress::Random random(seed);
    for (qsizetype i = count - 1; i > 0; --i)
        names.swapItemsAt(i, random.below(static_cast<int>(i) + 1));
    return names;
}

} // namespace orrery::bench

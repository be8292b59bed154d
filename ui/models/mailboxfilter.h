// SPDX-License-Identifier: MIT
#pragma once

#include "models/filterexpression.h"

#include <orrery/info.h>

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace orrery::ui {

/// Whether it holds as many messages as it may.
inline bool isFull(const ProcessInfo &info) noexcept
{
    return info.mailboxCapacity > 0 && info.mailboxDepth >= info.mailboxCapacity;
}

/// mailbox: in a filter expression: a depth, or "full" and "refusing" in English and in the present language.
FilterField mailboxField();
/// Those words, in English and in the present language.
QStringList fullWords();
QStringList refusingWords();
/// What a mailbox is compared by. `refusing`: it has refused messages of late.
FilterValue mailboxFilterValue(const ProcessInfo &info, bool refusing, const QStringList &full,
                               const QStringList &refusingWords);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/mailboxfilter.h"

#include "models/format.h"

namespace orrery::ui {

QStringList fullWords()
{
    return Format::withEnglish(QStringLiteral("full"), Format::full());
}

QStringList refusingWords()
{
    return Format::withEnglish(QStringLiteral("refusing"), Format::refusing());
}

FilterField mailboxField()
{
    return {QStringLiteral("mailbox"), FilterField::Kind::Number, false, fullWords() + refusingWords()};
}

FilterValue mailboxFilterValue(const ProcessInfo &info, bool refusing, const QStringList &full,
                               const QStringList &refusingWords)
{
    const qint64 depth = info.mailboxDepth;
    QStringList words;
    if (isFull(info))
        words += full;
    if (refusing)
        words += refusingWords;
    if (words.isEmpty())
        return depth;
    QVariantList value{depth};
    for (const QString &word : std::as_const(words))
        value.append(word);
    return QVariant(value);
}

} // namespace orrery::ui

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

QVariant mailboxFilterValue(const ProcessInfo &info, bool refusing, const QStringList &full, const QStringList &refusingWords)
{
    const QVariant depth = qint64{info.mailboxDepth};
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
    return value;
}

} // namespace orrery::ui

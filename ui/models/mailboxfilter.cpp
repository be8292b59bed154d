// SPDX-License-Identifier: MIT
#include "models/mailboxfilter.h"

#include "models/format.h"

namespace orrery::ui {

namespace {

QStringList fullWords()
{
    return Format::withEnglish(QStringLiteral("full"), Format::full());
}

QStringList refusingWords()
{
    return Format::withEnglish(QStringLiteral("refusing"), Format::refusing());
}

} // namespace

FilterField mailboxField()
{
    return {QStringLiteral("mailbox"), FilterField::Kind::Number, false, fullWords() + refusingWords()};
}

QVariant mailboxFilterValue(const ProcessInfo &info, bool refusing)
{
    const QVariant depth = qint64{info.mailboxDepth};
    QStringList words;
    if (isFull(info))
        words += fullWords();
    if (refusing)
        words += refusingWords();
    if (words.isEmpty())
        return depth;
    QVariantList value{depth};
    for (const QString &word : std::as_const(words))
        value.append(word);
    return value;
}

} // namespace orrery::ui

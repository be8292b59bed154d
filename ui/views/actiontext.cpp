// SPDX-License-Identifier: MIT
#include "views/actiontext.h"

#include <QtCore/QRegularExpression>

namespace orrery::ui {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(u'&');
}

QString literalText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace orrery::ui

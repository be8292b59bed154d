// SPDX-License-Identifier: MIT
#include "views/actiontext.h"

#include <QtCore/QRegularExpression>

namespace orrery::ui {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(u'&');
}

} // namespace orrery::ui

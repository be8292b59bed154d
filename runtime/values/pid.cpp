// SPDX-License-Identifier: MIT
#include <orrery/pid.h>

#include <QtCore/QDebug>

namespace orrery {

namespace {
constexpr QLatin1StringView Prefix("<0.");
}

QString Pid::toString() const
{
    return Prefix + QString::number(m_number) + QLatin1Char('>');
}

Pid Pid::fromString(QStringView text) noexcept
{
    text = text.trimmed();
    if (!text.startsWith(Prefix) || !text.endsWith(QLatin1Char('>')))
        return {};
    const QStringView digits = text.sliced(Prefix.size()).chopped(1);
    // QStringView::toULongLong would also take signs, spaces and digits of other scripts.
    quint64 number = 0;
    for (const QChar c : digits) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return {};
        const quint64 digit = quint64(c.unicode() - u'0');
        if (number > (~quint64(0) - digit) / 10)
            return {};
        number = number * 10 + digit;
    }
    return Pid(number);
}

QDebug operator<<(QDebug debug, Pid pid)
{
    QDebugStateSaver saver(debug);
    debug.noquote() << pid.toString();
    return debug;
}

} // namespace orrery

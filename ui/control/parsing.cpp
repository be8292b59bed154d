// SPDX-License-Identifier: MIT
#include "control/parsing.h"

#include "control/jsontext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace orrery::ui {

namespace {

struct Parsing
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Parsing)
};

constexpr long double longest = static_cast<long double>(std::chrono::nanoseconds::max().count());

/// Nanoseconds of one; 0 where there is no such unit.
long double nanosecondsOf(const QString &unit)
{
    using namespace std::chrono;
    static const struct
    {
        QLatin1StringView name;
        nanoseconds length;
    } units[] = {
        {QLatin1StringView("us"), 1us},     {QLatin1StringView("ms"), 1ms}, {QLatin1StringView("s"), 1s},
        {QLatin1StringView("min"), 1min},   {QLatin1StringView("h"), 1h},   {QLatin1StringView("d"), 24h},
    };
    for (const auto &known : units) {
        if (unit.compare(known.name, Qt::CaseInsensitive) == 0)
            return static_cast<long double>(known.length.count());
    }
    // The two characters that look like a small mu.
    if (unit == QStringLiteral(u"\u00b5s") || unit == QStringLiteral(u"\u03bcs"))
        return 1000;
    return 0;
}

QString delayExample()
{
    return Parsing::tr("Type a delay such as 250 ms, 1.5 s, 2 min, 1 h or 3 d.");
}

} // namespace

Parsed<Pid> parsePid(const QString &text)
{
    const QString typed = text.trimmed();
    const Pid pid = Pid::fromString(typed.startsWith(u'<') ? typed : u'<' + typed + u'>');
    if (pid.isNull())
        return Parsed<Pid>::failed(Parsing::tr("“%1” is no pid: a pid looks like <0.42>.").arg(typed));
    return pid;
}

Parsed<Target> parseTarget(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return Parsed<Target>::failed(Parsing::tr("Type a pid such as <0.42>, or a name."));
    static const QRegularExpression likeAPid(QStringLiteral("^(<\\d+\\..*|\\d+\\.\\d+>?)$"));
    if (!likeAPid.match(typed).hasMatch())
        return Target(typed);
    const Parsed<Pid> pid = parsePid(typed);
    return pid ? Parsed<Target>(Target(*pid)) : Parsed<Target>::failed(pid.error());
}

Parsed<QByteArray> parseHex(const QString &text)
{
    const auto digit = [](QChar c) {
        const char16_t u = c.unicode();
        if (u >= u'0' && u <= u'9')
            return u - u'0';
        if (u >= u'a' && u <= u'f')
            return u - u'a' + 10;
        if (u >= u'A' && u <= u'F')
            return u - u'A' + 10;
        return -1;
    };

    QByteArray bytes;
    int high = -1; // a first digit that waits for its second
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool atEnd = i == text.size();
        if (atEnd || text[i].isSpace()) {
            if (high >= 0)
                return Parsed<QByteArray>::failed(
                    Parsing::tr("“%1” at character %2 stands alone: each byte takes two digits, as in 0a.")
                        .arg(QString(text[i - 1]), QString::number(i)));
            continue;
        }
        const int value = digit(text[i]);
        if (value < 0)
            return Parsed<QByteArray>::failed(
                Parsing::tr("“%1” at character %2 is no hexadecimal digit: allowed are 0–9, a–f and spaces between bytes.")
                    .arg(text.mid(i, text[i].isHighSurrogate() ? 2 : 1), QString::number(i + 1)));
        if (high < 0) {
            high = value;
        } else {
            bytes.append(static_cast<char>(high * 16 + value));
            high = -1;
        }
    }
    return bytes;
}

Parsed<Message> parseMessage(const QString &text, MessageFormat format)
{
    if (format == MessageFormat::Text)
        return Message(text);
    if (format == MessageFormat::Json) {
        const Parsed<QString> compact = compactJson(text);
        return compact ? Parsed<Message>(Message(*compact)) : Parsed<Message>::failed(compact.error());
    }
    const Parsed<QByteArray> bytes = parseHex(text);
    return bytes ? Parsed<Message>(Message(*bytes)) : Parsed<Message>::failed(bytes.error());
}

Parsed<std::chrono::nanoseconds> parseDelay(const QString &text)
{
    using Result = Parsed<std::chrono::nanoseconds>;
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return Result::failed(delayExample());

    static const QRegularExpression part(
        QStringLiteral("\\G\\s*([+-]?)(\\d+(?:[.,]\\d*)?|[.,]\\d+)\\s*([^\\s\\d.,+-]*)"));
    long double total = 0;
    int parts = 0;
    bool bareNumber = false;
    qsizetype at = 0;
    while (at < typed.size()) {
        const QRegularExpressionMatch match = part.match(typed, at);
        if (!match.hasMatch())
            return Result::failed(Parsing::tr("“%1” is no delay.").arg(typed.mid(at).trimmed()) + u' '
                                  + delayExample());
        if (match.captured(1) == u"-")
            return Result::failed(Parsing::tr("“%1”: a delay cannot be negative.").arg(match.captured().trimmed()) + u' '
                                  + delayExample());
        const QString unit = match.captured(3);
        const long double length = unit.isEmpty() ? 1'000'000 : nanosecondsOf(unit);
        if (length == 0)
            return Result::failed(
                Parsing::tr("“%1” is no unit of time: allowed are us, ms, s, min, h and d.").arg(unit));
        bareNumber = bareNumber || unit.isEmpty();
        total += static_cast<long double>(match.captured(2).replace(u',', u'.').toDouble()) * length;
        at = match.capturedEnd();
        ++parts;
    }
    if (bareNumber && parts > 1)
        return Result::failed(Parsing::tr("In “%1” each number needs a unit: us, ms, s, min, h or d.").arg(typed));
    if (total >= longest)
        return std::chrono::nanoseconds::max();
    return std::chrono::nanoseconds{std::llround(total)};
}

} // namespace orrery::ui

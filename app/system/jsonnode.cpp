// SPDX-License-Identifier: MIT
#include "system/jsonnode.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <cmath>
#include <optional>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

double millisecondsIn(QStringView unit)
{
    if (unit == "ms"_L1)
        return 1;
    if (unit == "s"_L1)
        return 1000;
    if (unit == "min"_L1)
        return 60'000;
    if (unit == "h"_L1)
        return 3'600'000;
    return 86'400'000; // d
}

std::optional<double> millisecondsOf(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(ms|s|min|h|d)\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return match.capturedView(1).toDouble() * millisecondsIn(match.capturedView(2));
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 count = duration.count();
    if (count >= 86'400'000 && count % 86'400'000 == 0)
        return u"%1 d"_s.arg(count / 86'400'000);
    if (count >= 3'600'000 && count % 3'600'000 == 0)
        return u"%1 h"_s.arg(count / 3'600'000);
    return u"%1 ms"_s.arg(count);
}

} // namespace

QString quotedList(const QStringList &words)
{
    constexpr qsizetype mostShown = 12;
    QStringList quoted;
    for (const QString &word : words.first(std::min(mostShown, words.size())))
        quoted.append(u'"' + word + u'"');
    if (words.size() > mostShown)
        quoted.append(u"%1 more"_s.arg(words.size() - mostShown));
    if (quoted.size() < 2)
        return quoted.join(QString());
    const QString last = quoted.takeLast();
    return quoted.join(u", "_s) + u" and "_s + last;
}

JsonNode::JsonNode(const JsonPositions &positions, QString pointer, QString name, const QJsonValue &value)
    : m_positions(&positions), m_pointer(std::move(pointer)), m_name(std::move(name)), m_value(value)
{
}

void JsonNode::fail(const QString &message) const
{
    throw JsonFault{message, m_positions->value(m_pointer)};
}

void JsonNode::failAtKey(const QString &message) const
{
    throw JsonFault{message, m_positions->key(m_pointer)};
}

QString JsonNode::shown() const
{
    constexpr qsizetype most = 40;
    switch (m_value.type()) {
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    default:
        break;
    }
    const QByteArray alone = QJsonDocument(QJsonArray{m_value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(alone).sliced(1).chopped(1);
    return text.size() <= most ? text : text.first(most - 1) + u'…';
}

void JsonNode::expectObject(const QStringList &allowed) const
{
    if (!m_value.isObject())
        fail(u"%1 has to be an object with the keys %2, not %3"_s.arg(m_name, quotedList(allowed), shown()));
    // In the order of the text, the first unknown key; QJsonObject has lost that order.
    std::optional<JsonNode> unknown;
    const QStringList all = keys();
    for (const QString &key : all) {
        if (allowed.contains(key))
            continue;
        const JsonNode node = member(key);
        if (!unknown || m_positions->isBefore(node.m_pointer, unknown->m_pointer))
            unknown = node;
    }
    if (!unknown)
        return;
    const QString known = allowed.isEmpty() ? u"none is allowed here"_s : u"allowed: "_s + quotedList(allowed);
    unknown->failAtKey(u"\"%1\" is no key of %2; %3"_s.arg(unknown->m_name, m_name, known));
}

JsonNode JsonNode::member(const QString &key) const
{
    return JsonNode(*m_positions, JsonPositions::child(m_pointer, key), key, m_value.toObject().value(key));
}

JsonNode JsonNode::required(const QString &key) const
{
    if (!has(key))
        fail(u"%1 has no \"%2\", which it needs"_s.arg(m_name, key));
    return member(key);
}

QStringList JsonNode::keys() const
{
    return m_value.toObject().keys();
}

std::vector<JsonNode> JsonNode::elements(const QString &what) const
{
    if (!m_value.isArray())
        fail(u"\"%1\" has to be an array of %2, not %3"_s.arg(m_name, what, shown()));
    const QJsonArray array = m_value.toArray();
    std::vector<JsonNode> nodes;
    nodes.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(*m_positions, JsonPositions::child(m_pointer, i), m_name, array.at(i));
    return nodes;
}

QString JsonNode::text() const
{
    if (!m_value.isString())
        fail(u"\"%1\" has to be a text, not %2"_s.arg(m_name, shown()));
    return m_value.toString();
}

QString JsonNode::filledText() const
{
    const QString value = text();
    if (value.isEmpty())
        fail(u"\"%1\" must not be empty"_s.arg(m_name));
    return value;
}

qsizetype JsonNode::oneOf(const QString &what, const QStringList &words) const
{
    const qsizetype place = words.indexOf(text());
    if (place < 0)
        fail(u"there is no %1 \"%2\"; there are %3"_s.arg(what, text(), quotedList(words)));
    return place;
}

bool JsonNode::flag() const
{
    if (!m_value.isBool())
        fail(u"\"%1\" has to be true or false, not %2"_s.arg(m_name, shown()));
    return m_value.toBool();
}

double JsonNode::real(double least, double most) const
{
    const double value = m_value.toDouble(std::nan(""));
    if (!(value >= least && value <= most)) // nor where it is no number
        fail(u"\"%1\" has to be a number from %2 to %3, not %4"_s.arg(m_name).arg(least).arg(most).arg(shown()));
    return value;
}

qint64 JsonNode::number(qint64 least, qint64 most) const
{
    const double value = m_value.toDouble(std::nan(""));
    const bool whole = m_value.isDouble() && value == std::floor(value);
    // Compared as doubles first: a huge one has no qint64.
    if (!whole || value < static_cast<double>(least) || value > static_cast<double>(most))
        fail(u"\"%1\" has to be a whole number from %2 to %3, not %4"_s.arg(m_name).arg(least).arg(most).arg(shown()));
    return static_cast<qint64>(value);
}

std::chrono::milliseconds JsonNode::duration(std::chrono::milliseconds least, std::chrono::milliseconds most) const
{
    std::optional<double> count;
    if (m_value.isDouble())
        count = m_value.toDouble();
    else if (m_value.isString())
        count = millisecondsOf(m_value.toString());
    if (!count || *count < static_cast<double>(least.count()) || *count > static_cast<double>(most.count()))
        fail(u"\"%1\" has to be a number of milliseconds or a text like \"250 ms\", \"1.5 s\", \"2 min\", \"1 h\" or "
             "\"3 d\", from %2 to %3, not %4"_s.arg(m_name, durationText(least), durationText(most), shown()));
    return std::chrono::milliseconds{static_cast<qint64>(std::ceil(*count))};
}

} // namespace orrery::app

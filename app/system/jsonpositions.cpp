// SPDX-License-Identifier: MIT
#include "system/jsonpositions.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 40;
constexpr qsizetype longestKey = 64;
constexpr qsizetype longestPointer = 400;
constexpr qsizetype mostRepeated = 16;

} // namespace

TextPosition positionAt(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return {static_cast<int>(line), static_cast<int>(column)};
}

JsonPositions::JsonPositions(QByteArrayView text) : m_text(text)
{
    m_lineStarts.push_back(0);
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        m_lineStarts.push_back(at + 1);
    skipSpace();
    readValue(QString(), deepest);
}

QString JsonPositions::child(const QString &pointer, const QString &key)
{
    QString escaped = key;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return pointer + u'/' + escaped;
}

QString JsonPositions::child(const QString &pointer, qsizetype index)
{
    return pointer + u'/' + QString::number(index);
}

TextPosition JsonPositions::value(const QString &pointer) const
{
    return at(m_places.value(pointer).value);
}

TextPosition JsonPositions::key(const QString &pointer) const
{
    return at(keyOffset(pointer));
}

qsizetype JsonPositions::keyOffset(const QString &pointer) const
{
    const Place place = m_places.value(pointer);
    return place.key >= 0 ? place.key : place.value;
}

int JsonPositions::line(const QString &pointer) const
{
    return lineAt(m_places.value(pointer).value);
}

int JsonPositions::lineAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_lineStarts, offset);
    return static_cast<int>(after - m_lineStarts.begin());
}

TextPosition JsonPositions::at(qsizetype offset) const
{
    const int line = lineAt(offset);
    const qsizetype start = m_lineStarts[static_cast<std::size_t>(line - 1)];
    const qsizetype column = QString::fromUtf8(m_text.sliced(start, offset - start)).size() + 1;
    return {line, static_cast<int>(column)};
}

void JsonPositions::readValue(const QString &pointer, int room)
{
    if (room >= 0)
        m_places[pointer].value = m_at;
    if (current() == '{')
        readObject(pointer, room - 1);
    else if (current() == '[')
        readArray(pointer, room - 1);
    else if (current() == '"')
        readString();
    else
        while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(current()))
            ++m_at;
    skipSpace();
}

void JsonPositions::readObject(const QString &pointer, int room)
{
    take('{');
    while (current() == '"') {
        const qsizetype keyAt = m_at;
        const QString key = readString();
        QString member;
        if (room >= 0) {
            member = child(pointer, key);
            const auto known = m_places.constFind(member);
            if (known != m_places.constEnd() && m_repeated.size() < mostRepeated)
                m_repeated.append({key, at(known->key), at(keyAt)});
            m_places.insert(member, {.value = keyAt, .key = keyAt});
        }
        skipSpace();
        take(':');
        readValue(member, key.size() <= longestKey && member.size() <= longestPointer ? room : std::min(room, 0));
        if (!take(','))
            break;
    }
    take('}');
}

void JsonPositions::readArray(const QString &pointer, int room)
{
    take('[');
    for (qsizetype index = 0; m_at < m_text.size() && current() != ']'; ++index) {
        readValue(room >= 0 ? child(pointer, index) : QString(), room);
        if (!take(','))
            break;
    }
    take(']');
}

QString JsonPositions::readString()
{
    const qsizetype start = m_at;
    for (++m_at; m_at < m_text.size() && current() != '"'; ++m_at)
        if (current() == '\\')
            ++m_at;
    m_at = std::min(m_at + 1, m_text.size());
    // Qt knows the escapes.
    const QByteArray alone = '[' + m_text.sliced(start, m_at - start).toByteArray() + ']';
    return QJsonDocument::fromJson(alone).array().first().toString();
}

void JsonPositions::skipSpace()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(current()))
        ++m_at;
}

bool JsonPositions::take(char expected)
{
    const bool there = current() == expected && m_at < m_text.size();
    if (there)
        ++m_at;
    skipSpace();
    return there;
}

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <vector>

namespace orrery::app {

/// A place in a text, as editors count: from 1, columns in characters.
struct TextPosition
{
    int line = 1;
    int column = 1;

    friend bool operator==(TextPosition, TextPosition) = default;
};

/// The place of a byte in a UTF-8 text.
TextPosition positionAt(QByteArrayView text, qsizetype offset);

/// Where each value of a JSON document stands in its text, by JSON Pointer ("/processes/0/name"),
/// and what QJsonDocument does not say: which keys were written twice. Tells of some levels, as deep as any system goes,
/// and of nothing under a key that is longer than any it has, or behind a pointer that is: so whatever somebody writes,
/// the pointers stay short.
class JsonPositions
{
public:
    /// The text has to be one that QJsonDocument::fromJson() takes.
    explicit JsonPositions(QByteArrayView text);

    /// The pointer's member or element of an object or array; keys may hold anything.
    static QString child(const QString &pointer, const QString &key);
    static QString child(const QString &pointer, qsizetype index);

    /// Of the value. The start of the text for a pointer that leads nowhere.
    TextPosition value(const QString &pointer) const;
    /// The line of the value alone, which is quick to tell even for long lines.
    int line(const QString &pointer) const;
    /// Of the key before the value; of the value where it has none.
    TextPosition key(const QString &pointer) const;
    /// Whether the one's key, or else its value, stands before the other's; quick to tell even in long lines.
    bool isBefore(const QString &one, const QString &other) const { return keyOffset(one) < keyOffset(other); }

    struct Repeated
    {
        QString key;
        TextPosition first, again;
    };
    /// The first of them, in the order of the text.
    const QList<Repeated> &repeatedKeys() const { return m_repeated; }

private:
    struct Place
    {
        qsizetype value = 0;
        qsizetype key = -1;
    };

    /// `room` is how many levels below it are still told; a negative one tells nothing.
    void readValue(const QString &pointer, int room);
    void readObject(const QString &pointer, int room);
    void readArray(const QString &pointer, int room);
    QString readString();
    void skipSpace();
    bool take(char expected);
    char current() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    qsizetype keyOffset(const QString &pointer) const;
    TextPosition at(qsizetype offset) const;
    int lineAt(qsizetype offset) const;

    QByteArrayView m_text;
    std::vector<qsizetype> m_lineStarts;
    qsizetype m_at = 0;
    QHash<QString, Place> m_places;
    QList<Repeated> m_repeated;
};

} // namespace orrery::app

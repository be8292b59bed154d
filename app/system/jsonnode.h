// SPDX-License-Identifier: MIT
#pragma once

#include "system/jsonpositions.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <vector>

namespace orrery::app {

/// Thrown by the readers of JsonNode, and caught where the document is.
struct JsonFault
{
    QString message;
    TextPosition at;
};

/// A value of a JSON document that knows where it stands. Its readers give what was asked for, or
/// throw a JsonFault that says where, what was found, and what is allowed.
class JsonNode
{
public:
    JsonNode(const JsonPositions &positions, QString pointer, QString name, const QJsonValue &value);

    /// At this value.
    [[noreturn]] void fail(const QString &message) const;
    /// At this value's key.
    [[noreturn]] void failAtKey(const QString &message) const;

    /// Of an object: that it is one, and has no other keys than these.
    void expectObject(const QStringList &allowed) const;
    bool has(const QString &key) const { return m_value.toObject().contains(key); }
    JsonNode member(const QString &key) const;
    /// The member; a fault where it is not there.
    JsonNode required(const QString &key) const;
    QStringList keys() const;

    /// Of an array: its elements. `what` they are to be is for the message only.
    std::vector<JsonNode> elements(const QString &what) const;

    QString text() const;
    /// A text that is not empty.
    QString filledText() const;
    /// One of these texts: its place among them. `what` they are is for the message only.
    qsizetype oneOf(const QString &what, const QStringList &words) const;
    bool flag() const;
    qint64 number(qint64 least, qint64 most) const;
    /// Any number, whole or not.
    double real(double least, double most) const;
    /// A number of milliseconds, or a text like "1.5 s"; from least to most.
    std::chrono::milliseconds duration(std::chrono::milliseconds least, std::chrono::milliseconds most) const;

    bool isText() const { return m_value.isString(); }
    bool isObject() const { return m_value.isObject(); }

    /// The same node under another name for messages.
    JsonNode called(const QString &name) const { return JsonNode(*m_positions, m_pointer, name, m_value); }
    /// How it is called in messages: at first by its key.
    const QString &name() const { return m_name; }
    int line() const { return m_positions->line(m_pointer); }

private:
    QString shown() const;

    const JsonPositions *m_positions;
    QString m_pointer;
    QString m_name;
    QJsonValue m_value;
};

/// "a", "b" and "c", for messages.
QString quotedList(const QStringList &words);

} // namespace orrery::app

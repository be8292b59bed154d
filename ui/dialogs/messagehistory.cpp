// SPDX-License-Identifier: MIT
#include "dialogs/messagehistory.h"

#include "views/settings.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// What stands in the settings may be anybody's: what is beyond the last is the first.
template <typename Enum>
Enum read(const QJsonValue &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

SentMessage fromJson(const QJsonObject &object)
{
    return {read(object["kind"_L1], Recipient::Kind::Selection), object["to"_L1].toString(),
            read(object["format"_L1], MessageFormat::Json),      object["text"_L1].toString(),
            read(object["when"_L1], TimingField::Kind::Every),   object["span"_L1].toString()};
}

QJsonObject toJson(const SentMessage &message)
{
    return {{u"kind"_s, static_cast<int>(message.kind)},     {u"to"_s, message.recipient},
            {u"format"_s, static_cast<int>(message.format)}, {u"text"_s, message.text},
            {u"when"_s, static_cast<int>(message.when)},     {u"span"_s, message.span}};
}

} // namespace

MessageHistory::MessageHistory()
{
    const QByteArray saved = Settings().value("messages"_L1).toByteArray();
    for (const QJsonValue &each : QJsonDocument::fromJson(saved).array()) {
        const SentMessage message = fromJson(each.toObject());
        if (m_messages.size() < Most && !m_messages.contains(message))
            m_messages.append(message);
    }
}

void MessageHistory::add(const SentMessage &message)
{
    if (message.text.size() > LongestText)
        return;
    m_messages.removeAll(message);
    m_messages.prepend(message);
    m_messages.resize(std::min(m_messages.size(), Most));
    save();
}

void MessageHistory::save() const
{
    QJsonArray array;
    for (const SentMessage &message : m_messages)
        array.append(toJson(message));
    Settings().setValue("messages"_L1, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/exporttext.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString plainText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return timeText(value.toDateTime());
    case QMetaType::QStringList:
        return value.toStringList().join(u", "_s);
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', 10);
    default:
        return value.toString();
    }
}

QByteArray quoted(const QVariant &value)
{
    QByteArray text = plainText(value).toUtf8();
    const auto needsQuotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(text.cbegin(), text.cend(), needsQuotes))
        return text;
    text.replace('"', "\"\"");
    return '"' + text + '"';
}

void appendJsonText(QByteArray &to, const QString &text)
{
    static const char digits[] = "0123456789abcdef";
    to += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (byte < 0x20) {
            to += "\\u00";
            to += digits[byte >> 4];
            to += digits[byte & 15];
        } else {
            to += c;
        }
    }
    to += '"';
}

void appendJson(QByteArray &to, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        to += "null";
        return;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Long:
    case QMetaType::ULong:
        to += value.toString().toLatin1();
        return;
    case QMetaType::Double:
        to += std::isfinite(value.toDouble()) ? plainText(value).toLatin1() : QByteArray("null");
        return;
    case QMetaType::QStringList: {
        to += '[';
        const QStringList texts = value.toStringList();
        for (qsizetype at = 0; at < texts.size(); ++at) {
            if (at > 0)
                to += ',';
            appendJsonText(to, texts[at]);
        }
        to += ']';
        return;
    }
    case QMetaType::QDateTime:
        if (!value.toDateTime().isValid()) {
            to += "null";
            return;
        }
        break;
    default:
        break;
    }
    appendJsonText(to, plainText(value));
}

} // namespace

ExportFormat exportFormatOf(const QString &fileName)
{
    for (const QString &ending : {u".jsonl"_s, u".ndjson"_s, u".json"_s}) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return ExportFormat::JsonLines;
    }
    return ExportFormat::Csv;
}

ExportText::ExportText(ExportFormat format, QStringList keys) : m_format(format), m_keys(std::move(keys)) {}

QByteArray ExportText::header() const
{
    if (m_format == ExportFormat::JsonLines)
        return {};
    return line(QVariantList(m_keys.cbegin(), m_keys.cend()));
}

QByteArray ExportText::line(const QVariantList &values) const
{
    if (m_format == ExportFormat::JsonLines) {
        QByteArray object = "{";
        for (qsizetype column = 0; column < m_keys.size(); ++column) {
            if (column > 0)
                object += ',';
            appendJsonText(object, m_keys[column]);
            object += ':';
            appendJson(object, values.value(column));
        }
        return object + "}\n";
    }
    QByteArray line;
    for (qsizetype column = 0; column < m_keys.size(); ++column) {
        if (column > 0)
            line += ',';
        line += quoted(values.value(column));
    }
    return line + "\r\n";
}

} // namespace orrery::ui

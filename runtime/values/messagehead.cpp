// SPDX-License-Identifier: MIT
#include "values/messagehead.h"

#include "values/messageaccess.h"

#include <algorithm>
#include <cstring>

namespace orrery::detail {

static_assert(MessageHead::MostBytes <= 0xffff);

namespace {

/// What a value of Qt's own looks like as text, as far as a preview can need; empty where that might take long or is
/// not known to Qt.
QString headOf(const QVariant &value)
{
    constexpr qsizetype Looked = 2 * MessageHead::Chars;
    switch (value.typeId()) {
    case QMetaType::QString:
        return static_cast<const QString *>(value.constData())->left(Looked);
    case QMetaType::QByteArray:
        return QString::fromUtf8(static_cast<const QByteArray *>(value.constData())->left(Looked));
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Float:
    case QMetaType::Double:
    case QMetaType::QChar:
    case QMetaType::QDate:
    case QMetaType::QTime:
    case QMetaType::QUuid:
        return value.toString();
    default:
        return {};
    }
}

} // namespace

MessageHead::MessageHead(const Message &message)
{
    const QVariant *const value = MessageAccess::valueIn(message);
    if (message.bytes().isEmpty() && value)
        takeValue(*value);
    else
        take(message.bytes(), false);
}

void MessageHead::take(QByteArrayView bytes, bool isCut) noexcept
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), MostBytes);
    m_size = quint16(size);
    m_isCut = isCut || size < bytes.size();
    std::copy_n(bytes.data(), size, m_bytes.data()); // of no bytes there may be no address
}

void MessageHead::takeValue(const QVariant &value)
{
    const QString text = headOf(value);
    QString line = QString::fromLatin1(value.typeName());
    if (!text.isEmpty())
        line += QLatin1Char(' ') + text.simplified();
    const bool isCut = line.size() > Chars;
    take(line.left(Chars).toUtf8(), isCut);
}

void MessageHead::copyTo(MessageHead &other) const noexcept
{
    other.m_size = m_size;
    other.m_isCut = m_isCut;
    std::memcpy(other.m_bytes.data(), m_bytes.data(), m_size);
}

QString MessageHead::preview() const
{
    return previewOfBytes(QByteArrayView(m_bytes.data(), m_size), m_isCut, Chars);
}

} // namespace orrery::detail

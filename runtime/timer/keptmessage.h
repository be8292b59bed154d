// SPDX-License-Identifier: MIT
#pragma once

#include "values/messageaccess.h"

#include <orrery/message.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <cstring>
#include <memory>
#include <utility>

namespace orrery::detail {

/// A message as a timer keeps it. Most are short, and a million of them wait long: up to 32 bytes stand in the timer itself,
/// in the place of what would refer to them, so that arming touches no further memory and cancelling none that is cold.
/// The owner keeps the tag, where it has room for a byte.
class KeptMessage
{
public:
    using Tag = quint8;
    static constexpr Tag Whole = 63; ///< any other one is how many bytes stand here
    static constexpr std::size_t ShortBytes = sizeof(Message);
    static_assert(ShortBytes < Whole);

    static Tag tagOf(const Message &message) noexcept
    {
        const qsizetype size = message.bytes().size();
        return size > 0 && size <= qsizetype(ShortBytes) && MessageAccess::isBytesAlone(message) ? Tag(size) : Whole;
    }

    /// Of a short one only copied: who gives it destroys it.
    KeptMessage(Message &&message, Tag tag) noexcept
    {
        if (tag == Whole)
            std::construct_at(&m_whole, std::move(message));
        else
            std::memcpy(m_bytes, message.bytes().constData(), tag);
    }
    KeptMessage(const KeptMessage &) = delete;
    KeptMessage &operator=(const KeptMessage &) = delete;
    ~KeptMessage() {} // destroy() has been called

    /// Empty of a whole one.
    QByteArrayView shortBytes(Tag tag) const noexcept
    {
        return tag == Whole ? QByteArrayView() : QByteArrayView(m_bytes, tag);
    }
    Message copy(Tag tag) const { return tag == Whole ? m_whole : Message(QByteArray(m_bytes, tag)); }
    /// At most once.
    Message take(Tag tag) { return tag == Whole ? std::move(m_whole) : Message(QByteArray(m_bytes, tag)); }
    /// After it there is none. Runs what may be anybody's code: never under a lock.
    void drop(Tag tag) noexcept
    {
        if (tag == Whole)
            m_whole = Message();
    }
    void destroy(Tag tag) noexcept
    {
        if (tag == Whole)
            std::destroy_at(&m_whole);
    }
    /// Soon to be dropped: where its bytes are far, they are on their way meanwhile.
    void prefetch(Tag tag) const noexcept
    {
#if defined(__GNUC__)
        if (tag == Whole)
            __builtin_prefetch(m_whole.bytes().constData() - sizeof(QArrayData), 1);
#endif
    }

private:
    union {
        Message m_whole;
        char m_bytes[ShortBytes];
    };
};

} // namespace orrery::detail

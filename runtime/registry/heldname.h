// SPDX-License-Identifier: MIT
#pragma once

#include "memory/pool.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <utility>

namespace orrery::detail {

class ProcessRecord;

/// A name that a process holds: what the registry knows of it beside the pid, and a link in the list of its holder, which
/// is told of it and forgets it without a search. The registry's; its holder is in the table as long as it is.
struct HeldName : Pooled
{
    HeldName(const QString &what, ProcessRecord &process, qint64 ms) : name(what), holder(process), sinceMs(ms) {}
    HeldName(const HeldName &) = delete;
    HeldName &operator=(const HeldName &) = delete;

    const QString name;
    ProcessRecord &holder;
    const qint64 sinceMs; ///< since the epoch, UTC
    // (R) of the holder
    HeldName *previous = nullptr;
    HeldName *next = nullptr;
};

/// The names of one process, in the order they were registered. Guarded by its relations mutex.
class HeldNames
{
public:
    const HeldName *first() const noexcept { return m_first; }
    void append(HeldName &held) noexcept
    {
        held.previous = m_last;
        (m_last ? m_last->next : m_first) = &held;
        m_last = &held;
    }
    void remove(HeldName &held) noexcept
    {
        (held.previous ? held.previous->next : m_first) = held.next;
        (held.next ? held.next->previous : m_last) = held.previous;
        held.previous = held.next = nullptr;
    }
    QStringList toList() const
    {
        QStringList names;
        for (const HeldName *held = m_first; held; held = held->next)
            names.append(held->name);
        return names;
    }

private:
    HeldName *m_first = nullptr;
    HeldName *m_last = nullptr;
};

} // namespace orrery::detail

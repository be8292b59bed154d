// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <array>
#include <atomic>
#include <cstddef>

namespace orrery::soak {

/// How a message came to be sent: each kind is accounted for in its own way.
enum class Kind : quint8 {
    Plain,     ///< send and sendNamed to a body: accepted is received, or discarded with its receiver
    Group,     ///< sendGroup: as many times as members took it
    Reply,     ///< reply() that gave true: taken by the caller, or discarded with it
    Call,      ///< a request: who sent it may not know any more whether it was accepted
    OneShot,   ///< of a timer
    Repeating, ///< of a timer that repeats: one value for many messages
    Window,    ///< to a QtMailbox: its process receives it, the object may never emit it
    End_,
};
inline constexpr std::size_t Kinds = std::size_t(Kind::End_);

using Count = std::atomic<quint64>;

/// What the senders and receivers themselves count. One for the whole program: what is left over of an era is seen in
/// the next one too. Relaxed throughout: sums are compared when all who count have ended, which join and shutdown order.
struct Tally
{
    std::array<Count, Kinds> created{}, accepted{}, received{};
    /// Refused, by SendResult::Reason.
    std::array<Count, 4> refused{};
    Count timersArmed = 0, timersCancelled = 0;
    Count requests = 0;   ///< to supervisors
    Count planted = 0;    ///< supervisors, first starts of inner ones included
    Count steps = 0;      ///< whatever shows that something goes on
    Count outOfOrder = 0; ///< messages of one sender that came after a later one
    Count early = 0;      ///< timers that fired before their time
    Count revived = 0;    ///< messages that were received after cancel() had returned true
    std::atomic<qint64> parcels = 0, frames = 0, captures = 0; ///< that live
};

inline Tally &tally() noexcept
{
    static Tally one;
    return one;
}

inline void add(Count &count, quint64 by = 1) noexcept
{
    count.fetch_add(by, std::memory_order_relaxed);
}

/// Counts the living: a member of what must be destroyed.
template <std::atomic<qint64> Tally::*Which>
class Counted
{
public:
    Counted() noexcept { (tally().*Which).fetch_add(1, std::memory_order_relaxed); }
    Counted(const Counted &) noexcept : Counted() {}
    Counted &operator=(const Counted &) noexcept = default;
    ~Counted() { (tally().*Which).fetch_sub(1, std::memory_order_relaxed); }
};

using CountedFrame = Counted<&Tally::frames>;
using CountedCapture = Counted<&Tally::captures>;
using CountedParcel = Counted<&Tally::parcels>;

} // namespace orrery::soak

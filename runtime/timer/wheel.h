// SPDX-License-Identifier: MIT
#pragma once

#include "timer/tickscale.h"

#include <QtCore/QtGlobal>

#include <array>
#include <optional>
#include <vector>

namespace orrery::detail {

/// A place in one of the wheel's circular lists.
struct WheelLink
{
    WheelLink *next = nullptr;
    WheelLink *prev = nullptr;
};

/// What the wheel holds. Its owner keeps it alive and in place while it is linked.
struct WheelNode : WheelLink
{
    quint64 due = 0;   ///< in nanoseconds; the wheel's scale makes a tick of it
    quint64 order = 0; ///< of arming: decides among those of the same tick

    bool isLinked() const noexcept { return next != nullptr; }
};

/// A hierarchical timing wheel (Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", 1987)
/// of 11 levels of 64 slots, which together span every 64-bit tick. A node stands at the level of
/// the highest digit, base 64, in which its due tick differs from the present one, so it moves down
/// at most once per level; a bitmap per level finds the next occupied slot without a scan. Nodes hold
/// the exact time alone: its tick is two shifts away, and a word a node is worth more than those.
///
/// Pure data: no clock, no thread, no lock; it is told the time. Insert and remove are O(1).
class Wheel
{
public:
    explicit Wheel(TickScale scale = TickScale::exact()) noexcept;
    Wheel(const Wheel &) = delete;
    Wheel &operator=(const Wheel &) = delete;

    /// Up to and including this tick everything has been taken out.
    quint64 elapsed() const noexcept { return m_elapsed; }

    /// Links an unlinked node and gives its tick. One that is due at or before elapsed() comes out of the next take().
    quint64 insert(WheelNode &node) noexcept;
    /// The same with one that is due, but is to come out with the next tick and not with this one.
    quint64 defer(WheelNode &node) noexcept;
    /// Unlinks a linked node.
    void remove(WheelNode &node) noexcept
    {
        Q_ASSERT(node.isLinked());
        unlink(node);
    }

    /// A tick before which take() has nothing to do: exact for what is near, and for what is far
    /// the start of the span in which it is due. None when the wheel is empty.
    std::optional<quint64> nextEvent() noexcept;

    /// Takes out the nodes of the earliest due tick that is not after `now`, unlinked and in order
    /// of arming, into `batch` (cleared first). False, and elapsed() is `now`, when there are none.
    /// Call it until it gives false; what is inserted meanwhile keeps its place in the order.
    bool take(quint64 now, std::vector<WheelNode *> &batch);

private:
    static constexpr int SlotBits = 6;
    static constexpr int SlotCount = 1 << SlotBits;
    static constexpr int LevelCount = 11;

    struct Level
    {
        quint64 occupied = 0; ///< a set bit may stand for a slot that was emptied by remove()
        std::array<WheelLink, SlotCount> slots;
    };
    struct Event
    {
        int level;
        int slot;
        quint64 tick;
    };

    std::optional<Event> next() noexcept;
    static bool isEmpty(const WheelLink &list) noexcept { return list.next == &list; }
    static void append(WheelLink &list, WheelLink &node) noexcept;
    static void unlink(WheelLink &node) noexcept
    {
        node.prev->next = node.next;
        node.next->prev = node.prev;
        node.next = node.prev = nullptr;
    }
    void link(WheelNode &node, quint64 tick) noexcept;
    quint64 tickOf(const WheelNode &node) const noexcept { return m_scale.dueTick(node.due); }

    const TickScale m_scale;
    quint64 m_elapsed = 0;
    WheelLink m_overdue; ///< inserted when they were due already
    std::array<Level, LevelCount> m_levels;
};

} // namespace orrery::detail

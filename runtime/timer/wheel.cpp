// SPDX-License-Identifier: MIT
#include "timer/wheel.h"

#include <algorithm>
#include <bit>

namespace orrery::detail {

Wheel::Wheel(TickScale scale) noexcept : m_scale(scale)
{
    m_overdue.next = m_overdue.prev = &m_overdue;
    for (Level &level : m_levels) {
        for (WheelLink &slot : level.slots)
            slot.next = slot.prev = &slot;
    }
}

void Wheel::append(WheelLink &list, WheelLink &node) noexcept
{
    node.prev = list.prev;
    node.next = &list;
    list.prev->next = &node;
    list.prev = &node;
}

void Wheel::link(WheelNode &node, quint64 tick) noexcept
{
    Q_ASSERT(!node.isLinked());
    if (tick <= m_elapsed) {
        append(m_overdue, node);
        return;
    }
    const int highest = 63 - std::countl_zero(tick ^ m_elapsed);
    const int level = highest / SlotBits;
    const int slot = int((tick >> (level * SlotBits)) & (SlotCount - 1));
    append(m_levels[std::size_t(level)].slots[std::size_t(slot)], node);
    m_levels[std::size_t(level)].occupied |= quint64(1) << slot;
}

quint64 Wheel::insert(WheelNode &node) noexcept
{
    const quint64 tick = tickOf(node);
    link(node, tick);
    return tick;
}

quint64 Wheel::defer(WheelNode &node) noexcept
{
    // Where the next tick is the first of a higher level's slot, it stands there, and take() finds it due.
    const quint64 tick = m_elapsed + 1;
    link(node, tick);
    return tick;
}

std::optional<Wheel::Event> Wheel::next() noexcept
{
    // A lower level ends before the next slot of a higher one begins, so the first level that holds
    // anything holds the earliest. Every node's digit at its level is above elapsed's digit there,
    // so slots never wrap: the lowest set bit is the next.
    for (int index = 0; index < LevelCount; ++index) {
        Level &level = m_levels[std::size_t(index)];
        while (level.occupied != 0) {
            const int slot = std::countr_zero(level.occupied);
            if (isEmpty(level.slots[std::size_t(slot)])) {
                level.occupied &= level.occupied - 1;
                continue;
            }
            const int shift = index * SlotBits;
            const quint64 above = shift + SlotBits >= 64 ? 0 : (m_elapsed >> (shift + SlotBits)) << (shift + SlotBits);
            return Event{index, slot, above | (quint64(slot) << shift)};
        }
    }
    return std::nullopt;
}

std::optional<quint64> Wheel::nextEvent() noexcept
{
    if (!isEmpty(m_overdue))
        return m_elapsed;
    if (const std::optional<Event> event = next())
        return event->tick;
    return std::nullopt;
}

bool Wheel::take(quint64 now, std::vector<WheelNode *> &batch)
{
    batch.clear();
    const auto claim = [&batch](WheelLink *link) {
        unlink(*link);
        batch.push_back(static_cast<WheelNode *>(link));
    };
    const auto byTickThenOrder = [this](const WheelNode *a, const WheelNode *b) {
        const quint64 first = tickOf(*a);
        const quint64 second = tickOf(*b);
        return first != second ? first < second : a->order < b->order;
    };

    if (!isEmpty(m_overdue)) {
        while (!isEmpty(m_overdue))
            claim(m_overdue.next);
        std::sort(batch.begin(), batch.end(), byTickThenOrder);
        return true;
    }
    while (const std::optional<Event> event = next()) {
        if (event->tick > now)
            break;
        m_elapsed = event->tick;
        Level &level = m_levels[std::size_t(event->level)];
        WheelLink &slot = level.slots[std::size_t(event->slot)];
        level.occupied &= ~(quint64(1) << event->slot);
        while (!isEmpty(slot)) {
            auto *node = static_cast<WheelNode *>(slot.next);
            if (tickOf(*node) <= m_elapsed) {
                claim(node);
            } else {
                unlink(*node);
                insert(*node); // a level further down
            }
        }
        if (!batch.empty()) {
            // All nodes of one tick stand in one slot at any time, in the order of their insertion; but what repeats, and
            // what was rescheduled or fired ahead of its time, is inserted anew with its old order.
            if (!std::is_sorted(batch.begin(), batch.end(), byTickThenOrder))
                std::sort(batch.begin(), batch.end(), byTickThenOrder);
            return true;
        }
    }
    m_elapsed = std::max(m_elapsed, now);
    return false;
}

} // namespace orrery::detail

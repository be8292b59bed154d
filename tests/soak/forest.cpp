// SPDX-License-Identifier: MIT
#include "forest.h"

#include "bodies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::soak {

namespace {

constexpr int TreeSize = 150;

} // namespace

Forest::Forest(World &world, Runtime &runtime)
    : m_world(world),
      m_runtime(runtime),
      m_random(world.randomFor(1)),
      m_tops(std::size_t(std::max(1, world.processes / TreeSize)))
{
    for (std::size_t i = 0; i < m_tops.size(); ++i)
        plant(i);
}

void Forest::tend()
{
    for (std::size_t i = 0; i < m_tops.size(); ++i) {
        if (m_runtime.isAlive(m_tops[i]))
            continue;
        plant(i);
        ++m_replanted;
    }
    for (const SupervisorInfo &info : m_runtime.supervisors())
        m_world.enterSupervisor(info.pid);
}

void Forest::plant(std::size_t tree)
{
    const int size = std::max(4, m_world.processes / int(m_tops.size()));
    add(tally().planted);
    m_tops[tree] = m_runtime.supervise(specOf(u"c.%1"_s.arg(tree), size, 0), {.label = u"tree %1"_s.arg(tree)});
}

/// Names of children are their ids, and begin with "c."; what may be stopped on request begins with "r.".
SupervisorSpec Forest::specOf(const QString &place, int processes, int depth)
{
    SupervisorSpec spec;
    const bool pool = depth > 0 && m_random.oneIn(4);
    spec.strategy = pool ? Strategy::Pool : Strategy(m_random.below(3));
    // Most can take much; some give up soon, which is their supervisor's to mend.
    spec.mostRestarts = m_random.oneIn(6) ? 3 : 2000;
    spec.window = std::chrono::milliseconds(500 + m_random.below(2000));
    if (m_random.oneIn(3))
        spec.backOff = {.first = std::chrono::milliseconds(1 + m_random.below(20)), .most = 100ms};
    const auto child = [&](const QString &id) {
        ChildSpec made;
        made.id = id;
        made.body = Worker(m_world, m_random.oneIn(8));
        made.grace = std::chrono::milliseconds(m_random.below(500));
        if (m_random.oneIn(4))
            made.mailboxCapacity = 1 + m_random.below(64);
        return made;
    };
    if (pool) {
        spec.children = {child(u"p"_s)};
        spec.poolSize = processes;
        return spec;
    }
    int left = processes;
    int number = 0;
    while (left > 0) {
        const QString id = u"%1.%2"_s.arg(place).arg(number++);
        if (depth < 3 && left > 20 && m_random.oneIn(12)) {
            const int below = 5 + m_random.below(left / 2);
            ChildSpec inner;
            inner.id = u"s."_s + id;
            inner.body = specOf(id, below, depth + 1);
            inner.restart = Restart::Permanent;
            inner.grace = 2s;
            spec.children.append(inner);
            add(tally().planted);
            left -= below;
            continue;
        }
        --left;
        ChildSpec leaf = child(id);
        switch (m_random.below(8)) {
        case 0:
            leaf.restart = Restart::Temporary;
            break;
        case 1:
            leaf.restart = Restart::Transient;
            break;
        case 2:
            leaf.id = u"r."_s + id;
            break;
        case 3:
        case 4:
            leaf.name = id;
            break;
        default:
            break;
        }
        if (leaf.name.isEmpty() && leaf.id == id)
            leaf.id = u"u."_s + id;
        spec.children.append(leaf);
    }
    return spec;
}

} // namespace orrery::soak

// SPDX-License-Identifier: MIT
#pragma once

#include "model.h"
#include "program.h"
#include "view.h"
#include "world.h"

#include <string>
#include <vector>

namespace orrery::modelcheck {

/// The program as it runs on Orrery itself, under the deterministic schedule: what came of each operation, in
/// the words of the model, and what the runtime shows of itself.
class Reality
{
public:
    explicit Reality(const Program &program) : m_world(program) {}

    /// From outside.
    void perform(const Operation &operation) { m_world.perform(Nobody, operation); }
    /// Who had the turn; Nobody where nobody is runnable.
    int step() { return m_world.numberOf(m_world.runtime->step()); }
    ShutdownReport gracefulShutdown(const Operation &operation);
    /// Destroys the runtime; gives how many callables that leaves undestroyed.
    int finish();

    std::vector<std::string> takeOutcomes();
    std::vector<End> takeEnds();
    View view() const;

private:
    ProcessView viewOf(Pid pid) const;
    std::vector<int> numbersOf(const QList<Pid> &pids) const;

    World m_world;
    quint64 m_journalRead = 0;
};

} // namespace orrery::modelcheck

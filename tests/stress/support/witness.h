// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/orrery.h>

namespace orrery::stress {

/// What a process was told of others, until a message ends it: then it has returned, and was not stopped.
/// Written by that process; read after its join.
struct Witness
{
    int exits = 0;
    int downs = 0;
    /// Of the last of them.
    Pid from;
    ExitReason reason;
    /// At each Down its process was gone, and so was its name, if it is this one.
    bool cleanDowns = true;
    QString name;
    bool returned = false;
};

class WitnessBody
{
public:
    explicit WitnessBody(Witness &seen) noexcept : m_seen(&seen) {}
    Process operator()(Context self) { return watch(self, m_seen); }

private:
    static Process watch(Context self, Witness *seen)
    {
        for (;;) {
            Received item = co_await self.receive();
            if (const auto *exit = std::get_if<Exit>(&item)) {
                ++seen->exits;
                seen->from = exit->from;
                seen->reason = exit->reason;
            } else if (const auto *down = std::get_if<Down>(&item)) {
                ++seen->downs;
                seen->from = down->pid;
                seen->reason = down->reason;
                const bool clean = !self.runtime().isAlive(down->pid)
                    && (seen->name.isEmpty() || self.runtime().whereis(seen->name) != down->pid);
                seen->cleanDowns = seen->cleanDowns && clean;
            } else {
                seen->returned = true;
                co_return;
            }
        }
    }

    Witness *m_seen;
};

} // namespace orrery::stress

// SPDX-License-Identifier: MIT
#include "window/behaviouroffer.h"

#include "behaviours/table.h"

#include <algorithm>

namespace orrery::app {

QList<ui::Behaviour> BehaviourOffer::behaviours() const
{
    QList<ui::Behaviour> offered;
    for (const BehaviourKind &kind : behaviourKinds())
        offered.append({kind.id, kind.title(), kind.description(), kind.takesCount});
    return offered;
}

ui::Outcome BehaviourOffer::spawn(Runtime &runtime, const ui::SpawnRequest &request)
{
    using Reason = ui::Outcome::Reason;
    const BehaviourKind *kind = findBehaviour(request.behaviour);
    if (!kind)
        return Reason::Unknown;
    const int count = std::clamp(request.count, 1, mostAtOnce);
    const SpawnOptions options{.label = request.label.isEmpty() ? kind->id : request.label, .name = request.name,
                               .mailboxCapacity = request.mailboxCapacity};
    const SpawnedProcesses spawned = spawnMany(runtime, *kind, options, OptionValues(kind->options), count);
    switch (spawned.problem) {
    case SpawnedProcesses::Problem::None:
        break;
    case SpawnedProcesses::Problem::NameTaken:
        return {Reason::NameTaken, spawned.holder};
    case SpawnedProcesses::Problem::ShuttingDown:
        return Reason::ShuttingDown;
    }
    ui::Outcome outcome(Reason::Done, spawned.pids.constFirst());
    outcome.count = spawned.pids.size();
    return outcome;
}

} // namespace orrery::app

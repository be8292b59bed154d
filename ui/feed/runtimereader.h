// SPDX-License-Identifier: MIT
#pragma once

#include "feed/factsreader.h"

#include <orrery/runtime.h>

#include <memory>
#include <utility>

namespace orrery::ui {

/// What a runtime of this program tells.
class RuntimeReader final : public FactsReader
{
public:
    explicit RuntimeReader(std::shared_ptr<Runtime> runtime) : m_runtime(std::move(runtime)) {}

    QList<ProcessInfo> processes(const QList<Pid> &pids) const override { return m_runtime->processInfos(pids); }
    QList<NameInfo> names() const override { return m_runtime->names(); }
    QList<GroupInfo> groups() const override { return m_runtime->groups(); }
    QList<TimerFigures> timerFigures() const override { return m_runtime->timerFigures(); }
    QList<TimerInfo> timers(const QList<TimerFigures> &wanted) const override { return m_runtime->timers(wanted); }
    Pid reachedBy(const TimerInfo &timer) const override
    {
        if (timer.target.isNull())
            return m_runtime->whereis(timer.targetName).value_or(Pid());
        return m_runtime->isAlive(timer.target) ? timer.target : Pid();
    }

private:
    const std::shared_ptr<Runtime> m_runtime;
};

} // namespace orrery::ui

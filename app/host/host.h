// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemplan.h"

#include <orrery/options.h>

#include <QtCore/QString>

#include <memory>
#include <mutex>

namespace orrery {
class Runtime;
}

namespace orrery::app {

/// Has the program's runtime: starts it with its system, and another one with the same system
/// after a shutdown. Any thread.
class Host
{
public:
    Host(RuntimeOptions options, SystemPlan plan);
    Host(const Host &) = delete;
    Host &operator=(const Host &) = delete;
    ~Host();

    /// A new runtime with the system of the plan, in place of the one before, which has to be shut
    /// down. Null, and problem() says why, where not all of the system could be started; then
    /// nothing of it is running. Takes as long as the spawning takes.
    std::shared_ptr<Runtime> start();

    /// The present one; null before the first start and after one that failed.
    std::shared_ptr<Runtime> runtime() const;
    /// Why the last start failed; empty where it did not.
    QString problem() const;

    const SystemPlan &plan() const { return m_plan; }

private:
    const RuntimeOptions m_options;
    const SystemPlan m_plan;
    mutable std::mutex m_mutex; // guards what follows
    std::shared_ptr<Runtime> m_runtime;
    QString m_problem;
};

} // namespace orrery::app

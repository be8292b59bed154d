// SPDX-License-Identifier: MIT
#include "host/host.h"

#include "system/starter.h"

#include <orrery/runtime.h>

#include <exception>
#include <utility>

namespace orrery::app {

Host::Host(RuntimeOptions options, SystemPlan plan) : m_options(std::move(options)), m_plan(std::move(plan)) {}

Host::~Host() = default;

std::shared_ptr<Runtime> Host::start()
{
    std::shared_ptr<Runtime> runtime;
    QString problem;
    try {
        runtime = std::make_shared<Runtime>(m_options);
        problem = startSystem(*runtime, m_plan);
    } catch (const std::exception &failure) { // no more threads, no more memory
        problem = QStringLiteral("the runtime cannot be started: ") + QString::fromLocal8Bit(failure.what());
    }
    if (!problem.isEmpty())
        runtime.reset(); // shuts it down

    std::shared_ptr<Runtime> before; // let go after the lock: its end may take a while
    const std::lock_guard lock(m_mutex);
    before = std::exchange(m_runtime, runtime);
    m_problem = problem;
    return runtime;
}

std::shared_ptr<Runtime> Host::runtime() const
{
    const std::lock_guard lock(m_mutex);
    return m_runtime;
}

QString Host::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

} // namespace orrery::app

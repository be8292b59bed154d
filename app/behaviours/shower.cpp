// SPDX-License-Identifier: MIT
#include "behaviours/behaviours.h"
#include "behaviours/command.h"
#include "behaviours/guards.h"
#include "behaviours/table.h"

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds beat = 100ms;

Process spark(Context self, std::chrono::milliseconds lifetime, QString to)
{
    for (auto left = lifetime; left > 0ms; left -= beat) {
        co_await self.sleep(std::min(left, beat));
        if (!to.isEmpty())
            self.runtime().sendNamed(to, "spark");
    }
}

/// The sparks of the bursts so far; ends those that are left.
class Sparks
{
public:
    explicit Sparks(Context self) : m_runtime(self.runtime()) {}
    Sparks(const Sparks &) = delete;
    Sparks &operator=(const Sparks &) = delete;
    ~Sparks()
    {
        for (const Pid pid : std::as_const(m_pids))
            m_runtime.kill(pid);
    }

    void burst(const ShowerSettings &settings, qint64 count)
    {
        m_pids.removeIf([this](Pid pid) { return !m_runtime.isAlive(pid); });
        for (qint64 i = 0; i < count; ++i) {
            const auto longest = static_cast<quint64>(std::max<qint64>(1, settings.lifetime.count()));
            const auto part = static_cast<qint64>(QRandomGenerator::global()->generate64() % longest);
            const std::chrono::milliseconds lifetime{part + 1};
            const Pid pid = m_runtime.spawn([lifetime, to = settings.to](Context self) { return spark(self, lifetime, to); },
                                            SpawnOptions{.label = u"spark"_s, .name = {}});
            if (!pid)
                return; // shutting down
            if (!settings.group.isEmpty())
                m_runtime.joinGroup(settings.group, pid);
            m_pids.append(pid);
        }
    }

private:
    Runtime &m_runtime;
    QList<Pid> m_pids;
};

} // namespace

Process shower(Context self, ShowerSettings settings)
{
    Sparks sparks(self);
    self.runtime().sendEvery(self.pid(), settings.period, "burst"); // ends with this process
    for (;;) {
        const Received item = co_await self.receive();
        const Message *message = messageIn(item);
        if (!message)
            continue;
        if (says(item, "stop"))
            co_return;
        if (const auto count = numberAfter(*message, "burst"); count && *count >= 0)
            sparks.burst(settings, std::min<qint64>(*count, mostAtOnce));
        else if (says(item, "burst"))
            sparks.burst(settings, settings.count);
    }
}

} // namespace orrery::app

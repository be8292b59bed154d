// SPDX-License-Identifier: MIT
#pragma once

#include "counted.h"
#include "processes.h"

#include <algorithm>
#include <stdexcept>

// Children for supervisors, and what the tests ask about them.
namespace orrery::test {

/// A body that ends as it is told: "normal", "crash"; anything else it forgets. Its end is written down.
class ChildOf
{
public:
    ChildOf(QString id, Log<QString> &ends) : m_id(std::move(id)), m_ends(&ends) {}
    Process operator()(Context self) { return live(self, m_id, m_ends); }

private:
    static Process live(Context self, QString id, Log<QString> *ends)
    {
        const AtEnd atEnd([&] { ends->append(id); });
        for (;;) {
            const Received item = co_await self.receive();
            if (textOf(item) == "normal")
                co_return;
            if (textOf(item) == "crash")
                throw std::runtime_error("told to");
        }
    }

    QString m_id;
    Log<QString> *m_ends;
};

/// Traps exits and ends when it is asked to; writes its end down.
class PoliteChildOf
{
public:
    PoliteChildOf(QString id, Log<QString> &ends) : m_id(std::move(id)), m_ends(&ends) {}
    Process operator()(Context self) { return live(self, m_id, m_ends); }

private:
    static Process live(Context self, QString id, Log<QString> *ends)
    {
        const AtEnd atEnd([&] { ends->append(id); });
        self.runtime().setTrapExit(self.pid(), true);
        co_await self.receiveMatching(match::exitFrom());
    }

    QString m_id;
    Log<QString> *m_ends;
};

/// Traps exits and takes no notice of them.
inline Process deaf(Context self)
{
    self.runtime().setTrapExit(self.pid(), true);
    for (;;)
        co_await self.receive();
}

enum class Ending { Normal, Shutdown, Crashed, Killed, Custom };

inline ExitReason reasonOf(Ending ending)
{
    switch (ending) {
    case Ending::Normal:
        return ExitReason::Normal;
    case Ending::Shutdown:
        return ExitReason::Shutdown;
    case Ending::Crashed:
        return ExitReason::Crashed;
    case Ending::Killed:
        return ExitReason::Killed;
    case Ending::Custom:
        break;
    }
    return ExitReason::custom(QStringLiteral("custom"));
}

/// Ends a ChildOf.
inline void endIn(Runtime &runtime, Pid pid, Ending ending)
{
    if (ending == Ending::Normal || ending == Ending::Crashed)
        runtime.send(pid, ending == Ending::Normal ? "normal" : "crash");
    else if (ending == Ending::Killed)
        runtime.kill(pid);
    else
        runtime.exit(pid, reasonOf(ending));
}

inline SupervisorInfo infoOf(const Runtime &runtime, Pid supervisor)
{
    const QList<SupervisorInfo> all = runtime.supervisors();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &info) { return info.pid == supervisor; });
    return found == all.end() ? SupervisorInfo{} : *found;
}

/// Of a child that is not there: with an empty id.
inline ChildInfo childOf(const Runtime &runtime, Pid supervisor, const QString &id)
{
    const QList<ChildInfo> children = infoOf(runtime, supervisor).children;
    const auto found = std::find_if(children.begin(), children.end(), [&](const auto &child) { return child.id == id; });
    return found == children.end() ? ChildInfo{} : *found;
}

inline Pid pidOf(const Runtime &runtime, Pid supervisor, const QString &id)
{
    return childOf(runtime, supervisor, id).pid;
}

inline QStringList idsOf(const Runtime &runtime, Pid supervisor)
{
    QStringList ids;
    for (const ChildInfo &child : infoOf(runtime, supervisor).children)
        ids.append(child.id);
    return ids;
}

inline QStringList valuesOf(const Log<QString> &log)
{
    const std::vector<QString> values = log.values();
    return QStringList(values.begin(), values.end());
}

} // namespace orrery::test

namespace orrery {
inline char *toString(const ChildResult &result)
{
    return QTest::toString(result.toString());
}
} // namespace orrery

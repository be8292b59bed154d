// SPDX-License-Identifier: MIT
#include <orrery/supervisor.h>

#include <QtCore/QSet>

namespace orrery {

ChildBody::ChildBody(SupervisorSpec spec) : m_supervisor(std::make_shared<const SupervisorSpec>(std::move(spec))) {}

QString SupervisorSpec::problem() const
{
    if (strategy == Strategy::Pool && children.size() != 1)
        return QStringLiteral("a pool is of one template, not of %1").arg(children.size());
    QSet<QString> ids;
    for (const ChildSpec &child : children) {
        if (child.id.isEmpty())
            return QStringLiteral("a child has no id");
        if (ids.contains(child.id))
            return QStringLiteral("two children have the id \"%1\"").arg(child.id);
        ids.insert(child.id);
        if (child.body.isNull())
            return QStringLiteral("the child \"%1\" has no body").arg(child.id);
        if (!child.body.isSupervisor())
            continue;
        if (const QString within = child.body.supervisor()->problem(); !within.isEmpty())
            return QStringLiteral("in the supervisor \"%1\", %2").arg(child.id, within);
    }
    return {};
}

QString ChildResult::toString() const
{
    switch (m_reason) {
    case Done:
        return QStringLiteral("done");
    case NoSupervisor:
        return QStringLiteral("there is no such supervisor, or it is ending");
    case NoChild:
        return QStringLiteral("the supervisor has no child with that id");
    case IdTaken:
        return QStringLiteral("the supervisor has a child with that id");
    case NameTaken:
        return QStringLiteral("the child's name is held by %1").arg(m_pid.toString());
    case BadChild:
        return QStringLiteral("there is nothing that the child could run");
    case WrongStrategy:
        return QStringLiteral("that is not for a supervisor of this strategy");
    case Overruled:
        return QStringLiteral("another request for the child came in between");
    case TimedOut:
        return QStringLiteral("it was not done in time");
    case Asked:
        return QStringLiteral("it was asked, and not waited for");
    }
    return {};
}

} // namespace orrery

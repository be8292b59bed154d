// SPDX-License-Identifier: MIT
#include "views/relations.h"

#include "models/format.h"
#include "views/detailrow.h"
#include "views/latestframe.h"
#include "views/linklist.h"

#include <QtWidgets/QFormLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More than these are counted, not listed.
constexpr qsizetype Listed = 6;

} // namespace

Relations::Relations(const LatestFrame &latest, QWidget *owner) : QObject(owner), m_latest(latest), m_owner(owner) {}

LinkList *Relations::addList(QFormLayout *form, const QString &name, const QString &caption)
{
    auto *list = new LinkList(m_owner);
    list->setObjectName(u"details."_s + name);
    list->setAccessibleName(caption);
    addDetail(form, caption, list);
    return list;
}

LinkList *Relations::addPids(QFormLayout *form, const QString &name, const QString &caption, const QString &filterKey)
{
    LinkList *list = addList(form, name, caption);
    connect(list, &LinkList::activated, this, [this](const QString &key) { Q_EMIT processWanted(Pid::fromString(key)); });
    connect(list, &LinkList::moreActivated, this,
            [this, filterKey] { Q_EMIT processesWanted(filterKey + u':' + m_pid.toString()); });
    return list;
}

void Relations::addGroups(QFormLayout *form, const QString &caption)
{
    m_groups = addList(form, u"groups"_s, caption);
    connect(m_groups, &LinkList::activated, this, &Relations::groupWanted);
    // The first that is not listed: they stand together in the page of groups.
    connect(m_groups, &LinkList::moreActivated, this, [this] {
        const ProcessInfo *info = m_latest.process(m_pid);
        if (info && info->groups.size() > Listed)
            Q_EMIT groupWanted(info->groups[Listed]);
    });
}

void Relations::addSupervisor(QFormLayout *form, const QString &caption)
{
    m_supervisor = addPids(form, u"supervisor"_s, caption, u"monitors"_s);
}

void Relations::addChildren(QFormLayout *form, const QString &caption)
{
    m_children = addPids(form, u"children"_s, caption, u"supervisor"_s);
}

void Relations::addLinks(QFormLayout *form, const QString &caption)
{
    m_links = addPids(form, u"links"_s, caption, u"links"_s);
}

void Relations::addMonitors(QFormLayout *form, const QString &caption)
{
    // Whom it monitors are those that it is a watcher of.
    m_monitors = addPids(form, u"monitors"_s, caption, u"monitoredby"_s);
}

void Relations::addMonitoredBy(QFormLayout *form, const QString &caption)
{
    m_monitoredBy = addPids(form, u"monitoredBy"_s, caption, u"monitors"_s);
}

void Relations::show(const ProcessInfo &info)
{
    m_pid = info.pid;
    QList<LinkList::Link> groups;
    for (const QString &group : info.groups.first(std::min(info.groups.size(), Listed)))
        groups.append({group, group});
    m_groups->setLinks(groups, info.groups.size() - groups.size());
    showTree(info);
    showPids(m_links, info.links);
    showPids(m_monitors, info.monitors);
    showPids(m_monitoredBy, info.monitoredBy);
}

void Relations::showTree(const ProcessInfo &info) const
{
    showPids(m_supervisor, info.supervisor.isNull() ? QList<Pid>() : QList<Pid>{info.supervisor});
    QList<Pid> below;
    qsizetype more = 0;
    if (const SupervisorInfo *own = m_latest.supervisor(info.pid)) {
        for (const ChildInfo &child : own->children) {
            if (!child.pid.isNull())
                below.append(child.pid);
        }
        more = std::max<qsizetype>(0, own->childCount - own->children.size());
    }
    showPids(m_children, below, more);
}

void Relations::showPids(LinkList *list, const QList<Pid> &pids, qsizetype more) const
{
    QList<LinkList::Link> links;
    qsizetype at = 0;
    while (at < pids.size() && links.size() < Listed) {
        const Pid pid = pids[at];
        const auto run = std::find_if(pids.begin() + at, pids.end(), [pid](Pid other) { return other != pid; });
        const qsizetype times = run - (pids.begin() + at);
        const QString known = m_latest.describe(pid);
        links.append({pid.toString(), times == 1 ? known : tr("%1 (%2 times)").arg(known, QString::number(times))});
        at += times;
    }
    list->setLinks(links, pids.size() - at + more);
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <QtCore/QObject>

class QFormLayout;
class QWidget;

namespace orrery::ui {

class LatestFrame;
class LinkList;

/// The rows of the details that say whom a process is tied to: its groups, its links, whom it monitors and who
/// monitors it. Each of them can be gone to.
class Relations : public QObject
{
    Q_OBJECT
public:
    /// The lists become children of `owner`, which they are shown in.
    Relations(const LatestFrame &latest, QWidget *owner);

    /// Makes one row, with this caption.
    void addGroups(QFormLayout *form, const QString &caption);
    void addSupervisor(QFormLayout *form, const QString &caption);
    void addChildren(QFormLayout *form, const QString &caption);
    void addLinks(QFormLayout *form, const QString &caption);
    void addMonitors(QFormLayout *form, const QString &caption);
    void addMonitoredBy(QFormLayout *form, const QString &caption);

    void show(const ProcessInfo &info);

Q_SIGNALS:
    void processWanted(orrery::Pid pid);
    void groupWanted(const QString &group);
    /// There are more than are listed: all that match this filter.
    void processesWanted(const QString &filter);

private:
    LinkList *addList(QFormLayout *form, const QString &name, const QString &caption);
    LinkList *addPids(QFormLayout *form, const QString &name, const QString &caption, const QString &filterKey);
    void showTree(const ProcessInfo &info) const;
    /// `more`: so many are not among these.
    void showPids(LinkList *list, const QList<Pid> &pids, qsizetype more = 0) const;

    const LatestFrame &m_latest;
    QWidget *m_owner;
    Pid m_pid;
    LinkList *m_groups = nullptr, *m_supervisor = nullptr, *m_children = nullptr, *m_links = nullptr, *m_monitors = nullptr, *m_monitoredBy = nullptr;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/pagemenus.h"

#include "views/actiontext.h"
#include "views/commands.h"
#include "views/latestframe.h"
#include "views/windowactions.h"

#include <QtGui/QAction>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More than these are not listed in a menu; the pages have all of them.
constexpr qsizetype Listed = 25;

} // namespace

PageMenus::PageMenus(const Pages &pages, const WindowActions &actions, Commands &commands, const LatestFrame &latest,
                     QObject *parent)
    : QObject(parent), m_pages(pages), m_actions(actions), m_commands(commands), m_latest(latest),
      m_page(pages.processes)
{
    confineKeys();
    for (TablePage *page : m_pages.all()) {
        page->table()->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(page->table(), &QWidget::customContextMenuRequested, this,
                [this, page](const QPoint &at) { popUp(page, at); });
    }
    connect(m_actions.unlinkMenu, &QMenu::aboutToShow, this, &PageMenus::fillUnlink);
    connect(m_actions.leaveGroupMenu, &QMenu::aboutToShow, this, &PageMenus::fillLeaveGroup);
}

void PageMenus::confineKeys()
{
    // Delete and Copy mean another thing on each page, and in a text field its own.
    const auto confine = [](QAction *action, QWidget *widget) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        widget->addAction(action);
    };
    for (QAction *action : {m_actions.unregisterName, m_actions.cancelTimers, m_actions.killGroup})
        action->setShortcut(Qt::Key_Delete);
    confine(m_actions.stop, m_pages.processes);
    confine(m_actions.stop, m_pages.supervision);
    confine(m_actions.unregisterName, m_pages.names);
    confine(m_actions.cancelTimers, m_pages.timers);
    confine(m_actions.killGroup, m_pages.groups);
    for (TablePage *page : m_pages.all())
        confine(m_actions.copy, page);
}

void PageMenus::popUp(TablePage *page, const QPoint &at)
{
    auto *menu = new QMenu(page);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(page, menu);
    menu->popup(page->table()->viewport()->mapToGlobal(at));
}

void PageMenus::addActions(TablePage *page, QMenu *menu)
{
    const WindowActions &actions = m_actions;
    if (page == m_pages.groups) {
        menu->addActions({actions.showMembers, actions.sendGroup, actions.joinGroup});
        menu->addMenu(actions.leaveGroupMenu);
        menu->addSeparator();
        menu->addActions({actions.copy, actions.exportRows});
        menu->addSeparator();
        menu->addAction(actions.killGroup);
        return;
    }
    if (page == m_pages.names)
        menu->addActions({actions.registerName, actions.unregisterName});
    else if (page == m_pages.timers)
        menu->addActions({actions.schedule, actions.fireTimers, actions.changeDelay, actions.cancelTimers});
    else
        menu->addActions({actions.send, actions.schedule, actions.registerName});
    menu->addSeparator();
    if (page == m_pages.supervision) {
        menu->addActions({actions.goToProcess, actions.showChildren, actions.copy, actions.exportRows});
        menu->addSeparator();
        menu->addActions({actions.suspend, actions.resume});
        menu->addSeparator();
        menu->addAction(actions.stop);
        return;
    }
    if (page != m_pages.processes) {
        menu->addActions({actions.goToProcess, actions.copy, actions.exportRows});
        return;
    }
    menu->addActions({actions.suspend, actions.resume});
    menu->addSeparator();
    menu->addAction(actions.joinGroup);
    menu->addMenu(actions.leaveGroupMenu);
    menu->addAction(actions.link);
    menu->addMenu(actions.unlinkMenu);
    menu->addSeparator();
    menu->addActions({actions.copy, actions.exportRows});
    menu->addSeparator();
    menu->addAction(actions.stop);
}

void PageMenus::update(TablePage *page, bool running)
{
    m_page = page;
    const ProcessInfo *info = m_latest.process(page->currentPid());
    const bool several = page->selectedCount() > 1;
    m_actions.unlinkMenu->menuAction()->setEnabled(running && info && !several && !info->links.isEmpty());
    m_actions.leaveGroupMenu->menuAction()->setEnabled(
        running && (page == m_pages.groups ? !page->currentName().isEmpty() : info && (several || !info->groups.isEmpty())));
}

void PageMenus::fillUnlink()
{
    m_actions.unlinkMenu->clear();
    const Pid one = m_page->currentPid();
    const ProcessInfo *info = m_latest.process(one);
    if (!info)
        return;
    for (const Pid other : info->links.first(std::min(info->links.size(), Listed))) {
        QAction *action = m_actions.unlinkMenu->addAction(literalText(m_latest.describe(other)));
        connect(action, &QAction::triggered, &m_commands, [this, one, other] { m_commands.unlink(one, other); });
    }
}

void PageMenus::fillLeaveGroup()
{
    QMenu *menu = m_actions.leaveGroupMenu;
    menu->clear();
    const auto add = [&](const QString &text, const QString &group, const QList<Pid> &pids) {
        connect(menu->addAction(literalText(text)), &QAction::triggered, &m_commands,
                [this, group, pids] { m_commands.leaveGroup(group, pids); });
    };
    if (m_page == m_pages.groups) {
        const GroupInfo *group = m_latest.group(m_page->currentName());
        if (!group)
            return;
        for (const Pid pid : group->members.first(std::min(group->members.size(), Listed)))
            add(m_latest.describe(pid), group->name, {pid});
        if (group->members.size() > Listed) {
            menu->addSeparator();
            menu->addAction(m_actions.showMembers);
        }
        return;
    }
    const QList<Pid> pids = m_page->livePids();
    QStringList groups;
    for (const Pid pid : pids) {
        if (const ProcessInfo *info = m_latest.process(pid))
            groups.append(info->groups);
    }
    groups.removeDuplicates();
    groups.sort();
    for (const QString &name : groups.first(std::min(groups.size(), Listed))) {
        QList<Pid> members;
        const GroupInfo *group = m_latest.group(name);
        std::copy_if(pids.begin(), pids.end(), std::back_inserter(members),
                     [group](Pid pid) { return group && group->members.contains(pid); });
        add(name, name, members);
    }
}

} // namespace orrery::ui

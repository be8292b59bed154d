// SPDX-License-Identifier: MIT
#pragma once

#include "views/pages.h"

#include <QtCore/QObject>

class QMenu;

namespace orrery::ui {

class Commands;
class LatestFrame;
class WindowActions;

/// What the pages have beyond their tables: context menus, the keys that mean another thing on each of them,
/// and the submenus that list what the selection of the page in sight can be parted from.
class PageMenus : public QObject
{
    Q_OBJECT
public:
    PageMenus(const Pages &pages, const WindowActions &actions, Commands &commands, const LatestFrame &latest,
              QObject *parent = nullptr);

    /// The page in sight, and whether anything can be done at all; for the submenus.
    void update(TablePage *page, bool running);

private:
    void confineKeys();
    void popUp(TablePage *page, const QPoint &at);
    void addActions(TablePage *page, QMenu *menu);
    void fillUnlink();
    void fillLeaveGroup();

    const Pages m_pages;
    const WindowActions &m_actions;
    Commands &m_commands;
    const LatestFrame &m_latest;
    TablePage *m_page;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <functional>

class QMenu;

namespace orrery::ui {

class TablePage;

/// Sorting without the mouse: a menu of the columns of the page in sight, and which way.
class SortMenu : public QObject
{
    Q_OBJECT
public:
    /// `page` gives null where there is nothing to sort.
    SortMenu(QMenu *menu, std::function<TablePage *()> page, QObject *parent);

private:
    void fill();

    QMenu *m_menu;
    std::function<TablePage *()> m_page;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QWidget>

class QLabel;
class QScrollBar;
class QTableView;
class QToolButton;

namespace orrery::ui {

class LogModelBase;
class TablePage;

/// What stands above the rows of a log: whether the newest stays in sight, whether the rows stand still, and a button
/// that empties it.
///
/// The newest stays in sight until a person scrolls away from it; from then on what is read stays where it is, though
/// rows come above it. That takes an order by time, which is the log's own.
class LogTools : public QWidget
{
    Q_OBJECT
public:
    /// Puts itself above the rows of the page.
    LogTools(TablePage *page, LogModelBase &log);

    bool isFollowing() const;
    void setFollowing(bool following);

private:
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text, const QString &tip);
    int timeOrder() const;
    int newestEnd() const;
    void noteOrder();
    void noteScrolled();
    void keepPlace();
    void keepPlaceSoon();
    void scrollTo(int value);
    void showWaiting();

    TablePage *m_page;
    LogModelBase &m_log;
    QTableView *m_table;
    QScrollBar *m_bar;
    QToolButton *m_follow, *m_pause, *m_clear;
    QLabel *m_waiting;
    QPersistentModelIndex m_top; // what a person reads there
    bool m_isAdjusting = false;
    bool m_isChanging = false; // rows have come or gone, and the view does not know yet where it stands
};

} // namespace orrery::ui

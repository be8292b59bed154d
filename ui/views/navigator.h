// SPDX-License-Identifier: MIT
#pragma once

#include "views/pages.h"

#include <QtCore/QObject>

class QTabWidget;

namespace orrery::ui {

class FilterEdit;
class FrameFlow;

/// Takes a person to what something is about, on whichever page that is, and back again.
class Navigator : public QObject
{
    Q_OBJECT
public:
    Navigator(const Pages &pages, QTabWidget *tabs, FilterEdit *filter, FrameFlow &flow, QObject *parent = nullptr);

    /// Selects it on its page; where the filter hides it, without the filter.
    void goToProcess(Pid pid);
    /// To the process that holds the name.
    void goToName(const QString &name);
    void goToGroup(const QString &group);
    void goToTimer(quint64 timer);
    /// All timers that match.
    void showTimers(const QString &filter);
    /// All processes that match.
    void showProcesses(const QString &filter);
    /// Those in this group.
    void showMembers(const QString &group);
    /// Those that it starts again.
    void showChildren(Pid supervisor);

    /// To where the last of these calls was made.
    void back();
    bool canGoBack() const { return !m_places.isEmpty(); }
    /// The runtime is another one.
    void forget();

Q_SIGNALS:
    /// Why it went nowhere.
    void reported(const QString &text);
    void placesChanged();

private:
    struct Place
    {
        TablePage *page;
        QString filter;
        Pid pid; ///< selected there; null for none
        QString name;
    };

    Place here() const;
    void note(const Place &place);
    void turnTo(TablePage *page);
    TablePage *page() const;
    template <typename Key>
    void goTo(TablePage *page, const Key &key, bool isListed, bool isThere);
    void settleAwaited();

    const Pages m_pages;
    QTabWidget *m_tabs;
    FilterEdit *m_filter;
    FrameFlow &m_flow;
    QList<Place> m_places; // the last is the one to go back to
};

} // namespace orrery::ui

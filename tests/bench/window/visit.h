// SPDX-License-Identifier: MIT
#pragma once

#include "window/heartbeat.h"
#include "window/otherthreads.h"
#include "window/society.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <vector>

class QAbstractItemModel;
class QAbstractItemView;
class QLineEdit;
class QTabWidget;
class QTableView;

namespace orrery {
class MonitorWindow;
}

namespace orrery::bench {

/// How a window gets along with a crowd and its society, one after the other.
class Visit
{
public:
    Visit(const Run &run, Crowd &crowd, Society &society);
    ~Visit();

    // How the GUI thread fares.
    void steady();
    void scroll();
    void pages();

    // And how long it takes until there is something to see.
    /// By every column, those that are not shown at first as well.
    void sort();
    /// By an expression for each kind of field.
    void filter();

    /// What sampling takes of a core, and the window of memory, whatever is in sight, in which order.
    void costs();

    void close();

private:
    /// A filter, and how many rows pass it: from `least` to `most`.
    struct Filter
    {
        QByteArray name;
        QString text;
        int least;
        int most;
    };
    struct Scene
    {
        QByteArray name;
        std::function<void()> enter;
    };

    void turnTo(const QByteArray &page);
    QAbstractItemView *viewOf(const QByteArray &page) const;
    QTableView *tableOf(const QByteArray &page) const;
    /// What stands in some of the first rows.
    static QList<QVariant> landmarks(const QTableView &table, int rows);
    double sortPage(const QByteArray &page);
    double filterPage(const QByteArray &page, const std::vector<Filter> &filters);
    std::vector<Filter> processFilters() const;
    std::vector<Filter> nameFilters() const;
    std::vector<Filter> timerFilters() const;
    std::vector<Filter> groupFilters() const;
    std::vector<Filter> supervisionFilters() const;
    std::vector<Scene> scenes();

    const Run &m_run;
    Crowd &m_crowd;
    Society &m_society;
    const double m_before;
    Heartbeat m_heartbeat;
    OtherThreads m_threads; // after the heartbeat's, before the window's
    std::unique_ptr<MonitorWindow> m_window;
    QTabWidget *m_tabs = nullptr;
    QLineEdit *m_field = nullptr;
};

} // namespace orrery::bench

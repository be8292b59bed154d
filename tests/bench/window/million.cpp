// SPDX-License-Identifier: MIT
// The window over a system of a million processes that moves: what it does to the GUI thread, and to the system.
#include "feed/runtimefeed.h"
#include "harness/measure.h"
#include "harness/processes.h"
#include "window/crowd.h"
#include "window/heartbeat.h"
#include "window/painted.h"
#include "window/parts.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <atomic>
#include <functional>
#include <vector>

namespace orrery::bench {

using namespace std::chrono_literals;

namespace {

/// Lets the event loop run until something holds; gives how long that took, in milliseconds.
double until(const Run &run, const std::function<bool()> &holds)
{
    const Stopwatch watch;
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    poll.start(2);
    QTimer::singleShot(60s, &loop, [&] { run.require(false, "the window does not get there"); });
    if (!holds())
        loop.exec();
    return milliseconds(watch.elapsed());
}

/// As a turn of the event loop's own, so that it is timed.
void act(const std::function<void()> &what)
{
    QEventLoop loop;
    QMetaObject::invokeMethod(
        &loop,
        [&] {
            what();
            loop.quit();
        },
        Qt::QueuedConnection);
    loop.exec();
}

/// How the window gets along with it, one after the other.
class Visit
{
public:
    Visit(const Run &run, Crowd &crowd) : m_run(run), m_before(residentBytes())
    {
        const Stopwatch watch;
        m_window = std::make_unique<MonitorWindow>(crowd.runtime());
        m_table = m_window->findChild<QTableView *>(QStringLiteral("processesTable"));
        m_field = m_window->findChild<QLineEdit *>(QStringLiteral("filterField"));
        m_window->resize(1300, 900);
        QEventLoop loop;
        const Painted painted(*m_window, 1000, [&loop] { loop.quit(); });
        m_window->show();
        loop.exec();
        run.report("first_table", milliseconds(watch.elapsed()), "ms");
    }

    void steady()
    {
        m_heartbeat.begin();
        runFor(m_run.isQuick() ? 2s : 10s);
        m_heartbeat.report(m_run, "steady");
    }

    void scroll()
    {
        m_heartbeat.begin();
        QScrollBar *bar = m_table->verticalScrollBar();
        for (int i = 0; i < 100; ++i) {
            act([&] { bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 100) / 100)); });
            runFor(30ms);
        }
        m_heartbeat.report(m_run, "scroll");
    }

    void sort()
    {
        m_heartbeat.begin();
        double slowest = 0;
        std::vector<double> times;
        QHeaderView *header = m_table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            if (header->isSectionHidden(column))
                continue;
            bool arranged = false;
            const auto connection = QObject::connect(m_table->model(), &QAbstractItemModel::layoutChanged,
                                                     [&arranged] { arranged = true; });
            // By what was chosen, and not by a change that came anyway: the order that comes next is another one.
            act([&] { m_table->sortByColumn(column, Qt::DescendingOrder); });
            arranged = false;
            times.push_back(until(m_run, [&] { return arranged; }));
            QObject::disconnect(connection);
            slowest = std::max(slowest, times.back());
            runFor(500ms);
        }
        std::sort(times.begin(), times.end());
        m_run.report("sort_first_result_p50", quantile(times, 0.5), "ms");
        m_run.report("sort_first_result_slowest", slowest, "ms");
        m_heartbeat.report(m_run, "sort");
        m_table->sortByColumn(0, Qt::AscendingOrder);
        runFor(1s);
    }

    void filter()
    {
        m_heartbeat.begin();
        std::vector<double> times;
        const auto rows = [this] { return m_table->model()->rowCount(); };
        const std::pair<const char *, int> filters[] = {
            {"mailbox>0", Crowd::Held}, {"state:suspended", Crowd::Held}, {"name:/^name \\d7$/", 9}, {"<0.77>", 1}, {"timers>1", 0}};
        for (const auto &[text, matching] : filters) {
            act([&] { m_field->setText(QString::fromLatin1(text)); });
            times.push_back(until(m_run, [&, wanted = matching] { return rows() == wanted; }));
            runFor(500ms);
            act([&] { m_field->clear(); });
            until(m_run, [&] { return rows() > Crowd::Held; });
            runFor(500ms);
        }
        std::sort(times.begin(), times.end());
        m_run.report("filter_first_result_p50", quantile(times, 0.5), "ms");
        m_run.report("filter_first_result_slowest", times.back(), "ms");
        m_heartbeat.report(m_run, "filter");
    }

    void pages()
    {
        auto *tabs = m_window->findChild<QTabWidget *>(QStringLiteral("pages"));
        for (int page = 1; page < tabs->count(); ++page) {
            m_heartbeat.begin();
            act([&] { tabs->setCurrentIndex(page); });
            runFor(m_run.isQuick() ? 1s : 4s);
            m_heartbeat.report(m_run, tabs->widget(page)->objectName().toLatin1() + "_page");
        }
        tabs->setCurrentIndex(0);
        runFor(1s);
    }

    /// What the window holds once it has come to rest.
    void memory(qsizetype processes)
    {
        m_run.report("memory_each_process", (residentBytes() - m_before) / double(processes), "bytes");
    }

    void close() { m_window->closeNow(); }

private:
    const Run &m_run;
    const double m_before;
    std::unique_ptr<MonitorWindow> m_window;
    QTableView *m_table = nullptr;
    QLineEdit *m_field = nullptr;
    Heartbeat m_heartbeat;
};

/// The share of one core that the window's sampling takes.
double samplingShare(const Run &run, Runtime &runtime)
{
    ui::RuntimeFeed feed(runtime);
    ui::Interest interest;
    interest.names.isInSight = interest.timers.isInSight = interest.allNames = interest.allGroups = false;
    interest.processes.view.rows = {0, 100};
    feed.setInterest(interest, false);
    std::chrono::nanoseconds cost{0};
    Stopwatch watch;
    int frames = 0;
    QObject::connect(&feed, &ui::Feed::frameReady, &feed, [&](const ui::FramePtr &frame) {
        if (frames++ == 0)
            watch = Stopwatch(); // the first one lists all
        else
            cost += frame->cost;
    });
    feed.setActive(true);
    runFor(run.isQuick() ? 3s : 10s);
    run.report("samples_each_second", (frames - 1) / watch.seconds(), "1/s");
    run.report("sample", milliseconds(cost) / std::max(1, frames - 1), "ms_of_CPU");
    return 100 * std::chrono::duration<double>(cost).count() / watch.seconds();
}

} // namespace

void windowMillion(const Run &run)
{
    const qsizetype count = run.count(1'000'000);
    Crowd crowd(run, count);
    crowd.churn();
    const quint64 before = crowd.spawned();
    const Stopwatch watch;
    runFor(1s);
    run.report("churn", double(crowd.spawned() - before) / watch.seconds(), "spawns/s");
    Visit visit(run, crowd);
    visit.steady();
    visit.memory(count);
    visit.scroll();
    visit.sort();
    visit.filter();
    visit.pages();
    visit.close();
    run.report("sampling", samplingShare(run, crowd.runtime()), "%_of_a_core");
}

} // namespace orrery::bench

// SPDX-License-Identifier: MIT
#include "window/visit.h"

#include "harness/measure.h"
#include "window/painted.h"
#include "window/turns.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QEventLoop>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

namespace orrery::bench {

using namespace std::chrono_literals;

Visit::Visit(const Run &run, Crowd &crowd, Society &society)
    : m_run(run), m_crowd(crowd), m_society(society), m_before(residentBytes())
{
    const Stopwatch watch;
    m_window = std::make_unique<MonitorWindow>(crowd.runtime());
    m_tabs = m_window->findChild<QTabWidget *>(QStringLiteral("pages"));
    m_field = m_window->findChild<QLineEdit *>(QStringLiteral("filterField"));
    m_window->resize(1300, 900);
    QEventLoop loop;
    const Painted painted(*m_window, 1000, [&loop] { loop.quit(); });
    m_window->show();
    loop.exec();
    run.report("first_table", milliseconds(watch.elapsed()), "ms");
}

Visit::~Visit() = default;

void Visit::steady()
{
    m_heartbeat.begin();
    const quint64 before = m_society.restarts();
    const Stopwatch watch;
    runFor(m_run.isQuick() ? 2s : 10s);
    m_heartbeat.report(m_run, "steady");
    m_run.require(m_society.restarts() > before, "no child is started again");
    m_run.report("restarts", static_cast<double>(m_society.restarts() - before) / watch.seconds(), "restarts/s");
}

void Visit::scroll()
{
    m_heartbeat.begin();
    QScrollBar *bar = tableOf("processes")->verticalScrollBar();
    for (int i = 0; i < 100; ++i) {
        act([&] { bar->setValue(int(qint64(bar->maximum()) * ((i * 37) % 100) / 100)); });
        runFor(30ms);
    }
    m_heartbeat.report(m_run, "scroll");
    bar->setValue(0);
}

void Visit::pages()
{
    for (int page = 1; page < m_tabs->count(); ++page) {
        m_heartbeat.begin();
        act([&] { m_tabs->setCurrentIndex(page); });
        runFor(m_run.isQuick() ? 1s : 4s);
        m_heartbeat.report(m_run, m_tabs->widget(page)->objectName().toLatin1() + "_page");
    }
    turnTo("processes");
}

void Visit::turnTo(const QByteArray &page)
{
    act([&] {
        for (int index = 0; index < m_tabs->count(); ++index) {
            if (m_tabs->widget(index)->objectName() == QLatin1StringView(page))
                m_tabs->setCurrentIndex(index);
        }
    });
    m_run.require(m_tabs->currentWidget()->objectName() == QLatin1StringView(page), "a page is missing");
    until(m_run, page, [&] { return viewOf(page)->model()->rowCount() > 0; });
    runFor(1s);
}

QAbstractItemView *Visit::viewOf(const QByteArray &page) const
{
    return m_window->findChild<QAbstractItemView *>(QString::fromLatin1(page + "Table"));
}

QTableView *Visit::tableOf(const QByteArray &page) const
{
    return m_window->findChild<QTableView *>(QString::fromLatin1(page + "Table"));
}

void Visit::close()
{
    m_window->closeNow();
}

} // namespace orrery::bench

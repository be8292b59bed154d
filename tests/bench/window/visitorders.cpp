// SPDX-License-Identifier: MIT
// How long it takes until another order or a filter shows something.
#include "harness/measure.h"
#include "models/processcolumns.h"
#include "models/roles.h"
#include "window/turns.h"
#include "window/visit.h"

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace orrery::bench {

using namespace std::chrono_literals;
using ui::ProcessColumns;

namespace {

constexpr auto Settling = 300ms;

/// As a word of a metric: "Received/s" is received_s.
QByteArray wordOf(const QString &title)
{
    QByteArray word;
    for (const QChar letter : title.toLower())
        word += letter.isLetterOrNumber() ? static_cast<char>(letter.toLatin1()) : '_';
    return word;
}

/// Of one row alone, as a word of a filter.
QString only(Pid pid)
{
    return u'"' + pid.toString() + u'"';
}

} // namespace

QList<QVariant> Visit::landmarks(const QTableView &table, int rows)
{
    const QAbstractItemModel &model = *table.model();
    constexpr int many = 64;
    QList<QVariant> result;
    for (int i = 0; i < many; ++i) {
        const QModelIndex index = model.index(static_cast<int>(qint64{rows} * i / many), 0);
        const QVariant id = index.data(ui::IdRole);
        result.append(id.isValid() ? id : index.data(ui::NameRole));
    }
    return result;
}

/// From the order at the beginning each time: what comes after the click is then the order that was asked for, and not
/// a sample that was on its way. Each column has somebody who stands out, so that by none the order is the same.
double Visit::sortPage(const QByteArray &page)
{
    turnTo(page);
    QTableView *table = tableOf(page);
    const QHeaderView *header = table->horizontalHeader();
    const int usual = header->sortIndicatorSection();
    const Qt::SortOrder usualOrder = header->sortIndicatorOrder();
    // Who comes and goes is in the lower half: the same from sample to sample, unless the order is another one.
    const int stable = table->model()->rowCount() / 2;
    const QList<QVariant> before = landmarks(*table, stable);
    double slowest = 0;
    m_heartbeat.begin();
    for (int column = 0; column < header->count(); ++column) {
        // Who has lived longest stands on top anyway, and those next to one another are of one worker.
        const QString top = table->model()->index(0, column).data().toString();
        const bool ascends = page == "processes"
            && (column == ProcessColumns::UptimeColumn || (column == ProcessColumns::WorkerColumn && top != u"1"));
        const Qt::SortOrder other = usualOrder == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        const Qt::SortOrder order = column == usual ? other : ascends ? Qt::AscendingOrder : Qt::DescendingOrder;
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        const QByteArray metric = page + "_sort_" + wordOf(title);
        const Stopwatch watch;
        act([&] { table->sortByColumn(column, order); });
        until(m_run, metric, [&] { return landmarks(*table, stable) != before; });
        const double time = milliseconds(watch.elapsed());
        m_run.report(metric, time, "ms");
        slowest = std::max(slowest, time);
        runFor(Settling);
        act([&] { table->sortByColumn(usual, usualOrder); });
        until(m_run, metric + ", and back", [&] { return landmarks(*table, stable) == before; });
        runFor(Settling);
    }
    m_run.report(page + "_sort_slowest", slowest, "ms");
    m_heartbeat.report(m_run, page + "_sort");
    return slowest;
}

void Visit::sort()
{
    double slowest = 0;
    for (const char *page : {"processes", "names", "timers", "groups"})
        slowest = std::max(slowest, sortPage(page));
    m_run.report("sort_slowest", slowest, "ms");
    turnTo("processes");
}

double Visit::filterPage(const QByteArray &page, const std::vector<Filter> &filters)
{
    turnTo(page);
    const QAbstractItemModel &rows = *viewOf(page)->model();
    const int all = rows.rowCount();
    double slowest = 0;
    m_heartbeat.begin();
    for (const Filter &filter : filters) {
        const QByteArray metric = page + "_filter_" + filter.name;
        const Stopwatch watch;
        act([&] { m_field->setText(filter.text); });
        until(m_run, metric, [&] { return rows.rowCount() >= filter.least && rows.rowCount() <= filter.most; });
        const double time = milliseconds(watch.elapsed());
        m_run.report(metric, time, "ms");
        slowest = std::max(slowest, time);
        runFor(Settling);
        act([&] { m_field->clear(); });
        until(m_run, metric + ", and back", [&] { return rows.rowCount() >= all - all / 10; });
        runFor(Settling);
    }
    m_run.report(page + "_filter_slowest", slowest, "ms");
    m_heartbeat.report(m_run, page + "_filter");
    return slowest;
}

/// Those who come and go are among the rows for some seconds, and may match as well.
std::vector<Visit::Filter> Visit::processFilters() const
{
    constexpr int passing = 20'000;
    constexpr int held = Crowd::Held;
    const int helpers = Society::Children * m_society.supervisors();
    return {{"word", QStringLiteral("chatter"), Society::Chatters, Society::Chatters},
            {"word_of_none", QStringLiteral("nobody"), 0, 0},
            {"pid", only(m_society.chatter(0)), 1, 1},
            {"name", QStringLiteral("name:/^name \\d7$/"), 9, 9},
            {"label", QStringLiteral("label:helper"), helpers / 2, helpers * 2},
            {"state", QStringLiteral("state:suspended"), held, held},
            {"mailbox", QStringLiteral("mailbox>0"), held, held + passing},
            {"mailbox_full", QStringLiteral("mailbox:full"), 1, 1},
            {"received", QStringLiteral("received>0"), 1, passing},
            {"sent", QStringLiteral("sent>0"), 1, passing},
            {"cpu", QStringLiteral("cpu>0"), 1, passing},
            {"timers", QStringLiteral("timers>1"), Society::Once, Society::Once},
            {"age", QStringLiteral("age<5s"), 1, passing},
            {"group_of_many", QStringLiteral("group:everyone"), m_society.members(), m_society.members()},
            {"group", QStringLiteral("group:/^few \\d7$/"), 1, 30},
            {"links", QStringLiteral("links:") + only(m_society.chatter(1)), 1, 1},
            {"monitors", QStringLiteral("monitors:") + only(m_society.chatter(3)), 1, 1},
            {"refused", QStringLiteral("refused>0"), 1, 1},
            {"restarts", QStringLiteral("restarts>0"), 1, m_society.children()},
            {"negation", QStringLiteral("-state:waiting"), held, held + passing},
            {"several", QStringLiteral("-state:suspended mailbox>0 timers=0"), 1, passing}};
}

std::vector<Visit::Filter> Visit::nameFilters() const
{
    const int services = m_society.supervisors();
    return {{"word", QStringLiteral("service"), services - Society::Children, services},
            {"expression", QStringLiteral("name:/^name \\d7$/"), 9, 9},
            {"label", QStringLiteral("label:helper"), services - Society::Children, services},
            {"state", QStringLiteral("state:suspended"), Crowd::Held / 10, Crowd::Held / 10},
            {"negation", QStringLiteral("-name:name"), services - Society::Children, services}};
}

std::vector<Visit::Filter> Visit::timerFilters() const
{
    constexpr int ours = Society::Once + Society::Repeating;
    return {{"word", QStringLiteral("tick"), ours, ours},
            {"target", QStringLiteral("target:") + only(m_crowd.runtime().processes().at(3 * Crowd::Held)), 1, 1},
            {"due", QStringLiteral("due>90min"), Society::Once, Society::Once},
            {"period", QStringLiteral("period>1s"), Society::Repeating, Society::Repeating},
            {"by", QStringLiteral("by:") + only(m_society.armer()), ours, ours},
            {"negation", QStringLiteral("-message:later"), ours, ours}};
}

std::vector<Visit::Filter> Visit::groupFilters() const
{
    return {{"word", QStringLiteral("everyone"), 1, 1},
            {"expression", QStringLiteral("group:/^few \\d7$/"), 9, 9},
            {"members", QStringLiteral("members>1000"), 1, 1},
            {"negation", QStringLiteral("-group:few"), Society::LargeGroups + 1, Society::LargeGroups + 1}};
}

/// By what is at the top.
std::vector<Visit::Filter> Visit::supervisionFilters() const
{
    return {{"word", QStringLiteral("\"service 7\""), 1, m_society.supervisors() / 5},
            {"strategy", QStringLiteral("strategy:pool"), 1, 1},
            {"children", QStringLiteral("children>1000"), 1, 1}};
}

void Visit::filter()
{
    const double slowest = std::max({filterPage("processes", processFilters()), filterPage("names", nameFilters()),
                                     filterPage("timers", timerFilters()), filterPage("groups", groupFilters()),
                                     filterPage("supervision", supervisionFilters())});
    m_run.report("filter_slowest", slowest, "ms");
    turnTo("processes");
}

} // namespace orrery::bench

// SPDX-License-Identifier: MIT
#include "models/timerbook.h"

#include <algorithm>

namespace orrery::ui {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// Timers that are asked for in full in one go.
constexpr std::size_t Portion = 4096;
/// By how much a time that is rounded up to milliseconds may seem to move.
constexpr milliseconds Rounding{2};

nanoseconds dueAt(nanoseconds remaining, nanoseconds now)
{
    // The longest delays do not fit on top of a point in time.
    return remaining >= nanoseconds::max() - now ? nanoseconds::max() : now + remaining;
}

nanoseconds dueAt(milliseconds remaining, nanoseconds now)
{
    constexpr auto longest = std::chrono::duration_cast<milliseconds>(nanoseconds::max());
    return remaining >= longest - std::chrono::ceil<milliseconds>(now) ? nanoseconds::max() : now + remaining;
}

QString pidText(Pid pid)
{
    return pid.isNull() ? QString() : pid.toString();
}

QString targetText(const TimerInfo &info)
{
    return info.target.isNull() ? info.targetName : info.target.toString();
}

} // namespace

double TimerFields::sortNumber(const TimerRow &row, int column)
{
    switch (column) {
    case TimerColumns::ResolvesColumn:
        return static_cast<double>(row.resolves.number());
    case TimerColumns::DueColumn:
        return static_cast<double>(row.due.count());
    case TimerColumns::KindColumn:
        return static_cast<double>(row.info.period.count());
    case TimerColumns::MadeByColumn:
        return static_cast<double>(row.info.madeBy.number());
    default:
        return 0;
    }
}

QString TimerFields::sortText(const TimerRow &row, int column)
{
    return column == TimerColumns::TargetColumn ? targetText(row.info) : row.info.preview;
}

QVariant TimerFields::filterValue(const TimerRow &row, int column, const FilterWords &)
{
    switch (column) {
    case TimerColumns::TargetColumn:
        return targetText(row.info);
    case TimerColumns::ResolvesColumn:
        return pidText(row.resolves);
    case TimerColumns::MessageColumn:
        return row.info.preview;
    case TimerColumns::DueColumn:
        return QVariant::fromValue(qint64{row.info.remaining.count()});
    case TimerColumns::KindColumn:
        return QVariant::fromValue(qint64{row.info.period.count()});
    case TimerColumns::MadeByColumn:
        return pidText(row.info.madeBy);
    default:
        return {};
    }
}

void TimerBook::setQuery(const TableQuery &query)
{
    if (query.number != m_arranger.query().number)
        m_budget.want();
    m_arranger.setQuery(query);
}

void TimerBook::clear()
{
    *this = TimerBook(m_budget.account());
}

TimerTablePtr TimerBook::take(TimerSource &source, nanoseconds now)
{
    m_now = now;
    m_budget.begin();
    if (source.count() <= FewRows) {
        takeFew(source);
    } else {
        if (!m_keys || m_budget.isDue(m_now))
            m_budget.spend(m_now, [&] { lookAtMany(source); });
        learn(wanted(), source);
    }
    m_budget.end();
    auto table = std::make_shared<TimerTable>();
    table->order = m_order;
    table->rows = m_rows;
    return table;
}

void TimerBook::setKeys()
{
    std::sort(m_figures.begin(), m_figures.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    m_figures.erase(std::unique(m_figures.begin(), m_figures.end(), [](const auto &a, const auto &b) { return a.id == b.id; }),
                    m_figures.end());
    // The same keys stay the same vector, so that a view is not told of rows that have not moved.
    const auto isSame = [](quint64 id, const TimerFigures &figures) { return id == figures.id; };
    if (m_keys && std::equal(m_keys->begin(), m_keys->end(), m_figures.cbegin(), m_figures.cend(), isSame))
        return;
    const auto keys = m_pool.take(static_cast<std::size_t>(m_figures.size()));
    for (const TimerFigures &each : std::as_const(m_figures))
        keys->push_back(each.id);
    m_keys = keys;
}

/// All is known of all before they are sorted by that.
void TimerBook::takeFew(TimerSource &source)
{
    m_figures = source.figures();
    setKeys();
    learn(m_figures, source);
    m_order = m_arranger.lookAtAll(m_keys, [this](const Indices &indices, const Use &use) {
        auto row = m_rows.begin();
        for (const quint32 index : indices) {
            while (row != m_rows.end() && row->info.id < (*m_keys)[index])
                ++row;
            if (row != m_rows.end() && row->info.id == (*m_keys)[index])
                use(index, *row);
        }
    });
}

void TimerBook::lookAtMany(TimerSource &source)
{
    m_figures = {}; // or there were twice as many at a time
    m_figures = source.figures();
    setKeys();
    m_order = m_arranger.lookAtAll(
        m_keys, [&](const Indices &indices, const Use &use) { visit(indices, source, use); });
}

void TimerBook::visit(const Indices &indices, TimerSource &source, const Use &use)
{
    bool byInfo = false;
    for (int column = 0; column < TimerColumns::ColumnCount; ++column)
        byInfo = byInfo || (TimerFields::needsInfo(column) && m_arranger.query().goesBy(column));
    TimerRow row;
    for (std::size_t from = 0; from < indices.size(); from += Portion) {
        const std::size_t to = std::min(from + Portion, indices.size());
        QList<TimerInfo> infos;
        if (byInfo)
            infos = source.infos(m_figures.sliced(indices[from], static_cast<qsizetype>(to - from)));
        auto info = infos.cbegin();
        for (std::size_t at = from; at < to; ++at) {
            const TimerFigures &figures = m_figures[indices[at]];
            if (byInfo) {
                if (info == infos.cend() || info->id != figures.id)
                    continue; // it is gone
                row.info = *info++;
                row.resolves = source.reachedBy(row.info);
            } else {
                row.info.id = figures.id;
                row.info.target = figures.target;
                row.info.madeBy = figures.madeBy;
                row.info.remaining = std::chrono::ceil<milliseconds>(figures.remaining);
                row.info.period = std::chrono::ceil<milliseconds>(figures.period);
            }
            row.due = dueAt(figures.remaining, m_now);
            use(indices[at], row);
        }
    }
}

/// What is in sight, and what was asked for.
QList<TimerFigures> TimerBook::wanted() const
{
    std::vector<quint64> ids(m_view.keys.cbegin(), m_view.keys.cend());
    for (int row = std::max(m_view.rows.first, 0); row <= std::min(m_view.rows.last, m_order.size() - 1); ++row)
        ids.push_back(m_order.at(row));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QList<TimerFigures> result;
    for (const quint64 id : ids) {
        const auto at = std::lower_bound(m_figures.cbegin(), m_figures.cend(), id,
                                         [](const TimerFigures &figures, quint64 sought) { return figures.id < sought; });
        if (at != m_figures.cend() && at->id == id)
            result.append(*at);
    }
    return result;
}

void TimerBook::learn(const QList<TimerFigures> &wanted, TimerSource &source)
{
    const QList<TimerInfo> infos = source.infos(wanted);
    std::vector<TimerRow> rows;
    rows.reserve(static_cast<std::size_t>(wanted.size()));
    auto info = infos.cbegin();
    auto before = m_rows.begin();
    for (const TimerFigures &figures : wanted) {
        while (before != m_rows.end() && before->info.id < figures.id)
            ++before;
        const bool wasKnown = before != m_rows.end() && before->info.id == figures.id;
        TimerRow row;
        if (info != infos.cend() && info->id == figures.id) {
            row.info = *info++;
            row.resolves = source.reachedBy(row.info);
            row.due = dueAt(row.info.remaining, m_now);
            if (wasKnown && std::chrono::abs(row.due - before->due) <= Rounding)
                row.due = before->due;
        } else {
            // It has fired, or was cancelled; the order has it until the next look at all.
            row.info.id = figures.id;
            row.info.target = figures.target;
            row.info.madeBy = figures.madeBy;
            if (wasKnown)
                row = *before;
            row.info.remaining = milliseconds{0};
            row.resolves = {};
            row.isGone = true;
        }
        rows.push_back(std::move(row));
    }
    m_rows = std::move(rows);
}

} // namespace orrery::ui

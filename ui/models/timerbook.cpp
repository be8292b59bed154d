// SPDX-License-Identifier: MIT
#include "models/timerbook.h"

#include <algorithm>
#include <iterator>

namespace orrery::ui {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// Timers that are asked for in full in one go.
constexpr std::size_t Portion = 4096;
/// No pid comes near it, and beneath it a double tells each from the next.
constexpr double AboveAllPids = 0x1p52;
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

} // namespace

double TimerFields::sortNumber(const TimerRow &row, int column)
{
    switch (column) {
    case TimerColumns::TargetColumn:
        return row.info.target.isNull() ? 0 : static_cast<double>(row.info.target.number()) - AboveAllPids;
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
    return column == TimerColumns::TargetColumn ? row.info.targetName : row.info.preview;
}

FilterValue TimerFields::filterValue(const TimerRow &row, int column, const FilterWords &)
{
    switch (column) {
    case TimerColumns::TargetColumn:
        return row.info.target.isNull() ? FilterValue(row.info.targetName) : FilterValue(row.info.target);
    case TimerColumns::ResolvesColumn:
        return row.resolves;
    case TimerColumns::MessageColumn:
        return row.info.preview;
    case TimerColumns::DueColumn:
        return qint64{row.info.remaining.count()};
    case TimerColumns::KindColumn:
        return qint64{row.info.period.count()};
    case TimerColumns::MadeByColumn:
        return row.info.madeBy;
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

/// Sorts what was listed, each once. The same keys stay the same vector, so that a view is not told of rows that have not
/// moved.
template <typename Listed>
void TimerBook::setKeys(Listed &listed)
{
    const auto isBelow = [](const auto &a, const auto &b) { return a.id < b.id; };
    if (!std::is_sorted(listed.begin(), listed.end(), isBelow))
        std::sort(listed.begin(), listed.end(), isBelow);
    const auto isTheSame = [](const auto &a, const auto &b) { return a.id == b.id; };
    listed.erase(std::unique(listed.begin(), listed.end(), isTheSame), listed.end());
    const auto isSame = [](quint64 id, const auto &each) { return id == each.id; };
    if (m_keys && std::equal(m_keys->begin(), m_keys->end(), listed.cbegin(), listed.cend(), isSame))
        return;
    m_keys.reset();
    auto keys = std::make_shared<std::vector<quint64>>();
    keys->reserve(static_cast<std::size_t>(listed.size()));
    for (const auto &each : std::as_const(listed))
        keys->push_back(each.id);
    m_keys = std::move(keys);
}

/// All is known of all before they are sorted by that.
void TimerBook::takeFew(TimerSource &source)
{
    QList<TimerFigures> all;
    source.list([&all](const QList<TimerFigures> &portion) { all += portion; });
    setKeys(all);
    m_places = {};
    learn(all, source);
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

/// Of a million no more is kept than who they are and where they are found again; figures come in portions.
void TimerBook::lookAtMany(TimerSource &source)
{
    struct Found
    {
        quint64 id;
        quint32 place;
    };
    m_places = {};
    {
        std::vector<Found, PageAllocator<Found>> found;
        found.reserve(static_cast<std::size_t>(source.count()));
        source.list([&found](const QList<TimerFigures> &portion) {
            for (const TimerFigures &each : portion)
                found.push_back({each.id, each.place});
        });
        setKeys(found);
        m_places.reserve(found.size());
        for (const Found &each : found)
            m_places.push_back(each.place);
    }
    m_order = m_arranger.lookAtAll(
        m_keys, [&](const Indices &indices, const Use &use) { visit(indices, source, use); });
    m_arranger.settle();
}

TimerFigures TimerBook::listed(std::size_t index) const
{
    TimerFigures figures;
    figures.id = (*m_keys)[index];
    figures.place = m_places[index];
    return figures;
}

void TimerBook::visit(const Indices &indices, TimerSource &source, const Use &use)
{
    QList<TimerFigures> wanted;
    for (std::size_t from = 0; from < indices.size(); from += Portion) {
        const std::size_t to = std::min(from + Portion, indices.size());
        wanted.clear();
        for (std::size_t at = from; at < to; ++at)
            wanted.append(listed(indices[at]));
        auto index = indices.begin() + static_cast<std::ptrdiff_t>(from);
        visitSome(wanted, source, [&](const TimerRow &row) {
            while ((*m_keys)[*index] != row.info.id)
                ++index;
            use(*index, row);
        });
    }
}

/// More than figures is asked for only of those and only where the query goes by it.
void TimerBook::visitSome(const QList<TimerFigures> &wanted, TimerSource &source,
                          const std::function<void(const TimerRow &row)> &use) const
{
    const TableQuery &query = m_arranger.query();
    const bool byMessage = query.goesBy(TimerColumns::MessageColumn);
    const bool byReached = query.goesByPid(TimerColumns::ResolvesColumn);
    const bool byName = byReached || query.goesBy(TimerColumns::TargetColumn);
    const auto needsInfo = [&](const TimerFigures &each) { return byMessage || (byName && each.target.isNull()); };
    const QList<TimerFigures> all = source.figures(wanted);
    QList<TimerFigures> withMore;
    std::copy_if(all.begin(), all.end(), std::back_inserter(withMore), needsInfo);
    const QList<TimerInfo> infos = source.infos(withMore);
    auto info = infos.cbegin();
    TimerRow row;
    for (const TimerFigures &figures : all) {
        row.info.targetName.clear();
        if (needsInfo(figures)) {
            if (info == infos.cend() || info->id != figures.id)
                continue; // it is gone
            row.info.targetName = info->targetName;
            row.info.preview = info->preview;
            ++info;
        }
        row.info.id = figures.id;
        row.info.target = figures.target;
        row.info.madeBy = figures.madeBy;
        row.info.remaining = std::chrono::ceil<milliseconds>(figures.remaining);
        row.info.period = std::chrono::ceil<milliseconds>(figures.period);
        row.due = dueAt(figures.remaining, m_now);
        row.resolves = byReached ? source.reachedBy(row.info) : Pid();
        use(row);
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
        const auto at = std::lower_bound(m_keys->begin(), m_keys->end(), id);
        if (at != m_keys->end() && *at == id)
            result.append(listed(static_cast<std::size_t>(at - m_keys->begin())));
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

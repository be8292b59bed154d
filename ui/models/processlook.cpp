// SPDX-License-Identifier: MIT
// What a book sees of a process: one that is in sight in full, all of them in figures.
#include "models/processbook.h"

#include "models/processfields.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace orrery::ui {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Of spans that are shorter, a rate says little.
constexpr milliseconds ShortestSpan{20};
/// Processes that are looked at in one go.
constexpr std::size_t Portion = 4096;

/// Of a counter, in its unit a second.
double rateOf(quint64 before, quint64 now, double elapsed)
{
    return now > before ? static_cast<double>(now - before) / elapsed : 0;
}

qint64 startOf(const ProcessInfo &info)
{
    return info.startedAt.isValid() ? info.startedAt.toMSecsSinceEpoch() : 0;
}

void setFigures(ProcessRow &row, const ProcessFigures &figures)
{
    row.info.pid = figures.pid;
    row.info.state = figures.state;
    row.info.worker = figures.worker;
    row.info.mailboxDepth = figures.mailboxDepth;
    row.info.mailboxCapacity = figures.mailboxCapacity;
    row.info.timersPending = figures.timersPending;
    row.info.messagesReceived = figures.messagesReceived;
    row.info.messagesSent = figures.messagesSent;
    row.info.messagesRefused = figures.messagesRefused;
    row.info.supervisor = figures.supervisor;
    row.info.restarts = figures.restarts;
    row.info.cpuTime = figures.cpuTime;
    row.startedAt = duration_cast<milliseconds>(figures.startedAt).count();
}

ProcessRow::Counters countersOf(const ProcessInfo &info)
{
    return {{}, info.messagesReceived, info.messagesSent, info.messagesRefused, info.cpuTime};
}

/// What a counter was of which only the lower end is known; they never go back.
quint64 before(quint64 now, quint32 lower)
{
    const quint32 since = static_cast<quint32>(now) - lower;
    return since > ~quint32{0} / 2 ? now : now - since;
}

/// Processor time in the units that it is kept in.
quint64 units(nanoseconds cpu)
{
    return static_cast<quint64>(cpu.count()) >> 8;
}

} // namespace

ProcessBook::Counted::Counted(Pid of, const Row::Counters &now)
    : pid(of), received(static_cast<quint32>(now.received)), sent(static_cast<quint32>(now.sent)),
      refused(static_cast<quint32>(now.refused)), cpu(static_cast<quint32>(units(now.cpu)))
{
}

ProcessRow::Counters ProcessBook::Counted::before(const Row::Counters &now, nanoseconds at) const
{
    const quint64 cpuSince = units(now.cpu) - ui::before(units(now.cpu), cpu);
    return {at, ui::before(now.received, received), ui::before(now.sent, sent), ui::before(now.refused, refused),
            now.cpu - nanoseconds(static_cast<qint64>(cpuSince << 8))};
}

void ProcessBook::setRates(Row &row, const Row::Counters *before) const
{
    row.counters = countersOf(row.info);
    row.counters.at = m_now;
    row.received = row.sent = row.cpu = Row::NotKnown;
    if (!before || before->at >= m_now)
        return;
    const double elapsed = std::chrono::duration<double>(m_now - before->at).count();
    row.received = rateOf(before->received, row.counters.received, elapsed);
    row.sent = rateOf(before->sent, row.counters.sent, elapsed);
    row.cpu = std::max(0.0, std::chrono::duration<double>(row.counters.cpu - before->cpu).count() / elapsed);
    row.refusing = row.counters.refused > before->refused;
}

/// What is known of it from elsewhere.
void ProcessBook::setAside(Row &row) const
{
    row.uptime = row.startedAt > 0
        ? duration_cast<seconds>(milliseconds{std::max<qint64>(0, m_wallTime - row.startedAt)})
        : seconds{0};
    const auto longRunning = m_longRunning.find(row.info.pid);
    row.longRunning = longRunning == m_longRunning.end() ? milliseconds{0} : longRunning->second;
}

ProcessRow ProcessBook::rowOf(const ProcessInfo &info, const Row *before) const
{
    if (before && !before->isKnown)
        before = nullptr;
    Row row;
    row.info = info;
    row.startedAt = startOf(info);
    setAside(row);
    if (before && m_now - before->counters.at < ShortestSpan) {
        row.counters = before->counters;
        row.received = before->received;
        row.sent = before->sent;
        row.cpu = before->cpu;
        row.refusing = before->refusing;
        return row;
    }
    if (before) {
        setRates(row, &before->counters);
    } else if (!m_isFirst && std::binary_search(m_started.cbegin(), m_started.cend(), info.pid)) {
        const Row::Counters unborn{m_listedBefore, 0, 0, 0, {}}; // they began at 0 after those before were told
        setRates(row, &unborn);
    } else {
        setRates(row, nullptr);
    }
    return row;
}

void ProcessBook::visit(const Indices &indices, ProcessSource &source, const ProcessArranger::Use &use)
{
    if (isFew()) {
        for (const quint32 index : indices) {
            const Pid pid = (*m_keys)[index];
            const auto ended = m_ended.find(pid);
            const Row *row = ended != m_ended.end() ? &ended->second : known(pid);
            if (row && (row->isKnown || row->ended)) // one that is about to leave is nowhere
                use(index, *row);
        }
        return;
    }
    bool mostHaveMore = false;
    for (std::size_t from = 0; from < indices.size(); from += Portion)
        visitSome(indices, from, std::min(from + Portion, indices.size()), source, use, mostHaveMore);
    if (m_nextCounted.empty())
        return;
    m_counted = std::exchange(m_nextCounted, {});
    m_countedAt = m_now;
}

/// One by one, ascending: those below are let go, so that what is counted anew takes their place in memory.
const ProcessBook::Counted *ProcessBook::lastCounted(Pid pid)
{
    while (!m_counted.empty() && m_counted.front().pid < pid)
        m_counted.pop_front();
    return !m_counted.empty() && m_counted.front().pid == pid ? &m_counted.front() : nullptr;
}

/// What rates are reckoned from at the next look.
void ProcessBook::count(ProcessSource &source)
{
    Indices all(m_keys->size());
    std::iota(all.begin(), all.end(), 0U);
    visit(all, source, [](quint32, const Row &) {});
}

/// Of what takes more than figures, figures are left out where in the portion before most had more.
void ProcessBook::visitSome(const Indices &indices, std::size_t from, std::size_t to, ProcessSource &source,
                            const ProcessArranger::Use &use, bool &mostHaveMore)
{
    const TableQuery &query = m_arranger.query();
    bool byInfo = false;
    for (int column = 0; column < ProcessColumns::ColumnCount; ++column)
        byInfo = byInfo || (ProcessFields::needsInfo(column) && query.goesBy(column));
    const bool byRate = goesByRate();
    // What rows are not sorted or filtered by need not be looked up a million times.
    const bool byAside = query.goesBy(ProcessColumns::UptimeColumn);
    const bool byRefusing = query.goesBy(ProcessColumns::MailboxColumn);
    const bool isOfAll = indices.size() == m_keys->size();

    QList<Pid> pids, withMore;
    pids.reserve(static_cast<qsizetype>(to - from));
    for (std::size_t at = from; at < to; ++at)
        pids.append((*m_keys)[indices[at]]);
    const QList<ProcessFigures> all = mostHaveMore ? QList<ProcessFigures>() : source.figures(pids);
    if (byInfo && !mostHaveMore) {
        for (const ProcessFigures &figures : all) {
            if (figures.hasMore)
                withMore.append(figures.pid);
        }
    }
    QList<ProcessInfo> infos = source.infos(mostHaveMore ? pids : withMore);
    mostHaveMore = mostHaveMore || withMore.size() > pids.size() / 2;

    auto figures = all.cbegin();
    auto info = infos.begin();
    Row row;
    for (std::size_t at = from; at < to; ++at) {
        const Pid pid = (*m_keys)[indices[at]];
        while (figures != all.cend() && figures->pid < pid)
            ++figures;
        while (info != infos.end() && info->pid < pid)
            ++info;
        const bool hasFigures = figures != all.cend() && figures->pid == pid;
        const bool hasInfo = info != infos.end() && info->pid == pid;
        if (!hasFigures && !hasInfo) {
            const auto ended = m_ended.find(pid);
            if (ended != m_ended.end())
                use(indices[at], ended->second);
            continue;
        }
        if (byInfo)
            row.info = hasInfo ? std::move(*info) : ProcessInfo();
        if (hasFigures)
            setFigures(row, *figures);
        else
            row.startedAt = startOf(row.info);
        if (byAside)
            setAside(row);
        const Row *inSight = byRefusing ? known(pid) : nullptr;
        row.refusing = inSight && inSight->refusing;
        if (byRate) {
            Row::Counters before;
            const Counted *counted = isOfAll ? lastCounted(pid) : nullptr; // who has come since was not there then
            if (counted)
                before = counted->before(countersOf(row.info), m_countedAt);
            setRates(row, counted ? &before : nullptr);
            if (isOfAll)
                m_nextCounted.emplace_back(pid, row.counters);
        }
        use(indices[at], row);
    }
}

} // namespace orrery::ui

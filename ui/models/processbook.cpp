// SPDX-License-Identifier: MIT
#include "models/processbook.h"

#include "models/lookup.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace orrery::ui {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

ProcessRow unknownRow(Pid pid)
{
    ProcessRow row;
    row.info.pid = pid;
    row.isKnown = false;
    return row;
}

template <typename Less, typename A, typename B>
QList<Pid> difference(const A &from, const B &without, Less less)
{
    QList<Pid> result;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(result), less);
    return result;
}

} // namespace

QList<ProcessInfo> FrameSource::infos(const QList<Pid> &pids)
{
    QList<ProcessInfo> result;
    result.reserve(pids.size());
    for (const Pid pid : pids) {
        if (const ProcessInfo *info = findProcess(m_frame, pid))
            result.append(*info);
    }
    return result;
}

QList<ProcessFigures> FrameSource::figures(const QList<Pid> &pids)
{
    QList<ProcessFigures> result;
    for (const Pid pid : pids) {
        const ProcessInfo *info = findProcess(m_frame, pid);
        if (!info)
            continue;
        ProcessFigures figures;
        figures.pid = pid;
        figures.state = info->state;
        figures.worker = info->worker;
        figures.hasMore = true;
        figures.startedAt = milliseconds(info->startedAt.isValid() ? info->startedAt.toMSecsSinceEpoch() : 0);
        figures.mailboxDepth = info->mailboxDepth;
        figures.mailboxCapacity = info->mailboxCapacity;
        figures.timersPending = info->timersPending;
        figures.messagesReceived = info->messagesReceived;
        figures.messagesSent = info->messagesSent;
        figures.messagesRefused = info->messagesRefused;
        figures.supervisor = info->supervisor;
        figures.restarts = info->restarts;
        figures.cpuTime = info->cpuTime;
        result.append(figures);
    }
    return result;
}

ProcessBook::ProcessBook(std::shared_ptr<const LookAccount> account)
    : m_budget(std::move(account)), m_keys(std::make_shared<const std::vector<Pid>>())
{
}

ProcessBook::~ProcessBook() = default;

void ProcessBook::clear()
{
    m_arranger.forget();
    m_keys = std::make_shared<const std::vector<Pid>>();
    m_ended.clear();
    m_reasons.clear();
    m_rows.clear();
    m_counted.clear();
    m_wantsAgain = false;
    m_isFirst = true;
    m_budget = LookBudget(m_budget.account());
}

void ProcessBook::setQuery(const TableQuery &query)
{
    const bool isOther = query.number != m_arranger.query().number;
    m_arranger.setQuery(query);
    if (!isOther)
        return;
    m_budget.want();
    if (!goesByRate()) // one that does later begins anew, or it went by means of the whole time since
        m_counted = {};
}

bool ProcessBook::goesByRate() const
{
    for (int column = 0; column < ProcessColumns::ColumnCount; ++column) {
        if (ProcessFields::isRate(column) && m_arranger.query().goesBy(column))
            return true;
    }
    return false;
}

const ProcessRow *ProcessBook::known(Pid pid) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), pid,
                                     [](const Row &row, Pid sought) { return row.info.pid < sought; });
    return at != m_rows.end() && at->info.pid == pid ? &*at : nullptr;
}

void ProcessBook::begin(const Frame &frame)
{
    m_now = frame.takenAt;
    m_wallTime = frame.wallTime.toMSecsSinceEpoch();
    m_longRunning.clear();
    for (const LongRunning &each : frame.statistics.longRunning)
        m_longRunning.emplace(each.pid, std::max(each.duration, milliseconds{1}));
}

ProcessTablePtr ProcessBook::take(const Frame &frame)
{
    ProcessWatch::Changes changes;
    changes.all = true;
    changes.started.reserve(frame.processes.size());
    for (const ProcessInfo &info : frame.processes)
        changes.started.append(info.pid);
    FrameSource source(frame);
    return take(changes, source, frame);
}

ProcessTablePtr ProcessBook::take(const ProcessWatch::Changes &changes, ProcessSource &source, const Frame &frame)
{
    begin(frame);
    m_listedBefore = std::exchange(m_listedAt, m_now);
    std::vector<Pid> gone;
    m_started = changes.started;
    QList<Pid> ended = changes.ended;
    if (changes.all) {
        for (const Pid pid : changes.started) { // of a feed that thought better of it
            if (m_ended.empty())
                break;
            m_ended.erase(pid);
        }
        ended = difference(*m_keys, changes.started, std::less<>());
        ended.removeIf([this](Pid pid) { return m_ended.contains(pid); });
        m_started = difference(changes.started, *m_keys, std::less<>());
    }
    noteEnded(ended);
    for (const Pid pid : std::as_const(ended)) {
        if (!m_ended.contains(pid))
            gone.push_back(pid);
    }
    letEndedGo(gone);
    noteReasons(frame.events);
    changeKeys(m_started, gone);
    ProcessTablePtr table = makeTable(source);
    m_isFirst = false;
    return table;
}

ProcessTablePtr ProcessBook::takeInSight(ProcessSource &source, const Frame &frame)
{
    begin(frame);
    noteReasons(frame.events);
    return again(source, m_now);
}

ProcessTablePtr ProcessBook::again(ProcessSource &source, nanoseconds now)
{
    m_now = now;
    m_started.clear();
    m_keysChanged = false;
    return makeTable(source);
}

/// Of those that were never looked at, only so many as may be shown.
void ProcessBook::noteEnded(const QList<Pid> &ended)
{
    const auto add = [this](Row &&row) {
        row.ended = true;
        row.endedAt = m_now;
        row.received = row.sent = row.cpu = Row::NotKnown;
        row.refusing = false;
        row.longRunning = {};
        m_ended.insert_or_assign(row.info.pid, std::move(row));
    };
    const qsizetype firstToShow = ended.size() - std::min<qsizetype>(ended.size(), MaxLingering);
    for (qsizetype i = 0; i < ended.size(); ++i) {
        if (const Row *row = known(ended[i])) {
            add(Row(*row));
        } else if (i >= firstToShow) {
            add(unknownRow(ended[i]));
        }
    }
}

void ProcessBook::letEndedGo(std::vector<Pid> &gone)
{
    const auto drop = [&](auto at) {
        gone.push_back(at->first);
        return m_ended.erase(at);
    };
    for (auto at = m_ended.begin(); at != m_ended.end();) {
        const nanoseconds since = m_now - at->second.endedAt;
        at = since >= Lingering || since < nanoseconds::zero() ? drop(at) : std::next(at);
    }
    for (const bool alsoKnown : {false, true}) {
        for (auto at = m_ended.begin(); at != m_ended.end() && m_ended.size() > MaxLingering;)
            at = alsoKnown || !at->second.isKnown ? drop(at) : std::next(at);
    }
    std::sort(gone.begin(), gone.end());
}

/// A reason may come with a later frame than the end, or with an earlier one.
void ProcessBook::noteReasons(const QList<JournalEvent> &events)
{
    for (const JournalEvent &event : events) {
        if (event.kind != JournalEvent::Kind::Exited)
            continue;
        if (const auto at = m_ended.find(event.pid); at != m_ended.end())
            at->second.reason = event.reason;
        else if (known(event.pid))
            m_reasons.insert_or_assign(event.pid, event.reason);
    }
    for (auto reason = m_reasons.begin(); reason != m_reasons.end();) {
        const auto at = m_ended.find(reason->first);
        if (at != m_ended.end())
            at->second.reason = reason->second;
        reason = at != m_ended.end() || !known(reason->first) ? m_reasons.erase(reason) : std::next(reason);
    }
}

void ProcessBook::changeKeys(const QList<Pid> &started, const std::vector<Pid> &gone)
{
    m_keysChanged = !started.isEmpty() || !gone.empty();
    if (!m_keysChanged)
        return;
    const bool isFollowed = !m_arranger.isPlain();
    m_change.newIndex.clear();
    m_change.added.clear();
    const auto keys = m_pool.take(m_keys->size() + static_cast<std::size_t>(started.size()));
    auto come = started.cbegin();
    auto go = gone.cbegin();
    const auto addBelow = [&](Pid pid) {
        for (; come != started.cend() && *come < pid; ++come) {
            m_change.added.push_back(static_cast<quint32>(keys->size()));
            keys->push_back(*come);
        }
    };
    for (const Pid pid : *m_keys) {
        addBelow(pid);
        while (go != gone.cend() && *go < pid)
            ++go;
        const bool goes = go != gone.cend() && *go == pid;
        if (isFollowed)
            m_change.newIndex.push_back(goes ? RowOrder<Pid>::Hidden : static_cast<quint32>(keys->size()));
        if (!goes)
            keys->push_back(pid);
    }
    addBelow(Pid(~quint64{0}));
    m_keys = keys;
}

ProcessTablePtr ProcessBook::makeTable(ProcessSource &source)
{
    auto table = std::make_shared<ProcessTable>();
    m_budget.begin();
    m_wantsAgain = false;
    if (isFew()) {
        // All is known of all before it is sorted by that.
        QList<Pid> live;
        std::copy_if(m_keys->begin(), m_keys->end(), std::back_inserter(live),
                     [this](Pid pid) { return !m_ended.contains(pid); });
        learn(live, source);
        table->order = lookAtAll(source);
    } else {
        table->order = arrange(source);
        learn(wanted(table->order), source);
    }
    m_budget.end();
    table->ended = static_cast<int>(m_ended.size());
    table->live = static_cast<int>(m_keys->size()) - table->ended;
    table->rows.reserve(m_rows.size() + m_ended.size());
    auto ended = m_ended.cbegin();
    for (const Row &row : m_rows) {
        for (; ended != m_ended.cend() && ended->first < row.info.pid; ++ended)
            table->rows.push_back(ended->second);
        table->rows.push_back(row);
    }
    for (; ended != m_ended.cend(); ++ended)
        table->rows.push_back(ended->second);
    return table;
}

RowOrder<Pid> ProcessBook::look(ProcessSource &source)
{
    return m_budget.spend(m_now, [&] {
        if (m_counted.empty() && goesByRate()) {
            count(source);
            m_wantsAgain = true;
            const RowOrder<Pid> &last = m_arranger.lastOrder();
            return last.total() > 0 ? last : RowOrder<Pid>(m_keys);
        }
        return lookAtAll(source);
    });
}

RowOrder<Pid> ProcessBook::lookAtAll(ProcessSource &source)
{
    return m_arranger.lookAtAll(
        m_keys, [&](const Indices &indices, const ProcessArranger::Use &use) { visit(indices, source, use); });
}

RowOrder<Pid> ProcessBook::arrange(ProcessSource &source)
{
    if (m_arranger.needsLook() || (!m_arranger.isPlain() && m_budget.isDue(m_now)))
        return look(source);
    if (!m_keysChanged)
        return m_arranger.order(m_keys);
    return m_arranger.carryOver(m_keys, m_change, [&](const Indices &indices, const ProcessArranger::Use &use) {
        visit(indices, source, use);
    });
}

/// What is in sight, and what was asked for.
QList<Pid> ProcessBook::wanted(const RowOrder<Pid> &order) const
{
    QList<Pid> pids = m_view.keys;
    for (int row = std::max(m_view.rows.first, 0); row <= std::min(m_view.rows.last, order.size() - 1); ++row)
        pids.append(order.at(row));
    // Those that have gone are not looked up again, nor is what was known of them kept.
    pids.removeIf([this](Pid pid) {
        return m_ended.contains(pid) || !std::binary_search(m_keys->begin(), m_keys->end(), pid);
    });
    std::sort(pids.begin(), pids.end());
    pids.erase(std::unique(pids.begin(), pids.end()), pids.end());
    return pids;
}

void ProcessBook::learn(const QList<Pid> &pids, ProcessSource &source)
{
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(pids.size()));
    const QList<ProcessInfo> infos = source.infos(pids);
    auto info = infos.cbegin();
    for (const Pid pid : pids) {
        if (info != infos.cend() && info->pid == pid)
            rows.push_back(rowOf(*info++, known(pid)));
        else if (const Row *before = known(pid)) // it is about to leave: what was known last is what is shown then
            rows.push_back(*before);
        else
            rows.push_back(unknownRow(pid)); // so that nobody asks for it again until it has left
    }
    m_rows = std::move(rows);
}

} // namespace orrery::ui

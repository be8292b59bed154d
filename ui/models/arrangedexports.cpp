// SPDX-License-Identifier: MIT
#include "models/arrangedexports.h"

#include "models/lookup.h"
#include "models/processbook.h"
#include "models/processcolumns.h"
#include "models/processfields.h"
#include "models/timerbook.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace orrery::ui {

namespace {

QVariant known(double value)
{
    return value < 0 ? QVariant() : QVariant(std::round(value * 1000) / 1000);
}

template <typename Row, typename Value>
QVariantList valuesOf(const Row &row, const QList<int> &columns, Value value)
{
    QVariantList values;
    values.reserve(columns.size());
    for (const int column : columns)
        values.append(value(row, column));
    return values;
}

/// Which of the lists is meant.
template <typename Info>
struct NoInfo
{
};

QList<NameInfo> listOf(const FactsReader &reader, NoInfo<NameInfo>)
{
    return reader.names();
}

QList<GroupInfo> listOf(const FactsReader &reader, NoInfo<GroupInfo>)
{
    return reader.groups();
}

QList<NameInfo> listOf(const Frame &frame, NoInfo<NameInfo>)
{
    return frame.names;
}

QList<GroupInfo> listOf(const Frame &frame, NoInfo<GroupInfo>)
{
    return frame.groups;
}

} // namespace

FactsReader::~FactsReader() = default;

ProcessExport::ProcessExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, ProcessTablePtr table,
                             QList<int> columns, QList<Pid> keys)
    : OrderedExport(table ? table->order : RowOrder<Pid>(), std::move(keys)), m_reader(std::move(reader)),
      m_frame(std::move(frame)), m_table(std::move(table)), m_columns(std::move(columns)),
      m_words(FilterWords::ofPresentLanguage())
{
}

ProcessRow ProcessExport::rowOf(const ProcessInfo &info) const
{
    ProcessRow row;
    row.info = info;
    if (info.startedAt.isValid() && m_frame && m_frame->wallTime.isValid()) {
        const std::chrono::milliseconds lived(std::max<qint64>(0, info.startedAt.msecsTo(m_frame->wallTime)));
        row.uptime = std::chrono::duration_cast<std::chrono::seconds>(lived);
    }
    return row;
}

void ProcessExport::tell(const QList<Pid> &pids, std::vector<QVariantList> &rows)
{
    // One that is about to leave has a row of which nothing is known.
    const auto shown = [this](Pid pid) -> const ProcessRow * {
        const ProcessRow *row = m_table ? m_table->find(pid) : nullptr;
        return row && (row->isKnown || row->ended) ? row : nullptr;
    };
    QList<Pid> unknown;
    for (const Pid pid : pids) {
        if (!shown(pid))
            unknown.append(pid);
    }
    const QList<ProcessInfo> infos = m_reader ? m_reader->processes(unknown) : QList<ProcessInfo>();
    auto info = infos.cbegin();
    for (const Pid pid : pids) {
        const ProcessRow *row = shown(pid);
        ProcessRow made;
        if (!row && info != infos.cend() && info->pid == pid) {
            made = rowOf(*info++);
            row = &made;
        } else if (const ProcessInfo *held = !row && !m_reader && m_frame ? findProcess(*m_frame, pid) : nullptr) {
            made = rowOf(*held);
            row = &made;
        }
        if (row)
            rows.push_back(valuesOf(*row, m_columns, [this](const ProcessRow &each, int column) {
                return value(each, column, m_words);
            }));
    }
}

QVariant ProcessExport::value(const ProcessRow &row, int column, const FilterWords &words)
{
    using Columns = ProcessColumns;
    const ProcessInfo &info = row.info;
    if (!row.isKnown && column != Columns::PidColumn && column != Columns::StateColumn)
        return {};
    switch (column) {
    case Columns::StateColumn:
        return row.ended ? words.ended.value(0) : words.of(info.state).value(0);
    case Columns::MailboxColumn:
        return row.ended ? QVariant() : QVariant(qint64{info.mailboxDepth});
    case Columns::ReceivedColumn:
        return known(row.received);
    case Columns::SentColumn:
        return known(row.sent);
    case Columns::CpuColumn:
        return row.cpu < 0 ? QVariant() : known(row.cpu * 100);
    case Columns::WorkerColumn:
        return info.worker < 0 ? QVariant() : QVariant(info.worker + 1);
    default:
        return ProcessFields::filterValue(row, column, words).toVariant();
    }
}

template <typename Fields>
auto NamedExport<Fields>::find(const QString &name) -> const Info *
{
    if (!std::exchange(m_hasList, true)) {
        if (m_reader)
            m_list = listOf(*m_reader, NoInfo<Info>());
        else if (m_frame)
            m_list = listOf(*m_frame, NoInfo<Info>());
        std::sort(m_list.begin(), m_list.end(), [](const Info &a, const Info &b) { return a.name < b.name; });
    }
    return findByName(m_list, name);
}

template <typename Fields>
void NamedExport<Fields>::tell(const QList<QString> &names, std::vector<QVariantList> &rows)
{
    std::vector<typename Fields::Row> told;
    for (const QString &name : names) {
        const auto *shown = m_table ? m_table->find(name) : nullptr;
        if (const Info *info = shown ? &shown->info : find(name))
            told.emplace_back().info = *info;
    }
    const ProcessLookup lookup = [this](const QList<Pid> &pids) {
        return m_reader ? m_reader->processes(pids) : m_frame ? FrameSource(*m_frame).infos(pids) : QList<ProcessInfo>();
    };
    Fields::fill(told, lookup, true);
    for (const auto &row : told)
        rows.push_back(valuesOf(row, m_columns, [this](const auto &each, int column) {
            return Fields::exportValue(each, column, m_words);
        }));
}

template class NamedExport<NameFields>;
template class NamedExport<GroupFields>;

TimerExport::TimerExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, TimerTablePtr table,
                         QList<int> columns, QList<quint64> keys)
    : OrderedExport(table ? table->order : RowOrder<quint64>(), std::move(keys)), m_reader(std::move(reader)),
      m_frame(std::move(frame)), m_table(std::move(table)), m_columns(std::move(columns)),
      m_words(FilterWords::ofPresentLanguage())
{
}

/// Ascending by id, as these do.
QList<TimerInfo> TimerExport::read(QList<quint64> ids)
{
    std::sort(ids.begin(), ids.end());
    if (!m_reader) {
        QList<TimerInfo> infos = m_frame ? m_frame->timers : QList<TimerInfo>();
        infos.removeIf([&ids](const TimerInfo &info) { return !std::binary_search(ids.cbegin(), ids.cend(), info.id); });
        return infos;
    }
    if (!std::exchange(m_hasFigures, true)) {
        m_figures = m_reader->timerFigures();
        std::sort(m_figures.begin(), m_figures.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    }
    QList<TimerFigures> wanted;
    for (const quint64 id : std::as_const(ids)) {
        const auto at = std::lower_bound(m_figures.cbegin(), m_figures.cend(), id,
                                         [](const TimerFigures &figures, quint64 sought) { return figures.id < sought; });
        if (at != m_figures.cend() && at->id == id)
            wanted.append(*at);
    }
    return m_reader->timers(wanted);
}

void TimerExport::tell(const QList<quint64> &ids, std::vector<QVariantList> &rows)
{
    QList<quint64> unknown;
    for (const quint64 id : ids) {
        if (!m_table || !m_table->find(id))
            unknown.append(id);
    }
    const QList<TimerInfo> infos = unknown.isEmpty() ? QList<TimerInfo>() : read(unknown);
    for (const quint64 id : ids) {
        const TimerRow *row = m_table ? m_table->find(id) : nullptr;
        TimerRow made;
        if (!row) {
            const auto at = std::lower_bound(infos.cbegin(), infos.cend(), id,
                                             [](const TimerInfo &info, quint64 sought) { return info.id < sought; });
            if (at == infos.cend() || at->id != id)
                continue;
            made.info = *at;
            made.resolves = m_reader ? m_reader->reachedBy(made.info) : made.info.target;
            row = &made;
        }
        if (row->isGone)
            continue;
        rows.push_back(valuesOf(*row, m_columns, [this](const TimerRow &each, int column) {
            return TimerFields::filterValue(each, column, m_words).toVariant();
        }));
    }
}

} // namespace orrery::ui

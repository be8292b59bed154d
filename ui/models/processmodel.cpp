// SPDX-License-Identifier: MIT
#include "models/processmodel.h"

#include "feed/frameorder.h"
#include "models/changeset.h"

#include <QtCore/QThread>

#include <utility>

namespace orrery::ui {

namespace {

using Columns = ProcessColumns;

/// In which of them a person could see a difference.
ColumnBits differences(const ProcessRow &a, const ProcessRow &b)
{
    constexpr ColumnBits all = columnBit(Columns::ColumnCount) - 1;
    if (a.ended != b.ended || a.isKnown != b.isKnown)
        return all;
    const ProcessInfo &one = a.info;
    const ProcessInfo &other = b.info;
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, int column) { columns |= differs ? columnBit(column) : 0; };
    note(one.names != other.names, Columns::NamesColumn);
    note(one.label != other.label, Columns::LabelColumn);
    note(one.state != other.state || a.reason != b.reason || a.longRunning != b.longRunning, Columns::StateColumn);
    note(one.mailboxDepth != other.mailboxDepth || a.refusing != b.refusing
             || one.mailboxCapacity != other.mailboxCapacity,
         Columns::MailboxColumn);
    note(a.received != b.received, Columns::ReceivedColumn);
    note(a.sent != b.sent, Columns::SentColumn);
    note(a.cpu != b.cpu, Columns::CpuColumn);
    note(one.timersPending != other.timersPending, Columns::TimersColumn);
    note(a.uptime != b.uptime, Columns::UptimeColumn);
    note(one.worker != other.worker, Columns::WorkerColumn);
    note(one.groups != other.groups, Columns::GroupsColumn);
    note(one.links != other.links, Columns::LinksColumn);
    note(one.monitors != other.monitors, Columns::MonitorsColumn);
    note(one.monitoredBy != other.monitoredBy, Columns::MonitoredByColumn);
    note(one.messagesRefused != other.messagesRefused, Columns::RefusedColumn);
    note(one.restarts != other.restarts, Columns::RestartsColumn);
    note(one.supervisor != other.supervisor, Columns::SupervisorColumn);
    return columns;
}

} // namespace

ProcessModel::ProcessModel(QObject *parent) : ArrangedTable(parent)
{
    readColumns();
    connect(this, &ArrangedModel::queryChanged, this, &ProcessModel::arrange);
}

ProcessModel::~ProcessModel() = default;

/// Anew, where the feed does not do it.
void ProcessModel::arrange()
{
    if (!m_book || !m_frame)
        return;
    m_book->setQuery(query());
    FrameSource source(*m_frame);
    show(m_book->again(source, m_frame->takenAt));
}

void ProcessModel::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!given)
        return;
    if (given->table) {
        show(given->table);
        return;
    }
    if (!m_book)
        m_book = std::make_unique<ProcessBook>();
    m_book->setQuery(query());
    m_frame = inOrder(given);
    show(m_book->take(*m_frame));
}

void ProcessModel::show(const ProcessTablePtr &table)
{
    const ProcessTablePtr before = std::exchange(m_table, table);
    adopt(table->order);
    announce(before ? &before->rows : nullptr, table->rows, differences);
}

void ProcessModel::clear()
{
    m_table.reset();
    m_frame.reset();
    if (m_book)
        m_book->clear();
    dropAll();
}

QModelIndex ProcessModel::rowWithId(quint64 id) const
{
    const int row = rowOf(Pid(id));
    return row < 0 ? QModelIndex() : index(row, 0);
}

std::optional<ProcessInfo> ProcessModel::info(Pid pid) const
{
    const Row *row = m_table ? m_table->find(pid) : nullptr;
    return row && row->isKnown ? std::optional(row->info) : std::nullopt;
}

std::optional<ExitReason> ProcessModel::exitReason(Pid pid) const
{
    const Row *row = m_table ? m_table->find(pid) : nullptr;
    return row && row->ended ? row->reason : std::nullopt;
}

bool ProcessModel::isKnown(const Pid &pid) const
{
    const Row *row = m_table ? m_table->find(pid) : nullptr;
    return row && (row->isKnown || row->ended);
}

bool ProcessModel::isLive(Pid pid) const
{
    return m_table && m_table->isLive(pid);
}

int ProcessModel::liveCount() const
{
    return m_table ? m_table->live : 0;
}

int ProcessModel::endedCount() const
{
    return m_table ? m_table->ended : 0;
}

} // namespace orrery::ui

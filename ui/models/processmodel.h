// SPDX-License-Identifier: MIT
#pragma once

#include "models/frametable.h"

#include <chrono>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace orrery::ui {

struct EndedProcess
{
    ProcessInfo info;
    std::optional<ExitReason> reason;
    std::chrono::nanoseconds since{0}; // on the frames' clock
    std::chrono::seconds uptime{0};
};

struct ProcessRow
{
    const ProcessInfo *info = nullptr; // of the frame, or of ended
    const EndedProcess *ended = nullptr;
    bool hasReason = false;
    bool refusing = false; // since the frame before
    std::chrono::milliseconds longRunning{0}; // since it last suspended; 0 where that is not long
    double received = 0, sent = 0, cpu = 0; // negative while not known
    std::chrono::seconds uptime{0};

    Pid key() const { return info->pid; }
};

/// The processes of the last frame, ascending by pid, and for some seconds those that have ended, which rowOf()
/// and the like know too.
class ORRERY_UI_EXPORT ProcessModel : public FrameTable<ProcessRow>
{
    Q_OBJECT
public:
    enum Column {
        PidColumn,
        NamesColumn,
        LabelColumn,
        StateColumn,
        MailboxColumn,
        ReceivedColumn, ///< messages a second
        SentColumn,     ///< messages a second
        CpuColumn,      ///< share of one core
        TimersColumn,
        UptimeColumn,
        WorkerColumn,
        GroupsColumn,
        LinksColumn,       ///< how many
        MonitorsColumn,    ///< how many it watches
        MonitoredByColumn, ///< how many watch it
        RefusedColumn,     ///< messages, since it was started
        ColumnCount
    };
    Q_ENUM(Column)

    /// How long, in the time of frames, an ended process is still shown.
    static constexpr std::chrono::seconds Lingering{5};
    /// How many ended ones are shown at most; of more, those with the highest pids.
    static constexpr std::size_t MaxLingering = 1000;

    explicit ProcessModel(QObject *parent = nullptr);
    ~ProcessModel() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the last frame knows of it; of an ended one what was known last. Empty where it is not shown.
    std::optional<ProcessInfo> info(Pid pid) const;
    /// Why it ended; empty where it lives, is not shown, or the reason was never told.
    std::optional<ExitReason> exitReason(Pid pid) const;
    /// Rows of processes that live, and of those that have ended.
    int liveCount() const;
    int endedCount() const;

private:
    using EndedMap = std::map<Pid, EndedProcess>;

    std::vector<Row> nextRows(const Frame &frame) override;
    ColumnBits changes(const Row &before, const Row &after) const override;
    void settle() override;
    void forget() override;
    void noteEnds(const Frame &frame);
    void letEndedGo(std::chrono::nanoseconds now);
    Row nextRow(const ProcessInfo &info, const Row *before, const Frame &frame) const;
    static Row endedRow(const EndedProcess &ended);
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;
    static QVariant mark(const Row &row, int column);
    QVariant toolTip(const Row &row, int column) const;

    EndedMap m_ended; // what the rows point into
    std::vector<EndedMap::node_type> m_gone; // let go of, and pointed at until the rows are the next ones
    std::unordered_map<Pid, ExitReason> m_reasons; // of processes that are about to leave the frames
};

} // namespace orrery::ui

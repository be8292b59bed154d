// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/livetablemodel.h"

#include <chrono>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace orrery::ui {

/// The processes of the last frame, ascending by pid, and for some seconds those that have ended.
class ORRERY_UI_EXPORT ProcessModel : public LiveTableModel
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

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The row of a process, lingering ones included; -1 where it is not shown.
    int rowOf(Pid pid) const;
    /// What the last frame knows of it; of an ended one what was known last. Empty where it is not shown.
    std::optional<ProcessInfo> info(Pid pid) const;
    /// Why it ended; empty where it lives, is not shown, or the reason was never told.
    std::optional<ExitReason> exitReason(Pid pid) const;
    /// Rows of processes that live, and of those that have ended.
    int liveCount() const;
    int endedCount() const;

public Q_SLOTS:
    /// Brings the rows to this frame.
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

private:
    struct Ended
    {
        ProcessInfo info;
        std::optional<ExitReason> reason;
        std::chrono::nanoseconds since{0}; // on the frames' clock
        std::chrono::seconds uptime{0};
    };
    using EndedMap = std::map<Pid, Ended>;
    struct Row
    {
        const ProcessInfo *info = nullptr; // of m_frame, or of ended
        const Ended *ended = nullptr;      // of m_ended
        bool hasReason = false;
        bool refusing = false; // since the frame before
        double received = 0, sent = 0, cpu = 0; // negative while not known
        std::chrono::seconds uptime{0};
    };

    void noteEnds(const Frame &frame);
    std::vector<EndedMap::node_type> letEndedGo(std::chrono::nanoseconds now);
    std::vector<Row> nextRows(const Frame &frame) const;
    Row nextRow(const ProcessInfo &info, const Row *before, const Frame &frame) const;
    static Row endedRow(const Ended &ended);
    static ColumnBits changes(const Row &before, const Row &after);
    const Row *find(Pid pid) const;
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;
    static QVariant mark(const Row &row, int column);
    QVariant toolTip(const Row &row, int column) const;

    FramePtr m_frame; // what the rows point into
    std::vector<Row> m_rows;
    EndedMap m_ended;
    std::unordered_map<Pid, ExitReason> m_reasons; // of processes that are about to leave the frames
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"
#include "models/exportjob.h"
#include "models/processtable.h"
#include "models/processquery.h"

#include <unordered_map>

namespace orrery::ui {

/// Processes in the order of a table, whether anything is known of them yet or not: what is not is asked of the feed,
/// some thousands at a time. Those that have ended by then are left out, but for those that the table shows as ended.
/// Made on the GUI thread, asked on any one.
class ORRERY_UI_EXPORT ProcessExport final : public ExportSource
{
public:
    /// All rows of the table.
    ProcessExport(const Feed &feed, FramePtr frame, ProcessTablePtr table, QList<int> columns);
    /// These of them.
    ProcessExport(const Feed &feed, FramePtr frame, ProcessTablePtr table, QList<int> columns, QList<Pid> pids);

    bool next(std::vector<QVariantList> &rows, std::chrono::milliseconds time) override;
    qsizetype done() const override { return m_done; }
    qsizetype total() const override { return m_total; }

    /// What a cell says in a file; nothing where it is not known. Rates are, of what was looked at twice.
    static QVariant value(const ProcessRow &row, int column, const ProcessWords &words);

private:
    ProcessRow rowOf(const ProcessInfo &info) const;
    void noteRestarts();

    const Feed::ProcessReader m_read; // empty where the frame has them all
    const FramePtr m_frame;
    const ProcessTablePtr m_table;
    const QList<int> m_columns;
    const bool m_all;
    const QList<Pid> m_pids;
    const ProcessWords m_words;
    const qsizetype m_total;
    qsizetype m_done = 0;
    std::unordered_map<Pid, quint64> m_restarts;
};

} // namespace orrery::ui

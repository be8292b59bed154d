// SPDX-License-Identifier: MIT
#pragma once

#include "feed/factsreader.h"
#include "feed/frame.h"
#include "models/orderedexport.h"
#include "models/tablequery.h"

#include <unordered_map>

namespace orrery::ui {

// Exports of the tables that a feed arranges, of which a window knows what is on the screen: what it does not know is
// asked of the reader, or looked up in the frame of a feed that has none. What has gone by then is left out. Each is made on
// the GUI thread and asked on any one; `keys` are the rows that are wanted, none for all.

class ORRERY_UI_EXPORT ProcessExport final : public OrderedExport<Pid>
{
public:
    ProcessExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, ProcessTablePtr table, QList<int> columns,
                  QList<Pid> keys);

    /// What a cell says in a file; nothing where it is not known, as a rate of what was not looked at twice.
    static QVariant value(const ProcessRow &row, int column, const FilterWords &words);

protected:
    void tell(const QList<Pid> &pids, std::vector<QVariantList> &rows) override;

private:
    void noteRestarts();
    ProcessRow rowOf(const ProcessInfo &info) const;

    const std::shared_ptr<const FactsReader> m_reader;
    const FramePtr m_frame;
    const ProcessTablePtr m_table;
    const QList<int> m_columns;
    const FilterWords m_words;
    std::unordered_map<Pid, quint64> m_restarts;
    bool m_hasRestarts = false;
};

class ORRERY_UI_EXPORT NameExport final : public OrderedExport<QString>
{
public:
    NameExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, NameTablePtr table, QList<int> columns,
               QList<QString> keys);

protected:
    void tell(const QList<QString> &names, std::vector<QVariantList> &rows) override;

private:
    const NameInfo *find(const QString &name);

    const std::shared_ptr<const FactsReader> m_reader;
    const FramePtr m_frame;
    const NameTablePtr m_table;
    const QList<int> m_columns;
    const FilterWords m_words;
    QList<NameInfo> m_names; // ascending; read once
    bool m_hasNames = false;
};

class ORRERY_UI_EXPORT TimerExport final : public OrderedExport<quint64>
{
public:
    TimerExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, TimerTablePtr table, QList<int> columns,
                QList<quint64> keys);

protected:
    void tell(const QList<quint64> &ids, std::vector<QVariantList> &rows) override;

private:
    QList<TimerInfo> read(QList<quint64> ids);

    const std::shared_ptr<const FactsReader> m_reader;
    const FramePtr m_frame;
    const TimerTablePtr m_table;
    const QList<int> m_columns;
    const FilterWords m_words;
    QList<TimerFigures> m_figures; // ascending; read once
    bool m_hasFigures = false;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/factsreader.h"
#include "feed/frame.h"
#include "models/groupfields.h"
#include "models/namefields.h"
#include "models/orderedexport.h"
#include "models/tablequery.h"

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
    ProcessRow rowOf(const ProcessInfo &info) const;

    const std::shared_ptr<const FactsReader> m_reader;
    const FramePtr m_frame;
    const ProcessTablePtr m_table;
    const QList<int> m_columns;
    const FilterWords m_words;
};

/// Names or groups.
template <typename Fields>
class NamedExport final : public OrderedExport<QString>
{
public:
    using Table = NamedTable<typename Fields::Row>;

    NamedExport(std::shared_ptr<const FactsReader> reader, FramePtr frame, std::shared_ptr<const Table> table,
                QList<int> columns, QList<QString> keys)
        : OrderedExport(table ? table->order : RowOrder<QString>(), std::move(keys)), m_reader(std::move(reader)),
          m_frame(std::move(frame)), m_table(std::move(table)), m_columns(std::move(columns)),
          m_words(FilterWords::ofPresentLanguage())
    {
    }

protected:
    void tell(const QList<QString> &names, std::vector<QVariantList> &rows) override;

private:
    using Info = typename Fields::Info;

    const Info *find(const QString &name);

    const std::shared_ptr<const FactsReader> m_reader;
    const FramePtr m_frame;
    const std::shared_ptr<const Table> m_table;
    const QList<int> m_columns;
    const FilterWords m_words;
    QList<Info> m_list; // ascending; read once
    bool m_hasList = false;
};

extern template class NamedExport<NameFields>;
extern template class NamedExport<GroupFields>;

using NameExport = NamedExport<NameFields>;
using GroupExport = NamedExport<GroupFields>;

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

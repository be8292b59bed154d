// SPDX-License-Identifier: MIT
#pragma once

#include "models/arranger.h"
#include "models/lookbudget.h"
#include "models/pageallocator.h"
#include "models/timertable.h"

#include <orrery/timerfigures.h>

#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace orrery::ui {

struct TimerColumns
{
    enum Column { TargetColumn, ResolvesColumn, MessageColumn, DueColumn, KindColumn, MadeByColumn, ColumnCount };
};

/// What timers are sorted and filtered by. Any thread.
struct TimerFields
{
    using Key = quint64;
    using Row = TimerRow;
    /// The order of arming is none of a column's.
    static constexpr int KeyColumn = -1;

    /// Those aimed at a process are sorted by its number, before those aimed at a name.
    static bool isSortedAsText(int column)
    {
        return column == TimerColumns::TargetColumn || column == TimerColumns::MessageColumn;
    }
    static double sortNumber(const TimerRow &row, int column);
    static QString sortText(const TimerRow &row, int column);
    static FilterValue filterValue(const TimerRow &row, int column, const FilterWords &words);
};

/// Where a book learns what it does not know yet.
class TimerSource
{
public:
    virtual ~TimerSource() = default;
    virtual qsizetype count() const = 0;
    using Use = std::function<void(const QList<TimerFigures> &portion)>;
    /// All of them, in no order, some at a time.
    virtual void list(const Use &use) = 0;
    // Of these, which were listed last, those that are still pending; in figures as of then.
    virtual QList<TimerFigures> figures(const QList<TimerFigures> &wanted) = 0;
    virtual QList<TimerInfo> infos(const QList<TimerFigures> &wanted) = 0;
    /// Whom it would reach now; null for nobody.
    virtual Pid reachedBy(const TimerInfo &info) = 0;
};

/// The pending timers of a runtime from sample to sample. Where there are many, a look at all of them is taken no more
/// often than its cost allows, and what is in sight is asked for each time. On the thread that samples.
class TimerBook
{
public:
    /// `account` is what its looks share with those of others.
    explicit TimerBook(std::shared_ptr<const LookAccount> account = std::make_shared<LookAccount>())
        : m_budget(std::move(account))
    {
    }

    void setQuery(const TableQuery &query);
    void setView(const TableView<quint64> &view) { m_view = view; }
    /// A look at all comes with the next table, whatever it costs.
    void lookAgain() { m_budget.want(); }

    TimerTablePtr take(TimerSource &source, std::chrono::nanoseconds now);
    void clear();

    /// Processor time of the look at all that the last table took; 0 where it took none.
    std::chrono::nanoseconds lookCost() const { return m_budget.cost(); }

private:
    using Indices = std::vector<quint32>;
    using Use = Arranger<TimerFields>::Use;

    void takeFew(TimerSource &source);
    void lookAtMany(TimerSource &source);
    QList<TimerFigures> wanted() const;
    void learn(const QList<TimerFigures> &wanted, TimerSource &source);
    void visit(const Indices &indices, TimerSource &source, const Use &use);
    void visitSome(const QList<TimerFigures> &wanted, TimerSource &source,
                   const std::function<void(const TimerRow &row)> &use) const;
    TimerFigures listed(std::size_t index) const;
    template <typename Listed>
    void setKeys(Listed &listed);

    Arranger<TimerFields> m_arranger;
    TableView<quint64> m_view;
    LookBudget m_budget;
    std::chrono::nanoseconds m_now{0};

    std::shared_ptr<const std::vector<quint64>> m_keys;
    std::vector<quint32, PageAllocator<quint32>> m_places; // of each key, where there are many
    RowOrder<quint64> m_order;
    std::vector<TimerRow> m_rows; // known, ascending
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "models/arranger.h"
#include "models/lookbudget.h"
#include "models/nametable.h"

#include <QtCore/QVariant>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace orrery::ui {

struct NameColumns
{
    enum Column { NameColumn, PidColumn, LabelColumn, StateColumn, SinceColumn, ColumnCount };
};

/// What names are sorted and filtered by. Any thread.
struct NameFields
{
    using Key = QString;
    using Row = NameRow;
    /// Names ascend by the numbers of their letters, and are shown as a person sorts them.
    static constexpr int KeyColumn = -1;

    static bool isSortedAsText(int column)
    {
        return column == NameColumns::NameColumn || column == NameColumns::LabelColumn;
    }
    /// Whether its value takes more than NameInfo tells.
    static bool needsHolder(int column)
    {
        return column == NameColumns::LabelColumn || column == NameColumns::StateColumn;
    }
    static double sortNumber(const NameRow &row, int column);
    static QString sortText(const NameRow &row, int column);
    static QVariant filterValue(const NameRow &row, int column, const FilterWords &words);
};

/// Where a book learns what it does not know yet.
class NameSource
{
public:
    virtual ~NameSource() = default;
    virtual qsizetype count() const = 0;
    /// In any order.
    virtual QList<NameInfo> names() = 0;
    /// Of those that are live, in the order asked for.
    virtual QList<ProcessInfo> infos(const QList<Pid> &pids) = 0;
};

/// The names of a runtime from sample to sample. Where there are many, a look at all of them is taken no more often than
/// its cost allows. On the thread that samples.
class NameBook
{
public:
    /// `account` is what its looks share with those of others.
    explicit NameBook(std::shared_ptr<const LookAccount> account = std::make_shared<LookAccount>())
        : m_budget(std::move(account))
    {
    }

    void setQuery(const TableQuery &query);
    void setView(const TableView<QString> &view) { m_view = view; }
    /// A look at all comes with the next table, whatever it costs.
    void lookAgain() { m_budget.want(); }

    NameTablePtr take(NameSource &source, std::chrono::nanoseconds now);
    void clear();

    /// All as of the last look, ascending.
    const QList<NameInfo> &names() const { return m_names; }
    /// Processor time of the look at all that the last table took; 0 where it took none.
    std::chrono::nanoseconds lookCost() const { return m_budget.cost(); }

private:
    using Indices = std::vector<quint32>;
    using Use = Arranger<NameFields>::Use;

    void look(NameSource &source);
    void visit(const Indices &indices, const Use &use) const;
    void learn(const Indices &indices, NameSource &source);
    Indices wanted() const;

    Arranger<NameFields> m_arranger;
    TableView<QString> m_view;
    LookBudget m_budget;

    QList<NameInfo> m_names;
    std::shared_ptr<const std::vector<QString>> m_keys;
    RowOrder<QString> m_order;
    std::vector<NameRow> m_rows; // known, ascending
};

} // namespace orrery::ui

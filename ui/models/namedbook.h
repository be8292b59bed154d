// SPDX-License-Identifier: MIT
#pragma once

#include "models/arranger.h"
#include "models/lookbudget.h"
#include "models/namedtable.h"
#include "models/processlookup.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Where a book learns what it does not know yet.
template <typename Info>
struct NamedSource
{
    /// How much a list of all is; where it is little, all is looked at each time.
    qsizetype count = 0;
    /// In any order.
    std::function<QList<Info>()> list;
    ProcessLookup processes;
};

/// What a runtime has under names, such as these and groups, from sample to sample. Where there is much, a look at all of
/// it is taken no more often than its cost allows. On the thread that samples.
///
/// `Fields` says what rows are sorted and filtered by, as an Arranger wants it, and in addition: the Info that a Row is
/// made of, needsProcesses(column), and fill(rows, lookup, whole).
template <typename Fields>
class NamedBook
{
public:
    using Info = typename Fields::Info;
    using Row = typename Fields::Row;
    using Table = NamedTable<Row>;
    using Source = NamedSource<Info>;

    /// `account` is what its looks share with those of others.
    explicit NamedBook(std::shared_ptr<const LookAccount> account = std::make_shared<LookAccount>())
        : m_budget(std::move(account))
    {
    }

    void setQuery(const TableQuery &query)
    {
        if (query.number != m_arranger.query().number)
            m_budget.want();
        m_arranger.setQuery(query);
    }
    void setView(const TableView<QString> &view) { m_view = view; }
    /// A look at all comes with the next table, whatever it costs.
    void lookAgain() { m_budget.want(); }

    std::shared_ptr<const Table> take(const Source &source, std::chrono::nanoseconds now);
    void clear() { *this = NamedBook(m_budget.account()); }

    /// All as of the last look, ascending.
    const QList<Info> &list() const { return m_list; }
    /// Processor time of the look at all that the last table took; 0 where it took none.
    std::chrono::nanoseconds lookCost() const { return m_budget.cost(); }

private:
    using Indices = std::vector<quint32>;
    using Use = typename Arranger<Fields>::Use;

    /// Rows that are made at once.
    static constexpr std::size_t Portion = 4096;

    void lookAtFew(const Source &source);
    void lookAtMany(const Source &source);
    void setList(QList<Info> list);
    void visit(const Indices &indices, const ProcessLookup &lookup, const Use &use) const;
    Indices wanted() const;
    std::vector<Row> rowsOf(Indices::const_iterator from, Indices::const_iterator to) const;
    bool filtersByProcess() const;

    Arranger<Fields> m_arranger;
    TableView<QString> m_view;
    LookBudget m_budget;

    QList<Info> m_list;
    std::shared_ptr<const std::vector<QString>> m_keys;
    RowOrder<QString> m_order;
    std::vector<Row> m_rows; // known, ascending
};

template <typename Fields>
auto NamedBook<Fields>::take(const Source &source, std::chrono::nanoseconds now) -> std::shared_ptr<const Table>
{
    m_budget.begin();
    if (source.count <= FewRows) {
        lookAtFew(source);
    } else {
        if (!m_keys || m_budget.isDue(now))
            m_budget.spend(now, [&] { lookAtMany(source); });
        const Indices seen = wanted();
        m_rows = rowsOf(seen.begin(), seen.end());
        Fields::fill(m_rows, source.processes, false);
    }
    m_budget.end();
    auto table = std::make_shared<Table>();
    table->order = m_order;
    table->rows = m_rows;
    return table;
}

/// All is known of all before they are sorted by that.
template <typename Fields>
void NamedBook<Fields>::lookAtFew(const Source &source)
{
    setList(source.list());
    Indices all(m_keys->size());
    std::iota(all.begin(), all.end(), 0U);
    m_rows = rowsOf(all.begin(), all.end());
    Fields::fill(m_rows, source.processes, filtersByProcess());
    m_order = m_arranger.lookAtAll(m_keys, [this](const Indices &indices, const Use &use) {
        for (const quint32 index : indices)
            use(index, m_rows[index]);
    });
    m_arranger.settle();
}

template <typename Fields>
void NamedBook<Fields>::lookAtMany(const Source &source)
{
    setList(source.list());
    m_order = m_arranger.lookAtAll(
        m_keys, [&](const Indices &indices, const Use &use) { visit(indices, source.processes, use); });
    m_arranger.settle();
}

template <typename Fields>
void NamedBook<Fields>::setList(QList<Info> list)
{
    m_list = std::move(list);
    std::sort(m_list.begin(), m_list.end(), [](const Info &a, const Info &b) { return a.name < b.name; });
    const auto isTwin = [](const Info &a, const Info &b) { return a.name == b.name; };
    m_list.erase(std::unique(m_list.begin(), m_list.end(), isTwin), m_list.end());
    // The same keys stay the same vector, so that a view is not told of rows that have not moved.
    const auto isSame = [](const QString &name, const Info &info) { return name == info.name; };
    if (m_keys && std::equal(m_keys->begin(), m_keys->end(), m_list.cbegin(), m_list.cend(), isSame))
        return;
    auto keys = std::make_shared<std::vector<QString>>();
    keys->reserve(static_cast<std::size_t>(m_list.size()));
    for (const Info &each : std::as_const(m_list))
        keys->push_back(each.name);
    m_keys = keys;
}

template <typename Fields>
auto NamedBook<Fields>::rowsOf(Indices::const_iterator from, Indices::const_iterator to) const -> std::vector<Row>
{
    std::vector<Row> rows(static_cast<std::size_t>(to - from));
    for (Row &row : rows)
        row.info = m_list[static_cast<qsizetype>(*from++)];
    return rows;
}

template <typename Fields>
bool NamedBook<Fields>::filtersByProcess() const
{
    for (int column = 0; column < Fields::Columns::ColumnCount; ++column) {
        if (Fields::needsProcesses(column) && m_arranger.query().filtersBy(column))
            return true;
    }
    return false;
}

template <typename Fields>
void NamedBook<Fields>::visit(const Indices &indices, const ProcessLookup &lookup, const Use &use) const
{
    const bool whole = filtersByProcess();
    const bool byProcess = whole || Fields::needsProcesses(m_arranger.query().sortColumn);
    for (auto from = indices.begin(); from != indices.end();) {
        const auto left = static_cast<std::size_t>(indices.end() - from);
        std::vector<Row> rows = rowsOf(from, from + static_cast<std::ptrdiff_t>(std::min(Portion, left)));
        if (byProcess)
            Fields::fill(rows, lookup, whole);
        for (const Row &row : rows)
            use(*from++, row);
    }
}

/// What is in sight, and what was asked for.
template <typename Fields>
auto NamedBook<Fields>::wanted() const -> Indices
{
    Indices indices;
    const auto add = [&](const QString &name) {
        const auto at = std::lower_bound(m_keys->begin(), m_keys->end(), name);
        if (at != m_keys->end() && *at == name)
            indices.push_back(static_cast<quint32>(at - m_keys->begin()));
    };
    for (int row = std::max(m_view.rows.first, 0); row <= std::min(m_view.rows.last, m_order.size() - 1); ++row)
        add(m_order.at(row));
    for (const QString &name : m_view.keys)
        add(name);
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

} // namespace orrery::ui

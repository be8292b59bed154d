// SPDX-License-Identifier: MIT
#include "models/namebook.h"

#include <algorithm>
#include <numeric>

namespace orrery::ui {

using std::chrono::nanoseconds;

double NameFields::sortNumber(const NameRow &row, int column)
{
    switch (column) {
    case NameColumns::PidColumn:
        return static_cast<double>(row.info.pid.number());
    case NameColumns::StateColumn:
        return row.holder ? static_cast<double>(row.holder->state) : -1;
    case NameColumns::SinceColumn:
        return static_cast<double>(row.info.since.toMSecsSinceEpoch());
    default:
        return 0;
    }
}

QString NameFields::sortText(const NameRow &row, int column)
{
    if (column == NameColumns::NameColumn)
        return row.info.name;
    return row.holder ? row.holder->label : QString();
}

QVariant NameFields::filterValue(const NameRow &row, int column, const FilterWords &words)
{
    switch (column) {
    case NameColumns::NameColumn:
        return row.info.name;
    case NameColumns::PidColumn:
        return row.info.pid.toString();
    case NameColumns::LabelColumn:
        return row.holder ? row.holder->label : QString();
    case NameColumns::StateColumn:
        return row.holder ? words.of(row.holder->state) : words.ended;
    default:
        return {};
    }
}

void NameBook::setQuery(const TableQuery &query)
{
    if (query.number != m_arranger.query().number)
        m_budget.want();
    m_arranger.setQuery(query);
}

void NameBook::clear()
{
    *this = NameBook(m_budget.account());
}

NameTablePtr NameBook::take(NameSource &source, nanoseconds now)
{
    m_budget.begin();
    if (source.count() <= FewRows)
        look(source);
    else if (!m_keys || m_budget.isDue(now))
        m_budget.spend(now, [&] { look(source); });
    if (m_names.size() > FewRows)
        learn(wanted(), source);
    m_budget.end();
    auto table = std::make_shared<NameTable>();
    table->order = m_order;
    table->rows = m_rows;
    return table;
}

void NameBook::look(NameSource &source)
{
    m_names = source.names();
    std::sort(m_names.begin(), m_names.end(), [](const NameInfo &a, const NameInfo &b) { return a.name < b.name; });
    m_names.erase(std::unique(m_names.begin(), m_names.end(),
                              [](const NameInfo &a, const NameInfo &b) { return a.name == b.name; }),
                  m_names.end());
    // The same keys stay the same vector, so that a view is not told of rows that have not moved.
    const auto isSame = [](const QString &name, const NameInfo &info) { return name == info.name; };
    if (!m_keys || !std::equal(m_keys->begin(), m_keys->end(), m_names.cbegin(), m_names.cend(), isSame)) {
        auto keys = std::make_shared<std::vector<QString>>();
        keys->reserve(static_cast<std::size_t>(m_names.size()));
        for (const NameInfo &each : std::as_const(m_names))
            keys->push_back(each.name);
        m_keys = keys;
    }
    bool byHolder = false;
    for (int column = 0; column < NameColumns::ColumnCount; ++column)
        byHolder = byHolder || (NameFields::needsHolder(column) && m_arranger.query().goesBy(column));
    if (m_names.size() <= FewRows || byHolder) {
        Indices all(m_keys->size());
        std::iota(all.begin(), all.end(), 0U);
        learn(all, source);
    } else {
        m_rows.clear();
    }
    m_order = m_arranger.lookAtAll(m_keys, [this](const Indices &indices, const Use &use) { visit(indices, use); });
}

void NameBook::visit(const Indices &indices, const Use &use) const
{
    auto row = m_rows.begin();
    NameRow bare;
    for (const quint32 index : indices) {
        while (row != m_rows.end() && row->info.name < (*m_keys)[index])
            ++row;
        if (row != m_rows.end() && row->info.name == (*m_keys)[index]) {
            use(index, *row);
        } else {
            bare.info = m_names[index];
            use(index, bare);
        }
    }
}

/// What is in sight, and what was asked for.
NameBook::Indices NameBook::wanted() const
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

void NameBook::learn(const Indices &indices, NameSource &source)
{
    std::vector<std::pair<Pid, std::size_t>> holders;
    std::vector<NameRow> rows(indices.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        rows[i].info = m_names[indices[i]];
        holders.emplace_back(rows[i].info.pid, i);
    }
    std::sort(holders.begin(), holders.end());
    QList<Pid> pids;
    for (const auto &[pid, row] : holders) {
        if (pids.isEmpty() || pids.constLast() != pid)
            pids.append(pid);
    }
    const QList<ProcessInfo> infos = source.infos(pids);
    auto info = infos.cbegin();
    for (const auto &[pid, row] : holders) {
        while (info != infos.cend() && info->pid < pid)
            ++info;
        if (info != infos.cend() && info->pid == pid)
            rows[row].holder = *info;
    }
    m_rows = std::move(rows);
}

} // namespace orrery::ui

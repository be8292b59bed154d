// SPDX-License-Identifier: MIT
#pragma once

#include "models/processquery.h"
#include "models/processtable.h"
#include "models/vectorpool.h"

#include <functional>
#include <vector>

namespace orrery::ui {

/// Keeps all processes in the order that a query asks for, without those that it hides: from a look at each, and between
/// two looks from who came and who went. On the thread that samples.
class ProcessArranger
{
public:
    using Keys = RowOrder<Pid>::Keys;
    /// Calls the function for each of these places in the keys, ascending, with what is known of the process there.
    using Use = std::function<void(quint32 index, const ProcessRow &row)>;
    using Visit = std::function<void(const std::vector<quint32> &indices, const Use &use)>;

    /// How the keys became others: where each of them stands now, Hidden of those that are gone, and which are new.
    struct KeysChange
    {
        std::vector<quint32> newIndex;
        std::vector<quint32> added;
    };

    void setQuery(const ProcessQuery &query);
    const ProcessQuery &query() const { return m_query; }
    /// Whether the order is wanted that no look at all has been taken for.
    bool needsLook() const { return !m_query.isPlain() && !m_looked; }

    /// All anew.
    RowOrder<Pid> lookAtAll(const Keys &keys, const Visit &visit);
    /// What it was, carried over to other keys; only the new ones are looked at.
    RowOrder<Pid> carryOver(const Keys &keys, const KeysChange &change, const Visit &visit);
    /// What it was.
    RowOrder<Pid> order(const Keys &keys);
    void forget();

private:
    struct Entry
    {
        double key;
        quint32 index;
    };

    bool comesBefore(const Entry &a, const Entry &b) const
    {
        if (a.key != b.key)
            return m_query.sortOrder == Qt::AscendingOrder ? a.key < b.key : a.key > b.key;
        return a.index < b.index;
    }
    bool accepts(const ProcessRow &row) const;
    double keyOf(const ProcessRow &row) const;
    void sortTexts(std::vector<std::pair<QString, std::size_t>> &texts);
    RowOrder<Pid> publish(const Keys &keys);

    ProcessQuery m_query;
    bool m_looked = false;
    std::vector<Entry> m_entries; // sorted
    QStringList m_texts;          // that were sorted by at the last look, ascending
    RowOrder<Pid> m_order;
    VectorPool<quint32> m_pool;
};

} // namespace orrery::ui

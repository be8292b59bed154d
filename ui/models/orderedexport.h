// SPDX-License-Identifier: MIT
#pragma once

#include "models/exportjob.h"
#include "models/roworder.h"

#include <QtCore/QList>

#include <algorithm>
#include <utility>

namespace orrery::ui {

/// Rows in the order of a table that knows only some of them, some thousands at a time.
template <typename Key>
class OrderedExport : public ExportSource
{
public:
    bool next(std::vector<QVariantList> &rows, std::chrono::milliseconds) override
    {
        if (m_done >= total())
            return false;
        const qsizetype end = std::min(m_done + Portion, total());
        QList<Key> keys;
        keys.reserve(end - m_done);
        for (qsizetype at = m_done; at < end; ++at)
            keys.append(m_keys.isEmpty() ? m_order.at(static_cast<int>(at)) : m_keys[at]);
        m_done = end;
        tell(keys, rows);
        return true;
    }
    qsizetype done() const override { return m_done; }
    qsizetype total() const override { return m_keys.isEmpty() ? m_order.size() : m_keys.size(); }

protected:
    /// All rows; or these, where there are some.
    OrderedExport(RowOrder<Key> order, QList<Key> keys) : m_order(std::move(order)), m_keys(std::move(keys)) {}
    /// Appends the rows of these, without those that are gone.
    virtual void tell(const QList<Key> &keys, std::vector<QVariantList> &rows) = 0;

private:
    static constexpr qsizetype Portion = 2048;

    const RowOrder<Key> m_order;
    const QList<Key> m_keys;
    qsizetype m_done = 0;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "feed/frameorder.h"
#include "models/arrangedtable.h"
#include "models/changeset.h"
#include "models/namedbook.h"
#include "models/processbook.h"

#include <QtCore/QThread>

#include <memory>
#include <utility>

namespace orrery::ui {

/// The rows of a NamedTable in the order that is wanted. Where the feed arranges them, the model shows what it made; of a
/// feed that hands out complete frames it does that itself.
///
/// GUI thread, like every model.
template <typename Fields>
class NamedModel : public ArrangedTable<QString>, public Fields::Columns
{
public:
    using Table = NamedTable<typename Fields::Row>;
    using TablePtr = std::shared_ptr<const Table>;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(Fields::Columns::ColumnCount);
    }
    QModelIndex rowWithName(const QString &name) const override
    {
        const int row = rowOf(name);
        return row < 0 ? QModelIndex() : index(row, 0);
    }

    /// Brings the rows to this frame; one that knows nothing of them leaves them.
    void apply(const FramePtr &given);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

    /// What is shown now; null before the first frame.
    const TablePtr &table() const { return m_table; }

protected:
    using Row = typename Fields::Row;

    using ArrangedTable::ArrangedTable;
    /// By the model, once its header can be asked.
    void begin()
    {
        readColumns();
        connect(this, &ArrangedModel::queryChanged, this, [this] { arrange(); });
    }

    /// That a feed made, or null.
    virtual TablePtr tableOf(const Frame &frame) const = 0;
    virtual QList<typename Fields::Info> listOf(const Frame &frame) const = 0;
    /// In which columns a person could see a difference.
    virtual ColumnBits differences(const Row &before, const Row &after) const = 0;

    bool isKnown(const QString &name) const override { return m_table && m_table->find(name); }
    const Row *find(const QString &name) const { return m_table ? m_table->find(name) : nullptr; }

private:
    void arrange();
    void show(const TablePtr &table);

    TablePtr m_table;
    std::unique_ptr<NamedBook<Fields>> m_book; // of complete frames
    FramePtr m_frame;                          // the last of those
};

template <typename Fields>
void NamedModel<Fields>::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!given)
        return;
    if (const TablePtr made = tableOf(*given)) {
        show(made);
    } else if (!given->table) {
        m_frame = inOrder(given);
        if (!m_book)
            m_book = std::make_unique<NamedBook<Fields>>();
        arrange();
    }
}

/// Anew, where the feed does not do it.
template <typename Fields>
void NamedModel<Fields>::arrange()
{
    if (!m_frame)
        return;
    m_book->setQuery(query());
    FrameSource processes(*m_frame);
    QList<typename Fields::Info> list = listOf(*m_frame);
    show(m_book->take({.count = 0, // there is nothing that could be saved
                       .list = [&] { return std::move(list); },
                       .processes = [&](const QList<Pid> &pids) { return processes.infos(pids); }},
                      m_frame->takenAt));
}

template <typename Fields>
void NamedModel<Fields>::show(const TablePtr &table)
{
    const TablePtr before = std::exchange(m_table, table);
    adopt(table->order);
    announce(before ? &before->rows : nullptr, table->rows,
             [this](const Row &one, const Row &other) { return differences(one, other); });
}

template <typename Fields>
void NamedModel<Fields>::clear()
{
    m_table.reset();
    m_frame.reset();
    if (m_book)
        m_book->clear();
    dropAll();
}

} // namespace orrery::ui

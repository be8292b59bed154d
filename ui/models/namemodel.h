// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/arrangedtable.h"
#include "models/namebook.h"

#include <memory>

namespace orrery::ui {

/// The names of the last frame in the order that is wanted, and who holds them. Where the feed arranges them, the model
/// shows what it made; of a feed that hands out complete frames it does that itself.
class ORRERY_UI_EXPORT NameModel : public ArrangedTable<QString>, public NameColumns
{
    Q_OBJECT
public:
    explicit NameModel(QObject *parent = nullptr);
    ~NameModel() override;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex rowWithName(const QString &name) const override;

    /// Brings the rows to this frame; one that knows nothing of names leaves them.
    void apply(const FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

    /// What is shown now; null before the first frame.
    const NameTablePtr &table() const { return m_table; }

protected:
    bool isKnown(const QString &name) const override { return m_table && m_table->find(name); }

private:
    using Row = NameRow;

    void arrange();
    void show(const NameTablePtr &table);
    QVariant display(const Row &row, int column) const;

    NameTablePtr m_table;
    std::unique_ptr<NameBook> m_book; // of complete frames
    FramePtr m_frame;                 // the last of those
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/arrangedtable.h"
#include "models/processbook.h"
#include "models/processcolumns.h"

#include <memory>
#include <optional>

namespace orrery::ui {

/// The processes of the last frame in the order that is wanted, and for some seconds those that have ended. Where the
/// feed arranges them, the model shows what it made; of a feed that hands out complete frames it does that itself.
class ORRERY_UI_EXPORT ProcessModel : public ArrangedTable<Pid>, public ProcessColumns
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds Lingering = ProcessBook::Lingering;
    static constexpr std::size_t MaxLingering = ProcessBook::MaxLingering;

    explicit ProcessModel(QObject *parent = nullptr);
    ~ProcessModel() override;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex rowWithId(quint64 id) const override;

    /// Brings the rows to this frame.
    void apply(const FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

    /// What is shown now; null before the first frame.
    const ProcessTablePtr &table() const { return m_table; }

    /// What the last frame knows of it; of an ended one what was known last. Empty where nothing is known.
    std::optional<ProcessInfo> info(Pid pid) const;
    /// Why it ended; empty where it lives, is not shown, or the reason was never told.
    std::optional<ExitReason> exitReason(Pid pid) const;
    /// Whether it is among those that live, hidden by a filter or not.
    bool isLive(Pid pid) const;
    /// Rows of processes that live, and of those that have ended, the hidden ones included.
    int liveCount() const;
    int endedCount() const;

protected:
    bool isKnown(const Pid &pid) const override;

private:
    using Row = ProcessRow;

    void arrange();
    void show(const ProcessTablePtr &table);
    QVariant display(const Row &row, int column) const;
    QVariant displayUnknown(Pid pid, const Row *ended, int column) const;
    static QVariant mark(const Row &row, int column);
    QVariant toolTip(const Row &row, int column) const;

    ProcessTablePtr m_table;
    std::unique_ptr<ProcessBook> m_book; // of complete frames
    FramePtr m_frame;                    // the last of those
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/livetablemodel.h"

#include <vector>

namespace orrery::ui {

/// The names of the last frame, ascending, and who holds them.
class ORRERY_UI_EXPORT NameModel : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, PidColumn, LabelColumn, StateColumn, SinceColumn, ColumnCount };
    Q_ENUM(Column)

    explicit NameModel(QObject *parent = nullptr);
    ~NameModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// -1 where nobody holds it.
    int rowOf(const QString &name) const;
    /// All of them, for completion.
    QStringList names() const;

public Q_SLOTS:
    /// Brings the rows to this frame.
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

private:
    struct Row
    {
        const NameInfo *info = nullptr;      // of m_frame
        const ProcessInfo *holder = nullptr; // of m_frame; null where the frame has it no more
    };

    static ColumnBits changes(const Row &before, const Row &after);
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;

    FramePtr m_frame; // what the rows point into
    std::vector<Row> m_rows;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "models/frametable.h"

#include <vector>

namespace orrery::ui {

struct NameRow
{
    const NameInfo *info = nullptr;      // of the frame
    const ProcessInfo *holder = nullptr; // of the frame; null where it has it no more

    const QString &key() const { return info->name; }
};

/// The names of the last frame, ascending, and who holds them.
class ORRERY_UI_EXPORT NameModel : public FrameTable<NameRow>
{
    Q_OBJECT
public:
    enum Column { NameColumn, PidColumn, LabelColumn, StateColumn, SinceColumn, ColumnCount };
    Q_ENUM(Column)

    explicit NameModel(QObject *parent = nullptr);
    ~NameModel() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// All of them, for completion.
    QStringList names() const;

private:
    std::vector<Row> nextRows(const Frame &frame) override;
    ColumnBits changes(const Row &before, const Row &after) const override;
    QVariant display(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QVariant filterValue(const Row &row, int column) const;
};

} // namespace orrery::ui

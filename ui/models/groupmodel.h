// SPDX-License-Identifier: MIT
#pragma once

#include "models/frametable.h"

#include <array>
#include <vector>

namespace orrery::ui {

struct GroupRow
{
    /// More members than these are counted, not named, in a cell.
    static constexpr std::size_t Named = 8;

    const Frame *frame = nullptr;    // that the row is of
    const GroupInfo *info = nullptr; // of that frame
    // The first members, of that frame; null where it has them no more.
    std::array<const ProcessInfo *, Named> named{};

    const QString &key() const { return info->name; }
};

/// The groups of the last frame, ascending, and who is in them.
class ORRERY_UI_EXPORT GroupModel : public FrameTable<GroupRow>
{
    Q_OBJECT
public:
    enum Column { NameColumn, CountColumn, MembersColumn, ColumnCount };
    Q_ENUM(Column)

    explicit GroupModel(QObject *parent = nullptr);
    ~GroupModel() override;

    /// NameRole is the group; a row is about no single process.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> nextRows(const Frame &frame) override;
    ColumnBits changes(const Row &before, const Row &after) const override;
    static Row nextRow(const GroupInfo &info, const Frame &frame);
    static QVariant display(const Row &row, int column);
    static QString toolTip(const Row &row);
    static QVariant sortKey(const Row &row, int column);
    static QVariant filterValue(const Row &row, int column);
    /// One for each member, at most so many.
    static QStringList members(const Row &row, qsizetype atMost);
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/livetablemodel.h"

#include <array>
#include <vector>

namespace orrery::ui {

/// The groups of the last frame, ascending, and who is in them.
class ORRERY_UI_EXPORT GroupModel : public LiveTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, CountColumn, MembersColumn, ColumnCount };
    Q_ENUM(Column)

    explicit GroupModel(QObject *parent = nullptr);
    ~GroupModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// NameRole is the group; a row is about no single process.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// -1 where nobody is in it.
    int rowOf(const QString &group) const;

public Q_SLOTS:
    /// Brings the rows to this frame.
    void apply(const orrery::ui::FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();

private:
    /// More members than these are counted, not named, in a cell.
    static constexpr std::size_t Named = 8;

    struct Row
    {
        const Frame *frame = nullptr;    // that the row is of
        const GroupInfo *info = nullptr; // of that frame
        // The first members, of that frame; null where it has them no more.
        std::array<const ProcessInfo *, Named> named{};
    };

    static Row nextRow(const GroupInfo &info, const Frame &frame);
    static ColumnBits changes(const Row &before, const Row &after);
    static QVariant display(const Row &row, int column);
    static QString toolTip(const Row &row);
    static QVariant sortKey(const Row &row, int column);
    static QVariant filterValue(const Row &row, int column);
    /// One for each member, at most so many.
    static QStringList members(const Row &row, qsizetype atMost);

    FramePtr m_frame; // what the rows point into
    std::vector<Row> m_rows;
};

} // namespace orrery::ui

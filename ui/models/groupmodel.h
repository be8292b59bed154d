// SPDX-License-Identifier: MIT
#pragma once

#include "models/groupfields.h"
#include "models/namedmodel.h"

namespace orrery::ui {

/// The groups of the last frame, and who is in them.
class ORRERY_UI_EXPORT GroupModel : public NamedModel<GroupFields>
{
    Q_OBJECT
public:
    explicit GroupModel(QObject *parent = nullptr);
    ~GroupModel() override;

    /// NameRole is the group; a row is about no single process.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    GroupTablePtr tableOf(const Frame &frame) const override { return frame.groupTable; }
    QList<GroupInfo> listOf(const Frame &frame) const override { return frame.groups; }
    ColumnBits differences(const Row &before, const Row &after) const override;
    static QVariant display(const Row &row, int column);
    static QString toolTip(const Row &row);
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "models/namedmodel.h"
#include "models/namefields.h"

namespace orrery::ui {

/// The names of the last frame, and who holds them.
class ORRERY_UI_EXPORT NameModel : public NamedModel<NameFields>
{
    Q_OBJECT
public:
    explicit NameModel(QObject *parent = nullptr);
    ~NameModel() override;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    NameTablePtr tableOf(const Frame &frame) const override { return frame.nameTable; }
    QList<NameInfo> listOf(const Frame &frame) const override { return frame.names; }
    ColumnBits differences(const Row &before, const Row &after) const override;
    QVariant display(const Row &row, int column) const;
};

} // namespace orrery::ui

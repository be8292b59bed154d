// SPDX-License-Identifier: MIT
#pragma once

#include "models/logmodel.h"
#include "models/roles.h"

#include <orrery/export.h>

namespace orrery::ui {

/// What happened, oldest first; the oldest make room for the newest.
class ORRERY_UI_EXPORT JournalModel final : public LogModel<JournalEvent>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, KindColumn, PidColumn, TextColumn, ColumnCount };
    Q_ENUM(Column)

    explicit JournalModel(QObject *parent = nullptr);
    ~JournalModel() override;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void apply(const FramePtr &frame) override;

private:
    QVariant display(const JournalEvent &event, int column) const;
    QVariant sortKey(const JournalEvent &event, int column) const;
    QVariant filterValue(const JournalEvent &event, int column) const;
};

} // namespace orrery::ui

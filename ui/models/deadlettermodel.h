// SPDX-License-Identifier: MIT
#pragma once

#include "models/logmodel.h"
#include "models/roles.h"

#include <orrery/export.h>

namespace orrery::ui {

/// The messages that nobody received, oldest first; the oldest make room for the newest.
class ORRERY_UI_EXPORT DeadLetterModel final : public LogModel<DeadLetter>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, ReasonColumn, TargetColumn, SenderColumn, MessageColumn, ColumnCount };
    Q_ENUM(Column)

    explicit DeadLetterModel(QObject *parent = nullptr);
    ~DeadLetterModel() override;

    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole and NameRole are the target.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void apply(const FramePtr &frame) override;

private:
    QVariant display(const DeadLetter &letter, int column) const;
    QVariant sortKey(const DeadLetter &letter, int column) const;
    QVariant filterValue(const DeadLetter &letter, int column) const;
};

} // namespace orrery::ui

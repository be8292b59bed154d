// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <QtCore/QAbstractTableModel>

namespace orrery::ui {

/// The timers that fired last, the newest first. GUI thread.
class ORRERY_UI_EXPORT FiredModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TargetColumn, DueColumn, LatenessColumn, OutcomeColumn, ColumnCount };
    Q_ENUM(Column)

    explicit FiredModel(QObject *parent = nullptr);
    ~FiredModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole is the process it was aimed at; null where that is a name.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// What the frame has; null for nothing.
    void apply(const orrery::ui::FramePtr &frame);

private:
    QVariant display(const FiredTimer &fired, int column) const;

    QList<FiredTimer> m_fired; // oldest first, as in frames
};

} // namespace orrery::ui

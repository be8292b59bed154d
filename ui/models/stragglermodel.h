// SPDX-License-Identifier: MIT
#pragma once

#include "control/stragglers.h"
#include <orrery/export.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

#include <vector>

namespace orrery::ui {

/// Those who keep a shutdown waiting, ordered by pid.
class ORRERY_UI_EXPORT StragglerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PidColumn, NamesColumn, LabelColumn, MailboxColumn, TimersColumn, RunningColumn, KillColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    ~StragglerModel() override;

    /// Ordered by pid.
    void setStragglers(const QList<Straggler> &stragglers);
    /// Whether a kill has a meaning yet: without one the last column is empty.
    void setCanKill(bool can);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Straggler &straggler, int column) const;
    QString toolTip(const Straggler &straggler, int column) const;
    QVariant sortKey(const Straggler &straggler, int column) const;

    std::vector<Straggler> m_rows;
    QDateTime m_asOf; // when they were told
    bool m_canKill = false;
};

} // namespace orrery::ui

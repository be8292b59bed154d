// SPDX-License-Identifier: MIT
#pragma once

#include "control/stragglers.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace orrery::ui {

class RowTable;
class StragglerModel;

/// Those who keep a shutdown waiting, each with a button that kills it, and one for all of them.
class StragglerTable : public QWidget
{
    Q_OBJECT
public:
    explicit StragglerTable(QWidget *parent = nullptr);

    /// Shown while somebody is there.
    void setStragglers(const Stragglers &stragglers);
    void setCanKill(bool can);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void killWanted(const QList<orrery::Pid> &pids);
    void killAllWanted();

private:
    void killSelected();

    StragglerModel *m_model;
    QSortFilterProxyModel *m_rows;
    RowTable *m_table;
    QLabel *m_more;
    QPushButton *m_killAll;
    bool m_canKill = false;
};

} // namespace orrery::ui

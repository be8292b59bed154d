// SPDX-License-Identifier: MIT
#pragma once

#include "control/foresight.h"
#include "views/rowtree.h"

class QStandardItemModel;

namespace orrery::ui {

/// What goes with processes that are to be stopped, in one sentence after the other.
QString foresightText(const Foresight &foresight);

/// The same one by one: who ends and through whom, names, timers, groups, and who is started again. Of each kind the
/// first ones; the rest is counted.
class ForesightTree : public RowTree
{
    Q_OBJECT
public:
    explicit ForesightTree(QWidget *parent = nullptr);

    void setForesight(const Foresight &foresight);

    QSize sizeHint() const override;

private:
    QStandardItemModel *m_model;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "control/foresight.h"
#include "views/rowtree.h"

#include <QtCore/QHash>

class QStandardItemModel;

namespace orrery::ui {

/// What goes with processes that are to be stopped or killed, in one sentence after the other.
QString foresightText(const Foresight &foresight);

/// The same one by one: who ends and through whom, names, timers with their messages, groups, and who is started
/// again. Of each kind the first ones; the rest is counted.
class ForesightTree : public RowTree
{
    Q_OBJECT
public:
    explicit ForesightTree(QWidget *parent = nullptr);

    /// Headings that are open stay so.
    void setForesight(const Foresight &foresight);
    void clear();

    QSize sizeHint() const override;

private:
    QHash<QString, bool> opened() const;

    QStandardItemModel *m_model;
};

} // namespace orrery::ui

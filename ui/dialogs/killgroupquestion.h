// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QMessageBox>

namespace orrery::ui {

class LatestFrame;

/// Asks before all members of a group are killed; names the group, and how many are in it at present.
class KillGroupQuestion : public QMessageBox
{
    Q_OBJECT
public:
    KillGroupQuestion(const QString &group, const LatestFrame &latest, QWidget *parent);

Q_SIGNALS:
    void agreed();

private:
    void count();

    const QString m_group;
    const LatestFrame &m_latest;
    QPushButton *m_kill;
};

} // namespace orrery::ui

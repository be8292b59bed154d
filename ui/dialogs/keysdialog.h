// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QAction;

namespace orrery::ui {

/// Lists the keys of the window, as its actions have them.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const QList<QAction *> &actions, QWidget *parent);
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

namespace orrery::ui {

/// A dialog that grows when a sentence appears in it, so that none is cut off.
class GrowingDialog : public QDialog
{
    Q_OBJECT
public:
    using QDialog::QDialog;
    ~GrowingDialog() override;

    bool event(QEvent *event) override;
};

} // namespace orrery::ui

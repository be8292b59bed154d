// SPDX-License-Identifier: MIT
#include "dialogs/growingdialog.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>

#include <algorithm>

namespace orrery::ui {

GrowingDialog::~GrowingDialog() = default;

bool GrowingDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout()) {
        // A layout's minimum does not know of lines that wrap.
        const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0;
        const int least = std::max(wanted, layout()->totalMinimumSize().height());
        if (least > height())
            resize(width(), least);
    }
    return handled;
}

} // namespace orrery::ui

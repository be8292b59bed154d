// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace orrery::ui {

/// Opens a box that says what Orrery is; it deletes itself.
void openAboutBox(QWidget *parent);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

class QFormLayout;
class QString;
class QWidget;

namespace orrery::ui {

/// A row of the details: the caption, and what it is about beside it.
void addDetail(QFormLayout *form, const QString &caption, QWidget *value);

} // namespace orrery::ui

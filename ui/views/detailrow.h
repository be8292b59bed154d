// SPDX-License-Identifier: MIT
#pragma once

class QFormLayout;
class QLabel;
class QString;
class QWidget;

namespace orrery::ui {

/// A row of the details: the caption, and what it is about beside it.
void addDetail(QFormLayout *form, const QString &caption, QWidget *value);
/// The same of a text that may be copied. It is a child of `owner`, and called so behind "details.".
QLabel *addTextDetail(QFormLayout *form, const QString &caption, const QString &name, QWidget *owner);

} // namespace orrery::ui

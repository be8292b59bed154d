// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QIcon>

namespace orrery::ui {

/// The drawing of this name (resources/icons/<name>.svg) in the text colour of the palette that is
/// in force when it is painted, so that it suits a dark theme as well as a light one. Null for a
/// name there is no drawing of.
QIcon themedIcon(const QString &name);

/// Orrery's own icon, in its colours.
QIcon applicationIcon();

} // namespace orrery::ui

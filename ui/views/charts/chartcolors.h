// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QList>
#include <QtGui/QColor>

class QPalette;

namespace orrery::ui {

/// So many colours for lines on the palette's base: the first is the highlight's, the others have other hues, and
/// each of them stands out against the base.
ORRERY_UI_EXPORT QList<QColor> chartColors(const QPalette &palette, int count);

} // namespace orrery::ui

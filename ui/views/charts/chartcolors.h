// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QList>
#include <QtGui/QColor>

class QPalette;

namespace orrery::ui {

/// So many colours for lines on the palette's base: the first is the highlight's, the others have other hues, and each of
/// them stands out against the base.
ORRERY_UI_EXPORT QList<QColor> chartColors(const QPalette &palette, int count);

/// The contrast of two colours as WCAG 2 reckons it: 1 to 21.
ORRERY_UI_EXPORT double contrastOf(const QColor &a, const QColor &b);

} // namespace orrery::ui

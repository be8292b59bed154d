// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtGui/QColor>

namespace orrery::ui {

/// What WCAG 2.1 asks of text, and of graphical objects.
constexpr double TextContrast = 4.5;
constexpr double ShapeContrast = 3;

/// The contrast of two opaque colours as WCAG 2 reckons it: 1 to 21.
ORRERY_UI_EXPORT double contrastOf(const QColor &a, const QColor &b);

/// The colour, made as much lighter or darker as it takes to have this contrast on the ground: its hue stays. Where
/// that takes more than there is, up to 4.5 never, it is white or black.
ORRERY_UI_EXPORT QColor standingOut(const QColor &color, const QColor &ground, double contrast);

} // namespace orrery::ui

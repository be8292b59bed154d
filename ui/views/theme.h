// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtGui/QPalette>

class QColor;

namespace orrery::ui {

enum class Theme : quint8 { System, Light, Dark };

/// Remembered in the settings; System where nothing or nonsense is.
Theme savedTheme();
void saveTheme(Theme theme);

/// Gives the application this theme: Light and Dark are palettes of our own on the Fusion style;
/// System is the style and the palette that the application started with. A program that never
/// chooses one is never touched. GUI thread.
ORRERY_UI_EXPORT void applyTheme(Theme theme);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// Of text that should be noticed, a red that is readable on this ground of the palette; never without words that say
/// the same.
ORRERY_UI_EXPORT QColor attentionColor(const QPalette &palette, QPalette::ColorRole ground = QPalette::Base);

/// Of what a cell stands on of which much happens, from 0 to 1: the palette's Text is readable on it, as far as it is
/// on the base.
ORRERY_UI_EXPORT QColor heatColor(const QPalette &palette, double heat);

/// Of text that helps where there is nothing else: dimmed, and still readable on this ground.
ORRERY_UI_EXPORT QColor hintColor(const QPalette &palette, QPalette::ColorRole ground);

/// Of bars and lines on this ground: the palette's highlight, where that can be seen on it.
ORRERY_UI_EXPORT QColor shapeColor(const QPalette &palette, QPalette::ColorRole ground);

} // namespace orrery::ui

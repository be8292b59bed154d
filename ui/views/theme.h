// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

class QColor;
class QPalette;

namespace orrery::ui {

enum class Theme : quint8 { System, Light, Dark };

/// Remembered in the settings; System where nothing or nonsense is.
Theme savedTheme();
void saveTheme(Theme theme);

/// Gives the application this theme: Light and Dark are palettes of our own on the Fusion style;
/// System is the style and the palette that the application started with. A program that never
/// chooses one is never touched. GUI thread.
void applyTheme(Theme theme);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// Of text that should be noticed, readable on this palette's base; never without words that say the same.
QColor attentionColor(const QPalette &palette);

/// Of what a cell stands on of which much happens, from 0 to 1: text of the palette is readable on it.
QColor heatColor(const QPalette &palette, double heat);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/charts/chartcolors.h"

#include "views/contrast.h"

#include <QtGui/QPalette>

#include <algorithm>
#include <cmath>

namespace orrery::ui {

QList<QColor> chartColors(const QPalette &palette, int count)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = palette.color(QPalette::Highlight).toHsl();
    // Far enough apart for neighbours, and no two alike for long: three quarters of the golden angle. From blue the
    // first is orange.
    constexpr double Turn = 0.4635;
    QList<QColor> colors;
    for (int i = 0; i < count; ++i) {
        const double hue = std::fmod(std::max(accent.hslHueF(), 0.0F) + Turn * i, 1.0);
        // A highlight of grey, as some styles have it, gives no hues: then these have some of their own.
        const float saturation = std::max(accent.hslSaturationF(), i == 0 ? 0.0F : 0.55F);
        const QColor color = QColor::fromHslF(static_cast<float>(hue), saturation, accent.lightnessF());
        colors.append(standingOut(color, base, ShapeContrast));
    }
    return colors;
}

} // namespace orrery::ui

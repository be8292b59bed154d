// SPDX-License-Identifier: MIT
#include "views/charts/chartcolors.h"

#include <QtGui/QPalette>

#include <algorithm>
#include <cmath>

namespace orrery::ui {

namespace {

/// What WCAG 2.1 asks of graphical objects.
constexpr double LeastContrast = 3;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastOf(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QList<QColor> chartColors(const QPalette &palette, int count)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor accent = palette.color(QPalette::Highlight).toHsl();
    const bool lighten = base.lightness() < 128;
    // Far enough apart for neighbours, and no two alike for long: three quarters of the golden angle. From blue the
    // first is orange.
    constexpr double Turn = 0.4635;
    QList<QColor> colors;
    for (int i = 0; i < count; ++i) {
        const double hue = std::fmod(std::max(accent.hslHueF(), 0.0F) + Turn * i, 1.0);
        // A highlight of grey, as some styles have it, gives no hues: then these have some of their own.
        const double saturation = std::max<double>(accent.hslSaturationF(), i == 0 ? 0 : 0.55);
        double lightness = accent.lightnessF();
        QColor color = QColor::fromHslF(static_cast<float>(hue), static_cast<float>(saturation),
            static_cast<float>(lightness));
        while (contrastOf(color, base) < LeastContrast && lightness > 0.02 && lightness < 0.98) {
            lightness += lighten ? 0.02 : -0.02;
            color = QColor::fromHslF(static_cast<float>(hue), static_cast<float>(saturation),
                static_cast<float>(lightness));
        }
        colors.append(color);
    }
    return colors;
}

} // namespace orrery::ui

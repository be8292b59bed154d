// SPDX-License-Identifier: MIT
#include "views/contrast.h"

#include <algorithm>
#include <cmath>

namespace orrery::ui {

namespace {

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

QColor standingOut(const QColor &color, const QColor &ground, double contrast)
{
    constexpr float Step = 0.02F;
    // Not by the half of the scale: on a middle grey, black is still far off, and white is not.
    const bool lighten = contrastOf(Qt::white, ground) > contrastOf(Qt::black, ground);
    const float hue = std::max(color.hslHueF(), 0.0F);
    QColor result = color;
    for (float lightness = color.lightnessF(); contrastOf(result, ground) < contrast;) {
        lightness += lighten ? Step : -Step;
        if (lightness <= 0 || lightness >= 1)
            return lighten ? Qt::white : Qt::black;
        result = QColor::fromHslF(hue, color.hslSaturationF(), lightness);
    }
    return result;
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "views/charts/chartcolors.h"
#include "views/charts/timechart.h"

#include <QtGui/QImage>

#include <chrono>
#include <cstdlib>

namespace orrery::ui {

// What is to be seen of a chart.

/// Of how many of its lines a chart shows the colour.
inline int hueCount(TimeChart &chart)
{
    const QImage picture = chart.grab().toImage();
    int count = 0;
    for (const QColor &color : chartColors(chart.palette(), static_cast<int>(chart.spec().series.size()))) {
        bool isSeen = false;
        for (int i = 0; i < picture.width() * picture.height() && !isSeen; ++i) {
            const QColor pixel = picture.pixelColor(i % picture.width(), i / picture.width());
            isSeen = pixel.hslSaturation() > 100 && std::abs(pixel.hslHue() - color.hslHue()) < 8;
        }
        count += isSeen ? 1 : 0;
    }
    return count;
}

/// Whether the chart's line passes there, at whatever height: something of another hue than text and grid.
inline bool isLineAt(const QImage &picture, const TimeChart &chart, std::chrono::nanoseconds time)
{
    const double scale = picture.devicePixelRatio();
    const int x = static_cast<int>(chart.xOf(time) * scale);
    const int top = static_cast<int>(chart.fontMetrics().height() * 1.5 * scale);
    for (int y = top; y < picture.height(); ++y) {
        if (picture.pixelColor(x, y).hslSaturation() > 100 && picture.pixelColor(x, y).lightness() < 200)
            return true;
    }
    return false;
}

} // namespace orrery::ui

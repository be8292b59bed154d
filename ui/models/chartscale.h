// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QString>

#include <chrono>
#include <vector>

namespace orrery::ui {

/// What the values of a chart are, which decides its scale and how they look.
enum class ChartUnit : quint8 {
    PerSecond,
    Count,
    Nanoseconds,
    Share, ///< 0 to 1, always shown whole
};

/// An axis from 0 to its last tick. Steps are 1, 2 or 5 of a power of ten.
struct ChartScale
{
    double top = 1;
    std::vector<double> ticks; ///< ascending, from 0 to top
};

/// A scale on which values up to `most` have room, with so many steps at most, and one at least.
ORRERY_UI_EXPORT ChartScale chartScale(double most, int steps, ChartUnit unit);

/// "310 k/s", "12", "0.4 ms", "25 %"; a dash for what is not known.
ORRERY_UI_EXPORT QString chartValue(double value, ChartUnit unit);
/// The same for a tick, which says its unit only where its size does not go without it.
ORRERY_UI_EXPORT QString chartTick(double value, ChartUnit unit);

/// Whole steps of time that divide a span into so many at most.
ORRERY_UI_EXPORT std::chrono::seconds chartTimeStep(std::chrono::seconds span, int steps);
/// "now", "−30 s", "−10 min": in seconds where the whole span is a minute.
ORRERY_UI_EXPORT QString chartTimeTick(std::chrono::seconds ago, std::chrono::seconds span);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/chartscale.h"

#include "models/format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::ChartScale)
};

/// The least step of 1, 2 or 5 times a power of ten that is not below this one.
double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9))
            return power * factor;
    }
    return power * 10;
}

/// Below it a scale would tell noise, or steps that are shown alike.
double leastTop(ChartUnit unit)
{
    return unit == ChartUnit::Nanoseconds ? 1e6 : 1;
}

} // namespace

ChartScale chartScale(double most, int steps, ChartUnit unit)
{
    steps = std::max(steps, 1);
    ChartScale scale;
    if (unit == ChartUnit::Share) {
        scale.ticks = steps >= 4 ? std::vector{0.0, 0.25, 0.5, 0.75, 1.0}
            : steps >= 2         ? std::vector{0.0, 0.5, 1.0}
                                 : std::vector{0.0, 1.0};
        return scale;
    }
    if (!(most >= leastTop(unit))) // what is no number, too
        most = leastTop(unit);
    double step = niceStep(most / steps);
    if (unit == ChartUnit::Count)
        step = std::max(step, 1.0);
    const int count = static_cast<int>(std::ceil(most / step - 1e-9));
    for (int i = 0; i <= count; ++i)
        scale.ticks.push_back(step * i);
    scale.top = scale.ticks.back();
    return scale;
}

QString chartValue(double value, ChartUnit unit)
{
    if (std::isnan(value))
        return Format::none();
    switch (unit) {
    case ChartUnit::PerSecond:
        return Text::tr("%1/s", "a second").arg(Format::rate(value));
    case ChartUnit::Count:
        return value < 10 && value == std::floor(value) ? Format::number(static_cast<qint64>(value)) : Format::rate(value);
    case ChartUnit::Nanoseconds:
        return Format::elapsed(std::chrono::nanoseconds(std::llround(value)));
    case ChartUnit::Share:
        break;
    }
    return Format::percent(value);
}

QString chartTick(double value, ChartUnit unit)
{
    if (value == 0 && unit == ChartUnit::Nanoseconds)
        return Format::number(qint64{0}); // whatever its unit
    return chartValue(value, unit == ChartUnit::PerSecond ? ChartUnit::Count : unit);
}

std::chrono::seconds chartTimeStep(std::chrono::seconds span, int steps)
{
    for (const std::chrono::seconds step : {5s, 10s, 15s, 30s, 60s, 120s, 300s, 600s, 900s, 1800s}) {
        if (span % step == 0s && span / step <= std::max(steps, 1))
            return step;
    }
    return span;
}

QString chartTimeTick(std::chrono::seconds ago, std::chrono::seconds span)
{
    if (ago <= 0s)
        return Text::tr("now");
    if (ago % 60s != 0s || span <= 60s)
        return Text::tr("−%1 s", "seconds ago").arg(ago.count());
    return Text::tr("−%1 min", "minutes ago").arg(ago / 60s);
}

} // namespace orrery::ui

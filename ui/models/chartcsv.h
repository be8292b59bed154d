// SPDX-License-Identifier: MIT
#pragma once

#include "models/charthistory.h"

#include <QtCore/QByteArray>

namespace orrery::ui {

/// What is known of a span, to be written down on another thread.
struct ChartExcerpt
{
    ChartHistory::Span span;
    HistoryTier tier;
    int figures;
    std::chrono::nanoseconds newest;
    QDateTime newestWall;
};

/// GUI thread.
ORRERY_UI_EXPORT ChartExcerpt excerptOf(const ChartHistory &history, ChartHistory::Span span);

/// All figures as comma-separated values for other programs: a line of names, which are the
/// same in each language, then a line for each bin, the oldest first. Times are UTC in ISO 8601; what is not known is
/// empty. Beyond a minute each figure has its mean, its least and its most.
/// Any thread.
ORRERY_UI_EXPORT QByteArray chartCsv(const ChartExcerpt &excerpt);

} // namespace orrery::ui

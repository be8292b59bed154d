// SPDX-License-Identifier: MIT
#pragma once

#include "models/charthistory.h"

#include <QtCore/QByteArray>

namespace orrery::ui {

/// What is known of a span, all figures, as comma-separated values for other programs: a line of names, which are the same in
/// each language, then a line for each bin, the oldest first. Times are UTC in ISO 8601; what is not known is empty. Beyond
/// a minute each figure has its mean, its least and its most.
ORRERY_UI_EXPORT QByteArray chartCsv(const ChartHistory &history, ChartHistory::Span span);

} // namespace orrery::ui

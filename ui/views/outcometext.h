// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

#include <QtCore/QString>

namespace orrery::ui {

class LatestFrame;

/// "logger" or "<0.7>".
QString targetText(const Target &target);

/// Who a message to this target went to, as far as it is known: "<0.7> logger".
QString describeTarget(const Target &target, Pid receiver, const LatestFrame &latest);

/// Why something that was asked for was not done, one sentence for a person. Empty for Done.
QString refusalText(const Outcome &outcome, const LatestFrame &latest);

/// The same of what was asked for of a group.
QString groupRefusalText(const Outcome &outcome, const QString &group, const LatestFrame &latest);

/// Of timers that something was done to: why it was not done to all of them.
QString missedTimersText(const Outcome &outcome);

} // namespace orrery::ui

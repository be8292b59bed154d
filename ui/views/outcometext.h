// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

#include <QtCore/QString>

namespace orrery::ui {

class LatestFrame;

/// "logger" or "<0.7>".
QString targetText(const Target &target);

/// Why something that was asked for was not done, one sentence for a person. Empty for Done.
QString refusalText(const Outcome &outcome, const LatestFrame &latest);

/// The same of what was asked for of a group.
QString groupRefusalText(const Outcome &outcome, const QString &group, const LatestFrame &latest);

/// Of timers that something was done to: why it was not done to all of them.
QString missedTimersText(const Outcome &outcome);

/// What became of a message.
QString receiptText(const Outcome &outcome, const Target &target, const LatestFrame &latest);

} // namespace orrery::ui

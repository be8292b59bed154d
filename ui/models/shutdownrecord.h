// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/info.h>
#include <orrery/options.h>

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace orrery::ui {

/// A shutdown from its beginning to its report: what is read afterwards.
struct ShutdownRecord
{
    QString system; ///< what was shut down
    QDateTime begunAt;
    ShutdownOptions options;
    ShutdownReport report;
    /// What the stuck ones are known by, as far as that was asked: pid and names or label.
    QHash<Pid, QString> known;

    /// "<0.7> logger"
    QString nameOf(Pid pid) const { return known.value(pid, pid.toString()); }
};

/// For people: some lines, in the language of the program.
ORRERY_UI_EXPORT QString shutdownText(const ShutdownRecord &record);
/// For programs: one JSON object; times in milliseconds.
ORRERY_UI_EXPORT QByteArray shutdownJson(const ShutdownRecord &record);

/// How long a phase took: "0 ms", "250 ms", "5.1 s".
ORRERY_UI_EXPORT QString phaseTime(std::chrono::milliseconds time);

/// "Stopped 1,204 processes in 0.4 s, 88 timers cancelled."
ORRERY_UI_EXPORT QString shutdownHeadline(const ShutdownReport &report);

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace orrery::ui {

struct Frame;

/// The window's: what it watches, and whether it only watches.
QString titleText(const QString &watched, bool readOnly);

/// The status bar's line on a frame: what state the runtime is in, what looking at it cost, and what was
/// missed. Of no frame, that the first is awaited.
QString statusText(const Frame *frame, bool paused, quint64 eventsDropped);

/// That not all children are shown; empty where they are.
QString supervisionText(qsizetype notShown);

/// How many messages were refused, by reason; empty where none was.
QString deadLettersText(const Frame *frame, quint64 lettersDropped);

/// That events are missing; empty where none is.
QString journalText(quint64 eventsDropped);

/// That nothing is recorded, and who can change that; empty where events are, or nothing is known.
QString journalOffText(const Frame *frame);

} // namespace orrery::ui

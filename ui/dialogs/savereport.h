// SPDX-License-Identifier: MIT
#pragma once

#include "models/shutdownrecord.h"

#include <functional>

class QWidget;

namespace orrery::ui {

/// Asks for a file and writes the record into it: as JSON where its name ends in .json, else as text. `told` gets a
/// sentence of what became of it, and whether that is an error; not where the person changes their mind. GUI thread;
/// the writing is done elsewhere, and what has not been written entirely leaves the file as it was.
void saveReport(const ShutdownRecord &record, QWidget *parent, std::function<void(const QString &, bool isError)> told);

} // namespace orrery::ui

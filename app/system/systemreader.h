// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemfile.h"

class QJsonDocument;

namespace orrery::app {

/// Makes a plan of a JSON document, or says where and why it describes none.
SystemFileResult readSystem(const QJsonDocument &document, const JsonPositions &positions, const QString &title);

} // namespace orrery::app

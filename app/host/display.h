// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace orrery::app {

/// Why no window can be opened here, in one line; empty where one can as far as can be told. Asked
/// before QApplication is made, which ends the program on its own terms where it finds no display.
/// `arguments` are those of the program, for a -platform among them. May take a moment where a
/// remote display does not answer.
QString whyNoDisplay(const QStringList &arguments);

} // namespace orrery::app

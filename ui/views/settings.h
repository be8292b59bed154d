// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>

namespace orrery::ui {

/// The program's settings, in the group of the monitor. A program that has not said its name gets
/// those of Orrery.
class Settings : public QSettings
{
public:
    Settings();
    ~Settings() override;
};

} // namespace orrery::ui

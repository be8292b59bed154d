// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace orrery::app {

/// A picture of the window, to be taken and saved instead of showing the window to a person.
struct ScreenshotRequest
{
    QString file;
    QSize size;    ///< empty for the window's own
    QString page;  ///< empty for the first
    QString theme; ///< "light", "dark", or empty for the system's
    QString selected; ///< the row with this text is selected; empty for none
    std::chrono::seconds after{3}; ///< so long the window is shown before
};

/// What a person asked of the program.
struct CommandLine
{
    enum class Action : quint8 { Run, Help, Version, Refuse };

    Action action = Action::Run;
    QString problem; ///< of Refuse: one line of why
    bool headless = false;
    bool empty = false;
    bool readOnly = false; ///< the window only looks
    QString systemFile;  ///< empty for none
    int workers = 0;     ///< 0 is one per core
    QString language;    ///< empty for the system's
    std::optional<std::chrono::seconds> runFor; ///< until told to end where there is none
    std::optional<ScreenshotRequest> screenshot;
};

/// The languages that --language may name.
struct KnownLanguages
{
    QStringList codes; ///< for the message
    std::function<bool(const QString &)> isKnown;
};

/// Reads the arguments, the program's name first. Needs no application object and prints nothing.
CommandLine parseCommandLine(const QStringList &arguments, const KnownLanguages &languages);

/// What --help prints. Needs an application object.
QString helpText(const KnownLanguages &languages);

/// Without the options that QApplication takes for itself (-platform, -style and their kin).
QStringList withoutQtOptions(const QStringList &arguments);

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace orrery::app {

/// Looks, before QApplication is made, whether a window can be opened here: QApplication ends the
/// program on its own terms where it finds no display.
///
/// Keep it until QApplication stands. It holds on to the display meanwhile, because an X server
/// may start anew when its last client leaves, and refuse the next one while it is at it.
class DisplayProbe
{
public:
    /// The arguments are those of the program, for a -platform among them. May take a moment where
    /// a remote display does not answer.
    explicit DisplayProbe(const QStringList &arguments);
    DisplayProbe(const DisplayProbe &) = delete;
    DisplayProbe &operator=(const DisplayProbe &) = delete;
    ~DisplayProbe();

    /// Why no window can be opened, in one line; empty where one can as far as can be told.
    const QString &problem() const { return m_problem; }

private:
    bool reachX11();
    bool reachWayland();

    QString m_problem;
    std::function<void()> m_letGo;
};

} // namespace orrery::app

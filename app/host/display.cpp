// SPDX-License-Identifier: MIT
#include "host/display.h"

#include <QtCore/QLibrary>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

QString chosenPlatform(const QStringList &arguments)
{
    for (qsizetype i = 1; i + 1 < arguments.size(); ++i)
        if (arguments.at(i) == "-platform"_L1)
            return arguments.at(i + 1);
    return qEnvironmentVariable("QT_QPA_PLATFORM");
}

} // namespace

DisplayProbe::DisplayProbe(const QStringList &arguments)
{
    // "offscreen", "vnc" and their like need none; "xcb;wayland" and "xcb:…" do.
    const QString platform = chosenPlatform(arguments);
    if (!platform.isEmpty() && !platform.startsWith("xcb"_L1) && !platform.startsWith("wayland"_L1))
        return;

    const QString x11 = qEnvironmentVariable("DISPLAY");
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString instead = u"; --headless runs without a window"_s;
    if (x11.isEmpty() && wayland.isEmpty())
        m_problem = u"there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)"_s + instead;
    else if ((wayland.isEmpty() || !reachWayland()) && (x11.isEmpty() || !reachX11()))
        m_problem = u"the display %1 does not let us in or is not there"_s.arg(x11.isEmpty() ? wayland : x11) + instead;
}

DisplayProbe::~DisplayProbe()
{
    if (m_letGo)
        m_letGo();
}

/// Connects as Qt's xcb platform will, authorisation included. Without the library neither can.
bool DisplayProbe::reachX11()
{
    QLibrary xcb(u"xcb"_s, 1);
    const auto connect = reinterpret_cast<void *(*)(const char *, int *)>(xcb.resolve("xcb_connect"));
    const auto hasError = reinterpret_cast<int (*)(void *)>(xcb.resolve("xcb_connection_has_error"));
    const auto disconnect = reinterpret_cast<void (*)(void *)>(xcb.resolve("xcb_disconnect"));
    if (!connect || !hasError || !disconnect)
        return false;
    void *connection = connect(nullptr, nullptr);
    m_letGo = [disconnect, connection] { disconnect(connection); };
    return hasError(connection) == 0;
}

bool DisplayProbe::reachWayland()
{
    QLibrary wayland(u"wayland-client"_s, 0);
    const auto connect = reinterpret_cast<void *(*)(const char *)>(wayland.resolve("wl_display_connect"));
    const auto disconnect = reinterpret_cast<void (*)(void *)>(wayland.resolve("wl_display_disconnect"));
    void *display = connect && disconnect ? connect(nullptr) : nullptr;
    if (display)
        m_letGo = [disconnect, display] { disconnect(display); };
    return display != nullptr;
}

} // namespace orrery::app

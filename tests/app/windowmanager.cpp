// SPDX-License-Identifier: MIT
#include "windowmanager.h"

#include <QtCore/QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // ms
constexpr int lookAgain = 20;    // ms
} // namespace

WindowManager::WindowManager(const QString &display) : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"DISPLAY"_s, display);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s})
        m_environment.insert(name, m_home.path());
}

WindowManager::~WindowManager()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

bool WindowManager::start()
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(u"openbox"_s, {});
    if (!m_process.waitForStarted(patience)) {
        m_problem = "openbox cannot be started; it is in the package openbox";
        return false;
    }
    const QDeadlineTimer deadline(patience);
    while (!answers()) {
        if (deadline.hasExpired() || m_process.waitForFinished(lookAgain)) {
            m_problem = "openbox does not manage the display: " + m_process.readAllStandardError();
            return false;
        }
    }
    return true;
}

/// Whether somebody tells of desktops, as only a window manager does.
bool WindowManager::answers() const
{
    QProcess tool;
    tool.setProcessEnvironment(m_environment);
    tool.start(u"xdotool"_s, {u"get_num_desktops"_s});
    return tool.waitForFinished(patience) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

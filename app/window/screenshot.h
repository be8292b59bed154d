// SPDX-License-Identifier: MIT
#pragma once

#include "host/commandline.h"

#include <QtCore/QObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <chrono>

namespace orrery {
class MonitorWindow;
}
namespace orrery::ui {
class Feed;
}

namespace orrery::app {

/// Settings of its own for a picture: what a person has set neither shows in it nor is changed by
/// it. To be made before the window.
class ScreenshotSettings
{
public:
    explicit ScreenshotSettings(const ScreenshotRequest &request);

private:
    QTemporaryDir m_folder;
};

/// Takes a picture of the window once it has been shown for the time asked for, and has shown
/// samples.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    Screenshot(const ScreenshotRequest &request, MonitorWindow &window, ui::Feed &feed, QObject *parent = nullptr);

    /// Turns the window to the page and the size asked for. Empty, or why that cannot be.
    QString prepare();

Q_SIGNALS:
    /// Empty where the picture was saved, else why not.
    void finished(const QString &problem);

private:
    bool turnTo(const QString &page);
    QStringList pages() const;
    bool select(const QString &text);
    void step();
    void take();

    const ScreenshotRequest m_request;
    MonitorWindow &m_window;
    QTimer m_timer;
    std::chrono::seconds m_shownFor{0};
    int m_frames = 0;
    bool m_selected = false;
};

} // namespace orrery::app

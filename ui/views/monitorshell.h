// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <memory>

class QMainWindow;

namespace orrery::ui {

class Control;
class Feed;
class FrameFlow;
class ShutdownFlow;
class WindowContents;

/// What lives as long as the window does: the two doors, what flows through them, and, on top of
/// that, the contents, which are made anew when the language changes.
class MonitorShell : public QObject
{
    Q_OBJECT
public:
    /// embedded: the runtime is another's, who may want it to outlive the window.
    MonitorShell(QMainWindow *window, std::unique_ptr<Feed> feed, std::unique_ptr<Control> control, bool embedded);
    ~MonitorShell() override;

    /// Geometry from the settings, or one that suits the font and the screen.
    void restoreGeometry();
    void save() const;
    void setVisible(bool visible);
    /// See ShutdownFlow.
    bool requestClose();

Q_SIGNALS:
    void mayClose();

private:
    void makeContents();
    void remakeContents();
    // Of one window, followed by all of them.
    void chooseTheme(int theme);
    void chooseLanguage(const QString &code);

    QMainWindow *m_window;
    const bool m_embedded;
    // In this order: each may be used by those below until they are gone.
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<Control> m_control;
    std::unique_ptr<FrameFlow> m_flow;
    std::unique_ptr<ShutdownFlow> m_shutdown;
    std::unique_ptr<WindowContents> m_contents;
};

} // namespace orrery::ui

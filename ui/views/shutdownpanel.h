// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace orrery::ui {

class LatestFrame;

/// How a shutdown goes: its phase, how many are still there and who, and in the end what it did. A
/// strip in the window, so that everything else can still be looked at.
class ShutdownPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ShutdownPanel(const LatestFrame &latest, QWidget *parent = nullptr);

    void begin(bool thenCloses);
    void setThenCloses();
    void finish(const ShutdownReport &report, bool canRestart);
    /// A start again that did not come about.
    void refuse(const QString &why);
    void restarting();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void restartWanted();

private:
    void follow();
    QString stillThere() const;

    const LatestFrame &m_latest;
    QLabel *m_headline;
    QLabel *m_detail;
    QProgressBar *m_bar;
    QPushButton *m_restart;
    QPushButton *m_hide;
    QElapsedTimer m_since;
    qsizetype m_total = 0;
    bool m_running = false;
    bool m_thenCloses = false;
};

} // namespace orrery::ui

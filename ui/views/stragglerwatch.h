// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace orrery::ui {

/// Asks the control again and again who keeps a shutdown waiting: one question at a time, and the next one only after
/// a pause in proportion to what the answer took. Not at all while it is stopped.
class StragglerWatch : public QObject
{
    Q_OBJECT
public:
    /// No more of them than this one by one.
    static constexpr int Most = 300;

    explicit StragglerWatch(Control &control, QObject *parent = nullptr);

    /// At once, and from then on with at least this pause.
    void start(std::chrono::milliseconds pause);
    void stop();
    bool isActive() const { return m_isActive; }
    /// Empty before the first answer since it was started.
    const Stragglers &latest() const { return m_latest; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    Control &m_control;
    QTimer m_next;
    std::chrono::milliseconds m_pause{0};
    Stragglers m_latest;
    bool m_isActive = false;
    int m_begun = 0; // of what was begun before it, an answer is of no use
    bool m_isAsking = false;
};

} // namespace orrery::ui

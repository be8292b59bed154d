// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "dialogs/shutdownquestion.h"
#include "models/shutdownrecord.h"
#include "views/stragglerwatch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <optional>

namespace orrery::ui {

class FrameFlow;

/// The way from a person's wish to end everything to its report, and to the start that may follow.
/// What it says is shown by a ShutdownPanel; the control does the work.
class ShutdownFlow : public QObject
{
    Q_OBJECT
public:
    enum class Stage : quint8 {
        Idle,
        Running,    ///< the report is awaited
        Done,       ///< record() is there
        Restarting, ///< a start again is awaited
    };

    ShutdownFlow(Control &control, FrameFlow &flow, QWidget *window);
    ~ShutdownFlow() override;

    /// Whether commands have a meaning: nothing is shut down from here, and the control is not read-only.
    bool takesCommands() const { return m_stage == Stage::Idle && !m_control.isReadOnly(); }
    Stage stage() const { return m_stage; }
    /// The last one's; empty before the first and after a restart.
    const std::optional<ShutdownRecord> &record() const { return m_record; }
    const StragglerWatch &watch() const { return m_watch; }
    /// Of the one that runs.
    const ShutdownOptions &options() const { return m_options; }
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_since.elapsed()); }
    bool canRestart() const { return m_control.canRestart(); }
    bool thenCloses() const { return m_thenCloses; }

    /// Asks, and shuts down where the person agrees.
    void ask(ShutdownQuestion::Occasion occasion);
    void restart();
    /// Whether the window may close now. Where not, asks the person or waits for what runs, and
    /// says mayClose() in the end.
    bool requestClose(bool embedded);

    /// Whether somebody who does not end by themselves can be killed: until the grace is over all are.
    bool canKill() const;
    void kill(const QList<Pid> &pids);
    void killEveryone();

Q_SIGNALS:
    void changed();
    void mayClose();
    void restartRefused(const orrery::ui::Outcome &outcome);
    void killAnswered(const orrery::ui::Outcome &outcome);

private:
    void begin(const ShutdownOptions &options);
    void finish(const ShutdownReport &report);
    void nameStuckOnes();
    void forget();
    void watchOverKill(const QFuture<Outcome> &kill);

    Control &m_control;
    FrameFlow &m_flow;
    QWidget *m_window;
    QPointer<ShutdownQuestion> m_question;
    Stage m_stage = Stage::Idle;
    int m_begun = 0; // of what was begun before it, an answer is no longer of use
    ShutdownOptions m_options;
    QDateTime m_begunAt;
    QElapsedTimer m_since;
    std::optional<ShutdownRecord> m_record;
    StragglerWatch m_watch;
    bool m_thenCloses = false;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/shutdownflow.h"

#include "views/frameflow.h"
#include "views/whendone.h"

namespace orrery::ui {

ShutdownFlow::ShutdownFlow(Control &control, FrameFlow &flow, QWidget *window)
    : m_control(control), m_flow(flow), m_window(window)
{
    connect(&flow, &FrameFlow::restarted, this, [this] {
        if (m_stage == Stage::Running)
            return;
        m_stage = Stage::Idle;
        m_report.reset();
        Q_EMIT changed();
    });
}

ShutdownFlow::~ShutdownFlow()
{
    delete m_question;
}

void ShutdownFlow::ask(ShutdownQuestion::Occasion occasion)
{
    if (m_stage == Stage::Running || m_stage == Stage::Restarting || m_control.isReadOnly())
        return;
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    m_question = new ShutdownQuestion(occasion, m_flow.newest(), m_window);
    connect(m_question, &ShutdownQuestion::agreed, this, [this, occasion] {
        m_thenCloses = occasion != ShutdownQuestion::Occasion::Asked;
        begin(m_question->options());
    });
    connect(m_question, &ShutdownQuestion::closeOnlyWanted, this, &ShutdownFlow::mayClose, Qt::QueuedConnection);
    m_flow.peek();
    m_question->open();
}

void ShutdownFlow::begin(const ShutdownOptions &options)
{
    m_stage = Stage::Running;
    m_report.reset();
    m_flow.setFollowing(true);
    Q_EMIT changed();
    whenDone(
        m_control.shutdown(options), this, [this](const ShutdownReport &report) { finish(report); },
        ShutdownReport());
}

void ShutdownFlow::finish(const ShutdownReport &report)
{
    m_stage = Stage::Done;
    m_report = report;
    m_flow.setFollowing(false);
    m_flow.sampleNow();
    Q_EMIT changed();
    // Who has not suspended is worth being read about before the window goes.
    if (std::exchange(m_thenCloses, false) && report.stuck.isEmpty())
        Q_EMIT mayClose();
}

void ShutdownFlow::restart()
{
    if (m_stage == Stage::Running || m_stage == Stage::Restarting)
        return;
    m_stage = Stage::Restarting;
    Q_EMIT changed();
    whenDone(
        m_control.restart(), this,
        [this](const Outcome &outcome) {
            if (outcome.isDone()) {
                m_stage = Stage::Idle;
                m_report.reset();
            } else {
                m_stage = Stage::Done;
            }
            Q_EMIT changed();
            if (!outcome.isDone())
                Q_EMIT restartRefused(outcome);
            m_flow.sampleNow();
        },
        Outcome(Outcome::Reason::NotOffered));
}

bool ShutdownFlow::requestClose(bool embedded)
{
    if (m_stage == Stage::Running) {
        m_thenCloses = true;
        Q_EMIT changed();
        return false;
    }
    const FramePtr &frame = m_flow.newest().frame();
    if (m_control.isReadOnly() || m_stage == Stage::Done || !frame || frame->phase == Phase::Stopped || frame->statistics.live == 0)
        return true;
    ask(embedded ? ShutdownQuestion::Occasion::ClosingEmbedded : ShutdownQuestion::Occasion::Closing);
    return false;
}

} // namespace orrery::ui

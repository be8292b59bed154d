// SPDX-License-Identifier: MIT
#include "views/shutdownflow.h"

#include "models/format.h"
#include "views/frameflow.h"
#include "views/whendone.h"

#include <algorithm>
#include <utility>

namespace orrery::ui {

namespace {

constexpr std::chrono::milliseconds WatchPause{150};
/// Of those who are stuck after the report: they end when they do.
constexpr std::chrono::milliseconds StuckPause{1000};
/// Of more stuck processes than this, the rest have pids alone.
constexpr qsizetype Named = 1000;

} // namespace

ShutdownFlow::ShutdownFlow(Control &control, FrameFlow &flow, QWidget *window)
    : m_control(control), m_flow(flow), m_window(window), m_watch(control)
{
    connect(&flow, &FrameFlow::restarted, this, [this] {
        if (m_question) { // about another one
            m_question->hide();
            m_question->deleteLater();
        }
        if (m_stage == Stage::Running) // of a runtime that is another one's now
            m_flow.setFollowing(false);
        forget();
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
    m_question = new ShutdownQuestion(occasion, m_control, m_flow.newest(), m_window);
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
    const int begun = ++m_begun;
    m_record.reset();
    m_options = options;
    m_begunAt = QDateTime::currentDateTime();
    m_since.start();
    m_watch.start(WatchPause);
    m_flow.setFollowing(true);
    Q_EMIT changed();
    whenDone(
        m_control.shutdown(options), this,
        [this, begun](const ShutdownReport &report) {
            if (begun == m_begun)
                finish(report);
        },
        ShutdownReport());
}

void ShutdownFlow::finish(const ShutdownReport &report)
{
    m_stage = Stage::Done;
    m_record = ShutdownRecord{m_flow.feed().title(), m_begunAt, m_options, report, {}};
    m_flow.setFollowing(false);
    m_flow.sampleNow();
    m_watch.stop();
    if (!report.stuck.isEmpty()) {
        m_watch.start(StuckPause);
        nameStuckOnes();
    }
    Q_EMIT changed();
    // Who has not suspended is worth being read about before the window goes.
    if (std::exchange(m_thenCloses, false) && report.stuck.isEmpty())
        Q_EMIT mayClose();
}

void ShutdownFlow::nameStuckOnes()
{
    const QList<Pid> stuck = m_record->report.stuck;
    whenDone(
        m_control.infos(stuck.first(std::min(stuck.size(), Named))), this,
        [this, begun = m_begun](const QList<ProcessInfo> &infos) {
            if (!m_record || begun != m_begun)
                return;
            for (const ProcessInfo &info : infos)
                m_record->known.insert(info.pid, Format::process(info.pid, &info));
            Q_EMIT changed();
        },
        QList<ProcessInfo>());
}

void ShutdownFlow::forget()
{
    m_stage = Stage::Idle;
    ++m_begun;
    m_thenCloses = false;
    m_record.reset();
    m_watch.stop();
}

bool ShutdownFlow::canKill() const
{
    const FramePtr &frame = m_flow.newest().frame();
    const Phase phase = std::max(frame ? frame->phase : Phase::Running, m_watch.latest().phase);
    return m_stage == Stage::Running && phase < Phase::Killing;
}

void ShutdownFlow::kill(const QList<Pid> &pids)
{
    if (canKill())
        watchOverKill(m_control.killAll(pids));
}

void ShutdownFlow::killEveryone()
{
    if (canKill())
        watchOverKill(m_control.killEveryone());
}

void ShutdownFlow::watchOverKill(const QFuture<Outcome> &kill)
{
    whenDone(
        kill, this, [this](const Outcome &outcome) { Q_EMIT killAnswered(outcome); },
        Outcome(Outcome::Reason::NotOffered));
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
                forget();
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

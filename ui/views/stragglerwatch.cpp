// SPDX-License-Identifier: MIT
#include "views/stragglerwatch.h"

#include "views/whendone.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace orrery::ui {

namespace {

/// Of the time, at most one part in so many goes into answering.
constexpr int ShareOfTime = 4;

} // namespace

StragglerWatch::StragglerWatch(Control &control, QObject *parent) : QObject(parent), m_control(control)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &StragglerWatch::ask);
}

void StragglerWatch::start(std::chrono::milliseconds pause)
{
    m_pause = pause;
    if (!m_isActive) {
        m_latest = {};
        ++m_begun;
    }
    m_isActive = true;
    ask();
}

void StragglerWatch::stop()
{
    m_isActive = false;
    m_next.stop();
}

void StragglerWatch::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    QElapsedTimer asked;
    asked.start();
    whenDone(
        m_control.stragglers(Most), this,
        [this, asked, begun = m_begun](const Stragglers &answer) {
            m_isAsking = false;
            if (!m_isActive)
                return;
            if (begun != m_begun) {
                ask();
                return;
            }
            m_latest = answer;
            // Who cannot tell once will not the next time.
            if (answer.isKnown)
                m_next.start(std::max(m_pause, std::chrono::milliseconds(asked.elapsed() * ShareOfTime)));
            Q_EMIT changed();
        },
        Stragglers());
}

} // namespace orrery::ui

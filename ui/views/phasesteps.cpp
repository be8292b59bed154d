// SPDX-License-Identifier: MIT
#include "views/phasesteps.h"

#include "models/shutdownrecord.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace orrery::ui {

PhaseSteps::PhaseSteps(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"phaseSteps"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (std::size_t step = 0; step < Steps; ++step) {
        if (step > 0) {
            auto *arrow = new QLabel(QString(QChar(0x2192)), this);
            arrow->setEnabled(false);
            layout->addWidget(arrow);
        }
        m_labels[step] = new QLabel(this);
        layout->addWidget(m_labels[step]);
    }
    layout->addStretch(1);
    clear();
}

QString PhaseSteps::name(Phase phase)
{
    switch (phase) {
    case Phase::Running:
        return tr("Running");
    case Phase::Grace:
        return tr("Grace");
    case Phase::Killing:
        return tr("Killing");
    case Phase::Stopped:
        return tr("Stopped");
    }
    return {};
}

void PhaseSteps::clear()
{
    m_times = {};
    setPhase(Phase::Running);
}

void PhaseSteps::setPhase(Phase phase)
{
    m_phase = phase;
    for (std::size_t step = 0; step < Steps; ++step)
        showStep(step);
    setAccessibleName(tr("Phase: %1").arg(name(phase)));
}

void PhaseSteps::setTime(Phase phase, std::chrono::milliseconds time)
{
    const auto step = static_cast<std::size_t>(phase);
    m_times[step] = time;
    showStep(step);
}

void PhaseSteps::showStep(std::size_t step)
{
    QLabel *label = m_labels[step];
    const auto phase = static_cast<Phase>(step);
    const QString text = name(phase);
    label->setText(m_times[step] ? text + u' ' + phaseTime(*m_times[step]) : text);
    QFont font = this->font();
    font.setBold(phase == m_phase);
    label->setFont(font);
    label->setEnabled(phase <= m_phase);
}

} // namespace orrery::ui

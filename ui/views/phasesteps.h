// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/info.h>

#include <QtWidgets/QWidget>

#include <array>
#include <chrono>
#include <optional>

class QLabel;

namespace orrery::ui {

/// The phases of a shutdown in a row: those that are over with what they took, the present one strong.
class PhaseSteps : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseSteps(QWidget *parent = nullptr);

    static QString name(Phase phase);

    /// None has lasted any time.
    void clear();
    void setPhase(Phase phase);
    /// How long it has lasted, or took.
    void setTime(Phase phase, std::chrono::milliseconds time);

private:
    void showStep(std::size_t step);

    static constexpr std::size_t Steps = 4;

    Phase m_phase = Phase::Running;
    std::array<QLabel *, Steps> m_labels;
    std::array<std::optional<std::chrono::milliseconds>, Steps> m_times;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#pragma once

#include "models/ratehistory.h"

#include <QtCore/QObject>

class QFormLayout;
class QLabel;
class QWidget;

namespace orrery::ui {

class LatestFrame;
class Sparkline;

/// The rows of the details that say how much a process does: messages in and out and processor time, in all, a second,
/// and over the last minutes.
class RateRows : public QObject
{
    Q_OBJECT
public:
    /// The widgets become children of `owner`, which they are shown in.
    RateRows(const LatestFrame &latest, RateHistory &history, QWidget *owner);

    void addReceived(QFormLayout *form, const QString &caption);
    void addSent(QFormLayout *form, const QString &caption);
    void addCpu(QFormLayout *form, const QString &caption);

    /// With each frame.
    void show(const ProcessInfo &info, bool ended);

private:
    struct Row
    {
        QLabel *value = nullptr;
        Sparkline *course = nullptr;
    };

    Row addRow(QFormLayout *form, const QString &name, const QString &caption, const QString &tip, bool isShare) const;

    const LatestFrame &m_latest;
    RateHistory &m_history; // outlives the window's language
    QWidget *m_owner;
    Row m_received, m_sent, m_cpu;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/logmodel.h"

namespace orrery::ui {

LogModelBase::LogModelBase(QObject *parent) : QAbstractTableModel(parent) {}

LogModelBase::~LogModelBase() = default;

void LogModelBase::setDropped(quint64 dropped)
{
    if (dropped == m_dropped)
        return;
    m_dropped = dropped;
    Q_EMIT droppedChanged(dropped);
}

void LogModelBase::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused)
        appendWaiting();
    Q_EMIT pausedChanged(paused);
}

} // namespace orrery::ui

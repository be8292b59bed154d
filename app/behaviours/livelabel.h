// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/context.h>
#include <orrery/received.h>
#include <orrery/task.h>

#include <QtCore/QString>

#include <chrono>

namespace orrery::app {

/// Shows people in a process's label what it is at: "counter · 42", with what stood in the label
/// at the start before it. Bounded to a few changes a second, however often the text changes. For
/// the process itself alone.
class LiveLabel
{
public:
    explicit LiveLabel(Context self);

    /// What is to be shown, at the next receiveShowing() that finds the time has come.
    void setText(const QString &text);

    bool isStale() const { return m_text != m_shown; }
    /// Until it may change again; zero where it may now.
    std::chrono::nanoseconds untilDue() const;
    void show();

private:
    Context m_self;
    QString m_base, m_text, m_shown;
    std::chrono::steady_clock::time_point m_lastShown;
};

/// The next Received, as by Context::receive(); the label is brought up to date meanwhile. The
/// label has to outlive the task.
Task<Received> receiveShowing(Context self, LiveLabel &label);

} // namespace orrery::app

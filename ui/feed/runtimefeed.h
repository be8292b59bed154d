// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"

#include <orrery/access.h>

#include <QtCore/QThreadPool>

#include <memory>

namespace orrery {
class Runtime;
}

namespace orrery::ui {

class RuntimeSampler;

/// Watches a runtime of this program. It samples on a thread of its own and hands over one frame at
/// a time: while the last one was not taken, because the GUI thread is busy, no other is made.
///
/// Its first sample of a runtime turns the runtime's journal on, without timers where it was off. Where it was on, its owner's kinds
/// stay until setTimerEvents() says otherwise.
class ORRERY_UI_EXPORT RuntimeFeed final : public Feed
{
    Q_OBJECT
public:
    /// Of no runtime yet: no frames come until setRuntime().
    explicit RuntimeFeed(QObject *parent = nullptr);
    /// Of a runtime that outlives it.
    explicit RuntimeFeed(Runtime &runtime, QObject *parent = nullptr);
    explicit RuntimeFeed(std::shared_ptr<Runtime> runtime, QObject *parent = nullptr);
    /// Waits at most for the sample that is being taken, and for the process that is being inspected.
    ~RuntimeFeed() override;

    /// Watches this runtime from now on, or none; emits restarted() where there was another one
    /// before. Keeps it alive until the next call or its own end, and never waits for its end: the last
    /// reference, should it be here, is let go on a thread of its own. GUI thread.
    void setRuntime(std::shared_ptr<Runtime> runtime);

    /// With ReadOnly the journal is read as its owner keeps it, on or off, and setTimerEvents() does nothing. Before the
    /// first sample. GUI thread.
    void setAccess(Access access);

    QString title() const override;
    void setTitle(const QString &title);
    void setInterval(std::chrono::milliseconds interval) override;
    std::chrono::milliseconds interval() const override;
    void setActive(bool active) override;
    bool isActive() const override;
    void setTimerEvents(bool recorded) override;
    void setInterest(const Interest &interest, bool now) override;
    std::shared_ptr<const FactsReader> reader() const override;
    void sampleNow() override;
    void peek() override;
    QFuture<Inspection> inspect(Pid pid) override;

private:
    void deliver();

    QString m_title;
    bool m_active = false;
    bool m_watchedOne = false;
    std::shared_ptr<Runtime> m_runtime;
    std::unique_ptr<RuntimeSampler> m_sampler;
    QThreadPool m_inspections;          // of one thread
};

} // namespace orrery::ui

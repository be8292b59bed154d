// SPDX-License-Identifier: MIT
#include "feed/runtimefeed.h"

#include "feed/release.h"
#include "feed/runtimereader.h"
#include "feed/runtimesampler.h"

#include <orrery/runtime.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <algorithm>
#include <utility>

namespace orrery::ui {

RuntimeFeed::RuntimeFeed(QObject *parent)
    : Feed(parent), m_sampler(std::make_unique<RuntimeSampler>([this] {
          QMetaObject::invokeMethod(this, &RuntimeFeed::deliver, Qt::QueuedConnection);
      }))
{
    m_inspections.setMaxThreadCount(1);
}

RuntimeFeed::RuntimeFeed(Runtime &runtime, QObject *parent) : RuntimeFeed(borrowed(runtime), parent) {}

RuntimeFeed::RuntimeFeed(std::shared_ptr<Runtime> runtime, QObject *parent) : RuntimeFeed(parent)
{
    setRuntime(std::move(runtime));
}

RuntimeFeed::~RuntimeFeed()
{
    m_inspections.waitForDone();
}

void RuntimeFeed::setRuntime(std::shared_ptr<Runtime> runtime)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const bool isAnother = std::exchange(m_watchedOne, m_watchedOne || runtime) && runtime;
    m_runtime = releasedElsewhere(std::move(runtime));
    m_sampler->setRuntime(m_runtime);
    if (isAnother)
        Q_EMIT restarted();
}

void RuntimeFeed::setAccess(Access access)
{
    m_sampler->setAccess(access);
}

QString RuntimeFeed::title() const
{
    return m_title.isEmpty() ? QCoreApplication::applicationName() : m_title;
}

void RuntimeFeed::setTitle(const QString &title)
{
    m_title = title;
}

void RuntimeFeed::setInterval(std::chrono::milliseconds interval)
{
    m_sampler->setInterval(std::max(interval, std::chrono::milliseconds{50}));
}

std::chrono::milliseconds RuntimeFeed::interval() const
{
    return m_sampler->interval();
}

void RuntimeFeed::setActive(bool active)
{
    m_active = active;
    m_sampler->setActive(active);
}

bool RuntimeFeed::isActive() const
{
    return m_active;
}

void RuntimeFeed::setTimerEvents(bool recorded)
{
    m_sampler->setTimerEvents(recorded);
}

void RuntimeFeed::setInterest(const Interest &interest, bool now)
{
    m_sampler->setInterest(interest, now);
}

std::shared_ptr<const FactsReader> RuntimeFeed::reader() const
{
    return m_runtime ? std::make_shared<RuntimeReader>(m_runtime) : nullptr;
}

void RuntimeFeed::sampleNow()
{
    m_sampler->sampleNow();
}

void RuntimeFeed::peek()
{
    m_sampler->sampleNow(RuntimeSampler::Depth::Cheap);
}

QFuture<Inspection> RuntimeFeed::inspect(Pid pid)
{
    if (!m_runtime)
        return Feed::inspect(pid);
    auto promise = std::make_shared<QPromise<Inspection>>();
    promise->start();
    m_inspections.start([promise, runtime = m_runtime, pid] {
        promise->addResult(runtime->inspect(pid));
        promise->finish();
    });
    return promise->future();
}

void RuntimeFeed::deliver()
{
    if (const FramePtr frame = m_sampler->take())
        Q_EMIT frameReady(frame);
}

} // namespace orrery::ui

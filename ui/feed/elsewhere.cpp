// SPDX-License-Identifier: MIT
#include "feed/elsewhere.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThreadPool>

#include <atomic>
#include <limits>
#include <utility>

namespace orrery::ui {

namespace {

/// As many threads as there is work: none may wait for another one's runtime to end.
QThreadPool &threads()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool; // never deleted: work may begin as late as it likes
        made->setMaxThreadCount(std::numeric_limits<int>::max());
        return made;
    }();
    return *pool;
}

std::atomic<bool> s_isWaitedFor = false;

void waitForAll()
{
    s_isWaitedFor = false; // a later application object waits for what begins then
    threads().waitForDone();
}

} // namespace

void runElsewhere(std::function<void()> work)
{
    if (!s_isWaitedFor.exchange(true))
        qAddPostRoutine(waitForAll);
    threads().start(std::move(work));
}

} // namespace orrery::ui

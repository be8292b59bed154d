// SPDX-License-Identifier: MIT
#include "feed/feed.h"

#include <QtCore/QPromise>

namespace orrery::ui {

Feed::~Feed() = default;

void Feed::setInterest(const Interest &, bool) {}

void Feed::setTimerEvents(bool) {}

void Feed::peek()
{
    sampleNow();
}

QFuture<Inspection> Feed::inspect(Pid)
{
    QPromise<Inspection> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

std::shared_ptr<const FactsReader> Feed::reader() const
{
    return {};
}

} // namespace orrery::ui

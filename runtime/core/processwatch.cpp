// SPDX-License-Identifier: MIT
#include <orrery/processwatch.h>

#include "core/runtimecore.h"

#include <orrery/runtime.h>

#include <algorithm>
#include <iterator>

namespace orrery {

namespace {

/// What is in both goes out of both; what is left ascends.
void cancelOut(QList<Pid> &started, QList<Pid> &ended)
{
    std::sort(started.begin(), started.end());
    std::sort(ended.begin(), ended.end());
    QList<Pid> stay, gone;
    std::set_difference(started.cbegin(), started.cend(), ended.cbegin(), ended.cend(), std::back_inserter(stay));
    std::set_difference(ended.cbegin(), ended.cend(), started.cbegin(), started.cend(), std::back_inserter(gone));
    started.swap(stay);
    ended.swap(gone);
}

} // namespace

class ProcessWatch::Private
{
public:
    explicit Private(detail::RuntimeCore &watched) : core(watched), table(watched.table) { table.openLog(); }
    ~Private() { table.closeLog(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    detail::RuntimeCore &core;
    detail::ProcessTable &table;
    detail::ProcessTable::LogPlaces places;
};

ProcessWatch::ProcessWatch(Runtime &runtime) : d(std::make_unique<Private>(*runtime.d)) {}

ProcessWatch::~ProcessWatch() = default;

ProcessWatch::Changes ProcessWatch::changes()
{
    Changes changes;
    changes.all = !d->table.readLog(d->places, d->core.spawnedEver(), changes.started, changes.ended);
    if (changes.all)
        std::sort(changes.started.begin(), changes.started.end());
    else
        cancelOut(changes.started, changes.ended);
    return changes;
}

} // namespace orrery

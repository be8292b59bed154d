// SPDX-License-Identifier: MIT
#include "core/inspections.h"

#include <algorithm>
#include <iterator>

namespace orrery::detail {

Inspection Inspected::toInspection() const
{
    Inspection made;
    made.result = result;
    made.wait = wait;
    made.mailbox.reserve(qsizetype(items.size()));
    for (const Item &item : items)
        made.mailbox.append({item.kind, item.head.preview(), item.sender, item.reason, item.timer});
    return made;
}

void InspectionRequest::answer()
{
    const std::lock_guard lock(m_mutex);
    m_isAnswered = true;
    m_answered.notify_all();
}

bool InspectionRequest::wait(std::chrono::steady_clock::time_point until)
{
    std::unique_lock lock(m_mutex);
    return m_answered.wait_until(lock, until, [this] { return m_isAnswered; });
}

void Inspections::add(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(request);
}

void Inspections::remove(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_requests, request);
}

std::vector<Inspections::Request> Inspections::take(Pid pid)
{
    std::vector<Request> taken;
    const std::lock_guard lock(m_mutex);
    const auto others = std::stable_partition(m_requests.begin(), m_requests.end(),
                                              [pid](const Request &each) { return each->pid != pid; });
    std::move(others, m_requests.end(), std::back_inserter(taken));
    m_requests.erase(others, m_requests.end());
    return taken;
}

} // namespace orrery::detail

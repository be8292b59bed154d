// SPDX-License-Identifier: MIT
#pragma once

#include "values/messagehead.h"

#include <orrery/inspection.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace orrery::detail {

/// What is copied while a process is kept from going on; what takes longer is made of it after that.
struct Inspected
{
    struct Item
    {
        MailboxItem::Kind kind = MailboxItem::Kind::Message;
        Pid sender;
        ExitReason reason;
        quint64 timer = 0;
        MessageHead head;
    };

    explicit Inspected(qsizetype mostItems) : most(mostItems) { items.reserve(std::size_t(mostItems)); }
    Inspection toInspection() const;

    const qsizetype most;
    Inspection::Result result = Inspection::Result::DoesNotSuspend;
    WaitInfo wait;
    std::vector<Item> items;
};

/// Of a process that does not park: answered by the worker that runs it, at its next co_await.
class InspectionRequest
{
public:
    InspectionRequest(Pid whose, qsizetype mostItems) : pid(whose), inspected(mostItems) {}

    void answer();
    /// False where it is not answered by then.
    bool wait(std::chrono::steady_clock::time_point until);

    const Pid pid;
    Inspected inspected; ///< the answering worker's until answer(), the asker's after

private:
    std::mutex m_mutex; // guards m_isAnswered; a leaf
    std::condition_variable m_answered;
    bool m_isAnswered = false;
};

/// Which inspections are wanted. A request is listed first, and the process's flag set then; the process clears its flag
/// first, and looks at the list then.
class Inspections
{
public:
    using Request = std::shared_ptr<InspectionRequest>;

    void add(const Request &request);
    void remove(const Request &request);
    /// All of this process, off the list.
    std::vector<Request> take(Pid pid);

private:
    std::mutex m_mutex; // guards m_requests; a leaf
    std::vector<Request> m_requests;
};

} // namespace orrery::detail

// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/message.h>
#include <orrery/supervisor.h>

#include <QtCore/QString>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace orrery {
class Runtime;
}

namespace orrery::detail {

/// What becomes of a request that a thread waits for.
class ChildOutcome
{
public:
    /// The first one counts.
    void set(const ChildResult &result);
    /// Empty at that time; never where that is empty.
    std::optional<ChildResult> waitUntil(std::optional<std::chrono::steady_clock::time_point> until);

private:
    std::mutex m_mutex; // guards m_result
    std::condition_variable m_changed;
    std::optional<ChildResult> m_result;
};

/// What a supervisor is asked to do, the value of a message to it. Asked by Context::call it is answered by a reply,
/// asked by a thread through its outcome. Dropped unanswered, it has found no supervisor.
struct ChildRequest
{
    enum class Kind : quint8 { Start, Stop, Restart, Remove, Resize };

    explicit ChildRequest(Kind what, QString whom = {}) : kind(what), id(std::move(whom)) {}
    ChildRequest(const ChildRequest &) = delete;
    ChildRequest &operator=(const ChildRequest &) = delete;
    ~ChildRequest()
    {
        if (outcome)
            outcome->set(ChildResult::NoSupervisor);
    }

    Kind kind;
    QString id;
    std::shared_ptr<const ChildSpec> spec; ///< of Start; null for one more of a Pool
    qsizetype size = 0;                    ///< of Resize
    std::shared_ptr<ChildOutcome> outcome; ///< null where nobody waits, or a reply is waited for
};

using ChildRequestRef = std::shared_ptr<ChildRequest>;

/// A supervisor that is a child tells its own one that it has started its children.
struct ChildReady
{
    Pid pid;
};

/// Empty where the message is none.
ChildRequestRef requestOf(const Message &message);
std::optional<ChildReady> readyOf(const Message &message);
void answer(Runtime &runtime, const Message &request, const ChildResult &result);

} // namespace orrery::detail

Q_DECLARE_METATYPE(orrery::detail::ChildRequestRef)
Q_DECLARE_METATYPE(orrery::detail::ChildReady)

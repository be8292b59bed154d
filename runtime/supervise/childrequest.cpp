// SPDX-License-Identifier: MIT
#include "supervise/childrequest.h"

#include <orrery/runtime.h>

#include <QtCore/QVariant>

namespace orrery::detail {

namespace {

template <typename T>
std::optional<T> valueOf(const Message &message)
{
    if (!message.hasValue())
        return std::nullopt;
    const QVariant value = message.value();
    if (value.metaType() != QMetaType::fromType<T>())
        return std::nullopt;
    return value.value<T>();
}

} // namespace

void ChildOutcome::set(const ChildResult &result)
{
    const std::lock_guard lock(m_mutex);
    if (m_result)
        return;
    m_result = result;
    m_changed.notify_all();
}

std::optional<ChildResult> ChildOutcome::waitUntil(std::optional<std::chrono::steady_clock::time_point> until)
{
    std::unique_lock lock(m_mutex);
    const auto done = [this] { return m_result.has_value(); };
    if (until)
        m_changed.wait_until(lock, *until, done);
    else
        m_changed.wait(lock, done);
    return m_result;
}

ChildRequestRef requestOf(const Message &message)
{
    return valueOf<ChildRequestRef>(message).value_or(nullptr);
}

std::optional<ChildReady> readyOf(const Message &message)
{
    return valueOf<ChildReady>(message);
}

void answer(Runtime &runtime, const Message &request, const ChildResult &result)
{
    if (request.isRequest())
        runtime.reply(request, Message::fromValue(result));
    else if (const ChildRequestRef asked = requestOf(request); asked && asked->outcome)
        asked->outcome->set(result);
}

} // namespace orrery::detail

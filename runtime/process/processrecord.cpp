// SPDX-License-Identifier: MIT
#include "process/processrecord.h"

#include "core/runtimecore.h"
#include "process/endwith.h"

namespace orrery::detail {

ProcessRecord::ProcessRecord(RuntimeCore *runtime, Pid number, std::chrono::nanoseconds now, Body &&callable)
    : core(runtime), pid(number), startedAt(now), body(std::move(callable))
{
}

ProcessRecord::~ProcessRecord()
{
    core->discardMailbox(*this); // what was on its way when it ended
    delete m_mailbox.load(std::memory_order_relaxed);
    delete m_rare.load(std::memory_order_relaxed);
}

Mailbox &ProcessRecord::makeMailbox()
{
    const Rare *rare = rareIfAny();
    auto *made = new Mailbox(rare ? rare->mailboxCapacity : 0);
    Mailbox *expected = nullptr;
    if (m_mailbox.compare_exchange_strong(expected, made, std::memory_order_acq_rel, std::memory_order_acquire))
        return *made;
    delete made;
    return *expected;
}

ProcessRecord::Rare &ProcessRecord::rare()
{
    if (Rare *existing = rareIfAny())
        return *existing;
    auto *made = new Rare;
    Rare *expected = nullptr;
    if (m_rare.compare_exchange_strong(expected, made, std::memory_order_acq_rel, std::memory_order_acquire))
        return *made;
    delete made;
    return *expected;
}

ProcessRecord::Rare::~Rare()
{
    if (thread)
        thread->dismiss(); // where its process was refused, and never ran
}

void *allocateFrame(std::size_t bytes)
{
    return allocatePooled(bytes);
}

void freeFrame(void *frame, std::size_t bytes) noexcept
{
    freePooled(frame, bytes);
}

void bodyFailed(Execution &execution, std::exception_ptr exception) noexcept
{
    ProcessRecord::Rare &rare = static_cast<ProcessRecord &>(execution).rare();
    rare.failed = true;
    try {
        std::rethrow_exception(std::move(exception));
    } catch (const EndWith &end) {
        rare.failure = end.reason;
    } catch (const std::exception &e) {
        rare.failure = ExitReason::crashed(QString::fromLocal8Bit(e.what()));
    } catch (...) {
        rare.failure = ExitReason::crashed(QStringLiteral("an exception that is no std::exception"));
    }
}

} // namespace orrery::detail

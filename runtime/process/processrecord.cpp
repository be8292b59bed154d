// SPDX-License-Identifier: MIT
#include "process/processrecord.h"

#include "core/runtimecore.h"
#include "schedule/threadlocal.h"

namespace orrery::detail {

namespace {
ORRERY_FAST_THREAD_LOCAL RunningProcess *t_running = nullptr;
}

Q_NEVER_INLINE RunningProcess::RunningProcess(ProcessRecord &record) noexcept : m_record(&record), m_before(t_running)
{
    t_running = this;
}

Q_NEVER_INLINE RunningProcess::~RunningProcess()
{
    t_running = m_before;
}

Q_NEVER_INLINE ProcessRecord *RunningProcess::current() noexcept
{
    return t_running ? t_running->m_record : nullptr;
}

Q_NEVER_INLINE bool RunningProcess::isOf(const RuntimeCore *core) noexcept
{
    for (const RunningProcess *running = t_running; running; running = running->m_before) {
        if (running->m_record->core == core)
            return true;
    }
    return false;
}

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

Mailbox &ProcessRecord::ensureMailbox()
{
    if (Mailbox *existing = mailbox())
        return *existing;
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
    } catch (const std::exception &e) {
        rare.failure = ExitReason::crashed(QString::fromLocal8Bit(e.what()));
    } catch (...) {
        rare.failure = ExitReason::crashed(QStringLiteral("an exception that is no std::exception"));
    }
}

} // namespace orrery::detail

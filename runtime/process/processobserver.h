// SPDX-License-Identifier: MIT
#pragma once

namespace orrery {
class ExitReason;
}

namespace orrery::detail {

class ProcessRecord;

/// Goes along with one process from before anybody else knows it, to tell the rest of the program. No lock is held.
class ProcessObserver
{
public:
    virtual ~ProcessObserver() = default;
    /// Before its first step; and again with null where its spawn was refused.
    virtual void processMade(ProcessRecord *process) noexcept = 0;
    /// In its last turn, once its names are free and those it was tied to are told. The record may be gone, and the
    /// runtime with it, after the return.
    virtual void processEnded(const ExitReason &reason) noexcept = 0;
};

} // namespace orrery::detail

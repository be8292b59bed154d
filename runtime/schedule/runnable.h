// SPDX-License-Identifier: MIT
#pragma once

namespace orrery::detail {

class Worker;

/// What the scheduler gives turns to. It is in one queue at most, or on one worker.
struct Runnable
{
};

/// How a turn is done; the scheduler knows no processes.
class TurnRunner
{
public:
    virtual ~TurnRunner() = default;
    /// On the worker's thread, no lock held. It ends by parking, requeueing or ending what it ran,
    /// and does not touch it after.
    virtual void runTurn(Runnable *runnable, Worker &worker) = 0;
    /// The same for one with a thread of its own, on that. False once it has ended.
    virtual bool runDedicatedTurn(Runnable *runnable, Worker &worker) = 0;
    /// On the worker's thread, no lock held, when it found nothing to run.
    virtual void beforeSleep(Worker &worker) = 0;
};

} // namespace orrery::detail

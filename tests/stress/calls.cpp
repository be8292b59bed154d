// SPDX-License-Identifier: MIT
// Calls, while they are answered, time out, and while callers and callees end.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"

#include <atomic>
#include <optional>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Calls that race in one round.
constexpr int Count = 64;

/// One call: who makes it, and what became of it. `result` is read after the join of the caller.
struct Caller
{
    Pid pid;
    std::optional<CallResult> result;
    std::atomic<int> replied{0}; ///< how many replies to it were accepted
};

QByteArray textOf(std::size_t index)
{
    return QByteArray::number(qulonglong(index));
}

/// Calls the callee once, with its own number, after a message if that is wanted.
class CallOnce
{
public:
    CallOnce(Caller &caller, std::size_t index, Pid callee, std::chrono::nanoseconds timeout, bool waits = false)
        : m_caller(&caller), m_index(index), m_callee(callee), m_timeout(timeout), m_waits(waits)
    {
    }
    Process operator()(Context self) { return ask(self, *this); }

private:
    static Process ask(Context self, CallOnce own)
    {
        if (own.m_waits)
            co_await self.receive();
        CallResult result = co_await self.call(own.m_callee, textOf(own.m_index), own.m_timeout);
        own.m_caller->result = std::move(result);
    }

    Caller *m_caller;
    std::size_t m_index;
    Pid m_callee;
    std::chrono::nanoseconds m_timeout;
    bool m_waits;
};

/// A callee that answers nothing itself: it keeps what it is asked, in the order of the callers.
class Keeper
{
public:
    explicit Keeper(std::vector<Message> &requests) noexcept : m_requests(&requests) {}
    Process operator()(Context self) { return keep(self, m_requests); }

private:
    static Process keep(Context self, std::vector<Message> *requests)
    {
        requests->resize(Count);
        for (;;) {
            Received item = co_await self.receive();
            const auto &request = std::get<Message>(item);
            (*requests)[request.bytes().toULongLong()] = request;
        }
    }

    std::vector<Message> *m_requests;
};

/// Callers that all wait for their answers, and the requests that they have made.
struct Waiting
{
    enum class TimeOuts { Long, Short /* of up to as many microseconds as there are calls */ };

    Waiting(Run &run, Runtime &runtime, TimeOuts timeouts) : callers(Count)
    {
        Random random = run.randomFor(0);
        callee = runtime.spawn(Keeper(requests), {.label = {}, .name = {}, .mailboxCapacity = 0});
        for (std::size_t i = 0; i < callers.size(); ++i) {
            std::chrono::nanoseconds timeout = 1h;
            if (timeouts == TimeOuts::Short)
                timeout = std::chrono::microseconds(1 + random.below(Count));
            callers[i].pid = runtime.spawn(CallOnce(callers[i], i, callee, timeout));
        }
        EXPECT(run, runtime.waitIdle(Patience));
        for (const Message &request : requests)
            EXPECT(run, request.isRequest());
    }

    void answerAll(Runtime &runtime, Random random)
    {
        walkLate(callers.size(), random, [&](std::size_t i) {
            callers[i].replied += runtime.reply(requests[i], textOf(i)) ? 1 : 0;
        });
    }

    /// An accepted reply is the result, its own; without one it is what it has to be otherwise.
    quint64 expectResults(Run &run, Runtime &runtime, CallResult::Reason otherwise)
    {
        quint64 replies = 0;
        for (std::size_t i = 0; i < callers.size(); ++i) {
            const Caller &caller = callers[i];
            EXPECT(run, runtime.join(caller.pid, Patience));
            EXPECT_SEEN(run, caller.replied <= 1, QString::number(caller.replied));
            EXPECT(run, caller.result.has_value());
            EXPECT_SEEN(run, caller.result->reason() == (caller.replied ? CallResult::Replied : otherwise),
                        caller.result->toString());
            EXPECT(run, !caller.replied || caller.result->reply().bytes() == textOf(i));
            EXPECT(run, !runtime.reply(requests[i], "too late"));
            replies += quint64(caller.replied);
        }
        return replies;
    }

    std::vector<Message> requests; ///< written by the callee until all wait
    std::vector<Caller> callers;
    Pid callee;
};

/// The time is up while the answer comes: what reply() says is what the caller sees.
void replyVersusTimeout(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight, RoundRuntime::Time::ByHand);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Waiting waiting(run, runtime, Waiting::TimeOuts::Short);
        crew.together({
            [&] { waiting.answerAll(runtime, run.randomFor(1)); },
            [&] { walkLate(Count, run.randomFor(2), [&](int) { runtimes.clock().advance(1us); }); },
        });
        run.raced(Count, waiting.expectResults(run, runtime, CallResult::TimedOut));
        runtime.kill(waiting.callee);
        EXPECT(run, runtime.join(waiting.callee, Patience));
    }
}

/// Several answer the same requests: of each one of them is accepted.
void replyVersusReply(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Waiting waiting(run, runtime, Waiting::TimeOuts::Long);
        std::atomic<quint64> first = 0;
        crew.together({
            [&] {
                walkLate(waiting.callers.size(), run.randomFor(1), [&](std::size_t i) {
                    const bool accepted = runtime.reply(waiting.requests[i], textOf(i));
                    waiting.callers[i].replied += accepted ? 1 : 0;
                    first += accepted ? 1 : 0;
                });
            },
            [&] { waiting.answerAll(runtime, run.randomFor(2)); },
        });
        EXPECT(run, waiting.expectResults(run, runtime, CallResult::Replied) == Count);
        run.raced(Count, first);
        runtime.kill(waiting.callee);
        EXPECT(run, runtime.join(waiting.callee, Patience));
    }
}

/// The callee ends while somebody else answers for it.
void replyVersusCalleesExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Waiting waiting(run, runtime, Waiting::TimeOuts::Long);
        const Ending ending = Ending(run.randomFor(3).below(ForcedEndings));
        crew.together({
            [&] { waiting.answerAll(runtime, run.randomFor(1)); },
            [&] {
                run.randomFor(2).lag();
                endIn(runtime, waiting.callee, ending);
            },
        });
        run.raced(Count, waiting.expectResults(run, runtime, CallResult::Ended));
        for (const Caller &caller : waiting.callers)
            EXPECT(run, caller.replied || caller.result->exitReason() == reasonOf(ending));
    }
}

/// The caller ends while it is answered: nobody is left waiting, and no reply is lost without being counted.
void replyVersusCallersExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Waiting waiting(run, runtime, Waiting::TimeOuts::Long);
        crew.together({
            [&] { waiting.answerAll(runtime, run.randomFor(1)); },
            [&] {
                walkLate(waiting.callers, run.randomFor(2), [&](const Caller &caller, Random &random) {
                    endIn(runtime, caller.pid, Ending(random.below(ForcedEndings)));
                });
            },
        });
        quint64 replies = 0;
        for (std::size_t i = 0; i < waiting.callers.size(); ++i) {
            const Caller &caller = waiting.callers[i];
            EXPECT(run, runtime.join(caller.pid, Patience));
            EXPECT(run, !caller.result || (caller.replied == 1 && caller.result->reply().bytes() == textOf(i)));
            EXPECT(run, !runtime.reply(waiting.requests[i], "too late"));
            replies += caller.result ? 1 : 0;
        }
        run.raced(Count, replies);
        runtime.kill(waiting.callee);
        EXPECT(run, runtime.join(waiting.callee, Patience));
    }
}

/// A call is made to a process that ends: it was too late, or the end is the answer.
void callVersusExit(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Caller> callers(Count);
        std::vector<Pid> callees(Count);
        std::vector<Ending> endings(Count);
        Random random = run.randomFor(0);
        for (std::size_t i = 0; i < callers.size(); ++i) {
            endings[i] = Ending(random.below(ForcedEndings));
            callees[i] = runtime.spawn(parked);
            callers[i].pid = runtime.spawn(CallOnce(callers[i], i, callees[i], 1h, true));
        }
        crew.together({
            [&] { walkLate(callers, run.randomFor(1), [&](const Caller &caller) { runtime.send(caller.pid, "go"); }); },
            [&] {
                walkLate(callees.size(), run.randomFor(2), [&](std::size_t i) {
                    endIn(runtime, callees[i], endings[i]);
                });
            },
        });
        quint64 inTime = 0;
        for (std::size_t i = 0; i < callers.size(); ++i) {
            EXPECT(run, runtime.join(callers[i].pid, Patience));
            EXPECT(run, runtime.join(callees[i], Patience));
            const CallResult &result = *callers[i].result;
            const bool ended = result == CallResult::Ended && result.exitReason() == reasonOf(endings[i]);
            EXPECT_SEEN(run, ended || result == CallResult::NoProcess, result.toString());
            inTime += ended ? 1 : 0;
        }
        run.raced(Count, inTime);
    }
}

/// Many call one whose mailbox is small: each is answered or refused, and all who were not refused were answered.
void callVersusCall(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Tight);
    Crew crew(2);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::vector<Caller> callers(Count);
        std::atomic<quint64> answered = 0;
        const Pid callee = runtime.spawn([&](Context self) -> Process {
            Random random = run.randomFor(0);
            for (;;) {
                Received item = co_await self.receive();
                const auto &request = std::get<Message>(item);
                answered += self.reply(request, request.bytes()) ? 1 : 0;
                random.pause();
            }
        });
        for (std::size_t i = 0; i < callers.size(); ++i)
            callers[i].pid = runtime.spawn(CallOnce(callers[i], i, callee, 1h, true));
        const auto start = [&](std::size_t begin, quint64 stream) {
            Random random = run.randomFor(stream);
            for (std::size_t i = begin; i < callers.size(); i += 2) {
                runtime.send(callers[i].pid, "go");
                random.pause();
            }
        };
        crew.together({[&] { start(0, 1); }, [&] { start(1, 2); }});
        quint64 replies = 0;
        for (std::size_t i = 0; i < callers.size(); ++i) {
            EXPECT(run, runtime.join(callers[i].pid, Patience));
            const CallResult &result = *callers[i].result;
            const bool replied = result && result.reply().bytes() == textOf(i);
            EXPECT_SEEN(run, replied || result == CallResult::MailboxFull, result.toString());
            replies += replied ? 1 : 0;
        }
        EXPECT(run, replies == answered);
        run.raced(Count, replies);
        runtime.kill(callee);
        EXPECT(run, runtime.join(callee, Patience));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"replyVersusTimeout", replyVersusTimeout},
                            {"replyVersusReply", replyVersusReply},
                            {"replyVersusCalleesExit", replyVersusCalleesExit},
                            {"replyVersusCallersExit", replyVersusCallersExit},
                            {"callVersusExit", callVersusExit},
                            {"callVersusCall", callVersusCall},
                        });
}

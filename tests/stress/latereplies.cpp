// SPDX-License-Identifier: MIT
// Answers that come after their calls were given up.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"

#include <atomic>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Callers in one round.
constexpr int Count = 64;

/// One call after the other, each of which may time out before its answer comes, late: no answer is ever taken for
/// that of the next call.
void lateReplyVersusNextCall(Run &run)
{
    RoundRuntime runtimes(run, Run::Mailboxes::Unbounded, RoundRuntime::Time::ByHand);
    Crew crew(2);
    constexpr int each = 8;
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        std::atomic<quint64> accepted = 0;
        std::atomic<quint64> replies = 0;
        std::atomic<int> left = Count;
        const Pid callee = runtime.spawn([&](Context self) -> Process {
            Random random = run.randomFor(0);
            for (;;) {
                Received item = co_await self.receive();
                const auto &message = std::get<Message>(item);
                if (message.isRequest()) { // is answered by and by
                    self.runtime().sendAfter(self.pid(), std::chrono::microseconds(random.below(20)),
                                             Message::fromValue(QVariant::fromValue(message)));
                } else {
                    const auto request = message.value().value<Message>();
                    accepted += self.reply(request, request.bytes()) ? 1 : 0;
                }
            }
        });
        std::vector<Pid> callers;
        for (int i = 0; i < Count; ++i) {
            callers.push_back(runtime.spawn([&, i](Context self) -> Process {
                Random random = run.randomFor(10 + quint64(i));
                for (int n = 0; n < each; ++n) {
                    const QByteArray own = QByteArray::number(i) + ':' + QByteArray::number(n);
                    const std::chrono::microseconds timeout(random.below(20));
                    CallResult result = co_await self.call(callee, own, timeout);
                    EXPECT_SEEN(run, !result || result.reply().bytes() == own,
                                QString::fromUtf8(own + " got " + result.reply().bytes()));
                    EXPECT(run, result || result == CallResult::TimedOut);
                    replies += result ? 1 : 0;
                }
                --left;
            }));
        }
        const auto passTime = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            while (left > 0) {
                runtimes.clock().advance(std::chrono::microseconds(random.below(3)));
                random.pause();
            }
        };
        crew.together({[&] { passTime(1); }, [&] { passTime(2); }});
        for (const Pid caller : callers)
            EXPECT(run, runtime.join(caller, Patience));
        EXPECT_SEEN(run, replies == accepted, QStringLiteral("%1 of %2").arg(replies).arg(accepted));
        run.raced(Count * each, replies);
        runtime.kill(callee);
        EXPECT(run, runtime.join(callee, Patience));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv, {{"lateReplyVersusNextCall", lateReplyVersusNextCall}});
}

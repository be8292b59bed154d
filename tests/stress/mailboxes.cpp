// SPDX-License-Identifier: MIT
// QtMailboxes that come and go in a thread, while others send to them, tie them, hold them and end them.
#include "support/crew.h"
#include "support/processes.h"
#include "support/roundruntime.h"
#include "support/walk.h"
#include "support/witness.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <atomic>
#include <memory>
#include <thread>

using namespace orrery;
using namespace orrery::stress;

namespace {

/// Mailboxes of one round.
constexpr int Count = 16;

/// One object's pid, for the other threads, and what it received, for its own.
struct Slot
{
    std::atomic<quint64> pid{0};
    std::atomic<int> sent{0}; ///< accepted, by the one sender
    int received = 0;
    int ends = 0;
    bool ordered = true;

    Pid wait() const
    {
        while (pid.load() == 0)
            std::this_thread::yield();
        return Pid(pid.load());
    }
};

using Slots = std::array<Slot, Count>;

void listen(QtMailbox &mailbox, Slot &slot)
{
    QObject::connect(&mailbox, &QtMailbox::messageReceived, &mailbox, [&slot](const Message &message) {
        slot.ordered = slot.ordered && message.bytes().toInt() == slot.received && slot.ends == 0;
        ++slot.received;
    });
    QObject::connect(&mailbox, &QtMailbox::ended, &mailbox, [&slot] { ++slot.ends; });
}

/// Emits what is there, some times over.
void drain(Random &random)
{
    for (int i = random.below(6); i > 0; --i) {
        QCoreApplication::sendPostedEvents();
        random.pause();
    }
}

/// In one thread: each is made, used for a while, and destroyed; now and then by its own slot.
void live(Runtime &runtime, Slots &all, Random random)
{
    for (Slot &slot : all) {
        auto *mailbox = new QtMailbox(runtime);
        listen(*mailbox, slot);
        const int deletedAt = random.oneIn(4) ? random.below(8) : -1;
        QObject::connect(mailbox, &QtMailbox::messageReceived, qApp, [&mailbox, &slot, deletedAt] {
            if (slot.received == deletedAt + 1)
                delete std::exchange(mailbox, nullptr);
        }, Qt::DirectConnection);
        slot.pid = mailbox->pid().number();
        random.lag();
        drain(random);
        if (mailbox && random.oneIn(4)) {
            mailbox->exit(ExitReason::Shutdown);
            drain(random);
        }
        delete std::exchange(mailbox, nullptr);
    }
}

void sendToAll(Runtime &runtime, Slots &all, Random random)
{
    for (Slot &slot : all) {
        const Pid pid = slot.wait();
        for (int i = random.below(200); i > 0; --i) {
            if (!runtime.send(pid, QByteArray::number(slot.sent.load())))
                break;
            ++slot.sent;
            if (random.oneIn(16))
                random.pause();
        }
    }
}

void expectOrder(Run &run, const Slots &all)
{
    for (const Slot &slot : all) {
        EXPECT(run, slot.ordered && slot.ends <= 1);
        EXPECT_SEEN(run, slot.received <= slot.sent, QStringLiteral("%1 of %2").arg(slot.received).arg(slot.sent.load()));
    }
}

void destroyVersusSend(Run &run)
{
    Crew crew(2);
    RoundRuntime runtimes(run);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Slots all;
        crew.together({[&] { live(runtime, all, run.randomFor(1)); }, [&] { sendToAll(runtime, all, run.randomFor(2)); }});
        for (const Slot &slot : all)
            EXPECT(run, runtime.join(slot.wait(), Patience));
        expectOrder(run, all);
        run.raced(Count);
    }
}

/// Whatever ends it, who monitors it is told once, and its name is free then.
void destroyVersusKill(Run &run)
{
    Crew crew(3);
    RoundRuntime runtimes(run);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Slots all;
        Witness seen;
        const Pid watcher = runtime.spawn(WitnessBody(seen));
        runtime.setTrapExit(watcher, true);
        std::atomic<int> monitored = 0;
        crew.together({
            [&] { live(runtime, all, run.randomFor(1)); },
            [&] { sendToAll(runtime, all, run.randomFor(2)); },
            [&] {
                Random random = run.randomFor(3);
                for (Slot &slot : all) {
                    const Pid pid = slot.wait();
                    monitored += runtime.monitor(watcher, pid).isNull() ? 0 : 1;
                    if (random.oneIn(2))
                        runtime.link(watcher, pid);
                    random.lag();
                    switch (random.below(5)) {
                    case 0:
                        runtime.kill(pid);
                        break;
                    case 1:
                        runtime.exit(pid, ExitReason::Shutdown);
                        break;
                    case 2:
                        runtime.setTrapExit(pid, false);
                        runtime.exit(pid, ExitReason::Shutdown);
                        break;
                    case 3:
                        runtime.suspend(pid);
                        random.pause();
                        runtime.resume(pid);
                        break;
                    default:
                        runtime.suspend(pid);
                        break;
                    }
                }
            },
        });
        for (const Slot &slot : all)
            EXPECT(run, runtime.join(slot.wait(), Patience));
        EXPECT(run, runtime.send(watcher, "end"));
        EXPECT(run, runtime.join(watcher, Patience));
        EXPECT_SEEN(run, seen.downs == monitored, QStringLiteral("%1 of %2").arg(seen.downs).arg(monitored.load()));
        EXPECT(run, seen.cleanDowns && seen.returned);
        expectOrder(run, all);
        run.raced(Count);
    }
}

/// Either goes first, in the middle of what the other does.
void destroyVersusRuntime(Run &run)
{
    Crew crew(2);
    while (run.goesOn()) {
        auto runtime = std::make_unique<Runtime>(run.options());
        Slots all;
        std::vector<std::unique_ptr<QtMailbox>> mailboxes;
        std::atomic<bool> made = false;
        crew.together({
            [&] {
                Random random = run.randomFor(1);
                for (Slot &slot : all) {
                    QtMailbox &mailbox = *mailboxes.emplace_back(std::make_unique<QtMailbox>(*runtime));
                    listen(mailbox, slot);
                    runtime->spawn([pid = mailbox.pid(), &slot](Context self) -> Process {
                        for (;;) {
                            if (!self.runtime().send(pid, QByteArray::number(slot.sent.load())))
                                co_return;
                            ++slot.sent;
                            co_await self.yield();
                        }
                    });
                }
                made = true;
                drain(random);
                for (auto &mailbox : mailboxes) {
                    random.pause();
                    if (random.oneIn(4))
                        mailbox->exit(ExitReason::Shutdown);
                    if (random.oneIn(4))
                        mailbox->setTrapExit(false);
                    drain(random);
                    if (random.oneIn(2))
                        mailbox.reset();
                }
                mailboxes.clear();
            },
            [&] {
                Random random = run.randomFor(2);
                while (!made)
                    std::this_thread::yield();
                random.lag();
                runtime.reset();
            },
        });
        expectOrder(run, all);
        run.raced(Count);
    }
}

/// All is accounted for that was accepted by one who is not ended, whatever holds it up meanwhile.
void suspendVersusSend(Run &run)
{
    Crew crew(3);
    RoundRuntime runtimes(run);
    while (run.goesOn()) {
        Runtime &runtime = runtimes.forThisRound();
        Slot slot;
        std::atomic<bool> sent = false;
        std::atomic<bool> done = false;
        crew.together({
            [&] {
                QtMailbox mailbox(runtime);
                listen(mailbox, slot);
                slot.pid = mailbox.pid().number();
                EXPECT(run, Run::eventually([&] {
                    QCoreApplication::sendPostedEvents();
                    return sent && slot.received == slot.sent;
                }));
                done = true;
            },
            [&] {
                Random random = run.randomFor(2);
                const Pid pid = slot.wait();
                for (int i = 0; i < 2'000; ++i) {
                    EXPECT(run, runtime.send(pid, QByteArray::number(slot.sent.load())));
                    ++slot.sent;
                    if (random.oneIn(64))
                        random.lag();
                }
                sent = true;
            },
            [&] {
                Random random = run.randomFor(3);
                const Pid pid = slot.wait();
                while (!done) {
                    if (runtime.suspend(pid)) {
                        random.pause();
                        runtime.resume(pid);
                    }
                    random.pause();
                }
            },
        });
        EXPECT(run, runtime.join(slot.wait(), Patience));
        EXPECT(run, slot.ordered);
        run.raced(1);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"destroyVersusSend", destroyVersusSend},
                            {"destroyVersusKill", destroyVersusKill},
                            {"destroyVersusRuntime", destroyVersusRuntime},
                            {"suspendVersusSend", suspendVersusSend},
                        });
}

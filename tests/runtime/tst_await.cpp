// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <coroutine>

using namespace orrery;
using namespace orrery::test;

namespace {

template <typename Awaited, typename Promise = Process::promise_type>
concept Awaitable = requires(Promise &promise, Awaited &&awaited) {
    promise.await_transform(static_cast<Awaited &&>(awaited));
};

struct ForeignAwaiter
{
    bool await_ready() const noexcept { return true; }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
};

struct WithOperator
{
    ForeignAwaiter operator co_await() const noexcept { return {}; }
};

using TaskPromise = Task<int>::promise_type;

} // namespace

// What does not compile is shown by what the promises accept; that the compiler agrees is the
// test foreignawait of this folder.
class TestAwait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAContextsCallsAndTasksCanBeAwaited();
    void aTaskIsAwaitedOnce();
    void processesAndTasksMoveButDoNotCopy();
    void theContextOfAnotherProcessThrows();
};

void TestAwait::onlyAContextsCallsAndTasksCanBeAwaited()
{
    const auto check = []<typename Promise>(Promise *) {
        using P = Promise;
        const auto calls = [](Context self) {
            static_assert(Awaitable<decltype(self.receive()), P>);
            static_assert(Awaitable<decltype(self.receive(1s)), P>);
            static_assert(Awaitable<decltype(self.receiveMatching(match::anyMessage())), P>);
            static_assert(Awaitable<decltype(self.receiveMatching(match::anyMessage(), 1s)), P>);
            static_assert(Awaitable<decltype(self.sleep(1s)), P>);
            static_assert(Awaitable<decltype(self.yield()), P>);
            static_assert(Awaitable<decltype(self.join(Pid(), 1s)), P>);
        };
        Q_UNUSED(calls)
        static_assert(Awaitable<Task<int>, P>);
        static_assert(Awaitable<Task<>, P>);
        static_assert(!Awaitable<std::suspend_always, P>);
        static_assert(!Awaitable<std::suspend_never, P>);
        static_assert(!Awaitable<ForeignAwaiter, P>);
        static_assert(!Awaitable<WithOperator, P>);
        static_assert(!Awaitable<Process, P>);
        static_assert(!Awaitable<int, P>);
        static_assert(!Awaitable<Pid, P>);
    };
    check(static_cast<Process::promise_type *>(nullptr));
    check(static_cast<TaskPromise *>(nullptr));
}

void TestAwait::aTaskIsAwaitedOnce()
{
    static_assert(Awaitable<Task<int>>);
    static_assert(!Awaitable<Task<int> &>); // it has to be moved into the await
    static_assert(!Awaitable<const Task<int> &>);
}

void TestAwait::processesAndTasksMoveButDoNotCopy()
{
    static_assert(std::is_nothrow_move_constructible_v<Process>);
    static_assert(!std::is_copy_constructible_v<Process>);
    static_assert(std::is_nothrow_move_constructible_v<Task<int>>);
    static_assert(!std::is_copy_constructible_v<Task<int>>);
    static_assert(std::is_copy_constructible_v<Context>);
    static_assert(!std::is_copy_constructible_v<Runtime>);
    static_assert(!std::is_move_constructible_v<Runtime>);
    static_assert(std::is_copy_constructible_v<TimerRef>);
}

void TestAwait::theContextOfAnotherProcessThrows()
{
    Runtime runtime;
    runtime.setJournalCapacity(10);
    Log<Context> contexts;
    const Pid owner = runtime.spawn([&contexts](Context self) -> Process {
        contexts.append(self);
        co_await self.receive();
    });
    QTRY_COMPARE_WITH_TIMEOUT(contexts.size(), std::size_t(1), PatienceMs.count());
    const Pid thief = runtime.spawn([&contexts](Context) -> Process {
        Context other = contexts.values().front();
        co_await other.receive();
    });
    const std::optional<ExitReason> end = endOfJoined(runtime, thief);
    QVERIFY(end.has_value());
    QCOMPARE(*end, ExitReason::Crashed);
    QVERIFY2(end->detail().contains(QStringLiteral("another one")), qPrintable(end->detail()));
    QVERIFY(runtime.isAlive(owner));
}

QTEST_GUILESS_MAIN(TestAwait)
#include "tst_await.moc"

// SPDX-License-Identifier: MIT
// Uses the runtime as any program does: spawn, name, send, schedule, stop. Exits 0 if all of it held.

#include <orrery/orrery.h>

#include <QtCore/QDebug>

using namespace std::chrono_literals;

namespace {

orrery::Task<int> addUp(orrery::Context self, int messages)
{
    int sum = 0;
    for (int i = 0; i < messages; ++i) {
        const orrery::Received item = co_await self.receive();
        if (const auto *message = std::get_if<orrery::Message>(&item))
            sum += message->bytes().toInt();
    }
    co_return sum;
}

} // namespace

int main()
{
    orrery::Runtime runtime;
    int sum = 0;

    const orrery::Pid adder = runtime.spawn([&sum](orrery::Context self) -> orrery::Process {
        sum = co_await addUp(self, 3);
    });
    const orrery::Pid parked = runtime.spawn([](orrery::Context self) -> orrery::Process {
        for (;;)
            co_await self.receive();
    });

    const QString name = QStringLiteral("adder");
    const bool accepted = runtime.registerName(name, adder) && runtime.whereis(name) == adder
        && runtime.sendNamed(name, "19") && runtime.send(adder, QByteArrayLiteral("20"));
    orrery::TimerRef cancelled = runtime.sendAfter(adder, 1h, "1000");
    const bool revoked = cancelled.cancel() && !cancelled.isPending();
    runtime.sendAfter(name, 5ms, QStringLiteral("3"));

    const bool ended = runtime.join(adder, 30s) && !runtime.isAlive(adder) && runtime.isAlive(parked);
    const qsizetype stopped = runtime.shutdown();

    qInfo() << "sum" << sum << "stopped" << stopped;
    return accepted && revoked && ended && sum == 42 && stopped == 1 ? 0 : 1;
}

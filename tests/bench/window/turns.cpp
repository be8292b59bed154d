// SPDX-License-Identifier: MIT
#include "window/turns.h"

#include "harness/measure.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

namespace orrery::bench {

using namespace std::chrono_literals;

void runFor(std::chrono::milliseconds span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

double until(const Run &run, const QByteArray &what, const std::function<bool()> &holds)
{
    const Stopwatch watch;
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    poll.start(2);
    QTimer::singleShot(60s, &loop, [&] { run.require(false, ("the window does not get there: " + what).constData()); });
    if (!holds())
        loop.exec();
    return milliseconds(watch.elapsed());
}

void act(const std::function<void()> &what)
{
    QEventLoop loop;
    QMetaObject::invokeMethod(
        &loop,
        [&] {
            what();
            loop.quit();
        },
        Qt::QueuedConnection);
    loop.exec();
}

} // namespace orrery::bench

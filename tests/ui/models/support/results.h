// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFuture>
#include <QtTest/QTest>

inline constexpr int Deadline = 20'000;

/// The result, with the event loop turning meanwhile.
template <typename T>
T resultOf(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, Deadline) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

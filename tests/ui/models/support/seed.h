// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

/// The seed of a random test: ORRERY_SEED where that is set, another one each time otherwise. Printed, so that
/// a failure can be repeated.
inline quint32 testSeed()
{
    bool given = false;
    quint32 seed = qEnvironmentVariableIntValue("ORRERY_SEED", &given) & 0x7fffffff;
    if (!given)
        seed = QRandomGenerator::global()->generate() & 0x7fffffff;
    qInfo("ORRERY_SEED=%u", seed);
    return seed;
}

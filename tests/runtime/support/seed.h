// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QtGlobal>

namespace orrery::test {

/// A fresh seed, or that of ORRERY_TEST_SEED to repeat a run; printed either way.
inline quint32 announcedSeed()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("ORRERY_TEST_SEED", &given);
    const quint32 seed = given ? static_cast<quint32>(wanted) : QRandomGenerator::global()->generate() >> 1;
    qInfo("seed %u (ORRERY_TEST_SEED repeats it)", seed);
    return seed;
}

} // namespace orrery::test

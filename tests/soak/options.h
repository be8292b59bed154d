// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>
#include <optional>

class QCoreApplication;

namespace orrery::soak {

struct Options
{
    std::chrono::milliseconds length{0};
    int processes = 10000;
    quint64 seed = 0;
    std::chrono::seconds report{5};
};

/// Of the command line; nothing, and a word on stderr, where it is not understood.
std::optional<Options> readOptions(const QCoreApplication &application);

} // namespace orrery::soak

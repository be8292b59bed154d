// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace orrery::ui {

/// Processor time that the calling thread has used so far. Does not grow where the platform has no
/// such clock.
std::chrono::nanoseconds threadCpuTime() noexcept;

/// Resident memory of this program in bytes; 0 where it is not known. Reads a small file.
qint64 residentBytes();

} // namespace orrery::ui

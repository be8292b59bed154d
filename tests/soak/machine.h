// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

namespace orrery::soak {

/// Threads of this program, by the system's own list.
int threadCount();
/// Bytes of memory that this program keeps resident; 0 where the system does not tell.
qint64 residentBytes();
/// The most that it ever did.
qint64 peakResidentBytes();
/// Gives back what the allocator keeps for later, so that two measurements can be compared.
void trimMemory();

} // namespace orrery::soak

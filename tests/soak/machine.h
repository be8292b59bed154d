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
/// Bytes that the program holds of the allocator, all its arenas together; 0 where there is no way to know.
qint64 allocatedBytes();
/// Has the allocator give back what is free at once. By itself it raises with time what it keeps at the end of each
/// arena, and the resident size would grow for hours without anybody holding more. Before the first thread.
void keepNoFreeMemory();
/// Gives back what the allocator keeps all the same, so that two measurements can be compared.
void trimMemory();

} // namespace orrery::soak

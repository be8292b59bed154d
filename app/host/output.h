// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace orrery::app {

/// Writes the line and its end to a descriptor, all of it, past any buffer. 0, or the errno of
/// what went wrong: EPIPE where nobody reads, EINTR where a request to end came while the reader
/// let it wait. Blocks as the descriptor does.
int writeLine(int descriptor, QByteArray line);

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#include "host/output.h"

#include "host/unixsignals.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace orrery::app {

int writeLine(int descriptor, QByteArray line)
{
    constexpr int lookAgain = 250; // ms; a signal may come just before the waiting begins
    line += '\n';
    while (!line.isEmpty()) {
        pollfd waiting{.fd = descriptor, .events = POLLOUT, .revents = 0};
        const int ready = ::poll(&waiting, 1, lookAgain);
        if (ready <= 0) {
            if (UnixSignals::raised())
                return EINTR;
            continue;
        }
        const auto written = ::write(descriptor, line.constData(), static_cast<std::size_t>(line.size()));
        if (written >= 0)
            line.remove(0, written);
        else if (errno != EAGAIN && errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace orrery::app

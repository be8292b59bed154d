// SPDX-License-Identifier: MIT
#include "feed/release.h"

#include "feed/elsewhere.h"

#include <utility>

namespace orrery::ui {

std::shared_ptr<Runtime> borrowed(Runtime &runtime) noexcept
{
    return std::shared_ptr<Runtime>(std::shared_ptr<Runtime>(), &runtime);
}

bool isBorrowed(const std::shared_ptr<Runtime> &runtime) noexcept
{
    return runtime && runtime.use_count() == 0;
}

std::shared_ptr<Runtime> releasedElsewhere(std::shared_ptr<Runtime> runtime)
{
    if (!runtime || isBorrowed(runtime))
        return runtime;
    Runtime *const watched = runtime.get();
    // Whether this is the last reference cannot be known from a count that others change meanwhile,
    // so it always goes to the thread.
    return std::shared_ptr<Runtime>(watched, [kept = std::move(runtime)](Runtime *) mutable {
        runElsewhere([last = std::move(kept)]() mutable { last.reset(); });
    });
}

} // namespace orrery::ui

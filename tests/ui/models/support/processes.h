// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/orrery.h>

#include <variant>

/// Takes messages until it is stopped.
inline orrery::Process sink(orrery::Context self)
{
    for (;;)
        co_await self.receive();
}

/// Ends by itself when it is asked to.
inline orrery::Process polite(orrery::Context self)
{
    for (;;) {
        const orrery::Received item = co_await self.receive();
        if (std::holds_alternative<orrery::Exit>(item))
            co_return;
    }
}

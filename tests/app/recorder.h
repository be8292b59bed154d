// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/runtime.h>

#include <QtCore/QByteArrayList>

#include <memory>
#include <mutex>

/// A process that keeps what it is sent, for a test to read.
class Recorder
{
public:
    Recorder(orrery::Runtime &runtime, const QString &name)
        : m_pid(runtime.spawn([kept = m_kept](orrery::Context self) { return record(self, kept); },
                              orrery::SpawnOptions{.label = name, .name = name}))
    {
    }

    orrery::Pid pid() const { return m_pid; }
    QByteArrayList messages() const
    {
        const std::lock_guard lock(m_kept->mutex);
        return m_kept->messages;
    }

private:
    struct Kept
    {
        std::mutex mutex;
        QByteArrayList messages;
    };

    static orrery::Process record(orrery::Context self, std::shared_ptr<Kept> kept)
    {
        for (;;) {
            const orrery::Received item = co_await self.receive();
            keep(*kept, item);
        }
    }
    static void keep(Kept &kept, const orrery::Received &item)
    {
        const std::lock_guard lock(kept.mutex);
        if (const auto *message = std::get_if<orrery::Message>(&item))
            kept.messages.append(message->bytes());
    }

    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
    orrery::Pid m_pid;
};

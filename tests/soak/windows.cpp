// SPDX-License-Identifier: MIT
#include "windows.h"

#include <QtCore/QEventLoop>

namespace orrery::soak {

struct Windows::Window
{
    explicit Window(Runtime &runtime, const SpawnOptions &options) : mailbox(runtime, options)
    {
        QObject::connect(&mailbox, &QtMailbox::messageReceived, &mailbox,
                         [this](const Message &message) { receiver.take(message); });
        QObject::connect(&mailbox, &QtMailbox::ended, &mailbox, [this] { hasEnded = true; });
    }

    Receiver receiver;
    bool hasEnded = false;
    QtMailbox mailbox;
};

Windows::Windows(World &world, Runtime &runtime) : m_world(world), m_thread([this, &runtime] { run(runtime); }) {}

Windows::~Windows()
{
    finish();
}

void Windows::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_gone = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Windows::run(Runtime &runtime)
{
    constexpr std::size_t Most = 24;
    QEventLoop loop;
    Random random = m_world.randomFor(2);
    Sender sender(runtime);
    while (m_world.goesOn()) {
        SpawnOptions options;
        if (random.oneIn(4))
            options.mailboxCapacity = 1 + random.below(100);
        if (random.oneIn(4))
            options.name = QStringLiteral("w.%1").arg(random.below(10));
        m_windows.push_back(std::make_unique<Window>(runtime, options));
        for (const auto &window : m_windows) {
            for (int left = random.below(100); left > 0 && m_world.hasRoom(); --left)
                sender.send(window->mailbox.pid(), Command::Nothing, Kind::Window);
            if (random.oneIn(20))
                runtime.kill(window->mailbox.pid());
            if (random.oneIn(20))
                runtime.link(window->mailbox.pid(), m_world.somebody(random));
            if (random.oneIn(40))
                window->mailbox.exit();
        }
        loop.processEvents();
        while (m_windows.size() > Most || (!m_windows.empty() && random.oneIn(4))) {
            std::swap(m_windows[std::size_t(random.below(int(m_windows.size())))], m_windows.back());
            m_windows.pop_back();
        }
        m_world.rest(std::chrono::milliseconds(1 + random.below(10)));
    }
    while (m_windows.size() > Most / 2)
        m_windows.pop_back();
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_gone; });
    }
    loop.processEvents();
    for (const auto &window : m_windows)
        m_silent += window->hasEnded || window->mailbox.pid().isNull() ? 0 : 1;
    m_windows.clear();
}

} // namespace orrery::soak

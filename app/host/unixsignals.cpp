// SPDX-License-Identifier: MIT
#include "host/unixsignals.h"

#include <QtCore/QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <initializer_list>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace orrery::app {

namespace {

// What the handler may touch: lock-free atomics and descriptors.
std::atomic<int> wakeUp{-1};
std::atomic<long long> firstAt{0}; // ns
std::atomic<long long> hurry{0};   // ns
static_assert(std::atomic<long long>::is_always_lock_free);

long long now() noexcept
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

extern "C" void onSignal(int signal)
{
    const int savedErrno = errno;
    long long before = 0;
    if (!firstAt.compare_exchange_strong(before, now())) {
        if (now() - before >= hurry.load())
            _exit(128 + signal);
    } else {
        const auto byte = static_cast<unsigned char>(signal);
        [[maybe_unused]] const auto written = ::write(wakeUp.load(), &byte, 1);
    }
    errno = savedErrno;
}

constexpr std::initializer_list<int> watched{SIGINT, SIGTERM, SIGHUP};
int ends[2] = {-1, -1};

void install(int signal, void (*handler)(int))
{
    struct sigaction before{};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN && signal == SIGHUP)
        return; // nohup(1) wants it so
    struct sigaction action{};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    // No SA_RESTART: a write() that waits for a reader who doesn't read has to return.
    sigaction(signal, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(std::chrono::nanoseconds hurryAfter)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0) {
        qWarning("orrery: signals will end the program at once: no socket pair for them");
        return;
    }
    firstAt = 0;
    hurry = hurryAfter.count();
    wakeUp = ends[0];
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    for (const int signal : watched)
        install(signal, onSignal);
    install(SIGPIPE, SIG_IGN);
}

UnixSignals::~UnixSignals()
{
    for (const int signal : watched)
        install(signal, SIG_DFL);
    wakeUp = -1;
    for (int &end : ends)
        if (end >= 0)
            ::close(std::exchange(end, -1));
}

bool UnixSignals::raised() noexcept
{
    return firstAt.load() != 0;
}

void UnixSignals::read()
{
    unsigned char signal = 0;
    if (::read(ends[1], &signal, 1) == 1)
        Q_EMIT terminationRequested(signal);
}

void openStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            // Gives the lowest free number, which is this one.
            [[maybe_unused]] const int opened = ::open("/dev/null", O_RDWR);
}

} // namespace orrery::app

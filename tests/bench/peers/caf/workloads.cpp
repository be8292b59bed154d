// SPDX-License-Identifier: MIT
// The workloads on the C++ Actor Framework, one per program: `caf_workloads <workload>`; those that need no names
// and no timers. Its actors are sent to by handles: there is no table from pid to actor on the way, and the 16
// bytes of a message stand in the message itself. Prints `caf WORKLOAD METRIC VALUE UNIT`.
#include <caf/all.hpp>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

struct Words
{
    std::uint64_t first, second;
};
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(Words)

namespace {

using namespace std::chrono_literals;

constexpr std::size_t Million = 1'000'000;

class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

void report(const char *what, double value, const char *unit)
{
    std::printf("caf %s %.*f %s\n", what, value >= 1000 || value == std::floor(value) ? 0 : 4, value, unit);
}

double residentBytes()
{
    double size = 0;
    double resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// Until all actors have come to where the work begins. One for the program, so that no actor has to hold a pointer
/// to it.
class Gathering
{
public:
    void expect(std::size_t actors) { m_missing = actors; }
    void arrive()
    {
        if (--m_missing == 0)
            m_complete.set_value();
    }
    void wait()
    {
        if (m_complete.get_future().wait_for(120s) == std::future_status::ready)
            return;
        std::fprintf(stderr, "the actors do not come to rest\n");
        std::exit(1);
    }

private:
    std::atomic<std::size_t> m_missing{0};
    std::promise<void> m_complete;
};

Gathering gathering;

// --- actors; those with state are classes, which costs one allocation less than a shared state does

class Sink : public caf::event_based_actor
{
public:
    Sink(caf::actor_config &config, std::size_t messages, std::promise<void> &done)
        : event_based_actor(config), m_left(messages), m_done(done)
    {
    }
    caf::behavior make_behavior() override
    {
        return {[this](const Words &) {
            if (--m_left > 0)
                return;
            m_done.set_value();
            quit();
        }};
    }

private:
    std::size_t m_left;
    std::promise<void> &m_done;
};

class Ping : public caf::event_based_actor
{
public:
    Ping(caf::actor_config &config, caf::actor echo, std::size_t roundTrips, caf::actor sink)
        : event_based_actor(config), m_echo(std::move(echo)), m_sink(std::move(sink)), m_left(roundTrips)
    {
    }
    caf::behavior make_behavior() override
    {
        send(m_echo, Words{m_left, 0});
        return {[this](const Words &) {
            if (--m_left > 0) {
                send(m_echo, Words{m_left, 0});
                return;
            }
            send(m_sink, Words{0, 0});
            send_exit(m_echo, caf::exit_reason::kill);
            quit();
        }};
    }

private:
    caf::actor m_echo, m_sink;
    std::size_t m_left;
};

class Station : public caf::event_based_actor
{
public:
    Station(caf::actor_config &config, caf::actor sink) : event_based_actor(config), m_sink(std::move(sink)) {}
    caf::behavior make_behavior() override
    {
        return {[this](const Words &token) {
                    if (token.first == 0)
                        send(m_sink, token);
                    else
                        send(m_next, Words{token.first - 1, 0});
                },
                [this](const caf::actor &next) {
                    m_next = next;
                    gathering.arrive();
                }};
    }

private:
    caf::actor m_next, m_sink;
};

class Node : public caf::event_based_actor
{
public:
    Node(caf::actor_config &config, caf::actor parent, std::uint64_t number, std::uint64_t leaves)
        : event_based_actor(config), m_parent(std::move(parent)), m_number(number), m_leaves(leaves)
    {
    }
    caf::behavior make_behavior() override
    {
        if (m_leaves == 1) {
            send(m_parent, Words{m_number, 0});
            return {}; // its end
        }
        const caf::actor self = this;
        for (std::uint64_t i = 0; i < 10; ++i)
            spawn<Node>(self, m_number + i * (m_leaves / 10), m_leaves / 10);
        return {[this](const Words &part) {
            m_sum += part.first;
            if (--m_missing > 0)
                return;
            send(m_parent, Words{m_sum, 0});
            quit();
        }};
    }

private:
    caf::actor m_parent;
    std::uint64_t m_number, m_leaves, m_sum = 0;
    int m_missing = 10;
};

caf::behavior parked(caf::event_based_actor *)
{
    gathering.arrive();
    return {[](const Words &) {}};
}

caf::behavior echo(caf::event_based_actor *self)
{
    return {[self](const Words &words) {
        self->send(caf::actor_cast<caf::actor>(self->current_sender()), Words{words.first, 1});
    }};
}

// --- the workloads

void spawnExit(caf::actor_system &system)
{
    const Stopwatch watch;
    for (std::size_t i = 0; i < Million; ++i)
        system.spawn([](caf::event_based_actor *) {});
    system.await_all_actors_done();
    report("spawn_exit rate", Million / watch.seconds(), "processes/s");
}

void idleMemory(caf::actor_system &system)
{
    std::vector<caf::actor> actors(Million); // held, or they would end; not of their memory
    gathering.expect(Million);
    const double before = residentBytes();
    const Stopwatch watch;
    for (caf::actor &actor : actors)
        actor = system.spawn(parked);
    const double seconds = watch.seconds();
    gathering.wait();
    report("idle_memory rss_delta", (residentBytes() - before) / Million, "bytes/process");
    report("idle_memory spawn_rate", Million / seconds, "processes/s");
}

void shutdown(caf::actor_system &system)
{
    std::vector<caf::actor> actors(Million);
    gathering.expect(Million);
    for (caf::actor &actor : actors)
        actor = system.spawn(parked);
    gathering.wait();
    const Stopwatch watch;
    for (const caf::actor &actor : actors)
        caf::anon_send_exit(actor, caf::exit_reason::kill);
    actors.clear();
    system.await_all_actors_done();
    report("shutdown time", watch.seconds(), "s");
}

double pairs(caf::actor_system &system, std::size_t count, std::size_t roundTrips)
{
    std::promise<void> done;
    const caf::actor sink = system.spawn<Sink>(count, std::ref(done));
    const Stopwatch watch;
    for (std::size_t i = 0; i < count; ++i)
        system.spawn<Ping>(system.spawn(echo), roundTrips, sink);
    done.get_future().wait();
    return watch.seconds();
}

void pingPong(caf::actor_system &system)
{
    report("ping_pong one_pair", Million / pairs(system, 1, Million), "roundtrips/s");
    report("ping_pong eight_pairs", 2.0 * 8 * 250'000 / pairs(system, 8, 250'000), "messages/s");
}

void fanIn(caf::actor_system &system)
{
    std::promise<void> done;
    const caf::actor sink = system.spawn<Sink>(4 * Million, std::ref(done));
    const Stopwatch watch;
    for (int i = 0; i < 4; ++i) {
        system.spawn([sink](caf::event_based_actor *self) {
            for (std::size_t message = 0; message < Million; ++message)
                self->send(sink, Words{message, 0});
        });
    }
    done.get_future().wait();
    report("fan_in rate", 4.0 * Million / watch.seconds(), "messages/s");
}

void ring(caf::actor_system &system)
{
    std::promise<void> done;
    const caf::actor sink = system.spawn<Sink>(1, std::ref(done));
    std::vector<caf::actor> stations;
    for (int i = 0; i < 1000; ++i)
        stations.push_back(system.spawn<Station>(sink));
    gathering.expect(stations.size());
    for (std::size_t i = 0; i < stations.size(); ++i)
        caf::anon_send(stations[i], stations[(i + 1) % stations.size()]);
    gathering.wait();
    const Stopwatch watch;
    caf::anon_send(stations.front(), Words{Million, 0});
    done.get_future().wait();
    report("ring rate", Million / watch.seconds(), "hops/s");
}

void skynet(caf::actor_system &system)
{
    std::promise<std::uint64_t> told;
    const Stopwatch watch;
    const caf::actor root = system.spawn([&told](caf::event_based_actor *self) -> caf::behavior {
        self->spawn<Node>(caf::actor(self), std::uint64_t{0}, std::uint64_t{Million});
        return {[&told, self](const Words &sum) {
            told.set_value(sum.first);
            self->quit();
        }};
    });
    const std::uint64_t sum = told.get_future().get();
    report("skynet time", watch.seconds(), "s");
    if (sum != Million * (Million - 1) / 2)
        std::abort();
}

} // namespace

int main(int argc, char **argv)
{
    const std::map<std::string, std::function<void(caf::actor_system &)>> workloads{
        {"spawn_exit", spawnExit}, {"idle_memory", idleMemory}, {"ping_pong", pingPong}, {"fan_in", fanIn},
        {"ring", ring},            {"skynet", skynet},          {"shutdown", shutdown}};
    const auto workload = workloads.find(argc == 2 ? argv[1] : "");
    if (workload == workloads.end()) {
        std::fprintf(stderr, "caf_workloads: no such workload\n");
        return 2;
    }
    caf::actor_system_config config;
    // As many as there are cores; CAF itself takes four at least.
    config.set("scheduler.max-threads", std::thread::hardware_concurrency());
    caf::actor_system system{config};
    workload->second(system);
    std::fflush(stdout);
    std::_Exit(0); // what is parked need not be taken down
}

// SPDX-License-Identifier: MIT
// The journal, read and resized while all workers and some threads write it.
#include "support/crew.h"
#include "support/processes.h"
#include "support/run.h"

#include <QtCore/QHash>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

constexpr qsizetype Plenty = 1 << 20; // nothing is overwritten

/// What each round's processes do: a tree of them, each of which ends at once, or crashes, or is named.
Process branch(Context self, int depth, Random random)
{
    if (depth > 0) {
        for (int i = 0; i < 2; ++i) {
            const Random own(random.next());
            SpawnOptions options;
            if (random.oneIn(8))
                options.label = QStringLiteral("labelled");
            if (random.oneIn(8))
                options.name = QString::number(random.next());
            self.runtime().spawn([depth, own](Context child) { return branch(child, depth - 1, own); }, options);
        }
    }
    if (random.oneIn(2))
        co_await self.yield();
    if (random.oneIn(8))
        self.runtime().exit(self.pid(), ExitReason::custom(QStringLiteral("enough")));
    if (random.oneIn(8))
        co_await self.yield();
}

/// One who reads on, and checks what can be checked event by event.
class Reader
{
public:
    explicit Reader(Run &run) : m_run(run) {}

    void read(Runtime &runtime)
    {
        for (const JournalEvent &event : runtime.journal(m_last)) {
            EXPECT_SEEN(m_run, event.sequence > m_last, QString::number(event.sequence));
            m_lost += event.sequence - m_last - 1;
            m_last = event.sequence;
            EXPECT(m_run, event.at.isValid());
            const bool named = event.kind == JournalEvent::Kind::Registered || event.kind == JournalEvent::Kind::Unregistered;
            EXPECT(m_run, !named || !event.text.isEmpty());
            if (event.kind == JournalEvent::Kind::Exited && event.reason.kind() == ExitReason::Kind::Custom)
                EXPECT(m_run, event.reason.toString() == QStringLiteral("enough"));
            m_events.push_back(event);
        }
    }

    const std::vector<JournalEvent> &events() const noexcept { return m_events; }
    quint64 last() const noexcept { return m_last; }
    quint64 lost() const noexcept { return m_lost; }

    /// Of each process that was seen: spawned once, exited once after it, and named only in between.
    void expectWholeLives() const
    {
        using Kind = JournalEvent::Kind;
        enum Stage { Living = 1, Gone = 2 };
        QHash<Pid, Stage> stages;
        for (const JournalEvent &event : m_events) {
            if (event.pid.isNull())
                continue;
            const int stage = stages.value(event.pid, Stage(0));
            const int expected = event.kind == Kind::Spawned ? 0 : Living;
            EXPECT_SEEN(m_run, stage == expected,
                        QStringLiteral("%1: event %2 of kind %3 in stage %4")
                            .arg(event.pid.toString()).arg(event.sequence).arg(int(event.kind)).arg(stage));
            stages.insert(event.pid, event.kind == Kind::Exited ? Gone : Living);
        }
    }

private:
    Run &m_run;
    quint64 m_last = 0;
    quint64 m_lost = 0;
    std::vector<JournalEvent> m_events;
};

/// Whether the two saw the same under the same number.
void expectSame(Run &run, const Reader &a, const Reader &b)
{
    auto other = b.events().begin();
    for (const JournalEvent &event : a.events()) {
        while (other != b.events().end() && other->sequence < event.sequence)
            ++other;
        if (other == b.events().end())
            return;
        if (other->sequence == event.sequence)
            EXPECT(run, other->pid == event.pid && other->kind == event.kind && other->text == event.text);
    }
}

enum class Size {
    Enough,  ///< for all that happens
    Few,     ///< nearly all is overwritten
    Changing
};

void watched(Run &run, Size size)
{
    Crew crew(4);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        runtime.setJournalCapacity(size == Size::Enough ? Plenty : 8);
        Reader first(run);
        Reader second(run);
        std::atomic<int> writing = 2;
        const auto write = [&](quint64 stream) {
            Random random = run.randomFor(stream);
            for (int i = 0; i < 4; ++i) {
                const Random own(random.next());
                const Pid root = runtime.spawn([own](Context self) { return branch(self, 6, own); });
                // What has been joined has been told.
                EXPECT(run, runtime.join(root, Patience));
                if (size == Size::Enough) {
                    const QList<JournalEvent> events = runtime.journal();
                    EXPECT(run, std::any_of(events.begin(), events.end(), [&](const JournalEvent &event) {
                               return event.pid == root && event.kind == JournalEvent::Kind::Exited;
                           }));
                }
            }
            --writing;
        };
        const auto readOn = [&](Reader &reader, quint64 stream) {
            Random random = run.randomFor(stream);
            while (writing > 0) {
                reader.read(runtime);
                if (size == Size::Changing)
                    runtime.setJournalCapacity(1 + random.below(5) * 40);
                random.pause();
            }
        };
        crew.together({
            [&] { write(1); },
            [&] { write(2); },
            [&] { readOn(first, 3); },
            [&] { readOn(second, 4); },
        });
        EXPECT(run, Run::eventually([&] { return runtime.statistics().live == 0; }));
        first.read(runtime);
        second.read(runtime);

        const Statistics statistics = runtime.statistics();
        EXPECT(run, first.last() == second.last());
        expectSame(run, first, second);
        if (size == Size::Enough) {
            EXPECT(run, first.lost() == 0 && second.lost() == 0);
            first.expectWholeLives();
            // Each is there once: what its kind is counted by agrees.
            const auto count = [&](JournalEvent::Kind kind) {
                return quint64(std::count_if(first.events().begin(), first.events().end(),
                                             [&](const JournalEvent &event) { return event.kind == kind; }));
            };
            EXPECT(run, count(JournalEvent::Kind::Spawned) == statistics.spawned);
            EXPECT(run, count(JournalEvent::Kind::Exited) == statistics.finished);
            EXPECT(run, count(JournalEvent::Kind::Registered) == count(JournalEvent::Kind::Unregistered));
        } else {
            // None is passed over silently: what was overwritten has had its number.
            EXPECT_SEEN(run, first.last() >= statistics.spawned + statistics.finished,
                        QStringLiteral("%1 of %2").arg(first.last()).arg(statistics.spawned + statistics.finished));
            EXPECT(run, first.events().size() + first.lost() == first.last());
        }
    }
}

void readVersusWrite(Run &run)
{
    watched(run, Size::Enough);
}

void readVersusOverwrite(Run &run)
{
    watched(run, Size::Few);
}

void resizeVersusWrite(Run &run)
{
    watched(run, Size::Changing);
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"readVersusWrite", readVersusWrite, Scenario::Mixture},
                            {"readVersusOverwrite", readVersusOverwrite, Scenario::Mixture},
                            {"resizeVersusWrite", resizeVersusWrite, Scenario::Mixture},
                        });
}

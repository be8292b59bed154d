// SPDX-License-Identifier: MIT
// Dead letters, read while many threads are refused, and timers and dead letters in the journal, whose kinds are changed
// meanwhile.
#include "support/crew.h"
#include "support/processes.h"
#include "support/run.h"
#include "support/walk.h"

#include <QtCore/QHash>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace orrery;
using namespace orrery::stress;

namespace {

constexpr qsizetype Plenty = 1 << 10; // nothing is overwritten

/// One who reads on, and checks what can be checked letter by letter.
class Reader
{
public:
    explicit Reader(Run &run) : m_run(run) {}

    void read(Runtime &runtime)
    {
        for (const DeadLetter &letter : runtime.deadLetters(m_last)) {
            EXPECT_SEEN(m_run, letter.sequence > m_last, QString::number(letter.sequence));
            m_lost += letter.sequence - m_last - 1;
            m_last = letter.sequence;
            ++m_seen;
            // All of one letter: what it says is made of whom it was for.
            const bool named = letter.reason == DeadLetter::Reason::NoName;
            const QString target = named ? letter.targetName : letter.target.toString();
            EXPECT_SEEN(m_run, letter.preview.startsWith(target + u' '), target + u'|' + letter.preview);
            EXPECT(m_run, letter.at.isValid() && letter.target.isNull() == named);
        }
    }
    quint64 last() const noexcept { return m_last; }
    quint64 lost() const noexcept { return m_lost; }
    quint64 seen() const noexcept { return m_seen; }

private:
    Run &m_run;
    quint64 m_last = 0;
    quint64 m_lost = 0;
    quint64 m_seen = 0;
};

void refused(Run &run, bool isRoomy)
{
    constexpr int each = 200;
    Crew crew(4);
    while (run.goesOn()) {
        RuntimeOptions options = run.options();
        options.deadLetterCapacity = isRoomy ? Plenty : 1 + run.randomFor(0).below(8);
        Runtime runtime(options);
        const Pid dead = runtime.spawn([](Context) -> Process { co_return; });
        EXPECT(run, runtime.join(dead, Patience));
        const Pid full = runtime.spawn(asleep, {.label = {}, .name = {}, .mailboxCapacity = 1});
        EXPECT(run, runtime.send(full, "x"));

        std::atomic<int> writing = 3;
        Reader first(run);
        Reader second(run);
        const auto refuse = [&](Random &random, int number) {
            const QByteArray rest = ' ' + QByteArray::number(number) + QByteArray(random.below(400), 'x');
            if (random.oneIn(2)) {
                const QString name = QStringLiteral("nobody of the number %1").arg(random.below(4));
                EXPECT(run, !runtime.sendNamed(name, name.toUtf8() + rest));
            } else {
                const Pid target = random.oneIn(2) ? dead : full;
                EXPECT(run, !runtime.send(target, target.toString().toUtf8() + rest));
            }
        };
        const auto write = [&](quint64 stream) {
            walk(each, run.randomFor(stream), [&](int number, Random &random) {
                refuse(random, number);
                // What was refused before the call is in its answer.
                if (random.oneIn(16) && isRoomy)
                    EXPECT(run, !runtime.deadLetters().isEmpty());
            });
            --writing;
        };
        const Pid inside = runtime.spawn([&](Context self) -> Process {
            Random random = run.randomFor(7);
            for (int i = 0; i < each; ++i) {
                refuse(random, i);
                co_await self.yield();
            }
            --writing;
        });
        crew.together({
            [&] { write(1); },
            [&] { write(2); },
            [&] {
                while (writing > 0)
                    first.read(runtime);
            },
            [&] {
                Random random = run.randomFor(4);
                while (writing > 0) {
                    second.read(runtime);
                    random.pause();
                }
            },
        });
        EXPECT(run, runtime.join(inside, Patience));
        first.read(runtime);
        second.read(runtime);
        const Statistics statistics = runtime.statistics();
        EXPECT_SEEN(run, statistics.messagesDropped == 3 * each, QString::number(statistics.messagesDropped));
        for (const Reader *reader : {&first, &second}) {
            EXPECT_SEEN(run, reader->last() == 3 * each, QString::number(reader->last()));
            EXPECT(run, reader->seen() + reader->lost() == 3 * each);
            EXPECT(run, !isRoomy || reader->lost() == 0);
        }
        run.raced(3 * each);
    }
}

void refuseVersusRead(Run &run)
{
    refused(run, true);
}

void refuseVersusOverwrite(Run &run)
{
    refused(run, false);
}

/// Timers are armed, cancelled, and fire, some in vain; the journal has each of it once, and in its order.
void timersVersusJournal(Run &run)
{
    constexpr int each = 100;
    Crew crew(3);
    while (run.goesOn()) {
        Runtime runtime(run.options());
        runtime.setJournalCapacity(4 * Plenty);
        const Pid full = runtime.spawn(asleep, {.label = {}, .name = {}, .mailboxCapacity = 3});
        const Pid taking = runtime.spawn(parked);
        const auto arm = [&](quint64 stream) {
            std::vector<TimerRef> timers;
            walk(each, run.randomFor(stream), [&](int, Random &random) {
                const auto delay = std::chrono::microseconds(random.below(500));
                switch (random.below(3)) {
                case 0:
                    timers.push_back(runtime.sendAfter(full, delay, "x"));
                    break;
                case 1:
                    timers.push_back(runtime.sendAfter(taking, delay, "x"));
                    break;
                default:
                    timers.push_back(runtime.sendAfter(QStringLiteral("nobody"), delay, "x"));
                }
                if (random.oneIn(2))
                    timers[std::size_t(random.below(int(timers.size())))].cancel();
            });
        };
        crew.together({
            [&] { arm(1); },
            [&] { arm(2); },
            [&] { walk(20, run.randomFor(3), [&](int) { runtime.journal(); }); },
        });
        runtime.shutdown();
        EXPECT(run, runtime.waitIdle(Patience)); // what was firing has fired
        const Statistics statistics = runtime.statistics();
        EXPECT(run, statistics.journalOverwritten == 0);
        using Kind = JournalEvent::Kind;
        QHash<quint64, Kind> last;
        QHash<int, quint64> counts;
        for (const JournalEvent &event : runtime.journal()) {
            ++counts[int(event.kind)];
            if (event.timer == 0)
                continue;
            const bool isFirst = !last.contains(event.timer);
            EXPECT_SEEN(run, isFirst == (event.kind == Kind::TimerArmed),
                        QStringLiteral("kind %1 of %2").arg(int(event.kind)).arg(event.timer));
            last.insert(event.timer, event.kind);
        }
        const auto count = [&](Kind kind) { return counts.value(int(kind)); };
        EXPECT_SEEN(run, count(Kind::TimerArmed) == 2 * each, QString::number(count(Kind::TimerArmed)));
        EXPECT(run, count(Kind::TimerFired) == statistics.timersFired);
        EXPECT(run, count(Kind::TimerCancelled) == statistics.timersCancelled);
        EXPECT(run, count(Kind::DeadLetter) == statistics.messagesDropped);
        EXPECT(run, quint64(last.size()) == 2 * each);
        run.raced(2 * each);
    }
}

/// The kinds change while there is something to tell: nothing is told that nobody asked for by then.
void kindsVersusEvents(Run &run)
{
    constexpr int each = 100;
    Crew crew(4);
    using Kind = JournalEvent::Kind;
    while (run.goesOn()) {
        Runtime runtime(run.options());
        runtime.setJournalCapacity(64);
        const Pid pid = runtime.spawn(asleep);
        const auto choose = [&](quint64 stream) {
            walk(each, run.randomFor(stream), [&](int, Random &random) {
                runtime.setJournalKinds(random.oneIn(2) ? JournalKinds::all() : JournalKinds({Kind::TimerArmed}));
                if (random.oneIn(4))
                    runtime.setJournalCapacity(random.below(3) * 32);
                runtime.journal();
            });
        };
        crew.together({
            [&] { choose(1); },
            [&] { choose(2); },
            [&] { walk(each, run.randomFor(3), [&](int) { runtime.sendAfter(pid, std::chrono::hours(1), "x").cancel(); }); },
            [&] { walk(each, run.randomFor(4), [&](int) { runtime.sendNamed(QStringLiteral("nobody"), "x"); }); },
        });
        // Whatever was chosen last holds.
        runtime.setJournalCapacity(64);
        runtime.setJournalKinds({Kind::TimerCancelled});
        const QList<JournalEvent> before = runtime.journal();
        const quint64 after = before.isEmpty() ? 0 : before.last().sequence;
        runtime.sendAfter(pid, std::chrono::hours(1), "x").cancel();
        runtime.sendNamed(QStringLiteral("nobody"), "x");
        const QList<JournalEvent> events = runtime.journal(after);
        EXPECT(run, events.size() == 1 && events.first().kind == Kind::TimerCancelled);
        run.raced(each);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    return runScenarios(argc, argv,
                        {
                            {"refuseVersusRead", refuseVersusRead},
                            {"refuseVersusOverwrite", refuseVersusOverwrite},
                            {"timersVersusJournal", timersVersusJournal},
                            {"kindsVersusEvents", kindsVersusEvents},
                        });
}

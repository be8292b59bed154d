// SPDX-License-Identifier: MIT
#include "support/seed.h"
#include "support/supervised.h"
#include "support/supervisormodel.h"

#include <random>

using namespace orrery;
using namespace orrery::test;

// Random sequences of crashes, requests and times, under the deterministic schedule, against a model of the rules.

namespace {

QString nameOf(const QString &id)
{
    return QStringLiteral("name of ") + id;
}

/// One random program: a supervisor, and what happens to its children.
class Program
{
public:
    explicit Program(quint32 seed)
        : m_random(seed),
          m_runtime({.clock = m_clock, .scheduleSeed = seed}),
          m_strategy(Strategy(below(4))),
          m_spec(makeSpec()),
          m_model(m_strategy, m_spec.mostRestarts, m_spec.window, m_spec.backOff)
    {
        if (m_strategy == Strategy::Pool) {
            for (int i = 1; i <= m_spec.poolSize; ++i)
                m_model.add(poolId(++m_lastNumber), m_spec.children.constFirst().restart);
        } else {
            for (const ChildSpec &child : m_spec.children)
                m_model.add(child.id, child.restart);
        }
        m_supervisor = m_runtime.supervise(m_spec);
    }

    /// What differs, if anything, and what was done until then.
    QString run()
    {
        for (int step = 0; step < 60; ++step) {
            if (!m_runtime.waitIdle(Patience))
                return QStringLiteral("it does not come to rest");
            if (const QString difference = compare(); !difference.isEmpty())
                return difference + QStringLiteral(", after: ") + m_done.join(QStringLiteral("; "));
            if (!m_model.alive())
                return {};
            doSomething();
        }
        return {};
    }

private:
    int below(int end) { return int(m_random() % unsigned(end)); }

    SupervisorSpec makeSpec()
    {
        SupervisorSpec spec{
            .strategy = m_strategy, .mostRestarts = below(5), .window = std::chrono::milliseconds(below(6) * 10)};
        if (below(2))
            spec.backOff = {.first = std::chrono::milliseconds(1 + below(10)),
                            .factor = 1.0 + below(3),
                            .most = std::chrono::milliseconds(5 + below(50)),
                            .quiet = std::chrono::milliseconds(5 + below(50))};
        const int count = m_strategy == Strategy::Pool ? 1 : below(6);
        for (int i = 0; i < count; ++i)
            spec.children.append(makeChild());
        spec.poolSize = below(5);
        return spec;
    }
    ChildSpec makeChild()
    {
        const QString id = QStringLiteral("c%1").arg(++m_lastChild);
        return {.id = id, .body = ChildOf(id, m_ends), .name = nameOf(id), .restart = Restart(below(3))};
    }
    QString poolId(int number) const { return m_spec.children.constFirst().id + QStringLiteral(".%1").arg(number); }

    void doSomething()
    {
        const std::vector<SupervisorModel::Child> children = m_model.children();
        const int choice = below(12);
        if (children.empty() || choice == 0) {
            add();
        } else if (choice <= 2) {
            const auto by = std::chrono::milliseconds(below(20));
            m_done.append(QStringLiteral("%1 ms").arg(by.count()));
            m_clock->advance(by);
            m_model.advance(by);
        } else if (choice <= 8) {
            end(children);
        } else {
            request(choice, children[std::size_t(below(int(children.size())))].id);
        }
    }

    void add()
    {
        ChildResult result;
        if (m_strategy == Strategy::Pool) {
            m_model.add(poolId(++m_lastNumber), m_spec.children.constFirst().restart);
            m_done.append(QStringLiteral("one more"));
            result = m_runtime.startChild(m_supervisor);
        } else {
            const ChildSpec child = makeChild();
            m_done.append(QStringLiteral("add %1 (%2)").arg(child.id).arg(int(child.restart)));
            m_model.add(child.id, child.restart);
            // It may have to wait for its group.
            const bool waits = m_model.children().back().waiting;
            result = m_runtime.startChild(m_supervisor, child, waits ? 0ms : PatienceMs);
            if (waits && result == ChildResult::TimedOut)
                result = ChildResult::Done;
        }
        if (!result)
            m_done.append(QStringLiteral("refused: ") + result.toString());
    }

    /// One child ends or, where the order in which their supervisor hears of it makes no difference, several at once.
    void end(const std::vector<SupervisorModel::Child> &children)
    {
        const bool several = m_strategy != Strategy::RestForOne && below(4) == 0;
        std::vector<std::pair<QString, ExitReason>> ended;
        for (const SupervisorModel::Child &child : children) {
            if (!child.running || below(several ? 2 : 3) != 0)
                continue;
            const auto ending = Ending(below(5));
            endIn(m_runtime, pidOf(m_runtime, m_supervisor, child.id), ending);
            ended.emplace_back(child.id, reasonOf(ending));
            m_done.append(QStringLiteral("%1 ends: %2").arg(child.id, reasonOf(ending).toString()));
            if (!several)
                break;
        }
        // Of a group the first one that counts takes the others along.
        if (m_strategy == Strategy::OneForAll)
            std::stable_partition(ended.begin(), ended.end(), [&](const auto &one) { return !restarts(children, one); });
        for (const auto &[id, reason] : ended) {
            if (!m_model.alive())
                return;
            m_model.end(id, reason);
            if (m_strategy == Strategy::OneForAll && restarts(children, {id, reason}))
                return;
        }
    }
    static bool restarts(const std::vector<SupervisorModel::Child> &children, const std::pair<QString, ExitReason> &one)
    {
        const auto child = std::find_if(children.begin(), children.end(), [&](const auto &c) { return c.id == one.first; });
        return child->restart == Restart::Permanent || (child->restart == Restart::Transient && one.second.isAbnormal());
    }

    void request(int choice, const QString &id)
    {
        ChildResult result;
        if (choice == 9) {
            m_done.append(QStringLiteral("stop ") + id);
            m_model.stop(id);
            result = m_runtime.stopChild(m_supervisor, id);
        } else if (choice == 10) {
            m_done.append(QStringLiteral("remove ") + id);
            m_model.remove(id);
            result = m_runtime.removeChild(m_supervisor, id);
        } else {
            m_done.append(QStringLiteral("restart ") + id);
            m_model.restart(id);
            const auto &children = m_model.children();
            const auto child = std::find_if(children.begin(), children.end(), [&](const auto &c) { return c.id == id; });
            result = m_runtime.restartChild(m_supervisor, id, child->waiting ? 0ms : PatienceMs);
            if (child->waiting && result == ChildResult::TimedOut)
                result = ChildResult::Done;
        }
        if (!result)
            m_done.append(QStringLiteral("refused: ") + result.toString());
    }

    QString compare()
    {
        if (m_runtime.isAlive(m_supervisor) != m_model.alive())
            return m_model.alive() ? QStringLiteral("the supervisor has ended") : QStringLiteral("the supervisor lives");
        if (!m_model.alive())
            return m_runtime.processes().isEmpty() ? QString() : QStringLiteral("it has left children behind");
        const SupervisorInfo info = infoOf(m_runtime, m_supervisor);
        if (info.restarts != m_model.restarts() || info.restartsInWindow != m_model.restartsInWindow())
            return QStringLiteral("%1 restarts, %2 in the window, and not %3, %4")
                .arg(info.restarts)
                .arg(info.restartsInWindow)
                .arg(m_model.restarts())
                .arg(m_model.restartsInWindow());
        QStringList is;
        for (const ChildInfo &child : info.children)
            is.append(describe(child.id, !child.pid.isNull(), child.isWaiting, child.restarts));
        QStringList shouldBe;
        for (const SupervisorModel::Child &child : m_model.children())
            shouldBe.append(describe(child.id, child.running, child.waiting, child.restarts));
        if (is != shouldBe)
            return QStringLiteral("[%1] and not [%2]").arg(is.join(QStringLiteral(", ")), shouldBe.join(QStringLiteral(", ")));
        for (const ChildInfo &child : info.children) {
            const std::optional<Pid> holder = child.pid ? std::optional(child.pid) : std::nullopt;
            QString name = nameOf(child.id);
            if (m_strategy == Strategy::Pool)
                name = nameOf(m_spec.children.constFirst().id) + child.id.mid(child.id.indexOf(QLatin1Char('.')));
            if (m_runtime.whereis(name) != holder)
                return child.id + QStringLiteral(" does not hold its name");
        }
        return {};
    }
    static QString describe(const QString &id, bool running, bool waiting, quint64 restarts)
    {
        const QString state = running ? QStringLiteral("runs") : waiting ? QStringLiteral("waits") : QStringLiteral("rests");
        return QStringLiteral("%1 %2 %3").arg(id, state).arg(restarts);
    }

    std::mt19937 m_random;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();
    Log<QString> m_ends;
    Runtime m_runtime;
    const Strategy m_strategy;
    int m_lastChild = 0;
    int m_lastNumber = 0;
    const SupervisorSpec m_spec;
    SupervisorModel m_model;
    Pid m_supervisor;
    QStringList m_done;
};

} // namespace

class TestSupervisorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("QT_LOGGING_RULES", "orrery.*=false"); }
    void behavesAsTheModel();
    void theSameSeedIsTheSameRun();
};

void TestSupervisorModel::behavesAsTheModel()
{
    const quint32 seed = announcedSeed();
    const quint32 programs = Sanitized ? 100 : 1000;
    for (quint32 i = 0; i < programs; ++i) {
        Program program(seed + i);
        const QString difference = program.run();
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed + i).arg(difference)));
    }
}

void TestSupervisorModel::theSameSeedIsTheSameRun()
{
    const auto eventsOf = [] {
        Log<QString> ends;
        Runtime runtime({.clock = std::make_shared<ManualClock>(), .journalCapacity = 10000, .scheduleSeed = 7});
        SupervisorSpec spec{.strategy = Strategy::OneForAll};
        for (const char16_t letter : {u'a', u'b', u'c'})
            spec.children.append({.id = QString(QChar(letter)), .body = ChildOf(QString(QChar(letter)), ends)});
        const Pid supervisor = runtime.supervise(spec);
        for (int i = 0; i < 3; ++i) {
            runtime.waitIdle(Patience);
            endIn(runtime, pidOf(runtime, supervisor, QStringLiteral("b")), Ending::Crashed);
        }
        runtime.waitIdle(Patience);
        QStringList events;
        const QList<JournalEvent> journal = runtime.journal();
        for (const JournalEvent &event : journal)
            events.append(QStringLiteral("%1 %2 %3").arg(int(event.kind)).arg(event.pid.toString(), event.text));
        return events;
    };
    QCOMPARE(eventsOf(), eventsOf());
}

QTEST_GUILESS_MAIN(TestSupervisorModel)
#include "tst_supervisormodel.moc"

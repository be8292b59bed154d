// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "control/finished.h"
#include "feed/feed.h"
#include "feed/interest.h"

#include <QtCore/QPromise>

#include <algorithm>
#include <functional>
#include <map>

namespace orrery::ui {

/// A feed that gives the frames a test hands it, and notes what it is asked for.
class ScriptedFeed final : public Feed
{
public:
    QString title() const override { return name; }
    void setInterval(std::chrono::milliseconds wanted) override { m_interval = wanted; }
    std::chrono::milliseconds interval() const override { return m_interval; }
    void setActive(bool active) override { m_active = active; }
    bool isActive() const override { return m_active; }
    void setTimerEvents(bool recorded) override { timerEvents = recorded; }
    void sampleNow() override { ++samplesAsked; }
    void peek() override { ++peeksAsked; }
    void setInterest(const Interest &wanted, bool) override { interest = wanted; }
    /// Answered at once, or, where `holdsInspections`, when the test finishes what is in `inspections`.
    QFuture<Inspection> inspect(Pid pid) override
    {
        inspected.append(pid);
        auto promise = std::make_shared<QPromise<Inspection>>();
        promise->start();
        inspections.append(promise);
        if (!holdsInspections)
            finishInspection();
        return promise->future();
    }
    void finishInspection()
    {
        const auto promise = inspections.takeFirst();
        promise->addResult(inspection);
        promise->finish();
    }

    void give(const FramePtr &frame) { Q_EMIT frameReady(frame); }
    void restart() { Q_EMIT restarted(); }

    QString name = QStringLiteral("scripted");
    int samplesAsked = 0;
    int peeksAsked = 0;
    Interest interest;
    Inspection inspection;
    bool holdsInspections = false;
    QList<Pid> inspected;
    QList<std::shared_ptr<QPromise<Inspection>>> inspections;
    bool timerEvents = false;

private:
    std::chrono::milliseconds m_interval{250};
    bool m_active = false;
};

/// A control that notes each command as text and answers as the test says: at once, or, for the
/// verbs in `held`, when the test finishes what is in `waiting`.
class ScriptedControl final : public Control
{
public:
    QFuture<Outcome> send(const Target &target, const Message &message) override
    {
        return answer(QStringLiteral("send"),
                      QStringLiteral("%1 %2").arg(text(target), QString::fromLatin1(message.bytes().toHex())));
    }
    QFuture<Outcome> schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message) override
    {
        return answer(QStringLiteral("schedule"),
                      QStringLiteral("%1 %2ms %3")
                          .arg(text(target))
                          .arg(std::chrono::duration_cast<std::chrono::milliseconds>(delay).count())
                          .arg(QString::fromUtf8(message.bytes())));
    }
    QFuture<Outcome> scheduleEvery(const Target &target, std::chrono::nanoseconds period,
                                   const Message &message) override
    {
        return answer(QStringLiteral("repeat"),
                      QStringLiteral("%1 %2ms %3")
                          .arg(text(target))
                          .arg(std::chrono::duration_cast<std::chrono::milliseconds>(period).count())
                          .arg(QString::fromUtf8(message.bytes())));
    }
    QFuture<Outcome> cancelTimers(const QList<quint64> &ids) override
    {
        return answer(QStringLiteral("cancel"), text(ids));
    }
    QFuture<Outcome> fireTimers(const QList<quint64> &ids) override { return answer(QStringLiteral("fire"),
        text(ids)); }
    QFuture<Outcome> rescheduleTimers(const QList<quint64> &ids, std::chrono::nanoseconds delay) override
    {
        return answer(QStringLiteral("reschedule"),
                      QStringLiteral("%1 in %2ms")
                          .arg(text(ids))
                          .arg(std::chrono::duration_cast<std::chrono::milliseconds>(delay).count()));
    }
    QFuture<Outcome> registerName(const QString &name, Pid pid) override
    {
        return answer(QStringLiteral("register"), QStringLiteral("%1 %2").arg(name, pid.toString()));
    }
    QFuture<Outcome> unregisterName(const QString &name) override
    {
        return answer(QStringLiteral("unregister"), name);
    }
    QFuture<Outcome> stop(Pid pid) override { return answer(QStringLiteral("stop"), pid.toString()); }
    QFuture<Outcome> kill(Pid pid) override { return answer(QStringLiteral("kill"), pid.toString()); }
    QFuture<Outcome> suspend(const QList<Pid> &pids) override { return answer(QStringLiteral("suspend"), text(pids)); }
    QFuture<Outcome> resume(const QList<Pid> &pids) override { return answer(QStringLiteral("resume"), text(pids)); }
    QFuture<Outcome> joinGroup(const QString &group, const QList<Pid> &pids) override
    {
        return answer(QStringLiteral("join"), group + u' ' + text(pids));
    }
    QFuture<Outcome> leaveGroup(const QString &group, const QList<Pid> &pids) override
    {
        return answer(QStringLiteral("leave"), group + u' ' + text(pids));
    }
    QFuture<Outcome> sendGroup(const QString &group, const Message &message) override
    {
        return answer(QStringLiteral("sendGroup"), group + u' ' + QString::fromUtf8(message.bytes()));
    }
    QFuture<Outcome> killGroup(const QString &group) override { return answer(QStringLiteral("killGroup"), group); }
    QFuture<Outcome> sendTo(const QList<Pid> &pids, const Message &message) override
    {
        return answer(QStringLiteral("sendTo"), text(pids) + u' ' + QString::fromUtf8(message.bytes()));
    }
    QFuture<Outcome> scheduleTo(const QList<Pid> &pids, const Timing &timing, const Message &message) override
    {
        return answer(QStringLiteral("scheduleTo"),
                      text(pids) + text(timing) + u' ' + QString::fromUtf8(message.bytes()));
    }
    QFuture<Outcome> scheduleGroup(const QString &group, const Timing &timing, const Message &message) override
    {
        return answer(QStringLiteral("scheduleGroup"), group + text(timing) + u' ' + QString::fromUtf8(message.bytes()));
    }
    QFuture<Outcome> stopAll(const QList<Pid> &pids) override { return answer(QStringLiteral("stop"), text(pids)); }
    QFuture<Outcome> killAll(const QList<Pid> &pids) override { return answer(QStringLiteral("kill"), text(pids)); }
    QFuture<Outcome> killEveryone() override { return answer(QStringLiteral("killEveryone"), {}); }
    /// Told from what the test has written for the next frame.
    QFuture<QList<Pid>> living(const QList<Pid> &pids) override
    {
        QList<Pid> result;
        for (const Pid pid : pids) {
            if (infoOf(pid))
                result.append(pid);
        }
        return finished(result);
    }
    QFuture<QList<ProcessInfo>> infos(const QList<Pid> &pids) override
    {
        QList<ProcessInfo> result;
        for (const Pid pid : pids) {
            if (const ProcessInfo *info = infoOf(pid))
                result.append(*info);
        }
        return finished(result);
    }
    QFuture<Foresight> foresee(const QList<Pid> &pids, Foresight::Way way) override
    {
        foresight.way = way;
        foreseen.append(pids);
        if (heldForesight)
            return heldForesight->future();
        if (!foresight.endings.isEmpty())
            return finished(foresight);
        Foresight asked = foresight;
        for (const Pid pid : pids) {
            if (const ProcessInfo *info = infoOf(pid))
                asked.endings.append({*info, Foresight::Cause::Asked, {}, false});
        }
        return finished(asked);
    }
    QFuture<Stragglers> stragglers(int) override { return finished(stillThere); }
    QFuture<Outcome> link(Pid a, Pid b) override { return answer(QStringLiteral("link"), text({a, b})); }
    QFuture<Outcome> unlink(Pid a, Pid b) override { return answer(QStringLiteral("unlink"), text({a, b})); }

    QList<Behaviour> behaviours() const override { return offered; }
    QFuture<Outcome> spawn(const SpawnRequest &request) override
    {
        return answer(QStringLiteral("spawn"),
                      QStringLiteral("%1 label=%2 name=%3 count=%4%5")
                          .arg(request.behaviour, request.label, request.name)
                          .arg(request.count)
                          .arg(request.mailboxCapacity ? QStringLiteral(" capacity=%1").arg(*request.mailboxCapacity)
                                                       : QString()));
    }

    QFuture<ShutdownReport> shutdown(const ShutdownOptions &options) override
    {
        commands.append(QStringLiteral("shutdown %1 %2").arg(options.grace.count()).arg(options.deadline.count()));
        report = std::make_shared<QPromise<ShutdownReport>>();
        report->start();
        return report->future();
    }
    void finishShutdown(const ShutdownReport &result)
    {
        report->addResult(result);
        report->finish();
    }

    bool canRestart() const override { return restartable; }
    QFuture<Outcome> restart() override { return answer(QStringLiteral("restart"), {}); }

    /// All that was asked for, in its order.
    QStringList commands;
    /// By verb; Done where there is none.
    std::map<QString, Outcome> outcomes;
    QStringList held;
    QList<std::shared_ptr<QPromise<Outcome>>> waiting;
    QList<Behaviour> offered;
    bool restartable = true;
    std::shared_ptr<QPromise<ShutdownReport>> report;
    /// What is answered to questions: those who live by this, and of foresight and stragglers what stands here.
    const Frame *world = nullptr;
    Foresight foresight;
    std::shared_ptr<QPromise<Foresight>> heldForesight;
    QList<QList<Pid>> foreseen;
    Stragglers stillThere;

private:
    const ProcessInfo *infoOf(Pid pid) const
    {
        if (!world)
            return nullptr;
        const auto at = std::find_if(world->processes.begin(), world->processes.end(),
                                     [pid](const ProcessInfo &info) { return info.pid == pid; });
        return at == world->processes.end() ? nullptr : &*at;
    }

    static QString text(const Timing &timing)
    {
        const auto span = std::chrono::duration_cast<std::chrono::milliseconds>(timing.span);
        return QStringLiteral(" %1 %2ms").arg(timing.isRepeated ? QStringLiteral("every") : QStringLiteral("after")).arg(span.count());
    }

    static QString text(const Target &target)
    {
        const Pid *pid = std::get_if<Pid>(&target);
        return pid ? pid->toString() : std::get<QString>(target);
    }

    static QString text(const QList<quint64> &ids)
    {
        QStringList texts;
        for (const quint64 id : ids)
            texts.append(QString::number(id));
        return texts.join(u' ');
    }

    static QString text(const QList<Pid> &pids)
    {
        QStringList texts;
        for (const Pid pid : pids)
            texts.append(pid.toString());
        return texts.join(u' ');
    }

    QFuture<Outcome> answer(const QString &verb, const QString &details)
    {
        commands.append(details.isEmpty() ? verb : verb + u' ' + details);
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        if (held.contains(verb)) {
            waiting.append(promise);
        } else {
            const auto at = outcomes.find(verb);
            promise->addResult(at == outcomes.end() ? Outcome() : at->second);
            promise->finish();
        }
        return promise->future();
    }
};

/// Frames as a test writes them.
class FrameScript
{
public:
    FrameScript()
    {
        m_frame.statistics.workers.resize(2);
        m_frame.residentBytes = 48 << 20;
    }

    FrameScript &process(quint64 number, const QString &label, const QStringList &names = {})
    {
        ProcessInfo info;
        info.pid = Pid(number);
        info.label = label;
        info.names = names;
        info.startedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        m_frame.processes.append(info);
        for (const QString &name : names)
            m_frame.names.append({name, info.pid, info.startedAt});
        return *this;
    }
    /// The last process, for what process() does not say.
    ProcessInfo &last() { return m_frame.processes.last(); }

    FrameScript &timer(quint64 id, Pid target, const QString &name, std::chrono::milliseconds remaining,
                       const QString &preview = {})
    {
        TimerInfo info;
        info.id = id;
        info.target = target;
        info.targetName = name;
        info.remaining = remaining;
        info.preview = preview;
        m_frame.timers.append(info);
        return *this;
    }
    FrameScript &event(JournalEvent::Kind kind, Pid pid, const QString &text = {}, ExitReason reason = {})
    {
        m_frame.events.append({m_sequence++, QDateTime::currentDateTime(), kind, pid, text, reason});
        return *this;
    }
    /// The processes of these numbers, which have been written before, in a group.
    FrameScript &group(const QString &name, const QList<quint64> &numbers)
    {
        m_frame.groups.append({name, {}});
        for (const quint64 number : numbers) {
            m_frame.groups.last().members.append(Pid(number));
            info(number).groups.append(name);
        }
        return *this;
    }
    FrameScript &link(quint64 a, quint64 b)
    {
        info(a).links.append(Pid(b));
        info(b).links.append(Pid(a));
        return *this;
    }
    FrameScript &monitor(quint64 watcher, quint64 target)
    {
        info(watcher).monitors.append(Pid(target));
        info(target).monitoredBy.append(Pid(watcher));
        return *this;
    }
    ProcessInfo &info(quint64 number)
    {
        return *std::find_if(m_frame.processes.begin(), m_frame.processes.end(),
                             [number](const ProcessInfo &known) { return known.pid == Pid(number); });
    }
    FrameScript &without(quint64 number)
    {
        for (GroupInfo &each : m_frame.groups)
            each.members.removeAll(Pid(number));
        m_frame.groups.removeIf([](const GroupInfo &each) { return each.members.isEmpty(); });
        m_frame.processes.removeIf([number](const ProcessInfo &info) { return info.pid == Pid(number); });
        m_frame.names.removeIf([number](const NameInfo &info) { return info.pid == Pid(number); });
        m_frame.timers.removeIf([number](const TimerInfo &info) { return info.target == Pid(number); });
        return *this;
    }
    FrameScript &phase(Phase phase)
    {
        m_frame.phase = phase;
        return *this;
    }
    Frame &frame() { return m_frame; }

    /// The next frame: what was written before stands in it too, but for the events.
    FramePtr next()
    {
        std::sort(m_frame.processes.begin(), m_frame.processes.end(),
                  [](const ProcessInfo &a, const ProcessInfo &b) { return a.pid < b.pid; });
        std::sort(m_frame.names.begin(), m_frame.names.end(),
                  [](const NameInfo &a, const NameInfo &b) { return a.name < b.name; });
        std::sort(m_frame.groups.begin(), m_frame.groups.end(),
                  [](const GroupInfo &a, const GroupInfo &b) { return a.name < b.name; });
        ++m_frame.number;
        m_frame.takenAt += std::chrono::milliseconds(250);
        m_frame.wallTime = QDateTime::currentDateTime();
        m_frame.statistics.live = m_frame.processes.size();
        qsizetype waiting = 0;
        for (const ProcessInfo &each : std::as_const(m_frame.processes))
            waiting += each.mailboxDepth;
        if (waiting > 0) // or it is as a test has written it
            m_frame.statistics.messagesWaiting = waiting;
        m_frame.statistics.timersPending = m_frame.timers.size();
        m_frame.statistics.names = m_frame.names.size();
        m_frame.statistics.groups = m_frame.groups.size();
        auto made = std::make_shared<Frame>(m_frame);
        m_frame.events.clear();
        m_frame.deadLetters.clear();
        return made;
    }

private:
    Frame m_frame;
    quint64 m_sequence = 1;
};

} // namespace orrery::ui

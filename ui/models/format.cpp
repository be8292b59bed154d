// SPDX-License-Identifier: MIT
#include "models/format.h"

#include "models/mailboxfilter.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

namespace orrery::ui {

using namespace std::chrono;
using Days = duration<qint64, std::ratio<86400>>;

namespace {

QString fixed(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

/// Of a figure that has about three digits to show.
QString short3(double value)
{
    return fixed(value, value < 9.95 ? 1 : 0);
}

QString clockFace(seconds duration, bool hours)
{
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const qint64 whole = duration.count();
    const QString minutes = two(whole / 60 % 60) + u':' + two(whole % 60);
    return hours ? two(whole / 3600 % 24) + u':' + minutes : minutes;
}

} // namespace

QString Format::none()
{
    return QStringLiteral(u"\u2014");
}

QString Format::pid(Pid pid)
{
    return pid.isNull() ? none() : pid.toString();
}

QString Format::process(Pid pid, const ProcessInfo *info)
{
    return info ? process(pid, info->names, info->label) : pid.toString();
}

QString Format::process(Pid pid, const QStringList &names, const QString &label)
{
    const QString known = !names.isEmpty() ? list(names) : label;
    return known.isEmpty() ? pid.toString() : pid.toString() + u' ' + known;
}

QString Format::number(qint64 value)
{
    return QLocale().toString(value);
}

QString Format::number(quint64 value)
{
    return QLocale().toString(value);
}

int Format::plural(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, INT_MAX));
}

int Format::plural(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, INT_MAX));
}

QString Format::rate(double perSecond)
{
    if (perSecond < 0)
        return none();
    if (perSecond < 0.05)
        return QLocale().toString(0);
    if (perSecond < 999.5)
        return short3(perSecond);
    if (perSecond < 999.5e3)
        return tr("%1 k", "thousands").arg(short3(perSecond / 1e3));
    if (perSecond < 999.5e6)
        return tr("%1 M", "millions").arg(short3(perSecond / 1e6));
    return tr("%1 G", "thousands of millions").arg(short3(perSecond / 1e9));
}

QString Format::percent(double share)
{
    if (share < 0)
        return none();
    const double value = share * 100;
    return tr("%1 %", "percent").arg(value < 0.05 ? QLocale().toString(0) : short3(value));
}

QString Format::uptime(seconds duration)
{
    if (duration < 0s)
        return none();
    const auto days = duration_cast<Days>(duration);
    if (days.count() == 0)
        return clockFace(duration, duration >= 1h);
    return tr("%1 d %2", "days, hours:minutes:seconds")
        .arg(QLocale().toString(days.count()), clockFace(duration, true));
}

QString Format::elapsed(nanoseconds duration)
{
    const double ms = static_cast<double>(duration.count()) / 1e6;
    if (ms < 999.5)
        return tr("%1 ms", "milliseconds").arg(fixed(ms, ms < 0.095 ? 2 : ms < 9.95 ? 1 : 0));
    if (ms < 59.95e3)
        return tr("%1 s", "seconds").arg(fixed(ms / 1e3, 1));
    const auto whole = round<seconds>(duration);
    const auto minutes = duration_cast<std::chrono::minutes>(whole);
    if (minutes < 1h)
        return tr("%1 min %2 s").arg(minutes.count()).arg((whole - minutes).count());
    return tr("%1 h %2 min").arg(minutes.count() / 60).arg(minutes.count() % 60);
}

QString Format::countdown(milliseconds remaining)
{
    if (remaining <= 0ms)
        return tr("due", "of a timer");
    // Rounded up: what is not due is not shown as such.
    if (remaining < 60s)
        return tr("%1 s", "seconds").arg(fixed(std::ceil(static_cast<double>(remaining.count()) / 100) / 10, 1));
    return uptime(ceil<seconds>(remaining));
}

QString Format::delay(nanoseconds delay)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator); // so that it can be read back
    // Not translated: it is what parseDelay() takes.
    static const struct
    {
        nanoseconds length;
        qint64 parts; // told in this unit where that many parts of it give it exactly
        QLatin1StringView unit;
    } units[] = {
        {24h, 1, QLatin1StringView("d")},    {1h, 1, QLatin1StringView("h")},       {1min, 1, QLatin1StringView("min")},
        {1s, 1000, QLatin1StringView("s")}, {1ms, 1000, QLatin1StringView("ms")}, {1us, 1000, QLatin1StringView("us")},
    };
    const auto in = [&](nanoseconds length, QLatin1StringView unit) {
        const double value = static_cast<double>(delay.count()) / static_cast<double>(length.count());
        return locale.toString(value, 'g', QLocale::FloatingPointShortest) + u' ' + unit;
    };
    for (const auto &[length, parts, unit] : units) {
        if (delay >= length && delay.count() % (length.count() / parts) == 0)
            return in(length, unit);
    }
    return in(1ms, QLatin1StringView("ms"));
}

QString Format::bytes(qint64 bytes)
{
    if (bytes <= 0)
        return none();
    return QLocale().formattedDataSize(bytes, bytes < 10 * 1024 * 1024 ? 1 : 0, QLocale::DataSizeIecFormat);
}

QString Format::time(const QDateTime &when)
{
    if (!when.isValid())
        return none();
    const QDateTime local = when.toLocalTime();
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"));
    if (local.date() == QDate::currentDate())
        return time;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

QString Format::dateTime(const QDateTime &when)
{
    if (!when.isValid())
        return none();
    const QDateTime local = when.toLocalTime();
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' '
        + QLocale().toString(local.time(), QStringLiteral("HH:mm:ss.zzz"));
}

QString Format::list(const QStringList &texts, qsizetype most)
{
    const QString separator = QStringLiteral(", ");
    return texts.size() <= most ? texts.join(separator) : texts.first(most).join(separator) + separator + u'…';
}

QStringList Format::withEnglish(const QString &english, const QString &translated)
{
    return english == translated ? QStringList{english} : QStringList{english, translated};
}

QString Format::mailbox(const ProcessInfo &info, bool refusing)
{
    QString text = number(qint64{info.mailboxDepth});
    if (info.mailboxCapacity > 0)
        text = tr("%1 / %2", "messages in a mailbox, of how many it may hold").arg(text, number(qint64{info.mailboxCapacity}));
    if (isFull(info))
        text += u' ' + full();
    else if (refusing)
        text += u' ' + Format::refusing();
    return text;
}

QString Format::full()
{
    return tr("full", "of a mailbox");
}

QString Format::refusing()
{
    return tr("refusing", "of a mailbox");
}

QString Format::state(State state)
{
    switch (state) {
    case State::Runnable:
        return tr("runnable");
    case State::Running:
        return tr("running");
    case State::Waiting:
        return tr("waiting");
    case State::Suspended:
        return tr("suspended");
    case State::Exiting:
        return tr("exiting");
    }
    return none();
}

QString Format::ended()
{
    return tr("ended");
}

QString Format::phase(Phase phase)
{
    switch (phase) {
    case Phase::Running:
        return tr("Running");
    case Phase::Grace:
        return tr("Shutting down: processes are finishing");
    case Phase::Killing:
        return tr("Shutting down: the rest is being stopped");
    case Phase::Stopped:
        return tr("Stopped");
    }
    return none();
}

QString Format::eventKind(JournalEvent::Kind kind)
{
    switch (kind) {
    case JournalEvent::Kind::Spawned:
        return tr("spawned");
    case JournalEvent::Kind::Exited:
        return tr("exited");
    case JournalEvent::Kind::Registered:
        return tr("registered");
    case JournalEvent::Kind::Unregistered:
        return tr("unregistered");
    case JournalEvent::Kind::ShutdownBegan:
        return tr("shutdown began");
    case JournalEvent::Kind::ShutdownEnded:
        return tr("shutdown ended");
    case JournalEvent::Kind::TimerArmed:
        return tr("timer armed");
    case JournalEvent::Kind::TimerFired:
        return tr("timer fired");
    case JournalEvent::Kind::TimerCancelled:
        return tr("timer cancelled");
    case JournalEvent::Kind::DeadLetter:
        return tr("dead letter");
    case JournalEvent::Kind::LongRunning:
        return tr("long running");
    case JournalEvent::Kind::Restarted:
        return tr("restarted");
    case JournalEvent::Kind::NameRefused:
        return tr("name refused");
    }
    return none();
}

QString Format::strategy(Strategy strategy)
{
    switch (strategy) {
    case Strategy::OneForOne:
        return tr("one for one", "strategy of a supervisor");
    case Strategy::OneForAll:
        return tr("one for all", "strategy of a supervisor");
    case Strategy::RestForOne:
        return tr("rest for one", "strategy of a supervisor");
    case Strategy::Pool:
        return tr("pool", "strategy of a supervisor");
    }
    return none();
}

QString Format::restart(Restart restart)
{
    switch (restart) {
    case Restart::Permanent:
        return tr("always", "a child is restarted");
    case Restart::Transient:
        return tr("when it fails", "a child is restarted");
    case Restart::Temporary:
        return tr("never", "a child is restarted");
    }
    return none();
}

QString Format::lossReason(DeadLetter::Reason reason)
{
    switch (reason) {
    case DeadLetter::Reason::NoProcess:
        return tr("no such process", "dead letter");
    case DeadLetter::Reason::NoName:
        return tr("nobody has the name", "dead letter");
    case DeadLetter::Reason::MailboxFull:
        return tr("mailbox full", "dead letter");
    case DeadLetter::Reason::LateReply:
        return tr("reply came too late", "dead letter");
    }
    return none();
}

QString Format::exitReason(const ExitReason &reason)
{
    switch (reason.kind()) {
    case ExitReason::Kind::Normal:
        return tr("normal", "exit reason");
    case ExitReason::Kind::Killed:
        return tr("killed", "exit reason");
    case ExitReason::Kind::Shutdown:
        return tr("shutdown", "exit reason");
    case ExitReason::Kind::Crashed:
        return reason.detail().isEmpty() ? tr("crashed", "exit reason") : tr("crashed: %1").arg(reason.detail());
    case ExitReason::Kind::NoProcess:
        return tr("no process", "exit reason");
    case ExitReason::Kind::Custom:
        return reason.toString();
    }
    return none();
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "models/shutdownrecord.h"

#include "models/format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::ShutdownRecord)
};

int plural(qsizetype count)
{
    return Format::plural(qint64{count});
}

} // namespace

QString phaseTime(std::chrono::milliseconds time)
{
    // Known to the millisecond only.
    if (time.count() == 0)
        return u"< "_s + Format::delay(std::chrono::milliseconds(1));
    return time < std::chrono::seconds(1) ? Format::delay(time) : Format::elapsed(time);
}

QString shutdownHeadline(const ShutdownReport &report)
{
    const QString timers = Text::tr("%Ln timer(s) cancelled", nullptr, plural(report.timersCancelled));
    return Text::tr("Stopped %Ln process(es) in %1, %2.", nullptr, plural(report.stopped))
        .arg(phaseTime(report.elapsed), timers);
}

QString shutdownText(const ShutdownRecord &record)
{
    const ShutdownReport &report = record.report;
    QStringList lines{
        Text::tr("Shutdown of %1, begun %2").arg(record.system, Format::dateTime(record.begunAt)),
        shutdownHeadline(report),
        Text::tr("Grace: %1 of %2").arg(phaseTime(report.graceElapsed), Format::delay(record.options.grace)),
        Text::tr("Killing: %1, with a deadline %2 after the beginning")
            .arg(phaseTime(report.elapsed - report.graceElapsed), Format::delay(record.options.deadline)),
        Text::tr("Finished by themselves within the grace: %1").arg(Format::number(qint64{report.finishedInGrace})),
        Text::tr("Killed after it: %1").arg(Format::number(qint64{report.killed})),
        Text::tr("Had not suspended by the deadline: %1").arg(Format::number(qint64{report.stuck.size()}))};
    for (const Pid pid : report.stuck)
        lines.append(u"  "_s + record.nameOf(pid));
    return lines.join(u'\n') + u'\n';
}

QByteArray shutdownJson(const ShutdownRecord &record)
{
    const ShutdownReport &report = record.report;
    const auto milliseconds = [](std::chrono::milliseconds span) { return QJsonValue(qint64{span.count()}); };
    QJsonArray stuck;
    for (const Pid pid : report.stuck) {
        QJsonObject one{{u"pid"_s, pid.toString()}};
        if (const QString known = record.known.value(pid).mid(pid.toString().size() + 1); !known.isEmpty())
            one.insert(u"known_as"_s, known);
        stuck.append(one);
    }
    const QJsonObject object{
        {u"system"_s, record.system},
        {u"begun"_s, record.begunAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"grace_ms"_s, milliseconds(record.options.grace)},
        {u"deadline_ms"_s, milliseconds(record.options.deadline)},
        {u"elapsed_ms"_s, milliseconds(report.elapsed)},
        {u"in_grace_ms"_s, milliseconds(report.graceElapsed)},
        {u"in_killing_ms"_s, milliseconds(report.elapsed - report.graceElapsed)},
        {u"stopped"_s, qint64{report.stopped}},
        {u"finished_in_grace"_s, qint64{report.finishedInGrace}},
        {u"killed"_s, qint64{report.killed}},
        {u"timers_cancelled"_s, qint64{report.timersCancelled}},
        {u"stuck"_s, stuck},
    };
    return QJsonDocument(object).toJson();
}

} // namespace orrery::ui

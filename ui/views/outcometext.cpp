// SPDX-License-Identifier: MIT
#include "views/outcometext.h"

#include "models/format.h"
#include "views/latestframe.h"

#include <QtCore/QCoreApplication>

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Outcome)
};

} // namespace

QString targetText(const Target &target)
{
    const Pid *pid = std::get_if<Pid>(&target);
    return pid ? pid->toString() : std::get<QString>(target);
}

QString describeTarget(const Target &target, Pid receiver, const LatestFrame &latest)
{
    const QString *name = std::get_if<QString>(&target);
    if (receiver.isNull())
        return targetText(target);
    return latest.process(receiver) || !name ? latest.describe(receiver) : receiver.toString() + u' ' + *name;
}

QString refusalText(const Outcome &outcome, const LatestFrame &latest)
{
    switch (outcome.reason) {
    case Outcome::Reason::Done:
        return {};
    case Outcome::Reason::NoProcess:
        return outcome.pid.isNull() ? Text::tr("No such process: it has ended.")
                                    : Text::tr("No such process: %1 has ended.").arg(outcome.pid.toString());
    case Outcome::Reason::NoName:
        return Text::tr("No such name: nobody holds it.");
    case Outcome::Reason::MailboxFull:
        return Text::tr("The mailbox is full: it takes no more messages now.");
    case Outcome::Reason::NameTaken:
        return outcome.pid.isNull() ? Text::tr("The name is taken.")
                                    : Text::tr("The name is taken by %1.").arg(latest.describe(outcome.pid));
    case Outcome::Reason::BadName:
        return Text::tr("A name needs at least one character.");
    case Outcome::Reason::NoTimer:
        return Text::tr("No such timer: it has fired or was cancelled before.");
    case Outcome::Reason::BadPeriod:
        return Text::tr("The period is too short: %1 is the least.").arg(Format::delay(Control::ShortestPeriod));
    case Outcome::Reason::NoGroup:
        return Text::tr("No such group: nobody is in it.");
    case Outcome::Reason::NotMember:
        return Text::tr("%1 is not in this group.").arg(latest.describe(outcome.pid));
    case Outcome::Reason::NotSuspended:
        return Text::tr("%1 is not suspended.").arg(latest.describe(outcome.pid));
    case Outcome::Reason::NotLinked:
        return Text::tr("The two processes are not linked.");
    case Outcome::Reason::SameProcess:
        return Text::tr("A process cannot be linked to itself.");
    case Outcome::Reason::ShuttingDown:
        return Text::tr("The runtime is shutting down and takes nothing more.");
    case Outcome::Reason::Unknown:
        return Text::tr("There is no such behaviour.");
    case Outcome::Reason::NotOffered:
        return Text::tr("This is not possible here.");
    case Outcome::Reason::RestartFailed:
        return Text::tr("The host could not start its system; its log says why.");
    case Outcome::Reason::ReadOnly:
        return Text::tr("This window is read-only: it changes nothing.");
    }
    return {};
}

QString groupRefusalText(const Outcome &outcome, const QString &group, const LatestFrame &latest)
{
    switch (outcome.reason) {
    case Outcome::Reason::NoGroup:
        return Text::tr("Nobody is in the group %1.").arg(group);
    case Outcome::Reason::NotMember:
        return Text::tr("%1 is not in the group %2.").arg(latest.describe(outcome.pid), group);
    case Outcome::Reason::MailboxFull:
        return Text::tr("The mailboxes of all members are full: they take no more messages now.");
    default:
        return refusalText(outcome, latest);
    }
}

QString missedTimersText(const Outcome &outcome)
{
    return Text::tr("%Ln had fired or been cancelled before.", "timers",
                    Format::plural(qint64{outcome.total - outcome.count}));
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/outcometext.h"

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
    case Outcome::Reason::ShuttingDown:
        return Text::tr("The runtime is shutting down and takes nothing more.");
    case Outcome::Reason::Unknown:
        return Text::tr("There is no such behaviour.");
    case Outcome::Reason::NotOffered:
        return Text::tr("This is not possible here.");
    }
    return {};
}

QString receiptText(const Outcome &outcome, const Target &target, const LatestFrame &latest)
{
    if (!outcome.isDone())
        return refusalText(outcome, latest);
    const QString to = outcome.pid.isNull() ? targetText(target) : latest.describe(outcome.pid);
    return Text::tr("Delivered to %1.").arg(to);
}

} // namespace orrery::ui

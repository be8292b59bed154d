// SPDX-License-Identifier: MIT
#include "mutation.h"

namespace orrery::modelcheck {

std::string_view nameOf(Mutation mutation)
{
    switch (mutation) {
    case Mutation::None:
        return "None";
    case Mutation::LinksAreToldNormal:
        return "LinksAreToldNormal";
    case Mutation::NormalTakesLinksAlong:
        return "NormalTakesLinksAlong";
    case Mutation::LinksTellOneWay:
        return "LinksTellOneWay";
    case Mutation::UnlinkOfOneSide:
        return "UnlinkOfOneSide";
    case Mutation::ShutdownSparesLinks:
        return "ShutdownSparesLinks";
    case Mutation::KilledCannotBeTrapped:
        return "KilledCannotBeTrapped";
    case Mutation::KillCanBeTrapped:
        return "KillCanBeTrapped";
    case Mutation::TrapCallsAStopOff:
        return "TrapCallsAStopOff";
    case Mutation::LastStopCounts:
        return "LastStopCounts";
    case Mutation::CrashIsNormal:
        return "CrashIsNormal";
    case Mutation::NameOutlivesItsHolder:
        return "NameOutlivesItsHolder";
    case Mutation::EndFreesNamesOfOthers:
        return "EndFreesNamesOfOthers";
    case Mutation::GroupOutlivesItsMember:
        return "GroupOutlivesItsMember";
    case Mutation::JoiningTwiceCounts:
        return "JoiningTwiceCounts";
    case Mutation::MonitorsAreToldBeforeLinks:
        return "MonitorsAreToldBeforeLinks";
    case Mutation::DemonitorForgets:
        return "DemonitorForgets";
    case Mutation::DeadAreMonitoredInSilence:
        return "DeadAreMonitoredInSilence";
    case Mutation::DeadTellTheirReason:
        return "DeadTellTheirReason";
    case Mutation::CancelDoesNotRevoke:
        return "CancelDoesNotRevoke";
    case Mutation::CancelOfTheFiredSaysNo:
        return "CancelOfTheFiredSaysNo";
    case Mutation::SignalsTakeRoom:
        return "SignalsTakeRoom";
    case Mutation::FullMailboxesRefuseSignals:
        return "FullMailboxesRefuseSignals";
    case Mutation::RequestsTakeNoRoom:
        return "RequestsTakeNoRoom";
    case Mutation::TimersFindRoom:
        return "TimersFindRoom";
    case Mutation::TimersFireAsArmed:
        return "TimersFireAsArmed";
    case Mutation::EqualTimersFireInReverse:
        return "EqualTimersFireInReverse";
    case Mutation::MissedPeriodsAreLost:
        return "MissedPeriodsAreLost";
    case Mutation::PeriodsDrift:
        return "PeriodsDrift";
    case Mutation::RefusedOnceRepeatsNoMore:
        return "RefusedOnceRepeatsNoMore";
    case Mutation::TimerOutlivesItsTarget:
        return "TimerOutlivesItsTarget";
    case Mutation::NameIsResolvedWhenArmed:
        return "NameIsResolvedWhenArmed";
    case Mutation::TimersFireEarly:
        return "TimersFireEarly";
    case Mutation::TimeOutBeatsMessage:
        return "TimeOutBeatsMessage";
    case Mutation::MatchingDropsTheOthers:
        return "MatchingDropsTheOthers";
    case Mutation::MatchingTakesTheLast:
        return "MatchingTakesTheLast";
    case Mutation::ResumeUndoesAll:
        return "ResumeUndoesAll";
    case Mutation::SuspensionHoldsStopsOff:
        return "SuspensionHoldsStopsOff";
    case Mutation::LateReplyCounts:
        return "LateReplyCounts";
    case Mutation::SecondReplyCounts:
        return "SecondReplyCounts";
    case Mutation::CallersAreNotToldOfTheEnd:
        return "CallersAreNotToldOfTheEnd";
    case Mutation::CallOfItselfIsSent:
        return "CallOfItselfIsSent";
    case Mutation::JoinOfNobodyWaits:
        return "JoinOfNobodyWaits";
    case Mutation::Last:
        break;
    }
    return {};
}

} // namespace orrery::modelcheck

// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace orrery::modelcheck {

/// Wrong rules that the model can be told to follow. A comparison that does not notice one of them would not
/// notice a runtime that follows it either.
enum class Mutation {
    None,
    LinksAreToldNormal,
    NormalTakesLinksAlong,
    LinksTellOneWay,
    UnlinkOfOneSide,
    ShutdownSparesLinks,
    KilledCannotBeTrapped,
    KillCanBeTrapped,
    TrapCallsAStopOff,
    LastStopCounts,
    CrashIsNormal,
    NameOutlivesItsHolder,
    EndFreesNamesOfOthers,
    GroupOutlivesItsMember,
    JoiningTwiceCounts,
    MonitorsAreToldBeforeLinks,
    DemonitorForgets,
    DeadAreMonitoredInSilence,
    DeadTellTheirReason,
    CancelDoesNotRevoke,
    CancelOfTheFiredSaysNo,
    SignalsTakeRoom,
    FullMailboxesRefuseSignals,
    RequestsTakeNoRoom,
    TimersFindRoom,
    TimersFireAsArmed,
    EqualTimersFireInReverse,
    MissedPeriodsAreLost,
    PeriodsDrift,
    RefusedOnceRepeatsNoMore,
    TimerOutlivesItsTarget,
    NameIsResolvedWhenArmed,
    TimersFireEarly,
    TimeOutBeatsMessage,
    MatchingDropsTheOthers,
    MatchingTakesTheLast,
    ResumeUndoesAll,
    SuspensionHoldsStopsOff,
    LateReplyCounts,
    SecondReplyCounts,
    CallersAreNotToldOfTheEnd,
    CallOfItselfIsSent,
    JoinOfNobodyWaits,
    Last,
};

/// As in the enumeration.
std::string_view nameOf(Mutation mutation);

} // namespace orrery::modelcheck

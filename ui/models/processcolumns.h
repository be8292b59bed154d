// SPDX-License-Identifier: MIT
#pragma once

namespace orrery::ui {

/// What a table of processes tells of each.
struct ProcessColumns
{
    enum Column {
        PidColumn,
        NamesColumn,
        LabelColumn,
        StateColumn,
        MailboxColumn,
        ReceivedColumn, ///< messages a second
        SentColumn,     ///< messages a second
        CpuColumn,      ///< share of one core
        TimersColumn,
        UptimeColumn,
        WorkerColumn,
        GroupsColumn,
        LinksColumn,       ///< how many
        MonitorsColumn,    ///< how many it watches
        MonitoredByColumn, ///< how many watch it
        RefusedColumn,     ///< messages, since it was started
        RestartsColumn,    ///< how often its supervisor has started it again
        SupervisorColumn,  ///< whose child it is
        ColumnCount
    };
};

} // namespace orrery::ui

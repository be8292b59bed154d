// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qnamespace.h>

namespace orrery::ui {

/// What the models of this library answer beside Qt's own roles, for any column of a row but where it says else.
enum Role : int {
    /// orrery::Pid, the process the row is about; invalid where there is none.
    PidRole = Qt::UserRole + 1,
    /// What the column is sorted by, the number behind a formatted text; of models that a RowFilter sorts.
    SortRole,
    /// quint64 that never belongs to another row: a timer's id, an event's sequence number, a pid's number.
    IdRole,
    /// bool: what the row is about is no more; to be shown greyed.
    EndedRole,
    /// QString, the name the row is about (the first one of a process, that of a group); empty where there is none.
    NameRole,
    /// What a filter expression compares the column with, a number, a text or a list of texts; of models that a RowFilter
    /// filters.
    FilterRole,
    /// Of headerData: the FilterField of the column; invalid where it cannot be filtered by.
    FilterFieldRole,
    /// Mark of this cell alone, beside what its text says; invalid where there is none.
    MarkRole,
    /// double from above 0 to 1, how much of late happened to what the cell tells of; invalid where nothing did.
    HeatRole,
    /// What a cell says in a file, where that is neither what a filter compares nor the text: a time, say.
    ExportRole,
    /// Of headerData: what the column is called in a file, where a filter has no key for it; the same in every language.
    ExportKeyRole,
};

/// What makes a cell stand out.
enum class Mark : int {
    Suspended, ///< a state that somebody ended by a command has to end
    Refusing,  ///< a mailbox that takes no more
    LongRunning, ///< a process that has not suspended for long
    BackOff,     ///< a child that is not started again yet
    Restarted,   ///< a child that was started again just now
};

} // namespace orrery::ui

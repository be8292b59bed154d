// SPDX-License-Identifier: MIT
#pragma once

#include "system/jsonpositions.h"
#include "system/systemplan.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <variant>

namespace orrery::app {

/// Why a file is no system: one sentence that says what is allowed, and where it went wrong. A
/// file that could not be read at all has no place: line 0.
struct SystemFileError
{
    QString message;
    TextPosition at{0, 0};

    /// "file:3:14: message", as compilers write it.
    QString toString(const QString &file) const;
};

using SystemFileResult = std::variant<SystemPlan, SystemFileError>;

/// The plan that a file describes; app/README.md has the format. Everything is checked before
/// anything is handed out. Blocks while it reads.
SystemFileResult readSystemFile(const QString &path);

/// The same from the file's contents. `title` is for a file that gives none.
SystemFileResult parseSystem(QByteArray contents, const QString &title);

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include "system/systemfile.h"

#include <QtCore/QByteArray>
#include <QtCore/QDebug>
#include <QtCore/QString>

#include <variant>

namespace orrery::app {

inline SystemFileError errorOf(const QByteArray &text)
{
    const SystemFileResult result = parseSystem(text, QStringLiteral("test"));
    const auto *error = std::get_if<SystemFileError>(&result);
    return error ? *error : SystemFileError{QStringLiteral("no error"), {}};
}

/// An empty one, with a warning, where the text is none.
inline SystemPlan planOf(const QByteArray &text)
{
    const SystemFileResult result = parseSystem(text, QStringLiteral("test"));
    if (const auto *error = std::get_if<SystemFileError>(&result))
        qWarning().noquote() << error->toString(QStringLiteral("plan"));
    const auto *plan = std::get_if<SystemPlan>(&result);
    return plan ? *plan : SystemPlan();
}

} // namespace orrery::app

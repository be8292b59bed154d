// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QList>
#include <QtCore/QString>

class QCoreApplication;

namespace orrery::ui {

struct Language
{
    QString code; ///< "de", "zh_CN"; empty for the system's
    QString name; ///< in the language itself
};

/// What there are translations for; English is one of them, the system's choice is not.
ORRERY_UI_EXPORT QList<Language> languages();

/// Whether installTranslators() knows it: empty, or one of languages(), also written like "de_AT" or
/// "zh-CN".
ORRERY_UI_EXPORT bool isKnownLanguage(const QString &code);

/// The language a person chose in the window; empty for the system's.
ORRERY_UI_EXPORT QString savedLanguage();
/// Remembers it for the next start. An empty one is the system's.
ORRERY_UI_EXPORT void saveLanguage(const QString &code);

/// Loads the translations of the window, the program and Qt into the application, in place of
/// those of an earlier call. An empty language is the system's; an unknown one is English. GUI
/// thread, once there is an application.
ORRERY_UI_EXPORT void installTranslators(QCoreApplication &application, const QString &language);

} // namespace orrery::ui

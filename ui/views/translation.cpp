// SPDX-License-Identifier: MIT
#include "views/translation.h"

#include "views/settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initResources()
{
    Q_INIT_RESOURCE(orrery_i18n);
}

namespace orrery::ui {

namespace {

const QLatin1StringView languageKey("language");

/// The one of languages() that serves for this code; empty where none does.
QString supportedCode(const QString &code)
{
    const QLocale::Language wanted = QLocale(code).language();
    const QList<Language> known = languages();
    const auto match = std::find_if(known.begin(), known.end(), [wanted](const Language &language) {
        return QLocale(language.code).language() == wanted;
    });
    return match == known.end() ? QString() : match->code;
}

/// The translator under this name which the application already has, emptied, or a new one.
QTranslator *translatorOf(QCoreApplication &application, const QString &name)
{
    if (auto *existing = application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
        application.removeTranslator(existing);
        delete existing;
    }
    auto *translator = new QTranslator(&application);
    translator->setObjectName(name);
    return translator;
}

} // namespace

QList<Language> languages()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"fr"_s, u"Français"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

bool isKnownLanguage(const QString &code)
{
    return code.isEmpty() || !supportedCode(code).isEmpty();
}

QString savedLanguage()
{
    const Settings settings;
    const QString code = settings.value(languageKey).toString();
    return isKnownLanguage(code) ? code : QString();
}

void saveLanguage(const QString &code)
{
    Settings settings;
    settings.setValue(languageKey, code);
}

void installTranslators(QCoreApplication &application, const QString &language)
{
    initResources();

    const QLocale system = QLocale::system();
    const QString code = language.isEmpty() ? QString() : supportedCode(language);
    const QLocale locale = language.isEmpty() ? system : QLocale(code.isEmpty() ? u"en"_s : language);
    QLocale::setDefault(locale);

    QTranslator *qt = translatorOf(application, u"orrery-qt"_s);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(qt);

    const QString folder = u":/orrery/i18n"_s;
    QTranslator *own = translatorOf(application, u"orrery-own"_s);
    const bool loaded = language.isEmpty() ? own->load(locale, u"orrery"_s, u"_"_s, folder)
                                           : own->load(u"orrery_"_s + (code.isEmpty() ? u"en"_s : code), folder);
    // English has a file too, for its plurals.
    if (loaded || own->load(u"orrery_en"_s, folder))
        application.installTranslator(own);
}

} // namespace orrery::ui

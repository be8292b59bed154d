// SPDX-License-Identifier: MIT
#include "views/settings.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

QString organization()
{
    const QString named = QCoreApplication::organizationName();
    return named.isEmpty() ? u"Orrery"_s : named;
}

} // namespace

Settings::Settings() : QSettings(organization(), QCoreApplication::applicationName())
{
    beginGroup(u"monitor"_s);
}

Settings::~Settings()
{
    endGroup();
}

} // namespace orrery::ui

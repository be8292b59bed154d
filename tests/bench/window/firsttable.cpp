// SPDX-License-Identifier: MIT
// The program's window over its demo system, made as the program makes it; says when all of it has been painted. The
// program itself has nobody to tell.
#include "host/host.h"
#include "host/unixsignals.h"
#include "system/demosystem.h"
#include "views/translation.h"
#include "window/painted.h"
#include "window/windowsession.h"

#include <orrery/monitorwindow.h>
#include <orrery/runtime.h>

#include <QtWidgets/QApplication>

#include <cstdio>

using namespace orrery;

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Orrery"));
    QCoreApplication::setApplicationName(QStringLiteral("orrery"));
    RuntimeOptions options;
    options.journalCapacity = 20'000;
    app::Host host(options, app::demoSystem());
    QApplication application(argc, argv);
    ui::installTranslators(application, ui::savedLanguage());
    app::UnixSignals signals;
    const std::shared_ptr<Runtime> runtime = host.start();
    if (!runtime)
        return 1;

    app::WindowSession session(host, Access::Full);
    QObject::connect(&session, &app::WindowSession::ended, &session, [] { QCoreApplication::quit(); });
    QObject::connect(&signals, &app::UnixSignals::terminationRequested, &session, [&session] { session.end(); });
    // At least as many as there are now: those that come and go may have been fewer.
    const bench::Painted painted(session.window(), static_cast<int>(runtime->statistics().live), [] {
        std::puts("painted");
        std::fflush(stdout);
    });
    session.window().show();
    return QApplication::exec();
}

// SPDX-License-Identifier: MIT
#include "host/commandline.h"
#include "host/display.h"
#include "host/headless.h"
#include "host/host.h"
#include "host/output.h"
#include "host/unixsignals.h"
#include "system/demosystem.h"
#include "system/systemfile.h"
#include "views/translation.h"
#include "window/screenshot.h"
#include "window/windowsession.h"

#include <orrery/runtime.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <cstring>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::app;

namespace {

constexpr int failed = 1;
constexpr int refused = 2;

void complain(QString problem)
{
    // What it quotes of files and arguments may have anything in it; it stays one line, and harmless.
    for (QChar &c : problem)
        if (c.category() == QChar::Other_Control)
            c = u'?';
    writeLine(STDERR_FILENO, "orrery: " + problem.toUtf8());
}

int print(const QString &text)
{
    const int error = writeLine(STDOUT_FILENO, text.toUtf8());
    if (error == 0)
        return 0;
    complain(u"the output cannot be written: %1"_s.arg(QString::fromLocal8Bit(std::strerror(error))));
    return failed;
}

KnownLanguages knownLanguages()
{
    KnownLanguages known;
    for (const ui::Language &language : ui::languages())
        known.codes.append(language.code);
    known.isKnown = ui::isKnownLanguage;
    return known;
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.isEmpty())
        arguments.append(u"orrery"_s);
    return arguments;
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"Orrery"_s);
    QCoreApplication::setApplicationName(u"orrery"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ORRERY_VERSION));
}

/// What to start; nothing where the file that describes it is wrong, which has been said then.
std::optional<SystemPlan> planFor(const CommandLine &line)
{
    if (line.empty)
        return SystemPlan{.title = u"empty system"_s, .processes = {}, .names = {}, .timers = {}};
    if (line.systemFile.isEmpty())
        return demoSystem();
    SystemFileResult result = readSystemFile(line.systemFile);
    if (const auto *error = std::get_if<SystemFileError>(&result)) {
        complain(error->toString(line.systemFile));
        return {};
    }
    return std::move(std::get<SystemPlan>(result));
}

template <typename Slot>
void endAfter(const CommandLine &line, QObject *context, Slot slot)
{
    if (!line.runFor)
        return;
    // Counted by the second: the interval of a QTimer ends at 24 days.
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, left = line.runFor->count(), slot]() mutable {
        if (--left > 0)
            return;
        timer->stop();
        slot();
    });
    timer->start(std::chrono::seconds{1});
}

int runHeadless(int argc, char *argv[], const CommandLine &line, Host &host)
{
    const QCoreApplication application(argc, argv);
    UnixSignals signals;
    const std::shared_ptr<Runtime> runtime = host.start();
    if (!runtime) {
        complain(host.problem());
        return failed;
    }
    Headless headless(runtime);
    int status = 0;
    QObject::connect(&headless, &Headless::outputEnded, &headless, [&status](int error) {
        if (error != 0) {
            complain(u"the statistics cannot be written: %1"_s.arg(QString::fromLocal8Bit(std::strerror(error))));
            status = failed;
        }
        QCoreApplication::quit();
    });
    QObject::connect(&signals, &UnixSignals::terminationRequested, &headless, [] { QCoreApplication::quit(); });
    endAfter(line, &headless, [] { QCoreApplication::quit(); });
    headless.start();
    QCoreApplication::exec();

    const ShutdownReport report = runtime->shutdown(ShutdownOptions{});
    writeLine(STDOUT_FILENO, stoppedLine(report));
    if (!report.stuck.isEmpty())
        _exit(failed); // waiting for them any longer is what the deadline was against
    return status;
}

int runWindow(int argc, char *argv[], const CommandLine &line, Host &host)
{
    std::optional<DisplayProbe> probe(std::in_place, argumentsOf(argc, argv));
    if (!probe->problem().isEmpty()) {
        complain(probe->problem());
        return refused;
    }
    QApplication application(argc, argv);
    probe.reset();
    QGuiApplication::setDesktopFileName(u"orrery"_s);
    std::optional<ScreenshotSettings> settings;
    if (line.screenshot)
        settings.emplace(*line.screenshot);
    ui::installTranslators(application, line.language.isEmpty() ? ui::savedLanguage() : line.language);
    UnixSignals signals;
    if (!host.start()) {
        complain(host.problem());
        return failed;
    }

    WindowSession session(host, line.readOnly ? Access::ReadOnly : Access::Full);
    int status = 0;
    const auto end = [&session] { session.end(); };
    QObject::connect(&session, &WindowSession::ended, &session, [&status] { QCoreApplication::exit(status); });
    QObject::connect(&signals, &UnixSignals::terminationRequested, &session, end);
    endAfter(line, &session, end);

    std::optional<Screenshot> screenshot;
    if (line.screenshot) {
        screenshot.emplace(*line.screenshot, session.window(), session.feed());
        QObject::connect(&*screenshot, &Screenshot::finished, &session, [&status, end](const QString &problem) {
            if (!problem.isEmpty()) {
                complain(problem);
                status = failed;
            }
            end();
        });
        if (const QString problem = screenshot->prepare(); !problem.isEmpty()) {
            complain(problem);
            return refused;
        }
    }
    session.window().show();
    const int ended = QApplication::exec();
    if (const std::optional<ShutdownReport> &report = session.report()) {
        writeLine(STDOUT_FILENO, stoppedLine(*report));
        if (!report->stuck.isEmpty())
            _exit(failed); // as without a window
    }
    return ended == 0 ? status : ended;
}

} // namespace

int main(int argc, char *argv[])
{
    openStandardDescriptors();
    nameApplication();
    const KnownLanguages languages = knownLanguages();
    const CommandLine line = parseCommandLine(withoutQtOptions(argumentsOf(argc, argv)), languages);
    switch (line.action) {
    case CommandLine::Action::Help: {
        const QCoreApplication application(argc, argv); // for the name of the program
        return print(helpText(languages).trimmed());
    }
    case CommandLine::Action::Version:
        return print(u"orrery "_s + QCoreApplication::applicationVersion());
    case CommandLine::Action::Refuse:
        complain(line.problem + u" (--help lists what there is)"_s);
        return refused;
    case CommandLine::Action::Run:
        break;
    }

    const std::optional<SystemPlan> plan = planFor(line);
    if (!plan)
        return refused;
    RuntimeOptions options;
    options.workers = line.workers;
    if (!line.headless) {
        options.journalCapacity = 20'000; // from the first spawn on, so that the page tells how it began
        using Kind = JournalEvent::Kind;   // of timers once a person wants to know
        options.journalKinds = JournalKinds::all().without({Kind::TimerArmed, Kind::TimerFired, Kind::TimerCancelled});
    }
    Host host(std::move(options), *plan);
    return line.headless ? runHeadless(argc, argv, line, host) : runWindow(argc, argv, line, host);
}

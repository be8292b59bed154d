// SPDX-License-Identifier: MIT
// Embeds the window in a program of its own, shows it for a moment beside a runtime, and closes it. Exits 0.

#include <orrery/monitorwindow.h>
#include <orrery/orrery.h>

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

using namespace std::chrono_literals;

namespace {

orrery::Process parked(orrery::Context self)
{
    for (;;)
        co_await self.receive();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("orrery-consumer"));
    QApplication::setApplicationName(QStringLiteral("orrery-consumer"));

    orrery::Runtime runtime;
    const orrery::Pid pid = runtime.spawn(parked);

    orrery::MonitorWindow window(runtime);
    window.setAsksOnClose(false);
    window.show();
    QTimer::singleShot(1s, &window, [&window] { window.close(); });
    QApplication::exec();

    // The window only watched.
    return runtime.isAlive(pid) && runtime.shutdown() == 1 ? 0 : 1;
}

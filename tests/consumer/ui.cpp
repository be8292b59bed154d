// SPDX-License-Identifier: MIT
// Embeds the window in a program of its own twice: over one runtime, and over another through doors that the program has
// made itself, one of them a feed that looks through another. Shows both for a moment, closes them. Exits 0.

#include <orrery/monitorwindow.h>
#include <orrery/orrery.h>
#include <orrery/ui/control/behaviourprovider.h>
#include <orrery/ui/control/runtimecontrol.h>
#include <orrery/ui/feed/runtimefeed.h>

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

using namespace std::chrono_literals;

namespace {

orrery::Process parked(orrery::Context self)
{
    for (;;)
        co_await self.receive();
}

/// Lets a person spawn more of the one kind that there is.
class Parking final : public orrery::ui::BehaviourProvider
{
public:
    QList<orrery::ui::Behaviour> behaviours() const override
    {
        return {{QStringLiteral("parked"), QStringLiteral("Parked"), QStringLiteral("Waits."), false}};
    }
    orrery::ui::Outcome spawn(orrery::Runtime &runtime, const orrery::ui::SpawnRequest &request) override
    {
        const orrery::SpawnOptions options{.label = request.label, .name = request.name};
        return {orrery::ui::Outcome::Reason::Done, runtime.spawn(parked, options)};
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("orrery-consumer"));
    QApplication::setApplicationName(QStringLiteral("orrery-consumer"));

    orrery::Runtime runtime;
    const orrery::Pid pid = runtime.spawn(parked);
    orrery::MonitorWindow window(runtime);

    orrery::Runtime other;
    const orrery::Pid otherPid = other.spawn(parked);
    auto feed = std::make_unique<orrery::ui::RuntimeFeed>(other);
    feed->setTitle(QStringLiteral("doors of its own"));
    bool seen = false;
    QObject::connect(feed.get(), &orrery::ui::Feed::frameReady, &application,
                     [&seen, otherPid](const orrery::ui::FramePtr &frame) {
                         seen = seen || (!frame->processes.isEmpty() && frame->processes.constFirst().pid == otherPid);
                     });
    auto control = std::make_unique<orrery::ui::RuntimeControl>(other);
    control->setBehaviours(std::make_shared<Parking>());
    orrery::MonitorWindow doors(std::move(feed), std::move(control));

    for (orrery::MonitorWindow *each : {&window, &doors}) {
        each->setAsksOnClose(false);
        each->show();
    }
    // Until a frame has come, for a minute at most.
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &application, [&, left = 300]() mutable {
        if (seen || --left == 0) {
            window.close();
            doors.close();
        }
    });
    look.start(200ms);
    QApplication::exec();

    // The windows only watched.
    return seen && runtime.isAlive(pid) && other.isAlive(otherPid) && runtime.shutdown() == 1 && other.shutdown() == 1
        ? 0
        : 1;
}

// SPDX-License-Identifier: MIT
#include "window/parts.h"

#include "harness/workload.h"
#include "window/heartbeat.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

namespace orrery::bench {

namespace {

constexpr Workload Parts[] = {
    {"window_sampler", "window", windowSampler, "a sample of 1,000, 10,000 and 100,000 processes"},
    {"window_table", "window", windowFirstTable, "from a window's construction until it shows 10,000 processes"},
    {"window_idle", "window", windowIdle, "processor time of a window over 10,000 parked processes, open and hidden"},
    {"window_throughput", "window", windowThroughput, "what an open window costs loads of 10,000 and of 1,000,000 processes"},
    {"window_million", "window", windowMillion, "the window over 1,000,000 processes and timers, 100,000 names and groups"},
    {"window_program", "window", windowProgram, "the program: its start, its first table, its end; medians of 5"},
    {"window_program_idle", "window", windowProgramIdle, "processor time of the program over 100 idle processes, with its window and without"},
};

/// What a person has set neither counts nor is changed: not here, nor in the programs that are started from here.
class Application : public QApplication
{
public:
    Application(int &argc, char *argv[]) : QApplication(argc, argv)
    {
        qputenv("XDG_CONFIG_HOME", m_settings.path().toLocal8Bit());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        return Heartbeat::timed(receiver, [&] { return QApplication::notify(receiver, event); });
    }

private:
    QTemporaryDir m_settings;
};

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    // The same on any machine: with a display or without one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<Application>(argc, argv);
}

std::span<const Workload> workloads()
{
    return Parts;
}

} // namespace orrery::bench

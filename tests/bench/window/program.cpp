// SPDX-License-Identifier: MIT
// The program, from outside.
#include "window/child.h"
#include "window/parts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <vector>

namespace orrery::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Times = 5;

QString besideUs(const QString &program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

/// A system of 100 that says when it has begun to run, and when it has run for a while.
class SpeakingSystem
{
public:
    explicit SpeakingSystem(const Run &run)
    {
        static constexpr char Text[] = R"({ "title": "speaking", "processes": [
            { "behaviour": "logger", "name": "logger" }, { "behaviour": "crowd", "count": 99 } ], "timers": [
            { "to": "logger", "after": "1 ms", "message": "it-runs" },
            { "to": "logger", "after": "1500 ms", "message": "it-ran" } ] })";
        run.require(m_file.open() && m_file.write(Text) == sizeof Text - 1 && m_file.flush(), "no file for the system");
        qputenv("QT_LOGGING_RULES", "orrery.logger.info=true");
    }

    QStringList arguments() const { return {u"--system"_s, m_file.fileName()}; }

private:
    QTemporaryFile m_file;
};

class Median
{
public:
    void add(double value) { m_values.push_back(value); }
    double value()
    {
        std::sort(m_values.begin(), m_values.end());
        return quantile(m_values, 0.5);
    }

private:
    std::vector<double> m_values;
};

double usedInSpan(const Run &run, const QStringList &arguments)
{
    Child child(run, besideUs(u"orrery"_s), arguments);
    child.waitFor("it-ran");
    const std::chrono::nanoseconds before = child.used();
    letPass(5s);
    const double used = milliseconds(child.used() - before);
    child.end();
    return used;
}

} // namespace

void windowProgram(const Run &run)
{
    const SpeakingSystem system(run);
    Median headlessStart, headlessEnd, windowEnd, firstTable;
    for (int i = 0; i < Times; ++i) {
        Child headless(run, besideUs(u"orrery"_s), system.arguments() + QStringList{u"--headless"_s});
        headlessStart.add(headless.waitFor("it-runs"));
        headlessEnd.add(headless.end());
        Child windowed(run, besideUs(u"orrery"_s), system.arguments());
        windowed.waitFor("it-ran");
        windowEnd.add(windowed.end());
        Child table(run, besideUs(u"orrery_first_table"_s), {});
        firstTable.add(table.waitFor("painted"));
        table.end();
    }
    run.report("headless_start", headlessStart.value(), "ms");
    run.report("headless_end", headlessEnd.value(), "ms");
    run.report("program_first_table", firstTable.value(), "ms");
    run.report("program_end", windowEnd.value(), "ms");
}

void windowProgramIdle(const Run &run)
{
    const SpeakingSystem system(run);
    run.report("program_cpu_over_5s", usedInSpan(run, system.arguments()), "ms");
    run.report("headless_cpu_over_5s", usedInSpan(run, system.arguments() + QStringList{u"--headless"_s}), "ms");
}

} // namespace orrery::bench

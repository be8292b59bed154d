// SPDX-License-Identifier: MIT
// Runs workloads, each in a program of its own, so that none finds memory that another has touched. Prints
// `orrery WORKLOAD METRIC VALUE UNIT`, a line a figure.
#include "harness/workload.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include <cstdio>
#include <vector>

using namespace orrery::bench;
using namespace Qt::StringLiterals;

namespace {

/// Those that were asked for, in their order; all where none was. Null among them stands for an unknown name.
std::vector<const Workload *> chosen(const QStringList &names)
{
    std::vector<const Workload *> found;
    for (const Workload &workload : workloads()) {
        if (names.isEmpty() || names.contains(QLatin1StringView(workload.name)))
            found.push_back(&workload);
    }
    return found;
}

int list()
{
    for (const Workload &workload : workloads())
        std::printf("%-20s %s\n", workload.name, workload.what);
    return 0;
}

QString unknownAmong(const QStringList &names)
{
    for (const QString &name : names) {
        if (chosen({name}).empty())
            return name;
    }
    return {};
}

/// Runs one in a child; what it prints goes where ours goes.
bool runApart(const Workload &workload, const QStringList &options)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), QStringList{u"--only"_s, QString::fromLatin1(workload.name)} + options);
    child.waitForFinished(-1);
    if (child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0)
        return true;
    std::printf("orrery %s failed 1 status\n", workload.name);
    std::fflush(stdout);
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Orrery."_s);
    parser.addOption({u"only"_s, u"The workloads to run, with commas between them."_s, u"names"_s});
    parser.addOption({u"quick"_s, u"A tenth of the work: for a first look, not for a comparison."_s});
    parser.addOption({u"workers"_s, u"Worker threads of the runtime; 0 is one per core."_s, u"n"_s, u"0"_s});
    parser.addOption({u"population"_s, u"Of how many processes, names or timers, for the workloads that ask what others cost."_s,
                      u"n"_s, u"10000"_s});
    parser.addOption({u"costs"_s, u"Print with each rate what one operation costs, in time and in processor time."_s});
    parser.addOption({u"rounds"_s, u"How often to run them all."_s, u"n"_s, u"1"_s});
    parser.addOption({u"list"_s, u"Names the workloads and ends."_s});
    parser.addHelpOption();
    parser.process(*application);
    if (parser.isSet(u"list"_s))
        return list();

    bool fine = parser.positionalArguments().isEmpty();
    const auto number = [&](const QString &option, int least) {
        bool isNumber = false;
        const int value = parser.value(option).toInt(&isNumber);
        fine = fine && isNumber && value >= least;
        return value;
    };
    Wanted wanted;
    wanted.workers = number(u"workers"_s, 0);
    wanted.population = number(u"population"_s, 1);
    wanted.quick = parser.isSet(u"quick"_s);
    wanted.costs = parser.isSet(u"costs"_s);
    const int rounds = number(u"rounds"_s, 1);
    const QStringList names = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    const QString unknown = unknownAmong(names);
    if (!fine || !unknown.isEmpty()) {
        std::fprintf(stderr, "%s\n%s", qPrintable(unknown.isEmpty() ? u"not understood"_s : u"no workload "_s + unknown),
                     qPrintable(parser.helpText()));
        return 2;
    }

    const std::vector<const Workload *> asked = chosen(names);
    if (asked.size() == 1 && rounds == 1) {
        asked.front()->run(Run(asked.front()->reportedAs, wanted));
        return 0;
    }
    QStringList options{u"--workers"_s, QString::number(wanted.workers), u"--population"_s,
                        QString::number(wanted.population)};
    if (wanted.quick)
        options += u"--quick"_s;
    if (wanted.costs)
        options += u"--costs"_s;
    bool allRan = true;
    for (int round = 0; round < rounds; ++round) {
        for (const Workload *workload : asked)
            allRan = runApart(*workload, options) && allRan;
    }
    return allRan ? 0 : 1;
}

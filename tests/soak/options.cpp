// SPDX-License-Identifier: MIT
#include "options.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace orrery::soak {

std::optional<Options> readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A supervised system under chaos, until the time is over."_s);
    parser.addHelpOption();
    parser.addOption({u"minutes"_s, u"How long; 5 unless told."_s, u"n"_s});
    parser.addOption({u"seconds"_s, u"How long, instead of minutes."_s, u"n"_s});
    parser.addOption({u"processes"_s, u"How many, about; 10000 unless told."_s, u"n"_s});
    parser.addOption({u"seed"_s, u"Of all random choices; a new one unless told."_s, u"s"_s});
    parser.addOption({u"report"_s, u"A line of figures every so many seconds; 5 unless told."_s, u"s"_s});
    parser.process(application);

    Options options;
    bool understood = parser.positionalArguments().isEmpty();
    const auto number = [&](const QString &name, quint64 otherwise) {
        bool ok = true;
        const quint64 value = parser.isSet(name) ? parser.value(name).toULongLong(&ok) : otherwise;
        understood = understood && ok;
        return value;
    };
    const quint64 seconds = number(u"seconds"_s, 60 * number(u"minutes"_s, 5));
    const quint64 processes = number(u"processes"_s, 10000);
    const quint64 report = number(u"report"_s, 5);
    options.seed = number(u"seed"_s, QRandomGenerator::system()->generate64());
    constexpr quint64 Week = 7 * 24 * 60 * 60;
    if (!understood || seconds < 1 || seconds > Week || processes < 10 || processes > 10'000'000 || report < 1
        || report > Week) {
        std::fprintf(stderr, "orrery_soak: numbers are needed, see --help\n");
        return {};
    }
    options.length = std::chrono::seconds(seconds);
    options.processes = int(processes);
    options.report = std::chrono::seconds(report);
    return options;
}

} // namespace orrery::soak

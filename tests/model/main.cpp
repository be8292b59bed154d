// SPDX-License-Identifier: MIT
#include "comparison.h"
#include "generator.h"
#include "shrink.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace orrery::modelcheck;

namespace {

constexpr quint64 ProgramsPerLine = 5000;
/// How many for each one that is run twice, to see whether its seed gives the same run.
constexpr quint64 ProgramsPerRepetition = 16;

void print(const std::string &text)
{
    std::fputs(text.c_str(), stdout);
}

/// True if the runtime does what the model says, and the same another time.
bool check(quint64 seed, bool verbose)
{
    const Program program = generate(seed);
    const bool twice = verbose || seed % ProgramsPerRepetition == 0;
    std::string trace;
    const std::optional<std::string> difference = compare(program, Mutation::None, twice ? &trace : nullptr);
    if (verbose)
        print(toString(program) + "\nwhat came of it:\n" + trace + '\n');
    if (!difference) {
        std::string again;
        if (twice)
            compare(program, Mutation::None, &again);
        if (again == trace)
            return true;
        print("seed " + std::to_string(seed) + ": the same seed gives another run\n" + toString(program)
              + "\nfirst:\n" + trace + "\nthen:\n" + again);
        return false;
    }

    print("seed " + std::to_string(seed) + ": the runtime differs from the model " + *difference + '\n');
    std::fflush(stdout);
    const Program smaller = shrink(program);
    std::string agreed;
    const std::optional<std::string> first = compare(smaller, Mutation::None, &agreed);
    print("\nshrunk:\n" + toString(smaller) + "\nboth agree on:\n" + agreed + "\nthe first difference, "
          + first.value_or("which comes and goes") + "\n\nagain: --seed " + std::to_string(seed) + '\n');
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Random programs under the deterministic schedule, each compared turn by turn with a sequential model of "
        "the semantics. Ends with 0, or with 1 at the first difference, shrunk to what it takes."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"programs"_s, u"How many."_s, u"N"_s, u"1000"_s},
        {u"first"_s, u"The seed of the first one, the next has the next; drawn by default."_s, u"S"_s},
        {u"seed"_s, u"Only the program of this seed, printed with what came of it."_s, u"S"_s},
        {u"list"_s, u"Prints each seed before its program runs: which one crashes or hangs?"_s},
    });
    parser.process(application);

    const bool single = parser.isSet(u"seed"_s);
    bool firstRead = true;
    bool countRead = true;
    quint64 first = QRandomGenerator::global()->generate();
    quint64 programs = parser.value(u"programs"_s).toULongLong(&countRead);
    if (parser.isSet(u"first"_s))
        first = parser.value(u"first"_s).toULongLong(&firstRead);
    if (single) {
        first = parser.value(u"seed"_s).toULongLong(&firstRead);
        programs = 1;
    }
    if (!firstRead || !countRead) {
        std::fprintf(stderr, "%s: the seed or the number of programs is wrong; see --help\n", argv[0]);
        return 2;
    }

    // Crashes are part of what is tried; their warnings would drown the rest.
    QLoggingCategory::setFilterRules(u"orrery.*.warning=false"_s);
    QElapsedTimer time;
    time.start();
    for (quint64 i = 0; i < programs; ++i) {
        if (parser.isSet(u"list"_s) || i % ProgramsPerLine == 0)
            print("seed " + std::to_string(first + i) + '\n');
        std::fflush(stdout);
        if (!check(first + i, single))
            return 1;
    }
    print(std::to_string(programs) + " programs from seed " + std::to_string(first) + ": no difference, in "
          + std::to_string(time.elapsed() / 1000) + " s\n");
    return 0;
}

// SPDX-License-Identifier: MIT
// A command line, an argument a line: it is refused with the option or the argument named, or all of it is within what
// the options allow.
#include "property.h"

#include "host/commandline.h"

using namespace orrery::app;

namespace {

const KnownLanguages languages{{QStringLiteral("en"), QStringLiteral("de")}, [](const QString &code) {
                                   return code == QStringLiteral("en") || code == QStringLiteral("de");
                               }};

bool namesAnOption(const QString &problem)
{
    static const QRegularExpression option(QStringLiteral(
        "--(help|version|empty|system|headless|seconds|workers|language|screenshot|size|page|theme|select|after)\\b"));
    return problem.contains(option);
}

void check(const CommandLine &line)
{
    using namespace std::chrono_literals;
    ORRERY_HOLDS(line.problem.isEmpty(), line.problem);
    ORRERY_HOLDS(line.workers >= 0 && line.workers <= 1024, QString::number(line.workers));
    ORRERY_HOLDS(!line.runFor || *line.runFor > 0s, QStringLiteral("no time"));
    ORRERY_HOLDS(!line.empty || line.systemFile.isEmpty(), line.systemFile);
    ORRERY_HOLDS(line.language.isEmpty() || languages.isKnown(line.language), line.language);
    if (!line.screenshot)
        return;
    ORRERY_HOLDS(!line.headless && !line.screenshot->file.isEmpty(), line.screenshot->file);
    ORRERY_HOLDS(line.screenshot->after > 0s, QStringLiteral("no time"));
    ORRERY_HOLDS(!line.screenshot->size.isValid() || !line.screenshot->size.isEmpty(), QStringLiteral("no size"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList arguments = QStringList{QStringLiteral("orrery")}
        + (text.isEmpty() ? QStringList() : text.split(u'\n'));
    const CommandLine line = parseCommandLine(arguments, languages);
    if (line.action == CommandLine::Action::Refuse) {
        ORRERY_HOLDS(!line.problem.trimmed().isEmpty(), text);
        ORRERY_HOLDS(!line.problem.contains(u'\n'), line.problem);
        ORRERY_HOLDS(namesAnOption(line.problem) || orrery::fuzz::quotesSome(line.problem, text), line.problem);
    } else if (line.action == CommandLine::Action::Run) {
        check(line);
    }
    const QStringList ours = withoutQtOptions(arguments);
    ORRERY_HOLDS(ours.size() <= arguments.size() && ours.first() == arguments.first(), text);
    return 0;
}

// SPDX-License-Identifier: MIT
// A system file: it is refused with a place in it, or it is a plan within what a file may describe.
#include "property.h"

#include "behaviours/table.h"
#include "system/systemfile.h"

#include <QtCore/QSet>

#include <variant>

using namespace orrery::app;

namespace {

/// Whether there is such a place in the text, the one behind its last character included.
bool isPlaceIn(const QByteArray &text, TextPosition at)
{
    const QList<QByteArray> lines = text.split('\n');
    return at.line >= 1 && at.line <= lines.size() && at.column >= 1
        && at.column <= QString::fromUtf8(lines[at.line - 1]).size() + 1;
}

void check(const QByteArray &text, const SystemFileError &error)
{
    ORRERY_HOLDS(!error.message.trimmed().isEmpty(), QString::fromUtf8(text));
    const bool isAboutAll = error.at.line == 0;
    if (isAboutAll) {
        const bool isUtf16 = text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff");
        QByteArray rest = text;
        if (rest.startsWith("\xef\xbb\xbf"))
            rest.remove(0, 3);
        ORRERY_HOLDS(isUtf16 || rest.trimmed().isEmpty(), error.message);
    } else {
        ORRERY_HOLDS(isPlaceIn(text, error.at),
                     QStringLiteral("%1:%2 %3").arg(error.at.line).arg(error.at.column).arg(error.message));
    }
    ORRERY_HOLDS(error.toString(QStringLiteral("f.json")).startsWith(QStringLiteral("f.json:")), error.message);
}

void check(const SystemPlan &plan)
{
    QSet<QString> names;
    for (const PlannedProcess &process : plan.processes) {
        ORRERY_HOLDS(findBehaviour(process.behaviour), process.behaviour);
        ORRERY_HOLDS(process.count >= 1 && process.count <= mostAtOnce, QString::number(process.count));
        ORRERY_HOLDS(process.mailboxCapacity.value_or(0) >= 0, QString::number(*process.mailboxCapacity));
        if (process.name.isEmpty())
            continue;
        for (const QString &name : numberedNames(process.name, process.count)) {
            ORRERY_HOLDS(!names.contains(name), name);
            names.insert(name);
        }
    }
    for (const PlannedName &name : plan.names) {
        ORRERY_HOLDS(names.contains(name.process), name.process);
        ORRERY_HOLDS(!name.name.isEmpty(), name.process);
    }
    for (const PlannedLink &link : plan.links)
        ORRERY_HOLDS(link.process != link.with && names.contains(link.process) && names.contains(link.with), link.process);
    for (const PlannedTimer &timer : plan.timers)
        ORRERY_HOLDS(!timer.to.isEmpty() && timer.after.count() >= (timer.repeats ? 1 : 0), timer.to);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const SystemFileResult result = parseSystem(text, QStringLiteral("fuzzed"));
    if (const auto *error = std::get_if<SystemFileError>(&result))
        check(text, *error);
    else
        check(std::get<SystemPlan>(result));
    return 0;
}

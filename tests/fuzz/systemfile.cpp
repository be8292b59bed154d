// SPDX-License-Identifier: MIT
// A system file: it is refused with a place in it, or it is a plan within what a file may describe.
#include "property.h"

#include "behaviours/table.h"
#include "system/systemfile.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>
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

void take(QSet<QString> &names, const QString &name)
{
    ORRERY_HOLDS(!names.contains(name), name);
    names.insert(name);
}

void check(const PlannedProcess &process)
{
    ORRERY_HOLDS(findBehaviour(process.behaviour), process.behaviour);
    ORRERY_HOLDS(process.count >= 1 && process.count <= mostAtOnce, QString::number(process.count));
    const qsizetype room = process.mailboxCapacity.value_or(0);
    ORRERY_HOLDS(room >= 0 && (room == 0 || process.messages.size() <= room), QString::number(room));
}

void check(const PlannedSupervisor &supervisor, QSet<QString> &names, int level)
{
    const bool isPool = supervisor.strategy == orrery::Strategy::Pool;
    ORRERY_HOLDS(level <= 8 && supervisor.strategy <= orrery::Strategy::Pool, supervisor.name);
    ORRERY_HOLDS(supervisor.mostRestarts >= 0 && supervisor.window.count() > 0, supervisor.name);
    ORRERY_HOLDS(supervisor.backOff.first.count() >= 0 && supervisor.backOff.factor >= 1, supervisor.name);
    ORRERY_HOLDS(isPool ? supervisor.children.size() == 1 : supervisor.poolSize == 0, supervisor.name);
    if (!supervisor.name.isEmpty())
        take(names, supervisor.name);
    QSet<QString> ids;
    for (const PlannedChild &child : supervisor.children) {
        ORRERY_HOLDS(!child.id.isEmpty() && child.restart <= orrery::Restart::Temporary, child.id);
        take(ids, child.id);
        if (child.supervisor) {
            check(*child.supervisor, names, level + 1);
            continue;
        }
        check(child.process);
        ORRERY_HOLDS(!hasOwnThread(child.process.options), child.id);
        const QString &name = child.process.name;
        if (!name.isEmpty() && !isPool)
            take(names, name);
        for (int i = 1; !name.isEmpty() && i <= supervisor.poolSize; ++i)
            take(names, name + QLatin1Char('.') + QString::number(i));
    }
}

constexpr int MostNames = 10'000;

void check(const SystemPlan &plan)
{
    QSet<QString> names;
    QStringList many; // what the names of very many begin with
    const auto isKnown = [&](const QString &name) {
        return names.contains(name)
            || std::any_of(many.cbegin(), many.cend(), [&](const QString &start) { return name.startsWith(start); });
    };
    for (const PlannedProcess &process : plan.processes) {
        check(process);
        if (process.name.isEmpty())
            continue;
        // Some of very many will do: to make each of a million names takes longer than an input may.
        for (const QString &name : numberedNames(process.name, std::min(process.count, MostNames)))
            take(names, name);
        if (process.count > MostNames)
            many.append(process.name + QLatin1Char('-'));
    }
    for (const PlannedSupervisor &supervisor : plan.supervisors)
        check(supervisor, names, 1);
    for (const PlannedName &name : plan.names) {
        ORRERY_HOLDS(isKnown(name.process), name.process);
        ORRERY_HOLDS(!name.name.isEmpty(), name.process);
    }
    for (const PlannedLink &link : plan.links)
        ORRERY_HOLDS(link.process != link.with && isKnown(link.process) && isKnown(link.with), link.process);
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

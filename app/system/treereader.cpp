// SPDX-License-Identifier: MIT
#include "system/treereader.h"

#include "behaviours/table.h"

#include <QtCore/QSet>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostLevels = 8;
constexpr qint64 mostRestartsAllowed = 1'000'000;
constexpr double largestFactor = 1000;
constexpr std::chrono::milliseconds longest = std::chrono::days{366};

/// In the order of Strategy and of Restart.
QStringList strategies()
{
    return {u"one-for-one"_s, u"one-for-all"_s, u"rest-for-one"_s, u"pool"_s};
}

QStringList restarts()
{
    return {u"permanent"_s, u"transient"_s, u"temporary"_s};
}

BackOff readBackOff(const JsonNode &node)
{
    node.expectObject({u"first"_s, u"factor"_s, u"most"_s, u"quiet"_s});
    BackOff backOff;
    if (node.has(u"first"_s))
        backOff.first = node.member(u"first"_s).duration(0ms, longest);
    if (node.has(u"factor"_s))
        backOff.factor = node.member(u"factor"_s).real(1, largestFactor);
    if (node.has(u"most"_s))
        backOff.most = node.member(u"most"_s).duration(0ms, longest);
    if (node.has(u"quiet"_s))
        backOff.quiet = node.member(u"quiet"_s).duration(0ms, longest);
    return backOff;
}

std::chrono::milliseconds readGrace(const JsonNode &node)
{
    if (node.isText() && node.text() == u"endless"_s)
        return ChildSpec::Endless;
    return node.duration(0ms, longest);
}

/// Who gives none is told by what he is called, or else by what and where he is.
QString idOf(const JsonNode &child, const PlannedChild &planned, Strategy strategy, qsizetype place)
{
    if (child.has(u"id"_s))
        return child.member(u"id"_s).filledText();
    const QString &name = planned.supervisor ? planned.supervisor->name : planned.process.name;
    if (!name.isEmpty())
        return name;
    const QString kind = planned.supervisor ? u"supervisor"_s : planned.process.behaviour;
    return strategy == Strategy::Pool ? kind : kind + u'-' + QString::number(place);
}

} // namespace

PlannedSupervisor TreeReader::readSupervisor(const JsonNode &node, int level)
{
    const JsonNode supervisor = node.called(u"a supervisor"_s);
    supervisor.expectObject({u"name"_s, u"label"_s, u"strategy"_s, u"intensity"_s, u"backOff"_s, u"size"_s,
                             u"children"_s});
    if (level > mostLevels)
        supervisor.fail(u"supervisors stand in one another %1 deep at most"_s.arg(mostLevels));
    m_processes.count(supervisor, 1);
    PlannedSupervisor planned;
    if (supervisor.has(u"name"_s)) {
        planned.name = supervisor.member(u"name"_s).filledText();
        m_names.define(supervisor.member(u"name"_s), planned.name, NameBook::Holder::Process);
    }
    planned.label = supervisor.has(u"label"_s) ? supervisor.member(u"label"_s).text() : u"supervisor"_s;
    readRules(supervisor, planned);
    readChildren(supervisor, planned, level);
    return planned;
}

void TreeReader::readRules(const JsonNode &supervisor, PlannedSupervisor &planned)
{
    planned.strategy =
        static_cast<Strategy>(supervisor.required(u"strategy"_s).oneOf(u"strategy"_s, strategies()));
    if (supervisor.has(u"intensity"_s)) {
        const JsonNode intensity = supervisor.member(u"intensity"_s);
        intensity.expectObject({u"restarts"_s, u"within"_s});
        planned.mostRestarts =
            static_cast<int>(intensity.required(u"restarts"_s).number(0, mostRestartsAllowed));
        planned.window = intensity.required(u"within"_s).duration(1ms, longest);
    }
    if (supervisor.has(u"backOff"_s))
        planned.backOff = readBackOff(supervisor.member(u"backOff"_s));
    const bool isPool = planned.strategy == Strategy::Pool;
    if (isPool)
        planned.poolSize = static_cast<int>(supervisor.required(u"size"_s).number(0, mostAtOnce));
    else if (supervisor.has(u"size"_s))
        supervisor.member(u"size"_s).failAtKey(u"only a pool has a \"size\""_s);
}

void TreeReader::readChildren(const JsonNode &supervisor, PlannedSupervisor &planned, int level)
{
    const JsonNode list = supervisor.required(u"children"_s);
    const std::vector<JsonNode> children = list.elements(u"objects"_s);
    if (planned.strategy == Strategy::Pool && children.size() != 1)
        list.fail(u"a pool has one child, of which all are made, not %1"_s.arg(children.size()));
    QSet<QString> ids;
    for (const JsonNode &node : children) {
        const JsonNode child = node.called(u"a child"_s);
        PlannedChild read = readChild(child, planned, level);
        read.id = idOf(child, read, planned.strategy, planned.children.size() + 1);
        if (ids.contains(read.id))
            (child.has(u"id"_s) ? child.member(u"id"_s) : child)
                .fail(u"another child of this supervisor has the id \"%1\""_s.arg(read.id));
        ids.insert(read.id);
        planned.children.append(read);
    }
}

PlannedChild TreeReader::readChild(const JsonNode &child, const PlannedSupervisor &parent, int level)
{
    const bool isPool = parent.strategy == Strategy::Pool;
    const bool isSupervisor = child.has(u"supervisor"_s);
    const QStringList forBoth = {u"id"_s, u"restart"_s, u"grace"_s};
    if (isSupervisor)
        child.expectObject(forBoth + QStringList{u"supervisor"_s});
    else
        child.expectObject(forBoth + ProcessReader::commonKeys());
    PlannedChild planned;
    if (isSupervisor && isPool)
        child.member(u"supervisor"_s).failAtKey(u"the child of a pool is a process, not a supervisor"_s);
    if (isSupervisor)
        planned.supervisor = std::make_shared<const PlannedSupervisor>(
            readSupervisor(child.member(u"supervisor"_s), level + 1));
    else
        planned.process = m_processes.readChild(child, isPool ? parent.poolSize : -1);
    if (child.has(u"restart"_s))
        planned.restart = static_cast<Restart>(child.member(u"restart"_s).oneOf(u"restart"_s, restarts()));
    if (child.has(u"grace"_s))
        planned.grace = readGrace(child.member(u"grace"_s));
    return planned;
}

} // namespace orrery::app

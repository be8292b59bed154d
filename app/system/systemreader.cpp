// SPDX-License-Identifier: MIT
#include "system/systemreader.h"

#include "behaviours/table.h"
#include "system/jsonnode.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <vector>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostProcesses = 4 * mostAtOnce;
constexpr qint64 mostMessages = 1'000'000'000;
constexpr std::chrono::milliseconds longestDelay = std::chrono::days{36'600};

QStringList behaviourIds()
{
    QStringList ids;
    for (const BehaviourKind &kind : behaviourKinds())
        ids.append(kind.id);
    return ids;
}

/// Reads one document. References between names are checked at the end, when all names are known.
class Reader
{
public:
    SystemPlan read(const JsonNode &root, const QString &title)
    {
        root.expectObject({u"title"_s, u"processes"_s, u"names"_s, u"links"_s, u"timers"_s});
        m_plan.title = root.has(u"title"_s) ? root.member(u"title"_s).filledText() : title;
        readEach(root, u"processes"_s, &Reader::readProcess);
        readEach(root, u"names"_s, &Reader::readName);
        readEach(root, u"links"_s, &Reader::readLink);
        readEach(root, u"timers"_s, &Reader::readTimer);
        checkReferences();
        return std::move(m_plan);
    }

private:
    struct Reference
    {
        JsonNode node;
        QString name;
        bool ofProcess; ///< a name that a process gets at its spawn, not one that comes later
    };

    void readEach(const JsonNode &root, const QString &key, void (Reader::*reader)(const JsonNode &))
    {
        if (!root.has(key))
            return;
        for (const JsonNode &node : root.member(key).elements(u"objects"_s))
            (this->*reader)(node);
    }

    void readProcess(const JsonNode &node)
    {
        // In messages an element is called by what it is, its array by its key.
        const JsonNode process = node.called(u"a process"_s);
        process.expectObject({u"behaviour"_s, u"label"_s, u"name"_s, u"count"_s, u"mailboxCapacity"_s, u"groups"_s,
                              u"options"_s});
        PlannedProcess planned;
        const JsonNode behaviour = process.required(u"behaviour"_s);
        planned.behaviour = behaviour.text();
        const BehaviourKind *kind = findBehaviour(planned.behaviour);
        if (!kind)
            behaviour.fail(u"there is no behaviour \"%1\"; there are %2"_s.arg(planned.behaviour,
                                                                             quotedList(behaviourIds())));
        planned.label = process.has(u"label"_s) ? process.member(u"label"_s).text() : kind->id;
        if (process.has(u"count"_s))
            planned.count = static_cast<int>(process.member(u"count"_s).number(1, mostAtOnce));
        m_processes += planned.count;
        if (m_processes > mostProcesses)
            process.member(u"count"_s).fail(
                u"that makes %1 processes; a file may describe %2"_s.arg(m_processes).arg(mostProcesses));
        if (process.has(u"name"_s)) {
            const JsonNode name = process.member(u"name"_s);
            planned.name = name.filledText();
            for (const QString &numbered : numberedNames(planned.name, planned.count))
                define(name, numbered, true);
        }
        if (process.has(u"mailboxCapacity"_s))
            planned.mailboxCapacity = process.member(u"mailboxCapacity"_s).number(0, mostMessages);
        if (process.has(u"groups"_s))
            for (const JsonNode &group : process.member(u"groups"_s).elements(u"texts"_s))
                planned.groups.append(group.called(u"a group's name"_s).filledText());
        planned.options = readOptions(process, *kind, planned.count);
        m_plan.processes.append(planned);
    }

    OptionValues readOptions(const JsonNode &process, const BehaviourKind &kind, int count)
    {
        OptionValues values(kind.options);
        if (!process.has(u"options"_s))
            return values;
        const JsonNode options = process.member(u"options"_s).called(u"the options of "_s + kind.id);
        QStringList allowed;
        for (const OptionSpec &spec : kind.options)
            allowed.append(spec.key);
        options.expectObject(allowed);
        for (const OptionSpec &spec : kind.options)
            if (options.has(spec.key))
                values.set(spec.key, readOption(options.member(spec.key), spec, count));
        return values;
    }

    QVariant readOption(const JsonNode &node, const OptionSpec &spec, int count)
    {
        switch (spec.kind) {
        case OptionSpec::Kind::Duration:
            return qint64{node.duration(std::chrono::milliseconds{spec.least}, std::chrono::milliseconds{spec.most})
                              .count()};
        case OptionSpec::Kind::Number:
            return node.number(spec.least, spec.most);
        case OptionSpec::Kind::Name:
            if (!node.text().isEmpty())
                m_references.push_back({node, node.text(), false});
            return node.text();
        case OptionSpec::Kind::OwnName:
            if (count > 1)
                node.fail(u"%1 processes cannot all have one named \"%2\"; leave \"%3\" or \"count\" out"_s.arg(count).arg(
                    node.text(), spec.key));
            define(node, node.filledText(), false);
            return node.text();
        case OptionSpec::Kind::Text:
            return node.text();
        }
        return {};
    }

    void readName(const JsonNode &node)
    {
        const JsonNode entry = node.called(u"a name"_s);
        entry.expectObject({u"name"_s, u"process"_s});
        const JsonNode name = entry.required(u"name"_s);
        const JsonNode process = entry.required(u"process"_s);
        m_plan.names.append({.name = name.filledText(), .process = process.filledText()});
        define(name, name.text(), false);
        m_references.push_back({process, process.text(), true});
    }

    void readLink(const JsonNode &node)
    {
        const JsonNode link = node.called(u"a link"_s);
        link.expectObject({u"process"_s, u"with"_s});
        const JsonNode process = link.required(u"process"_s);
        const JsonNode with = link.required(u"with"_s);
        if (process.filledText() == with.filledText())
            with.fail(u"\"%1\" cannot be linked with itself"_s.arg(with.text()));
        m_plan.links.append({.process = process.text(), .with = with.text()});
        m_references.push_back({process, process.text(), true});
        m_references.push_back({with, with.text(), true});
    }

    void readTimer(const JsonNode &node)
    {
        const JsonNode timer = node.called(u"a timer"_s);
        timer.expectObject({u"to"_s, u"after"_s, u"every"_s, u"message"_s});
        const JsonNode to = timer.required(u"to"_s);
        const bool repeats = timer.has(u"every"_s);
        if (repeats && timer.has(u"after"_s))
            timer.member(u"every"_s).failAtKey(u"a timer has \"after\" or \"every\", not both"_s);
        if (!repeats && !timer.has(u"after"_s))
            timer.fail(u"a timer has no \"after\" and no \"every\"; it needs one of them"_s);
        const JsonNode delay = timer.member(repeats ? u"every"_s : u"after"_s);
        m_plan.timers.append({.to = to.filledText(),
                              .after = delay.duration(std::chrono::milliseconds{repeats ? 1 : 0}, longestDelay),
                              .message = timer.required(u"message"_s).text(),
                              .repeats = repeats});
        m_references.push_back({to, to.text(), false});
    }

    void define(const JsonNode &node, const QString &name, bool ofProcess)
    {
        if (const auto before = m_names.constFind(name); before != m_names.constEnd())
            node.fail(u"the name \"%1\" is taken in line %2; a name belongs to one process"_s.arg(name).arg(before->line));
        m_names.insert(name, {node.line(), ofProcess});
        m_order.append(name);
    }

    void checkReferences() const
    {
        for (const Reference &reference : m_references) {
            const auto known = m_names.constFind(reference.name);
            if (known != m_names.constEnd() && (known->ofProcess || !reference.ofProcess))
                continue;
            QStringList allowed;
            for (const QString &name : m_order)
                if (!reference.ofProcess || m_names.value(name).ofProcess)
                    allowed.append(name);
            reference.node.fail(
                u"nothing in this file has the name \"%1\"; %2"_s.arg(
                    reference.name, allowed.isEmpty() ? u"there are no names"_s : u"there are "_s + quotedList(allowed)));
        }
    }

    struct Definition
    {
        int line = 0;
        bool ofProcess = false;
    };

    SystemPlan m_plan;
    qint64 m_processes = 0;
    QHash<QString, Definition> m_names;
    QStringList m_order;
    std::vector<Reference> m_references;
};

} // namespace

SystemFileResult readSystem(const QJsonDocument &document, const JsonPositions &positions, const QString &title)
{
    if (!positions.repeatedKeys().isEmpty()) {
        const JsonPositions::Repeated &repeated = positions.repeatedKeys().first();
        return SystemFileError{
            u"\"%1\" stands in line %2 already; a key is written once"_s.arg(repeated.key).arg(repeated.first.line),
            repeated.again};
    }
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    try {
        return Reader().read(JsonNode(positions, QString(), u"a system"_s, root), title);
    } catch (const JsonFault &fault) {
        return SystemFileError{fault.message, fault.at};
    }
}

} // namespace orrery::app

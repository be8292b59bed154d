// SPDX-License-Identifier: MIT
#include "system/systemreader.h"

#include "system/jsonnode.h"
#include "system/namebook.h"
#include "system/processreader.h"
#include "system/treereader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestDelay = std::chrono::days{36'600};

/// Reads one document.
class Reader
{
public:
    SystemPlan read(const JsonNode &root, const QString &title)
    {
        root.expectObject({u"title"_s, u"processes"_s, u"supervisors"_s, u"names"_s, u"links"_s, u"timers"_s});
        m_plan.title = root.has(u"title"_s) ? root.member(u"title"_s).filledText() : title;
        readEach(root, u"processes"_s, &Reader::readProcess);
        readEach(root, u"supervisors"_s, &Reader::readSupervisor);
        readEach(root, u"names"_s, &Reader::readName);
        readEach(root, u"links"_s, &Reader::readLink);
        readEach(root, u"timers"_s, &Reader::readTimer);
        m_names.checkReferences();
        return std::move(m_plan);
    }

private:
    using Holder = NameBook::Holder;

    void readEach(const JsonNode &root, const QString &key, void (Reader::*reader)(const JsonNode &))
    {
        if (!root.has(key))
            return;
        for (const JsonNode &node : root.member(key).elements(u"objects"_s))
            (this->*reader)(node);
    }

    // In messages an element is called by what it is, its array by its key.
    void readProcess(const JsonNode &node)
    {
        m_plan.processes.append(m_processes.readProcess(node.called(u"a process"_s)));
    }

    void readSupervisor(const JsonNode &node)
    {
        m_plan.supervisors.append(m_trees.read(node));
    }

    void readName(const JsonNode &node)
    {
        const JsonNode entry = node.called(u"a name"_s);
        entry.expectObject({u"name"_s, u"process"_s});
        const JsonNode name = entry.required(u"name"_s);
        const JsonNode process = entry.required(u"process"_s);
        m_plan.names.append({.name = name.filledText(), .process = process.filledText()});
        m_names.define(name, name.text(), Holder::Later);
        m_names.refer(process, Holder::Process);
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
        m_names.refer(process, Holder::Process);
        m_names.refer(with, Holder::Process);
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
        m_names.refer(to, Holder::Later);
    }

    SystemPlan m_plan;
    NameBook m_names;
    ProcessReader m_processes{m_names};
    TreeReader m_trees{m_names, m_processes};
};

} // namespace

SystemFileResult readSystem(const QJsonDocument &document, const JsonPositions &positions, const QString &title)
{
    if (!positions.repeatedKeys().isEmpty()) {
        const JsonPositions::Repeated &repeated = positions.repeatedKeys().first();
        return SystemFileError{
            u"\"%1\" stands in line %2 already; a key is written once"_s.arg(repeated.key, QString::number(repeated.first.line)),
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

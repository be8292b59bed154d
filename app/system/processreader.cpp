// SPDX-License-Identifier: MIT
#include "system/processreader.h"

#include "behaviours/table.h"

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostProcesses = 4 * mostAtOnce;
constexpr qint64 mostThreads = 256;
constexpr qint64 mostInitialMessages = 4 * mostAtOnce;
constexpr qint64 mostCapacity = 1'000'000'000;

QStringList behaviourIds()
{
    QStringList ids;
    for (const BehaviourKind &kind : behaviourKinds())
        ids.append(kind.id);
    return ids;
}

int digit(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

/// As it is typed in the window: pairs of digits, with or without white space between pairs.
QByteArray bytesOf(const JsonNode &hex)
{
    const QString text = hex.text();
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSpace())
            continue;
        const int high = digit(text[at]);
        const int low = at + 1 < text.size() ? digit(text[at + 1]) : -1;
        if (high < 0 || low < 0)
            hex.fail(u"\"%1\" has to be pairs of hexadecimal digits, like \"de ad be ef\"; character %2 begins none"_s
                         .arg(hex.name()).arg(at + 1));
        bytes.append(static_cast<char>(high * 16 + low));
        ++at;
    }
    return bytes;
}

QByteArray readMessage(const JsonNode &message)
{
    if (message.isText())
        return message.text().toUtf8();
    if (!message.isObject())
        message.fail(u"a message has to be a text, or an object with \"text\" or \"hex\""_s);
    message.expectObject({u"text"_s, u"hex"_s});
    if (message.has(u"text"_s) == message.has(u"hex"_s))
        message.fail(u"a message has either \"text\" or \"hex\""_s);
    return message.has(u"hex"_s) ? bytesOf(message.member(u"hex"_s)) : message.member(u"text"_s).text().toUtf8();
}

} // namespace

QStringList ProcessReader::commonKeys()
{
    return {u"behaviour"_s, u"label"_s, u"name"_s, u"mailboxCapacity"_s, u"groups"_s, u"options"_s, u"messages"_s};
}

PlannedProcess ProcessReader::readProcess(const JsonNode &process)
{
    QStringList keys = commonKeys();
    keys.insert(3, u"count"_s);
    process.expectObject(keys);
    PlannedProcess planned;
    if (process.has(u"count"_s))
        planned.count = static_cast<int>(process.member(u"count"_s).number(1, mostAtOnce));
    readCommon(process, planned, planned.count);
    if (!planned.name.isEmpty())
        for (const QString &numbered : numberedNames(planned.name, planned.count))
            m_names.define(process.member(u"name"_s), numbered, NameBook::Holder::Process);
    return planned;
}

PlannedProcess ProcessReader::readChild(const JsonNode &child, qint64 poolSize)
{
    const bool inPool = poolSize >= 0;
    PlannedProcess planned;
    readCommon(child, planned, inPool ? poolSize : 1);
    if (hasOwnThread(planned.options))
        child.fail(u"a child of a supervisor gets no thread of its own; give it the option \"ownThread\": false"_s);
    if (planned.name.isEmpty())
        return planned;
    const JsonNode name = child.member(u"name"_s);
    if (!inPool)
        m_names.define(name, planned.name, NameBook::Holder::Process);
    for (qint64 i = 1; i <= poolSize; ++i)
        m_names.define(name, planned.name + u'.' + QString::number(i), NameBook::Holder::Process);
    return planned;
}

void ProcessReader::count(const JsonNode &at, qint64 more)
{
    m_processes += more;
    if (m_processes > mostProcesses)
        at.fail(u"that makes %1 processes; a file may describe %2"_s.arg(m_processes).arg(mostProcesses));
}

void ProcessReader::readCommon(const JsonNode &process, PlannedProcess &planned, qint64 count)
{
    const JsonNode behaviour = process.required(u"behaviour"_s);
    planned.behaviour = behaviour.text();
    const BehaviourKind *kind = findBehaviour(planned.behaviour);
    if (!kind)
        behaviour.fail(
            u"there is no behaviour \"%1\"; there are %2"_s.arg(planned.behaviour, quotedList(behaviourIds())));
    planned.label = process.has(u"label"_s) ? process.member(u"label"_s).text() : kind->id;
    this->count(process.has(u"count"_s) ? process.member(u"count"_s) : process, count);
    if (process.has(u"name"_s))
        planned.name = process.member(u"name"_s).filledText();
    if (process.has(u"mailboxCapacity"_s))
        planned.mailboxCapacity = process.member(u"mailboxCapacity"_s).number(0, mostCapacity);
    if (process.has(u"groups"_s))
        for (const JsonNode &group : process.member(u"groups"_s).elements(u"texts"_s))
            planned.groups.append(group.called(u"a group's name"_s).filledText());
    planned.options = readOptions(process, *kind, count);
    if (hasOwnThread(planned.options))
        countThreads(process, count);
    if (process.has(u"messages"_s))
        readMessages(process, planned, count);
}

OptionValues ProcessReader::readOptions(const JsonNode &process, const BehaviourKind &kind, qint64 count)
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

QVariant ProcessReader::readOption(const JsonNode &node, const OptionSpec &spec, qint64 count)
{
    switch (spec.kind) {
    case OptionSpec::Kind::Duration:
        return qint64{
            node.duration(std::chrono::milliseconds{spec.least}, std::chrono::milliseconds{spec.most}).count()};
    case OptionSpec::Kind::Number:
        return node.number(spec.least, spec.most);
    case OptionSpec::Kind::Name:
        if (!node.text().isEmpty())
            m_names.refer(node, NameBook::Holder::Later);
        return node.text();
    case OptionSpec::Kind::OwnName:
        if (count > 1)
            node.fail(u"%1 processes cannot all have one named \"%2\"; leave \"%3\" or \"count\" out"_s.arg(count).arg(
                node.text(), spec.key));
        m_names.define(node, node.filledText(), NameBook::Holder::Later);
        return node.text();
    case OptionSpec::Kind::Text:
        return node.text();
    case OptionSpec::Kind::Flag:
        return node.flag();
    }
    return {};
}

void ProcessReader::countThreads(const JsonNode &process, qint64 more)
{
    m_threads += more;
    if (m_threads > mostThreads)
        process.fail(u"that makes %1 processes with threads of their own; a file may describe %2"_s.arg(m_threads).arg(
            mostThreads));
}

void ProcessReader::readMessages(const JsonNode &process, PlannedProcess &planned, qint64 count)
{
    const JsonNode messages = process.member(u"messages"_s);
    for (const JsonNode &message : messages.elements(u"messages"_s))
        planned.messages.append(readMessage(message.called(u"a message"_s)));
    const qint64 each = planned.messages.size();
    const qint64 room = planned.mailboxCapacity.value_or(0);
    if (room > 0 && each > room)
        messages.fail(u"%1 messages do not go into a mailbox for %2"_s.arg(each).arg(room));
    m_messages += each * count;
    if (m_messages > mostInitialMessages)
        messages.fail(
            u"that makes %1 messages at the start; a file may describe %2"_s.arg(m_messages).arg(mostInitialMessages));
}

} // namespace orrery::app

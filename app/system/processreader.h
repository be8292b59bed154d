// SPDX-License-Identifier: MIT
#pragma once

#include "system/jsonnode.h"
#include "system/namebook.h"
#include "system/systemplan.h"

#include <QtCore/QStringList>

namespace orrery::app {

struct BehaviourKind;
struct OptionSpec;

/// Reads what a system file says of single processes, wherever they stand in it, and counts them: there are limits to
/// what one file may describe. Faults are thrown as JsonNode's.
class ProcessReader
{
public:
    explicit ProcessReader(NameBook &names) : m_names(names) {}

    /// An element of "processes".
    PlannedProcess readProcess(const JsonNode &process);
    /// A child of a supervisor, but for what the supervisor needs to know of it: the keys are allowed already. Of a pool's
    /// template there are `size`; -1 is no pool.
    PlannedProcess readChild(const JsonNode &child, qint64 poolSize);
    /// That there are so many more processes, which `at` asked for.
    void count(const JsonNode &at, qint64 more);

    /// What stands in a process whichever it is.
    static QStringList commonKeys();

private:
    void readCommon(const JsonNode &process, PlannedProcess &planned, qint64 count);
    OptionValues readOptions(const JsonNode &process, const BehaviourKind &kind, qint64 count);
    QVariant readOption(const JsonNode &node, const OptionSpec &spec, qint64 count);
    void countThreads(const JsonNode &process, qint64 more);
    void readMessages(const JsonNode &process, PlannedProcess &planned, qint64 count);

    NameBook &m_names;
    qint64 m_processes = 0;
    qint64 m_threads = 0;
    qint64 m_messages = 0;
};

} // namespace orrery::app

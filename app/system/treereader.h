// SPDX-License-Identifier: MIT
#pragma once

#include "system/jsonnode.h"
#include "system/namebook.h"
#include "system/processreader.h"
#include "system/systemplan.h"

namespace orrery::app {

/// Reads the supervisors of a system file, each with the tree under it. Faults are thrown as JsonNode's.
class TreeReader
{
public:
    TreeReader(NameBook &names, ProcessReader &processes) : m_names(names), m_processes(processes) {}

    /// An element of "supervisors".
    PlannedSupervisor read(const JsonNode &supervisor) { return readSupervisor(supervisor, 1); }

private:
    PlannedSupervisor readSupervisor(const JsonNode &node, int level);
    void readRules(const JsonNode &supervisor, PlannedSupervisor &planned);
    void readChildren(const JsonNode &supervisor, PlannedSupervisor &planned, int level);
    PlannedChild readChild(const JsonNode &child, const PlannedSupervisor &parent, int level);

    NameBook &m_names;
    ProcessReader &m_processes;
};

} // namespace orrery::app

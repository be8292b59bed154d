// SPDX-License-Identifier: MIT
#pragma once

#include "system/jsonnode.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace orrery::app {

/// The names that a system file gives, and those that it refers to. Whether these are given is checked at the end, when
/// all of the file is known. Faults are thrown as JsonNode's.
class NameBook
{
public:
    /// Whether a process gets the name at its start, or it comes later.
    enum class Holder : quint8 { Process, Later };

    /// A fault where another has it.
    void define(const JsonNode &node, const QString &name, Holder holder);
    /// `of` is Process where a name that comes later will not do.
    void refer(const JsonNode &node, Holder of);
    void checkReferences() const;

private:
    struct Reference
    {
        JsonNode node;
        QString name;
        Holder of;
    };
    struct Definition
    {
        int line = 0;
        Holder holder = Holder::Later;
    };

    QHash<QString, Definition> m_names;
    QStringList m_order;
    std::vector<Reference> m_references;
};

} // namespace orrery::app

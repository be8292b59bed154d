// SPDX-License-Identifier: MIT
#include "system/namebook.h"

namespace orrery::app {

using namespace Qt::StringLiterals;

void NameBook::define(const JsonNode &node, const QString &name, Holder holder)
{
    if (const auto before = m_names.constFind(name); before != m_names.constEnd())
        node.fail(u"the name \"%1\" is taken in line %2; a name belongs to one process"_s.arg(name, QString::number(before->line)));
    m_names.insert(name, {node.line(), holder});
    m_order.append(name);
}

void NameBook::refer(const JsonNode &node, Holder of)
{
    m_references.push_back({node, node.text(), of});
}

void NameBook::checkReferences() const
{
    for (const Reference &reference : m_references) {
        const bool processOnly = reference.of == Holder::Process;
        const auto known = m_names.constFind(reference.name);
        if (known != m_names.constEnd() && (known->holder == Holder::Process || !processOnly))
            continue;
        QStringList allowed;
        for (const QString &name : m_order)
            if (!processOnly || m_names.value(name).holder == Holder::Process)
                allowed.append(name);
        reference.node.fail(
            u"nothing in this file has the name \"%1\"; %2"_s.arg(
                reference.name, allowed.isEmpty() ? u"there are no names"_s : u"there are "_s + quotedList(allowed)));
    }
}

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/pid.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

namespace orrery::ui {

/// Who a message is for, as a person says it: not yet looked at whether it can be understood.
struct Recipient
{
    enum class Kind : quint8 {
        Address,   ///< a pid or a name: the text
        Group,     ///< all who are in it: the text
        Selection, ///< the pids
    };

    static Recipient target(QString text) { return {Kind::Address, std::move(text), {}}; }
    static Recipient target(Pid pid) { return target(pid.toString()); }
    static Recipient group(QString name) { return {Kind::Group, std::move(name), {}}; }
    static Recipient selection(QList<Pid> pids) { return {Kind::Selection, {}, std::move(pids)}; }

    Kind kind = Kind::Address;
    QString text;
    QList<Pid> pids;
};

} // namespace orrery::ui

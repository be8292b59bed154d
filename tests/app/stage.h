// SPDX-License-Identifier: MIT
#pragma once

#include "behaviours/table.h"

#include <orrery/runtime.h>

#include <QtTest/QTest>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <utility>

constexpr std::chrono::seconds patience{20}; // real time, for what real threads have to do

/// A runtime whose time stands still until a test moves it.
struct Stage
{
    std::shared_ptr<orrery::ManualClock> clock = std::make_shared<orrery::ManualClock>();
    orrery::Runtime runtime{orrery::RuntimeOptions{.workers = 2, .mailboxCapacity = 0, .clock = clock}};

    orrery::Pid spawn(const QString &behaviour, const QString &name = {},
                      std::initializer_list<std::pair<QString, QVariant>> options = {}, int count = 1)
    {
        const orrery::app::BehaviourKind *kind = orrery::app::findBehaviour(behaviour);
        orrery::app::OptionValues values(kind->options);
        for (const auto &[key, value] : options)
            values.set(key, value);
        const QList<orrery::Pid> pids =
            orrery::app::spawnMany(runtime, *kind, {.label = behaviour, .name = name}, values, count).pids;
        return pids.isEmpty() ? orrery::Pid() : pids.constFirst();
    }

    /// Moves the time on, and waits until all have done what there is to do now.
    void pass(std::chrono::nanoseconds time = {})
    {
        QVERIFY(runtime.waitIdle(patience));
        clock->advance(time);
        QVERIFY(runtime.waitIdle(patience));
    }

    QString label(orrery::Pid pid) const
    {
        const auto info = runtime.info(pid);
        return info ? info->label : QString();
    }

    /// Of the journal: how this process ended.
    orrery::ExitReason reasonOf(orrery::Pid pid) const
    {
        for (const orrery::JournalEvent &event : runtime.journal())
            if (event.kind == orrery::JournalEvent::Kind::Exited && event.pid == pid)
                return event.reason;
        return orrery::ExitReason::NoProcess;
    }
};

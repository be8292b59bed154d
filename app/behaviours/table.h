// SPDX-License-Identifier: MIT
#pragma once

#include "behaviours/options.h"

#include <orrery/options.h>
#include <orrery/pid.h>
#include <orrery/supervisor.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace orrery {
class Runtime;
}

namespace orrery::app {

/// A kind of process that this program can spawn. Any thread.
struct BehaviourKind
{
    QString id;
    /// For people, in the application's language.
    QString title() const;
    QString description() const;

    const char *titleText;       ///< untranslated
    const char *descriptionText; ///< untranslated
    bool takesCount = false;     ///< whether one asks for many of it as a rule
    QList<OptionSpec> options;
    /// What one of it runs.
    ChildBody::Callable (*body)(const OptionValues &values);

    const OptionSpec *option(const QString &key) const;
};

const QList<BehaviourKind> &behaviourKinds();
/// Null where there is none of that id.
const BehaviourKind *findBehaviour(const QString &id);

/// The most processes that one request may ask for.
constexpr int mostAtOnce = 1'000'000;

/// The names that `count` processes get: the name itself for one, "name-1" and so on for more.
/// None at all for an empty name.
QStringList numberedNames(const QString &name, int count);

/// Whether a process with these settings gets its turns on a thread of its own.
bool hasOwnThread(const OptionValues &values);

struct SpawnedProcesses
{
    enum class Problem : quint8 { None, NameTaken, ShuttingDown };

    QList<Pid> pids;
    Problem problem = Problem::None;
    QString name; ///< the one that is taken
    Pid holder;   ///< by whom; null where he is gone again
};

/// Spawns `count` of a kind, with numbered names where there is a name. All or none: where one is
/// refused, those before it are killed again. Throws std::system_error where the system has no more threads.
SpawnedProcesses spawnMany(Runtime &runtime, const BehaviourKind &kind, const SpawnOptions &spawnOptions,
                           const OptionValues &values, int count = 1);

} // namespace orrery::app

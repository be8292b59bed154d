// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <chrono>

namespace orrery::app {

/// One setting of a behaviour: what it is called, what it takes and what it is if nobody says.
struct OptionSpec
{
    enum class Kind : quint8 {
        Duration, ///< milliseconds, from least to most
        Number,   ///< a whole number, from least to most
        Name,     ///< whom it talks to: a name of the registry, or empty for nobody
        OwnName,  ///< a name that the behaviour registers for a process of its own
        Text,
        Flag, ///< true or false
    };

    QString key;
    Kind kind = Kind::Text;
    QVariant preset;
    qint64 least = 0;
    qint64 most = 0;
};

/// The settings of one process: each option of its behaviour, given or preset. A value.
class OptionValues
{
public:
    OptionValues() = default;
    /// All of them as preset.
    explicit OptionValues(const QList<OptionSpec> &specs)
    {
        for (const OptionSpec &spec : specs)
            m_values.insert(spec.key, spec.preset);
    }

    void set(const QString &key, const QVariant &value) { m_values.insert(key, value); }

    std::chrono::milliseconds duration(const QString &key) const { return std::chrono::milliseconds{number(key)}; }
    qint64 number(const QString &key) const { return m_values.value(key).toLongLong(); }
    bool flag(const QString &key) const { return m_values.value(key).toBool(); }
    QString text(const QString &key) const { return m_values.value(key).toString(); }

    friend bool operator==(const OptionValues &, const OptionValues &) = default;

private:
    QHash<QString, QVariant> m_values;
};

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/detail/sharedvalue.h>
#include <orrery/export.h>

#include <QtCore/QMetaType>
#include <QtCore/QString>

class QDebug;

namespace orrery {

/// Why a process ended, or is asked to end. A value; copying is cheap.
class ORRERY_RUNTIME_EXPORT ExitReason
{
public:
    enum class Kind : quint8 { Normal, Killed, Shutdown, Crashed, NoProcess, Custom };

    static const ExitReason Normal;    ///< its body returned
    static const ExitReason Killed;    ///< kill(), or a shutdown that killed it
    static const ExitReason Shutdown;  ///< a graceful shutdown asked it to end
    static const ExitReason Crashed;   ///< an exception left its body; detail() has its what()
    static const ExitReason NoProcess; ///< it was not there to begin with

    /// Normal.
    constexpr ExitReason() noexcept = default;
    /// A reason of the user's own.
    static ExitReason custom(const QString &text);
    /// Crashed, with this detail.
    static ExitReason crashed(const QString &detail);

    Kind kind() const noexcept { return m_kind; }
    /// All but Normal and Shutdown: an end that nobody had asked for. (Through a link every reason but
    /// Normal takes the other one along.)
    bool isAbnormal() const noexcept { return m_kind != Kind::Normal && m_kind != Kind::Shutdown; }
    /// "normal", "killed", "shutdown", "crashed", "no process", or the user's text.
    QString toString() const;
    /// The exception's what() of a crash; empty otherwise.
    QString detail() const;

    /// Of the same kind and, where custom, the same text. The detail of a crash does not count.
    friend ORRERY_RUNTIME_EXPORT bool operator==(const ExitReason &a, const ExitReason &b) noexcept;

private:
    constexpr explicit ExitReason(Kind kind) noexcept : m_kind(kind) {}
    ExitReason(Kind kind, const QString &text);

    detail::SharedValue<QString> m_text; // the custom text or the crash's detail
    Kind m_kind = Kind::Normal;
};

ORRERY_RUNTIME_EXPORT QDebug operator<<(QDebug debug, const ExitReason &reason);

} // namespace orrery

Q_DECLARE_METATYPE(orrery::ExitReason)

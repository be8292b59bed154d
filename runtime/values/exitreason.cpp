// SPDX-License-Identifier: MIT
#include <orrery/exitreason.h>

#include <QtCore/QDebug>

namespace orrery {

constinit const ExitReason ExitReason::Normal{ExitReason::Kind::Normal};
constinit const ExitReason ExitReason::Killed{ExitReason::Kind::Killed};
constinit const ExitReason ExitReason::Shutdown{ExitReason::Kind::Shutdown};
constinit const ExitReason ExitReason::Crashed{ExitReason::Kind::Crashed};
constinit const ExitReason ExitReason::NoProcess{ExitReason::Kind::NoProcess};

ExitReason::ExitReason(Kind kind, const QString &text) : m_text(text), m_kind(kind) {}

ExitReason ExitReason::custom(const QString &text)
{
    return ExitReason(Kind::Custom, text);
}

ExitReason ExitReason::crashed(const QString &detail)
{
    return ExitReason(Kind::Crashed, detail);
}

QString ExitReason::toString() const
{
    switch (m_kind) {
    case Kind::Normal:
        return QStringLiteral("normal");
    case Kind::Killed:
        return QStringLiteral("killed");
    case Kind::Shutdown:
        return QStringLiteral("shutdown");
    case Kind::Crashed:
        return QStringLiteral("crashed");
    case Kind::NoProcess:
        return QStringLiteral("no process");
    case Kind::Custom:
        break;
    }
    return m_text ? *m_text : QString();
}

QString ExitReason::detail() const
{
    return m_kind == Kind::Crashed && m_text ? *m_text : QString();
}

bool operator==(const ExitReason &a, const ExitReason &b) noexcept
{
    if (a.m_kind != b.m_kind)
        return false;
    if (a.m_kind != ExitReason::Kind::Custom || a.m_text.isSameAs(b.m_text))
        return true;
    return a.m_text && b.m_text && *a.m_text == *b.m_text;
}

QDebug operator<<(QDebug debug, const ExitReason &reason)
{
    QDebugStateSaver saver(debug);
    debug.noquote().nospace() << reason.toString();
    if (const QString detail = reason.detail(); !detail.isEmpty())
        debug << " (" << detail << ')';
    return debug;
}

} // namespace orrery

// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/exitreason.h>
#include <orrery/export.h>
#include <orrery/info.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

namespace orrery::ui {

/// How values look to a person, in the default locale and the language of the program. The one
/// place where that is decided. Any thread that may translate; the GUI thread in practice.
class ORRERY_UI_EXPORT Format
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Format)
public:
    Format() = delete;

    /// Stands where there is no value: a dash.
    static QString none();
    /// "<0.42>"; none() for a null pid.
    static QString pid(Pid pid);
    /// "<0.7> logger": the pid and what it is known by, its names or else its label. Null is one nothing is known of.
    static QString process(Pid pid, const ProcessInfo *info);
    static QString process(Pid pid, const QStringList &names, const QString &label);
    /// A whole number with its groups: "1,204".
    static QString number(qint64 value);
    static QString number(quint64 value);
    /// A count as tr() takes it for a plural: at most what an int holds.
    static int plural(qint64 count);
    static int plural(quint64 count);
    /// "0", "0.4", "31", "310 k", "2.1 M"; none() for a negative one, which is not known.
    static QString rate(double perSecond);
    /// Of a share from 0 to 1: "0.1 %", "12 %"; none() for a negative one.
    static QString percent(double share);
    /// How long something has lasted, in whole seconds: "00:12", "01:02:03", "3 d 01:02:03".
    static QString uptime(std::chrono::seconds duration);
    /// How long something took: "0.6 ms", "3.2 s", "2 min 5 s".
    static QString elapsed(std::chrono::nanoseconds duration);
    /// How long until something is due: "due", "0.3 s", "59.9 s", "02:05", "3 d 01:02:03".
    static QString countdown(std::chrono::milliseconds remaining);
    /// A delay as parseDelay() reads it: "250 ms", "1.5 s", "2 min".
    static QString delay(std::chrono::nanoseconds delay);
    /// "48 MiB"; none() for 0, which is not known.
    static QString bytes(qint64 bytes);
    /// The time of day with seconds, of events of today; with the date before it otherwise.
    static QString time(const QDateTime &when);
    /// Date and time in full, for tooltips.
    static QString dateTime(const QDateTime &when);
    /// Names with commas between; of more than so many an ellipsis for the rest.
    static QString list(const QStringList &texts, qsizetype most = std::numeric_limits<qsizetype>::max());

    /// The English word that a filter takes, and the present language's where it is another.
    static QStringList withEnglish(const QString &english, const QString &translated);

    /// What a mailbox holds, of how much it may hold, and whether it takes no more: "3", "3 / 8", "8 / 8 full".
    /// `refusing`: it has refused messages of late.
    static QString mailbox(const ProcessInfo &info, bool refusing);
    static QString full();
    static QString refusing();
    static QString state(State state);
    /// The state of a process that is no more: "ended".
    static QString ended();
    static QString phase(Phase phase);
    static QString eventKind(JournalEvent::Kind kind);
    static QString strategy(Strategy strategy);
    static QString restart(Restart restart);
    /// Why nobody received it.
    static QString lossReason(DeadLetter::Reason reason);
    /// "normal", "crashed: what it said", the user's own text as it is.
    static QString exitReason(const ExitReason &reason);
};

} // namespace orrery::ui

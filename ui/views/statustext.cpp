// SPDX-License-Identifier: MIT
#include "views/statustext.h"

#include "feed/frame.h"
#include "models/format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Status)
};

/// Of who keeps a worker from the others; who has a thread of his own may block.
QString longRunningText(const Frame &frame)
{
    const QList<LongRunning> &all = frame.statistics.longRunning;
    const auto isGuilty = [](const LongRunning &each) { return each.worker >= 0; };
    const auto longest = std::find_if(all.begin(), all.end(), isGuilty);
    if (longest == all.end())
        return {};
    const QString known = longest->names.isEmpty() ? longest->label : Format::list(longest->names);
    return Text::tr("%Ln process(es) has not suspended for %1: %2", nullptr,
                    Format::plural(qint64{std::count_if(longest, all.end(), isGuilty)}))
        .arg(Format::elapsed(longest->duration), known.isEmpty() ? longest->pid.toString() : longest->pid.toString() + u' ' + known);
}

} // namespace

QString titleText(const QString &watched, bool readOnly)
{
    const QString title = watched.isEmpty() ? u"Orrery"_s : Text::tr("Orrery — %1").arg(watched);
    return readOnly ? Text::tr("%1 (read-only)", "the window's title").arg(title) : title;
}

QString statusText(const Frame *frame, bool paused, quint64 eventsDropped)
{
    if (!frame)
        return Text::tr("Waiting for the first sample…");
    const QString phase = paused ? Text::tr("Paused") : Format::phase(frame->phase);
    const QString sampled = Text::tr("sampled %Ln process(es) in %1 (%2 CPU)", nullptr,
                                     Format::plural(qint64{frame->statistics.live}))
                                .arg(Format::elapsed(frame->cost), Format::percent(frame->costShare));
    const QString dropped = Text::tr("%Ln event(s) dropped", nullptr, Format::plural(eventsDropped));
    QStringList parts{phase, sampled, dropped};
    if (const QString late = longRunningText(*frame); !late.isEmpty())
        parts.insert(1, late);
    return parts.join(u" · "_s);
}

QString supervisionText(qsizetype notShown)
{
    if (notShown == 0)
        return {};
    return Text::tr("%Ln child(ren) of long lists are not shown here; “Show Children” finds them among the processes.",
                    nullptr, Format::plural(qint64{notShown}));
}

QString deadLettersText(const Frame *frame, quint64 lettersDropped)
{
    if (!frame || frame->statistics.messagesDropped == 0)
        return {};
    const Statistics &counts = frame->statistics;
    QStringList parts;
    using Reason = DeadLetter::Reason;
    for (const auto &[reason, count] : {std::pair(Reason::NoProcess, counts.droppedNoProcess),
                                        std::pair(Reason::NoName, counts.droppedNoName),
                                        std::pair(Reason::MailboxFull, counts.droppedMailboxFull),
                                        std::pair(Reason::LateReply, counts.droppedLateReplies)}) {
        if (count > 0)
            parts.append(Format::number(count) + u' ' + Format::lossReason(reason));
    }
    QString text = Text::tr("%Ln message(s) refused since the start", nullptr, Format::plural(counts.messagesDropped));
    if (!parts.isEmpty())
        text += u": "_s + parts.join(u" · "_s);
    if (lettersDropped > 0)
        text += u'\n' + Text::tr("%Ln made room for others before they were read", "dead letters", Format::plural(lettersDropped));
    return text;
}

QString journalText(quint64 eventsDropped)
{
    if (eventsDropped == 0)
        return {};
    return Text::tr("%Ln event(s) are missing here: they made room for others before they were read", nullptr,
                    Format::plural(eventsDropped));
}

QString journalOffText(const Frame *frame)
{
    if (!frame || frame->hasJournal)
        return {};
    return Text::tr("The journal is off: what happens is not recorded.\nOnly the owner of the runtime can turn it on.");
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/processinside.h"

#include "models/format.h"
#include "views/detailrow.h"
#include "views/latestframe.h"
#include "views/whendone.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// Rows that are seen without scrolling.
constexpr int MostRowsSeen = 6;

using Waits = WaitInfo::Kind;

} // namespace

ProcessInside::ProcessInside(Feed &feed, const LatestFrame &latest, QWidget *owner)
    : QObject(owner), m_feed(feed), m_latest(latest), m_owner(owner)
{
}

void ProcessInside::addWait(QFormLayout *form, const QString &caption)
{
    m_wait = addTextDetail(form, caption, u"wait"_s, m_owner);
}

void ProcessInside::addMailbox(QFormLayout *form, const QString &caption)
{
    m_mailbox = new QListWidget(m_owner);
    m_mailbox->setObjectName(u"details.mailboxItems"_s);
    m_mailbox->setAccessibleName(caption);
    m_mailbox->setToolTip(tr("The first messages that wait in the mailbox; looking takes none of them out"));
    m_mailbox->setUniformItemSizes(true);
    m_mailbox->setTextElideMode(Qt::ElideRight);
    m_mailbox->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mailbox->setAlternatingRowColors(true);
    m_mailbox->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    form->addRow(m_mailbox);
    m_mailbox->hide();
}

void ProcessInside::clear()
{
    m_pid = {};
    ++m_shown;
    m_found.reset();
    m_activity.reset();
    m_fetchedAt = std::chrono::nanoseconds{-1};
    m_mailbox->clear();
    m_mailbox->hide();
    m_wait->setText(Format::none());
}

void ProcessInside::show(const ProcessInfo &info, bool ended)
{
    if (info.pid != m_pid)
        clear();
    m_pid = info.pid;
    m_ended = ended;
    m_depth = info.mailboxDepth;
    if (ended) {
        m_found.reset();
        m_activity.reset();
    } else {
        noteActivity(info);
        fetch();
    }
    showWait();
    showMailbox();
}

void ProcessInside::noteActivity(const ProcessInfo &info)
{
    const FramePtr &frame = m_latest.frame();
    if (!frame || info.startedAt.isNull()) // nothing is known of it yet
        return;
    if (!m_activity || m_activity->received != info.messagesReceived || m_activity->sent != info.messagesSent
        || m_activity->cpu != info.cpuTime)
        m_activity = Activity{info.messagesReceived, info.messagesSent, info.cpuTime, frame->takenAt};
}

void ProcessInside::fetch()
{
    const FramePtr &frame = m_latest.frame();
    // Once for each sample, so never while there are none.
    const bool isSeen = m_owner->isVisible() && !m_owner->window()->isMinimized();
    if (m_isFetching || !isSeen || !frame || frame->takenAt == m_fetchedAt)
        return;
    m_isFetching = true;
    m_fetchedAt = frame->takenAt;
    whenDone(
        m_feed.inspect(m_pid), this, [this, asked = m_shown](const Inspection &found) { take(asked, found); }, Inspection());
}

void ProcessInside::take(int asked, const Inspection &found)
{
    m_isFetching = false;
    if (m_ended || m_pid.isNull())
        return;
    if (asked != m_shown) {
        fetch(); // for who is shown now, as there may be no other frame
        return;
    }
    m_found = found;
    showWait();
    showMailbox();
}

void ProcessInside::showWait()
{
    const QString text = m_ended || !m_found ? Format::none() : waitText();
    if (text != m_wait->text())
        m_wait->setText(text);
}

QString ProcessInside::sinceText() const
{
    const FramePtr &frame = m_latest.frame();
    if (!frame || !m_activity)
        return {};
    const auto quiet = std::chrono::duration_cast<std::chrono::seconds>(frame->takenAt - m_activity->at);
    return quiet < std::chrono::seconds(2) ? QString() : tr("for at least %1", "how long").arg(Format::uptime(quiet));
}

QString ProcessInside::waitText() const
{
    if (m_found->result == Inspection::Result::NoProcess)
        return Format::none();
    if (m_found->result == Inspection::Result::DoesNotSuspend) {
        if (const FramePtr &frame = m_latest.frame()) {
            const QList<LongRunning> &longRunning = frame->statistics.longRunning;
            const auto known = std::find_if(longRunning.begin(), longRunning.end(),
                                            [this](const LongRunning &each) { return each.pid == m_pid; });
            if (known != longRunning.end())
                return tr("nothing: it has not suspended for %1").arg(Format::elapsed(known->duration));
        }
        return tr("nothing: it is busy");
    }
    const WaitInfo &wait = m_found->wait;
    QString text;
    switch (wait.kind) {
    case Waits::Nothing:
        return tr("nothing: it has not begun");
    case Waits::Message:
        text = tr("a message");
        break;
    case Waits::MatchingMessage:
        text = tr("a message that matches");
        break;
    case Waits::Time:
        text = tr("a time");
        break;
    case Waits::ProcessEnd:
        text = tr("the end of %1").arg(m_latest.describe(wait.pid));
        break;
    case Waits::Reply:
        text = tr("a reply from %1").arg(wait.pid.isNull() ? wait.name : m_latest.describe(wait.pid));
        break;
    case Waits::Name:
        text = tr("somebody to register %1").arg(wait.name);
        break;
    case Waits::Turn:
        return tr("its next turn");
    case Waits::Other:
        text = tr("the library");
        break;
    }
    QStringList lines{text};
    // Half a year and more are as good as never.
    if (wait.remaining && *wait.remaining < std::chrono::hours(24 * 183))
        lines.append(tr("%1 to go", "time").arg(Format::countdown(*wait.remaining)));
    if (const QString since = sinceText(); !since.isEmpty())
        lines.append(since);
    return lines.join(u", "_s);
}

QString ProcessInside::itemText(const MailboxItem &item) const
{
    switch (item.kind) {
    case MailboxItem::Kind::Message:
        if (item.timer == 0)
            return item.preview;
        return tr("%1 (timer #%2)", "message, number").arg(item.preview, QString::number(item.timer));
    case MailboxItem::Kind::Request:
        return tr("request of %1: %2").arg(Format::pid(item.sender), item.preview);
    case MailboxItem::Kind::Exit:
        return tr("exit signal of %1: %2").arg(Format::pid(item.sender), Format::exitReason(item.reason));
    case MailboxItem::Kind::Down:
        return tr("end of %1: %2").arg(Format::pid(item.sender), Format::exitReason(item.reason));
    }
    return {};
}

void ProcessInside::showMailbox()
{
    QStringList lines;
    if (m_found && m_found->result == Inspection::Result::Done) {
        for (const MailboxItem &item : m_found->mailbox)
            lines.append(itemText(item));
        if (const qsizetype more = m_depth - m_found->mailbox.size(); more > 0 && !lines.isEmpty())
            lines.append(tr("and %Ln more", nullptr, Format::plural(qint64{more})));
    }
    while (m_mailbox->count() > lines.size())
        delete m_mailbox->takeItem(m_mailbox->count() - 1);
    for (int row = 0; row < lines.size(); ++row) {
        QListWidgetItem *item = m_mailbox->item(row);
        if (!item)
            m_mailbox->addItem(item = new QListWidgetItem);
        if (item->text() != lines[row]) {
            item->setText(lines[row]);
            item->setToolTip(lines[row]);
        }
    }
    const int seen = std::min(m_mailbox->count(), MostRowsSeen);
    const int row = std::max(m_mailbox->sizeHintForRow(0), m_mailbox->fontMetrics().height());
    const int height = seen * row + 2 * m_mailbox->frameWidth();
    if (m_mailbox->height() != height || m_mailbox->minimumHeight() != height)
        m_mailbox->setFixedHeight(height);
    m_mailbox->setVisible(!lines.isEmpty());
}

} // namespace orrery::ui

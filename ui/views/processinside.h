// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"

#include <QtCore/QObject>

#include <optional>

class QFormLayout;
class QLabel;
class QListWidget;
class QWidget;

namespace orrery::ui {

class LatestFrame;

/// The rows of the details that say what goes on inside a process: what it awaits, and what waits in its mailbox. The feed
/// is asked for that once a frame, while the rows are seen, and never while an answer is on its way.
class ProcessInside : public QObject
{
    Q_OBJECT
public:
    /// The widgets become children of `owner`, which they are shown in.
    ProcessInside(Feed &feed, const LatestFrame &latest, QWidget *owner);

    /// Makes one row, with this caption.
    void addWait(QFormLayout *form, const QString &caption);
    void addMailbox(QFormLayout *form, const QString &caption);

    /// With each frame.
    void show(const ProcessInfo &info, bool ended);
    /// Another process is going to be shown.
    void clear();

private:
    void noteActivity(const ProcessInfo &info);
    void fetch();
    void take(int asked, const Inspection &found);
    void showWait();
    void showMailbox();
    QString waitText() const;
    QString sinceText() const;
    QString itemText(const MailboxItem &item) const;

    Feed &m_feed;
    const LatestFrame &m_latest;
    QWidget *m_owner;
    QLabel *m_wait = nullptr;
    QListWidget *m_mailbox = nullptr;

    Pid m_pid;
    bool m_ended = false;
    bool m_isFetching = false;
    int m_shown = 0; // counts what is shown: an answer about what was before is of no use
    std::chrono::nanoseconds m_fetchedAt{-1}; // in the time of frames
    std::optional<Inspection> m_found;
    qsizetype m_depth = 0;

    /// What changes whenever it has a turn, as of the frame in which it last did.
    struct Activity
    {
        quint64 received = 0, sent = 0;
        std::chrono::nanoseconds cpu{0};
        std::chrono::nanoseconds at{0};
    };
    std::optional<Activity> m_activity;
};

} // namespace orrery::ui

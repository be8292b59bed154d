// SPDX-License-Identifier: MIT
#pragma once

#include "feed/feed.h"
#include "models/charthistory.h"
#include "models/deadlettermodel.h"
#include "models/groupmodel.h"
#include "models/journalmodel.h"
#include "models/namehistorymodel.h"
#include "models/namemodel.h"
#include "models/processmodel.h"
#include "models/ratehistory.h"
#include "models/supervisionmodel.h"
#include "models/timermodel.h"
#include "models/vitals.h"
#include "views/latestframe.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace orrery::ui {

/// The way of frames from the feed into the models. It decides when the feed samples at all, and
/// which frames are shown: none while paused, but for one that is asked for.
class FrameFlow : public QObject
{
    Q_OBJECT
public:
    explicit FrameFlow(Feed &feed, QObject *parent = nullptr);

    Feed &feed() const { return m_feed; }
    ProcessModel &processes() { return m_processes; }
    NameModel &names() { return m_names; }
    NameHistoryModel &nameHistory() { return m_nameHistory; }
    TimerModel &timers() { return m_timers; }
    GroupModel &groups() { return m_groups; }
    JournalModel &journal() { return m_journal; }
    SupervisionModel &supervision() { return m_supervision; }
    DeadLetterModel &deadLetters() { return m_deadLetters; }
    Vitals &vitals() { return m_vitals; }
    ChartHistory &history() { return m_history; }
    /// Of single processes, kept by who shows them.
    RateHistory &rates() { return m_rates; }

    /// The last frame that came, shown or not: what dialogs go by.
    const LatestFrame &newest() const { return m_newest; }
    /// The last frame that is shown: what pages and panels go by.
    const LatestFrame &shown() const { return m_shown; }

    /// Whether anybody can see the window.
    void setVisible(bool visible);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// A shutdown is followed whether the window is paused, minimised or neither.
    void setFollowing(bool following);
    /// Dialogs are open: they learn what happens though the tables stand still.
    void setWatched(bool watched);
    /// Whether the countdowns are in sight.
    void setCountingDown(bool counting);
    /// Which pages beside that of the processes are in sight, and whether all names and groups are wanted, as to complete
    /// one.
    struct Lists
    {
        bool names = false, groups = false, timers = false, supervision = false, all = false;
    };
    void setLists(const Lists &lists);

    /// One frame soon, to be shown even while paused.
    void sampleNow();
    /// One frame soon, as something was done; while paused, for newest() alone.
    void refresh();
    /// The same where nothing was: what takes a look at very much stays as it is.
    void peek();

Q_SIGNALS:
    /// Models and shown() have a new frame.
    void frameShown();
    /// Everything is forgotten: the runtime is another one.
    void restarted();

private:
    void take(const FramePtr &frame);
    void show(const FramePtr &frame);
    void rearrange(const FramePtr &frame);
    void hold(const FramePtr &frame);
    FramePtr withWhatWasHeld(const FramePtr &frame);
    void restart();
    void update();
    void countDown();
    void noteInterest(bool now);
    void rearrangeShown();

    Feed &m_feed;
    ProcessModel m_processes;
    NameModel m_names;
    NameHistoryModel m_nameHistory;
    TimerModel m_timers;
    GroupModel m_groups;
    JournalModel m_journal;
    SupervisionModel m_supervision;
    DeadLetterModel m_deadLetters;
    Vitals m_vitals;
    ChartHistory m_history;
    RateHistory m_rates;
    LatestFrame m_newest, m_shown;

    bool m_visible = false, m_paused = false, m_following = false, m_watched = false, m_counting = false;
    bool m_showNext = false;
    Interest m_interest;
    QSet<Pid> m_asked; // that somebody asked for since the last frame
    bool m_isForShown = false; // what comes rearranged next
    // Of frames that came but were not shown; the journal must not miss them, nor the dead letters.
    QList<JournalEvent> m_heldEvents;
    quint64 m_heldDropped = 0;
    QList<DeadLetter> m_heldLetters;
    quint64 m_heldLettersDropped = 0;
    QTimer m_peeking, m_countdown;
    QElapsedTimer m_sinceFrame;
};

} // namespace orrery::ui

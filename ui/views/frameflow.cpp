// SPDX-License-Identifier: MIT
#include "views/frameflow.h"

#include <chrono>
#include <initializer_list>

using namespace std::chrono_literals;

namespace orrery::ui {

namespace {

/// Appends, and lets the oldest go beyond the capacity, counted.
template <typename T>
void keep(QList<T> &held, const QList<T> &more, qsizetype capacity, quint64 &dropped)
{
    held += more;
    if (const qsizetype excess = held.size() - capacity; excess > 0) {
        held.remove(0, excess);
        dropped += static_cast<quint64>(excess);
    }
}

} // namespace

FrameFlow::FrameFlow(Feed &feed, QObject *parent) : QObject(parent), m_feed(feed)
{
    m_peeking.setParent(this);
    m_peeking.setObjectName(QStringLiteral("peeking"));
    m_peeking.setInterval(1s);
    m_countdown.setInterval(100ms);
    connect(&feed, &Feed::frameReady, this, &FrameFlow::take);
    connect(&feed, &Feed::restarted, this, &FrameFlow::restart);
    const std::initializer_list<const ArrangedModel *> arranged{&m_processes, &m_names, &m_groups, &m_timers};
    for (const ArrangedModel *each : arranged) {
        connect(each, &ArrangedModel::queryChanged, this, &FrameFlow::rearrangeShown);
        connect(each, &ArrangedModel::factsWanted, this, &FrameFlow::rearrangeShown);
    }
    connect(&m_shown, &LatestFrame::factsWanted, this, [this] { rearrangeShown(); }, Qt::QueuedConnection);
    connect(&m_newest, &LatestFrame::factsWanted, this, [this] { noteInterest(true); }, Qt::QueuedConnection);
    m_interest.names.isInSight = m_interest.groups.isInSight = m_interest.timers.isInSight = false;
    m_interest.allNames = m_interest.allGroups = m_interest.supervision = false;
    noteInterest(false);
    connect(&m_peeking, &QTimer::timeout, this, &FrameFlow::peek);
    connect(&m_countdown, &QTimer::timeout, this, &FrameFlow::countDown);
}

void FrameFlow::setVisible(bool visible)
{
    m_visible = visible;
    m_history.interrupt();
    update();
}

void FrameFlow::setPaused(bool paused)
{
    m_paused = paused;
    update();
    if (!paused && m_visible)
        sampleNow();
}

void FrameFlow::setFollowing(bool following)
{
    m_following = following;
    update();
}

void FrameFlow::setWatched(bool watched)
{
    m_watched = watched;
    update();
}

void FrameFlow::setCountingDown(bool counting)
{
    m_counting = counting;
    update();
}

void FrameFlow::sampleNow()
{
    m_showNext = true;
    m_feed.sampleNow();
}

void FrameFlow::refresh()
{
    m_feed.sampleNow();
}

void FrameFlow::peek()
{
    m_feed.peek();
}

void FrameFlow::update()
{
    const bool active = m_following || (m_visible && !m_paused);
    if (active != m_feed.isActive())
        m_feed.setActive(active);
    const auto run = [](QTimer &timer, bool on) {
        if (on != timer.isActive())
            on ? timer.start() : timer.stop();
    };
    run(m_peeking, m_watched && m_visible && !active);
    run(m_countdown, m_counting && m_visible && !m_paused);
}

void FrameFlow::take(const FramePtr &frame)
{
    if (!frame)
        return;
    if (frame->isRearranged) {
        rearrange(frame);
        return;
    }
    const bool show = !m_paused || m_following || m_showNext;
    m_showNext = false;
    if (show) {
        m_interest.timersOf = {}; // who shows them asks again
        this->show(withWhatWasHeld(frame));
    } else {
        hold(frame);
    }
    m_newest.set(frame);
    m_asked.clear();
    noteInterest(false);
}

/// Of the same moment as what is shown, so that only what is in sight, and in which order, is told anew. Samples that
/// were taken for a dialog while the window is paused are of a later one: then all goes on to that, where it is for what
/// the window shows.
void FrameFlow::rearrange(const FramePtr &frame)
{
    const bool isForShown = std::exchange(m_isForShown, false);
    if (!m_shown.frame() || m_shown.frame()->number != frame->number) {
        if (isForShown)
            show(withWhatWasHeld(frame));
        m_newest.set(frame);
        return;
    }
    m_sinceFrame.start();
    m_processes.apply(frame);
    m_names.apply(frame);
    m_groups.apply(frame);
    m_timers.apply(frame);
    m_supervision.apply(frame);
    m_shown.set(frame);
    m_newest.set(frame);
    Q_EMIT frameShown();
}

void FrameFlow::rearrangeShown()
{
    m_isForShown = true;
    noteInterest(true);
}

void FrameFlow::noteInterest(bool now)
{
    const auto note = [](auto &table, const auto &model) {
        table.query = model.query();
        table.view = model.view();
    };
    note(m_interest.processes, m_processes);
    note(m_interest.names, m_names);
    note(m_interest.groups, m_groups);
    note(m_interest.timers, m_timers);
    // What is asked for only now and then is kept from frame to frame, as long as it is asked for.
    m_asked += m_shown.takeAsked() + m_newest.takeAsked();
    m_interest.processes.view.keys += m_asked.values();
    if (const Pid asked = m_shown.takeTimersAsked(); !asked.isNull())
        m_interest.timersOf = asked;
    m_feed.setInterest(m_interest, now && m_shown.frame());
}

void FrameFlow::setLists(const Lists &lists)
{
    const auto &[names, groups, timers, supervision, all] = lists;
    const bool isNewTree = supervision && !m_interest.supervision;
    m_interest.names.isInSight = names;
    m_interest.groups.isInSight = groups;
    m_interest.timers.isInSight = timers;
    m_interest.allNames = m_interest.allGroups = all;
    m_interest.supervision = supervision;
    noteInterest(false);
    const Frame *frame = m_shown.frame().get();
    if (!frame)
        return;
    const bool isArranged = frame->table != nullptr;
    // Of a tree whose processes were not in sight, too little is known.
    const bool lacksTable = (names && !frame->nameTable) || (groups && !frame->groupTable)
        || (timers && !frame->timerTable) || (isNewTree && frame->statistics.live > FewRows);
    const bool lacksList = all && !(frame->hasNames && frame->hasGroups);
    if (!lacksList && !(isArranged && lacksTable))
        return;
    if (m_paused)
        rearrangeShown(); // of the moment that is shown
    else
        m_feed.sampleNow();
}

void FrameFlow::show(const FramePtr &frame)
{
    m_sinceFrame.start();
    m_processes.apply(frame);
    m_names.apply(frame);
    m_groups.apply(frame);
    m_timers.apply(frame);
    m_supervision.apply(frame);
    m_journal.apply(frame);
    m_nameHistory.apply(frame);
    m_deadLetters.apply(frame);
    m_vitals.apply(frame);
    m_history.apply(frame);
    m_shown.set(frame);
    Q_EMIT frameShown();
}

void FrameFlow::hold(const FramePtr &frame)
{
    keep(m_heldEvents, frame->events, JournalModel::Capacity, m_heldDropped);
    m_heldDropped += frame->eventsDropped;
    keep(m_heldLetters, frame->deadLetters, DeadLetterModel::Capacity, m_heldLettersDropped);
    m_heldLettersDropped += frame->lettersDropped;
}

FramePtr FrameFlow::withWhatWasHeld(const FramePtr &frame)
{
    if (m_heldEvents.isEmpty() && m_heldDropped == 0 && m_heldLetters.isEmpty() && m_heldLettersDropped == 0)
        return frame;
    auto whole = std::make_shared<Frame>(*frame);
    whole->events = std::exchange(m_heldEvents, {}) + frame->events;
    whole->eventsDropped += std::exchange(m_heldDropped, 0);
    whole->deadLetters = std::exchange(m_heldLetters, {}) + frame->deadLetters;
    whole->lettersDropped += std::exchange(m_heldLettersDropped, 0);
    return whole;
}

void FrameFlow::restart()
{
    m_heldEvents.clear();
    m_heldDropped = 0;
    m_heldLetters.clear();
    m_heldLettersDropped = 0;
    m_processes.clear();
    m_names.clear();
    m_nameHistory.clear();
    m_timers.clear();
    m_groups.clear();
    m_supervision.clear();
    m_journal.clear();
    m_deadLetters.clear();
    m_vitals.clear();
    m_history.restart();
    m_rates.clear();
    m_interest.timersOf = {};
    m_shown.set(nullptr);
    m_newest.set(nullptr);
    Q_EMIT restarted();
}

void FrameFlow::countDown()
{
    if (m_sinceFrame.isValid())
        m_timers.tick(std::chrono::milliseconds(m_sinceFrame.elapsed()));
}

} // namespace orrery::ui

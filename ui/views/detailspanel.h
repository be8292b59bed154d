// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <QtWidgets/QWidget>

class QFormLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace orrery::ui {

class Feed;
class LatestFrame;
class LinkList;
class ProcessInside;
class ProcessModel;
class RateHistory;
class RateRows;
class Relations;

/// All about one process, beside the pages. It stays with its pid, whatever the rows do, and says so
/// when that process has ended.
class DetailsPanel : public QWidget
{
    Q_OBJECT
public:
    /// Read-only, it offers nothing to do to the process.
    DetailsPanel(Feed &feed, const LatestFrame &latest, const ProcessModel &processes, RateHistory &rates, bool readOnly,
                 QWidget *parent = nullptr);

    /// Null shows what to do to see one.
    void setPid(Pid pid);
    Pid pid() const { return m_pid; }

    /// What stands here, where it is wanted, while no process is told of; belongs to the panel.
    void setCard(QWidget *card, bool wanted);
    /// True puts it in the place of a process, too.
    void showCard(bool wanted);

    /// To be called once models and LatestFrame have a new frame.
    void update();
    /// The runtime is another one: the pid means nothing any more.
    void reset();

Q_SIGNALS:
    void sendWanted(orrery::Pid pid);
    void scheduleWanted(orrery::Pid pid);
    void suspendWanted(orrery::Pid pid);
    void resumeWanted(orrery::Pid pid);
    void stopWanted(orrery::Pid pid);
    void processWanted(orrery::Pid pid);
    void groupWanted(const QString &group);
    void timerWanted(quint64 timer);
    /// All timers that match this filter.
    void timersWanted(const QString &filter);
    /// All processes that match this filter.
    void processesWanted(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeRows();
    void makeButtons(QGridLayout *into);
    void show(const ProcessInfo &info, bool ended);
    void showMailbox(const ProcessInfo &info, bool ended);
    void markMailbox();
    void showTimers(const ProcessInfo &info, bool ended);

    const LatestFrame &m_latest;
    const ProcessModel &m_processes;
    const bool m_readOnly;
    Pid m_pid;

    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_scroll;
    QWidget *m_card = nullptr;
    bool m_cardWanted = false;
    QWidget *m_body;
    QLabel *m_state, *m_label, *m_names, *m_mailbox = nullptr, *m_trapExit, *m_started, *m_worker;
    LinkList *m_timers;
    Relations *m_relations;
    ProcessInside *m_inside;
    RateRows *m_rates;
    QPushButton *m_send, *m_schedule, *m_suspend, *m_stop;
    bool m_isSuspended = false;
    bool m_isFull = false;
};

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
// What the window says with each frame beside its tables.
#include "views/windowcontents.h"

#include "control/control.h"
#include "models/format.h"
#include "views/detailspanel.h"
#include "views/frameflow.h"
#include "views/namehistory.h"
#include "views/shutdownflow.h"
#include "views/statustext.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QTabWidget>

namespace orrery::ui {

void WindowContents::showFrame()
{
    const FramePtr &frame = m_flow.shown().frame();
    const bool stopped = m_shutdown.stage() == ShutdownFlow::Stage::Done || (frame && frame->phase == Phase::Stopped);
    const QString journalOff = journalOffText(frame.get());
    m_nameHistory->setJournalOff(journalOff);
    for (TablePage *each : m_pages.all()) {
        each->setEmptyHint(!frame                           ? tr("Waiting for the first sample…")
                           : each == m_pages.journal && !journalOff.isEmpty()                   ? journalOff
                           : !stopped || each == m_pages.journal || each == m_pages.deadLetters ? QString()
                           : m_control.canRestart()         ? tr("Everything has stopped.\n“Start Again” begins anew.")
                                                            : tr("Everything has stopped."));
    }
    m_details->update();
    showCounts();
    // What is selected may be about another process now: a child was restarted, a name or a timer reaches another one.
    if (page()->currentPid() != m_followed)
        followSelection();
    else
        updateActions();
    showStatus();
    m_window->setWindowTitle(titleText(m_flow.feed().title(), m_control.isReadOnly()));

    if (!m_awaited.isNull() && m_flow.shown().process(m_awaited)) {
        m_pages.processes->select(m_awaited.number());
        m_awaited = {};
    }
}

void WindowContents::showCounts()
{
    for (int index = 0; index < m_pages.all().size(); ++index) {
        const TablePage *each = m_pages.all().at(index);
        const qint64 count = countOf(*each);
        if (const QString text = each->spec().title + u' ' + Format::number(count); m_tabs->tabText(index) != text)
            m_tabs->setTabText(index, text);
    }
}

qint64 WindowContents::countOf(const TablePage &page) const
{
    const Frame *frame = m_flow.shown().frame().get();
    // Those that have ended and are still shown do not count as processes.
    if (&page == m_pages.processes)
        return m_flow.processes().liveCount();
    if (&page == m_pages.supervision)
        return frame ? frame->supervisors.size() : 0;
    // Lists that nobody looks at are not fetched where they are long.
    if (frame && frame->table && &page == m_pages.names)
        return frame->statistics.names;
    if (frame && frame->table && &page == m_pages.timers)
        return frame->statistics.timersPending;
    if (frame && frame->table && &page == m_pages.groups)
        return frame->statistics.groups;
    return page.count();
}

void WindowContents::showStatus()
{
    const Frame *frame = m_flow.shown().frame().get();
    m_status->setText(statusText(frame, m_flow.isPaused(), m_flow.journal().dropped()));
    m_status->setToolTip(m_status->text());
    // Of a journal that was turned off later, what it had told stays.
    const QString off = m_pages.journal->count() > 0 ? journalOffText(frame) : QString();
    m_pages.journal->setNote(off.isEmpty() ? journalText(m_flow.journal().dropped()) : off);
    m_pages.supervision->setNote(supervisionText(m_flow.supervision().notShown()));
    m_pages.deadLetters->setNote(deadLettersText(frame, m_flow.deadLetters().dropped()));
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "views/navigator.h"

#include "models/filtertext.h"
#include "views/filteredit.h"
#include "views/frameflow.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr qsizetype RememberedPlaces = 100;

} // namespace

Navigator::Navigator(const Pages &pages, QTabWidget *tabs, FilterEdit *filter, FrameFlow &flow, QObject *parent)
    : QObject(parent), m_pages(pages), m_tabs(tabs), m_filter(filter), m_flow(flow)
{
    connect(pages.groups, &TablePage::missed, this,
            [this] { Q_EMIT reported(tr("Nobody is in that group any more.")); });
    connect(pages.timers, &TablePage::missed, this, [this] { Q_EMIT reported(tr("That timer is pending no more.")); });
    connect(&flow, &FrameFlow::frameShown, this, &Navigator::settleAwaited);
}

TablePage *Navigator::page() const
{
    return m_pages.all().value(m_tabs->currentIndex(), m_pages.processes);
}

Navigator::Place Navigator::here() const
{
    return {page(), page()->filter()->expression(), page()->currentPid(), page()->currentName()};
}

void Navigator::note(const Place &place)
{
    m_places.append(place);
    if (m_places.size() > RememberedPlaces)
        m_places.removeFirst();
    Q_EMIT placesChanged();
}

void Navigator::turnTo(TablePage *page)
{
    m_tabs->setCurrentWidget(page);
}

void Navigator::goToProcess(Pid pid)
{
    if (pid.isNull())
        return;
    if (!m_flow.processes().order().contains(pid)) {
        Q_EMIT reported(tr("%1 has ended and is no longer shown.").arg(pid.toString()));
        return;
    }
    const Place from = here();
    turnTo(m_pages.processes);
    if (!m_pages.processes->select(pid.number())) {
        m_filter->clear();
        m_pages.processes->select(pid.number());
    }
    m_pages.processes->table()->setFocus(Qt::OtherFocusReason);
    if (from.page != m_pages.processes || from.pid != pid)
        note(from);
}

void Navigator::goToName(const QString &name)
{
    const FramePtr &frame = m_flow.shown().frame();
    if (const Pid holder = m_flow.shown().holder(name); !holder.isNull())
        goToProcess(holder);
    else if (frame && frame->hasNames)
        Q_EMIT reported(tr("No process holds the name %1 now.").arg(name));
    else // which names there are is not known while nobody looks at them
        showProcesses(u"name="_s + FilterExpression::quoted(name));
}

/// Long tables are not listed until somebody looks at them: then it is selected once they are.
template <typename Key>
void Navigator::goTo(TablePage *page, const Key &key, bool isListed, bool isThere)
{
    if (isListed && !isThere) {
        Q_EMIT page->missed();
        return;
    }
    const Place from = here();
    if (!isListed) // before it is asked for, so that what comes is not filtered
        page->filter()->setExpression({});
    turnTo(page);
    if (!isListed) {
        page->await(key);
    } else if (!page->select(key)) {
        m_filter->clear();
        page->select(key);
    }
    page->table()->setFocus(Qt::OtherFocusReason);
    note(from);
}

void Navigator::settleAwaited()
{
    const FramePtr &frame = m_flow.shown().frame();
    if (frame && frame->groupTable)
        m_pages.groups->settleAwaited();
    if (frame && frame->timerTable)
        m_pages.timers->settleAwaited();
}

void Navigator::goToGroup(const QString &group)
{
    const Frame *frame = m_flow.shown().frame().get();
    goTo(m_pages.groups, group, !frame || !frame->table || frame->groupTable, m_flow.groups().order().contains(group));
}

void Navigator::goToTimer(quint64 timer)
{
    const Frame *frame = m_flow.shown().frame().get();
    goTo(m_pages.timers, timer, !frame || !frame->table || frame->timerTable, m_flow.timers().order().contains(timer));
}

void Navigator::showTimers(const QString &filter)
{
    note(here());
    turnTo(m_pages.timers);
    m_filter->setText(filter);
    m_pages.timers->enterTable();
}

void Navigator::showProcesses(const QString &filter)
{
    note(here());
    turnTo(m_pages.processes);
    m_filter->setText(filter);
    m_pages.processes->enterTable();
}

void Navigator::showMembers(const QString &group)
{
    if (!group.isEmpty())
        showProcesses(u"group="_s + FilterExpression::quoted(group));
}

void Navigator::showChildren(Pid supervisor)
{
    if (!supervisor.isNull())
        showProcesses(u"supervisor:"_s + supervisor.toString());
}

void Navigator::back()
{
    if (m_places.isEmpty())
        return;
    const Place place = m_places.takeLast();
    turnTo(place.page);
    m_filter->setText(place.filter);
    // What was selected there may be gone meanwhile: then nothing else is selected in its place.
    if (!place.pid.isNull() && place.page == m_pages.processes)
        place.page->select(place.pid.number());
    else if (!place.name.isEmpty())
        place.page->select(place.name);
    place.page->table()->setFocus(Qt::OtherFocusReason);
    Q_EMIT placesChanged();
}

void Navigator::forget()
{
    m_places.clear();
    Q_EMIT placesChanged();
}

} // namespace orrery::ui

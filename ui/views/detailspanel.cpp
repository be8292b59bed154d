// SPDX-License-Identifier: MIT
#include "views/detailspanel.h"

#include "models/format.h"
#include "models/mailboxfilter.h"
#include "models/processmodel.h"
#include "views/detailrow.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/linklist.h"
#include "views/processinside.h"
#include "views/raterows.h"
#include "views/relations.h"
#include "views/theme.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More timers than this are counted, not listed.
constexpr qsizetype ListedTimers = 6;
constexpr int PreviewLength = 32;

} // namespace

DetailsPanel::DetailsPanel(Feed &feed, const LatestFrame &latest, const ProcessModel &processes, RateHistory &rates,
                           bool readOnly, QWidget *parent)
    : QWidget(parent), m_latest(latest), m_processes(processes), m_readOnly(readOnly), m_title(new QLabel(this)),
      m_hint(new QLabel(this)), m_body(new QWidget(this)), m_relations(new Relations(latest, m_body)),
      m_inside(new ProcessInside(feed, latest, m_body)), m_rates(new RateRows(latest, rates, m_body))
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Details of the selected process"));

    QFont strong = m_title->font();
    strong.setBold(true);
    m_title->setFont(strong);
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(tr("Select a process to see all about it, and to act on it."));

    makeRows();
    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setAccessibleName(accessibleName()); // it takes the focus, to be scrolled by keyboard
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(0, 0, 0, 0);
    insideLayout->addWidget(m_body);
    insideLayout->addStretch(1);
    scroll->setWidget(inside);

    auto *buttons = new QGridLayout;
    makeButtons(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_hint, 1);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    update();
}

void DetailsPanel::makeRows()
{
    auto *form = new QFormLayout(m_body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_state = addTextDetail(form, tr("State"), u"state"_s, m_body);
    m_inside->addWait(form, tr("Waits for"));
    m_label = addTextDetail(form, tr("Label"), u"label"_s, m_body);
    m_names = addTextDetail(form, tr("Names"), u"names"_s, m_body);
    m_relations->addGroups(form, tr("Groups"));
    m_mailbox = addTextDetail(form, tr("Mailbox"), u"mailbox"_s, m_body);
    m_inside->addMailbox(form, tr("Waits in the mailbox"));
    m_rates->addReceived(form, tr("Received"));
    m_rates->addSent(form, tr("Sent"));
    m_rates->addCpu(form, tr("CPU time"));
    m_relations->addSupervisor(form, tr("Supervisor"));
    m_relations->addChildren(form, tr("Children"));
    m_relations->addLinks(form, tr("Links"));
    m_relations->addMonitors(form, tr("Monitors"));
    m_relations->addMonitoredBy(form, tr("Monitored by"));
    m_trapExit = addTextDetail(form, tr("Traps exits"), u"trapExit"_s, m_body);
    m_timers = new LinkList(m_body);
    m_timers->setObjectName(u"details.timersAimedAtIt"_s);
    m_timers->setAccessibleName(tr("Timers aimed at it"));
    addDetail(form, tr("Timers aimed at it"), m_timers);
    connect(m_timers, &LinkList::activated, this, [this](const QString &id) { Q_EMIT timerWanted(id.toULongLong()); });
    connect(m_timers, &LinkList::moreActivated, this, [this] { Q_EMIT timersWanted(m_pid.toString()); });
    m_started = addTextDetail(form, tr("Started"), u"started"_s, m_body);
    m_worker = addTextDetail(form, tr("Worker"), u"worker"_s, m_body);
    connect(m_relations, &Relations::processWanted, this, &DetailsPanel::processWanted);
    connect(m_relations, &Relations::groupWanted, this, &DetailsPanel::groupWanted);
    connect(m_relations, &Relations::processesWanted, this, &DetailsPanel::processesWanted);
}

void DetailsPanel::makeButtons(QGridLayout *into)
{
    const auto button = [&](int row, int column, const QString &name, const QString &icon, const QString &text) {
        auto *made = new QPushButton(themedIcon(icon), text, this);
        made->setObjectName(name);
        into->addWidget(made, row, column);
        return made;
    };
    m_send = button(0, 0, u"detailsSend"_s, u"send"_s, tr("Send…"));
    m_schedule = button(0, 1, u"detailsSchedule"_s, u"schedule"_s, tr("Schedule…"));
    m_suspend = button(1, 0, u"detailsSuspend"_s, u"pause"_s, tr("Suspend"));
    m_stop = button(1, 1, u"detailsStop"_s, u"stop"_s, tr("Stop…"));
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendWanted(m_pid); });
    connect(m_schedule, &QPushButton::clicked, this, [this] { Q_EMIT scheduleWanted(m_pid); });
    connect(m_suspend, &QPushButton::clicked, this, [this] {
        if (m_isSuspended)
            Q_EMIT resumeWanted(m_pid);
        else
            Q_EMIT suspendWanted(m_pid);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopWanted(m_pid); });
}

void DetailsPanel::setPid(Pid pid)
{
    if (pid == m_pid)
        return;
    m_pid = pid;
    m_inside->clear();
    update();
}

void DetailsPanel::reset()
{
    setPid({});
}

void DetailsPanel::setCard(QWidget *card, bool wanted)
{
    m_card = card;
    m_cardWanted = wanted;
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, card, 1);
    update();
}

void DetailsPanel::showCard(bool wanted)
{
    m_cardWanted = wanted;
    if (wanted)
        setPid({});
    update();
}

void DetailsPanel::update()
{
    const ProcessInfo *live = m_latest.process(m_pid);
    const std::optional<ProcessInfo> known = live ? std::nullopt : m_processes.info(m_pid);
    const bool isCard = m_pid.isNull() && m_cardWanted;
    if (m_card)
        m_card->setVisible(isCard);
    m_scroll->setHidden(isCard);
    m_hint->setVisible(m_pid.isNull() && !isCard);
    m_title->setVisible(!m_pid.isNull());
    m_body->setVisible(live || known);
    for (QPushButton *each : {m_send, m_schedule, m_suspend, m_stop}) {
        each->setVisible(!m_pid.isNull() && !m_readOnly);
        each->setEnabled(live != nullptr);
    }
    if (m_pid.isNull())
        return;

    if (live) {
        m_title->setText(m_latest.describe(m_pid));
        show(*live, false);
    } else {
        const std::optional<ExitReason> reason = m_processes.exitReason(m_pid);
        m_title->setText(reason ? tr("%1 has ended: %2").arg(m_pid.toString(), Format::exitReason(*reason))
                                : tr("%1 has ended.").arg(m_pid.toString()));
        if (known)
            show(*known, true);
    }
}

void DetailsPanel::show(const ProcessInfo &info, bool ended)
{
    m_state->setText(ended ? Format::ended() : Format::state(info.state));
    const bool suspended = !ended && info.state == State::Suspended;
    if (suspended != m_isSuspended) {
        m_isSuspended = suspended;
        m_suspend->setText(suspended ? tr("Resume") : tr("Suspend"));
        m_suspend->setIcon(themedIcon(suspended ? u"resume"_s : u"pause"_s));
    }
    m_label->setText(info.label.isEmpty() ? Format::none() : info.label);
    m_names->setText(info.names.isEmpty() ? Format::none() : Format::list(info.names));
    showMailbox(info, ended);
    m_inside->show(info, ended);
    m_relations->show(info);
    m_rates->show(info, ended);
    showTimers(info, ended);
    m_trapExit->setText(info.trapExit ? tr("yes") : tr("no"));
    m_started->setText(Format::time(info.startedAt));
    m_started->setToolTip(Format::dateTime(info.startedAt));
    m_worker->setText(info.worker < 0 ? Format::none() : Format::number(qint64{info.worker} + 1));
}

void DetailsPanel::showMailbox(const ProcessInfo &info, bool ended)
{
    const int depth = Format::plural(qint64{info.mailboxDepth});
    QString text = tr("%Ln message(s)", nullptr, depth);
    if (info.mailboxCapacity > 0)
        text = tr("%1 of at most %Ln message(s)", nullptr, Format::plural(qint64{info.mailboxCapacity}))
                   .arg(Format::number(qint64{info.mailboxDepth}));
    m_isFull = !ended && isFull(info);
    if (m_isFull)
        text += u": "_s + Format::full();
    if (info.messagesRefused > 0)
        text += u'\n' + tr("%Ln refused so far", "messages", Format::plural(info.messagesRefused));
    m_mailbox->setText(text);
    markMailbox();
}

void DetailsPanel::markMailbox()
{
    QPalette marked = palette();
    if (m_isFull)
        marked.setColor(QPalette::WindowText, attentionColor(marked, QPalette::Window));
    m_mailbox->setPalette(marked);
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Another theme has another colour for it, and the next frame may be long in coming.
    if (event->type() == QEvent::PaletteChange && m_mailbox)
        markMailbox();
}

void DetailsPanel::showTimers(const ProcessInfo &info, bool ended)
{
    // None has outlived it.
    QList<TimerInfo> timers = ended ? QList<TimerInfo>() : m_latest.timersAimedAt(info);
    const qsizetype all = ended ? 0 : std::max(static_cast<qsizetype>(info.timersPending), timers.size());
    const auto listed = timers.begin() + std::min(timers.size(), ListedTimers);
    std::partial_sort(timers.begin(), listed, timers.end(),
                      [](const TimerInfo &a, const TimerInfo &b) { return a.remaining < b.remaining; });
    QList<LinkList::Link> links;
    for (auto timer = timers.begin(); timer != listed; ++timer) {
        QString text = timer->preview;
        if (text.size() > PreviewLength)
            text = text.first(PreviewLength - 1) + u'…';
        links.append({QString::number(timer->id),
                      tr("%1 in %2", "message, time").arg(text, Format::countdown(timer->remaining))});
    }
    m_timers->setLinks(links, all - links.size());
}

} // namespace orrery::ui

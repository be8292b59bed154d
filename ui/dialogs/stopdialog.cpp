// SPDX-License-Identifier: MIT
#include "dialogs/stopdialog.h"

#include "models/format.h"
#include "models/linkedends.h"
#include "views/fieldnote.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/outcometext.h"
#include "views/whendone.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More processes than this are counted, not listed.
constexpr qsizetype ListedProcesses = 8;

} // namespace

StopDialog::StopDialog(const QList<Pid> &pids, Control &control, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_pids(pids), m_left(pids.begin(), pids.end()), m_control(control), m_latest(latest),
      m_question(new QLabel(this)), m_along(new QLabel(this)), m_progress(new FieldNote(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"stopDialog"_s);
    setWindowTitle(tr("Stop %n process(es)", nullptr, static_cast<int>(pids.size())));

    for (QLabel *label : {m_question, m_along}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    QFont strong = m_question->font();
    strong.setBold(true);
    m_question->setFont(strong);
    m_question->setObjectName(u"question"_s);
    m_along->setObjectName(u"along"_s);
    m_progress->setObjectName(u"progress"_s);

    auto *buttons = new QDialogButtonBox(this);
    m_stop = buttons->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"stop"_s);
    m_stop->setIcon(themedIcon(u"stop"_s));
    m_stop->setToolTip(tr("Ask it to end; a process that traps exits may take its time"));
    m_kill = buttons->addButton(tr("&Kill"), QDialogButtonBox::DestructiveRole);
    m_kill->setObjectName(u"kill"_s);
    m_kill->setToolTip(tr("End it for certain; possible once it was asked to end"));
    m_kill->setAutoDefault(false);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"cancel"_s);
    m_stop->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_along);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(m_stop, &QPushButton::clicked, this, [this] { perform(Step::Stopping); });
    connect(m_kill, &QPushButton::clicked, this, [this] { perform(Step::Killing); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&latest, &LatestFrame::changed, this, &StopDialog::noteEnds);
    m_kill->setEnabled(false);
    describe();
}

StopDialog::~StopDialog() = default;

void StopDialog::describe()
{
    if (m_pids.size() == 1) {
        m_question->setText(tr("Stop %1?").arg(m_latest.describe(m_pids.first())));
    } else {
        m_question->setText(tr("Stop %Ln process(es)?", nullptr, static_cast<int>(m_pids.size())) + u'\n'
                            + listed(m_pids));
    }
    m_along->setText(whatGoesWithThem());
}

QString StopDialog::listed(const QList<Pid> &pids) const
{
    QStringList lines;
    for (const Pid pid : pids.first(std::min(pids.size(), ListedProcesses)))
        lines.append(m_latest.describe(pid));
    if (pids.size() > ListedProcesses)
        lines.append(tr("and %Ln more", nullptr, static_cast<int>(pids.size() - ListedProcesses)));
    return lines.join(u'\n');
}

QString StopDialog::whatGoesWithThem() const
{
    QStringList names;
    qsizetype timers = 0;
    qsizetype messages = 0;
    for (const Pid pid : m_pids) {
        if (const ProcessInfo *info = m_latest.process(pid)) {
            names.append(info->names);
            // Those aimed at a name stay: they find whoever holds it when they fire.
            timers += info->timersPending;
            messages += info->mailboxDepth;
        }
    }
    QStringList lines;
    if (!names.isEmpty())
        lines.append(tr("The name(s) %1 become free.", nullptr, static_cast<int>(names.size()))
                         .arg(Format::list(names)));
    if (timers > 0)
        lines.append(tr("%Ln timer(s) aimed at it are cancelled.", nullptr, static_cast<int>(timers)));
    if (messages > 0)
        lines.append(tr("%Ln message(s) in its mailbox are lost.", nullptr, static_cast<int>(messages)));
    const QList<Pid> along = m_latest.frame() ? linkedEnds(*m_latest.frame(), m_pids) : QList<Pid>();
    if (!along.isEmpty())
        lines.append(tr("Linked to it, %Ln more process(es) end with it unless it ends normally:", nullptr,
                        static_cast<int>(along.size()))
                     + u'\n' + listed(along));
    return lines.isEmpty() ? tr("No names, timers, linked processes or waiting messages go with it.") : lines.join(u'\n');
}

void StopDialog::noteEnds()
{
    const qsizetype before = m_left.size();
    m_left.removeIf([this](Pid pid) { return !m_latest.process(pid); });
    if (m_left.isEmpty()) {
        if (m_step == Step::Asking) {
            m_progress->setError(m_pids.size() == 1 ? tr("%1 has ended by itself.").arg(m_pids.first().toString())
                                                    : tr("All of them have ended by themselves."));
            m_stop->setEnabled(false);
            m_cancel->setText(tr("Close"));
            return;
        }
        Q_EMIT reported(m_pids.size() == 1
                            ? tr("%1 has ended.").arg(m_pids.first().toString())
                            : tr("%Ln processes have ended.", nullptr, static_cast<int>(m_pids.size())));
        accept();
        return;
    }
    if (m_step == Step::Stopping && m_awaited == 0) {
        m_progress->setHint(tr("%Ln process(es) asked to end, still there. Kill ends it for certain.", nullptr,
                               static_cast<int>(m_left.size())));
        m_kill->setEnabled(true);
    } else if (m_step == Step::Asking && m_left.size() != before) {
        m_progress->setHint(tr("%Ln of them have ended by themselves.", nullptr,
                               static_cast<int>(m_pids.size() - m_left.size())));
    }
}

void StopDialog::perform(Step step)
{
    m_step = step;
    m_stop->setEnabled(false);
    m_kill->setEnabled(false);
    m_cancel->setText(tr("Close"));
    m_progress->setHint(step == Step::Stopping ? tr("Asking it to end…") : tr("Killing…"));
    m_awaited = static_cast<int>(m_left.size());
    for (const Pid pid : std::as_const(m_left)) {
        whenDone(
            step == Step::Stopping ? m_control.stop(pid) : m_control.kill(pid), this,
            [this, pid](const Outcome &outcome) { noteOutcome(pid, outcome); },
            Outcome(Outcome::Reason::NotOffered));
    }
}

void StopDialog::noteOutcome(Pid pid, const Outcome &outcome)
{
    --m_awaited;
    if (outcome.reason == Outcome::Reason::NoProcess) {
        m_left.remove(pid);
    } else if (!outcome.isDone()) {
        m_progress->setError(refusalText(outcome, m_latest));
        m_stop->setEnabled(true);
        return;
    }
    if (m_awaited > 0)
        return;
    // Whether they end is seen in the next frame. Enabling Kill waits for it too.
    if (m_left.isEmpty())
        noteEnds();
    else
        Q_EMIT frameWanted();
}

} // namespace orrery::ui

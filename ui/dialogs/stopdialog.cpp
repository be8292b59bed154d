// SPDX-License-Identifier: MIT
#include "dialogs/stopdialog.h"

#include "dialogs/foresighttree.h"
#include "models/format.h"
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

StopDialog::StopDialog(const QList<Pid> &pids, Control &control, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_pids(pids), m_left(pids), m_control(control), m_latest(latest),
      m_question(new QLabel(this)), m_along(new QLabel(this)), m_tree(new ForesightTree(this)),
      m_progress(new FieldNote(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"stopDialog"_s);
    setWindowTitle(tr("Stop %Ln process(es)", nullptr, Format::plural(qint64{pids.size()})));

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
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(m_stop, &QPushButton::clicked, this, [this] { perform(Step::Stopping); });
    connect(m_kill, &QPushButton::clicked, this, [this] { perform(Step::Killing); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&latest, &LatestFrame::changed, this, &StopDialog::look);
    m_kill->setEnabled(false);
    if (pids.size() == 1)
        m_question->setText(tr("Stop %1?").arg(latest.describe(pids.first())));
    else
        m_question->setText(tr("Stop %Ln process(es)?", nullptr, Format::plural(qint64{pids.size()})));
    m_along->setText(tr("Looking at what goes with it…"));
    m_stop->setFocus();
    whenDone(
        control.foresee(pids, Foresight::Way::Stop), this,
        [this](const Foresight &foresight) { describe(foresight); }, Foresight());
}

StopDialog::~StopDialog() = default;

void StopDialog::describe(const Foresight &foresight)
{
    if (m_pids.size() == 1 && !foresight.endings.isEmpty()) {
        const ProcessInfo &info = foresight.endings.first().info;
        m_question->setText(tr("Stop %1?").arg(Format::process(info.pid, &info)));
    }
    m_along->setText(foresightText(foresight));
    m_tree->setForesight(foresight);
}

void StopDialog::look()
{
    if (m_isLooking || m_left.isEmpty())
        return;
    m_isLooking = true;
    whenDone(
        m_control.living(m_left), this,
        [this](const QList<Pid> &left) {
            m_isLooking = false;
            noteLeft(left);
        },
        m_left);
}

void StopDialog::noteLeft(const QList<Pid> &left)
{
    const qsizetype before = m_left.size();
    m_left = left;
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
                            : tr("%Ln processes have ended.", nullptr, Format::plural(qint64{m_pids.size()})));
        accept();
        return;
    }
    if (m_isAwaited)
        return;
    if (m_step == Step::Stopping) {
        m_progress->setHint(tr("%Ln process(es) asked to end, still there. Kill ends it for certain.", nullptr,
                               Format::plural(qint64{m_left.size()})));
        m_kill->setEnabled(true);
    } else if (m_step == Step::Asking && m_left.size() != before) {
        m_progress->setHint(tr("%Ln of them have ended by themselves.", nullptr,
                               Format::plural(qint64{m_pids.size() - m_left.size()})));
    }
}

void StopDialog::perform(Step step)
{
    m_step = step;
    m_stop->setEnabled(false);
    m_kill->setEnabled(false);
    m_cancel->setText(tr("Close"));
    m_progress->setHint(step == Step::Stopping ? tr("Asking it to end…") : tr("Killing…"));
    m_isAwaited = true;
    whenDone(
        step == Step::Stopping ? m_control.stopAll(m_left) : m_control.killAll(m_left), this,
        [this](const Outcome &outcome) { noteOutcome(outcome); }, Outcome(Outcome::Reason::NotOffered));
}

void StopDialog::noteOutcome(const Outcome &outcome)
{
    m_isAwaited = false;
    if (!outcome.isDone() && outcome.reason != Outcome::Reason::NoProcess) {
        m_progress->setError(refusalText(outcome, m_latest));
        m_step = Step::Asking;
        m_stop->setEnabled(true);
        return;
    }
    // Those who trap no exits need a moment: whether they end is looked at with the next frame.
    if (outcome.reason == Outcome::Reason::NoProcess)
        look();
    Q_EMIT frameWanted();
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/joingroupdialog.h"

#include "dialogs/targetfield.h"
#include "models/format.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace orrery::ui {

JoinGroupDialog::JoinGroupDialog(const QList<Pid> &pids, Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_several(pids.size() > 1 ? pids : QList<Pid>()),
      m_group(new TargetField(frames, TargetField::Accepts::Group, this))
{
    setObjectName(u"joinGroupDialog"_s);
    setWindowTitle(tr("Join a Group"));
    setAction(tr("&Join"), u"group"_s);
    addField(tr("&Group"), m_group);
    if (m_several.isEmpty()) {
        m_process = new TargetField(frames, TargetField::Accepts::PidOnly, this);
        m_process->setText(pids.isEmpty() ? QString() : pids.first().toString());
        addField(tr("&Process"), m_process);
        connect(m_process, &TargetField::changed, this, &JoinGroupDialog::validate);
    } else {
        auto *who = new QLabel(tr("%Ln selected process(es)", nullptr, Format::plural(qint64{m_several.size()})), this);
        who->setObjectName(u"several"_s);
        form()->addRow(tr("Processes"), who);
    }
    connect(m_group, &TargetField::changed, this, &JoinGroupDialog::validate);
    m_group->setFocus();
    validate();
}

void JoinGroupDialog::setGroup(const QString &group)
{
    m_group->setText(group);
    if (!group.isEmpty() && m_process)
        m_process->setFocus();
}

QList<Pid> JoinGroupDialog::pids() const
{
    if (!m_process)
        return m_several;
    const Parsed<Target> process = m_process->target();
    return process ? QList<Pid>{std::get<Pid>(*process)} : QList<Pid>();
}

void JoinGroupDialog::validate()
{
    setValid(m_group->isValid() && !pids().isEmpty());
    receipt()->clear();
}

void JoinGroupDialog::perform()
{
    const Parsed<Target> target = m_group->target();
    const QList<Pid> who = pids();
    if (!target || who.isEmpty())
        return;
    const QString group = std::get<QString>(*target);
    expect(control().joinGroup(group, who), [this, group](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(groupRefusalText(outcome, group, latest()));
            return;
        }
        Q_EMIT reported(outcome.count > 1
                            ? tr("%Ln processes are now in %1.", nullptr, Format::plural(qint64{outcome.count})).arg(group)
                            : tr("%1 is now in %2.").arg(latest().describe(outcome.pid), group));
        accept();
    });
}

} // namespace orrery::ui

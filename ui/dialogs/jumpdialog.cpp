// SPDX-License-Identifier: MIT
#include "dialogs/jumpdialog.h"

#include "dialogs/targetfield.h"
#include "views/fieldnote.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

JumpDialog::JumpDialog(Control &control, const LatestFrame &latest, QWidget *parent)
    : CommandDialog(control, latest, parent), m_process(new TargetField(latest, TargetField::Accepts::PidOrName, this))
{
    setObjectName(u"jumpDialog"_s);
    setWindowTitle(tr("Jump to a Process"));
    setAction(tr("&Jump"), {});
    addField(tr("&Process"), m_process);
    connect(m_process, &TargetField::changed, this, [this] {
        setValid(m_process->isValid());
        receipt()->clear();
    });
    m_process->setFocus();
}

void JumpDialog::perform()
{
    const Parsed<Target> target = m_process->target();
    if (!target)
        return;
    const Pid *typed = std::get_if<Pid>(&*target);
    const Pid pid = typed ? *typed : latest().holder(std::get<QString>(*target));
    if (!latest().process(pid)) {
        const auto reason = pid.isNull() ? Outcome::Reason::NoName : Outcome::Reason::NoProcess;
        receipt()->setError(refusalText(Outcome(reason, pid), latest()));
        return;
    }
    Q_EMIT chosen(pid);
    accept();
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/registerdialog.h"

#include "dialogs/targetfield.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace orrery::ui {

RegisterDialog::RegisterDialog(Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_name(new QLineEdit(this)), m_nameNote(new FieldNote(this)),
      m_process(new TargetField(frames, TargetField::Accepts::PidOnly, this))
{
    setObjectName(u"registerDialog"_s);
    setWindowTitle(tr("Register a Name"));
    setAction(tr("&Register"), u"name"_s);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("Any text of at least one character"));
    m_nameNote->setObjectName(u"nameNote"_s);

    addField(tr("&Name"), m_name, m_nameNote);
    addField(tr("&Process"), m_process);
    connect(m_name, &QLineEdit::textChanged, this, &RegisterDialog::validate);
    connect(m_process, &TargetField::changed, this, &RegisterDialog::validate);
    m_name->setFocus();
    validate();
}

void RegisterDialog::setPid(Pid pid)
{
    m_process->setText(pid.isNull() ? QString() : pid.toString());
}

void RegisterDialog::validate()
{
    setValid(!m_name->text().isEmpty() && m_process->isValid());
    const Pid holder = latest().holder(m_name->text());
    m_nameNote->setError(holder.isNull() ? QString() : tr("%1 holds this name.").arg(latest().describe(holder)));
    receipt()->clear();
}

void RegisterDialog::perform()
{
    const Parsed<Target> process = m_process->target();
    if (!process || m_name->text().isEmpty())
        return;
    const Pid pid = std::get<Pid>(*process);
    const QString name = m_name->text();
    expect(control().registerName(name, pid), [this, name, pid](const Outcome &outcome) {
        switch (outcome.reason) {
        case Outcome::Reason::Done:
            Q_EMIT reported(tr("%1 now holds the name %2.").arg(pid.toString(), name));
            accept();
            break;
        case Outcome::Reason::NameTaken:
        case Outcome::Reason::BadName:
            m_nameNote->setError(refusalText(outcome, latest()));
            break;
        default:
            receipt()->setError(refusalText(outcome, latest()));
        }
    });
}

} // namespace orrery::ui

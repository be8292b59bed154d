// SPDX-License-Identifier: MIT
#include "dialogs/linkdialog.h"

#include "dialogs/targetfield.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace orrery::ui {

LinkDialog::LinkDialog(Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_one(new TargetField(frames, TargetField::Accepts::PidOnly, this)),
      m_other(new TargetField(frames, TargetField::Accepts::PidOnly, this))
{
    setObjectName(u"linkDialog"_s);
    setWindowTitle(tr("Link Two Processes"));
    setAction(tr("&Link"), u"link"_s);
    m_one->focusProxy()->setObjectName(u"one"_s);
    m_other->focusProxy()->setObjectName(u"other"_s);
    addField(tr("&Process"), m_one);
    addField(tr("&With"), m_other);
    auto *meaning = new QLabel(tr("When one of them ends other than normally, the other ends too, or is told where it "
                                  "traps exits."),
                               this);
    meaning->setWordWrap(true);
    meaning->setForegroundRole(QPalette::PlaceholderText);
    form()->addRow(meaning);
    connect(m_one, &TargetField::changed, this, &LinkDialog::validate);
    connect(m_other, &TargetField::changed, this, &LinkDialog::validate);
    validate();
}

void LinkDialog::setPids(Pid one, Pid other)
{
    const auto text = [](Pid pid) { return pid.isNull() ? QString() : pid.toString(); };
    m_one->setText(text(one));
    m_other->setText(text(other));
    (one.isNull() ? m_one : m_other)->setFocus();
}

void LinkDialog::validate()
{
    setValid(m_one->isValid() && m_other->isValid());
    receipt()->clear();
}

void LinkDialog::perform()
{
    const Parsed<Target> one = m_one->target();
    const Parsed<Target> other = m_other->target();
    if (!one || !other)
        return;
    const Pid a = std::get<Pid>(*one);
    const Pid b = std::get<Pid>(*other);
    expect(control().link(a, b), [this, a, b](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        Q_EMIT reported(tr("%1 and %2 are linked.").arg(latest().describe(a), latest().describe(b)));
        accept();
    });
}

} // namespace orrery::ui

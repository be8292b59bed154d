// SPDX-License-Identifier: MIT
#include "dialogs/killgroupquestion.h"

#include "control/control.h"
#include "models/format.h"
#include "views/latestframe.h"
#include "views/whendone.h"

#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

KillGroupQuestion::KillGroupQuestion(const QString &group, Control &control, const LatestFrame &latest, QWidget *parent)
    : QMessageBox(parent), m_group(group), m_control(control), m_latest(latest),
      m_kill(addButton(tr("&Kill All"), QMessageBox::DestructiveRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"killGroupQuestion"_s);
    setIcon(Question);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Kill a Group"));
    m_kill->setObjectName(u"kill"_s);
    QPushButton *cancel = addButton(tr("Cancel"), RejectRole);
    cancel->setObjectName(u"cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(m_kill, &QPushButton::clicked, this, &KillGroupQuestion::agreed);
    connect(&latest, &LatestFrame::changed, this, &KillGroupQuestion::count);
    count();
}

void KillGroupQuestion::count()
{
    const GroupInfo *group = m_latest.group(m_group);
    m_kill->setEnabled(group != nullptr);
    if (!group) {
        setText(tr("Nobody is in the group %1 any more.").arg(m_group));
        setInformativeText({});
        return;
    }
    setText(tr("Kill the %Ln member(s) of %1?", nullptr, Format::plural(qint64{group->members.size()})).arg(m_group));
    QString meaning = tr("A kill cannot be trapped. Their names become free, what waits in their mailboxes is lost.");
    if (m_along > 0)
        meaning += u'\n' + tr("%Ln more process(es), linked to them, end as well.", nullptr, Format::plural(qint64{m_along}));
    setInformativeText(meaning);
    if (group->members != m_members)
        foresee();
}

void KillGroupQuestion::foresee()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_members = m_latest.group(m_group)->members;
    whenDone(
        m_control.foresee(m_members), this,
        [this](const Foresight &foresight) {
            m_isAsking = false;
            m_along = std::count_if(foresight.endings.begin(), foresight.endings.end(), [](const auto &each) {
                return each.cause != Foresight::Cause::Asked;
            });
            count();
        },
        Foresight());
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/killgroupquestion.h"

#include "control/control.h"
#include "dialogs/foresighttree.h"
#include "models/format.h"
#include "views/latestframe.h"
#include "views/whendone.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

KillGroupQuestion::KillGroupQuestion(const QString &group, Control &control, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_group(group), m_control(control), m_latest(latest), m_question(new QLabel(this)),
      m_meaning(new QLabel(tr("A kill cannot be trapped."), this)), m_along(new QLabel(this)),
      m_tree(new ForesightTree(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"killGroupQuestion"_s);
    setWindowTitle(tr("Kill a Group"));
    for (QLabel *label : {m_question, m_meaning, m_along}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    QFont strong = m_question->font();
    strong.setBold(true);
    m_question->setFont(strong);
    m_question->setObjectName(u"question"_s);
    m_along->setObjectName(u"along"_s);

    auto *buttons = new QDialogButtonBox(this);
    m_kill = buttons->addButton(tr("&Kill All"), QDialogButtonBox::DestructiveRole);
    m_kill->setObjectName(u"kill"_s);
    m_kill->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancel"_s);
    cancel->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_meaning);
    layout->addWidget(m_along);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(m_kill, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&latest, &LatestFrame::changed, this, &KillGroupQuestion::count);
    m_along->setText(tr("Looking at what goes with them…"));
    cancel->setFocus();
    count();
}

KillGroupQuestion::~KillGroupQuestion() = default;

void KillGroupQuestion::count()
{
    const GroupInfo *group = m_latest.group(m_group);
    m_kill->setEnabled(group != nullptr);
    m_meaning->setVisible(group != nullptr);
    m_along->setVisible(group != nullptr);
    if (!group) {
        m_question->setText(tr("Nobody is in the group %1 any more.").arg(m_group));
        m_members.clear();
        m_tree->clear();
        return;
    }
    m_question->setText(
        tr("Kill the %Ln member(s) of %1?", nullptr, Format::plural(qint64{group->members.size()})).arg(m_group));
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
        m_control.foresee(m_members, Foresight::Way::Kill), this,
        [this](const Foresight &foresight) {
            m_isAsking = false;
            describe(foresight);
            count();
        },
        Foresight());
}

void KillGroupQuestion::describe(const Foresight &foresight)
{
    m_along->setText(foresightText(foresight));
    m_tree->setForesight(foresight);
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/recipientfield.h"

#include "dialogs/targetfield.h"
#include "models/format.h"
#include "views/latestframe.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More processes than this are counted, not listed.
constexpr qsizetype Listed = 5;

} // namespace

RecipientField::RecipientField(Control &control, const LatestFrame &latest, QWidget *parent)
    : QWidget(parent), m_latest(latest), m_kind(new QComboBox(this)),
      m_target(new TargetField(latest, TargetField::Accepts::PidOrName, this)),
      m_group(new TargetField(latest, TargetField::Accepts::Group, this)), m_selected(new QLabel(this))
{
    m_kind->setObjectName(u"recipientKind"_s);
    m_kind->setAccessibleName(tr("What the message is sent to"));
    m_kind->addItem(tr("Process"), static_cast<int>(Recipient::Kind::Address));
    m_kind->addItem(tr("Group"), static_cast<int>(Recipient::Kind::Group));
    m_target->lookUpBy(control);
    m_selected->setObjectName(u"selected"_s);
    m_selected->setTextFormat(Qt::PlainText);
    m_selected->setWordWrap(true);
    m_selected->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind, 0, Qt::AlignTop);
    layout->addWidget(m_target, 1);
    layout->addWidget(m_group, 1);
    layout->addWidget(m_selected, 1);
    setFocusPolicy(Qt::StrongFocus); // so that a label leads to it, whichever field it is

    connect(m_kind, &QComboBox::currentIndexChanged, this, &RecipientField::choose);
    connect(m_target, &TargetField::changed, this, &RecipientField::changed);
    connect(m_group, &TargetField::changed, this, &RecipientField::changed);
    choose();
}

Recipient::Kind RecipientField::kind() const
{
    return static_cast<Recipient::Kind>(m_kind->currentData().toInt());
}

void RecipientField::setRecipient(const Recipient &recipient)
{
    const int selection = static_cast<int>(Recipient::Kind::Selection);
    if (recipient.kind == Recipient::Kind::Selection) {
        if (recipient.pids.isEmpty())
            return;
        m_pids = recipient.pids;
        if (m_kind->findData(selection) < 0)
            m_kind->addItem(tr("Selection"), selection);
        describeSelection();
    } else {
        (recipient.kind == Recipient::Kind::Group ? m_group : m_target)->setText(recipient.text);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(recipient.kind)));
    Q_EMIT changed();
}

Recipient RecipientField::recipient() const
{
    switch (kind()) {
    case Recipient::Kind::Address:
        return Recipient::target(m_target->text());
    case Recipient::Kind::Group:
        return Recipient::group(m_group->text());
    case Recipient::Kind::Selection:
        break;
    }
    return Recipient::selection(m_pids);
}

bool RecipientField::isValid() const
{
    switch (kind()) {
    case Recipient::Kind::Address:
        return m_target->isValid();
    case Recipient::Kind::Group:
        return m_group->isValid();
    case Recipient::Kind::Selection:
        break;
    }
    return true;
}

bool RecipientField::isEmpty() const
{
    const Recipient present = recipient();
    return present.text.isEmpty() && present.pids.isEmpty();
}

Parsed<Target> RecipientField::target() const
{
    return m_target->target();
}

void RecipientField::choose()
{
    m_target->setVisible(kind() == Recipient::Kind::Address);
    m_group->setVisible(kind() == Recipient::Kind::Group);
    m_selected->setVisible(kind() == Recipient::Kind::Selection);
    setFocusProxy(kind() == Recipient::Kind::Address      ? m_target->focusProxy()
                      : kind() == Recipient::Kind::Group ? m_group->focusProxy()
                                                         : m_kind);
    Q_EMIT changed();
}

void RecipientField::describeSelection()
{
    QStringList who;
    for (const Pid pid : m_pids.first(std::min(m_pids.size(), Listed)))
        who.append(m_latest.describe(pid));
    if (m_pids.size() > Listed)
        who.append(u"…"_s);
    m_selected->setText(tr("%Ln selected process(es): %1", nullptr, Format::plural(qint64{m_pids.size()}))
                            .arg(Format::list(who)));
    m_selected->setAccessibleName(m_selected->text());
}

} // namespace orrery::ui

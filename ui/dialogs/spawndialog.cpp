// SPDX-License-Identifier: MIT
#include "dialogs/spawndialog.h"

#include "models/format.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr int MaxCount = 1'000'000;
constexpr int MaxCapacity = 1'000'000'000;

} // namespace

SpawnDialog::SpawnDialog(Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_behaviours(commands.behaviours()), m_behaviour(new QComboBox(this)),
      m_description(new QLabel(this)), m_label(new QLineEdit(this)), m_name(new QLineEdit(this)),
      m_nameNote(new FieldNote(this)), m_count(new QSpinBox(this)), m_capacity(new QSpinBox(this))
{
    setObjectName(u"spawnDialog"_s);
    setWindowTitle(tr("Spawn a Process"));
    setAction(tr("&Spawn"), u"spawn"_s);

    m_behaviour->setObjectName(u"behaviour"_s);
    for (const Behaviour &behaviour : m_behaviours)
        m_behaviour->addItem(behaviour.title, behaviour.id);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_label->setObjectName(u"label"_s);
    m_label->setPlaceholderText(tr("What it is, for people; may be empty"));
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("Registered before its first step; may be empty"));
    m_nameNote->setObjectName(u"nameNote"_s);
    m_count->setObjectName(u"count"_s);
    m_count->setRange(1, MaxCount);
    m_count->setGroupSeparatorShown(true);

    m_capacity->setObjectName(u"capacity"_s);
    m_capacity->setRange(0, MaxCapacity);
    m_capacity->setGroupSeparatorShown(true);
    m_capacity->setSpecialValueText(tr("as usual here"));
    m_capacity->setToolTip(tr("How many messages its mailbox holds before it refuses more"));

    addField(tr("&Behaviour"), m_behaviour, m_description);
    addField(tr("&Label"), m_label);
    addField(tr("&Name"), m_name, m_nameNote);
    addField(tr("&How many"), m_count);
    addField(tr("&Mailbox capacity"), m_capacity);

    connect(m_behaviour, &QComboBox::currentIndexChanged, this, &SpawnDialog::showBehaviour);
    connect(m_name, &QLineEdit::textChanged, this, &SpawnDialog::showNameHolder);
    connect(&frames, &LatestFrame::changed, this, &SpawnDialog::showNameHolder);
    m_behaviour->setFocus();
    showBehaviour();
    if (m_behaviours.isEmpty())
        receipt()->setError(tr("This runtime offers no behaviours to spawn."));
}

void SpawnDialog::showBehaviour()
{
    const int index = m_behaviour->currentIndex();
    const bool any = index >= 0;
    m_description->setText(any ? m_behaviours[index].description : QString());
    m_count->setEnabled(any && m_behaviours[index].takesCount);
    if (!m_count->isEnabled())
        m_count->setValue(1);
    setValid(any);
}

void SpawnDialog::showNameHolder()
{
    const Pid holder = latest().holder(m_name->text());
    m_nameNote->setError(holder.isNull() ? QString() : tr("%1 holds this name.").arg(latest().describe(holder)));
}

void SpawnDialog::perform()
{
    const SpawnRequest request{.behaviour = m_behaviour->currentData().toString(),
                               .label = m_label->text().trimmed(),
                               .name = m_name->text(),
                               .count = m_count->value(),
                               .mailboxCapacity = m_capacity->value() > 0
                                   ? std::optional<qsizetype>(m_capacity->value())
                                   : std::nullopt};
    expect(control().spawn(request), [this](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        Q_EMIT reported(outcome.count > 1
                            ? tr("Spawned %Ln processes.", nullptr, static_cast<int>(outcome.count))
                            : tr("Spawned %1.").arg(outcome.pid.toString()));
        Q_EMIT spawned(outcome.pid);
        accept();
    });
}

} // namespace orrery::ui

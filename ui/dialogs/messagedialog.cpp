// SPDX-License-Identifier: MIT
#include "dialogs/messagedialog.h"

#include "dialogs/delayfield.h"
#include "dialogs/messagefield.h"
#include "dialogs/targetfield.h"
#include "models/format.h"
#include "views/outcometext.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

MessageDialog::MessageDialog(Mode mode, Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_mode(mode),
      m_target(new TargetField(frames, TargetField::Accepts::PidOrName, this)), m_message(new MessageField(this)),
      m_delay(new DelayField(this))
{
    addField(tr("&To"), m_target);
    addField(tr("&Message"), m_message);
    m_delay->setText(u"5 s"_s);
    if (mode == Mode::Send) {
        setObjectName(u"sendDialog"_s);
        setWindowTitle(tr("Send a Message"));
        setAction(tr("&Send"), u"send"_s);
        m_later = new QCheckBox(tr("&After"), this);
        m_later->setObjectName(u"later"_s);
        m_later->setToolTip(tr("Send it after a delay, not now"));
        m_delay->setEnabled(false);
        form()->addRow(m_later, m_delay);
        connect(m_later, &QCheckBox::toggled, this, [this](bool later) {
            m_delay->setEnabled(later);
            if (later)
                m_delay->setFocus();
            validate();
        });
    } else {
        setObjectName(u"scheduleDialog"_s);
        setWindowTitle(tr("Schedule a Message"));
        setAction(tr("&Schedule"), u"schedule"_s);
        addField(tr("&After"), m_delay);
    }
    connect(m_target, &TargetField::changed, this, &MessageDialog::validate);
    connect(m_message, &MessageField::changed, this, &MessageDialog::validate);
    connect(m_delay, &DelayField::changed, this, &MessageDialog::validate);
    m_target->setFocus();
    validate();
}

void MessageDialog::setTarget(const QString &text)
{
    m_target->setText(text);
    if (!text.isEmpty())
        m_message->setFocus();
}

bool MessageDialog::isDelayed() const
{
    return m_mode == Mode::Schedule || m_later->isChecked();
}

void MessageDialog::validate()
{
    setValid(m_target->isValid() && m_message->isValid() && (!isDelayed() || m_delay->isValid()));
    receipt()->clear();
}

void MessageDialog::perform()
{
    const Parsed<Target> target = m_target->target();
    const Parsed<Message> message = m_message->message();
    const Parsed<std::chrono::nanoseconds> delay = m_delay->delay();
    if (!target || !message || (isDelayed() && !delay))
        return;
    if (isDelayed())
        schedule(*target, *delay, *message);
    else
        send(*target, *message);
}

void MessageDialog::send(const Target &target, const Message &message)
{
    expect(control().send(target, message), [this, target](const Outcome &outcome) {
        const QString text = receiptText(outcome, target, latest());
        if (outcome.isDone()) {
            receipt()->setHint(text);
            Q_EMIT reported(text);
        } else {
            receipt()->setError(text);
        }
    });
}

void MessageDialog::schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    expect(control().schedule(target, delay, message), [this, target, delay](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        const QString text = tr("Scheduled for %1, due in %2.").arg(targetText(target), Format::delay(delay));
        receipt()->setHint(text);
        Q_EMIT reported(text);
        if (m_mode == Mode::Schedule)
            accept();
    });
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/messagedialog.h"

#include "dialogs/delayfield.h"
#include "dialogs/messagefield.h"
#include "dialogs/targetfield.h"
#include "models/format.h"
#include "views/outcometext.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace orrery::ui {

MessageDialog::MessageDialog(Mode mode, Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_mode(mode),
      m_target(new TargetField(
          frames, mode == Mode::SendToGroup ? TargetField::Accepts::Group : TargetField::Accepts::PidOrName, this)),
      m_message(new MessageField(this)), m_delay(new DelayField(this))
{
    addField(mode == Mode::SendToGroup ? tr("&To all in") : tr("&To"), m_target);
    addField(tr("&Message"), m_message);
    m_delay->setText(u"5 s"_s);
    switch (mode) {
    case Mode::Send:
        setObjectName(u"sendDialog"_s);
        setWindowTitle(tr("Send a Message"));
        break;
    case Mode::SendToGroup:
        setObjectName(u"sendGroupDialog"_s);
        setWindowTitle(tr("Send to a Group"));
        break;
    case Mode::Schedule:
        setObjectName(u"scheduleDialog"_s);
        setWindowTitle(tr("Schedule a Message"));
        break;
    }
    if (mode == Mode::Schedule)
        setAction(tr("&Schedule"), u"schedule"_s);
    else
        setAction(tr("&Send"), u"send"_s);
    addDelay();
    connect(m_target, &TargetField::changed, this, &MessageDialog::validate);
    connect(m_message, &MessageField::changed, this, &MessageDialog::validate);
    connect(m_delay, &DelayField::changed, this, &MessageDialog::validate);
    m_target->setFocus();
    validate();
}

void MessageDialog::addDelay()
{
    switch (m_mode) {
    case Mode::Send:
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
        break;
    case Mode::SendToGroup:
        m_delay->hide();
        break;
    case Mode::Schedule:
        addField(tr("&After"), m_delay);
        m_delayCaption = qobject_cast<QLabel *>(form()->labelForField(m_delay));
        m_repeat = new QCheckBox(tr("&Repeat until it is cancelled"), this);
        m_repeat->setObjectName(u"repeat"_s);
        m_repeat->setToolTip(tr("Send it again and again, each time after this long"));
        form()->addRow(QString(), m_repeat);
        connect(m_repeat, &QCheckBox::toggled, this, [this](bool repeat) {
            m_delayCaption->setText(repeat ? tr("&Every") : tr("&After"));
            m_delay->setLeast(repeat ? std::chrono::nanoseconds(Control::ShortestPeriod) : std::chrono::nanoseconds(0));
        });
        break;
    }
}

void MessageDialog::setTarget(const QString &text)
{
    m_target->setText(text);
    if (!text.isEmpty())
        m_message->setFocus();
}

bool MessageDialog::isDelayed() const
{
    return m_mode == Mode::Schedule || (m_later && m_later->isChecked());
}

bool MessageDialog::isRepeated() const
{
    return m_repeat && m_repeat->isChecked();
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
    if (m_mode == Mode::SendToGroup)
        sendToGroup(std::get<QString>(*target), *message);
    else if (isDelayed())
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

void MessageDialog::sendToGroup(const QString &group, const Message &message)
{
    expect(control().sendGroup(group, message), [this, group](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(groupRefusalText(outcome, group, latest()));
            return;
        }
        const QString text = tr("Delivered to %1 of %Ln member(s) of %2.", nullptr, Format::plural(qint64{outcome.total}))
                                 .arg(Format::number(qint64{outcome.count}), group);
        if (outcome.count < outcome.total)
            receipt()->setError(text + u' ' + tr("The mailboxes of the others are full."));
        else
            receipt()->setHint(text);
        Q_EMIT reported(text);
    });
}

void MessageDialog::schedule(const Target &target, std::chrono::nanoseconds delay, const Message &message)
{
    const bool repeated = isRepeated();
    const QFuture<Outcome> future = repeated ? control().scheduleEvery(target, delay, message)
                                             : control().schedule(target, delay, message);
    expect(future, [this, target, delay, repeated](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        const QString text = (repeated ? tr("Scheduled for %1, every %2.") : tr("Scheduled for %1, due in %2."))
                                 .arg(targetText(target), Format::delay(delay));
        receipt()->setHint(text);
        Q_EMIT reported(text);
        if (m_mode == Mode::Schedule)
            accept();
    });
}

} // namespace orrery::ui

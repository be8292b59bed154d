// SPDX-License-Identifier: MIT
#include "dialogs/composer.h"

#include "dialogs/messagefield.h"
#include "dialogs/recipientfield.h"
#include "models/format.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// One line that tells a message from the others.
QString summary(const SentMessage &message)
{
    QString text = message.text.simplified();
    constexpr qsizetype Shown = 40;
    if (text.size() > Shown)
        text = text.left(Shown - 1) + u'…';
    const QString to = message.kind == Recipient::Kind::Selection ? Composer::tr("selection") : message.recipient;
    switch (message.when) {
    case TimingField::Kind::Now:
        break;
    case TimingField::Kind::After:
        return Composer::tr("%1: %2 (after %3)").arg(to, text, message.span);
    case TimingField::Kind::Every:
        return Composer::tr("%1: %2 (every %3)").arg(to, text, message.span);
    }
    return Composer::tr("%1: %2").arg(to, text);
}

} // namespace

Composer::Composer(Control &commands, const LatestFrame &frames, QWidget *parent)
    : CommandDialog(commands, frames, parent), m_recipient(new RecipientField(commands, frames, this)),
      m_message(new MessageField(this)), m_timing(new TimingField(this)), m_recent(new QComboBox(this)),
      m_cancel(new QPushButton(tr("C&ancel Timer"), this))
{
    setObjectName(u"composer"_s);
    setWindowTitle(tr("Compose a Message"));
    addField(tr("&To"), m_recipient);
    addField(tr("&Message"), m_message);
    addField(tr("&When"), m_timing);
    addField(tr("&Recent"), m_recent);
    // It is a different field for each kind of recipient.
    qobject_cast<QLabel *>(form()->labelForField(m_recipient))->setBuddy(m_recipient);
    m_recent->setObjectName(u"recent"_s);
    m_recent->setAccessibleName(tr("Messages sent before"));
    m_recent->setPlaceholderText(tr("Messages sent before"));
    m_recent->setToolTip(tr("Fills in the fields again"));
    m_recent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cancel->setObjectName(u"cancelTimer"_s);
    m_cancel->setToolTip(tr("Take back what was scheduled last"));
    m_cancel->hide();
    addAside(m_cancel);

    connect(m_recipient, &RecipientField::changed, this, &Composer::validate);
    connect(m_message, &MessageField::changed, this, &Composer::validate);
    connect(m_timing, &TimingField::changed, this, &Composer::validate);
    connect(m_message, &MessageField::submitted, action(), &QPushButton::click);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(shortcut, &QShortcut::activated, action(), &QPushButton::click);
    }
    connect(m_recent, &QComboBox::activated, this, &Composer::recall);
    connect(m_cancel, &QPushButton::clicked, this, &Composer::cancelTimers);
    fillHistory();
    m_recipient->setFocus();
    validate();
}

void Composer::begin(const Recipient &recipient, TimingField::Kind when)
{
    m_recipient->setRecipient(recipient);
    m_timing->setKind(when);
    receipt()->clear();
    setArmed({});
    if (m_recipient->isEmpty())
        m_recipient->setFocus();
    else
        m_message->setFocus();
}

void Composer::forget()
{
    const Recipient to = m_recipient->recipient();
    const Parsed<Target> target = m_recipient->target();
    if (to.kind == Recipient::Kind::Selection || (target && std::holds_alternative<Pid>(*target)))
        m_recipient->setRecipient({});
    receipt()->clear();
    setArmed({});
}

void Composer::validate()
{
    setValid(m_recipient->isValid() && m_message->isValid() && m_timing->isValid());
    if (m_timing->kind() == TimingField::Kind::Now)
        setAction(tr("&Send"), u"send"_s);
    else
        setAction(tr("&Schedule"), u"schedule"_s);
    // A timer that was armed can be cancelled though the next message is being written.
    if (m_armed.isEmpty())
        receipt()->clear();
}

void Composer::perform()
{
    const Parsed<Message> message = m_message->message();
    const Parsed<Timing> timing = m_timing->timing();
    const bool isNow = m_timing->kind() == TimingField::Kind::Now;
    if (!message || !m_recipient->isValid() || (!isNow && !timing))
        return;
    remember();
    setArmed({});
    if (isNow)
        deliver(*message);
    else
        schedule(*message, *timing);
}

void Composer::deliver(const Message &message)
{
    const Recipient to = m_recipient->recipient();
    const QFuture<Outcome> future = to.kind == Recipient::Kind::Address ? control().send(*m_recipient->target(), message)
        : to.kind == Recipient::Kind::Group                            ? control().sendGroup(to.text, message)
                                                                       : control().sendTo(to.pids, message);
    expect(future, [this, to](const Outcome &outcome) {
        if (outcome.isDone())
            showDelivery(outcome, to);
        else
            showRefusal(outcome, to);
    });
}

void Composer::schedule(const Message &message, const Timing &timing)
{
    const Recipient to = m_recipient->recipient();
    QFuture<Outcome> future;
    if (to.kind == Recipient::Kind::Group)
        future = control().scheduleGroup(to.text, timing, message);
    else if (to.kind == Recipient::Kind::Selection)
        future = control().scheduleTo(to.pids, timing, message);
    else if (timing.isRepeated)
        future = control().scheduleEvery(*m_recipient->target(), timing.span, message);
    else
        future = control().schedule(*m_recipient->target(), timing.span, message);
    expect(future, [this, to, timing](const Outcome &outcome) {
        if (outcome.isDone())
            showTimers(outcome, to, timing);
        else
            showRefusal(outcome, to);
    });
}

QString Composer::nameOf(const Recipient &recipient, const Outcome &outcome) const
{
    switch (recipient.kind) {
    case Recipient::Kind::Address:
        return describeTarget(*parseTarget(recipient.text), outcome.pid, latest());
    case Recipient::Kind::Group:
        return recipient.text;
    case Recipient::Kind::Selection:
        break;
    }
    return tr("%Ln process(es)", nullptr, Format::plural(qint64{recipient.pids.size()}));
}

void Composer::showDelivery(const Outcome &outcome, const Recipient &to)
{
    QString text;
    const QString count = Format::number(qint64{outcome.count});
    const int total = Format::plural(qint64{outcome.total});
    switch (to.kind) {
    case Recipient::Kind::Address:
        text = tr("Delivered to %1.").arg(nameOf(to, outcome));
        break;
    case Recipient::Kind::Group:
        text = tr("Delivered to %1 of %Ln member(s) of %2.", nullptr, total).arg(count, to.text);
        if (outcome.count < outcome.total)
            text += u' ' + tr("The mailboxes of the others are full.");
        break;
    case Recipient::Kind::Selection:
        text = tr("Delivered to %1 of %Ln process(es).", nullptr, total).arg(count);
        if (outcome.count < outcome.total)
            text += u' ' + tr("The others have ended, or their mailboxes are full.");
        break;
    }
    if (to.kind != Recipient::Kind::Address && outcome.count < outcome.total)
        receipt()->setError(text);
    else
        receipt()->setHint(text);
    Q_EMIT reported(text);
}

void Composer::showTimers(const Outcome &outcome, const Recipient &to, const Timing &timing)
{
    const QString who = nameOf(to, outcome);
    const QString span = Format::delay(timing.span);
    QString text;
    if (to.kind == Recipient::Kind::Address) {
        text = (timing.isRepeated ? tr("Timer #%1 armed for %2, every %3.") : tr("Timer #%1 armed for %2, due in %3."))
                   .arg(QString::number(outcome.timer), who, span);
        setArmed({outcome.timer});
    } else {
        const int armed = Format::plural(qint64{outcome.count});
        text = (timing.isRepeated ? tr("%Ln timer(s) armed for %1, every %2.", nullptr, armed)
                                  : tr("%Ln timer(s) armed for %1, due in %2.", nullptr, armed))
                   .arg(who, span);
        setArmed(outcome.timers);
    }
    if (outcome.count < outcome.total)
        receipt()->setError(text + u' ' + tr("The others have ended."));
    else
        receipt()->setHint(text);
    Q_EMIT reported(text);
}

void Composer::showRefusal(const Outcome &outcome, const Recipient &to)
{
    const bool isOne = to.kind == Recipient::Kind::Address || to.pids.size() == 1;
    if (to.kind == Recipient::Kind::Group)
        receipt()->setError(groupRefusalText(outcome, to.text, latest()));
    else if (isOne || outcome.reason != Outcome::Reason::NoProcess)
        receipt()->setError(refusalText(outcome, latest()));
    else
        receipt()->setError(tr("None of the selected processes is there any more."));
}

void Composer::setArmed(const QList<quint64> &timers)
{
    m_armed = timers;
    m_cancel->setVisible(!timers.isEmpty());
    m_cancel->setText(timers.size() > 1 ? tr("C&ancel Timers") : tr("C&ancel Timer"));
}

void Composer::cancelTimers()
{
    const QList<quint64> timers = std::exchange(m_armed, {});
    setArmed({});
    // The button that had the focus is gone.
    m_message->setFocus();
    expect(control().cancelTimers(timers), [this, timers](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        const QString text = timers.size() == 1
            ? tr("Timer #%1 cancelled.").arg(timers.first())
            : tr("%Ln timer(s) cancelled.", nullptr, Format::plural(qint64{outcome.count}));
        receipt()->setHint(text);
        Q_EMIT reported(text);
    });
}

void Composer::remember()
{
    const Recipient to = m_recipient->recipient();
    const TimingField::Kind when = m_timing->kind();
    m_history.add({to.kind, to.text, m_message->format(), m_message->text(), when,
                   when == TimingField::Kind::Now ? QString() : m_timing->span()});
    fillHistory();
}

void Composer::fillHistory()
{
    m_recent->clear();
    for (const SentMessage &message : m_history.messages())
        m_recent->addItem(summary(message));
    m_recent->setCurrentIndex(-1);
    m_recent->setEnabled(m_recent->count() > 0);
}

void Composer::recall(int index)
{
    if (index < 0 || index >= m_history.messages().size())
        return;
    const SentMessage message = m_history.messages().at(index);
    // Who was selected then is not known any more.
    if (message.kind != Recipient::Kind::Selection)
        m_recipient->setRecipient({message.kind, message.recipient, {}});
    m_message->setMessage(message.format, message.text);
    m_timing->setKind(message.when);
    if (!message.span.isEmpty())
        m_timing->setSpan(message.span);
    m_recent->setCurrentIndex(-1);
    m_message->setFocus();
}

} // namespace orrery::ui

// SPDX-License-Identifier: MIT
#include "dialogs/changedelaydialog.h"

#include "dialogs/delayfield.h"
#include "models/format.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

ChangeDelayDialog::ChangeDelayDialog(const QList<quint64> &ids, Control &commands, const LatestFrame &frames,
                                     QWidget *parent)
    : CommandDialog(commands, frames, parent), m_ids(ids), m_delay(new DelayField(this))
{
    setObjectName(u"changeDelayDialog"_s);
    setWindowTitle(tr("Change the Delay"));
    setAction(tr("&Change"), u"schedule"_s);
    auto *which = new QLabel(subject(), this);
    which->setObjectName(u"subject"_s);
    which->setTextFormat(Qt::PlainText);
    which->setWordWrap(true);
    form()->addRow(tr("Timers"), which);
    addField(tr("&Delay from now"), m_delay);
    connect(m_delay, &DelayField::changed, this, &ChangeDelayDialog::validate);
    m_delay->setFocus();
    validate();
}

QString ChangeDelayDialog::subject() const
{
    if (m_ids.size() > 1)
        return tr("%Ln selected timer(s)", nullptr, Format::plural(qint64{m_ids.size()}));
    const TimerInfo *one = latest().timer(m_ids.first());
    if (!one)
        return tr("One that is not pending any more");
    const QString target = one->target.isNull() ? one->targetName : latest().describe(one->target);
    const QString when = tr("%1 to %2, due in %3", "message, target, time")
                             .arg(one->preview, target, 
                                  Format::countdown(std::max(one->remaining, std::chrono::milliseconds(1))));
    return one->period.count() > 0 ? tr("%1, every %2").arg(when, Format::delay(one->period)) : when;
}

void ChangeDelayDialog::validate()
{
    setValid(m_delay->isValid());
    receipt()->clear();
}

void ChangeDelayDialog::perform()
{
    const Parsed<std::chrono::nanoseconds> delay = m_delay->delay();
    if (!delay)
        return;
    expect(control().rescheduleTimers(m_ids, *delay), [this, delay = *delay](const Outcome &outcome) {
        if (!outcome.isDone()) {
            receipt()->setError(refusalText(outcome, latest()));
            return;
        }
        QString text = tr("%Ln timer(s) due in %1.", nullptr, Format::plural(qint64{outcome.count}))
                           .arg(Format::delay(delay));
        if (outcome.count < outcome.total)
            text += u' ' + missedTimersText(outcome);
        Q_EMIT reported(text);
        accept();
    });
}

} // namespace orrery::ui

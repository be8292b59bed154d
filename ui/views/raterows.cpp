// SPDX-License-Identifier: MIT
#include "views/raterows.h"

#include "models/format.h"
#include "views/detailrow.h"
#include "views/latestframe.h"
#include "views/sparkline.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr qsizetype LeastSeconds = 60;

} // namespace

RateRows::RateRows(const LatestFrame &latest, RateHistory &history, QWidget *owner)
    : QObject(owner), m_latest(latest), m_history(history), m_owner(owner)
{
}

RateRows::Row RateRows::addRow(QFormLayout *form, const QString &name, const QString &caption, const QString &tip,
                               bool isShare) const
{
    Row row{addTextDetail(form, caption, name, m_owner), new Sparkline(m_owner)};
    row.course->setObjectName(u"details."_s + name + u"Course"_s);
    row.course->setAccessibleName(tip);
    row.course->setToolTip(tip);
    row.course->setReadout([isShare](double value, qsizetype ago) {
        const QString amount = isShare ? Format::percent(value) : tr("%1/s").arg(Format::rate(value));
        return tr("%1, %2 ago", "rate, time").arg(amount, Format::uptime(std::chrono::seconds(ago)));
    });
    form->addRow(QString(), row.course);
    return row;
}

void RateRows::addReceived(QFormLayout *form, const QString &caption)
{
    m_received = addRow(form, u"received"_s, caption, tr("Messages received per second, over the last minutes"), false);
}

void RateRows::addSent(QFormLayout *form, const QString &caption)
{
    m_sent = addRow(form, u"sent"_s, caption, tr("Messages sent per second, over the last minutes"), false);
}

void RateRows::addCpu(QFormLayout *form, const QString &caption)
{
    m_cpu = addRow(form, u"cpu"_s, caption, tr("Share of one core, over the last minutes"), true);
}

void RateRows::show(const ProcessInfo &info, bool ended)
{
    // Of one of which nothing is known yet, the counters stand at 0; those of a frame that was rearranged are of a later time
    // than it says.
    const FramePtr &frame = m_latest.frame();
    if (!ended && frame && !frame->isRearranged && m_latest.isKnown(info.pid))
        m_history.note(info, m_latest.frame()->takenAt);
    const auto rates = ended ? std::nullopt : m_history.latest(info.pid);
    const auto told = [&](const QString &total, const QString &rate) {
        return rates ? tr("%1 (%2)", "in all, of late").arg(total, rate) : total;
    };
    const auto aSecond = [](double rate) { return tr("%1/s").arg(Format::rate(rate)); };
    const QString received = rates ? aSecond(rates->received) : QString();
    const QString sent = rates ? aSecond(rates->sent) : QString();
    m_received.value->setText(told(Format::number(info.messagesReceived), received));
    m_sent.value->setText(told(Format::number(info.messagesSent), sent));
    m_cpu.value->setText(told(Format::elapsed(info.cpuTime), rates ? Format::percent(rates->cpu) : QString()));
    QList<double> receivedCourse, sentCourse, cpuCourse;
    for (const RateHistory::Rates &each : m_history.course(info.pid)) {
        receivedCourse.append(each.received);
        sentCourse.append(each.sent);
        cpuCourse.append(each.cpu);
    }
    // Not a dot at the right end, until there is more of it.
    const qsizetype shown = std::max<qsizetype>(LeastSeconds, cpuCourse.size());
    for (const Row *row : {&m_received, &m_sent, &m_cpu})
        row->course->setCapacity(shown);
    m_received.course->setValues(receivedCourse);
    m_sent.course->setValues(sentCourse);
    m_cpu.course->setValues(cpuCourse);
}

} // namespace orrery::ui

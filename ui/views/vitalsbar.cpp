// SPDX-License-Identifier: MIT
#include "views/vitalsbar.h"

#include "models/format.h"
#include "models/vitals.h"
#include "views/loadbar.h"
#include "views/sparkline.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More workers are drawn without a caption each.
constexpr int MostCaptioned = 4;

} // namespace

VitalsBar::VitalsBar(const Vitals &vitals, QWidget *parent)
    : QWidget(parent), m_vitals(vitals), m_workers(new QLabel(this)), m_loads(new LoadBar(this))
{
    setObjectName(u"vitals"_s);
    setAccessibleName(tr("Vitals"));
    auto *layout = new QHBoxLayout(this);
    const int gap = fontMetrics().averageCharWidth();
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);
    layout->setSpacing(gap);

    m_live = addGauge(u"live"_s, tr("Live processes"));
    m_rate = addGauge(u"rate"_s, tr("Messages that processes receive in a second"));
    m_backlog = addGauge(u"backlog"_s, tr("Messages that wait in mailboxes"));
    m_timers = addGauge(u"timersPending"_s, tr("Pending timers"));
    layout->addWidget(m_workers);
    layout->addWidget(m_loads);
    addLine();
    m_memory = addGauge(u"memory"_s, tr("Resident memory of the program that hosts the runtime"), false);
    m_workers->setObjectName(u"workers"_s);
    m_loads->setObjectName(u"workerLoads"_s);

    connect(&vitals, &Vitals::changed, this, &VitalsBar::update);
    update();
}

VitalsBar::Gauge VitalsBar::addGauge(const QString &name, const QString &tip, bool hasNext)
{
    Gauge gauge{new QLabel(this), new Sparkline(this)};
    gauge.text->setObjectName(name);
    gauge.text->setToolTip(tip);
    gauge.text->setAccessibleDescription(tip);
    gauge.course->setToolTip(tip);
    gauge.course->setAccessibleName(tip);
    // Numbers that grow by a digit must not push the others about.
    gauge.text->setMinimumWidth(fontMetrics().averageCharWidth() * 10);

    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(gauge.text);
    row->addWidget(gauge.course, 1);
    if (hasNext)
        addLine();
    return gauge;
}

void VitalsBar::addLine()
{
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    // Sunken, its light half is not seen on a light ground, and its ends are.
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::PlaceholderText);
    static_cast<QHBoxLayout *>(layout())->addWidget(line);
}

void VitalsBar::set(const Gauge &gauge, const QString &text, const SampleRing &ring)
{
    gauge.text->setText(text);
    gauge.course->setValues(ring);
}

void VitalsBar::update()
{
    const auto whole = [](const SampleRing &ring) { return static_cast<qint64>(ring.last()); };

    set(m_live, tr("%Ln live", "processes", Format::plural(whole(m_vitals.live()))), m_vitals.live());
    const double rate = m_vitals.messageRate().isEmpty() ? -1 : m_vitals.messageRate().last();
    set(m_rate, tr("%1 msg/s").arg(Format::rate(rate)), m_vitals.messageRate());
    set(m_backlog, tr("backlog %1").arg(Format::number(whole(m_vitals.backlog()))), m_vitals.backlog());
    set(m_timers, tr("%Ln timer(s)", nullptr, Format::plural(whole(m_vitals.timers()))), m_vitals.timers());
    set(m_memory, Format::bytes(whole(m_vitals.resident())), m_vitals.resident());
    updateWorkers();
}

void VitalsBar::updateWorkers()
{
    const int count = m_vitals.workerCount();
    QList<double> loads;
    QStringList tips;
    for (int worker = 0; worker < count; ++worker) {
        loads.append(m_vitals.busy(worker).last());
        tips.append(tr("Worker %1: %2").arg(worker + 1).arg(Format::percent(loads.last())));
    }
    const double sum = std::accumulate(loads.begin(), loads.end(), 0.0);
    m_workers->setText(count == 0 ? QString()
                                  : tr("%n worker(s) %1", nullptr, count).arg(Format::percent(sum / count)));
    m_loads->setLoads(loads, captionsOf(count));
    placeWorkers();
    m_workers->setToolTip(tr("The share of their time that the workers spend on processes") + u'\n'
                          + tips.join(u'\n'));
    m_loads->setToolTip(m_workers->toolTip());
    m_loads->setAccessibleName(tips.join(u", "_s));
}

/// None where they are too many.
QStringList VitalsBar::captionsOf(int workers)
{
    QStringList captions;
    for (int worker = 0; worker < workers && workers <= MostCaptioned; ++worker)
        captions.append(tr("worker %1").arg(worker + 1));
    return captions;
}

/// Each with a caption where there is room for that beside the others, else summed up.
void VitalsBar::placeWorkers()
{
    int needed = m_loads->captionedWidth();
    for (int i = 0; i < layout()->count(); ++i) {
        if (QWidget *each = layout()->itemAt(i)->widget(); each != m_workers && each != m_loads)
            needed += std::max(each->sizeHint().width(), each->minimumWidth()) + layout()->spacing();
    }
    const bool isCaptioned = m_loads->captionedWidth() > 0 && needed <= contentsRect().width();
    m_loads->setCaptioned(isCaptioned);
    m_workers->setVisible(!isCaptioned && !m_workers->text().isEmpty());
}

void VitalsBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeWorkers();
}

} // namespace orrery::ui

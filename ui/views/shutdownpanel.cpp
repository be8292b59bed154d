// SPDX-License-Identifier: MIT
#include "views/shutdownpanel.h"

#include "models/format.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/outcometext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More processes than this are counted, not listed.
constexpr qsizetype Listed = 4;
/// The bar's scale: counts of processes may be beyond what an int holds.
constexpr int BarSteps = 1000;

} // namespace

ShutdownPanel::ShutdownPanel(ShutdownFlow &shutdown, const LatestFrame &latest, QWidget *parent)
    : QFrame(parent), m_shutdown(shutdown), m_latest(latest), m_headline(new QLabel(this)), m_detail(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_restart(new QPushButton(themedIcon(u"restart"_s), tr("Start &Again"), this)),
      m_hide(new QPushButton(tr("Hide"), this))
{
    setObjectName(u"shutdownPanel"_s);
    setAccessibleName(tr("Shutdown"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);

    QFont strong = m_headline->font();
    strong.setBold(true);
    m_headline->setFont(strong);
    m_headline->setObjectName(u"shutdownHeadline"_s);
    m_headline->setWordWrap(true);
    m_detail->setObjectName(u"shutdownDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"shutdownProgress"_s);
    m_bar->setRange(0, BarSteps);
    m_bar->setAccessibleName(tr("How many have ended"));
    m_restart->setObjectName(u"startAgain"_s);
    m_hide->setObjectName(u"hideShutdown"_s);

    auto *texts = new QVBoxLayout;
    texts->addWidget(m_headline);
    texts->addWidget(m_bar);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(texts, 1);
    layout->addWidget(m_restart);
    layout->addWidget(m_hide);

    connect(m_restart, &QPushButton::clicked, &shutdown, &ShutdownFlow::restart);
    connect(m_hide, &QPushButton::clicked, this, &QWidget::hide);
    connect(&latest, &LatestFrame::changed, this, &ShutdownPanel::follow);
    connect(&shutdown, &ShutdownFlow::changed, this, &ShutdownPanel::showStage);
    connect(&shutdown, &ShutdownFlow::restartRefused, this, [this](const Outcome &outcome) {
        m_detail->setText(tr("It could not be started again. %1").arg(refusalText(outcome, m_latest)));
        m_detail->show();
    });
    hide();
    showStage();
}

void ShutdownPanel::showStage()
{
    const ShutdownFlow::Stage before = std::exchange(m_stage, m_shutdown.stage());
    m_restart->setEnabled(m_stage == ShutdownFlow::Stage::Done);
    switch (m_stage) {
    case ShutdownFlow::Stage::Idle:
        hide();
        break;
    case ShutdownFlow::Stage::Running:
        if (before != m_stage)
            begin();
        follow();
        break;
    case ShutdownFlow::Stage::Done:
        if (m_shutdown.report())
            finish(*m_shutdown.report());
        break;
    case ShutdownFlow::Stage::Restarting:
        m_detail->setText(tr("Starting again…"));
        m_detail->show();
        break;
    }
}

void ShutdownPanel::begin()
{
    m_total = m_latest.liveCount();
    m_since.start();
    m_restart->hide();
    m_hide->hide();
    m_bar->show();
    m_bar->setValue(0);
    m_headline->setText(tr("Shutting down…"));
    m_detail->clear();
    m_detail->show();
    show();
}

void ShutdownPanel::follow()
{
    const FramePtr &frame = m_latest.frame();
    if (m_stage != ShutdownFlow::Stage::Running || !frame)
        return;
    // Processes may have been spawned between the last frame and the shutdown.
    const qsizetype live = frame->statistics.live;
    m_total = std::max(m_total, live);
    m_bar->setValue(m_total == 0 ? BarSteps : static_cast<int>((m_total - live) * BarSteps / m_total));
    switch (frame->phase) {
    case Phase::Running:
        m_headline->setText(tr("Shutting down…"));
        break;
    case Phase::Grace:
        m_headline->setText(tr("Grace: processes that trap exits finish what they do."));
        break;
    case Phase::Killing:
        m_headline->setText(tr("Killing: whoever is left is stopped and waited for."));
        break;
    case Phase::Stopped:
        m_headline->setText(tr("Stopped."));
        break;
    }
    QString detail = live == 0 ? tr("Nobody is left.") : stillThere();
    if (m_shutdown.thenCloses())
        detail += u'\n' + tr("The window closes when it is done.");
    m_detail->setText(detail);
}

QString ShutdownPanel::stillThere() const
{
    const QList<ProcessInfo> &processes = m_latest.frame()->processes;
    QStringList who;
    for (const ProcessInfo &info : processes.first(std::min(processes.size(), Listed)))
        who.append(m_latest.describe(info.pid));
    const std::chrono::seconds waited(m_since.elapsed() / 1000);
    const qsizetype live = m_latest.frame()->statistics.live;
    QString text = tr("%Ln process(es) still there after %1: %2", nullptr, static_cast<int>(live))
                       .arg(Format::uptime(waited), who.join(u", "_s));
    if (live > who.size())
        text += u" …"_s;
    return text;
}

void ShutdownPanel::finish(const ShutdownReport &report)
{
    const bool canRestart = m_shutdown.canRestart();
    m_bar->hide();
    const QString timers = tr("%Ln timer(s) cancelled", nullptr, static_cast<int>(report.timersCancelled));
    m_headline->setText(tr("Stopped %Ln process(es) in %1, %2.", nullptr, static_cast<int>(report.stopped))
                            .arg(Format::elapsed(report.elapsed), timers));
    QStringList lines;
    if (report.finishedInGrace > 0)
        lines.append(tr("%Ln finished by itself within the grace.", nullptr,
                        static_cast<int>(report.finishedInGrace)));
    if (report.killed > 0)
        lines.append(tr("%Ln had to be killed after the grace.", nullptr, static_cast<int>(report.killed)));
    if (!report.stuck.isEmpty()) {
        QStringList who;
        for (const Pid pid : report.stuck.first(std::min(report.stuck.size(), Listed)))
            who.append(m_latest.describe(pid));
        lines.append(tr("%Ln had not suspended by the deadline and ends when it does: %1", nullptr,
                        static_cast<int>(report.stuck.size()))
                         .arg(who.join(u", "_s)));
    }
    m_detail->setText(lines.join(u'\n'));
    m_detail->setVisible(!lines.isEmpty());
    m_restart->setVisible(canRestart);
    m_hide->setVisible(!canRestart);
    if (canRestart)
        m_restart->setFocus();
    show();
}

} // namespace orrery::ui

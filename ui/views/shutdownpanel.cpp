// SPDX-License-Identifier: MIT
#include "views/shutdownpanel.h"

#include "dialogs/savereport.h"
#include "models/format.h"
#include "views/fieldnote.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/outcometext.h"
#include "views/phasesteps.h"
#include "views/stragglertable.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
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
    : QFrame(parent), m_shutdown(shutdown), m_latest(latest), m_headline(new QLabel(this)), m_steps(new PhaseSteps(this)),
      m_bar(new QProgressBar(this)), m_detail(new QLabel(this)), m_stragglers(new StragglerTable(this)),
      m_receipt(new FieldNote(this)), m_copy(new QPushButton(themedIcon(u"copy"_s), tr("&Copy Report"), this)),
      m_save(new QPushButton(tr("Sa&ve Report…"), this)),
      m_restart(new QPushButton(themedIcon(u"restart"_s), tr("Start &Again"), this)),
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
    m_receipt->setObjectName(u"shutdownReceipt"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    makeButtons(top);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    for (QWidget *each : {static_cast<QWidget *>(m_steps), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_detail), static_cast<QWidget *>(m_stragglers),
                          static_cast<QWidget *>(m_receipt)})
        layout->addWidget(each);

    connect(&latest, &LatestFrame::changed, this, &ShutdownPanel::follow);
    connect(&shutdown.watch(), &StragglerWatch::changed, this, &ShutdownPanel::showStragglers);
    connect(&shutdown, &ShutdownFlow::changed, this, &ShutdownPanel::showStage);
    connect(&shutdown, &ShutdownFlow::restartRefused, this, [this](const Outcome &outcome) {
        m_receipt->setError(tr("It could not be started again. %1").arg(refusalText(outcome, m_latest)));
    });
    connect(&shutdown, &ShutdownFlow::killAnswered, this, [this](const Outcome &outcome) {
        if (outcome.isDone())
            m_receipt->setHint(tr("%Ln process(es) killed.", nullptr, Format::plural(qint64{outcome.count})));
        else
            m_receipt->setError(refusalText(outcome, m_latest));
    });
    connect(m_stragglers, &StragglerTable::killWanted, &shutdown, &ShutdownFlow::kill);
    connect(m_stragglers, &StragglerTable::killAllWanted, &shutdown, &ShutdownFlow::killEveryone);
    hide();
    showStage();
}

void ShutdownPanel::makeButtons(QHBoxLayout *layout)
{
    m_copy->setObjectName(u"copyReport"_s);
    m_copy->setToolTip(tr("What the shutdown did, as text"));
    m_save->setObjectName(u"saveReportButton"_s);
    m_save->setToolTip(tr("What the shutdown did, as a file of text or JSON"));
    m_restart->setObjectName(u"startAgain"_s);
    m_hide->setObjectName(u"hideShutdown"_s);
    for (QPushButton *each : {m_copy, m_save, m_restart, m_hide})
        layout->addWidget(each);
    connect(m_copy, &QPushButton::clicked, this, &ShutdownPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &ShutdownPanel::save);
    connect(m_restart, &QPushButton::clicked, &m_shutdown, &ShutdownFlow::restart);
    connect(m_hide, &QPushButton::clicked, this, &QWidget::hide);
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
        if (m_shutdown.record())
            finish(*m_shutdown.record());
        // Not when it is told again, with names: the focus may be elsewhere by now.
        if (before != m_stage)
            (m_shutdown.canRestart() ? m_restart : m_copy)->setFocus();
        break;
    case ShutdownFlow::Stage::Restarting:
        m_receipt->setHint(tr("Starting again…"));
        break;
    }
}

void ShutdownPanel::begin()
{
    m_total = m_latest.liveCount();
    m_phase = Phase::Running;
    m_phaseBegan = {};
    for (QPushButton *each : {m_copy, m_save, m_restart, m_hide})
        each->hide();
    m_receipt->clear();
    m_steps->clear();
    m_stragglers->setStragglers({});
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
    const Stragglers &asked = m_shutdown.watch().latest();
    // Whichever is newer; none of the two goes back.
    const Phase phase = std::max(frame->phase, asked.phase);
    const qsizetype live = asked.isKnown ? std::min(frame->statistics.live, asked.live) : frame->statistics.live;
    // Processes may have been spawned between the last frame and the shutdown.
    m_total = std::max(m_total, live);
    m_bar->setValue(m_total == 0 ? BarSteps : static_cast<int>((m_total - live) * BarSteps / m_total));
    switch (phase) {
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
    showTimes(phase);
    m_stragglers->setCanKill(m_shutdown.canKill());
    QString detail = live == 0 ? tr("Nobody is left.") : stillThere(live, phase);
    if (m_shutdown.thenCloses())
        detail += u'\n' + tr("The window closes when it is done.");
    m_detail->setText(detail);
}

void ShutdownPanel::showTimes(Phase phase)
{
    const std::chrono::milliseconds now = m_shutdown.elapsed();
    if (phase != m_phase) {
        if (m_phase != Phase::Running)
            m_steps->setTime(m_phase, now - m_phaseBegan);
        m_phase = phase;
        m_phaseBegan = now;
        m_steps->setPhase(phase);
    }
    if (phase == Phase::Grace || phase == Phase::Killing)
        m_steps->setTime(phase, now - m_phaseBegan);
}

QString ShutdownPanel::stillThere(qsizetype live, Phase phase) const
{
    const std::chrono::milliseconds now = m_shutdown.elapsed();
    QString text = tr("%Ln process(es) still there after %1.", nullptr, Format::plural(qint64{live}))
                       .arg(Format::uptime(std::chrono::duration_cast<std::chrono::seconds>(now)));
    const ShutdownOptions &options = m_shutdown.options();
    const auto until = [now](std::chrono::milliseconds end) { return Format::countdown(std::max(end - now, {})); };
    if (phase == Phase::Grace)
        text += u' ' + tr("The grace ends: %1.").arg(until(std::min(options.grace, options.deadline)));
    else if (phase == Phase::Killing)
        text += u' ' + tr("The deadline: %1.").arg(until(options.deadline));
    return text;
}

void ShutdownPanel::showStragglers()
{
    m_stragglers->setStragglers(m_shutdown.watch().latest());
    follow();
}

void ShutdownPanel::finish(const ShutdownRecord &record)
{
    const ShutdownReport &report = record.report;
    const bool canRestart = m_shutdown.canRestart();
    m_bar->hide();
    m_phase = Phase::Stopped;
    m_steps->setPhase(Phase::Stopped);
    m_steps->setTime(Phase::Grace, report.graceElapsed);
    m_steps->setTime(Phase::Killing, report.elapsed - report.graceElapsed);
    m_headline->setText(shutdownHeadline(report));
    QStringList lines;
    if (report.finishedInGrace > 0)
        lines.append(tr("%Ln finished by itself within the grace.", nullptr,
                        Format::plural(qint64{report.finishedInGrace})));
    if (report.killed > 0)
        lines.append(tr("%Ln had to be killed after the grace.", nullptr, Format::plural(qint64{report.killed})));
    if (!report.stuck.isEmpty()) {
        QStringList who;
        for (const Pid pid : report.stuck.first(std::min(report.stuck.size(), Listed)))
            who.append(record.nameOf(pid));
        if (report.stuck.size() > Listed)
            who.append(u"…"_s);
        lines.append(tr("%Ln had not suspended by the deadline and ends when it does: %1", nullptr,
                        Format::plural(qint64{report.stuck.size()}))
                         .arg(who.join(u", "_s)));
    }
    m_detail->setText(lines.join(u'\n'));
    m_detail->setVisible(!lines.isEmpty());
    m_stragglers->setCanKill(false);
    if (!m_shutdown.watch().isActive())
        m_stragglers->setStragglers({});
    m_copy->show();
    m_save->show();
    m_restart->setVisible(canRestart);
    m_hide->setVisible(!canRestart);
    show();
}

void ShutdownPanel::copy()
{
    if (!m_shutdown.record())
        return;
    QGuiApplication::clipboard()->setText(shutdownText(*m_shutdown.record()));
    m_receipt->setHint(tr("The report is on the clipboard."));
}

void ShutdownPanel::save()
{
    if (!m_shutdown.record())
        return;
    saveReport(*m_shutdown.record(), this, [this](const QString &text, bool isError) {
        if (isError)
            m_receipt->setError(text);
        else
            m_receipt->setHint(text);
    });
}

} // namespace orrery::ui

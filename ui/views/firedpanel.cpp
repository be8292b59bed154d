// SPDX-License-Identifier: MIT
#include "views/firedpanel.h"

#include "models/charthistory.h"
#include "models/firedmodel.h"
#include "models/roles.h"
#include "views/latenesschart.h"
#include "views/latestframe.h"
#include "views/rowtable.h"
#include "views/settings.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr auto openKey = "lastFired"_L1;
/// Seen of the last ones; some less where the window is low.
constexpr int Rows = 5;
constexpr int LeastRows = 2;

} // namespace

FiredPanel::FiredPanel(const LatestFrame &shown, const ChartHistory &history, QWidget *parent)
    : QWidget(parent), m_shown(shown), m_history(history), m_model(new FiredModel(this)), m_fold(new QToolButton(this)),
      m_text(new QLabel(this)), m_body(new QWidget(this)), m_chart(new LatenessChart(m_body))
{
    setObjectName(u"firedPanel"_s);
    m_fold->setObjectName(u"firedFold"_s);
    m_fold->setText(tr("Last &fired"));
    m_fold->setToolTip(tr("Show or hide the timers that fired last"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_text->setObjectName(u"firedText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setToolTip(tr("Of the timers that fired in the last minute: so many percent of them were no later than that"));
    // A long line is cut, instead of making the window wider.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chart->setObjectName(u"latenessChart"_s);
    m_chart->setAccessibleName(tr("How late timers fired in the last minute"));
    m_chart->setToolTip(m_chart->accessibleName());

    auto *table = new RowTable(m_body);
    table->setObjectName(u"firedTable"_s);
    table->setAccessibleName(tr("Timers that fired last"));
    table->setModel(m_model);
    table->setSortingEnabled(false); // the newest first
    table->setEmptyText(tr("No timer has fired yet."));
    const int character = fontMetrics().averageCharWidth();
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionsClickable(false);
    for (const auto &[column, width] : {std::pair(FiredModel::TargetColumn, 14), std::pair(FiredModel::DueColumn, 12),
                                        std::pair(FiredModel::LatenessColumn, 10)})
        header->resizeSection(column, std::max(width * character, header->sectionSizeHint(column)));
    const auto heightOf = [this](int rows) { return fontMetrics().height() * 3 / 2 * (rows + 1); };
    m_body->setMinimumHeight(heightOf(LeastRows));
    m_body->setMaximumHeight(heightOf(Rows));

    const int gap = character / 2;
    auto *top = new QHBoxLayout;
    top->setContentsMargins(gap, gap, gap, gap);
    top->addWidget(m_fold);
    top->addSpacing(gap);
    top->addWidget(m_text, 1);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(table, 3);
    row->addWidget(m_chart, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_body);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    unfold(Settings().value(openKey, true).toBool());
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        unfold(open);
        Settings().setValue(openKey, open);
        update();
    });
    connect(table, &RowTable::chosen, this, [this](const QModelIndex &index) {
        if (const Pid pid = index.data(PidRole).value<Pid>(); !pid.isNull())
            Q_EMIT processWanted(pid);
    });
    connect(&shown, &LatestFrame::changed, this, &FiredPanel::update);
    update();
}

void FiredPanel::unfold(bool open)
{
    m_fold->setChecked(open);
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
}

void FiredPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    update();
}

void FiredPanel::update()
{
    const FramePtr &frame = m_shown.frame();
    if (!frame) // what comes next may be another runtime's
        m_model->apply(nullptr);
    if (!isVisible())
        return;
    const TimerLateness lateness = m_history.recentLateness();
    m_text->setText(latenessText(lateness));
    if (m_body->isVisible()) {
        m_model->apply(frame);
        m_chart->setLateness(lateness);
        m_chart->setAccessibleDescription(m_text->text());
    }
}

} // namespace orrery::ui

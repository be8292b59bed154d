// SPDX-License-Identifier: MIT
#include "views/charts/chartspage.h"

#include "feed/elsewhere.h"
#include "models/chartcsv.h"
#include "models/format.h"
#include "views/charts/timechart.h"
#include "views/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace orrery::ui {

using std::chrono::nanoseconds;

namespace {

constexpr auto spanKey = "chartsSpan"_L1;
constexpr int Columns = 2;
/// From one chart to the next: all of them before the next frame comes, at the pace that most have.
constexpr auto Stagger = 8ms;

} // namespace

ChartsPage::ChartsPage(const ChartHistory &history, QWidget *parent)
    : QWidget(parent), m_history(history), m_spans(new QComboBox(this)), m_readout(new QLabel(this)),
      m_body(new QWidget),
      m_describing(new QTimer(this)), m_advancing(new QTimer(this))
{
    setObjectName(u"charts"_s);
    m_spans->setObjectName(u"chartsSpan"_s);
    m_spans->addItem(tr("The last minute"));
    m_spans->addItem(tr("The last 10 minutes"));
    m_spans->addItem(tr("The last 60 minutes"));
    m_spans->setAccessibleName(tr("Span of time"));
    m_readout->setObjectName(u"chartsReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("Sho&w"), this);
    label->setBuddy(m_spans);
    auto *exporting = new QPushButton(tr("E&xport as CSV…"), this);
    exporting->setObjectName(u"chartsExport"_s);
    exporting->setToolTip(tr("Write all figures of this span into a file"));

    auto *top = new QHBoxLayout;
    const int gap = fontMetrics().averageCharWidth();
    top->setContentsMargins(gap, gap / 2, gap, gap / 2);
    top->setSpacing(gap); // or it takes that of the layout around it, which has none
    top->addWidget(label);
    top->addWidget(m_spans);
    top->addSpacing(gap);
    top->addWidget(m_readout);
    top->addStretch(1);
    top->addWidget(exporting);

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // the charts have it
    area->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(area, 1);
    addCharts();
    setFocusProxy(m_charts.first());

    m_advancing->setInterval(Stagger);
    connect(m_advancing, &QTimer::timeout, this, &ChartsPage::advanceNext);
    m_describing->setInterval(1s);
    m_describing->setSingleShot(true);
    connect(m_describing, &QTimer::timeout, this, &ChartsPage::describe);
    connect(&history, &ChartHistory::changed, this, &ChartsPage::advance);
    connect(&history, &ChartHistory::workerCountChanged, this, &ChartsPage::nameWorkers);
    connect(exporting, &QPushButton::clicked, this, &ChartsPage::askForFile);
    connect(m_spans, &QComboBox::activated, this, [this](int index) {
        setSpan(ChartHistory::Spans[static_cast<std::size_t>(index)]);
        Settings().setValue(spanKey, index);
    });
    const int saved = Settings().value(spanKey).toInt();
    if (saved > 0 && saved < m_spans->count())
        setSpan(ChartHistory::Spans[static_cast<std::size_t>(saved)]);
}

TimeChart *ChartsPage::addChart(ChartSpec spec, const QString &name)
{
    auto *chart = new TimeChart(m_history, std::move(spec), m_body);
    chart->setObjectName(name);
    auto *grid = static_cast<QGridLayout *>(m_body->layout());
    const auto place = static_cast<int>(m_charts.size());
    grid->addWidget(chart, place / Columns, place % Columns);
    grid->setRowStretch(place / Columns, 1);
    connect(chart, &TimeChart::cursorWanted, this, &ChartsPage::moveCursor);
    m_charts.append(chart);
    return chart;
}

void ChartsPage::addCharts()
{
    using H = ChartHistory;
    auto *grid = new QGridLayout(m_body);
    const int gap = fontMetrics().averageCharWidth();
    grid->setContentsMargins(gap, 0, gap, gap);
    grid->setSpacing(gap);
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    addChart({tr("Live processes"), ChartUnit::Count, {{{}, H::Live}}}, u"chartLive"_s);
    addChart({tr("Processes a second"), ChartUnit::PerSecond,
              {{tr("started"), H::SpawnRate}, {tr("ended"), H::ExitRate}}},
             u"chartProcesses"_s);
    addChart({tr("Messages a second"), ChartUnit::PerSecond,
              {{tr("sent"), H::SentRate}, {tr("received"), H::ReceivedRate}}},
             u"chartMessages"_s);
    addChart({tr("Messages that wait"), ChartUnit::Count, {{{}, H::Backlog}}}, u"chartBacklog"_s);
    addChart({tr("Pending timers"), ChartUnit::Count, {{{}, H::TimersPending}}}, u"chartTimers"_s);
    addChart({tr("Timers fired a second"), ChartUnit::PerSecond, {{{}, H::FiredRate}}}, u"chartFired"_s);
    addChart({tr("Lateness of timers"),
              ChartUnit::Nanoseconds,
              {{tr("p50", "median"), H::LatenessMedian},
               {tr("p90", "90th percentile"), H::LatenessP90},
               {tr("p99", "99th percentile"), H::LatenessP99},
               {tr("max", "the latest of all"), H::LatenessMost, true}}},
             u"chartLateness"_s);
    // Eight in all: as many as fill the columns.
    m_load = addChart({tr("Load of the workers"), ChartUnit::Share, {}}, u"chartLoad"_s);
    nameWorkers();
}

void ChartsPage::nameWorkers()
{
    QList<ChartSpec::Series> series;
    for (int worker = 0; worker < m_history.workerCount(); ++worker)
        series.append({tr("worker %1").arg(worker + 1), ChartHistory::FirstWorker + worker});
    m_load->setSeries(series);
}

void ChartsPage::setSpan(ChartHistory::Span span)
{
    m_span = span;
    m_spans->setCurrentIndex(static_cast<int>(span));
    for (TimeChart *chart : std::as_const(m_charts))
        chart->setSpan(span);
    moveCursor(std::nullopt);
}

void ChartsPage::moveCursor(std::optional<nanoseconds> time)
{
    if (time && *time < m_history.newest() - ChartHistory::lengthOf(m_span))
        time.reset();
    const bool moved = time != m_cursor;
    m_cursor = time;
    for (TimeChart *chart : std::as_const(m_charts))
        chart->setCursor(time);
    if (!time) {
        m_readout->clear();
    } else {
        const nanoseconds ago = m_history.newest() - *time;
        const QString clock = Format::time(m_history.wallTime(*time).toLocalTime());
        m_readout->setText(ago.count() == 0 ? tr("%1, the newest").arg(clock)
                                            : tr("%1, %2 before the newest").arg(clock, Format::elapsed(ago)));
    }
    m_readout->setVisible(time.has_value());
    if (moved)
        describe();
}

void ChartsPage::advance()
{
    if (!isVisible())
        return;
    moveCursor(m_cursor);
    for (TimeChart *chart : std::as_const(m_charts))
        chart->followPointer();
    m_outdated = m_charts.size();
    if (!m_advancing->isActive())
        m_advancing->start();
    if (!m_describing->isActive())
        m_describing->start();
}

/// One after the other: to paint all of them takes longer than a turn should.
void ChartsPage::advanceNext()
{
    m_charts[m_next]->update();
    m_next = (m_next + 1) % m_charts.size();
    if (--m_outdated == 0)
        m_advancing->stop();
}

void ChartsPage::describe()
{
    if (!isVisible())
        return;
    for (TimeChart *chart : std::as_const(m_charts)) {
        const int bin = chart->binInFocus();
        const QString values = bin < 0 ? tr("Nothing is known yet.") : chart->summary();
        chart->setAccessibleDescription(m_cursor ? m_readout->text() + u": "_s + values : values);
    }
}

void ChartsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    moveCursor(m_cursor);
    describe();
}

void ChartsPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the Charts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"orrery.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ChartsPage::exportTo);
    dialog->open();
}

void ChartsPage::exportTo(const QString &path)
{
    // It takes its time to write so many numbers, and the file may be far away.
    runElsewhere([path, excerpt = excerptOf(m_history, m_span), page = QPointer(this)] {
        const QByteArray text = chartCsv(excerpt);
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        const QString why = file.errorString();
        QCoreApplication *const application = QCoreApplication::instance();
        if (!application)
            return;
        QMetaObject::invokeMethod(
            application,
            [=] {
                if (!page)
                    return;
                const QString shown = QDir::toNativeSeparators(path);
                Q_EMIT page->reported(written ? tr("The charts are written to %1.").arg(shown)
                                              : tr("The charts could not be written to %1: %2.").arg(shown, why));
            },
            Qt::QueuedConnection);
    });
}

} // namespace orrery::ui

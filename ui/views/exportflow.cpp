// SPDX-License-Identifier: MIT
#include "views/exportflow.h"

#include "models/arrangedexports.h"
#include "models/exportcolumns.h"
#include "models/exportjob.h"
#include "models/format.h"
#include "models/modelexport.h"
#include "views/frameflow.h"
#include "views/settings.h"
#include "views/tablepage.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// Of a progress bar: more than an int holds may be written.
constexpr int Steps = 1000;

QList<int> shownColumns(const QHeaderView &header)
{
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

template <typename T>
QList<T> valuesOf(const QModelIndexList &rows, Role role)
{
    QList<T> values;
    for (const QModelIndex &index : rows)
        values.append(index.data(role).value<T>());
    return values;
}

QString usualFolder()
{
    const QString last = Settings().value("exportFolder"_L1).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ExportFlow::ExportFlow(FrameFlow &flow, QMainWindow *window, QObject *parent)
    : QObject(parent), m_flow(flow), m_window(window), m_panel(new QWidget(window->statusBar())),
      m_what(new QLabel(m_panel)), m_progress(new QProgressBar(m_panel)), m_cancel(new QToolButton(m_panel))
{
    m_panel->setObjectName(u"exportProgress"_s);
    m_progress->setObjectName(u"exportBar"_s);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, Steps);
    m_progress->setMaximumWidth(window->fontMetrics().averageCharWidth() * 24);
    m_cancel->setObjectName(u"exportCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the export"));
    m_cancel->setToolTip(tr("Leave the file as it was"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(m_panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    window->statusBar()->addPermanentWidget(m_panel);
    m_panel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &ExportFlow::cancel);
}

ExportFlow::~ExportFlow()
{
    delete m_dialog;
}

void ExportFlow::ask(TablePage *page)
{
    if (m_job || m_dialog)
        return;
    const QString csv = tr("CSV, for spreadsheets (*.csv)");
    const QString json = tr("JSON lines, for programs (*.jsonl *.ndjson *.json)");
    m_dialog = new QFileDialog(m_window, tr("Export %1").arg(page->spec().title), usualFolder());
    m_dialog->setObjectName(u"exportDialog"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setFileMode(QFileDialog::AnyFile);
    m_dialog->setNameFilters({csv, json});
    m_dialog->setDefaultSuffix(u"csv"_s);
    m_dialog->selectFile(page->spec().key + u".csv"_s);
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog, [dialog = m_dialog.data(), json](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == json ? u"jsonl"_s : u"csv"_s);
    });
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this, page](const QString &fileName) { write(page, fileName); });
    m_dialog->open();
}

std::unique_ptr<ExportJob> ExportFlow::makeJob(TablePage *page, const QString &fileName) const
{
    const QAbstractItemModel *rows = page->shownRows();
    const QList<int> columns = shownColumns(*page->header());
    QModelIndexList selected = page->table()->selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());

    const FramePtr &frame = m_flow.shown().frame();
    const auto reader = m_flow.feed().reader();
    std::unique_ptr<ExportSource> source;
    auto gathering = ExportJob::Gathering::OnThread;
    if (rows == &m_flow.processes()) {
        source = std::make_unique<ProcessExport>(reader, frame, m_flow.processes().table(), columns,
                                                 valuesOf<Pid>(selected, PidRole));
    } else if (rows == &m_flow.names()) {
        source = std::make_unique<NameExport>(reader, frame, m_flow.names().table(), columns,
                                              valuesOf<QString>(selected, NameRole));
    } else if (rows == &m_flow.groups()) {
        source = std::make_unique<GroupExport>(reader, frame, m_flow.groups().table(), columns,
                                               valuesOf<QString>(selected, NameRole));
    } else if (rows == &m_flow.timers()) {
        source = std::make_unique<TimerExport>(reader, frame, m_flow.timers().table(), columns,
                                               valuesOf<quint64>(selected, IdRole));
    } else {
        gathering = ExportJob::Gathering::Here;
        source = std::make_unique<ModelExport>(*rows, columns, selected.isEmpty() ? std::nullopt : std::optional(selected));
    }
    return std::make_unique<ExportJob>(fileName, exportKeys(*rows, columns), std::move(source), gathering);
}

void ExportFlow::write(TablePage *page, const QString &fileName)
{
    Settings().setValue("exportFolder"_L1, QFileInfo(fileName).absolutePath());
    m_job = makeJob(page, fileName);
    connect(m_job.get(), &ExportJob::progressed, this, &ExportFlow::showProgress);
    connect(m_job.get(), &ExportJob::finished, this, &ExportFlow::finish);
    m_what->setText(tr("Exporting…"));
    m_job->start();
    Q_EMIT runningChanged(true);
}

void ExportFlow::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ExportFlow::showProgress(qsizetype done, qsizetype total)
{
    const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
    m_progress->setValue(static_cast<int>(share * Steps));
    m_what->setText(tr("Exporting: %1 of %Ln row(s)", nullptr, Format::plural(qint64{total})).arg(Format::number(qint64{done})));
    m_panel->show();
}

void ExportFlow::finish(const ExportResult &result)
{
    m_panel->hide();
    const QString text = textOf(result);
    // Not here: it is the job that is telling this.
    m_job.release()->deleteLater();
    Q_EMIT runningChanged(false);
    Q_EMIT reported(text);
}

QString ExportFlow::textOf(const ExportResult &result) const
{
    const QString file = QDir::toNativeSeparators(m_job->fileName());
    switch (result.reason) {
    case ExportResult::Reason::Done:
        return tr("%Ln row(s) written to %1.", nullptr, Format::plural(qint64{result.rows})).arg(file);
    case ExportResult::Reason::Cancelled:
        return tr("The export was cancelled; %1 is as it was.").arg(file);
    case ExportResult::Reason::CannotOpen:
        return tr("%1 cannot be written: %2. Choose another folder or name.").arg(file, result.detail);
    case ExportResult::Reason::CannotWrite:
        return tr("Writing %1 failed: %2. What stood there before is still there.").arg(file, result.detail);
    }
    return {};
}

} // namespace orrery::ui

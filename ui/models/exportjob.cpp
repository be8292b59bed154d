// SPDX-License-Identifier: MIT
#include "models/exportjob.h"

#include <QtCore/QSaveFile>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace orrery::ui {

namespace {

/// Of the GUI thread's time in one go.
constexpr std::chrono::milliseconds Slice = 6ms;
/// Between two looks whether somebody has cancelled.
constexpr std::chrono::milliseconds Portion = 50ms;
/// Bytes that may wait to be written.
constexpr qsizetype MostWaiting = 4 << 20;

} // namespace

ExportSource::~ExportSource() = default;

/// The file as the writing thread has it.
class ExportJob::File
{
public:
    explicit File(const QString &name) : m_file(name) {}

    // The thread alone.
    void open()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            fail(ExportResult::Reason::CannotOpen);
    }
    void write(const QByteArray &bytes)
    {
        if (!isOver() && m_file.write(bytes) != bytes.size())
            fail(ExportResult::Reason::CannotWrite);
    }
    ExportResult close(qsizetype rows)
    {
        if (m_failure.reason == ExportResult::Reason::Done && !isCancelled) {
            if (m_file.commit())
                return {ExportResult::Reason::Done, {}, rows};
            fail(ExportResult::Reason::CannotWrite);
        }
        m_file.cancelWriting();
        return hasFailed ? m_failure : ExportResult{ExportResult::Reason::Cancelled, {}, 0};
    }

    // Any thread.
    bool isOver() const { return hasFailed || isCancelled; }

    std::atomic<bool> isCancelled = false;
    std::atomic<bool> hasFailed = false;
    std::atomic<qsizetype> waiting = 0;

private:
    void fail(ExportResult::Reason reason)
    {
        m_failure = {reason, m_file.errorString(), 0};
        hasFailed = true;
    }

    QSaveFile m_file;
    ExportResult m_failure;
};

ExportJob::ExportJob(QString fileName, QStringList keys, std::unique_ptr<ExportSource> source, Gathering gathering,
                     QObject *parent)
    : QObject(parent), m_fileName(std::move(fileName)), m_text(exportFormatOf(m_fileName), std::move(keys)),
      m_source(std::move(source)), m_gathering(gathering), m_file(std::make_shared<File>(m_fileName))
{
    m_thread.setMaxThreadCount(1);
    m_progress.setInterval(100ms);
    connect(&m_slices, &QTimer::timeout, this, &ExportJob::gather);
    connect(&m_progress, &QTimer::timeout, this, &ExportJob::tellProgress);
}

ExportJob::~ExportJob()
{
    cancel();
    m_thread.waitForDone();
}

void ExportJob::start()
{
    m_isRunning = true;
    m_total = m_source->total();
    m_progress.start();
    m_thread.start([file = m_file, header = m_text.header()] {
        file->open();
        file->write(header);
    });
    if (m_gathering == Gathering::Here)
        m_slices.start(0);
    else
        runOnThread();
}

void ExportJob::cancel()
{
    m_file->isCancelled = true;
}

void ExportJob::write(const QByteArray &bytes)
{
    m_file->waiting += bytes.size();
    m_thread.start([file = m_file, bytes] {
        file->write(bytes);
        file->waiting -= bytes.size();
    });
}

void ExportJob::gather()
{
    if (m_file->waiting > MostWaiting && !m_file->isOver()) {
        m_slices.setInterval(5ms);
        return;
    }
    m_slices.setInterval(0);
    std::vector<QVariantList> rows;
    const bool more = !m_file->isOver() && m_source->next(rows, Slice);
    QByteArray bytes;
    for (const QVariantList &row : rows)
        bytes += m_text.line(row);
    m_done += static_cast<qsizetype>(rows.size());
    m_total = std::max(m_total.load(), m_source->total());
    if (!bytes.isEmpty())
        write(bytes);
    if (more)
        return;
    m_slices.stop();
    m_thread.start([this, file = m_file] { end(file); });
}

void ExportJob::runOnThread()
{
    m_thread.start([this, file = m_file] {
        std::vector<QVariantList> rows;
        while (!file->isOver() && m_source->next(rows, Portion)) {
            QByteArray bytes;
            for (const QVariantList &row : rows)
                bytes += m_text.line(row);
            file->write(bytes);
            m_done += static_cast<qsizetype>(rows.size());
            m_total = m_source->total() - m_source->done() + m_done; // without those that are no more
            rows.clear();
        }
        end(file);
    });
}

void ExportJob::end(const std::shared_ptr<File> &file)
{
    QMetaObject::invokeMethod(
        this,
        [this, result = file->close(m_done)] {
            m_progress.stop();
            m_isRunning = false;
            Q_EMIT finished(result);
        },
        Qt::QueuedConnection);
}

void ExportJob::tellProgress()
{
    Q_EMIT progressed(m_done, m_total);
}

} // namespace orrery::ui

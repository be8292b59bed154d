// SPDX-License-Identifier: MIT
#pragma once

#include "models/exporttext.h"

#include <orrery/export.h>

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace orrery::ui {

/// What became of an export.
struct ExportResult
{
    enum class Reason : quint8 {
        Done,
        Cancelled,
        CannotOpen, ///< the file, or its folder
        CannotWrite,
    };

    Reason reason = Reason::Done;
    /// What the system says of a file that cannot be opened or written.
    QString detail;
    /// That stand in the file; of one that was not written to its end, 0.
    qsizetype rows = 0;
};

/// Where the rows of an export come from, some at a time.
class ORRERY_UI_EXPORT ExportSource
{
public:
    virtual ~ExportSource();

    /// Appends the next rows: as many as are quick to have, until the time given, and at least one. False where there are
    /// none any more.
    virtual bool next(std::vector<QVariantList> &rows, std::chrono::milliseconds time) = 0;
    /// How many it has gone past, and how many there are as far as is known.
    virtual qsizetype done() const = 0;
    virtual qsizetype total() const = 0;
};

/// Writes rows into a file on a thread of its own. What stood in a file of that name is replaced at the very end and in
/// one step: an export that fails or is cancelled leaves it as it was.
///
/// Lives on the GUI thread, which never waits for the file. Where the source does belong to it, the rows are gathered
/// there in slices of some milliseconds, and no faster than they are written.
class ORRERY_UI_EXPORT ExportJob : public QObject
{
    Q_OBJECT
public:
    /// On which thread the source is asked.
    enum class Gathering : quint8 { Here, OnThread };

    ExportJob(QString fileName, QStringList keys, std::unique_ptr<ExportSource> source, Gathering gathering,
              QObject *parent = nullptr);
    /// Cancels it, and waits until the thread has noticed, which asks for at most one more portion.
    ~ExportJob() override;

    QString fileName() const { return m_fileName; }
    /// Once.
    void start();
    /// finished() tells when that is done; where all is written by then, it is Done.
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// Some times a second, while it runs.
    void progressed(qsizetype done, qsizetype total);
    void finished(const orrery::ui::ExportResult &result);

private:
    class File;

    void gather();
    void runOnThread();
    void write(const QByteArray &bytes);
    void end(const std::shared_ptr<File> &file);
    void tellProgress();

    const QString m_fileName;
    const ExportText m_text;
    std::unique_ptr<ExportSource> m_source;
    const Gathering m_gathering;
    std::shared_ptr<File> m_file; // the thread's, but for its atomics
    QTimer m_slices, m_progress;
    std::atomic<qsizetype> m_done = 0, m_total = 0;
    bool m_isRunning = false;
    QThreadPool m_thread; // last: what it runs uses all of the above
};

} // namespace orrery::ui

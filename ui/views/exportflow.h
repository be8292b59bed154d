// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

class QFileDialog;
class QLabel;
class QMainWindow;
class QProgressBar;
class QToolButton;
class QWidget;

namespace orrery::ui {

class ExportJob;
class Feed;
class FrameFlow;
class TablePage;
struct ExportResult;

/// Writes the rows of a page into a file: asks for its name, shows in the status bar how far it is where that takes long,
/// and says what came of it. One at a time.
class ExportFlow : public QObject
{
    Q_OBJECT
public:
    /// Puts its progress into the status bar of the window.
    ExportFlow(FrameFlow &flow, QMainWindow *window, QObject *parent);
    ~ExportFlow() override;

    /// Asks where to, and then writes: the selected rows or, with none selected, all that match the filter; the columns
    /// that are shown, in their order.
    void ask(TablePage *page);
    bool isRunning() const { return m_job != nullptr; }
    void cancel();

Q_SIGNALS:
    /// What was written, or why not.
    void reported(const QString &text);
    void runningChanged(bool running);

private:
    std::unique_ptr<ExportJob> makeJob(TablePage *page, const QString &fileName) const;
    void write(TablePage *page, const QString &fileName);
    void showProgress(qsizetype done, qsizetype total);
    void finish(const ExportResult &result);
    QString textOf(const ExportResult &result) const;

    FrameFlow &m_flow;
    QMainWindow *m_window;
    QWidget *m_panel; // of the status bar
    QLabel *m_what;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QPointer<QFileDialog> m_dialog;
    std::unique_ptr<ExportJob> m_job;
};

} // namespace orrery::ui

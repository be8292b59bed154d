// SPDX-License-Identifier: MIT
#pragma once

#include "views/pages.h"

#include <QtCore/QObject>

class QMainWindow;
class QTabWidget;

namespace orrery::ui {

class DetailsPanel;
class ExportFlow;
class FirstSteps;
class FrameFlow;
class Navigator;
class WindowActions;

/// What the pages have in common beyond their rows: export, the choice of columns, the tool rows of the logs, and the
/// card of first steps in the place of the details.
class PageTools : public QObject
{
    Q_OBJECT
public:
    PageTools(const Pages &pages, QTabWidget *tabs, DetailsPanel *details, const WindowActions &actions,
              Navigator &navigator, FrameFlow &flow, bool readOnly, QMainWindow *window, QObject *parent);

    /// Something is being written that would be given up.
    bool isBusy() const;

Q_SIGNALS:
    /// For the status bar.
    void reported(const QString &text);

private:
    void addLogTools();
    void addFirstSteps(bool readOnly);
    void chooseColumns();
    TablePage *page() const;

    const Pages m_pages;
    QTabWidget *m_tabs;
    DetailsPanel *m_details;
    const WindowActions &m_actions;
    FrameFlow &m_flow;
    QMainWindow *m_window;
    ExportFlow *m_export;
};

} // namespace orrery::ui

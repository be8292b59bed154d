// SPDX-License-Identifier: MIT
#include "views/monitorshell.h"

#include "control/control.h"
#include "feed/feed.h"
#include "views/frameflow.h"
#include "views/icons.h"
#include "views/settings.h"
#include "views/shutdownflow.h"
#include "views/theme.h"
#include "views/translation.h"
#include "views/windowcontents.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// Of all windows of the program, which have one language and one theme. GUI thread.
QList<MonitorShell *> &shells()
{
    static QList<MonitorShell *> all;
    return all;
}

} // namespace

MonitorShell::MonitorShell(QMainWindow *window, std::unique_ptr<Feed> feed, std::unique_ptr<Control> control,
                           bool embedded)
    : m_window(window), m_embedded(embedded), m_feed(std::move(feed)), m_control(std::move(control)),
      m_flow(std::make_unique<FrameFlow>(*m_feed, window)),
      m_shutdown(std::make_unique<ShutdownFlow>(*m_control, *m_flow, window))
{
    if (const Theme theme = savedTheme(); theme != Theme::System)
        applyTheme(theme);
    window->setWindowIcon(applicationIcon());
    const int interval = Settings().value("interval"_L1).toInt();
    if (interval > 0)
        m_feed->setInterval(std::chrono::milliseconds(interval));
    makeContents();
    connect(m_shutdown.get(), &ShutdownFlow::mayClose, this, &MonitorShell::mayClose);
    shells().append(this);
}

MonitorShell::~MonitorShell()
{
    shells().removeOne(this);
}

void MonitorShell::makeContents()
{
    m_contents = std::make_unique<WindowContents>(m_window, *m_control, *m_flow, *m_shutdown);
    m_contents->restore();
    connect(m_contents.get(), &WindowContents::themeChosen, this, &MonitorShell::chooseTheme);
    // Queued: the contents that ask are about to go.
    connect(m_contents.get(), &WindowContents::languageChosen, this, &MonitorShell::chooseLanguage,
            Qt::QueuedConnection);
}

void MonitorShell::restoreGeometry()
{
    if (m_window->restoreGeometry(Settings().value("geometry"_L1).toByteArray()))
        return;
    const QFontMetrics metrics = m_window->fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * 240, metrics.height() * 52);
    const QScreen *screen = m_window->screen();
    // Its frame has to fit too, which is not there to be measured yet.
    const QStyle *style = m_window->style();
    const int border = style->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, m_window);
    const QSize frame(2 * border, 2 * border + style->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, m_window));
    m_window->resize(screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted);
}

void MonitorShell::save() const
{
    m_contents->save();
}

void MonitorShell::setVisible(bool visible)
{
    m_flow->setVisible(visible);
}

bool MonitorShell::requestClose()
{
    return m_shutdown->requestClose(m_embedded);
}

void MonitorShell::chooseTheme(int theme)
{
    saveTheme(static_cast<Theme>(theme));
    applyTheme(static_cast<Theme>(theme));
    for (const MonitorShell *each : std::as_const(shells()))
        each->m_contents->showChoices();
}

void MonitorShell::chooseLanguage(const QString &code)
{
    saveLanguage(code);
    const QList<MonitorShell *> &all = shells();
    if (std::any_of(all.begin(), all.end(), [](const MonitorShell *each) { return each->m_contents->isBusy(); })) {
        m_contents->report(tr("The language changes at the next start: a dialog or an export is not finished."));
        for (const MonitorShell *each : all)
            each->m_contents->showChoices();
        return;
    }
    installTranslators(*QCoreApplication::instance(), code);
    for (MonitorShell *each : all)
        each->remakeContents();
}

void MonitorShell::remakeContents()
{
    m_contents->save();
    m_contents.reset();
    makeContents();
}

} // namespace orrery::ui

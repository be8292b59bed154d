// SPDX-License-Identifier: MIT
#include "window/screenshot.h"

#include "feed/feed.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtWidgets/QTabWidget>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ScreenshotSettings::ScreenshotSettings(const ScreenshotRequest &request)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    if (!request.theme.isEmpty())
        QSettings().setValue(u"monitor/theme"_s, request.theme);
}

Screenshot::Screenshot(const ScreenshotRequest &request, MonitorWindow &window, ui::Feed &feed, QObject *parent)
    : QObject(parent), m_request(request), m_window(window), m_framesLeft(request.frames)
{
    // Queued: the window is to show the frame first.
    connect(
        &feed, &ui::Feed::frameReady, this,
        [this] {
            if (--m_framesLeft == 0)
                take();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(60s, this, [this] {
        if (m_framesLeft > 0)
            Q_EMIT finished(u"the window has shown nothing for a minute"_s);
    });
}

QString Screenshot::prepare()
{
    if (!m_request.size.isEmpty())
        m_window.resize(m_request.size);
    if (!m_request.page.isEmpty() && !turnTo(m_request.page))
        return u"there is no page '%1'; there are %2"_s.arg(m_request.page, pages().join(u", "_s));
    return {};
}

bool Screenshot::turnTo(const QString &page)
{
    const auto tabs = m_window.findChildren<QTabWidget *>();
    for (QTabWidget *tab : tabs)
        for (int i = 0; i < tab->count(); ++i)
            // "&Processes 184" is the page "processes".
            if (QString(tab->tabText(i)).remove(u'&').startsWith(page, Qt::CaseInsensitive)) {
                tab->setCurrentIndex(i);
                return true;
            }
    return false;
}

QStringList Screenshot::pages() const
{
    QStringList titles;
    const auto tabs = m_window.findChildren<QTabWidget *>();
    for (const QTabWidget *tab : tabs)
        for (int i = 0; i < tab->count(); ++i)
            titles.append(QString(tab->tabText(i)).remove(u'&'));
    return titles;
}

void Screenshot::take()
{
    const QPixmap picture = m_window.grab();
    const bool saved = picture.save(m_request.file);
    Q_EMIT finished(saved ? QString() : u"the picture cannot be saved as %1"_s.arg(m_request.file));
}

} // namespace orrery::app

// SPDX-License-Identifier: MIT
#include "window/screenshot.h"

#include "feed/feed.h"

#include <orrery/monitorwindow.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QTabWidget>

#include <utility>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "Processes" of "&Processes 184".
QString titleOf(const QTabWidget &tabs, int index)
{
    static const QRegularExpression count(u"[\\s\\d.,]+$"_s);
    return QString(tabs.tabText(index)).remove(u'&').remove(count);
}

} // namespace

ScreenshotSettings::ScreenshotSettings(const ScreenshotRequest &request)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    if (!request.theme.isEmpty())
        QSettings().setValue(u"monitor/theme"_s, request.theme);
}

Screenshot::Screenshot(const ScreenshotRequest &request, MonitorWindow &window, ui::Feed &feed, QObject *parent)
    : QObject(parent), m_request(request), m_window(window)
{
    connect(&feed, &ui::Feed::frameReady, this, [this] { ++m_frames; });
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::step);
    m_timer.start(1s);
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
    const QString english = QString(page).remove(u' '); // as it is named: "deadLetters"
    const auto tabs = m_window.findChildren<QTabWidget *>();
    for (QTabWidget *tab : tabs)
        for (int i = 0; i < tab->count(); ++i)
            // By its title in the language that is spoken, or by its English one.
            if (titleOf(*tab, i).compare(page, Qt::CaseInsensitive) == 0
                || tab->widget(i)->objectName().compare(english, Qt::CaseInsensitive) == 0) {
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
            titles.append(titleOf(*tab, i));
    return titles;
}

bool Screenshot::select(const QString &text)
{
    const auto views = m_window.findChildren<QAbstractItemView *>();
    for (QAbstractItemView *view : views) {
        if (!view->isVisible() || !view->model() || view->model()->columnCount() == 0)
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QModelIndexList found =
                view->model()->match(view->model()->index(0, column), Qt::DisplayRole, text, 1, Qt::MatchExactly);
            if (found.isEmpty())
                continue;
            view->setCurrentIndex(found.constFirst());
            return true;
        }
    }
    return false;
}

void Screenshot::step()
{
    constexpr auto patience = 60s;
    constexpr int enough = 3;
    m_shownFor += 1s;
    // At half time, so that what the selection brings has something to show in the picture.
    if (m_shownFor >= m_request.after / 2 && m_frames >= enough && !m_request.selected.isEmpty()
        && !std::exchange(m_selected, true) && !select(m_request.selected)) {
        m_timer.stop();
        Q_EMIT finished(u"there is no row with the text '%1'"_s.arg(m_request.selected));
    } else if (m_shownFor >= m_request.after && m_frames >= enough) {
        m_timer.stop();
        take();
    } else if (m_shownFor >= m_request.after + patience) {
        m_timer.stop();
        Q_EMIT finished(u"the window has shown nothing for a minute"_s);
    }
}

void Screenshot::take()
{
    const QPixmap picture = m_window.grab();
    const bool saved = picture.save(m_request.file);
    Q_EMIT finished(saved ? QString() : u"the picture cannot be saved as %1"_s.arg(m_request.file));
}

} // namespace orrery::app

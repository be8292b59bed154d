// SPDX-License-Identifier: MIT
#include "views/theme.h"
#include "views/translation.h"
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtGui/QActionGroup>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

class TestWindowSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"windowsettings"_s);
        m_style = QApplication::style()->name();
    }
    void init() { QSettings().clear(); }
    void cleanup() { installTranslators(*qApp, u"en"_s); }

    void sizeColumnsSortAndPageAreRemembered()
    {
        {
            WindowFixture f;
            QVERIFY(f.show());
            f.window->resize(700, 500);
            QHeaderView *header = f.table("processes")->horizontalHeader();
            header->moveSection(2, 0);
            header->resizeSection(1, 177);
            header->hideSection(5);
            f.table("processes")->sortByColumn(4, Qt::DescendingOrder);
            f.turnTo(2);
            f.window->closeNow();
        }
        WindowFixture f;
        QVERIFY(f.show());
        QCOMPARE(f.window->size(), QSize(700, 500));
        const QHeaderView *header = f.table("processes")->horizontalHeader();
        QCOMPARE(header->visualIndex(2), 0);
        QCOMPARE(header->sectionSize(1), 177);
        QVERIFY(header->isSectionHidden(5));
        QCOMPARE(header->sortIndicatorSection(), 4);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        f.script.process(1, u"a"_s).process(2, u"b"_s);
        f.script.last().mailboxDepth = 5;
        f.feed->give(f.script.next());
        QCOMPARE(f.table("processes")->model()->index(0, 0).data().toString(), u"<0.2>"_s);
        QCOMPARE(f.find<QTabWidget>("pages")->currentIndex(), 2);
    }

    void settingsThatMakeNoSenseAreLeftOut()
    {
        QSettings().setValue(u"monitor/columns/processes"_s, QByteArray("nonsense"));
        QSettings().setValue(u"monitor/geometry"_s, u"nonsense"_s);
        QSettings().setValue(u"monitor/page"_s, 99);
        QSettings().setValue(u"monitor/interval"_s, u"soon"_s);
        QSettings().setValue(u"monitor/theme"_s, u"plaid"_s);
        QSettings().setValue(u"monitor/language"_s, u"xx"_s);
        WindowFixture f;
        QVERIFY(f.show());
        QCOMPARE(f.find<QTabWidget>("pages")->currentIndex(), 0);
        QVERIFY(!f.table("processes")->horizontalHeader()->isSectionHidden(0));
        QCOMPARE(f.feed->interval(), std::chrono::milliseconds(250));
        QCOMPARE(savedLanguage(), QString());
    }

    void theIntervalIsSetAndRemembered()
    {
        {
            WindowFixture f;
            QVERIFY(f.show());
            chosen(f, "1 s")->trigger();
            QCOMPARE(f.feed->interval(), std::chrono::milliseconds(1000));
        }
        const WindowFixture f;
        QCOMPARE(f.feed->interval(), std::chrono::milliseconds(1000));
        QVERIFY(chosen(f, "1 s")->isChecked());
    }

    void theThemeIsAppliedRememberedAndTakenBack()
    {
        const QColor usual = QApplication::palette().color(QPalette::Window);
        {
            WindowFixture f;
            QVERIFY(f.show());
            chosen(f, "&Dark")->trigger();
            QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
            QVERIFY(QApplication::palette().color(QPalette::WindowText).lightness() > 150);
        }
        WindowFixture f;
        QVERIFY(chosen(f, "&Dark")->isChecked());
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
        chosen(f, "&Light")->trigger();
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 150);
        chosen(f, "As the &System")->trigger();
        QCOMPARE(QApplication::palette().color(QPalette::Window), usual);
        QCOMPARE(QApplication::style()->name(), m_style);
    }

    void theLanguageChangesAtOnceIsRememberedAndNothingIsLost()
    {
        installTranslators(*qApp, u"en"_s);
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"a"_s).event(JournalEvent::Kind::Spawned, Pid(1), u"a"_s);
        f.feed->give(f.script.next());
        QCOMPARE(f.find<QTabWidget>("pages")->tabText(0), u"Processes 1"_s);
        chosen(f, "Deutsch")->trigger();
        QTRY_COMPARE(f.find<QTabWidget>("pages")->tabText(0), u"Prozesse 1"_s);
        QCOMPARE(f.table("journal")->model()->rowCount(), 1);
        QCOMPARE(savedLanguage(), u"de"_s);
        QVERIFY(chosen(f, "Deutsch")->isChecked());
        f.feed->give(f.script.process(2, u"b"_s).next());
        QCOMPARE(f.find<QTabWidget>("pages")->tabText(0), u"Prozesse 2"_s);
        chosen(f, "English")->trigger();
        QTRY_COMPARE(f.find<QTabWidget>("pages")->tabText(0), u"Processes 2"_s);
    }

    void whatIsMarkedFollowsTheTheme()
    {
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"a"_s);
        f.script.last().mailboxCapacity = f.script.last().mailboxDepth = 3;
        f.feed->give(f.script.next());
        f.click(f.table("processes"), u"<0.1>"_s);
        const auto *mailbox = f.find<QLabel>("details.mailbox");
        for (const char *theme : {"&Dark", "&Light", "As the &System"}) {
            themeOf(f, theme)->trigger(); // and no frame comes after it
            QTRY_COMPARE(mailbox->palette().color(QPalette::WindowText),
                         attentionColor(QApplication::palette(), QPalette::Window));
        }
    }

    void allWindowsFollowTheLanguage()
    {
        WindowFixture one;
        WindowFixture other;
        QVERIFY(one.show() && other.show());
        other.feed->give(other.script.process(1, u"a"_s).next());
        other.turnTo(2);
        chosen(one, "Deutsch")->trigger();
        for (const WindowFixture *each : {&one, &other}) {
            QTRY_VERIFY2(pageText(*each, 0).startsWith(u"Prozesse"_s), qPrintable(pageText(*each, 0)));
            QVERIFY(chosen(*each, "Deutsch")->isChecked());
            QVERIFY(!chosen(*each, "English")->isChecked());
        }
        QCOMPARE(pageText(other, 0), u"Prozesse 1"_s);
        QCOMPARE(other.find<QTabWidget>("pages")->currentIndex(), 2);
        QCOMPARE(one.find<QTabWidget>("pages")->currentIndex(), 0);
        chosen(other, "English")->trigger();
        for (const WindowFixture *each : {&one, &other}) {
            QTRY_VERIFY2(pageText(*each, 0).startsWith(u"Processes"_s), qPrintable(pageText(*each, 0)));
            QVERIFY(chosen(*each, "English")->isChecked());
        }
    }

    void aDialogOfAnotherWindowKeepsTheLanguageUntilTheNextStart()
    {
        WindowFixture one;
        WindowFixture other;
        QVERIFY(one.show() && other.show());
        other.action("jump")->trigger();
        const QPointer<QDialog> dialog = other.find<QDialog>("jumpDialog");
        QVERIFY(dialog && dialog->isVisible());
        chosen(one, "Deutsch")->trigger();
        QTRY_VERIFY2(one.reported().contains(u"next start"_s), qPrintable(one.reported()));
        QVERIFY(dialog && dialog->isVisible());
        for (const WindowFixture *each : {&one, &other}) {
            QVERIFY(pageText(*each, 0).startsWith(u"Processes"_s));
            QVERIFY(chosen(*each, "Deutsch")->isChecked());
        }
        QCOMPARE(savedLanguage(), u"de"_s);
    }

    void aWindowThatIsGoneFollowsNothing()
    {
        WindowFixture one;
        QVERIFY(one.show());
        {
            WindowFixture other;
            QVERIFY(other.show());
        }
        chosen(one, "Deutsch")->trigger();
        QTRY_VERIFY2(pageText(one, 0).startsWith(u"Prozesse"_s), qPrintable(pageText(one, 0)));
    }

    void allWindowsTickTheTheme()
    {
        WindowFixture one;
        WindowFixture other;
        QVERIFY(one.show() && other.show());
        for (const char *theme : {"&Dark", "&Light", "As the &System"}) {
            themeOf(one, theme)->trigger();
            for (const WindowFixture *each : {&one, &other}) {
                QVERIFY2(themeOf(*each, theme)->isChecked(), theme);
                QTRY_COMPARE(each->window->palette().color(QPalette::Window),
                             QApplication::palette().color(QPalette::Window));
            }
        }
    }

private:
    static QString pageText(const WindowFixture &f, int page) { return f.find<QTabWidget>("pages")->tabText(page); }
    /// Of the themes, not of the languages, which may be as the system's too.
    static QAction *themeOf(const WindowFixture &f, const char *text)
    {
        const QList<QActionGroup *> groups = f.window->findChildren<QActionGroup *>();
        for (const QActionGroup *group : groups) {
            const QList<QAction *> actions = group->actions();
            const bool isThemes = std::any_of(actions.begin(), actions.end(),
                                              [](const QAction *each) { return each->text() == u"&Dark"_s; });
            for (QAction *action : actions) {
                if (isThemes && action->text() == QString::fromUtf8(text))
                    return action;
            }
        }
        qFatal("no such theme: %s", text);
    }
    static QAction *chosen(const WindowFixture &f, const char *text)
    {
        for (const QActionGroup *group : f.window->findChildren<QActionGroup *>()) {
            for (QAction *action : group->actions()) {
                if (action->text() == QString::fromUtf8(text))
                    return action;
            }
        }
        qFatal("no such choice: %s", text);
    }

    QString m_style;
};

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"

// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

/// Whether a person gets to it: by Tab, or by the mouse as with a button.
bool isReached(const QWidget *widget)
{
    return widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()
        && !widget->objectName().startsWith(u"qt_"_s);
}

/// What has no name or no role, as class and object name.
QStringList namelessIn(const QWidget *top)
{
    QStringList found;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!isReached(widget))
            continue;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!seen || seen->text(QAccessible::Name).trimmed().isEmpty() || seen->role() == QAccessible::NoRole)
            found.append(u"%1 %2 in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->objectName(), widget->parentWidget()->objectName()));
    }
    return found;
}

} // namespace

/// Who does not see the window hears what stands in it: all that takes the focus has a name and a role.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"accessibility"_s);
    }
    void init()
    {
        QSettings().clear();
        f.emplace();
        QVERIFY(f->show());
        f->script.process(1, u"star"_s, {u"sun"_s}).process(2, u"orbit"_s, {u"earth"_s}).link(1, 2);
        f->script.group(u"planets"_s, {2});
        f->feed->give(f->script.next());
    }
    void cleanup() { f.reset(); }

    void everyPage()
    {
        auto *pages = f->find<QTabWidget>("pages");
        for (int page = 0; page < pages->count(); ++page) {
            f->turnTo(page);
            QCOMPARE(namelessIn(f->window.get()).join(u", "_s), QString());
        }
        f->turnTo(0);
        f->click(f->table("processes"), u"<0.1>"_s);
        QCOMPARE(namelessIn(f->window.get()).join(u", "_s), QString());
    }

    void everyDialog_data()
    {
        QTest::addColumn<QString>("action");
        for (const QString &action : {u"spawn"_s, u"send"_s, u"schedule"_s, u"registerName"_s, u"link"_s, u"joinGroup"_s,
                                      u"jump"_s, u"stop"_s, u"shutdown"_s, u"keys"_s, u"columns"_s, u"about"_s})
            QTest::newRow(qPrintable(action)) << action;
    }
    void everyDialog()
    {
        QFETCH(QString, action);
        f->click(f->table("processes"), u"<0.1>"_s);
        f->action(qPrintable(action))->trigger();
        const auto dialogs = f->window->findChildren<QDialog *>();
        QVERIFY(!dialogs.isEmpty());
        for (const QDialog *dialog : dialogs) {
            QVERIFY2(!dialog->windowTitle().isEmpty(), qPrintable(dialog->objectName()));
            QCOMPARE(namelessIn(dialog).join(u", "_s), QString());
        }
    }

    void theDialogOfTimers()
    {
        f->feed->give(f->script.timer(7, Pid(1), {}, std::chrono::seconds(5), u"tick"_s).next());
        f->turnTo(2);
        f->click(f->table("timers"), u"<0.1>"_s);
        f->action("changeDelay")->trigger();
        const auto *dialog = f->find<QDialog>("changeDelayDialog");
        QVERIFY(dialog && !dialog->windowTitle().isEmpty());
        QCOMPARE(namelessIn(dialog).join(u", "_s), QString());
    }

    void theQuestionsAboutNamesAndGroups()
    {
        f->turnTo(1);
        f->click(f->table("names"), u"sun"_s);
        f->action("unregisterName")->trigger();
        f->turnTo(3);
        f->click(f->table("groups"), u"planets"_s);
        f->action("killGroup")->trigger();
        const auto dialogs = f->window->findChildren<QDialog *>();
        QCOMPARE(dialogs.size(), 2);
        for (const QDialog *dialog : dialogs) {
            QVERIFY2(!dialog->windowTitle().isEmpty(), qPrintable(dialog->objectName()));
            QCOMPARE(namelessIn(dialog).join(u", "_s), QString());
        }
    }

    void chartsSayThatTheyAreCharts()
    {
        f->turnTo(f->find<QTabWidget>("pages")->count() - 1);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(f->find<QWidget>("chartMessages"));
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::Chart);
        QCOMPARE(seen->text(QAccessible::Name), u"Messages a second"_s);
        QVERIFY(!seen->text(QAccessible::Description).isEmpty());
    }

    void everyActionHasATextAndATip()
    {
        for (const QAction *action : f->window->findChildren<QAction *>()) {
            if (action->isSeparator() || action->objectName().isEmpty() || action->objectName().startsWith(u"_q_"_s))
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
    }

    void whatIsDrawnSaysWhatItIsOf()
    {
        int drawn = 0;
        for (const QWidget *widget : f->window->findChildren<QWidget *>()) {
            const QString name = QString::fromLatin1(widget->metaObject()->className());
            if (name != u"orrery::ui::Sparkline"_s && name != u"orrery::ui::TimeChart"_s)
                continue;
            ++drawn;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->toolTip()));
        }
        QVERIFY2(drawn >= 13, qPrintable(QString::number(drawn))); // vitals and charts
    }

private:
    std::optional<WindowFixture> f;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

// SPDX-License-Identifier: MIT
#include "views/translation.h"
#include "windowfixture.h"

#include <QtCore/QHash>
#include <QtCore/QSettings>
#include <QtGui/QKeySequence>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

/// The first two actions that share a mnemonic; empty where each has its own.
QString clashIn(const QWidget *menu)
{
    QHash<QKeySequence, QString> taken;
    for (const QAction *action : menu->actions()) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
        if (mnemonic.isEmpty())
            continue;
        if (taken.contains(mnemonic))
            return u"%1 and %2: %3"_s.arg(taken.value(mnemonic), action->text(), mnemonic.toString());
        taken.insert(mnemonic, action->text());
    }
    return {};
}

} // namespace

/// In each language, one letter chooses one thing in each menu.
class TestMnemonics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"mnemonics"_s);
    }
    void init() { QSettings().clear(); }
    void cleanup() { installTranslators(*QCoreApplication::instance(), u"en"_s); }

    void eachMenuHasThemOnce_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void eachMenuHasThemOnce()
    {
        QFETCH(QString, code);
        installTranslators(*QCoreApplication::instance(), code);
        WindowFixture f;
        QVERIFY(f.show());
        f.script.process(1, u"alpha"_s);
        f.feed->give(f.script.next());
        QCOMPARE(clashIn(f.window->menuBar()), QString());
        const QList<QMenu *> menus = f.window->menuBar()->findChildren<QMenu *>();
        QVERIFY(menus.size() >= 6);
        for (const QMenu *menu : menus)
            QCOMPARE(clashIn(menu), QString());
    }

    void eachContextMenuHasThemOnce_data() { eachMenuHasThemOnce_data(); }
    void eachContextMenuHasThemOnce()
    {
        QFETCH(QString, code);
        installTranslators(*QCoreApplication::instance(), code);
        WindowFixture f;
        QVERIFY(f.show());
        auto *pages = f.find<QTabWidget>("pages");
        int seen = 0;
        for (int page = 0; page < pages->count(); ++page) {
            f.turnTo(page);
            auto *view = pages->currentWidget()->findChild<QAbstractItemView *>();
            if (!view) // charts have no rows to do something to
                continue;
            Q_EMIT view->customContextMenuRequested(QPoint(1, 1));
            auto *menu = pages->currentWidget()->findChild<QMenu *>(u"contextMenu"_s);
            QVERIFY(menu);
            QCOMPARE(clashIn(menu), QString());
            menu->close();
            ++seen;
        }
        QVERIFY(seen >= 7);
    }
};

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"

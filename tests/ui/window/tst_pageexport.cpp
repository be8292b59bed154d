// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

QStringList linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {u"no such file"_s};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (QString &line : lines)
        line.remove(u'\r');
    lines.removeAll(QString());
    return lines;
}

} // namespace

/// The rows of each page, into a file.
class TestPageExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"pageexport"_s);
    }
    void init()
    {
        QSettings().clear();
        QVERIFY(m_folder.emplace().isValid());
        f.emplace();
        QVERIFY(f->show());
    }
    void cleanup() { f.reset(); }

    void allRowsThatMatchTheFilterAreExported()
    {
        f->feed->give(f->script.process(1, u"alpha"_s, {u"one"_s}).process(2, u"beta"_s).process(3, u"alphabet"_s).next());
        f->type(f->window.get(), "filterField", u"alpha"_s);
        const QString name = exported(u"some.csv"_s);
        const QStringList lines = linesOf(name);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(u"pid,name,label,state,mailbox,"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"<0.1>,one,alpha,waiting,0,"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"<0.3>,,alphabet,waiting,0,"_s), qPrintable(lines[2]));
        QVERIFY2(f->reported().startsWith(u"2 row"_s), qPrintable(f->reported()));
    }

    void theSelectedRowsAreExportedAsJsonLines()
    {
        f->feed->give(f->script.process(1, u"alpha"_s).process(2, u"be\"ta"_s, {u"x"_s, u"y"_s}).next());
        f->click(f->table("processes"), u"<0.2>"_s);
        const QStringList lines = linesOf(exported(u"one.jsonl"_s));
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith(u"{\"pid\":\"<0.2>\",\"name\":[\"x\",\"y\"],\"label\":\"be\\\"ta\","_s), qPrintable(lines[0]));
    }

    void everyPageIsExported()
    {
        f->script.process(1, u"alpha"_s, {u"one"_s}).timer(5, Pid(1), {}, std::chrono::seconds(3), u"tick"_s);
        f->script.event(JournalEvent::Kind::Spawned, Pid(1), u"alpha"_s).group(u"all"_s, {1});
        DeadLetter letter;
        letter.sequence = 1;
        letter.at = QDateTime::currentDateTime();
        letter.target = Pid(9);
        letter.preview = u"lost"_s;
        f->script.frame().deadLetters = {letter};
        SupervisorInfo supervisor;
        supervisor.pid = Pid(1);
        supervisor.children.resize(1);
        supervisor.children[0].id = u"kid"_s;
        f->script.frame().supervisors = {supervisor};
        f->feed->give(f->script.next());
        const QStringList firstKeys{u"pid"_s, u"name"_s, u"target"_s, u"group"_s, u"child"_s, u"time"_s, u"time"_s};
        for (int page = 0; page < firstKeys.size(); ++page) {
            f->turnTo(page);
            const QStringList lines = linesOf(exported(u"page%1.csv"_s.arg(page)));
            QVERIFY2(lines[0].startsWith(firstKeys[page] + u','), qPrintable(lines[0]));
            QCOMPARE(lines.size(), page == 4 ? 3 : 2);
        }
    }

    void theKeyWorksWhileTheFilterIsTypedToo()
    {
        f->feed->give(f->script.process(1, u"alpha"_s).next());
        auto *field = f->find<QLineEdit>("filterField");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(f->find<QFileDialog>("exportDialog"));
    }

    void aFolderThatIsNotThereIsToldOf()
    {
        f->feed->give(f->script.process(1, u"alpha"_s).next());
        exported(u"none/here.csv"_s, u"cannot be written"_s);
    }

    void theExportIsInTheContextMenu()
    {
        for (int page = 0; page < 7; ++page) {
            f->turnTo(page);
            auto *view = f->find<QTabWidget>("pages")->currentWidget()->findChild<QAbstractItemView *>();
            Q_EMIT view->customContextMenuRequested(QPoint(1, 1));
            auto *menu = f->find<QTabWidget>("pages")->currentWidget()->findChild<QMenu *>(u"contextMenu"_s);
            QVERIFY(menu && menu->actions().contains(f->action("exportRows")));
            menu->close();
        }
    }

private:
    /// By the key, and by what is typed into the dialog.
    QString exported(const QString &file, const QString &told = u"written to"_s)
    {
        const QString name = m_folder->filePath(file);
        f->window->statusBar()->clearMessage();
        f->window->activateWindow();
        [&] { QVERIFY(QTest::qWaitForWindowActive(f->window.get())); }();
        QTest::keyClick(f->window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = f->find<QFileDialog>("exportDialog");
        if (!dialog) {
            QTest::qFail("no dialog", __FILE__, __LINE__);
            return name;
        }
        Q_EMIT dialog->fileSelected(name);
        dialog->reject();
        [&] { QTRY_VERIFY2_WITH_TIMEOUT(f->reported().contains(told), qPrintable(f->reported()), 30'000); }();
        [&] { QTRY_VERIFY(!f->find<QFileDialog>("exportDialog")); }();
        return name;
    }

    std::optional<WindowFixture> f;
    std::optional<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPageExport)
#include "tst_pageexport.moc"

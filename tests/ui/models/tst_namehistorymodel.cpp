// SPDX-License-Identifier: MIT
#include "models/namehistorymodel.h"

#include "models/format.h"
#include "models/roles.h"
#include "models/rowfilter.h"
#include "support/frames.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

using Model = NameHistoryModel;
using Kind = JournalEvent::Kind;

namespace {

struct Fixture
{
    void event(Kind kind, const QString &name, quint64 pid, quint64 holder = 0)
    {
        JournalEvent made;
        made.kind = kind;
        made.text = name;
        made.pid = Pid(pid);
        made.holder = Pid(holder);
        made.at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + qint64(++sequence));
        frame.events.append(made);
    }
    void letter(const QString &name, quint64 sender, DeadLetter::Reason reason = DeadLetter::Reason::NoName)
    {
        DeadLetter made;
        made.reason = reason;
        made.targetName = name;
        made.sender = Pid(sender);
        made.at = QDateTime::fromSecsSinceEpoch(1'700'000'000 + qint64(++sequence));
        frame.deadLetters.append(made);
    }
    void show()
    {
        model.apply(std::make_shared<Frame>(frame));
        frame.events.clear();
        frame.deadLetters.clear();
    }
    QStringList row(int row) const
    {
        QStringList texts;
        for (const int column : {int(Model::NameColumn), int(Model::EventColumn), int(Model::PidColumn)})
            texts.append(model.index(row, column).data().toString());
        return texts;
    }
    QString details(int row) const { return model.index(row, Model::DetailsColumn).data().toString(); }

    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    Frame frame;
    quint64 sequence = 0;
};

} // namespace

class TestNameHistoryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sinceWhenItWasHeldIsKnownOfThoseFromBeforeTheWindow()
    {
        Fixture f;
        const QDateTime since = QDateTime::fromSecsSinceEpoch(1'600'000'000);
        f.frame.names = {{u"moon"_s, Pid(2), since}, {u"sun"_s, Pid(1), since}};
        f.show();
        f.frame.names.clear();
        f.event(Kind::Unregistered, u"sun"_s, 1);
        f.event(Kind::Unregistered, u"moon"_s, 7); // it had passed on to somebody else meanwhile
        f.show();
        QCOMPARE(f.details(0), u"since "_s + Format::time(since));
        QCOMPARE(f.details(1), QString());
        // A frame that was not asked for names says nothing of who has them.
        f.frame.names = {{u"sun"_s, Pid(3), since}};
        f.show();
        f.frame.names.clear();
        f.frame.hasNames = false;
        f.show();
        f.event(Kind::Unregistered, u"sun"_s, 3);
        f.show();
        QCOMPARE(f.details(2), u"since "_s + Format::time(since));
    }

    void whoHeldANameBeforeIsTold()
    {
        Fixture f;
        f.event(Kind::Registered, u"sun"_s, 1);
        f.show();
        QCOMPARE(f.model.rowCount(), 0); // it still does
        f.event(Kind::Unregistered, u"sun"_s, 1);
        f.event(Kind::Registered, u"sun"_s, 2);
        f.event(Kind::Unregistered, u"moon"_s, 3); // registered before anybody looked
        f.show();
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(f.row(0), (QStringList{u"sun"_s, u"held until then"_s, u"<0.1>"_s}));
        QVERIFY(f.details(0).startsWith(u"since"_s));
        QCOMPARE(f.row(1), (QStringList{u"moon"_s, u"held until then"_s, u"<0.3>"_s}));
        QCOMPARE(f.details(1), QString());
    }

    void whoWasRefusedANameIsTold()
    {
        Fixture f;
        f.event(Kind::NameRefused, u"sun"_s, 2, 1);
        f.show();
        QCOMPARE(f.row(0), (QStringList{u"sun"_s, u"refused"_s, u"<0.2>"_s}));
        QCOMPARE(f.details(0), u"held by <0.1>"_s);
        QCOMPARE(f.model.index(0, 0).data(PidRole).value<Pid>(), Pid(2));
    }

    void messagesToUnknownNamesAreCountedInOneRow()
    {
        Fixture f;
        f.letter(u"nobody"_s, 1);
        f.letter(u"nobody"_s, 2);
        f.letter({}, 2, DeadLetter::Reason::NoProcess);
        f.show();
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.row(0), (QStringList{u"nobody"_s, u"nobody held it"_s, u"<0.2>"_s}));
        QVERIFY2(f.details(0).startsWith(u"2 "_s), qPrintable(f.details(0)));
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.letter(u"other"_s, 1);
        f.letter(u"nobody"_s, 5);
        f.show();
        QCOMPARE(f.model.rowCount(), 2);
        QCOMPARE(changed.size(), 1);
        QVERIFY2(f.details(0).startsWith(u"3 "_s), qPrintable(f.details(0)));
        QCOMPARE(f.row(0).last(), u"<0.5>"_s);
    }

    void theOldestMakeRoom()
    {
        Fixture f;
        f.letter(u"nobody"_s, 1);
        f.show();
        for (int i = 0; i < 3 * Model::Capacity; ++i) {
            f.event(Kind::NameRefused, QString::number(i), 2, 1);
            if (i % 700 == 0)
                f.show();
        }
        f.show();
        QCOMPARE(f.model.rowCount(), Model::Capacity);
        QCOMPARE(f.row(f.model.rowCount() - 1).first(), QString::number(3 * Model::Capacity - 1));
        f.letter(u"nobody"_s, 1); // whose row has gone
        f.show();
        QVERIFY(f.details(f.model.rowCount() - 1).startsWith(u"1 "_s));
        f.model.clear();
        QCOMPARE(f.model.rowCount(), 0);
    }

    void isFilteredByWords()
    {
        Fixture f;
        f.event(Kind::NameRefused, u"sun"_s, 2, 1);
        f.event(Kind::Unregistered, u"moon"_s, 3);
        f.show();
        RowFilter rows;
        rows.setSourceModel(&f.model);
        rows.text().setExpression(u"event:refused"_s);
        QCOMPARE(rows.rowCount(), 1);
        rows.text().setExpression(u"moon"_s);
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.index(0, Model::NameColumn).data().toString(), u"moon"_s);
    }
};

QTEST_GUILESS_MAIN(TestNameHistoryModel)
#include "tst_namehistorymodel.moc"

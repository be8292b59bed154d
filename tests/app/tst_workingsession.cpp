// SPDX-License-Identifier: MIT
#include "person.h"
#include "programrun.h"
#include "stagesystem.h"
#include "windowmanager.h"
#include "xserver.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

/// A working session with the real program on a managed desktop, from its start to the end of all that it hosts: by
/// keyboard alone, and each step seen by what came of it outside the window.
class TestWorkingSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromStartToShutdown();

private:
    bool filters(const QString &text);
    bool schedules(const QString &message, const QString &delay);
    bool exportsTo(const QString &path);
    QByteArray written(const QString &path) const;

    XServer m_server;
    QTemporaryDir m_folder;
    Person *m_person = nullptr;
};

void TestWorkingSession::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.problem().constData());
    QFile file(m_folder.filePath(u"stage.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(stage), qint64(sizeof stage) - 1);
}

/// And goes down into the table, to the first row that is left.
bool TestWorkingSession::filters(const QString &text)
{
    return m_person->turnsTo(u"the stage"_s) && m_person->presses({u"ctrl+f"_s}) && m_person->types(text)
        && m_person->presses({u"Return"_s, u"Down"_s});
}

/// In the composer, whose recipient stays. By the key that does it at once: a button is held down for a moment first, in
/// which the next text would be typed.
bool TestWorkingSession::schedules(const QString &message, const QString &delay)
{
    return m_person->turnsTo(u"^Compose a Message"_s) && m_person->presses({u"alt+m"_s, u"ctrl+a"_s})
        && m_person->types(message) && m_person->presses({u"alt+w"_s, u"Tab"_s, u"ctrl+a"_s}) && m_person->types(delay)
        && m_person->presses({u"ctrl+Return"_s});
}

bool TestWorkingSession::exportsTo(const QString &path)
{
    return m_person->turnsTo(u"the stage"_s) && m_person->presses({u"ctrl+e"_s}) && m_person->turnsTo(u"^Export"_s)
        && m_person->presses({u"ctrl+a"_s}) && m_person->types(path) && m_person->presses({u"Return"_s})
        && m_person->seesNoMore(u"^Export"_s);
}

QByteArray TestWorkingSession::written(const QString &path) const
{
    QByteArray text;
    (void)QTest::qWaitFor([&] {
        QFile file(path);
        text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return !text.isEmpty();
    });
    return text;
}

void TestWorkingSession::fromStartToShutdown()
{
    WindowManager manager(m_server.display());
    QVERIFY2(manager.start(), manager.problem().constData());
    ProgramRun run({u"--language"_s, u"en"_s, u"--system"_s, m_folder.filePath(u"stage.json"_s)});
    run.setEnvironment(u"QT_LOGGING_RULES"_s, u"orrery.logger.info=true"_s);
    Person person(m_server.display(), run, Person::Desktop::Managed);
    m_person = &person;
    const auto account = [&person] { return person.account(); };
    run.start();

    // Filter, select, send: to the one row that is left.
    QVERIFY2(filters(u"pid:<0.2>"_s) && person.presses({u"ctrl+Return"_s}), account().constData());
    QVERIFY2(person.turnsTo(u"^Compose a Message"_s) && person.types(u"hello out there"_s) && person.presses({u"alt+s"_s}),
             account().constData());
    QVERIFY2(!run.waitForError(QRegularExpression(u"echo: hello out there$"_s)).isEmpty(), account().constData());
    QVERIFY2(person.presses({u"Escape"_s}) && person.seesNoMore(u"^Compose a Message"_s), account().constData());

    // Schedule two, and see the one arrive.
    QVERIFY2(filters(u"pid:<0.1>"_s) && person.presses({u"ctrl+t"_s}), account().constData());
    QVERIFY2(schedules(u"in an hour"_s, u"1 h"_s) && schedules(u"it has arrived"_s, u"500 ms"_s), account().constData());
    QVERIFY2(!run.waitForError(QRegularExpression(u"it has arrived$"_s)).isEmpty(), account().constData());
    QVERIFY2(person.turnsTo(u"^Compose a Message"_s) && person.presses({u"Escape"_s})
                 && person.seesNoMore(u"^Compose a Message"_s),
             account().constData());

    // The other one is listed, until it is cancelled.
    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"Escape"_s, u"alt+3"_s}), account().constData());
    const QString before = m_folder.filePath(u"before.csv"_s);
    QVERIFY2(exportsTo(before), account().constData());
    const QByteArray pending = written(before);
    QVERIFY2(pending.contains("in an hour") && !pending.contains("it has arrived"), pending.constData());
    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"Down"_s, u"Delete"_s, u"F5"_s}),
             account().constData());
    const QString after = m_folder.filePath(u"after.csv"_s);
    QVERIFY2(exportsTo(after), account().constData());
    const QByteArray left = written(after);
    QVERIFY2(!left.isEmpty() && !left.contains("in an hour"), left.constData());

    // Stop one, then all.
    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"alt+1"_s}) && filters(u"victim"_s)
                 && person.presses({u"Delete"_s}),
             account().constData());
    QVERIFY2(person.turnsTo(u"^Stop 1 process"_s) && person.presses({u"alt+s"_s})
                 && person.seesNoMore(u"^Stop 1 process"_s),
             account().constData());
    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"alt+r"_s, u"d"_s}) && person.turnsTo(u"^Shut Down"_s)
                 && person.presses({u"alt+s"_s}) && person.seesNoMore(u"^Shut Down"_s),
             account().constData());
    QVERIFY2(person.turnsTo(u"the stage"_s) && person.presses({u"ctrl+q"_s}), account().constData());
    QVERIFY2(run.waitForEnd() == 0, run.account().constData());
    QVERIFY2(run.out().startsWith("stopped 5 processes in "), run.account().constData());
    m_person = nullptr;
}

QTEST_GUILESS_MAIN(TestWorkingSession)
#include "tst_workingsession.moc"

// SPDX-License-Identifier: MIT
#include "models/shutdownrecord.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

ShutdownRecord record()
{
    ShutdownRecord made;
    made.system = u"planets"_s;
    made.begunAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123);
    made.options = {.grace = 5s, .deadline = 10s};
    made.report = {.stopped = 1204, .finishedInGrace = 3, .killed = 2, .timersCancelled = 88, .stuck = {Pid(7), Pid(9)},
                   .elapsed = 10'100ms, .graceElapsed = 5'000ms};
    made.known.insert(Pid(7), u"<0.7> logger"_s);
    return made;
}

} // namespace

class TestShutdownRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextSaysAllForPeople()
    {
        const QString text = shutdownText(record());
        for (const QString &part : {u"planets"_s, u"1,204"_s, u"88 timer"_s, u"10.1 s"_s, u"Grace: 5.0 s of 5 s"_s,
                                    u"Killing: 5.1 s"_s, u"<0.7> logger"_s, u"\n  <0.9>\n"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
    }

    void theJsonSaysAllForPrograms()
    {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(shutdownJson(record()), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object[u"system"_s].toString(), u"planets"_s);
        QCOMPARE(object[u"begun"_s].toString(), u"2023-11-14T22:13:20.123Z"_s);
        const QList<std::pair<QString, int>> numbers{
            {u"grace_ms"_s, 5000},      {u"deadline_ms"_s, 10'000},      {u"elapsed_ms"_s, 10'100}, {u"in_grace_ms"_s, 5000},
            {u"in_killing_ms"_s, 5100}, {u"stopped"_s, 1204},            {u"finished_in_grace"_s, 3},
            {u"killed"_s, 2},           {u"timers_cancelled"_s, 88}};
        for (const auto &[key, number] : numbers)
            QVERIFY2(object[key].toInt(-1) == number, qPrintable(key));
        const QJsonArray stuck = object[u"stuck"_s].toArray();
        QCOMPARE(stuck.size(), 2);
        QCOMPARE(stuck.at(0).toObject()[u"pid"_s].toString(), u"<0.7>"_s);
        QCOMPARE(stuck.at(0).toObject()[u"known_as"_s].toString(), u"logger"_s);
        QVERIFY(!stuck.at(1).toObject().contains(u"known_as"_s));
    }
};

QTEST_GUILESS_MAIN(TestShutdownRecord)
#include "tst_shutdownrecord.moc"

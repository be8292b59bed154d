// SPDX-License-Identifier: MIT
#include "models/deadlettermodel.h"

#include "models/format.h"
#include "support/frames.h"
#include "support/modelmirror.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::ui;

namespace {

using Model = DeadLetterModel;

void refuse(FrameMaker &maker, qsizetype count, DeadLetter letter = {})
{
    static quint64 sequence = 0;
    for (; count > 0; --count) {
        letter.sequence = ++sequence;
        letter.at = maker.frame().wallTime;
        maker.frame().deadLetters.append(letter);
    }
}

FramePtr take(FrameMaker &maker)
{
    FramePtr taken = maker.take();
    maker.frame().deadLetters.clear();
    maker.frame().lettersDropped = 0;
    return taken;
}

} // namespace

class TestDeadLetterModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLetterSaysWhomItWasForAndWhyItDied()
    {
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        DeadLetter toPid;
        toPid.target = Pid(7);
        toPid.sender = Pid(3);
        toPid.reason = DeadLetter::Reason::MailboxFull;
        toPid.preview = u"hello"_s;
        refuse(maker, 1, toPid);
        DeadLetter toName;
        toName.targetName = u"logger"_s;
        toName.reason = DeadLetter::Reason::NoName;
        toName.timer = 12;
        refuse(maker, 1, toName);
        model.apply(take(maker));
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, Model::TargetColumn), u"<0.7>"_s);
        QCOMPARE(text(0, Model::SenderColumn), u"<0.3>"_s);
        QCOMPARE(text(0, Model::MessageColumn), u"hello"_s);
        QCOMPARE(text(0, Model::ReasonColumn), Format::lossReason(DeadLetter::Reason::MailboxFull));
        QCOMPARE(model.index(0, 0).data(PidRole).value<Pid>(), Pid(7));
        QCOMPARE(text(1, Model::TargetColumn), u"logger"_s);
        QVERIFY(text(1, Model::SenderColumn).contains(u"#12"_s));
        QVERIFY(!model.index(1, 0).data(PidRole).isValid());
        QCOMPARE(model.index(1, 0).data(NameRole).toString(), u"logger"_s);
    }

    void theOldestMakeRoomAndWhatWasLostIsCounted()
    {
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FrameMaker maker;
        refuse(maker, Model::Capacity);
        model.apply(take(maker));
        ModelMirror mirror(model);
        refuse(maker, 3);
        maker.frame().lettersDropped = 2;
        model.apply(take(maker));
        QCOMPARE(mirror.removed, 1);
        QCOMPARE(mirror.inserted, 1);
        QCOMPARE(mirror.resets, 0);
        QVERIFY(mirror.isRight());
        QCOMPARE(model.rowCount(), static_cast<int>(Model::Capacity));
        QCOMPARE(model.dropped(), 2U);
        refuse(maker, Model::Capacity + 7);
        model.apply(take(maker));
        QCOMPARE(model.dropped(), 9U);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.dropped(), 0U);
    }
};

QTEST_GUILESS_MAIN(TestDeadLetterModel)
#include "tst_deadlettermodel.moc"

// SPDX-License-Identifier: MIT
#include "comparison.h"
#include "generator.h"
#include "shrink.h"

#include <QtCore/QLoggingCategory>
#include <QtTest/QTest>

using namespace orrery::modelcheck;
using namespace Qt::StringLiterals;

/// The comparison can fail: a model with one wrong rule is told from the runtime, by a program so small that the
/// rule can be seen in it.
class TestModelMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRightRulesAreNotTold();
    void aWrongRuleIsFound_data();
    void aWrongRuleIsFound();
};

namespace {

constexpr quint64 MostPrograms = 3000;
constexpr int MostOperations = 10;

} // namespace

void TestModelMutations::initTestCase()
{
    QLoggingCategory::setFilterRules(u"orrery.*.warning=false"_s); // crashes are part of what is tried
}

void TestModelMutations::theRightRulesAreNotTold()
{
    for (quint64 seed = 1; seed <= 1000; ++seed)
        QVERIFY2(!compare(generate(seed)), qPrintable(u"seed %1"_s.arg(seed)));
}

void TestModelMutations::aWrongRuleIsFound_data()
{
    QTest::addColumn<Mutation>("mutation");
    for (int i = 1; i < static_cast<int>(Mutation::Last); ++i) {
        const auto mutation = static_cast<Mutation>(i);
        QTest::newRow(nameOf(mutation).data()) << mutation;
    }
}

void TestModelMutations::aWrongRuleIsFound()
{
    QFETCH(const Mutation, mutation);
    for (quint64 seed = 1; seed <= MostPrograms; ++seed) {
        const Program program = generate(seed);
        if (!compare(program, mutation))
            continue;
        const Program smaller = shrink(program, mutation);
        const std::optional<std::string> difference = compare(smaller, mutation);
        QVERIFY(difference);
        qInfo("found with seed %llu, shrunk to %d operations; %s", static_cast<unsigned long long>(seed),
              sizeOf(smaller), difference->c_str());
        QVERIFY2(sizeOf(smaller) <= MostOperations, toString(smaller).c_str());
        return;
    }
    QFAIL("no program tells it from the right rule");
}

QTEST_GUILESS_MAIN(TestModelMutations)
#include "tst_modelmutations.moc"

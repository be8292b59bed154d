// SPDX-License-Identifier: MIT
// How the registries tell names apart; the library's own, so its source is built in.
#include "registry/namekey.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <utility>

using orrery::detail::NameKey;
using orrery::detail::NameSeed;

class TestNameKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalNamesHaveEqualKeys();
    void oneCharacterMakesADifference();
    void aLengthMakesADifference();
    void theSeedDecidesTheHash();
    void similarNamesAreSpread();
};

namespace {

// Every way a name is read: within a word, at its edges, beyond the words that are kept, and around 16 bytes more.
constexpr int Longest = 60;

QString nameOf(int length)
{
    QString name;
    for (int i = 0; i < length; ++i)
        name.append(QChar(char16_t(0x100 * (i % 3) + 'a' + i % 26)));
    return name;
}

} // namespace

void TestNameKey::equalNamesHaveEqualKeys()
{
    const NameSeed seed(1);
    for (int length = 0; length <= Longest; ++length) {
        const QString name = nameOf(length);
        // Elsewhere, and with something else before and behind it.
        const QString around = QStringLiteral("<") + name + QStringLiteral(">");
        const QString same = QString::fromRawData(around.constData() + 1, length);
        QCOMPARE(NameKey(name, seed).hash(), NameKey(same, seed).hash());
        QVERIFY2(NameKey(name, seed) == NameKey(same, seed), qPrintable(name));
    }
}

void TestNameKey::oneCharacterMakesADifference()
{
    const NameSeed seed(1);
    for (int length = 1; length <= Longest; ++length) {
        const QString name = nameOf(length);
        const NameKey key(name, seed);
        for (int at = 0; at < length; ++at) {
            for (const char16_t bit : {u'\x0001', u'\x0080', u'\x8000'}) {
                QString other = name;
                other[at] = QChar(char16_t(other.at(at).unicode() ^ bit));
                QVERIFY2(!(NameKey(other, seed) == key), qPrintable(QStringLiteral("%1 of %2").arg(at).arg(length)));
                QVERIFY2(NameKey(other, seed).hash() != key.hash(),
                         qPrintable(QStringLiteral("%1 of %2").arg(at).arg(length)));
            }
        }
    }
}

void TestNameKey::aLengthMakesADifference()
{
    const NameSeed seed(1);
    for (int length = 0; length <= Longest; ++length) {
        const QString name(length, QChar(u'\0'));
        const QString longer(length + 1, QChar(u'\0'));
        QVERIFY2(!(NameKey(name, seed) == NameKey(longer, seed)), qPrintable(QString::number(length)));
        QVERIFY2(NameKey(name, seed).hash() != NameKey(longer, seed).hash(), qPrintable(QString::number(length)));
    }
}

void TestNameKey::theSeedDecidesTheHash()
{
    for (const int length : {1, 9, 12, 13, 40}) {
        const QString name = nameOf(length);
        QVERIFY(NameKey(name, NameSeed(1)).hash() != NameKey(name, NameSeed(2)).hash());
        QCOMPARE(NameKey(name, NameSeed(1)).hash(), NameKey(name, NameSeed(1)).hash());
    }
}

void TestNameKey::similarNamesAreSpread()
{
    constexpr int count = 1 << 16;
    // What decides the shard, and what decides the place in it.
    for (const QString &pattern : {QStringLiteral("%1"), QStringLiteral("name-%1"), QStringLiteral("a rather long name, %1"),
                                   QStringLiteral("%1 is at the beginning of a long one")}) {
        const NameSeed seed(7);
        QSet<quint64> hashes;
        std::array<int, 64> shards{};
        std::array<int, 256> places{};
        for (int i = 0; i < count; ++i) {
            const std::size_t hash = NameKey(pattern.arg(i), seed).hash();
            hashes.insert(hash);
            ++shards[(hash >> 26) % shards.size()];
            ++places[hash % places.size()];
        }
        QCOMPARE(hashes.size(), qsizetype(count));
        // Of 1,024 in the mean, whose deviation is 32, and of 256 with 16; seven deviations are never seen.
        const auto [fewest, most] = std::minmax_element(shards.cbegin(), shards.cend());
        QVERIFY2(*fewest > 800 && *most < 1248, qPrintable(pattern));
        const auto [few, many] = std::minmax_element(places.cbegin(), places.cend());
        QVERIFY2(*few > 144 && *many < 368, qPrintable(pattern));
    }
}

QTEST_GUILESS_MAIN(TestNameKey)
#include "tst_namekey.moc"

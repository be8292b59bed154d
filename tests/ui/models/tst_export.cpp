// SPDX-License-Identifier: MIT
#include "feed/runtimefeed.h"
#include "models/arrangedexports.h"
#include "models/exportcolumns.h"
#include "models/exportjob.h"
#include "models/journalmodel.h"
#include "models/modelexport.h"
#include "models/processmodel.h"
#include "models/timermodel.h"

#include "support/processes.h"

#include <orrery/runtime.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringListModel>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QtTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;
using namespace orrery::ui;

namespace {

constexpr int Deadline = 60'000;

/// So many rows of a number and a text, made as they are asked for.
class Counting final : public ExportSource
{
public:
    explicit Counting(qsizetype rows) : m_total(rows) {}
    bool next(std::vector<QVariantList> &rows, std::chrono::milliseconds) override
    {
        if (m_done == m_total)
            return false;
        for (int i = 0; i < 1000 && m_done < m_total; ++i, ++m_done)
            rows.push_back({m_done, u"row %1"_s.arg(m_done)});
        return true;
    }
    qsizetype done() const override { return m_done; }
    qsizetype total() const override { return m_total; }

private:
    const qsizetype m_total;
    qsizetype m_done = 0;
};

ExportResult resultOf(ExportJob &job)
{
    std::optional<ExportResult> result;
    QObject::connect(&job, &ExportJob::finished, &job, [&](const ExportResult &told) { result = told; });
    job.start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), Deadline); }();
    return result.value_or(ExportResult{ExportResult::Reason::CannotOpen, u"never ended"_s, -1});
}

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// RFC 4180, read by other code than that which writes it.
QList<QStringList> parsedCsv(const QByteArray &bytes)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (quoted) {
            if (c == '"' && at + 1 < bytes.size() && bytes[at + 1] == '"')
                field += bytes[++at];
            else if (c == '"')
                quoted = false;
            else
                field += c;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\r') {
            row.append(QString::fromUtf8(field));
            field.clear();
        } else if (c == '\n') {
            rows.append(std::exchange(row, {}));
        } else {
            field += c;
        }
    }
    return rows;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void theEndingChoosesTheFormat()
    {
        QCOMPARE(exportFormatOf(u"a.csv"_s), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(u"a.txt"_s), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(u"jsonl"_s), ExportFormat::Csv);
        QCOMPARE(exportFormatOf(u"a.jsonl"_s), ExportFormat::JsonLines);
        QCOMPARE(exportFormatOf(u"a.NDJSON"_s), ExportFormat::JsonLines);
        QCOMPARE(exportFormatOf(u"a.csv.json"_s), ExportFormat::JsonLines);
    }

    void csvIsQuotedWhereItHasToBe()
    {
        const ExportText text(ExportFormat::Csv, {u"a"_s, u"b, c"_s});
        QCOMPARE(text.header(), "a,\"b, c\"\r\n");
        QCOMPARE(text.line({u"plain"_s, u"say \"no\""_s}), "plain,\"say \"\"no\"\"\"\r\n");
        QCOMPARE(text.line({u"two\nlines"_s, QVariant()}), "\"two\nlines\",\r\n");
        QCOMPARE(text.line({true, QStringList{u"x"_s, u"y"_s}}), "true,\"x, y\"\r\n");
        const QDateTime at(QDate(2024, 2, 29), QTime(23, 59, 59, 7), QTimeZone(3600));
        QCOMPARE(text.line({at, 0.25}), "2024-02-29T22:59:59.007Z,0.25\r\n");
        QCOMPARE(text.line({QVariant::fromValue(~quint64{0}), qint64{-1}}), "18446744073709551615,-1\r\n");
    }

    void csvComesBackAsItWas()
    {
        QRandomGenerator random(4180);
        const QString letters = u"ab,\"\r\n éЖ日 ;'\\"_s;
        const ExportText text(ExportFormat::Csv, {u"1"_s, u"2"_s, u"3"_s});
        QList<QStringList> rows;
        QByteArray bytes;
        for (int row = 0; row < 500; ++row) {
            QStringList cells;
            QVariantList values;
            for (int column = 0; column < 3; ++column) {
                QString cell;
                for (int length = static_cast<int>(random.bounded(8)); length > 0; --length)
                    cell += letters[random.bounded(letters.size())];
                cells.append(cell);
                values.append(cell);
            }
            rows.append(cells);
            bytes += text.line(values);
        }
        QCOMPARE(parsedCsv(bytes), rows);
    }

    void jsonHasAnObjectALineInTheOrderOfTheColumns()
    {
        const ExportText text(ExportFormat::JsonLines, {u"z"_s, u"a\"b"_s});
        QVERIFY(text.header().isEmpty());
        QCOMPARE(text.line({1, u"x\n\"\\\u0001é"_s}), "{\"z\":1,\"a\\\"b\":\"x\\u000a\\\"\\\\\\u0001é\"}\n");
        QCOMPARE(text.line({QVariant(), QStringList{u"p"_s, u"q"_s}}), "{\"z\":null,\"a\\\"b\":[\"p\",\"q\"]}\n");
        QCOMPARE(text.line({QDateTime(), std::numeric_limits<double>::infinity()}), "{\"z\":null,\"a\\\"b\":null}\n");
        QJsonParseError error;
        const auto read = QJsonDocument::fromJson(text.line({0.5, u"tab\t日"_s}), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.object().value(u"a\"b"_s).toString(), u"tab\t日"_s);
        QCOMPARE(read.object().value(u"z"_s).toDouble(), 0.5);
    }

    void manyRowsAreWrittenAndToldOf_data()
    {
        QTest::addColumn<ExportJob::Gathering>("gathering");
        QTest::newRow("here") << ExportJob::Gathering::Here;
        QTest::newRow("on the thread") << ExportJob::Gathering::OnThread;
    }
    void manyRowsAreWrittenAndToldOf()
    {
        QFETCH(ExportJob::Gathering, gathering);
        const QString name = m_folder->filePath(u"many.csv"_s);
        ExportJob job(name, {u"n"_s, u"text"_s}, std::make_unique<Counting>(100'000), gathering);
        const ExportResult result = resultOf(job);
        QCOMPARE(result.reason, ExportResult::Reason::Done);
        QCOMPARE(result.rows, 100'000);
        const QList<QStringList> rows = parsedCsv(contentsOf(name));
        QCOMPARE(rows.size(), 100'001);
        QCOMPARE(rows.constFirst(), (QStringList{u"n"_s, u"text"_s}));
        for (qsizetype row = 0; row < 100'000; ++row)
            QCOMPARE(rows[row + 1].constFirst().toLongLong(), row);
    }

    void aFolderThatIsNotThereIsToldOf()
    {
        ExportJob job(m_folder->filePath(u"none/a.csv"_s), {u"n"_s, u"t"_s}, std::make_unique<Counting>(10),
                      ExportJob::Gathering::Here);
        const ExportResult result = resultOf(job);
        QCOMPARE(result.reason, ExportResult::Reason::CannotOpen);
        QVERIFY(!result.detail.isEmpty());
    }

    void aFolderThatMayNotBeWrittenIsToldOf()
    {
        // Root may write everywhere but into what the kernel keeps.
        QString folder = u"/proc/self"_s;
        if (geteuid() != 0) {
            folder = m_folder->filePath(u"locked"_s);
            QVERIFY(QDir().mkdir(folder));
            QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        }
        ExportJob job(folder + u"/a.csv"_s, {u"n"_s, u"t"_s}, std::make_unique<Counting>(10),
                      ExportJob::Gathering::OnThread);
        QCOMPARE(resultOf(job).reason, ExportResult::Reason::CannotOpen);
        if (geteuid() != 0)
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void aWriteThatFailsLeavesTheOldFile_data() { manyRowsAreWrittenAndToldOf_data(); }
    void aWriteThatFailsLeavesTheOldFile()
    {
        QFETCH(ExportJob::Gathering, gathering);
        const QString name = m_folder->filePath(u"old.csv"_s);
        put(name, "what stood there");
        // As on a disk that is full: from some point on nothing more is taken.
        struct rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit little = before;
        little.rlim_cur = 200'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
        ExportResult result;
        {
            ExportJob job(name, {u"n"_s, u"t"_s}, std::make_unique<Counting>(100'000), gathering);
            result = resultOf(job);
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(result.reason, ExportResult::Reason::CannotWrite);
        QVERIFY(!result.detail.isEmpty());
        QCOMPARE(contentsOf(name), "what stood there");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"old.csv"_s});
    }

    void cancellingLeavesTheOldFile_data() { manyRowsAreWrittenAndToldOf_data(); }
    void cancellingLeavesTheOldFile()
    {
        QFETCH(ExportJob::Gathering, gathering);
        const QString name = m_folder->filePath(u"old.csv"_s);
        put(name, "what stood there");
        // More than is ever written.
        ExportJob job(name, {u"n"_s, u"t"_s}, std::make_unique<Counting>(1'000'000'000'000), gathering);
        connect(&job, &ExportJob::progressed, &job, &ExportJob::cancel);
        const ExportResult result = resultOf(job);
        QCOMPARE(result.reason, ExportResult::Reason::Cancelled);
        QVERIFY(!job.isRunning());
        QCOMPARE(contentsOf(name), "what stood there");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"old.csv"_s});
    }

    void aJobThatGoesTakesItsThreadAlong()
    {
        const QString name = m_folder->filePath(u"a.csv"_s);
        {
            ExportJob job(name, {u"n"_s, u"t"_s}, std::make_unique<Counting>(1'000'000'000'000),
                          ExportJob::Gathering::OnThread);
            job.start();
        }
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
    }

    void rowsThatComeAndGoMeanwhileShiftNothing()
    {
        QStringList texts;
        for (int i = 0; i < 20; ++i)
            texts.append(QString::number(i));
        QStringListModel model(texts);
        RowWalk walk(model);
        QStringList seen;
        for (int i = 0; i < 5; ++i)
            seen.append(walk.next().data().toString());
        model.removeRows(0, 3);                            // gone past
        model.insertRows(0, 2);                            // before
        model.removeRows(model.match(model.index(0, 0), Qt::DisplayRole, u"5"_s).constFirst().row(), 1); // the next one
        model.removeRows(model.match(model.index(0, 0), Qt::DisplayRole, u"11"_s).constFirst().row(), 1);
        for (QModelIndex row = walk.next(); row.isValid(); row = walk.next())
            seen.append(row.data().toString());
        texts.removeAll(u"5"_s);
        texts.removeAll(u"11"_s);
        QCOMPARE(seen, texts);
    }

    void aBranchIsToldBeforeWhatIsBelowIt()
    {
        class Tree : public QAbstractItemModel // two levels: 3 rows, each with 2 below it
        {
        public:
            QModelIndex index(int row, int column, const QModelIndex &parent) const override
            {
                return row < 0 || row >= rowCount(parent) || column != 0
                    ? QModelIndex()
                    : createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : 0);
            }
            QModelIndex parent(const QModelIndex &child) const override
            {
                return child.internalId() == 0 ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, quintptr(0));
            }
            int rowCount(const QModelIndex &parent) const override
            {
                return !parent.isValid() ? 3 : parent.internalId() == 0 ? 2 : 0;
            }
            int columnCount(const QModelIndex &) const override { return 1; }
            QVariant data(const QModelIndex &at, int role) const override
            {
                return role == Qt::DisplayRole ? QVariant(int(at.internalId()) * 10 + at.row()) : QVariant();
            }
        } tree;
        RowWalk walk(tree);
        QList<int> seen;
        for (QModelIndex row = walk.next(); row.isValid(); row = walk.next())
            seen.append(row.data().toInt());
        QCOMPARE(seen, (QList<int>{0, 10, 11, 1, 20, 21, 2, 30, 31}));
    }

    void aTimeIsOneInTheFileAndADurationHasItsUnit()
    {
        JournalModel journal;
        auto frame = std::make_shared<Frame>();
        const QDateTime at(QDate(2024, 2, 29), QTime(1, 2, 3), Qt::UTC);
        frame->events = {{1, at, JournalEvent::Kind::Spawned, Pid(7), u"a, b"_s, {}}};
        journal.apply(frame);
        const QList<int> columns{JournalModel::TimeColumn, JournalModel::PidColumn, JournalModel::TextColumn};
        QCOMPARE(exportKeys(journal, columns), (QStringList{u"time"_s, u"pid"_s, u"text"_s}));
        QCOMPARE(exportValues(journal.index(0, 0), columns), (QVariantList{at, u"<0.7>"_s, u"a, b"_s}));
        const TimerModel timers;
        QCOMPARE(exportKeys(timers, {TimerModel::DueColumn, TimerModel::TargetColumn}),
                 (QStringList{u"due_ms"_s, u"target"_s}));
    }

    void processesNobodyLooksAtAreFetched()
    {
        constexpr int Count = 5000;
        Runtime runtime;
        for (int i = 0; i < Count; ++i)
            runtime.spawn(sink, SpawnOptions{.label = u"p%1"_s.arg(i)});
        RuntimeFeed feed(runtime);
        ProcessModel model;
        FramePtr frame;
        connect(&feed, &Feed::frameReady, &model, [&](const FramePtr &each) {
            frame = each;
            model.apply(each);
        });
        feed.sampleNow();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), Count, Deadline);
        QVERIFY(!model.table()->find(Pid(frame->table->order.at(Count / 2))));
        const QList<int> columns{ProcessModel::PidColumn, ProcessModel::LabelColumn, ProcessModel::StateColumn,
                                 ProcessModel::UptimeColumn};
        const QStringList keys = exportKeys(model, columns);
        QCOMPARE(keys, (QStringList{u"pid"_s, u"label"_s, u"state"_s, u"uptime_ms"_s}));

        const QString name = m_folder->filePath(u"all.csv"_s);
        ExportJob all(name, keys, std::make_unique<ProcessExport>(feed.reader(), frame, model.table(), columns, QList<Pid>()),
                      ExportJob::Gathering::OnThread);
        QCOMPARE(resultOf(all).rows, Count);
        QList<QStringList> rows = parsedCsv(contentsOf(name));
        QCOMPARE(rows.size(), Count + 1);
        for (int row = 0; row < Count; ++row) {
            QCOMPARE(rows[row + 1][0], frame->table->order.at(row).toString());
            QCOMPARE(rows[row + 1][1], u"p%1"_s.arg(row));
            QCOMPARE(rows[row + 1][2], u"waiting"_s);
        }

        const QList<Pid> some{frame->table->order.at(4000), frame->table->order.at(10)};
        ExportJob two(name, keys, std::make_unique<ProcessExport>(feed.reader(), frame, model.table(), columns, some),
                      ExportJob::Gathering::OnThread);
        QCOMPARE(resultOf(two).rows, 2);
        rows = parsedCsv(contentsOf(name));
        QCOMPARE(rows.value(1).value(1), u"p4000"_s);
        QCOMPARE(rows.value(2).value(1), u"p10"_s);
    }

private:
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"

// SPDX-License-Identifier: MIT
#include "feed/elsewhere.h"
#include "feed/release.h"

#include <orrery/runtime.h>

#include <QtCore/QCoreApplication>
#include <QtTest/QtTest>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

using namespace orrery;
using namespace orrery::ui;

namespace {

std::atomic<bool> s_mayGoOn = false;

/// Until the application object is at its end.
void waitForItsEnd()
{
    while (!s_mayGoOn)
        std::this_thread::yield();
    for (int i = 0; i < 1'000; ++i) // whoever does not wait is ahead by now
        std::this_thread::yield();
}

} // namespace

/// What the GUI does not wait for has ended when its application has.
class TestElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void workEndsBeforeTheApplicationHas();
    void aRuntimeEndsBeforeTheApplicationHas();
    void whatWorkBeginsIsWaitedForToo();

private:
    int m_argc = 1;
    char m_name[5] = "name";
    char *m_argv[2] = {m_name, nullptr};
    std::optional<QCoreApplication> m_application;
};

void TestElsewhere::init()
{
    s_mayGoOn = false;
    m_application.emplace(m_argc, m_argv);
}

void TestElsewhere::workEndsBeforeTheApplicationHas()
{
    std::atomic<bool> ended = false;
    std::weak_ptr<int> watched;
    {
        auto kept = std::make_shared<int>(1);
        watched = kept;
        runElsewhere([&ended, kept = std::move(kept)] {
            waitForItsEnd();
            ended = true;
        });
    }
    qAddPostRoutine([] { s_mayGoOn = true; }); // what is added last is called first
    m_application.reset();
    QVERIFY(ended);
    QVERIFY(watched.expired());
}

void TestElsewhere::aRuntimeEndsBeforeTheApplicationHas()
{
    std::atomic<bool> ended = false;
    releasedElsewhere(std::shared_ptr<Runtime>(new Runtime, [&ended](Runtime *runtime) {
        waitForItsEnd();
        delete runtime;
        ended = true;
    }));
    qAddPostRoutine([] { s_mayGoOn = true; });
    m_application.reset();
    QVERIFY(ended);
}

void TestElsewhere::whatWorkBeginsIsWaitedForToo()
{
    std::atomic<bool> ended = false;
    runElsewhere([&ended] {
        waitForItsEnd();
        runElsewhere([&ended] {
            waitForItsEnd();
            ended = true;
        });
    });
    qAddPostRoutine([] { s_mayGoOn = true; });
    m_application.reset();
    QVERIFY(ended);
}

QTEST_APPLESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"

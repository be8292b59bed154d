// SPDX-License-Identifier: MIT
#include <orrery/orrery.h>

#include <QtTest/QtTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace orrery;

namespace {

constexpr int Patience = 60'000;

/// A widget that is a process: it shows what it is sent, asks a counter by a button, and closes when that has ended.
class CounterPanel : public QWidget
{
public:
    CounterPanel(Runtime &runtime, Pid counter) : mailbox(runtime, {.label = u"panel"_s, .name = u"panel"_s}, this)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(label);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [&runtime, counter] { runtime.send(counter, "count"); });
        connect(&mailbox, &QtMailbox::messageReceived, this, [this](const Message &message) {
            label->setText(QString::fromUtf8(message.bytes()));
        });
        connect(&mailbox, &QtMailbox::exitReceived, this, [this] { close(); });
        runtime.link(mailbox.pid(), counter);
    }

    QLabel *const label = new QLabel;
    QPushButton *const button = new QPushButton(u"Count"_s);
    QtMailbox mailbox;
};

Process counter(Context self)
{
    for (int count = 1;; ++count) {
        co_await self.receive();
        self.runtime().sendNamed(u"panel"_s, QByteArray::number(count));
    }
}

} // namespace

/// Widgets that take part.
class TestQtMailboxWidget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWidgetTalksToAProcess()
    {
        Runtime runtime({.workers = 2});
        const Pid pid = runtime.spawn(counter);
        auto *panel = new CounterPanel(runtime, pid);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel));
        for (int i = 1; i <= 3; ++i) {
            QTest::mouseClick(panel->button, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(panel->label->text(), QString::number(i), Patience);
        }
        panel->close(); // a normal end, which leaves the counter alone
        QTRY_VERIFY_WITH_TIMEOUT(!runtime.whereis(u"panel"_s), Patience);
        QVERIFY(runtime.isAlive(pid));
        QVERIFY(runtime.info(pid)->links.isEmpty());
    }

    void theEndOfALinkClosesIt()
    {
        Runtime runtime({.workers = 2});
        const Pid pid = runtime.spawn(counter);
        const QPointer<CounterPanel> panel = new CounterPanel(runtime, pid);
        panel->show();
        runtime.kill(pid);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isNull(), Patience);
    }

    /// What comes while a dialog is open is received in its event loop.
    void aModalDialogReceivesToo()
    {
        Runtime runtime({.workers = 2});
        QWidget window;
        QtMailbox mailbox(runtime, {}, &window);
        QDialog dialog(&window);
        QByteArrayList received;
        connect(&mailbox, &QtMailbox::messageReceived, &window, [&](const Message &message) {
            received.append(message.bytes());
            if (message.bytes() == "ask") {
                runtime.sendAfter(mailbox.pid(), 1ms, "accept");
                received.append(dialog.exec() == QDialog::Accepted ? "accepted" : "rejected");
            } else {
                dialog.accept();
            }
        });
        window.show();
        runtime.send(mailbox.pid(), "ask");
        QTRY_COMPARE_WITH_TIMEOUT(received, (QByteArrayList{"ask", "accept", "accepted"}), Patience);
    }
};

QTEST_MAIN(TestQtMailboxWidget)
#include "tst_qtmailboxwidget.moc"

// SPDX-License-Identifier: MIT
#include "support/processes.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

using namespace Qt::StringLiterals;
using namespace orrery;
using namespace orrery::test;

namespace {

const int PatienceInt = int(PatienceMs.count());

/// A connection as a process: lines that come are sent on to a peer, messages that come go out as lines. It ends when the
/// other side hangs up.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(Runtime &runtime, QTcpSocket *socket, Pid peer)
        : m_runtime(runtime), m_socket(socket), m_peer(peer), m_mailbox(runtime, {.label = u"connection"_s})
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::readLines);
        connect(socket, &QTcpSocket::disconnected, this, [this] { m_mailbox.exit(ExitReason::custom(u"hung up"_s)); });
        connect(&m_mailbox, &QtMailbox::messageReceived, this, [this](const Message &message) {
            m_socket->write(message.bytes() + '\n');
        });
        connect(&m_mailbox, &QtMailbox::exitReceived, this, [this] { m_socket->disconnectFromHost(); });
    }

    Pid pid() const { return m_mailbox.pid(); }

private:
    void readLines()
    {
        while (m_socket->canReadLine())
            m_runtime.send(m_peer, m_socket->readLine().trimmed());
    }

    Runtime &m_runtime;
    QTcpSocket *m_socket;
    const Pid m_peer;
    QtMailbox m_mailbox;
};

/// Both ends of a connection over the loopback.
struct SocketPair
{
    bool connectBoth()
    {
        if (!server.listen(QHostAddress::LocalHost))
            return false;
        client = std::make_unique<QTcpSocket>();
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
        if (!QTest::qWaitFor([this] { return server.hasPendingConnections(); }, PatienceInt))
            return false;
        accepted.reset(server.nextPendingConnection());
        accepted->setParent(nullptr);
        return QTest::qWaitFor([this] { return client->state() == QAbstractSocket::ConnectedState; }, PatienceInt);
    }

    QTcpServer server;
    std::unique_ptr<QTcpSocket> client;
    std::unique_ptr<QTcpSocket> accepted;
};

} // namespace

/// Sockets that take part: by the event loop's way, and by that of a thread that blocks.
class TestQtMailboxSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesTalkOverAConnection();
    void aHangUpIsAnExit();
    void aBlockingSocketHasAThreadOfItsOwn();
};

/// asker ⇄ client ⇄ the loopback ⇄ accepted ⇄ adder
void TestQtMailboxSocket::processesTalkOverAConnection()
{
    constexpr int Count = 500;
    SocketPair sockets;
    QVERIFY(sockets.connectBoth());
    Runtime runtime({.workers = 2});
    Log<QByteArray> answers;

    const Pid adder = runtime.spawn([](Context self) -> Process {
        Received first = co_await self.receive();
        const Pid connection = std::get<Message>(first).value().value<Pid>();
        for (;;) {
            Received item = co_await self.receive();
            self.runtime().send(connection, QByteArray::number(textOf(item).toInt() + 1));
        }
    });
    const Pid asker = runtime.spawn([&answers](Context self) -> Process {
        Received first = co_await self.receive();
        const Pid connection = std::get<Message>(first).value().value<Pid>();
        for (int i = 0; i < Count; ++i)
            self.runtime().send(connection, QByteArray::number(i));
        for (int i = 0; i < Count; ++i) {
            Received item = co_await self.receive();
            answers.append(textOf(item));
        }
    });
    Connection served(runtime, sockets.accepted.release(), adder);
    Connection asking(runtime, sockets.client.release(), asker);
    runtime.send(adder, Message::fromValue(served.pid()));
    runtime.send(asker, Message::fromValue(asking.pid()));
    QVERIFY(QTest::qWaitFor([&] { return answers.size() == std::size_t(Count); }, PatienceInt));
    for (int i = 0; i < Count; ++i)
        QCOMPARE(answers.values().at(std::size_t(i)), QByteArray::number(i + 1));
    QVERIFY(runtime.join(asker, Patience));
}

void TestQtMailboxSocket::aHangUpIsAnExit()
{
    SocketPair sockets;
    QVERIFY(sockets.connectBoth());
    Runtime runtime({.workers = 2});
    Log<Received> log;
    const Pid session = runtime.spawn(TrapperOf(log));
    QVERIFY(runtime.waitIdle(Patience)); // it traps by now
    Connection connection(runtime, sockets.accepted.release(), session);
    QVERIFY(runtime.link(session, connection.pid()));
    sockets.client->write("last words\n");
    sockets.client->disconnectFromHost();
    QVERIFY(QTest::qWaitFor([&] { return log.size() == 2; }, PatienceInt));
    QCOMPARE(textOf(log.values().at(0)), QByteArray("last words"));
    QCOMPARE(log.values().at(1), Received(Exit(connection.pid(), ExitReason::custom(u"hung up"_s))));

    // And the other way: the session's end hangs up.
    SocketPair others;
    QVERIFY(others.connectBoth());
    const Pid second = runtime.spawn(parked);
    Connection another(runtime, others.accepted.release(), second);
    QVERIFY(runtime.link(second, another.pid()));
    runtime.kill(second);
    QVERIFY(QTest::qWaitFor([&] { return others.client->state() == QAbstractSocket::UnconnectedState; }, PatienceInt));
}

/// It is made, used and destroyed on the one thread of its process.
void TestQtMailboxSocket::aBlockingSocketHasAThreadOfItsOwn()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Runtime runtime({.workers = 1});
    const Pid client = runtime.spawn([port = server.serverPort()](Context self) -> Process {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (!socket.waitForConnected(PatienceInt))
            co_return;
        for (;;) {
            Received item = co_await self.receive();
            socket.write(textOf(item) + '\n');
            while (!socket.canReadLine() && socket.waitForReadyRead(PatienceInt)) { }
            self.reply(std::get<Message>(item), socket.readLine().trimmed());
        }
    }, {.dedicatedThread = true});
    QByteArray answer;
    std::atomic<bool> done = false;
    const Pid asker = runtime.spawn([&answer, &done, client](Context self) -> Process {
        const CallResult result = co_await self.call(client, "over there?", Patience);
        answer = result ? result.reply().bytes() : QByteArray();
        done = true;
    });
    QVERIFY(QTest::qWaitFor([&] { return server.hasPendingConnections(); }, PatienceInt));
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    QVERIFY(QTest::qWaitFor([&] { return socket->canReadLine(); }, PatienceInt));
    QCOMPARE(socket->readLine(), QByteArray("over there?\n"));
    // It waits in its system call now, and the one worker is free.
    QVERIFY(runtime.join(runtime.spawn(brief), Patience));
    socket->write("here\n");
    QVERIFY(QTest::qWaitFor([&] { return done.load(); }, PatienceInt));
    QVERIFY(runtime.join(asker, Patience));
    QCOMPARE(answer, QByteArray("here"));
    runtime.kill(client);
    QVERIFY(runtime.join(client, Patience));
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, PatienceInt));
}

QTEST_GUILESS_MAIN(TestQtMailboxSocket)
#include "tst_qtmailboxsocket.moc"

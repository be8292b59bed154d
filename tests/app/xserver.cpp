// SPDX-License-Identifier: MIT
#include "xserver.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // ms
}

XServer::~XServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

bool XServer::start()
{
    // It picks a free number and writes it to descriptor 1. Without -noreset it would begin anew whenever its last
    // client leaves, and cut off a program that connects at that moment: each look at a display on which the
    // program is not yet would put the program at risk.
    m_process.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-screen"_s, u"0"_s, u"1600x1200x24"_s,
                                u"-nolisten"_s, u"tcp"_s});
    if (!m_process.waitForStarted(patience)) {
        m_problem = "Xvfb cannot be started; it is in the package xvfb";
        return false;
    }
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patience)) {
            m_problem = "Xvfb tells no display: " + m_process.readAllStandardError();
            return false;
        }
    m_display = u':' + QString::fromLatin1(m_process.readLine().trimmed());
    return true;
}

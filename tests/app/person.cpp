// SPDX-License-Identifier: MIT
#include "person.h"

#include "programrun.h"

#include <QtCore/QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000; // ms
constexpr int lookAgain = 20;    // ms
} // namespace

Person::Person(const QString &display, ProgramRun &run, Desktop desktop)
    : m_display(display), m_desktop(desktop), m_run(run)
{
    m_run.setEnvironment(u"DISPLAY"_s, display);
}

bool Person::sees(const QString &title)
{
    return comesToPass([&] {
        const auto found = windows(title);
        return found && !found->isEmpty();
    });
}

bool Person::seesNoMore(const QString &title)
{
    return comesToPass([&] {
        const auto found = windows(title);
        if (found && !found->isEmpty())
            m_problem = "still visible: " + title.toUtf8();
        return found && found->isEmpty();
    });
}

bool Person::turnsTo(const QString &title)
{
    const QString take = m_desktop == Desktop::Managed ? u"windowactivate"_s : u"windowfocus"_s;
    // Where nobody manages the windows, the focus is where it was last put, by this or by the program itself, which
    // moves it on where a dialog is in the way. It hears of the focus before it hears of the keys pressed after.
    return comesToPass([&] {
        const auto found = windows(title);
        if (!found || found->isEmpty())
            return false;
        const QByteArray &window = found->constFirst();
        return tool({take, QString::fromLatin1(window)}) && hasFocus(window);
    });
}

bool Person::presses(const QStringList &keys)
{
    return tool(QStringList{u"key"_s} + keys).has_value();
}

bool Person::types(const QString &text)
{
    return tool({u"type"_s, u"--delay"_s, u"5"_s, text}).has_value();
}

QByteArray Person::account() const
{
    return m_problem + m_run.account();
}

bool Person::comesToPass(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(patience);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        if (!m_run.runsOn(lookAgain)) {
            m_problem = "the program has ended";
            return false;
        }
    }
    return true;
}

std::optional<QByteArrayList> Person::windows(const QString &title)
{
    if (const auto found = tool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}))
        return found->split('\n');
    // That it found none is a failure it does not complain of.
    if (!m_problem.isEmpty())
        return std::nullopt;
    m_problem = "no window is visible whose title matches " + title.toUtf8();
    return QByteArrayList();
}

bool Person::hasFocus(const QByteArray &window)
{
    const auto focus = tool({u"getwindowfocus"_s, u"-f"_s});
    if (focus && focus != window)
        m_problem = "window " + window + " was given the focus, but window " + *focus + " has it";
    return focus == window;
}

std::optional<QByteArray> Person::tool(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForStarted(patience)) {
        m_problem = "xdotool cannot be started; it is in the package xdotool";
        return std::nullopt;
    }
    if (!process.waitForFinished(patience)) {
        m_problem = "xdotool did not end: " + arguments.join(u' ').toUtf8();
        return std::nullopt;
    }
    m_problem = process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    m_problem.clear();
    return process.readAllStandardOutput().trimmed();
}

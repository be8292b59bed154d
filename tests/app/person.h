// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QStringList>

#include <functional>
#include <optional>

class ProgramRun;

/// Someone in front of the program's windows, with eyes and a keyboard (xdotool). Titles are regular expressions.
/// What returns bool is false where it did not come to pass; account() says why then.
class Person
{
public:
    /// Whether there is a window manager, whom one has to ask for a window.
    enum class Desktop : quint8 { Bare, Managed };

    /// Before the program is started: tells it which display to use.
    Person(const QString &display, ProgramRun &run, Desktop desktop = Desktop::Bare);

    /// Waits until such a window is visible.
    bool sees(const QString &title);
    /// Waits until there is no such window any more, while the program runs on.
    bool seesNoMore(const QString &title);
    /// Gives such a window the keyboard, once it is visible.
    bool turnsTo(const QString &title);
    /// For the window turned to: it gets all of them, in this order.
    bool presses(const QStringList &keys);
    bool types(const QString &text);

    /// What was in the way, and what the program printed.
    QByteArray account() const;

private:
    /// Asks again and again, for as long as the program runs and the patience lasts.
    bool comesToPass(const std::function<bool()> &condition);
    /// The visible windows of this title; nothing where that cannot be told just now.
    std::optional<QByteArrayList> windows(const QString &title);
    bool hasFocus(const QByteArray &window);
    /// Runs xdotool. What it printed; nothing where it failed, and then what it complained of is the problem.
    std::optional<QByteArray> tool(const QStringList &arguments);

    QString m_display;
    Desktop m_desktop;
    ProgramRun &m_run;
    QByteArray m_problem;
};

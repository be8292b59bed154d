// SPDX-License-Identifier: MIT
#pragma once

#include "scripteddoors.h"

#include <orrery/monitorwindow.h>

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

namespace orrery::ui {

/// A window over scripted doors, as a person sees it: found by names, moved by mouse and keys.
class WindowFixture
{
public:
    WindowFixture()
    {
        auto ownFeed = std::make_unique<ScriptedFeed>();
        auto ownControl = std::make_unique<ScriptedControl>();
        feed = ownFeed.get();
        control = ownControl.get();
        control->offered = {{QStringLiteral("echo"), QStringLiteral("Echo"), QStringLiteral("Says it again."), false},
                            {QStringLiteral("crowd"), QStringLiteral("Crowd"), QStringLiteral("Many."), true}};
        control->world = &script.frame();
        window = std::make_unique<MonitorWindow>(std::move(ownFeed), std::move(ownControl));
    }

    bool show()
    {
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }

    template <typename T = QWidget>
    T *find(const char *name, const QWidget *in = nullptr) const
    {
        return (in ? in : window.get())->template findChild<T *>(QString::fromLatin1(name));
    }
    QAction *action(const char *name) const { return window->findChild<QAction *>(QString::fromLatin1(name)); }
    QTableView *table(const char *page) const
    {
        return window->findChild<QTableView *>(QString::fromLatin1(page) + QStringLiteral("Table"));
    }
    void turnTo(int page) const { find<QTabWidget>("pages")->setCurrentIndex(page); }

    static int rowWith(const QTableView *table, const QString &text)
    {
        const QAbstractItemModel *model = table->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == text)
                    return row;
            }
        }
        return -1;
    }
    static void click(QTableView *table, const QString &text, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = table->model()->index(rowWith(table, text), 0);
        QVERIFY2(index.isValid(), qPrintable(text));
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, table->visualRect(index).center());
    }
    static QStringList selected(const QTableView *table, int column = 0)
    {
        QStringList texts;
        for (const QModelIndex &index : table->selectionModel()->selectedRows(column))
            texts.append(index.data().toString());
        return texts;
    }
    static void press(QWidget *in, const char *button)
    {
        auto *found = in->findChild<QPushButton *>(QString::fromLatin1(button));
        QVERIFY2(found, button);
        QVERIFY2(found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    static void type(QWidget *in, const char *field, const QString &text)
    {
        QWidget *found = in->findChild<QLineEdit *>(QString::fromLatin1(field));
        if (!found)
            found = in->findChild<QPlainTextEdit *>(QString::fromLatin1(field));
        QVERIFY2(found, field);
        found->setFocus();
        QVERIFY(QMetaObject::invokeMethod(found, "selectAll"));
        if (text.isEmpty())
            QTest::keyClick(found, Qt::Key_Backspace);
        else
            QTest::keyClicks(found, text);
    }
    QString status() const { return find<QLabel>("status")->text(); }
    QString reported() const { return window->statusBar()->currentMessage(); }

    FrameScript script; // outlives the window, whose control reads it
    std::unique_ptr<MonitorWindow> window;
    ScriptedFeed *feed;
    ScriptedControl *control;
};

} // namespace orrery::ui

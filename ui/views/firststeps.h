// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtWidgets/QFrame>

class QLabel;

namespace orrery::ui {

class TablePage;
class WindowActions;

/// A card for who sees the window for the first time: what runs here, what the columns mean, and what can be done with
/// which keys. Stands in the place of the details until it is dismissed, and covers nothing.
class FirstSteps : public QFrame
{
    Q_OBJECT
public:
    /// The page tells what its columns mean, the actions their keys.
    FirstSteps(const TablePage &page, const WindowActions &actions, bool readOnly, QWidget *parent = nullptr);

    /// What is watched: the title of the feed.
    void setWatched(const QString &title);

    /// Whether a person has not dismissed it yet, in this start or one before.
    static bool isWanted();

Q_SIGNALS:
    /// By its button. The setting has it already.
    void dismissed();

private:
    void addActions(const WindowActions &actions, bool readOnly);
    void addColumns(const TablePage &page);
    QLabel *addText(const QString &text);
    void addSection(const QString &title, const QList<QPair<QString, QString>> &lines);
    void dismiss();

    QLabel *m_what;
    QWidget *m_inside;
};

} // namespace orrery::ui
